//! The documented shape of a response: static tables that generated code emits, one for each type.

use std::fmt;

use crate::value::date_format::{DateFormat, DateTimeFormat};
use crate::value::kind::Kind;

/// The documented shape of one JSON value. Recursive types refer to each other's statics.
#[derive(Clone, Copy)]
#[non_exhaustive]
pub enum Shape {
    /// Anything.
    Any,
    /// Any string.
    Text,
    /// A string in a format, such as a date.
    Formatted {
        /// The format, in words.
        expected: &'static str,
        /// Whether a string has the format.
        fits: fn(&str) -> bool,
    },
    /// A 64-bit integer.
    Integer,
    /// Any number.
    Number,
    /// `true` or `false`.
    Boolean,
    /// A boolean as one of two words: as a string or, if the word is one, as a JSON literal.
    BooleanWords {
        /// The word for true.
        yes: &'static str,
        /// The word for false.
        no: &'static str,
    },
    /// One of these words.
    Words(&'static [&'static str]),
    /// A list whose items have this shape.
    List(&'static Shape),
    /// An object with any names, whose values have this shape.
    Map(&'static Shape),
    /// An object with these members.
    Object {
        /// The documented members.
        members: &'static [Member],
        /// The shape of further members, if the vendor allows any.
        free: Option<&'static Shape>,
    },
    /// One of several shapes, distinguished by the kind of JSON value.
    Union {
        /// The shapes, in words.
        expected: &'static str,
        /// The shapes.
        alternatives: &'static [&'static Shape],
    },
    /// A value of this shape, or null.
    Nullable(&'static Shape),
    /// A value of this shape; null or an empty string for no value.
    EmptyIsNone(&'static Shape),
}

/// One documented member of an object.
#[derive(Clone, Copy, Debug)]
pub struct Member {
    pub(crate) name: &'static str,
    pub(crate) shape: &'static Shape,
    pub(crate) always: bool,
    pub(crate) personal: bool,
}

impl Member {
    /// A member that may be missing.
    pub const fn optional(name: &'static str, shape: &'static Shape) -> Self {
        Self { name, shape, always: false, personal: false }
    }

    /// A member that is always present, according to a source.
    pub const fn always(name: &'static str, shape: &'static Shape) -> Self {
        Self { name, shape, always: true, personal: false }
    }

    /// Marks the member as personal data.
    pub const fn personal(mut self) -> Self {
        self.personal = true;
        self
    }
}

impl Shape {
    /// An object with these members and no others.
    pub const fn object(members: &'static [Member]) -> Self {
        Self::Object { members, free: None }
    }

    /// A date in the format `F`.
    pub const fn date<F: DateFormat>(expected: &'static str) -> Self {
        Self::Formatted { expected, fits: |text| F::read(text).is_some() }
    }

    /// A date and time in the format `F`.
    pub const fn datetime<F: DateTimeFormat>(expected: &'static str) -> Self {
        Self::Formatted { expected, fits: |text| F::read(text).is_some() }
    }

    /// What is expected, in words.
    pub(crate) fn expected(&self) -> &'static str {
        match self {
            Self::Any => "any value",
            Self::Text => "a string",
            Self::Formatted { expected, .. } | Self::Union { expected, .. } => expected,
            Self::Integer => "an integer",
            Self::Number => "a number",
            Self::Boolean => "true or false",
            Self::BooleanWords { .. } => "one of two words",
            Self::Words(_) => "a string",
            Self::List(_) => "a list",
            Self::Map(_) | Self::Object { .. } => "an object",
            Self::Nullable(inner) | Self::EmptyIsNone(inner) => inner.expected(),
        }
    }

    /// Whether a value of this kind may have this shape. It decides between the shapes of a union.
    pub(crate) fn takes(&self, kind: Kind) -> bool {
        match self {
            Self::Any => true,
            Self::Text | Self::Formatted { .. } | Self::Words(_) => kind == Kind::String,
            Self::Integer | Self::Number => kind == Kind::Number,
            Self::Boolean => kind == Kind::Boolean,
            Self::BooleanWords { .. } => matches!(kind, Kind::String | Kind::Number | Kind::Boolean),
            Self::List(_) => kind == Kind::List,
            Self::Map(_) | Self::Object { .. } => kind == Kind::Object,
            Self::Union { alternatives, .. } => alternatives.iter().any(|shape| shape.takes(kind)),
            Self::Nullable(inner) => kind == Kind::Null || inner.takes(kind),
            Self::EmptyIsNone(inner) => matches!(kind, Kind::Null | Kind::String) || inner.takes(kind),
        }
    }
}

/// Without what is inside: a type may contain itself.
impl fmt::Debug for Shape {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Shape({})", self.expected())
    }
}
