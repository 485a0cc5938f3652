//! The reader, read from requests as generated code would read them.

use http::Method;

use super::choice::{ChoiceOption, DecidingConstant, ReadChoice};
use super::form::WireForm;
use super::form_reader::FormReader;
use super::reader::Reader;
use super::value_reader::ValueReader;
use super::values::{ReadMembers, ReadWire};
use super::{FromWire, from_wire, validate};
use crate::check::Check;
use crate::check::violation::Basis;
use crate::encode::extra::Extra;
use crate::encode::request::Request;
use crate::encode::wire::{ListStyle, WireRequest};
use crate::json::any::Json;
use crate::json::codec;
use crate::operation::envelope::Envelope;
use crate::operation::limits::Limits;
use crate::operation::{BodyKind, Operation, ResponseKind, Safety};
use crate::value::date_format::DateFormat;
use crate::value::decimal::Decimal;

static OPERATION: Operation = Operation {
    id: "things.find",
    method: Method::POST,
    path: "/things/{id}",
    safety: Safety::ReadOnly,
    auth: &[],
    credentials: &[],
    body: BodyKind::Json { content_type: "application/json" },
    response: ResponseKind::Json,
    envelope: &Envelope { error: None, success: None, success_required: false, code: None, message: None },
    errors: &[],
    rate_limits: &[],
    paging: None,
    limits: Limits::DEFAULT,
    shape: || crate::json::Shape::Any,
};

const BASIS: Basis = Basis { source: "a document:1", refuses: true };
const WARNS: Basis = Basis { source: "a document:7", refuses: false };

struct Iso;
impl DateFormat for Iso {
    const PATTERN: &'static str = "%Y-%m-%d";
}

#[derive(Clone, Debug, PartialEq)]
struct Find {
    id: i64,
    page: Option<i64>,
    words: Option<Vec<Colour>>,
    tags: Option<Vec<String>>,
    trace: Option<String>,
    span: Option<Span>,
    shape: Option<Boxed>,
    scope: Option<Scope>,
    extra: Extra,
}

#[derive(Clone, Debug, PartialEq)]
enum Colour {
    Red,
    Blue,
}

/// A preset, or a day with a first and a last.
#[derive(Clone, Debug, PartialEq)]
enum Span {
    Preset(Colour),
    Days(Option<jiff::civil::Date>, Option<jiff::civil::Date>),
}

/// An account or everything, which no document calls exclusive; an uncertain constant comes with the account.
#[derive(Clone, Debug, PartialEq)]
enum Scope {
    Account(String),
    All(String),
}

#[derive(Clone, Debug, PartialEq)]
struct Boxed {
    weight: Decimal,
    sizes: Vec<Option<i64>>,
    free: std::collections::BTreeMap<String, Json>,
}

impl Request for Find {
    type Output = ();

    fn operation() -> &'static Operation {
        &OPERATION
    }

    fn check(&self, check: &mut Check) {
        check.range("page", &self.page, 1..=9, BASIS);
        let days = match &self.span {
            Some(Span::Days(first, last)) => (first.as_ref(), last.as_ref()),
            _ => (None, None),
        };
        check.ordered(("first", &days.0), ("last", &days.1), false, BASIS);
        check.only("page", self.page.is_some(), BASIS, &[("tags", self.tags.is_some())]);
    }

    fn encode(&self, _: &mut WireRequest) {}
}

impl FromWire for Find {
    const HEADERS: &'static [&'static str] = &["X-Trace"];

    const SOURCE: &'static str = "a document:1-9";

    fn read(form: &mut FormReader) -> Self {
        form.body().constant("version", "2.0", BASIS);
        Self {
            id: form.path().required::<i64>("id", "a document:2"),
            page: form.query().optional::<i64>("page", "a document:2"),
            words: form.query().optional_list::<Colour>("words", ListStyle::Comma, "a document:3"),
            tags: form.query().optional_list::<String>("tags", ListStyle::Repeated, "a document:3"),
            trace: form.header().optional::<String>("X-Trace", "a document:2"),
            span: form.body().optional_choice::<Span>(BASIS),
            shape: form.body().optional::<Boxed>("shape", "a document:2"),
            scope: form.body().optional_choice::<Scope>(WARNS),
            extra: form.extra(),
        }
    }
}

impl ReadWire for Colour {
    type Value = Self;

    fn read(value: &mut ValueReader<'_>) -> Option<Self> {
        value.word(|word| match word {
            "red" => Ok(Self::Red),
            "blue" => Ok(Self::Blue),
            _ => Err("is not one of \"red\", \"blue\""),
        })
    }

    fn placeholder() -> Self {
        Self::Red
    }
}

impl Span {
    fn read_preset(members: &mut Reader<'_>) -> Self {
        Self::Preset(members.required::<Colour>("span", "a document:2"))
    }

    fn read_days(members: &mut Reader<'_>) -> Self {
        members.default_constant("span", "\"custom\"", BASIS);
        let mut day = |name| members.optional_as::<codec::Date<Iso>>(name, "a document:4");
        Self::Days(day("first"), day("last"))
    }
}

impl ReadChoice for Span {
    const NAME: &'static str = "span_choice";

    const OPTIONS: &'static [ChoiceOption<Self>] = &[
        ChoiceOption {
            members: &["span"],
            required: &["span"],
            constants: &[],
            constant_count: 0,
            read: Self::read_preset,
        },
        ChoiceOption {
            members: &["span", "first", "last"],
            required: &[],
            constants: &[DecidingConstant { name: "span", value: "\"custom\"", is_default: true }],
            constant_count: 1,
            read: Self::read_days,
        },
    ];

    fn placeholder(members: &mut Reader<'_>) -> Self {
        Self::read_preset(members)
    }
}

impl Scope {
    fn read_account(members: &mut Reader<'_>) -> Self {
        members.constant("group", "[]", WARNS);
        Self::Account(members.required::<String>("account", "a document:8"))
    }

    fn read_all(members: &mut Reader<'_>) -> Self {
        Self::All(members.required::<String>("all", "a document:8"))
    }
}

impl ReadChoice for Scope {
    const NAME: &'static str = "scope";

    const OPTIONS: &'static [ChoiceOption<Self>] = &[
        ChoiceOption {
            members: &["group", "account"],
            required: &["account"],
            constants: &[],
            constant_count: 1,
            read: Self::read_account,
        },
        ChoiceOption { members: &["all"], required: &["all"], constants: &[], constant_count: 0, read: Self::read_all },
    ];

    fn placeholder(members: &mut Reader<'_>) -> Self {
        Self::read_account(members)
    }
}

impl ReadMembers for Boxed {
    const SOURCE: &'static str = "a document:5-6";

    fn read(members: &mut Reader<'_>) -> Self {
        Self {
            weight: members.required::<Decimal>("weight", "a document:2"),
            sizes: members.required::<Vec<Option<i64>>>("sizes", "a document:2"),
            free: members.rest::<Json>(),
        }
    }
}

fn form(query: &str, body: &str) -> WireForm {
    WireForm::new().path("id", "7").query_text(query).body_text(format!("{{\"version\":2{body}}}"))
}

fn found(form: &WireForm) -> Vec<String> {
    validate::<Find>(form).iter().map(|violation| format!("{} {}", violation.field(), violation.rule())).collect()
}

const NOTHING: [&str; 0] = [];

#[test]
fn a_right_form_is_a_request() {
    let form = form(
        "page=3&words=red,blue",
        r#","span":"custom","first":"2026-11-21","shape":{"weight":8.00,"sizes":[1,null]}"#,
    )
    .header("x-trace", "t");
    let request: Find = from_wire(&form).unwrap();
    assert_eq!((request.id, request.page), (7, Some(3)));
    assert_eq!(request.words, Some(vec![Colour::Red, Colour::Blue]));
    assert_eq!(request.trace.as_deref(), Some("t"));
    assert_eq!(request.span, Some(Span::Days(Some(jiff::civil::date(2026, 11, 21)), None)));
    let shape = request.shape.unwrap();
    assert_eq!((shape.weight.as_str(), shape.sizes), ("8.00", vec![Some(1), None]));
}

#[test]
fn every_violation_is_found_at_its_place() {
    let form = form("page=x&words=red,green&bogus=1", r#","shape":{"sizes":[1,"2",3.0],"free":[1e400]},"other":1"#);
    assert_eq!(
        found(&form),
        [
            "page type",
            "words[1] enum",
            "shape.weight required",
            "shape.sizes[1] type",
            "shape.sizes[2] type",
            "bogus unknown",
            "other unknown",
        ]
    );
    assert!(from_wire::<Find>(&form).is_err());
}

#[test]
fn numbers_are_never_rounded() {
    assert_eq!(found(&form("page=9", "")), NOTHING);
    for page in ["9.0", "09", "+9", "-0", "9e0", "9223372036854775808"] {
        assert_eq!(found(&form(&format!("page={}", page.replace('+', "%2B")), "")), ["page type"], "{page}");
    }
    assert_eq!(found(&form("page=10", "")), ["page range"]);
}

#[test]
fn constants_are_compared_as_values() {
    let with = |body: &str| found(&WireForm::new().path("id", "7").body_text(body));
    assert_eq!(with(r#"{"version":2.00}"#), NOTHING);
    assert_eq!(with(r#"{"version":3}"#), ["version constant"]);
    assert_eq!(with(r#"{"version":2,"version":2}"#), ["version constant"]);
    assert_eq!(with("{}"), ["version constant"]);
    assert_eq!(with("[2]"), ["body type", "version constant"]);
    assert_eq!(with(&format!(r#"{{"version":{}}}"#, "[".repeat(200))), ["body type", "version constant"]);
    assert_eq!(with(r#" {"version" : 2e0, "x" : "\u00e9"} "#), ["x unknown"]);
    for surrogate in [r#""\ud800""#, r#"[{"a":"\udc00"}]"#, r#"{"\ud800":1}"#] {
        let body = format!(r#"{{"version":2,"x":{surrogate}}}"#);
        assert_eq!(with(&body), ["body type", "version constant"], "{surrogate}");
    }
}

#[test]
fn a_value_is_never_converted() {
    let shape = |shape: &str| found(&form("", &format!(r#","shape":{shape}"#)));
    assert_eq!(shape(r#"{"weight":8,"sizes":[]}"#), NOTHING);
    assert_eq!(shape(r#"{"weight":"8","sizes":[""]}"#), ["shape.weight type", "shape.sizes[0] type"]);
    assert_eq!(shape("[]"), ["shape type"]);
    assert_eq!(shape(r#"{"weight":8,"sizes":[],"weight":8}"#), ["shape.weight type"]);
}

#[test]
fn one_option_of_a_choice_fits() {
    assert_eq!(found(&form("", r#","span":"red""#)), NOTHING);
    assert_eq!(found(&form("", r#","span":"green""#)), ["span enum"]);
    assert_eq!(found(&form("", r#","span":"red","first":"2026-11-21""#)), ["span_choice choice"]);
    // The constant is what the vendor uses if the name is missing.
    let days: Find = from_wire(&form("", r#","first":"2026-11-21""#)).unwrap();
    assert_eq!(days.span, Some(Span::Days(Some(jiff::civil::date(2026, 11, 21)), None)));
    assert_eq!(found(&form("", r#","span":"custom","first":"2026-11-1""#)), ["first date"]);
}

#[test]
fn what_no_document_forbids_is_kept_with_a_warning() {
    let kept = |body: &str| {
        let form = form("", body);
        let request: Find = from_wire(&form).unwrap();
        let extra: Vec<String> = request.extra.iter().map(|added| format!("{}={}", added.name, added.value)).collect();
        (found(&form), request.scope, extra)
    };
    let account = || Some(Scope::Account("a".to_owned()));
    assert_eq!(kept(r#","account":"a","group":[]"#), (vec![], account(), vec![]));
    assert_eq!(kept(r#","account":"a""#), (vec!["group constant".to_owned()], account(), vec![]));
    let other = kept(r#","account":"a","group":[1]"#);
    assert_eq!(other, (vec!["group constant".to_owned()], account(), vec!["group=[1]".to_owned()]));
    let beside = kept(r#","all":"b","group":[1]"#);
    let all = Some(Scope::All("b".to_owned()));
    assert_eq!(beside, (vec!["scope choice".to_owned()], all, vec!["group=[1]".to_owned()]));
    let both = kept(r#","all":"b","account":"a","group":[]"#);
    assert_eq!(both, (vec!["scope choice".to_owned()], account(), vec!["all=\"b\"".to_owned()]));
}

#[test]
fn every_refusal_names_the_lines_that_say_so() {
    let form =
        form("page=x&words=green&bogus=1", r#","span":"custom","first":"soon","shape":{"sizes":[1,"2"]},"other":1"#);
    let sources: Vec<String> =
        validate::<Find>(&form).iter().map(|one| format!("{} {} {}", one.field(), one.rule(), one.source())).collect();
    assert_eq!(
        sources,
        [
            "page type a document:2",
            "words[0] enum a document:3",
            "first date a document:4",
            "shape.weight required a document:2",
            "shape.sizes[1] type a document:2",
            "bogus unknown a document:1-9",
            "other unknown a document:1-9",
        ]
    );
}

#[test]
fn what_could_not_be_read_counts_as_given_and_has_no_value() {
    assert_eq!(found(&form("page=x&tags=a", "")), ["page type", "page only"]);
    assert_eq!(found(&form("page=1&page=2", "")), ["page type"]);
    let days = |last: &str| found(&form("", &format!(r#","span":"custom","first":"2026-11-21","last":"{last}""#)));
    assert_eq!(days("2026-11-20"), ["first ordered"]);
    assert_eq!(days("0000-00-00"), ["last date"]);
}

#[test]
fn texts_are_decoded_strictly() {
    assert_eq!(found(&form("tags=a&tags=b%20c", "")), NOTHING);
    assert_eq!(found(&form("tags=%zz", "")), ["tags type"]);
    assert_eq!(found(&form("tags=%ff", "")), ["tags type"]);
    assert_eq!(found(&form("", "").path_segment("id", "..")), ["id path_segment", "id type"]);
    let named = WireForm::new().path("id", "7").query("page", "2").body("version", 2).body("span", "red");
    assert_eq!(found(&named), NOTHING);
    assert_eq!(found(&WireForm::new().body("version", 2)), ["id required"]);
}

#[test]
fn a_form_shows_names_and_no_values() {
    let printed = format!("{:?}", form("page=31337", r#","span":"MARKER""#));
    assert!(printed.contains("page") && !printed.contains("31337") && !printed.contains("MARKER"), "{printed}");
}
