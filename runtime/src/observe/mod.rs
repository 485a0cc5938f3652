//! Reports operations while they run: a span and events for `tracing`, and calls of an observer.

pub(crate) mod observer;
pub(crate) mod operation_span;
