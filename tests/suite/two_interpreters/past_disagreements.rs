//! Requests on which the two interpreters once disagreed, with the violations that `spec/README.md` demands.

use callspec_codegen::model::Json;

use super::apis::{self, ApiUnderTest};
use super::findings;
use super::wire_draft::WireDraft;

/// A request by its raw query and body, and its violations: fields and rules.
struct Decision {
    operation: &'static str,
    query: &'static str,
    body: &'static str,
    violations: &'static str,
}

const fn decision(
    operation: &'static str,
    query: &'static str,
    body: &'static str,
    violations: &'static str,
) -> Decision {
    Decision { operation, query, body, violations }
}

/// If the option of a choice cannot be determined, none of its members is present, and neither is the choice.
const CHOICES: &[Decision] = &[
    decision(
        "parcels.search",
        "",
        r#"{"mode":"","grams":5}"#,
        "tag at_least_one_of, town exactly_one_of, weight choice",
    ),
    decision("parcels.search", "code=a", r#"{"grams":5,"least":1}"#, "weight choice"),
    decision("parcels.search", "code=a", r#"{"mode":"about","grams":5}"#, "code only"),
];

/// A name that is repeated is present, and nothing inside its value is.
const REPEATED_NAMES: &[Decision] = &[
    decision("parcels.search", "town=a&tag=aa&tag=aa", "{}", "tag type"),
    decision("parcels.search", "town=a&tag=&tag=", "{}", "tag type"),
    decision("parcels.search", "town=a&tag=", "{}", "tag at_least_one_of"),
    decision(
        "parcels.search",
        "",
        r#"{"filter":{"since":null},"filter":{"since":null}}"#,
        "filter type, tag at_least_one_of, town exactly_one_of",
    ),
    decision("parcels.search", "", r#"{"filter":5}"#, "filter type, tag at_least_one_of, town exactly_one_of"),
];

/// Outside JSON, a constant list is written as its items with commas.
const CONSTANTS: &[Decision] = &[
    decision("threads.drop", "", "sure=yes&times=2&sizes=1,2&marks=", ""),
    decision("threads.drop", "", "sure=yes&times=2&sizes=1%2C2&marks=", ""),
    decision("threads.drop", "", "sure=yes&times=2&sizes=&marks=", "sizes constant"),
    decision("threads.drop", "", "sure=yes&times=2.0&sizes=1,2&marks=", "times constant"),
];

/// Numbers are compared by their digits, however large; one whose power of ten needs more than 32 bits is not a number.
const NUMBERS: &[Decision] = &[
    decision("roofs.plan", "", r#"{"eaves":1e400,"ridge":1e401}"#, ""),
    decision("roofs.plan", "", r#"{"eaves":1e401,"ridge":1e400}"#, "eaves ordered"),
    decision("roofs.plan", "", r#"{"eaves":9007199254740993,"ridge":9007199254740992}"#, "eaves ordered"),
    decision("roofs.plan", "", r#"{"eaves":0.3,"ridge":0.30000000000000004}"#, ""),
    decision("roofs.plan", "", r#"{"eaves":-0,"ridge":0.0}"#, "eaves ordered"),
    decision("roofs.plan", "", r#"{"eaves":1e2147483648,"ridge":1}"#, "eaves type"),
    decision("roofs.plan", "low=1.0", r#"{"eaves":1,"ridge":2}"#, "low type"),
    decision("roofs.plan", "low=9223372036854775808", r#"{"eaves":1,"ridge":2}"#, "low type"),
];

#[test]
fn decisions_hold_on_both_sides() {
    let apis = apis::all();
    for decision in [CHOICES, REPEATED_NAMES, CONSTANTS, NUMBERS].into_iter().flatten() {
        assert_eq!(
            agreed_violations(&apis, decision, None),
            decision.violations,
            "{} {}",
            decision.query,
            decision.body
        );
    }
}

#[test]
fn an_empty_last_segment_is_a_segment() {
    let climb = decision("stairs.climb", "", "", "stair path_segment, stair type");
    assert_eq!(agreed_violations(&apis::all(), &climb, Some("")), climb.violations);
}

/// The violations that both sides find, each field with its rule.
fn agreed_violations(apis: &[ApiUnderTest], decision: &Decision, segment: Option<&str>) -> String {
    let mut known = apis.iter().filter_map(|tested| Some((tested, tested.api.operation(decision.operation)?)));
    let (tested, operation) = known.next().expect("an operation");
    let parameters = operation.path_parameters.iter().filter_map(|entry| entry.wire());
    let draft = WireDraft {
        path: parameters.map(|name| (name.to_string(), Json::String("x".to_string()))).collect(),
        query: Vec::new(),
        headers: Vec::new(),
        body: Vec::new(),
        raw_query: decision.query.to_string(),
        raw_body: (!decision.body.is_empty()).then(|| decision.body.to_string()),
        raw_segment: segment.map(str::to_string),
    };
    let generated = findings::generated(tested, operation, &draft);
    let interpreted = findings::interpreted(&tested.api, operation, &draft.received(&tested.api, operation));
    assert_eq!(generated, interpreted, "{draft:#?}");
    let words: Vec<String> = generated.into_iter().map(|(field, rule, _)| format!("{field} {rule}")).collect();
    words.join(", ")
}
