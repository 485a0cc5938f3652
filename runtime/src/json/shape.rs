//! The documented form of JSON. Nested forms are functions, so that a recursive type has a finite one.

use super::view::Members;
use crate::value::kind::Kind;

/// The documented form of one JSON value.
#[derive(Clone, Copy)]
#[non_exhaustive]
pub enum Shape {
    /// Anything.
    Any,
    /// Any string.
    Text,
    /// A string in a certain format, such as a date.
    Written {
        /// The format, in words.
        expected: &'static str,
        /// Whether a string has the format.
        fits: fn(&str) -> bool,
    },
    /// A 64-bit integer.
    Integer,
    /// Any number.
    Number,
    /// `true` or `false`
    Boolean,
    /// A boolean written as one of two words: a string, or a JSON literal if the word is one.
    BooleanWords {
        /// The word for true.
        yes: &'static str,
        /// The word for false.
        no: &'static str,
    },
    /// A string that is one of the documented words. The function tells whether it is.
    Words(fn(&str) -> bool),
    /// A list whose items have this form.
    List(fn() -> Shape),
    /// An object with members of any name, whose values have this form.
    Map(fn() -> Shape),
    /// An object with the members of this one.
    Object(fn() -> Box<dyn Members>),
    /// One of several forms, chosen by the kind of JSON value.
    Union {
        /// The forms, in words.
        expected: &'static str,
        /// The forms.
        alternatives: &'static [fn() -> Shape],
    },
    /// A value of this form, or null.
    Nullable(fn() -> Shape),
    /// A value of this form, or null or one of some texts if there is none.
    OrNone {
        /// The form of the value.
        value: fn() -> Shape,
        /// The texts that stand for no value, as null does.
        words: &'static [&'static str],
    },
}

impl Shape {
    /// The form, in words.
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
            Self::Nullable(inner) | Self::OrNone { value: inner, .. } => inner().expected(),
        }
    }

    /// Whether a value of this kind may have this form. It chooses between the forms of a union.
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
            Self::OrNone { value, words } => {
                kind == Kind::Null || (kind == Kind::String && !words.is_empty()) || value().takes(kind)
            }
        }
    }

    /// The form inside `Nullable` and `OrNone`.
    pub(crate) fn innermost(self) -> Self {
        match self {
            Self::Nullable(inner) | Self::OrNone { value: inner, .. } => inner().innermost(),
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

    /// The form of a member that may be missing: there, `Option` means that it may be absent, and not that it may be null.
    pub(crate) fn of_optional(self) -> Self {
        match self {
            Self::Nullable(inner) => inner(),
            other => other,
        }
    }
}
