//! The values of a name in a request.

use std::ops::Deref;

/// The values of a name: one, nearly always.
#[derive(Clone)]
pub(super) enum Values {
    One(String),
    Any(Vec<String>),
}

impl Deref for Values {
    type Target = [String];

    fn deref(&self) -> &[String] {
        match self {
            Self::One(value) => std::slice::from_ref(value),
            Self::Any(values) => values,
        }
    }
}

impl From<Option<String>> for Values {
    fn from(value: Option<String>) -> Self {
        value.map_or(Self::Any(Vec::new()), Self::One)
    }
}

impl From<String> for Values {
    fn from(value: String) -> Self {
        Self::One(value)
    }
}

impl From<Vec<String>> for Values {
    fn from(values: Vec<String>) -> Self {
        Self::Any(values)
    }
}
