//! The two interpreters: the generated validators and the mock's interpreter of the model check the same wire requests,
//! valid and broken ones, and must find the same violations in each.

pub mod apis;
mod broken_requests;
mod edge_scalars;
mod edge_values;
mod findings;
mod limits;
mod locations;
mod mutants;
mod mutator;
mod past_disagreements;
mod types_sent;
mod valid_requests;
mod wire_draft;

use std::collections::BTreeSet;

use callspec_codegen::model::{Api, Operation};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, TestRunner};

use apis::ApiUnderTest;
use broken_requests::Break;
use wire_draft::WireDraft;

/// A wire request that the specs allow, and how it is broken.
#[derive(Debug, Clone)]
struct Trial {
    draft: WireDraft,
    breaks: Vec<Break>,
}

impl Trial {
    fn broken(&self, operation: &Operation) -> WireDraft {
        let mut draft = self.draft.clone();
        self.breaks.iter().for_each(|one| one.apply(&mut draft, operation));
        draft
    }
}

/// Requests of an operation: valid ones, and ones broken by one to three changes.
fn trials(api: &Api, operation: &Operation) -> BoxedStrategy<Trial> {
    let donor = valid_requests::draft(api, operation);
    let breaks = prop_oneof![
        1 => Just(Vec::new()),
        4 => proptest::collection::vec(broken_requests::any(api, operation, donor), 1..=3),
    ];
    (valid_requests::draft(api, operation), breaks).prop_map(|(draft, breaks)| Trial { draft, breaks }).boxed()
}

fn cases() -> u32 {
    std::env::var("CALLSPEC_CASES").map_or(256, |text| text.parse().expect("CALLSPEC_CASES is a number"))
}

/// Tries requests to every operation; all operations that fail are reported together.
fn each_operation<T: std::fmt::Debug>(
    apis: Vec<ApiUnderTest>,
    strategy: impl Fn(&Api, &Operation) -> BoxedStrategy<T>,
    test: impl Fn(&ApiUnderTest, &Operation, T) -> Result<(), TestCaseError>,
) {
    let mut failures = Vec::new();
    for tested in apis {
        for operation in &tested.api.operations {
            let config = Config { cases: cases(), failure_persistence: None, ..Config::default() };
            let tried =
                TestRunner::new(config).run(&strategy(&tested.api, operation), |input| test(&tested, operation, input));
            failures.extend(tried.err().map(|failure| format!("{} {}: {failure}", tested.api.id, operation.id)));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n\n"));
}

#[test]
fn both_agree_on_the_real_specs() {
    assert_agreement(apis::real());
}

#[test]
fn both_agree_on_every_feature() {
    assert_agreement(apis::invented());
}

fn assert_agreement(apis: Vec<ApiUnderTest>) {
    each_operation(apis, trials, |tested, operation, trial| {
        let draft = trial.broken(operation);
        let generated = findings::generated(tested, operation, &draft);
        let interpreted = findings::interpreted(&tested.api, operation, &draft.received(&tested.api, operation));
        prop_assert_eq!(generated, interpreted, "{:#?}", draft);
        Ok(())
    });
}

#[test]
fn a_request_read_from_the_wire_is_written_back_unchanged() {
    each_operation(apis::all(), valid_requests::draft, |tested, operation, draft| {
        let found = findings::generated(tested, operation, &draft);
        if found.iter().any(|(_, _, refuses)| *refuses) {
            // Only a rule between fields can refuse a request whose fields are all valid.
            let words: Vec<&str> = operation.rules.iter().map(|rule| rule.kind.word()).collect();
            prop_assert!(found.iter().all(|(_, rule, _)| words.contains(&rule.as_str())), "{:?}", found);
            return Ok(());
        }
        let sent = tested.sent(operation, &draft.wire_form(operation));
        let drafted = draft.received(&tested.api, operation);
        let target = match drafted.query.as_str() {
            "" => drafted.path.clone(),
            query => format!("{}?{query}", drafted.path),
        };
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
        prop_assert_eq!(sent.uri.path_and_query().unwrap().to_string(), target);
        prop_assert_eq!(text(&sent.body), text(&drafted.body));
        let headers = |name: &str| -> Vec<String> {
            sent.headers.get_all(name).iter().map(|value| text(value.as_bytes())).collect()
        };
        for (name, value) in &drafted.headers {
            prop_assert_eq!(headers(name), std::slice::from_ref(value));
        }
        Ok(())
    });
}

/// Every kind of violation; `[]` marks one of an item of a list.
const VIOLATION_KINDS: &[&str] = &[
    "at_least_one_of",
    "at_most_one_of",
    "characters",
    "characters []",
    "choice",
    "constant",
    "date",
    "date []",
    "email",
    "email []",
    "enum",
    "enum []",
    "exactly_one_of",
    "forbids",
    "length",
    "length []",
    "only",
    "ordered",
    "path_segment",
    "range",
    "range []",
    "required",
    "required []",
    "requires",
    "timezone",
    "timezone []",
    "type",
    "type []",
    "unknown",
    "unknown []",
    "when",
];

#[test]
fn every_kind_of_violation_occurs() {
    let mut found = BTreeSet::new();
    for tested in apis::all() {
        for operation in &tested.api.operations {
            let strategy = trials(&tested.api, operation);
            let mut runner = TestRunner::deterministic();
            for _ in 0..cases() {
                let draft = strategy.new_tree(&mut runner).unwrap().current().broken(operation);
                let kinds = findings::generated(&tested, operation, &draft).into_iter();
                found.extend(
                    kinds.map(|(field, rule, _)| if field.contains('[') { format!("{rule} []") } else { rule }),
                );
            }
        }
    }
    let missing: Vec<&&str> = VIOLATION_KINDS.iter().filter(|kind| !found.contains(**kind)).collect();
    assert!(missing.is_empty(), "no request has violations of these kinds: {missing:?}; found: {found:?}");
}
