//! Any JSON value, for what the documents do not describe.

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::value::{RawValue, to_raw_value};

use crate::value::decimal::Decimal;
use crate::value::kind::Kind;
use crate::value::raw::raw;

/// Any JSON value, kept as its text, so that no number is rounded.
///
/// Whitespace outside of strings is removed. Two values are equal if their texts are: `1` is not `1.0`. Read and write it
/// with serde_json. Other deserializers, and buffers such as that of `#[serde(flatten)]`, may round numbers; other
/// serializers do not support raw text.
///
/// ```
/// use callspec_runtime::Json;
///
/// let json = Json::parse(r#"{"id": 7, "price": 8.0000}"#)?;
/// assert_eq!(json.get("id").and_then(|id| id.as_i64()), Some(7));
/// assert_eq!(json.to_string(), r#"{"id":7,"price":8.0000}"#);
/// # Ok::<(), callspec_runtime::JsonError>(())
/// ```
#[derive(Clone, Default)]
pub struct Json {
    text: Box<RawValue>,
    /// The content of a string that is written with escapes.
    unescaped: Option<Box<str>>,
}

impl Json {
    /// Parses JSON text.
    ///
    /// # Errors
    ///
    /// If the text is not JSON.
    pub fn parse(text: &str) -> Result<Self, JsonError> {
        let raw: &RawValue =
            serde_json::from_str(text).map_err(|error| JsonError { place: Some((error.line(), error.column())) })?;
        Self::of_text(compact(raw.get()))
    }

    /// Takes compact text.
    fn of_text(text: String) -> Result<Self, JsonError> {
        let text =
            RawValue::from_string(text).map_err(|error| JsonError { place: Some((error.line(), error.column())) })?;
        Ok(Self::of_raw(text))
    }

    /// Takes text that is known to be JSON.
    pub(crate) fn of_well_formed(text: &str) -> Self {
        Self::of_text(compact(text)).unwrap_or_default()
    }

    fn of_raw(text: Box<RawValue>) -> Self {
        let escaped = text.get().starts_with('"') && text.get().contains('\\');
        let unescaped = if escaped { serde_json::from_str(text.get()).ok() } else { None };
        Self { text, unescaped }
    }

    fn of<T: Serialize>(value: &T) -> Self {
        // None of the types that get here can fail.
        to_raw_value(value).map(Self::of_raw).unwrap_or_default()
    }

    /// The kind of value.
    pub fn kind(&self) -> Kind {
        Kind::of(&self.text)
    }

    /// The string, if it is one.
    pub fn as_str(&self) -> Option<&str> {
        match &self.unescaped {
            Some(text) => Some(text),
            None => serde_json::from_str(self.text.get()).ok(),
        }
    }

    /// The integer, if it is one.
    pub fn as_i64(&self) -> Option<i64> {
        serde_json::from_str(self.text.get()).ok()
    }

    /// The number, if it is one, rounded to an `f64`.
    pub fn as_f64(&self) -> Option<f64> {
        serde_json::from_str(self.text.get()).ok()
    }

    /// The boolean, if it is one.
    pub fn as_bool(&self) -> Option<bool> {
        serde_json::from_str(self.text.get()).ok()
    }

    /// Whether it is null.
    pub fn is_null(&self) -> bool {
        self.kind() == Kind::Null
    }

    /// A member of an object. If several have the same name, the last one.
    pub fn get(&self, member: &str) -> Option<Self> {
        let members: HashMap<Cow<'_, str>, &RawValue> = serde_json::from_str(self.text.get()).ok()?;
        members.get(member).map(|raw| Self::of_raw((*raw).to_owned()))
    }

    /// The items, if it is a list.
    pub fn items(&self) -> Option<Vec<Self>> {
        let items: Vec<Box<RawValue>> = serde_json::from_str(self.text.get()).ok()?;
        Some(items.into_iter().map(Self::of_raw).collect())
    }
}

/// JSON text without the white space outside of strings.
fn compact(text: &str) -> String {
    let (mut inside, mut escaped) = (false, false);
    let keep = |character: &char| {
        let kept = inside || !matches!(character, ' ' | '\t' | '\n' | '\r');
        match character {
            _ if escaped => escaped = false,
            '\\' => escaped = inside,
            '"' => inside = !inside,
            _ => {}
        }
        kept
    };
    text.chars().filter(keep).collect()
}

impl PartialEq for Json {
    fn eq(&self, other: &Self) -> bool {
        self.text.get() == other.text.get()
    }
}

impl Eq for Json {}

/// Shows the kind alone: the value may be personal data.
impl fmt::Debug for Json {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Json({})", self.kind())
    }
}

/// The JSON text.
impl fmt::Display for Json {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.text.get())
    }
}

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.text.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = raw(deserializer)?;
        Self::of_text(compact(raw.get())).map_err(serde::de::Error::custom)
    }
}

impl std::str::FromStr for Json {
    type Err = JsonError;

    fn from_str(text: &str) -> Result<Self, JsonError> {
        Self::parse(text)
    }
}

macro_rules! from {
    ($($kind:ty),*) => {$(
        impl From<$kind> for Json {
            fn from(value: $kind) -> Self {
                Self::of(&value)
            }
        }
    )*};
}

from!(&str, String, bool, i32, i64, u32, u64, Decimal);

/// JSON has no infinity and no NaN.
impl TryFrom<f64> for Json {
    type Error = JsonError;

    fn try_from(number: f64) -> Result<Self, JsonError> {
        if number.is_finite() { Ok(Self::of(&number)) } else { Err(JsonError { place: None }) }
    }
}

impl<T: Into<Json>> From<Vec<T>> for Json {
    fn from(items: Vec<T>) -> Self {
        let items: Vec<Json> = items.into_iter().map(Into::into).collect();
        Self::of(&items)
    }
}

/// The error for text that is not JSON, or a number that JSON cannot represent. It says where, and never shows the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JsonError {
    /// Line and column in a text.
    place: Option<(usize, usize)>,
}

impl fmt::Display for JsonError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.place {
            Some((line, column)) => write!(formatter, "not JSON at line {line}, column {column}"),
            None => formatter.write_str("not a number that JSON can represent"),
        }
    }
}

impl std::error::Error for JsonError {}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn no_number_is_rounded() {
        let text = r#"{"a": [ 123456789012345678901234567890 , 8.0000, 1e999 ], "b c": " x\\\" y " }"#;
        let json = Json::parse(text).unwrap();
        let compact = r#"{"a":[123456789012345678901234567890,8.0000,1e999],"b c":" x\\\" y "}"#;
        assert_eq!(json.to_string(), compact);
        assert_eq!(serde_json::to_string(&json).unwrap(), compact);
        assert_eq!(serde_json::from_str::<Json>(text).unwrap(), json);
        assert_eq!(json.get("b c").unwrap().as_str(), Some(" x\\\" y "));
        assert_eq!(json.get("a").unwrap().items().unwrap()[1].to_string(), "8.0000");
    }

    #[test]
    fn values_of_the_program() {
        assert_eq!(Json::from(vec!["a", "é\n"]).to_string(), r#"["a","é\n"]"#);
        assert_eq!(Json::from(vec![Json::from(1), Json::from(true)]).to_string(), "[1,true]");
        assert_eq!(Json::try_from(1.5).unwrap().as_f64(), Some(1.5));
        assert!(Json::try_from(f64::NAN).is_err());
        assert!(Json::default().is_null());
        assert_eq!(Json::from(7).as_i64(), Some(7));
        assert_eq!(Json::from("7").as_i64(), None);
        assert_eq!(Json::from("\u{1}\"").as_str(), Some("\u{1}\""));
        for text in ["", "{", "1 2", "nul"] {
            assert!(Json::parse(text).is_err(), "{text:?}");
        }
    }

    #[test]
    fn debug_shows_the_kind_alone() {
        assert_eq!(format!("{:?}", Json::from("MARKER")), "Json(a string)");
        assert_eq!(format!("{:?}", Json::from(vec!["MARKER"])), "Json(a list)");
    }

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Open {
        known: Json,
        decimal: Option<Decimal>,
        #[serde(flatten)]
        free: BTreeMap<String, Json>,
    }

    #[test]
    fn free_members_are_read_by_value() {
        let text = r#"{"known":8.0000,"decimal":1.50,"own":[1,"x",null,{"y":2.5}]}"#;
        let open: Open = serde_json::from_str(text).unwrap();
        assert_eq!(open.known.to_string(), "8.0000");
        assert_eq!(open.free["own"].to_string(), r#"[1,"x",null,{"y":2.5}]"#);
        assert_eq!(serde_json::to_string(&open).unwrap(), text);
        let numbers = r#"{"known":1,"own":"y"}"#;
        assert_eq!(serde_json::from_str::<Open>(numbers).unwrap().free["own"].as_str(), Some("y"));
    }

    #[derive(Debug, PartialEq, Deserialize)]
    struct Amounts {
        #[serde(flatten)]
        free: BTreeMap<String, Decimal>,
    }

    #[test]
    fn decimals_can_be_free_members() {
        let amounts: Amounts = serde_json::from_str(r#"{"own":1.5}"#).unwrap();
        assert_eq!(amounts.free["own"].to_string(), "1.5");
    }
}
