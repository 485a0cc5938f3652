//! Values as their JSON text, whatever deserializer or serializer they stand in.

use std::fmt;

use serde::de::{Error, MapAccess, Visitor};
use serde::ser::SerializeStruct;
use serde::{Deserialize, Deserializer, Serializer};
use serde_json::Value;
use serde_json::value::RawValue;

/// The name by which serde_json is asked for a value's text. A test holds it.
const TOKEN: &str = "$serde_json::private::RawValue";

/// The next value as its JSON text.
///
/// serde_json gives the text as it was written. Every other deserializer, such as the buffer behind
/// `#[serde(flatten)]`, gives the value: then the text is written anew, and a number may look different.
pub(crate) fn raw<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Box<RawValue>, D::Error> {
    deserializer.deserialize_newtype_struct(TOKEN, Text)
}

/// Writes JSON text as it is. serde_json takes the name and the text without looking at them; every other serializer gets
/// a struct.
pub(crate) fn write_raw<S: Serializer>(json: &str, serializer: S) -> Result<S::Ok, S::Error> {
    let mut written = serializer.serialize_struct(TOKEN, 1)?;
    written.serialize_field(TOKEN, json)?;
    written.end()
}

struct Text;

impl<'de> Visitor<'de> for Text {
    type Value = Box<RawValue>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a JSON value")
    }

    /// From serde_json: one member, and its value is the text.
    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Self::Value, A::Error> {
        match members.next_key::<String>()? {
            Some(name) if name == TOKEN => of_text(members.next_value()?),
            _ => Err(A::Error::custom("expected a JSON value")),
        }
    }

    /// From any other.
    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        of_text(Value::deserialize(deserializer)?.to_string())
    }
}

fn of_text<E: Error>(text: String) -> Result<Box<RawValue>, E> {
    RawValue::from_string(text).map_err(|_| E::custom("expected a JSON value"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_is_kept_where_it_can_be() {
        let text = r#"{"a":8.0000,"b":[123456789012345678901234567890]}"#;
        let mut reader = serde_json::Deserializer::from_str(text);
        assert_eq!(raw(&mut reader).unwrap().get(), text);
        let value: Value = serde_json::from_str("[1, \"x\"]").unwrap();
        assert_eq!(raw(value).unwrap().get(), "[1,\"x\"]");
    }

    #[test]
    fn text_is_written_as_it_is() {
        struct Written(&'static str);

        impl serde::Serialize for Written {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                write_raw(self.0, serializer)
            }
        }

        let text = r#"{"a":8.0000}"#;
        assert_eq!(serde_json::to_string(&[Written(text)]).unwrap(), format!("[{text}]"));
        assert_eq!(serde_json::to_value(Written("[1]")).unwrap(), serde_json::json!([1]));
    }
}
