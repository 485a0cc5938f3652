//! One pass over an answer's JSON along its captured shape. No tree of values is built.

use std::fmt;

use http::StatusCode;
use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use super::comparison::Comparison;
use super::path::At;
use super::report::DriftReport;
use crate::operation::Operation;
use crate::operation::shape::{Member, Shape};
use crate::value::kind::Kind;

/// What an answer deviates in; nothing when it is not JSON, which decoding tells.
pub(crate) fn compare(operation: &'static Operation, status: StatusCode, body: &[u8]) -> Option<DriftReport> {
    let text = std::str::from_utf8(body).ok()?.trim_start_matches('\u{feff}');
    let mut comparison = Comparison::new(operation);
    let walk = Walk { shape: operation.shape, at: At::Root, personal: false, comparison: &mut comparison };
    let mut reader = serde_json::Deserializer::from_str(text);
    walk.deserialize(&mut reader).ok()?;
    reader.end().ok()?;
    Some(comparison.finish(status))
}

/// One value about to be read.
struct Walk<'a> {
    shape: &'static Shape,
    at: At<'a>,
    personal: bool,
    comparison: &'a mut Comparison,
}

impl<'de> DeserializeSeed<'de> for Walk<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<(), D::Error> {
        match innermost(self.shape) {
            Shape::Any => IgnoredAny::deserialize(reader).map(drop),
            Shape::List(_) | Shape::Map(_) | Shape::Object { .. } => reader.deserialize_any(self),
            Shape::Union { alternatives, .. } => {
                let raw = <&RawValue>::deserialize(reader)?;
                self.union(alternatives, raw).map_err(D::Error::custom)
            }
            scalar => {
                let raw = <&RawValue>::deserialize(reader)?;
                self.scalar(scalar, raw).map_err(D::Error::custom)
            }
        }
    }
}

impl Walk<'_> {
    /// The form that fits the kind of value reads it.
    fn union(mut self, alternatives: &[&'static Shape], raw: &RawValue) -> serde_json::Result<()> {
        let kind = Kind::of(raw);
        if self.is_none(kind, raw.get()) {
            return Ok(());
        }
        match alternatives.iter().find(|shape| shape.takes(kind)) {
            Some(shape) => {
                self.shape = shape;
                self.deserialize(&mut serde_json::Deserializer::from_str(raw.get()))
            }
            None => {
                self.other(kind);
                Ok(())
            }
        }
    }

    fn scalar(self, shape: &Shape, raw: &RawValue) -> serde_json::Result<()> {
        let (kind, json) = (Kind::of(raw), raw.get());
        let fits = match shape {
            _ if self.is_none(kind, json) => true,
            Shape::Integer => kind == Kind::Number && json.parse::<i64>().is_ok(),
            Shape::Formatted { fits, .. } => kind == Kind::String && fits(&text(json)?),
            Shape::Words(words) if kind == Kind::String => return self.word(words, json),
            Shape::BooleanWords { yes, no } if kind == Kind::String => return self.word(&[yes, no], json),
            Shape::BooleanWords { yes, no } => [*yes, *no].contains(&json),
            shape => shape.takes(kind),
        };
        if !fits {
            self.other(kind);
        }
        Ok(())
    }

    fn word(self, words: &[&str], json: &str) -> serde_json::Result<()> {
        let word = text(json)?;
        if !words.contains(&word.as_str()) {
            self.comparison.unknown_word(self.at, &word, self.personal);
        }
        Ok(())
    }

    /// Whether the value stands for none, as captured.
    fn is_none(&self, kind: Kind, json: &str) -> bool {
        let mut shape = self.shape;
        loop {
            shape = match shape {
                Shape::Nullable(_) if kind == Kind::Null => return true,
                Shape::EmptyIsNone(_) if kind == Kind::Null || json == "\"\"" => return true,
                Shape::Nullable(inner) | Shape::EmptyIsNone(inner) => inner,
                _ => return false,
            };
        }
    }

    fn other(self, found: Kind) {
        self.comparison.other_type(self.at, self.shape.expected(), found);
    }

    /// A single value where a list or an object is captured.
    fn plain<E>(self, kind: Kind, json: &str) -> Result<(), E> {
        if !self.is_none(kind, json) {
            self.other(kind);
        }
        Ok(())
    }
}

impl<'de> Visitor<'de> for Walk<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        self.plain(Kind::Null, "")
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        self.plain(Kind::Boolean, "")
    }

    fn visit_i64<E>(self, _: i64) -> Result<(), E> {
        self.plain(Kind::Number, "")
    }

    fn visit_u64<E>(self, _: u64) -> Result<(), E> {
        self.plain(Kind::Number, "")
    }

    fn visit_f64<E>(self, _: f64) -> Result<(), E> {
        self.plain(Kind::Number, "")
    }

    fn visit_str<E>(self, text: &str) -> Result<(), E> {
        self.plain(Kind::String, if text.is_empty() { "\"\"" } else { "" })
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        let Shape::List(shape) = innermost(self.shape) else {
            while items.next_element::<IgnoredAny>()?.is_some() {}
            return self.plain(Kind::List, "");
        };
        let Self { at, personal, comparison, .. } = self;
        for index in 0.. {
            let at = At::Item(&at, index);
            if items.next_element_seed(Walk { shape, at, personal, comparison: &mut *comparison })?.is_none() {
                break;
            }
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<(), A::Error> {
        match innermost(self.shape) {
            Shape::Object { members, free } => self.object(members, *free, entries),
            Shape::Map(shape) => self.object(&[], Some(shape), entries),
            _ => {
                while entries.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
                self.plain(Kind::Object, "")
            }
        }
    }
}

impl Walk<'_> {
    fn object<'de, A: MapAccess<'de>>(
        self,
        members: &'static [Member],
        free: Option<&'static Shape>,
        mut entries: A,
    ) -> Result<(), A::Error> {
        let Self { at, personal, comparison, .. } = self;
        let mut seen = vec![false; members.len()];
        let mut next = 0;
        while let Some(name) = entries.next_key_seed(Name { members, next })? {
            let (shape, at, personal) = match (name, free) {
                (NameMatch::Known(index), _) => {
                    (seen[index], next) = (true, index + 1);
                    let member = &members[index];
                    (member.shape, At::Member(&at, member.name), personal || member.personal)
                }
                (NameMatch::Other(_), Some(shape)) => (shape, At::Any(&at), personal),
                (NameMatch::Other(name), None) => {
                    comparison.unknown_member(at, &name);
                    entries.next_value::<IgnoredAny>()?;
                    continue;
                }
            };
            entries.next_value_seed(Walk { shape, at, personal, comparison: &mut *comparison })?;
        }
        for (member, _) in members.iter().zip(seen).filter(|(member, seen)| member.always && !seen) {
            comparison.missing_member(at, member.name);
        }
        Ok(())
    }
}

/// A member's name about to be read. Members mostly come in their captured order: `next` is tried first.
struct Name {
    members: &'static [Member],
    next: usize,
}

enum NameMatch {
    Known(usize),
    Other(String),
}

impl<'de> DeserializeSeed<'de> for Name {
    type Value = NameMatch;

    fn deserialize<D: Deserializer<'de>>(self, names: D) -> Result<NameMatch, D::Error> {
        names.deserialize_str(self)
    }
}

impl Visitor<'_> for Name {
    type Value = NameMatch;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a name")
    }

    fn visit_str<E>(self, name: &str) -> Result<NameMatch, E> {
        let Self { members, next } = self;
        let is_next = members.get(next).is_some_and(|member| member.name == name);
        let index = if is_next { Some(next) } else { members.iter().position(|member| member.name == name) };
        Ok(index.map_or_else(|| NameMatch::Other(name.to_owned()), NameMatch::Known))
    }
}

/// The form behind `Nullable` and `EmptyIsNone`.
fn innermost(mut shape: &'static Shape) -> &'static Shape {
    while let Shape::Nullable(inner) | Shape::EmptyIsNone(inner) = shape {
        shape = inner;
    }
    shape
}

fn text(json: &str) -> serde_json::Result<String> {
    serde_json::from_str(json)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::drift::deviation::DriftKind;
    use crate::operation::envelope::{Envelope, Marker};
    use crate::operation::limits::Limits;
    use crate::operation::{BodyKind, ResponseKind, Safety};
    use http::Method;

    static ENVELOPE: Envelope = Envelope {
        error: None,
        success: Some(Marker { member: "status", equals: None }),
        success_required: false,
        code: Some("code"),
        message: None,
    };

    static NODE: Shape = Shape::Object {
        members: &[
            Member::always("id", &Shape::Integer),
            Member::optional("name", &Shape::Text).personal(),
            Member::optional("next", &Shape::Nullable(&NODE)),
            Member::optional("list", &Shape::List(&NODE)),
            Member::optional("map", &Shape::Map(&NODE)),
            Member::optional("free", &FREE),
            Member::optional("kind", &KIND),
            Member::optional("mood", &KIND).personal(),
            Member::optional("either", &EITHER),
            Member::optional("yes", &Shape::BooleanWords { yes: "1", no: "0" }),
            Member::optional("flag", &Shape::Boolean),
            Member::optional("cost", &Shape::EmptyIsNone(&Shape::Number)),
            Member::optional("part", &Shape::EmptyIsNone(&NODE)),
            Member::optional("day", &DAY),
            Member::optional("any", &Shape::Any),
        ],
        free: None,
    };
    static KIND: Shape = Shape::Words(&["a", "b"]);
    static DAY: Shape = Shape::Formatted { expected: "a day", fits: |text| text.len() == 10 };
    static EITHER: Shape =
        Shape::Union { expected: "true, text or a list", alternatives: &[&Shape::Boolean, &KIND, &NODES] };
    static NODES: Shape = Shape::List(&NODE);
    static FREE: Shape = Shape::Object { members: &[Member::optional("x", &Shape::Any)], free: Some(&Shape::Text) };

    static OPERATION: Operation = Operation {
        id: "nodes.get",
        method: Method::GET,
        path: "/",
        safety: Safety::ReadOnly,
        auth: &[],
        credentials: &[],
        body: BodyKind::None,
        response: ResponseKind::Json,
        shape: &NODE,
        envelope: &ENVELOPE,
        errors: &[],
        rate_limits: &[],
        paging: None,
        limits: Limits::DEFAULT,
    };

    fn report(json: &str) -> DriftReport {
        compare(&OPERATION, StatusCode::OK, json.as_bytes()).unwrap()
    }

    fn drift(json: &str) -> String {
        report(json).to_string()
    }

    #[test]
    fn what_is_captured_is_no_drift() {
        for json in [
            r#"{"id":1}"#,
            r#"{"status":"success","code":7,"id":-9223372036854775808}"#,
            r#"{"id":1,"next":null,"list":[],"map":{"+1316":{"id":2}},"free":{"x":[1],"y":"z"}}"#,
            r#"{"id":1,"next":{"id":2,"next":{"id":3}},"kind":"b","either":true,"yes":1,"flag":false}"#,
            r#"{"id":1,"either":[{"id":1}],"yes":"0","cost":"","part":"","day":"2026-11-01","any":{"a":[]}}"#,
            r#"{"id":1,"cost":8.0000,"part":null,"cost":1e999,"name":"\ud800"}"#,
            "\u{feff}{\"id\":1}",
        ] {
            assert_eq!(drift(json), "", "{json}");
        }
    }

    #[test]
    fn what_deviates_is_told_with_its_path() {
        for (json, expected) in [
            (r#"{"id":1,"new":2}"#, "new: undocumented"),
            (r#"{}"#, "id: missing"),
            (r#"{"id":1,"list":[{"id":1},{"id":2,"line-memo":1}]}"#, "list[1].line-memo: undocumented"),
            (r#"{"id":1,"list":[{"id":1,"status":"x"}]}"#, "list[0].status: undocumented"),
            (r#"{"id":1,"kind":"c"}"#, "kind: undocumented value \"c\""),
            (r#"{"id":1,"mood":"c"}"#, "mood: undocumented value"),
            (r#"{"id":1,"kind":"+1 316 555 0100"}"#, "kind: undocumented value"),
            (r#"{"id":1,"yes":"2"}"#, "yes: undocumented value \"2\""),
            (r#"{"id":1,"yes":true}"#, "yes: expected one of two words, found a boolean"),
            (r#"{"id":1.0}"#, "id: expected an integer, found a number"),
            (r#"{"id":"1"}"#, "id: expected an integer, found a string"),
            (r#"{"id":1,"name":null}"#, "name: expected a string, found null"),
            (r#"{"id":1,"day":"1.11."}"#, "day: expected a day, found a string"),
            (r#"{"id":1,"list":{"a":1}}"#, "list: expected a list, found an object"),
            (r#"{"id":1,"next":[1]}"#, "next: expected an object, found a list"),
            (r#"{"id":1,"part":"x"}"#, "part: expected an object, found a string"),
            (r#"{"id":1,"next":7}"#, "next: expected an object, found a number"),
            (r#"{"id":1,"either":{}}"#, "either: expected true, text or a list, found an object"),
            (r#"{"id":1,"either":[{}]}"#, "either[0].id: missing"),
            (r#"{"id":1,"map":{"+13165550100":{"id":""}}}"#, "map.*.id: expected an integer, found a string"),
            (r#"{"id":1,"free":{"someone":1}}"#, "free.*: expected a string, found a number"),
            (r#"{"id":1,"a@b.example":1}"#, "*: undocumented"),
            (r#"{"id":1,"a.b":1}"#, "[\"a.b\"]: undocumented"),
            ("[]", "the response: expected an object, found a list"),
        ] {
            assert_eq!(drift(json), expected, "{json}");
        }
    }

    #[test]
    fn alike_is_counted_and_the_rest_too() {
        let list = vec![r#"{"id":1,"new":1}"#; 1000].join(",");
        let many: Vec<_> = (0..60).map(|number| format!("\"m{number}\":1")).collect();
        let report = report(&format!(r#"{{"id":1,"list":[{list}],{}}}"#, many.join(",")));
        assert_eq!(report.deviations()[0].to_string(), "list[0].new: undocumented (1000 places)");
        assert_eq!(report.deviations()[0].kind(), &DriftKind::UnknownMember);
        assert_eq!((report.deviations().len(), report.more()), (50, 11));
    }

    #[test]
    fn what_is_not_json_is_not_compared() {
        for body in ["", "{", r#"{"id":1"#, r#"{"id":1} x"#, "<html>", "\u{fffd}"] {
            assert_eq!(compare(&OPERATION, StatusCode::OK, body.as_bytes()), None);
        }
        assert_eq!(compare(&OPERATION, StatusCode::OK, b"\xff"), None);
    }

    #[test]
    fn a_type_that_contains_itself_is_printed() {
        assert!(format!("{OPERATION:?}").contains("Shape(an object)"));
    }
}
