//! From a checked request to the bytes of an HTTP request, without credentials until the last step.

pub(crate) mod extra;
pub(crate) mod fingerprint;
pub(crate) mod prepared;
pub(crate) mod request;
pub(crate) mod wire;
