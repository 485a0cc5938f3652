//! Whether and when a failed attempt is retried.

pub(crate) mod after;
pub(crate) mod budget;
pub(crate) mod decision;
pub(crate) mod jitter;
pub(crate) mod policy;
