//! Codecs: values whose JSON differs from the default of their type, such as dates, booleans as words, or `""` for `None`.

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use jiff::civil;
use serde::{Serialize, Serializer};

use super::leaves::boolean;
use super::serde::serialize;
use super::shape::Shape;
use super::view::{Show, View};
use super::{Free, ReadJson, Reader, Stop};
use crate::value::boolean_words::read_boolean;
use crate::value::date_format::NO_WRITTEN_FORM;
use crate::value::kind::Kind;

pub use crate::value::boolean_words::BooleanWords;
pub use crate::value::date_format::{DateFormat, DateTimeFormat, OtherForm};

/// How a value is read from JSON and written to it, if not in the default way of its type.
pub trait Codec {
    /// The Rust type.
    type Value: Default + fmt::Debug;

    /// Reads the next value.
    ///
    /// # Errors
    ///
    /// [`Stop`], if the JSON is malformed or does not have the expected form.
    fn read(value: &mut Self::Value, reader: &mut Reader<'_>) -> Result<(), Stop>;

    /// The value as it is written to JSON.
    fn show(value: &Self::Value) -> Show<'_>;

    /// The documented form of the JSON.
    fn shape() -> Shape;

    /// Whether an object may omit this member.
    const MAY_BE_MISSING: bool = false;

    /// Whether `null` is a value.
    const HOLDS_NULL: bool = false;

    /// Whether `""` is a value.
    const HOLDS_EMPTY_STRING: bool = false;
}

/// Reads a value with the codec `C`.
pub fn coded<C: Codec>(value: &mut C::Value) -> Coded<'_, C> {
    Coded(value)
}

/// A value to be read with the codec `C`.
pub struct Coded<'a, C: Codec>(&'a mut C::Value);

/// Writes a value with the codec `C`.
pub fn written<C: Codec>(value: &C::Value) -> Written<'_, C> {
    Written(value)
}

/// Collects the members that are not listed; their values are read with the codec `C`.
pub fn entries<C: Codec>(members: &mut BTreeMap<String, C::Value>) -> Entries<'_, C> {
    Entries(members)
}

/// A value to be written with the codec `C`.
pub struct Written<'a, C: Codec>(&'a C::Value);

impl<'a, C: Codec> Written<'a, C> {
    /// Writes this value with the codec.
    pub fn of(value: &'a C::Value) -> Self {
        Self(value)
    }
}

impl<C: Codec> Serialize for Written<'_, C> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serialize(C::show(self.0), serializer)
    }
}

impl<C: Codec> View for Written<'_, C> {
    fn show(&self) -> Show<'_> {
        C::show(self.0)
    }

    fn shape(&self) -> Shape {
        C::shape()
    }

    fn debug(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.0, formatter)
    }
}

impl<C: Codec> ReadJson for Coded<'_, C> {
    fn read(&mut self, reader: &mut Reader<'_>) -> Result<(), Stop> {
        C::read(self.0, reader)
    }

    fn may_be_missing(&self) -> bool {
        C::MAY_BE_MISSING
    }
}

/// The default JSON of the type `T`.
#[derive(Debug)]
pub struct Same<T>(PhantomData<T>);

impl<T: ReadJson + View + Default + fmt::Debug> Codec for Same<T> {
    type Value = T;

    fn read(value: &mut T, reader: &mut Reader<'_>) -> Result<(), Stop> {
        value.read(reader)
    }

    fn show(value: &T) -> Show<'_> {
        value.show()
    }

    fn shape() -> Shape {
        T::default().shape()
    }
}

/// A date in the format `F`.
#[derive(Debug)]
pub struct Date<F>(PhantomData<F>);

impl<F: DateFormat> Codec for Date<F> {
    type Value = civil::Date;

    fn read(value: &mut civil::Date, reader: &mut Reader<'_>) -> Result<(), Stop> {
        *value = reader.text(F::read, F::expected)?;
        Ok(())
    }

    fn show(value: &civil::Date) -> Show<'_> {
        F::write(*value).map_or(Show::Unwritable(NO_WRITTEN_FORM), Show::Written)
    }

    fn shape() -> Shape {
        Shape::Written { expected: F::EXPECTED, fits: |text| F::read(text).is_some() }
    }
}

/// A date and time in the format `F`, without a time zone.
#[derive(Debug)]
pub struct DateTime<F>(PhantomData<F>);

impl<F: DateTimeFormat> Codec for DateTime<F> {
    type Value = civil::DateTime;

    fn read(value: &mut civil::DateTime, reader: &mut Reader<'_>) -> Result<(), Stop> {
        *value = reader.text(F::read, F::expected)?;
        Ok(())
    }

    fn show(value: &civil::DateTime) -> Show<'_> {
        F::write(*value).map_or(Show::Unwritable(NO_WRITTEN_FORM), Show::Written)
    }

    fn shape() -> Shape {
        Shape::Written { expected: F::EXPECTED, fits: |text| F::read(text).is_some() }
    }
}

/// A boolean written as one of two words. A word is read from a string, and from a JSON literal if it is one. Anything else
/// that a boolean can be read from is accepted too.
#[derive(Debug)]
pub struct Boolean<W>(PhantomData<W>);

impl<W: BooleanWords> Codec for Boolean<W> {
    type Value = bool;

    fn read(value: &mut bool, reader: &mut Reader<'_>) -> Result<(), Stop> {
        *value = reader.boolean_in_words::<W>()?;
        Ok(())
    }

    fn show(value: &bool) -> Show<'_> {
        Show::Text(if *value { W::TRUE } else { W::FALSE })
    }

    fn shape() -> Shape {
        Shape::BooleanWords { yes: W::TRUE, no: W::FALSE }
    }
}

impl<C: Codec> Codec for Option<C> {
    type Value = Option<C::Value>;

    const MAY_BE_MISSING: bool = true;
    const HOLDS_NULL: bool = true;
    const HOLDS_EMPTY_STRING: bool = true;

    fn read(value: &mut Self::Value, reader: &mut Reader<'_>) -> Result<(), Stop> {
        *value = None;
        if reader.takes_none(C::HOLDS_NULL, C::HOLDS_EMPTY_STRING) {
            return Ok(());
        }
        C::read(value.insert(C::Value::default()), reader)
    }

    fn show(value: &Self::Value) -> Show<'_> {
        match value.as_ref().map(C::show) {
            None => Show::Absent,
            Some(Show::Absent) => Show::Null,
            Some(shown) => shown,
        }
    }

    fn shape() -> Shape {
        Shape::Nullable(C::shape)
    }
}

/// The texts that stand for no value.
pub trait NoneWords {
    /// The texts.
    const WORDS: &'static [&'static str];
}

/// An optional value. Null and the texts of `W` are read as `None`.
#[derive(Debug)]
pub struct OrNone<C, W>(PhantomData<(C, W)>);

/// An optional value. Both `""` and null are read as `None`.
pub type EmptyAsNone<C> = OrNone<C, Empty>;

/// `""` stands for no value.
#[derive(Debug)]
pub struct Empty;

impl NoneWords for Empty {
    const WORDS: &'static [&'static str] = &[""];
}

impl<C: Codec, W: NoneWords> Codec for OrNone<C, W> {
    type Value = Option<C::Value>;

    const MAY_BE_MISSING: bool = true;
    const HOLDS_NULL: bool = true;
    const HOLDS_EMPTY_STRING: bool = true;

    fn read(value: &mut Self::Value, reader: &mut Reader<'_>) -> Result<(), Stop> {
        *value = None;
        if reader.takes_word(W::WORDS) {
            return Ok(());
        }
        <Option<C> as Codec>::read(value, reader)
    }

    fn show(value: &Self::Value) -> Show<'_> {
        value.as_ref().map_or(Show::Absent, C::show)
    }

    fn shape() -> Shape {
        Shape::OrNone { value: C::shape, words: W::WORDS }
    }
}

/// An optional value that is null if there is none.
#[derive(Debug)]
pub struct OrNull<C>(PhantomData<C>);

impl<C: Codec> Codec for OrNull<C> {
    type Value = Option<C::Value>;

    const MAY_BE_MISSING: bool = true;
    const HOLDS_NULL: bool = true;
    const HOLDS_EMPTY_STRING: bool = true;

    fn read(value: &mut Self::Value, reader: &mut Reader<'_>) -> Result<(), Stop> {
        <Option<C> as Codec>::read(value, reader)
    }

    fn show(value: &Self::Value) -> Show<'_> {
        value.as_ref().map_or(Show::Null, C::show)
    }

    fn shape() -> Shape {
        Shape::OrNone { value: C::shape, words: &[] }
    }
}

impl<C: Codec> Codec for Vec<C> {
    type Value = Vec<C::Value>;

    fn read(value: &mut Self::Value, reader: &mut Reader<'_>) -> Result<(), Stop> {
        value.clear();
        reader.list(&mut |reader| {
            let mut item = C::Value::default();
            C::read(&mut item, reader)?;
            value.push(item);
            Ok(())
        })
    }

    fn show(value: &Self::Value) -> Show<'_> {
        Show::List(value.iter().map(C::show).collect())
    }

    fn shape() -> Shape {
        Shape::List(C::shape)
    }
}

impl<C: Codec> Codec for BTreeMap<String, C> {
    type Value = BTreeMap<String, C::Value>;

    fn read(value: &mut Self::Value, reader: &mut Reader<'_>) -> Result<(), Stop> {
        value.clear();
        reader.members_and(&mut [], &mut Entries::<C>(value))
    }

    fn show(value: &Self::Value) -> Show<'_> {
        Show::Map(value.iter().map(|(name, value)| (name.as_str(), C::show(value))).collect())
    }

    fn shape() -> Shape {
        Shape::Map(C::shape)
    }
}

/// Collects the members that are not listed.
pub struct Entries<'a, C: Codec>(&'a mut BTreeMap<String, C::Value>);

impl<C: Codec> Free for Entries<'_, C> {
    fn read(&mut self, name: String, reader: &mut Reader<'_>) -> Result<bool, Stop> {
        let mut value = C::Value::default();
        C::read(&mut value, reader)?;
        Ok(self.0.insert(name, value).is_none())
    }
}

impl Reader<'_> {
    /// Consumes a string if it is one of these.
    fn takes_word(&mut self, words: &[&str]) -> bool {
        if self.here() != b'"' {
            return false;
        }
        let start = self.at;
        let found = self.string().is_ok_and(|text| words.contains(&text));
        if !found {
            self.at = start;
        }
        found
    }

    /// Reads a string and parses it.
    fn text<T>(&mut self, read: impl FnOnce(&str) -> Option<T>, expected: impl FnOnce() -> String) -> Result<T, Stop> {
        if self.here() != b'"' {
            return Err(self.expected(expected()));
        }
        let start = self.at;
        let read = read(self.string()?);
        read.ok_or_else(|| self.fail(start, expected()))
    }

    fn boolean_in_words<W: BooleanWords>(&mut self) -> Result<bool, Stop> {
        let word = read_boolean::<W>;
        let (yes, no) = (W::TRUE, W::FALSE);
        let converts = self.converts;
        let kind = Kind::of_byte(self.here());
        let start = self.at;
        let read = match kind {
            Kind::String => {
                let text = self.string()?;
                word(text).or_else(|| boolean(text, kind).filter(|_| converts))
            }
            Kind::Number | Kind::Boolean => {
                let text = self.raw()?;
                word(text).or_else(|| boolean(text, kind).filter(|_| converts))
            }
            Kind::Null | Kind::List | Kind::Object => return Err(self.expected(format!("{yes:?} or {no:?}"))),
        };
        read.ok_or_else(|| self.fail(start, format!("{yes:?} or {no:?}")))
    }
}
