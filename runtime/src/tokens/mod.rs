//! The token that a client exchanges its credentials for: kept, renewed early, and shared by all calls.

pub(crate) mod cell;
pub(crate) mod failure;
