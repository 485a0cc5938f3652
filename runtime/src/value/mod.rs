//! Types of values, and how they are read and written.

pub(crate) mod boolean_words;
pub(crate) mod date_format;
mod date_text;
pub(crate) mod decimal;
pub(crate) mod hidden;
pub(crate) mod integer;
pub(crate) mod kind;
pub(crate) mod labelled;
pub(crate) mod percent;
pub(crate) mod plain;
pub(crate) mod raw;
pub(crate) mod raw_members;
pub(crate) mod showable;
pub(crate) mod unknown_value;
pub(crate) mod words;
