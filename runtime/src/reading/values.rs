//! How each type is read from what was written.

use std::collections::BTreeMap;

use jiff::civil;

use super::reader::{self, Reader};
use super::value_reader::ValueReader;
use crate::check::violation::RuleName;
use crate::json::any::Json;
use crate::json::codec;
use crate::value::boolean_words::{BooleanWords, read_boolean};
use crate::value::date_format::{DateFormat, DateTimeFormat};
use crate::value::decimal::Decimal;
use crate::value::labelled::Labelled;

/// A value that can be read from what was written, or the codec of one.
pub trait ReadWire {
    /// The value in the program.
    type Value;

    /// Reads the value. `None` if there is no such value, which is then recorded as a violation.
    fn read(value: &mut ValueReader<'_>) -> Option<Self::Value>;

    /// A placeholder for a value that could not be read.
    fn placeholder() -> Self::Value;
}

/// An object that is read member by member.
pub trait ReadMembers: Sized {
    /// Where the object is documented.
    const SOURCE: &'static str;

    /// Reads every member. The result holds placeholders where something is missing or wrong.
    fn read(members: &mut Reader<'_>) -> Self;
}

impl<T: ReadMembers> ReadWire for T {
    type Value = T;

    fn read(value: &mut ValueReader<'_>) -> Option<T> {
        value.object(Some(T::SOURCE), T::read)
    }

    fn placeholder() -> T {
        reader::of_nothing(T::read)
    }
}

impl ReadWire for String {
    type Value = Self;

    fn read(value: &mut ValueReader<'_>) -> Option<Self> {
        value.text().map(str::to_owned).or_else(|| value.wrong_type("is not a string"))
    }

    fn placeholder() -> Self {
        Self::new()
    }
}

impl ReadWire for i64 {
    type Value = Self;

    fn read(value: &mut ValueReader<'_>) -> Option<Self> {
        let number =
            value.number().and_then(|text| text.parse().ok().filter(|number: &i64| number.to_string() == text));
        number.or_else(|| value.wrong_type("is not an integer"))
    }

    fn placeholder() -> Self {
        0
    }
}

impl ReadWire for Decimal {
    type Value = Self;

    fn read(value: &mut ValueReader<'_>) -> Option<Self> {
        let number = value.number().and_then(|text| text.parse().ok());
        number.or_else(|| value.wrong_type("is not a number"))
    }

    fn placeholder() -> Self {
        Self::from(0)
    }
}

impl ReadWire for bool {
    type Value = Self;

    fn read(value: &mut ValueReader<'_>) -> Option<Self> {
        let read = match value.json() {
            Some(value) => value.as_bool(),
            None => value.text().and_then(|text| text.parse().ok()),
        };
        read.or_else(|| value.wrong_type("is not true or false"))
    }

    fn placeholder() -> Self {
        false
    }
}

/// A number of any size is accepted: `Json` keeps its text.
impl ReadWire for Json {
    type Value = Self;

    fn read(value: &mut ValueReader<'_>) -> Option<Self> {
        let read = match value.json() {
            Some(value) => Some(value.clone()),
            None => value.text().map(Self::from),
        };
        read.or_else(|| value.wrong_type("is not JSON"))
    }

    fn placeholder() -> Self {
        Self::default()
    }
}

impl ReadWire for Labelled {
    type Value = Self;

    fn read(value: &mut ValueReader<'_>) -> Option<Self> {
        value.text().map(Self::parse).or_else(|| value.wrong_type("is not a string"))
    }

    fn placeholder() -> Self {
        Self::parse("")
    }
}

impl<F: DateFormat> ReadWire for codec::Date<F> {
    type Value = civil::Date;

    fn read(value: &mut ValueReader<'_>) -> Option<civil::Date> {
        match value.text() {
            Some(text) => F::read(text).or_else(|| value.refuse(RuleName::Date, format!("is not {}", F::expected()))),
            None => value.wrong_type("is not a string"),
        }
    }

    fn placeholder() -> civil::Date {
        civil::Date::ZERO
    }
}

impl<F: DateTimeFormat> ReadWire for codec::DateTime<F> {
    type Value = civil::DateTime;

    fn read(value: &mut ValueReader<'_>) -> Option<civil::DateTime> {
        match value.text() {
            Some(text) => F::read(text).or_else(|| value.refuse(RuleName::Date, format!("is not {}", F::expected()))),
            None => value.wrong_type("is not a string"),
        }
    }

    fn placeholder() -> civil::DateTime {
        civil::DateTime::ZERO
    }
}

impl<W: BooleanWords> ReadWire for codec::Boolean<W> {
    type Value = bool;

    fn read(value: &mut ValueReader<'_>) -> Option<bool> {
        let wrong = || format!("is neither {:?} nor {:?}", W::TRUE, W::FALSE);
        value.text().and_then(read_boolean::<W>).or_else(|| value.wrong_type(wrong()))
    }

    fn placeholder() -> bool {
        false
    }
}

impl<T: ReadWire> ReadWire for Option<T> {
    type Value = Option<T::Value>;

    fn read(value: &mut ValueReader<'_>) -> Option<Self::Value> {
        match value.json() {
            Some(value) if value.is_null() => Some(None),
            _ => T::read(value).map(Some),
        }
    }

    fn placeholder() -> Self::Value {
        None
    }
}

impl<T: ReadWire> ReadWire for Vec<T> {
    type Value = Vec<T::Value>;

    fn read(value: &mut ValueReader<'_>) -> Option<Self::Value> {
        let Some(items) = value.items() else { return value.wrong_type("is not a list") };
        let items = items.into_iter().enumerate();
        Some(items.map(|(index, item)| value.item(index, item).value_or_placeholder::<T>()).collect())
    }

    fn placeholder() -> Self::Value {
        Vec::new()
    }
}

impl<T: ReadWire> ReadWire for BTreeMap<String, T> {
    type Value = BTreeMap<String, T::Value>;

    fn read(value: &mut ValueReader<'_>) -> Option<Self::Value> {
        value.object(None, |members| members.rest::<T>())
    }

    fn placeholder() -> Self::Value {
        BTreeMap::new()
    }
}
