//! Which types can hold a kind of value that a document names.

use super::phrases::Kind;
use crate::model::{Api, Constant, Field, Json, Type, TypeKind};

impl Kind {
    /// Whether a value of this type is of the kind. Text has many forms; a date or a word of an enum is one of them.
    pub fn is_held_by(self, value: &Type, api: &Api) -> bool {
        match value {
            Type::Nullable(inner) => self.is_held_by(inner, api),
            Type::List(item) => self == Self::List || self.is_held_by(item, api),
            Type::Json => matches!(self, Self::Object | Self::List),
            Type::String | Type::Labelled => self == Self::Text,
            Type::Integer => matches!(self, Self::Integer | Self::Number),
            Type::Decimal => self == Self::Number,
            Type::Boolean { .. } => self == Self::Boolean,
            Type::Date(_) => matches!(self, Self::Date | Self::Text),
            Type::DateTime(_) => matches!(self, Self::DateTime | Self::Date | Self::Text),
            Type::TimeZone => matches!(self, Self::TimeZone | Self::Text),
            Type::Map(_) => self == Self::Object,
            Type::Named(name) => api.type_named(name).is_none_or(|named| self.is_held_by_named(&named.kind, api)),
        }
    }

    fn is_held_by_named(self, named: &TypeKind, api: &Api) -> bool {
        match named {
            TypeKind::Object { .. } | TypeKind::Row { .. } => self == Self::Object,
            TypeKind::Union { alternatives } => alternatives.iter().any(|inner| self.is_held_by(inner, api)),
            TypeKind::Enum { values, .. } => {
                let is_number = values.iter().all(|value| value.wire.parse::<i64>().is_ok());
                self == Self::Text || (is_number && matches!(self, Self::Integer | Self::Number))
            }
        }
    }

    /// Whether a constant is of the kind.
    pub fn is_kind_of(self, constant: &Constant) -> bool {
        match &constant.value {
            Json::String(_) => matches!(self, Self::Text | Self::Date | Self::DateTime | Self::TimeZone),
            Json::Number(_) => matches!(self, Self::Integer | Self::Number),
            Json::Boolean(_) => self == Self::Boolean,
            Json::Object(_) => self == Self::Object,
            Json::List(_) | Json::Null => true,
        }
    }

    /// As a word.
    pub fn word(self) -> &'static str {
        match self {
            Self::Text => "a string",
            Self::Number => "a number",
            Self::Integer => "an integer",
            Self::Boolean => "a boolean",
            Self::Date => "a date",
            Self::DateTime => "a date and time",
            Self::TimeZone => "a time zone",
            Self::Object => "an object",
            Self::List => "a list",
        }
    }
}

/// Whether a field holds several values.
pub(super) fn is_list(field: &Field) -> bool {
    matches!(field.value.without_null(), Type::List(_))
}

/// The strftime forms of a date, or of a date and time.
pub(super) fn forms_of(value: &Type) -> Vec<&str> {
    match value {
        Type::Nullable(inner) | Type::List(inner) => forms_of(inner),
        Type::Date(form) => vec![form],
        Type::DateTime(forms) => {
            let others = forms.others.iter().map(|other| match other {
                crate::model::OtherForm::DateTime(form) | crate::model::OtherForm::Date { pattern: form, .. } => form,
            });
            std::iter::once(&forms.pattern).chain(others).map(String::as_str).collect()
        }
        _ => Vec::new(),
    }
}
