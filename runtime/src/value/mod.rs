//! Types of values, and how they are read and written.

pub mod codec;
pub(crate) mod date_format;
pub(crate) mod decimal;
pub(crate) mod expectation;
pub(crate) mod hidden;
pub(crate) mod json;
pub(crate) mod kind;
pub(crate) mod labelled;
pub(crate) mod list;
pub(crate) mod members;
pub(crate) mod percent;
pub(crate) mod plain;
pub(crate) mod raw;
pub mod union;
pub(crate) mod unknown_value;
pub(crate) mod words;
