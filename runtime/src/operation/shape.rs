//! What an answer looks like as captured: static tables that generated code emits, one a response type.

use std::fmt;

use crate::value::date_format::{DateFormat, DateTimeFormat};
use crate::value::kind::Kind;

/// The captured form of one JSON value. Types that contain themselves refer to each other's statics.
#[derive(Clone, Copy)]
#[non_exhaustive]
pub enum Shape {
    /// Anything.
    Any,
    /// Any text.
    Text,
    /// Text in a written form: a day, a time.
    Formatted {
        /// The form, in words.
        expected: &'static str,
        /// Whether a text has the form.
        fits: fn(&str) -> bool,
    },
    /// A whole number of 64 bits.
    Integer,
    /// Any number.
    Number,
    /// `true` or `false`.
    Boolean,
    /// A truth value written with these two words, as text or, where a word is one, as a JSON literal.
    BooleanWords {
        /// The word for true.
        yes: &'static str,
        /// The word for false.
        no: &'static str,
    },
    /// One of these words.
    Words(&'static [&'static str]),
    /// A list whose items have this form.
    List(&'static Shape),
    /// An object with members by any name whose values have this form.
    Map(&'static Shape),
    /// An object with these members.
    Object {
        /// The members that are captured.
        members: &'static [Member],
        /// The form of further members, where the vendor allows any.
        free: Option<&'static Shape>,
    },
    /// One of several forms, told apart by the kind of JSON value.
    Union {
        /// The forms, in words.
        expected: &'static str,
        /// The forms.
        alternatives: &'static [&'static Shape],
    },
    /// A value of this form, or null.
    Nullable(&'static Shape),
    /// A value of this form, or the empty text for none.
    EmptyIsNone(&'static Shape),
}

/// One member of an object as captured.
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

    /// A member of which a source says that it is always there.
    pub const fn always(name: &'static str, shape: &'static Shape) -> Self {
        Self { name, shape, always: true, personal: false }
    }

    /// The same member, holding personal data.
    pub const fn personal(mut self) -> Self {
        self.personal = true;
        self
    }
}

impl Shape {
    /// A day in the written form `F`.
    pub const fn date<F: DateFormat>(expected: &'static str) -> Self {
        Self::Formatted { expected, fits: |text| F::read(text).is_some() }
    }

    /// A day and a time in the written form `F`.
    pub const fn datetime<F: DateTimeFormat>(expected: &'static str) -> Self {
        Self::Formatted { expected, fits: |text| F::read(text).is_some() }
    }

    /// What is expected, in words.
    pub(crate) fn expected(&self) -> &'static str {
        match self {
            Self::Any => "any value",
            Self::Text => "text",
            Self::Formatted { expected, .. } | Self::Union { expected, .. } => expected,
            Self::Integer => "an integer",
            Self::Number => "a number",
            Self::Boolean => "true or false",
            Self::BooleanWords { .. } => "one of two words",
            Self::Words(_) => "a word",
            Self::List(_) => "a list",
            Self::Map(_) | Self::Object { .. } => "an object",
            Self::Nullable(inner) | Self::EmptyIsNone(inner) => inner.expected(),
        }
    }

    /// Whether a value of this kind may have this form; decides between the forms of a union.
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
