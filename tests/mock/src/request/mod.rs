//! A request as it was received, the operation it goes to, and the names and values that it holds.

pub(crate) mod decode;
pub(crate) mod named_values;
pub(crate) mod received;
pub(crate) mod route;
