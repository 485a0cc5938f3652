//! What came back: status and headers, whether it is a success, and its decoded value.

pub(crate) mod classify;
pub(crate) mod form;
pub(crate) mod meta;
pub(crate) mod response;
pub(crate) mod whole;
