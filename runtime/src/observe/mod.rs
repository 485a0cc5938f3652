//! What is told of operations while they run: a span and events for `tracing`, and an observer's calls.

pub(crate) mod observer;
pub(crate) mod operation_span;
