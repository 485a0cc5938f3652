//! A value that the documents do not list.

use std::fmt;

/// A value that the documents do not list. Compare it with [`as_str`](Self::as_str).
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct UnknownValue(Box<str>);

impl UnknownValue {
    /// For generated code only.
    #[doc(hidden)]
    pub fn __new(text: impl Into<String>) -> Self {
        Self(text.into().into_boxed_str())
    }

    /// The value as received.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for UnknownValue {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("UnknownValue").field(&&*self.0).finish()
    }
}
