//! The credentials of a client: where they go in a request, and what provides them.

pub(crate) mod auth;
pub(crate) mod held;
pub(crate) mod provider;
pub(crate) mod secret;
