//! Two interpreters, one truth: the generated validators and the mock's interpreter of the model judge the same wire
//! requests, valid and broken ones, and say the same about each.

mod breaks;
mod edges;
mod mutants;
mod reached;
mod request;
mod scalars;
mod settled;
mod sides;
mod spots;
mod subjects;
mod surgeon;
mod valid;

use std::collections::BTreeSet;

use callspec_codegen::model::{Api, Operation};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, TestRunner};

use breaks::Break;
use request::WireDraft;
use subjects::Subject;

/// A wire request that the specs allow, and what was done to it.
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

/// Requests of an operation: as they should be, and broken in one to three ways.
fn trials(api: &Api, operation: &Operation) -> BoxedStrategy<Trial> {
    let donor = valid::draft(api, operation);
    let breaks = prop_oneof![
        1 => Just(Vec::new()),
        4 => proptest::collection::vec(breaks::any(api, operation, donor), 1..=3),
    ];
    (valid::draft(api, operation), breaks).prop_map(|(draft, breaks)| Trial { draft, breaks }).boxed()
}

fn cases() -> u32 {
    std::env::var("CALLSPEC_CASES").map_or(256, |text| text.parse().expect("CALLSPEC_CASES is a number"))
}

/// Tries requests of every operation; all operations that fail are reported at once.
fn each_operation<T: std::fmt::Debug>(
    subjects: Vec<Subject>,
    strategy: impl Fn(&Api, &Operation) -> BoxedStrategy<T>,
    test: impl Fn(&Subject, &Operation, T) -> Result<(), TestCaseError>,
) {
    let mut failures = Vec::new();
    for subject in subjects {
        for operation in &subject.api.operations {
            let config = Config { cases: cases(), failure_persistence: None, ..Config::default() };
            let tried = TestRunner::new(config)
                .run(&strategy(&subject.api, operation), |input| test(&subject, operation, input));
            failures.extend(tried.err().map(|failure| format!("{} {}: {failure}", subject.api.id, operation.id)));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n\n"));
}

#[test]
fn they_say_the_same_about_the_real_specs() {
    say_the_same(subjects::real());
}

#[test]
fn they_say_the_same_about_every_feature() {
    say_the_same(subjects::invented());
}

fn say_the_same(subjects: Vec<Subject>) {
    each_operation(subjects, trials, |subject, operation, trial| {
        let draft = trial.broken(operation);
        let generated = sides::generated(subject, operation, &draft);
        let interpreted = sides::interpreted(&subject.api, operation, &draft.received(&subject.api, operation));
        prop_assert_eq!(generated, interpreted, "{:#?}", draft);
        Ok(())
    });
}

#[test]
fn what_is_read_is_written_the_same() {
    each_operation(subjects::all(), valid::draft, |subject, operation, draft| {
        let found = sides::generated(subject, operation, &draft);
        if found.iter().any(|(_, _, refuses)| *refuses) {
            // Only what no single field knows can refuse a request that is made of valid parts.
            let words: Vec<&str> = operation.rules.iter().map(|rule| rule.kind.word()).collect();
            prop_assert!(found.iter().all(|(_, rule, _)| words.contains(&rule.as_str())), "{:?}", found);
            return Ok(());
        }
        let sent = subject.sent(operation, &draft.wire_form(operation));
        let drafted = draft.received(&subject.api, operation);
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

/// Every way in which a request can be wrong; `[]` is an item of a list.
const WAYS: &[&str] = &[
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
fn requests_are_wrong_in_every_way() {
    let mut found = BTreeSet::new();
    for subject in subjects::all() {
        for operation in &subject.api.operations {
            let strategy = trials(&subject.api, operation);
            let mut runner = TestRunner::deterministic();
            for _ in 0..cases() {
                let draft = strategy.new_tree(&mut runner).unwrap().current().broken(operation);
                let ways = sides::generated(&subject, operation, &draft).into_iter();
                found
                    .extend(ways.map(|(field, rule, _)| if field.contains('[') { format!("{rule} []") } else { rule }));
            }
        }
    }
    let missing: Vec<&&str> = WAYS.iter().filter(|way| !found.contains(**way)).collect();
    assert!(missing.is_empty(), "no request is wrong in these ways: {missing:?}, but in these: {found:?}");
}
