//! Any JSON value, for what the documents do not describe.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{ReadJson, Reader, Stop, read_all};
use crate::value::decimal::Decimal;
use crate::value::kind::Kind;
use crate::value::raw::{raw, write_raw};

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
#[derive(Clone)]
pub struct Json {
    /// Well-formed and compact.
    text: Box<str>,
    /// The content of a string that is written with escapes.
    unescaped: Option<Box<str>>,
}

impl Json {
    /// Parses JSON text, nested at most 128 levels deep.
    ///
    /// # Errors
    ///
    /// If the text is not JSON, or nested deeper.
    pub fn parse(text: &str) -> Result<Self, JsonError> {
        let mut reader = Reader::new(text);
        let mut json = Self::default();
        match reader.whole(&mut json) {
            Ok(()) => Ok(json),
            Err(Stop) => Err(JsonError { place: Some(reader.fault_place()) }),
        }
    }

    /// Takes text that is known to be JSON.
    pub(crate) fn of_well_formed(text: &str) -> Self {
        Self::of_compact(compact(text))
    }

    fn of_compact(text: String) -> Self {
        let escaped = text.starts_with('"') && text.contains('\\');
        let unescaped = if escaped { read_as::<String>(&text).map(String::into_boxed_str) } else { None };
        Self { text: text.into_boxed_str(), unescaped }
    }

    fn of<T: Serialize>(value: &T) -> Self {
        // None of the types that get here can fail.
        serde_json::to_string(value).map(Self::of_compact).unwrap_or_default()
    }

    /// The JSON text, without white space outside of strings.
    pub fn as_text(&self) -> &str {
        &self.text
    }

    /// The kind of value.
    pub fn kind(&self) -> Kind {
        Kind::of_byte(self.text.bytes().next().unwrap_or_default())
    }

    /// The string, if it is one.
    pub fn as_str(&self) -> Option<&str> {
        match &self.unescaped {
            Some(text) => Some(text),
            // With a backslash, it has an unpaired surrogate.
            None => self.text.strip_prefix('"')?.strip_suffix('"').filter(|text| !text.contains('\\')),
        }
    }

    /// The integer, if it is one of 64 bits.
    pub fn as_i64(&self) -> Option<i64> {
        self.text.parse().ok()
    }

    /// The number, if it is one, rounded to an `f64`.
    pub fn as_f64(&self) -> Option<f64> {
        self.text.parse().ok().filter(|number: &f64| number.is_finite())
    }

    /// The boolean, if it is one.
    pub fn as_bool(&self) -> Option<bool> {
        self.text.parse().ok()
    }

    /// Whether it is null.
    pub fn is_null(&self) -> bool {
        self.kind() == Kind::Null
    }

    /// A member of an object. If several have the same name, the last one.
    pub fn get(&self, member: &str) -> Option<Self> {
        let mut found = None;
        self.each_member(&mut |name, text| {
            if name == member {
                found = Some(text);
            }
        })?;
        found.map(Self::of_well_formed)
    }

    /// The members of an object in their order. A name may occur more than once.
    pub fn members(&self) -> Option<Vec<(String, Self)>> {
        let mut members = Vec::new();
        self.each_member(&mut |name, text| members.push((name.to_owned(), Self::of_well_formed(text))))?;
        Some(members)
    }

    /// The items, if it is a list.
    pub fn items(&self) -> Option<Vec<Self>> {
        if self.kind() == Kind::List { read_as(&self.text) } else { None }
    }

    /// Passes the name and the text of each member of an object.
    fn each_member<'t>(&'t self, member: &mut dyn FnMut(&str, &'t str)) -> Option<()> {
        let mut reader = Reader::new(&self.text).strict();
        let entries = reader.entries(&mut |reader, name| {
            member(name, reader.raw()?);
            Ok(())
        });
        entries.ok()
    }
}

/// Null.
impl Default for Json {
    fn default() -> Self {
        Self { text: "null".into(), unescaped: None }
    }
}

impl ReadJson for Json {
    fn read(&mut self, reader: &mut Reader<'_>) -> Result<(), Stop> {
        *self = Self::of_well_formed(reader.raw()?);
        Ok(())
    }

    fn holds_null() -> bool {
        true
    }

    fn holds_empty_string() -> bool {
        true
    }
}

/// Reads a value from text that is known to be JSON.
fn read_as<T: ReadJson + Default>(text: &str) -> Option<T> {
    let mut value = T::default();
    read_all(text, &mut value).ok().map(|()| value)
}

/// JSON text without the white space outside of strings.
fn compact(text: &str) -> String {
    let is_space = |character: char| matches!(character, ' ' | '\t' | '\n' | '\r');
    if !text.contains(is_space) {
        return text.to_owned();
    }
    let (mut inside, mut escaped) = (false, false);
    let keep = |character: &char| {
        let kept = inside || !is_space(*character);
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
        self.text == other.text
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
        formatter.write_str(&self.text)
    }
}

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        write_raw(&self.text, serializer)
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        raw(deserializer).map(|raw| Self::of_well_formed(raw.get()))
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
        let items: Vec<Box<str>> = items.into_iter().map(|item| item.into().text).collect();
        Self::of_compact(format!("[{}]", items.join(",")))
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
    fn what_is_inside_is_read_when_it_is_asked_for() {
        let json = Json::parse(r#"{"a":"\ud800","b":[1,{"c":"\u0063"}],"a":2}"#).unwrap();
        let members = json.members().unwrap();
        assert_eq!(members.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(), ["a", "b", "a"]);
        assert_eq!((members[0].1.as_str(), members[2].1.as_i64()), (None, Some(2)));
        assert_eq!(json.get("a").and_then(|last| last.as_i64()), Some(2));
        assert_eq!(json.get("b").unwrap().items().unwrap()[1].get("c").unwrap().as_str(), Some("c"));
        assert!(json.items().is_none() && json.get("b").unwrap().members().is_none() && json.get("c").is_none());
        assert!(Json::parse("[]").unwrap().members().is_none());
        let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        assert!(Json::parse(&nested(128)).is_ok() && Json::parse(&nested(129)).is_err());
        assert_eq!(Json::parse("[1,\n x]").unwrap_err().to_string(), "not JSON at line 2, column 2");
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
