//! Whether a failed attempt is followed by another one, and when.

mod after;
mod budget;
mod decision;
mod jitter;
mod policy;

pub use budget::Budget;
pub use policy::RetryPolicy;

pub(crate) use after::retry_after;
pub(crate) use decision::{GaveUp, Next, Retries, is_safe};
pub(crate) use jitter::Jitter;
