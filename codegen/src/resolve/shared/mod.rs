//! What the operations of an API share: documents, credentials and tokens, rate limits, envelope and errors.

pub(crate) mod auth;
pub(crate) mod credentials;
pub(crate) mod documents;
pub(crate) mod envelope;
pub(crate) mod headers;
pub(crate) mod rate_limits;
pub(crate) mod tokens;
