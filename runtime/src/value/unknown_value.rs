//! A wire value that the captured document does not list.

use std::fmt;

/// A value that the captured document does not list. Compare it by [`as_str`](Self::as_str).
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct UnknownValue(Box<str>);

impl UnknownValue {
    /// For generated code only.
    #[doc(hidden)]
    pub fn __new(text: impl Into<String>) -> Self {
        Self(text.into().into_boxed_str())
    }

    /// The value as it was on the wire.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for UnknownValue {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("UnknownValue").field(&&*self.0).finish()
    }
}
