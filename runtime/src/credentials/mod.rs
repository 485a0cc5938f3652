//! Who a client is: its credentials, where they go in a request, and who provides them.

pub(crate) mod auth;
pub(crate) mod provider;
pub(crate) mod secret;
