//! The token that a client exchanges its credentials for: shared by all calls, and renewed before it expires.

pub(crate) mod cell;
pub(crate) mod failure;
pub(crate) mod issuer;
pub(crate) mod settings;
