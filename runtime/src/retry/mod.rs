//! Whether a failed attempt is followed by another one, and when.

pub(crate) mod after;
pub(crate) mod budget;
pub(crate) mod decision;
pub(crate) mod jitter;
pub(crate) mod policy;
