//! How values without a JSON type are written: dates, booleans as words, empty strings for no value.

#![allow(clippy::missing_errors_doc, reason = "the errors are those of the serializer or deserializer")]

use std::collections::BTreeMap;
use std::marker::PhantomData;

use jiff::civil;
use serde::de::DeserializeOwned;
use serde::ser::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

pub use crate::value::date_format::{DateFormat, DateTimeFormat};
use crate::value::expectation::{expectation, expected};

/// Why a day or a time is not written. The words go into a violation.
pub(crate) const NO_WRITTEN_FORM: &str = "cannot be written in the documented format without losing a part of it";

/// How a value is written on the wire.
pub trait Codec {
    /// The value in the program.
    type Value;

    /// Writes the value.
    fn serialize<S: Serializer>(value: &Self::Value, serializer: S) -> Result<S::Ok, S::Error>;

    /// Reads the value.
    fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self::Value, D::Error>;
}

/// Uses a codec as `#[serde(with = "As::<…>")]`.
#[derive(Debug)]
pub struct As<C>(PhantomData<C>);

impl<C: Codec> As<C> {
    /// Writes the value.
    pub fn serialize<S: Serializer>(value: &C::Value, serializer: S) -> Result<S::Ok, S::Error> {
        C::serialize(value, serializer)
    }

    /// Reads the value.
    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<C::Value, D::Error> {
        C::deserialize(deserializer)
    }
}

/// A borrowed value together with the codec that writes it.
pub struct Written<'a, C: Codec>(&'a C::Value);

impl<'a, C: Codec> Written<'a, C> {
    /// This value, to be written by this codec.
    pub fn of(value: &'a C::Value) -> Self {
        Self(value)
    }
}

impl<C: Codec> Serialize for Written<'_, C> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        C::serialize(self.0, serializer)
    }
}

/// A value that a codec has read.
struct Decoded<C: Codec>(C::Value);

impl<'de, C: Codec> Deserialize<'de> for Decoded<C> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        C::deserialize(deserializer).map(Self)
    }
}

/// As serde writes it.
#[derive(Debug)]
pub struct Same<T>(PhantomData<T>);

impl<T: Serialize + DeserializeOwned> Codec for Same<T> {
    type Value = T;

    fn serialize<S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
        value.serialize(serializer)
    }

    fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
        T::deserialize(deserializer)
    }
}

/// A date in the format `F`.
#[derive(Debug)]
pub struct Date<F>(PhantomData<F>);

impl<F: DateFormat> Codec for Date<F> {
    type Value = civil::Date;

    fn serialize<S: Serializer>(value: &civil::Date, serializer: S) -> Result<S::Ok, S::Error> {
        match F::write(*value) {
            Some(text) => serializer.serialize_str(&text),
            None => Err(S::Error::custom(NO_WRITTEN_FORM)),
        }
    }

    fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<civil::Date, D::Error> {
        F::read(&text(deserializer, || F::expected())?).ok_or_else(|| expected(&F::expected()))
    }
}

/// A date and time in the format `F`, without a time zone.
#[derive(Debug)]
pub struct DateTime<F>(PhantomData<F>);

impl<F: DateTimeFormat> Codec for DateTime<F> {
    type Value = civil::DateTime;

    fn serialize<S: Serializer>(value: &civil::DateTime, serializer: S) -> Result<S::Ok, S::Error> {
        match F::write(*value) {
            Some(text) => serializer.serialize_str(&text),
            None => Err(S::Error::custom(NO_WRITTEN_FORM)),
        }
    }

    fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<civil::DateTime, D::Error> {
        F::read(&text(deserializer, || F::expected())?).ok_or_else(|| expected(&F::expected()))
    }
}

/// The words that a vendor writes for true and false.
pub trait BooleanWords {
    /// The word for true.
    const TRUE: &'static str;
    /// The word for false.
    const FALSE: &'static str;
}

/// A boolean as a word. If the word is a JSON literal (`1`, `true`), both the literal and the string are read.
#[derive(Debug)]
pub struct Boolean<W>(PhantomData<W>);

impl<W: BooleanWords> Codec for Boolean<W> {
    type Value = bool;

    fn serialize<S: Serializer>(value: &bool, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(if *value { W::TRUE } else { W::FALSE })
    }

    fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<bool, D::Error> {
        let raw = crate::value::raw::raw(deserializer)?;
        let string = serde_json::from_str::<String>(raw.get()).ok();
        read_boolean::<W>(string.as_deref().unwrap_or(raw.get()))
            .ok_or_else(|| expected(&format!("{:?} or {:?}", W::TRUE, W::FALSE)))
    }
}

pub(crate) fn read_boolean<W: BooleanWords>(text: &str) -> Option<bool> {
    if text == W::TRUE {
        Some(true)
    } else if text == W::FALSE {
        Some(false)
    } else {
        None
    }
}

/// The empty string, or null, for no value.
#[derive(Debug)]
pub struct EmptyAsNone<C>(PhantomData<C>);

impl<C: Codec> Codec for EmptyAsNone<C> {
    type Value = Option<C::Value>;

    fn serialize<S: Serializer>(value: &Self::Value, serializer: S) -> Result<S::Ok, S::Error> {
        match value {
            Some(value) => serializer.serialize_some(&Written::<C>::of(value)),
            None => serializer.serialize_str(""),
        }
    }

    fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self::Value, D::Error> {
        let raw = crate::value::raw::raw(deserializer)?;
        match raw.get() {
            "\"\"" | "null" => Ok(None),
            json => match serde_json::from_str::<Decoded<C>>(json) {
                Ok(decoded) => Ok(Some(decoded.0)),
                Err(error) => Err(expected(&expectation(&error))),
            },
        }
    }
}

/// A member that may be null or absent: `None` is absent, `Some(None)` is null.
#[derive(Debug)]
pub struct Nullable<C>(PhantomData<C>);

impl<C: Codec> Codec for Nullable<C> {
    type Value = Option<Option<C::Value>>;

    fn serialize<S: Serializer>(value: &Self::Value, serializer: S) -> Result<S::Ok, S::Error> {
        match value {
            Some(value) => Option::<C>::serialize(value, serializer),
            None => serializer.serialize_none(),
        }
    }

    fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self::Value, D::Error> {
        Option::<C>::deserialize(deserializer).map(Some)
    }
}

/// A member that may be absent, and whose value may be null: `None` is absent.
#[derive(Debug)]
pub struct Present<C>(PhantomData<C>);

impl<C: Codec> Codec for Present<C> {
    type Value = Option<C::Value>;

    fn serialize<S: Serializer>(value: &Self::Value, serializer: S) -> Result<S::Ok, S::Error> {
        Option::<C>::serialize(value, serializer)
    }

    fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self::Value, D::Error> {
        C::deserialize(deserializer).map(Some)
    }
}

impl<C: Codec> Codec for Option<C> {
    type Value = Option<C::Value>;

    fn serialize<S: Serializer>(value: &Self::Value, serializer: S) -> Result<S::Ok, S::Error> {
        match value {
            Some(value) => serializer.serialize_some(&Written::<C>::of(value)),
            None => serializer.serialize_none(),
        }
    }

    fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self::Value, D::Error> {
        Ok(Option::<Decoded<C>>::deserialize(deserializer)?.map(|read| read.0))
    }
}

impl<C: Codec> Codec for Vec<C> {
    type Value = Vec<C::Value>;

    fn serialize<S: Serializer>(value: &Self::Value, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(value.iter().map(Written::<C>::of))
    }

    fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self::Value, D::Error> {
        let read = Vec::<Decoded<C>>::deserialize(deserializer)?;
        Ok(read.into_iter().map(|read| read.0).collect())
    }
}

impl<C: Codec> Codec for BTreeMap<String, C> {
    type Value = BTreeMap<String, C::Value>;

    fn serialize<S: Serializer>(value: &Self::Value, serializer: S) -> Result<S::Ok, S::Error> {
        let entries = value.iter().map(|(name, value)| (name, Written::<C>::of(value)));
        serializer.collect_map(entries)
    }

    fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self::Value, D::Error> {
        let read = BTreeMap::<String, Decoded<C>>::deserialize(deserializer)?;
        Ok(read.into_iter().map(|(name, read)| (name, read.0)).collect())
    }
}

/// A string; anything else is refused with what was expected instead.
fn text<'de, D: Deserializer<'de>>(deserializer: D, what: impl FnOnce() -> String) -> Result<String, D::Error> {
    String::deserialize(deserializer).map_err(|_| expected(&what()))
}

/// Reads a word of an enum.
pub fn word<'de, T, D: Deserializer<'de>>(deserializer: D, from_wire: fn(&str) -> T) -> Result<T, D::Error> {
    text(deserializer, || "a string".to_string()).map(|word| from_wire(&word))
}
