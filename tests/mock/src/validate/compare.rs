//! Values that have an order.

use std::cmp::Ordering;

use callspec_codegen::model::{Json, Type};
use jiff::civil::{DateTime, Time};

use super::formats;
use crate::value::number::Number;

/// A value that can be compared with others of its kind.
pub(super) enum Comparable {
    Number(Number),
    Time(DateTime),
}

impl Comparable {
    /// A value of a type; `None` if it is not of the type, or the type has no order.
    pub(super) fn of(value: &Type, json: &Json) -> Option<Self> {
        match (value, json) {
            (Type::Nullable(inner), _) => Self::of(inner, json),
            (_, Json::Number(text)) => Number::parse(text).map(Self::Number),
            (Type::Date(form), Json::String(text)) => {
                formats::date(form, text).map(|date| Self::Time(date.to_datetime(Time::midnight())))
            }
            (Type::DateTime(forms), Json::String(text)) => formats::time(forms, text).map(Self::Time),
            _ => None,
        }
    }

    /// How two of the same kind stand to each other.
    pub(super) fn compare(&self, other: &Self) -> Option<Ordering> {
        match (self, other) {
            (Self::Number(one), Self::Number(other)) => Some(one.cmp(other)),
            (Self::Time(one), Self::Time(other)) => Some(one.cmp(other)),
            _ => None,
        }
    }
}
