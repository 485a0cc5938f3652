//! What the two interpreters once disagreed on, and what `spec/README.md` says about it.

use callspec_codegen::model::Json;

use super::request::WireDraft;
use super::sides;
use super::subjects::{self, Subject};

/// A request by its raw query and body, and what is wrong with it: fields and rules.
struct Settled {
    operation: &'static str,
    query: &'static str,
    body: &'static str,
    wrong: &'static str,
}

const fn settled(operation: &'static str, query: &'static str, body: &'static str, wrong: &'static str) -> Settled {
    Settled { operation, query, body, wrong }
}

/// Of a choice that cannot be told, nothing is given; nor is it a choice that was made.
const CHOICES: &[Settled] = &[
    settled(
        "parcels.search",
        "",
        r#"{"mode":"","grams":5}"#,
        "tag at_least_one_of, town exactly_one_of, weight choice",
    ),
    settled("parcels.search", "code=a", r#"{"grams":5,"least":1}"#, "weight choice"),
    settled("parcels.search", "code=a", r#"{"mode":"about","grams":5}"#, "code only"),
];

/// What is written twice is given, and nothing inside it is.
const WRITTEN_TWICE: &[Settled] = &[
    settled("parcels.search", "town=a&tag=aa&tag=aa", "{}", "tag type"),
    settled("parcels.search", "town=a&tag=&tag=", "{}", "tag type"),
    settled("parcels.search", "town=a&tag=", "{}", "tag at_least_one_of"),
    settled(
        "parcels.search",
        "",
        r#"{"filter":{"since":null},"filter":{"since":null}}"#,
        "filter type, tag at_least_one_of, town exactly_one_of",
    ),
    settled("parcels.search", "", r#"{"filter":5}"#, "filter type, tag at_least_one_of, town exactly_one_of"),
];

/// A constant list is its items with commas, where text is written.
const CONSTANTS: &[Settled] = &[
    settled("threads.drop", "", "sure=yes&times=2&sizes=1,2", ""),
    settled("threads.drop", "", "sure=yes&times=2&sizes=1%2C2", ""),
    settled("threads.drop", "", "sure=yes&times=2&sizes=", "sizes constant"),
    settled("threads.drop", "", "sure=yes&times=2.0&sizes=1,2", "times constant"),
];

/// Numbers are compared by their digits, however large; a power of ten beyond 32 bits is none.
const NUMBERS: &[Settled] = &[
    settled("roofs.plan", "", r#"{"eaves":1e400,"ridge":1e401}"#, ""),
    settled("roofs.plan", "", r#"{"eaves":1e401,"ridge":1e400}"#, "eaves ordered"),
    settled("roofs.plan", "", r#"{"eaves":9007199254740993,"ridge":9007199254740992}"#, "eaves ordered"),
    settled("roofs.plan", "", r#"{"eaves":0.3,"ridge":0.30000000000000004}"#, ""),
    settled("roofs.plan", "", r#"{"eaves":-0,"ridge":0.0}"#, "eaves ordered"),
    settled("roofs.plan", "", r#"{"eaves":1e2147483648,"ridge":1}"#, "eaves type"),
    settled("roofs.plan", "low=1.0", r#"{"eaves":1,"ridge":2}"#, "low type"),
    settled("roofs.plan", "low=9223372036854775808", r#"{"eaves":1,"ridge":2}"#, "low type"),
];

#[test]
fn what_was_settled_holds_on_both_sides() {
    let subjects = subjects::all();
    for settled in [CHOICES, WRITTEN_TWICE, CONSTANTS, NUMBERS].into_iter().flatten() {
        assert_eq!(found(&subjects, settled, None), settled.wrong, "{} {}", settled.query, settled.body);
    }
}

#[test]
fn an_empty_last_segment_is_a_segment() {
    let climb = settled("stairs.climb", "", "", "stair path_segment, stair type");
    assert_eq!(found(&subjects::all(), &climb, Some("")), climb.wrong);
}

/// What both sides find, each field with its rule.
fn found(subjects: &[Subject], settled: &Settled, segment: Option<&str>) -> String {
    let mut known = subjects.iter().filter_map(|subject| Some((subject, subject.api.operation(settled.operation)?)));
    let (subject, operation) = known.next().expect("an operation");
    let parameters = operation.path_parameters.iter().filter_map(|entry| entry.wire());
    let draft = WireDraft {
        path: parameters.map(|name| (name.to_string(), Json::String("x".to_string()))).collect(),
        query: Vec::new(),
        headers: Vec::new(),
        body: Vec::new(),
        raw_query: settled.query.to_string(),
        raw_body: (!settled.body.is_empty()).then(|| settled.body.to_string()),
        raw_segment: segment.map(str::to_string),
    };
    let generated = sides::generated(subject, operation, &draft);
    let interpreted = sides::interpreted(&subject.api, operation, &draft.received(&subject.api, operation));
    assert_eq!(generated, interpreted, "{draft:#?}");
    let words: Vec<String> = generated.into_iter().map(|(field, rule, _)| format!("{field} {rule}")).collect();
    words.join(", ")
}
