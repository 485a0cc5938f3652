//! Reads a union: the kind of the raw JSON value decides which type reads it.

#![allow(clippy::missing_errors_doc, reason = "the errors are those of the deserializer")]

use serde::de::{DeserializeOwned, Deserializer, Error};
pub use serde_json::value::RawValue;

use crate::value::expectation::{expectation, expected};

/// The next value, as its JSON text.
pub fn raw<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Box<RawValue>, D::Error> {
    crate::value::raw::raw(deserializer)
}

/// Reads a value from its JSON text. The error says what was expected and not what was found.
pub fn read<T: DeserializeOwned, E: Error>(raw: &RawValue) -> Result<T, E> {
    serde_json::from_str(raw.get()).map_err(|error| expected(&expectation(&error)))
}
