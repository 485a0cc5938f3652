//! JSON text read into the model's [`Json`]: members in order, repeated members kept, numbers as written.

use std::fmt;

use callspec_codegen::model::Json;
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

/// How deep a value may nest.
const DEPTH: usize = 100;

/// The value that a body holds; `None` when it is not JSON or nests too deep.
pub(crate) fn parse(bytes: &[u8]) -> Option<Json> {
    let text = std::str::from_utf8(bytes).ok()?;
    value_of(serde_json::from_str::<&RawValue>(text).ok()?, DEPTH)
}

fn value_of(raw: &RawValue, depth: usize) -> Option<Json> {
    let text = raw.get();
    let depth = depth.checked_sub(1)?;
    match text.bytes().next()? {
        b'n' => Some(Json::Null),
        b't' => Some(Json::Boolean(true)),
        b'f' => Some(Json::Boolean(false)),
        b'"' => serde_json::from_str(text).ok().map(Json::String),
        b'[' => {
            let items: Vec<&RawValue> = serde_json::from_str(text).ok()?;
            items.into_iter().map(|item| value_of(item, depth)).collect::<Option<_>>().map(Json::List)
        }
        b'{' => {
            let members: ObjectMembers<'_> = serde_json::from_str(text).ok()?;
            let members = members.0.into_iter();
            members.map(|(name, value)| Some((name, value_of(value, depth)?))).collect::<Option<_>>().map(Json::Object)
        }
        _ => Some(Json::Number(text.to_owned())),
    }
}

/// The members of an object, repeated ones included.
struct ObjectMembers<'a>(Vec<(String, &'a RawValue)>);

impl<'de> Deserialize<'de> for ObjectMembers<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(ObjectMembersVisitor)
    }
}

struct ObjectMembersVisitor;

impl<'de> Visitor<'de> for ObjectMembersVisitor {
    type Value = ObjectMembers<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut members = Vec::new();
        while let Some(member) = map.next_entry()? {
            members.push(member);
        }
        Ok(ObjectMembers(members))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_keep_their_text_and_members_their_order() {
        let text = r#"{"b":8.0000,"a":[null,true,"x\ny",1e5],"b":{}}"#;
        assert_eq!(parse(text.as_bytes()).unwrap().to_string(), text);
    }

    #[test]
    fn what_is_not_json_is_refused() {
        assert_eq!(parse(b""), None);
        assert_eq!(parse(b"{"), None);
        assert_eq!(parse(b"{} x"), None);
        assert_eq!(parse("[".repeat(300).as_bytes()), None);
        assert_eq!(parse(format!("{}{}", "[".repeat(300), "]".repeat(300)).as_bytes()), None);
    }
}
