//! Any JSON value, for what no document describes.

use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Any JSON value.
#[derive(Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Json(Value);

impl Json {
    /// Reads JSON text.
    pub fn parse(text: &str) -> Result<Self, JsonError> {
        serde_json::from_str(text).map(Self).map_err(|error| JsonError { line: error.line(), column: error.column() })
    }

    /// The text of a string.
    pub fn as_str(&self) -> Option<&str> {
        self.0.as_str()
    }

    /// A number that is an integer.
    pub fn as_i64(&self) -> Option<i64> {
        self.0.as_i64()
    }

    /// A number.
    pub fn as_f64(&self) -> Option<f64> {
        self.0.as_f64()
    }

    /// A boolean.
    pub fn as_bool(&self) -> Option<bool> {
        self.0.as_bool()
    }

    /// Whether it is null.
    pub fn is_null(&self) -> bool {
        self.0.is_null()
    }

    /// A member of an object.
    pub fn get(&self, member: &str) -> Option<Self> {
        self.0.get(member).cloned().map(Self)
    }

    /// The items of a list.
    pub fn items(&self) -> Option<Vec<Self>> {
        Some(self.0.as_array()?.iter().cloned().map(Self).collect())
    }
}

impl fmt::Debug for Json {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Json({})", self.0)
    }
}

impl fmt::Display for Json {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

impl std::str::FromStr for Json {
    type Err = JsonError;

    fn from_str(text: &str) -> Result<Self, JsonError> {
        Self::parse(text)
    }
}

macro_rules! from {
    ($($kind:ty),*) => {$(
        impl From<$kind> for Json {
            fn from(value: $kind) -> Self {
                Self(Value::from(value))
            }
        }
    )*};
}

from!(&str, String, bool, i32, i64, u32, u64, f64);

impl<T: Into<Json>> From<Vec<T>> for Json {
    fn from(items: Vec<T>) -> Self {
        Self(Value::Array(items.into_iter().map(|item| item.into().0).collect()))
    }
}

/// Text that is not JSON. It says where, never what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JsonError {
    line: usize,
    column: usize,
}

impl fmt::Display for JsonError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "not JSON at line {}, column {}", self.line, self.column)
    }
}

impl std::error::Error for JsonError {}
