//! Compares a response's JSON with its documented shape in one pass. No tree of values is built.

use http::StatusCode;

use super::comparison::Comparison;
use super::path::At;
use super::report::DriftReport;
use crate::json::{Member, Reader, Shape, Stop, View, Visit, text_of};
use crate::operation::Operation;
use crate::value::kind::Kind;

/// How a response deviates from the documents; `None` if it is not JSON, which is an error when it is read.
pub(crate) fn compare(operation: &'static Operation, status: StatusCode, body: &[u8]) -> Option<DriftReport> {
    let mut reader = Reader::new(text_of(body).ok()?);
    let mut comparison = Comparison::new(operation);
    reader.peek();
    let walk = Walk { shape: (operation.shape)(), at: At::Root, personal: false, comparison: &mut comparison };
    walk.value(&mut reader).ok()?;
    reader.end().ok()?;
    Some(comparison.finish(status))
}

/// One value about to be read.
struct Walk<'a> {
    shape: Shape,
    at: At<'a>,
    personal: bool,
    comparison: &'a mut Comparison,
}

impl Walk<'_> {
    fn value(self, reader: &mut Reader<'_>) -> Result<(), Stop> {
        let kind = Kind::of_byte(reader.here());
        match (self.shape.innermost(), kind) {
            (Shape::Any, _) => reader.skip(),
            (Shape::List(item), Kind::List) => self.list(item, reader),
            (Shape::Map(value), Kind::Object) => self.object(&[], Some(value()), reader),
            (Shape::Object(empty), Kind::Object) => {
                let mut walked = Walked { walk: Some(self), reader, result: Ok(()) };
                empty().view(&mut walked);
                walked.result
            }
            (Shape::Union { alternatives, .. }, _) => self.union(alternatives, kind, reader),
            (shape, _) => {
                let json = reader.raw()?;
                self.single(shape, kind, json);
                Ok(())
            }
        }
    }

    fn list(self, item: fn() -> Shape, reader: &mut Reader<'_>) -> Result<(), Stop> {
        let Self { at, personal, comparison, .. } = self;
        let mut index = 0;
        reader.list(&mut |reader| {
            let at = At::Item(&at, index);
            index += 1;
            Walk { shape: item(), at, personal, comparison: &mut *comparison }.value(reader)
        })
    }

    /// The form that fits the kind of value reads it.
    fn union(mut self, alternatives: &[fn() -> Shape], kind: Kind, reader: &mut Reader<'_>) -> Result<(), Stop> {
        match alternatives.iter().map(|shape| shape()).find(|shape| shape.takes(kind)) {
            Some(shape) => {
                self.shape = shape;
                self.value(reader)
            }
            None => {
                let json = reader.raw()?;
                if !self.is_none(kind, json) {
                    self.other(kind);
                }
                Ok(())
            }
        }
    }

    fn object(self, members: &[Member<'_>], free: Option<Shape>, reader: &mut Reader<'_>) -> Result<(), Stop> {
        let Self { at, personal, comparison, .. } = self;
        let mut seen = vec![false; members.len()];
        reader.entries(&mut |reader, name| {
            let known = members.iter().position(|member| member.name == name);
            let (shape, at, personal) = match (known.and_then(|index| members.get(index)), free) {
                (Some(member), _) => (member.shape(), At::Member(&at, member.name), personal || member.personal),
                (None, Some(shape)) => (shape, At::Any(&at), personal),
                (None, None) => {
                    comparison.unknown_member(at, name);
                    return reader.skip();
                }
            };
            if let Some(seen) = known.and_then(|index| seen.get_mut(index)) {
                *seen = true;
            }
            Walk { shape, at, personal, comparison: &mut *comparison }.value(reader)
        })?;
        for (member, _) in members.iter().zip(seen).filter(|(member, seen)| member.always && !seen) {
            comparison.missing_member(at, member.name);
        }
        Ok(())
    }

    /// A value without others inside, or one that should have none.
    fn single(self, shape: Shape, kind: Kind, json: &str) {
        let fits = match shape {
            _ if self.is_none(kind, json) => true,
            Shape::Integer => kind == Kind::Number && json.parse::<i64>().is_ok(),
            Shape::Written { fits, .. } => kind == Kind::String && text(json).is_some_and(|text| fits(&text)),
            Shape::Words(knows) if kind == Kind::String => return self.word(knows, json),
            Shape::BooleanWords { yes, no } if kind == Kind::String => {
                return self.word(|word| word == yes || word == no, json);
            }
            Shape::BooleanWords { yes, no } => json == yes || json == no,
            shape => shape.takes(kind),
        };
        if !fits {
            self.other(kind);
        }
    }

    fn word(self, knows: impl FnOnce(&str) -> bool, json: &str) {
        match text(json) {
            Some(word) if knows(&word) => {}
            Some(word) => self.comparison.unknown_word(self.at, &word, self.personal),
            None => self.other(Kind::String),
        }
    }

    /// Whether the value means that there is none, as documented.
    fn is_none(&self, kind: Kind, json: &str) -> bool {
        let mut shape = self.shape;
        loop {
            shape = match shape {
                Shape::Nullable(_) if kind == Kind::Null => return true,
                Shape::OrNone { words, .. } if kind == Kind::Null || is_word(words, json) => return true,
                Shape::Nullable(inner) | Shape::OrNone { value: inner, .. } => inner(),
                _ => return false,
            };
        }
    }

    fn other(self, found: Kind) {
        self.comparison.other_type(self.at, self.shape.expected(), found);
    }
}

/// An object about to be read, once its members are known.
struct Walked<'a, 'r, 't> {
    walk: Option<Walk<'a>>,
    reader: &'r mut Reader<'t>,
    result: Result<(), Stop>,
}

impl Visit for Walked<'_, '_, '_> {
    fn object(&mut self, members: &[Member<'_>], free: Option<&dyn View>) {
        let free = free.map(|free| free.shape().of_entries());
        if let Some(walk) = self.walk.take() {
            self.result = walk.object(members, free, self.reader);
        }
    }
}

/// Whether a value is a string that is one of these.
fn is_word(words: &[&str], json: &str) -> bool {
    json.starts_with('"') && text(json).is_some_and(|text| words.contains(&text.as_str()))
}

/// The decoded string; `None` if it has an unpaired surrogate.
fn text(json: &str) -> Option<String> {
    serde_json::from_str(json).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::drift::deviation::DriftKind;
    use crate::json::{Members, Show, always, optional};
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

    #[derive(Default)]
    struct Node;

    const KIND: Shape = Shape::Words(|word| ["a", "b"].contains(&word));
    const DAY: Shape = Shape::Written { expected: "a day", fits: |text| text.len() == 10 };
    const EITHER: Shape = Shape::Union {
        expected: "true, text or a list",
        alternatives: &[|| Shape::Boolean, || KIND, || Shape::List(node)],
    };

    fn node() -> Shape {
        Shape::Object(|| Box::new(Node))
    }

    /// A value that only has a shape.
    struct Shaped(Shape);

    impl View for Shaped {
        fn show(&self) -> Show<'_> {
            Show::Absent
        }

        fn shape(&self) -> Shape {
            self.0
        }

        fn debug(&self, _: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            Ok(())
        }
    }

    impl Members for Node {
        fn view(&self, visit: &mut dyn Visit) {
            visit.members(&[
                always("id", &Shaped(Shape::Integer)),
                optional("name", &Shaped(Shape::Text)).personal(),
                optional("next", &Shaped(Shape::Nullable(|| Shape::Nullable(node)))),
                optional("list", &Shaped(Shape::List(node))),
                optional("map", &Shaped(Shape::Map(node))),
                optional("free", &Shaped(Shape::Object(|| Box::new(Free)))),
                optional("kind", &Shaped(KIND)),
                optional("mood", &Shaped(KIND)).personal(),
                optional("either", &Shaped(EITHER)),
                optional("yes", &Shaped(Shape::BooleanWords { yes: "1", no: "0" })),
                optional("flag", &Shaped(Shape::Boolean)),
                optional("cost", &Shaped(Shape::OrNone { value: || Shape::Number, words: &["", "N/A"] })),
                optional("part", &Shaped(Shape::OrNone { value: node, words: &[""] })),
                optional("day", &Shaped(DAY)),
                optional("any", &Shaped(Shape::Any)),
            ]);
        }
    }

    struct Free;

    impl Members for Free {
        fn view(&self, visit: &mut dyn Visit) {
            let free: std::collections::BTreeMap<String, String> = Default::default();
            visit.members_and(&[optional("x", &Shaped(Shape::Any))], &free);
        }
    }

    static OPERATION: Operation = Operation {
        id: "nodes.get",
        method: Method::GET,
        path: "/",
        safety: Safety::ReadOnly,
        auth: &[],
        credentials: &[],
        body: BodyKind::None,
        response: ResponseKind::Json,
        shape: node,
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
            r#"{"id":1,"cost":8.0000,"cost":"N\/A","part":null,"cost":1e999,"name":"\ud800"}"#,
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
}
