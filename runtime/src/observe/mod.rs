//! What is told of operations while they run: a span and events for `tracing`, and an observer's calls.

mod observer;
mod watched;

pub use observer::{Ending, Observer, Outcome};

pub(crate) use watched::Watched;
