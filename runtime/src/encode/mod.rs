//! From a request to the bytes that go on the wire. Credentials are added in the last step.

pub(crate) mod extra;
pub(crate) mod fingerprint;
pub(crate) mod members;
pub(crate) mod prepared;
pub(crate) mod request;
pub(crate) mod setters;
pub(crate) mod wire;
pub(crate) mod written;
