//! What the JSON of a value is captured to look like. Types that hold themselves are asked again at each level.

use super::view::Members;
use crate::value::kind::Kind;

/// The captured form of one JSON value.
#[derive(Clone, Copy)]
#[non_exhaustive]
pub enum Shape {
    /// Anything.
    Any,
    /// Any string.
    Text,
    /// A string in a written form, such as a date.
    Written {
        /// The form, in words.
        expected: &'static str,
        /// Whether a string has the form.
        fits: fn(&str) -> bool,
    },
    /// An integer of 64 bits.
    Integer,
    /// Any number.
    Number,
    /// `true` or `false`
    Boolean,
    /// A boolean written with these two words, as strings or, where a word is one, as JSON literals.
    BooleanWords {
        /// The word for true.
        yes: &'static str,
        /// The word for false.
        no: &'static str,
    },
    /// A string of which this says whether it is one of the captured words.
    Words(fn(&str) -> bool),
    /// A list whose items have this form.
    List(fn() -> Shape),
    /// An object whose members by any name have this form.
    Map(fn() -> Shape),
    /// An object with the members of this one.
    Object(fn() -> Box<dyn Members>),
    /// One of several forms, told apart by the kind of JSON value.
    Union {
        /// The forms, in words.
        expected: &'static str,
        /// The forms.
        alternatives: &'static [fn() -> Shape],
    },
    /// A value of this form, or null.
    Nullable(fn() -> Shape),
    /// A value of this form, or the empty string for none.
    EmptyIsNone(fn() -> Shape),
}

impl Shape {
    /// What is expected, in words.
    pub(crate) fn expected(&self) -> &'static str {
        match self {
            Self::Any => "any value",
            Self::Text => "a string",
            Self::Written { expected, .. } | Self::Union { expected, .. } => expected,
            Self::Integer => "an integer",
            Self::Number => "a number",
            Self::Boolean => "true or false",
            Self::BooleanWords { .. } => "one of two words",
            Self::Words(_) => "a string",
            Self::List(_) => "a list",
            Self::Map(_) | Self::Object(_) => "an object",
            Self::Nullable(inner) | Self::EmptyIsNone(inner) => inner().expected(),
        }
    }

    /// Whether a value of this kind may have this form; decides between the forms of a union.
    pub(crate) fn takes(&self, kind: Kind) -> bool {
        match self {
            Self::Any => true,
            Self::Text | Self::Written { .. } | Self::Words(_) => kind == Kind::String,
            Self::Integer | Self::Number => kind == Kind::Number,
            Self::Boolean => kind == Kind::Boolean,
            Self::BooleanWords { .. } => matches!(kind, Kind::String | Kind::Number | Kind::Boolean),
            Self::List(_) => kind == Kind::List,
            Self::Map(_) | Self::Object(_) => kind == Kind::Object,
            Self::Union { alternatives, .. } => alternatives.iter().any(|shape| shape().takes(kind)),
            Self::Nullable(inner) => kind == Kind::Null || inner().takes(kind),
            Self::EmptyIsNone(inner) => matches!(kind, Kind::Null | Kind::String) || inner().takes(kind),
        }
    }

    /// The form behind `Nullable` and `EmptyIsNone`.
    pub(crate) fn innermost(self) -> Self {
        match self {
            Self::Nullable(inner) | Self::EmptyIsNone(inner) => inner().innermost(),
            other => other,
        }
    }

    /// The form of the values of a map.
    pub(crate) fn of_entries(self) -> Self {
        match self {
            Self::Map(value) => value(),
            other => other,
        }
    }

    /// The form of a member that may be missing: `Option` stands for that, and not for null.
    pub(crate) fn of_optional(self) -> Self {
        match self {
            Self::Nullable(inner) => inner(),
            other => other,
        }
    }
}
