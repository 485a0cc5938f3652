//! Writes the members of a JSON object.

#![allow(clippy::missing_errors_doc, reason = "the errors are those of the serializer")]

use std::collections::BTreeMap;

use serde::ser::{Error, SerializeMap};
use serde::{Serialize, Serializer};
use serde_json::value::RawValue;

use crate::json::codec::{Codec, Written};

/// Writes the members of a JSON object one by one. Absent members are left out.
///
/// # Errors
///
/// Every method returns the error of the serializer.
pub struct Members<S: Serializer>(S::SerializeMap);

impl<S: Serializer> Members<S> {
    /// Begins the object.
    pub fn new(serializer: S) -> Result<Self, S::Error> {
        serializer.serialize_map(None).map(Self)
    }

    /// A required member.
    pub fn required<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) -> Result<(), S::Error> {
        self.0.serialize_entry(name, value)
    }

    /// A member that is left out if it is `None`.
    pub fn optional<T: Serialize>(&mut self, name: &str, value: &Option<T>) -> Result<(), S::Error> {
        match value {
            Some(value) => self.0.serialize_entry(name, value),
            None => Ok(()),
        }
    }

    /// A member written by a codec; left out when it is not set.
    pub fn member_as<'a, C: Codec<Value: 'a>>(
        &mut self,
        name: &str,
        value: impl Into<Option<&'a C::Value>>,
    ) -> Result<(), S::Error> {
        self.optional(name, &value.into().map(Written::<C>::of))
    }

    /// A member with a constant value, given as JSON.
    pub fn constant(&mut self, name: &str, json: &str) -> Result<(), S::Error> {
        let raw: &RawValue = serde_json::from_str(json).map_err(|_| S::Error::custom("the constant is not JSON"))?;
        self.0.serialize_entry(name, raw)
    }

    /// Members with names that the caller chose.
    pub fn free<T: Serialize>(&mut self, members: &BTreeMap<String, T>) -> Result<(), S::Error> {
        members.iter().try_for_each(|(name, value)| self.0.serialize_entry(name, value))
    }

    /// Ends the object.
    pub fn end(self) -> Result<S::Ok, S::Error> {
        self.0.end()
    }
}
