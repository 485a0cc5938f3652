//! Reading a union: the raw JSON value is taken first, its kind decides, then one type reads it.

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
