//! Reads and writes JSON, with one reader that is compiled once for all types.
//!
//! A type passes [`Reader::members`] a list of its members: for each, the name and a mutable reference to the value.
//! Members are found by name; a list is never read as an object by position. An error names the path and what was expected
//! there, and never shows what was found.

pub(crate) mod any;
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

/// A value that can be read from JSON.
pub trait ReadJson {
    /// Replaces this value with the next one of the reader, which is at the first byte of it.
    ///
    /// # Errors
    ///
    /// [`Stop`], if the JSON is malformed or does not have the expected form. What `self` then holds is unspecified.
    fn read(&mut self, reader: &mut Reader<'_>) -> Result<(), Stop>;

    /// Whether an object may omit this member.
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

/// Skips any value.
impl ReadJson for () {
    fn read(&mut self, reader: &mut Reader<'_>) -> Result<(), Stop> {
        reader.skip()
    }
}

/// Reads a text that is one JSON value.
///
/// # Errors
///
/// If the text is not JSON, or not such a value.
pub(crate) fn read_all(text: &str, value: &mut dyn ReadJson) -> Result<(), Misfit> {
    let mut reader = Reader::new(text);
    reader.whole(value).map_err(|Stop| reader.misfit())
}
