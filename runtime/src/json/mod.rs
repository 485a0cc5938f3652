//! Reads JSON: one pull reader over the text, which is compiled once and not for each type.
//!
//! A type gives the reader a list of its members ([`Reader::members`]), each a name and a place to put the value.
//! Objects are read from JSON objects only, never from lists by position. What fails says where and what was expected,
//! never what was found.

pub mod codec;
mod containers;
mod fault;
mod field;
mod leaves;
mod object;
mod path;
mod paths;
mod serde;
mod shape;
mod strings;
mod text;
mod view;

pub use codec::entries;
pub use containers::Free;
pub(crate) use fault::{Misfit, inside};
pub use fault::{Reading, Stop};
pub use field::field;
pub use object::{Object, Union};
pub(crate) use paths::{Raw, read_at, value_at};
pub use serde::{deserialize, serialize};
pub use shape::Shape;
pub use text::Reader;
pub(crate) use text::text_of;
pub use view::{Member, Members, Show, UNREAD, View, Visit, always, debug, optional, shape_of};

/// A place that a JSON value is read into.
pub trait ReadJson {
    /// Reads the next value, at whose first byte the reader stands. Whatever was here before is replaced.
    ///
    /// # Errors
    ///
    /// The reader has noted what was expected; the place then holds anything.
    fn read(&mut self, reader: &mut Reader<'_>) -> Result<(), Stop>;

    /// Whether an object may leave this member out.
    fn may_be_missing(&self) -> bool {
        false
    }

    /// Whether `null` is a value of this type, rather than the absence of one.
    fn holds_null() -> bool
    where
        Self: Sized,
    {
        false
    }

    /// Whether `""` is a value of this type, rather than the absence of one.
    fn holds_empty_string() -> bool
    where
        Self: Sized,
    {
        false
    }
}

/// Any value: it is passed over.
impl ReadJson for () {
    fn read(&mut self, reader: &mut Reader<'_>) -> Result<(), Stop> {
        reader.skip()
    }
}

/// Reads one value from the whole of a text.
///
/// # Errors
///
/// Where the text is not JSON or does not have the form of the value.
pub(crate) fn read_all(text: &str, value: &mut dyn ReadJson) -> Result<(), Misfit> {
    let mut reader = Reader::new(text);
    reader.whole(value).map_err(|Stop| reader.misfit())
}
