//! Two interpreters, one truth: the generated validators and the mock's interpreter of the model judge the same wire
//! requests, valid and broken ones, and say the same about each.

mod breaks;
mod mutants;
mod request;
mod sides;
mod valid;

use std::collections::BTreeSet;

use callspec_codegen::model::{Api, Model, Operation};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use crate::repository;
use breaks::Break;
use request::WireDraft;

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
        4 => proptest::collection::vec(breaks::any(operation, donor), 1..=3),
    ];
    (valid::draft(api, operation), breaks).prop_map(|(draft, breaks)| Trial { draft, breaks }).boxed()
}

fn cases() -> u32 {
    std::env::var("CALLSPEC_CASES").ok().and_then(|text| text.parse().ok()).unwrap_or(256)
}

fn each_operation(check: impl Fn(&Api, &Operation)) {
    let Model { apis, .. } = repository::model();
    for api in &apis {
        api.operations.iter().for_each(|operation| check(api, operation));
    }
}

fn run<T: std::fmt::Debug>(
    operation: &Operation,
    strategy: &BoxedStrategy<T>,
    test: impl Fn(T) -> Result<(), TestCaseError>,
) {
    let config = Config { cases: cases(), failure_persistence: None, ..Config::default() };
    if let Err(failure) = TestRunner::new(config).run(strategy, test) {
        panic!("{}: {failure}", operation.id);
    }
}

#[test]
fn the_generated_validator_and_the_mock_say_the_same() {
    each_operation(|api, operation| {
        run(operation, &trials(api, operation), |trial| {
            let draft = trial.broken(operation);
            let (generated, interpreted) = sides::both(api, operation, &draft);
            prop_assert_eq!(generated, interpreted, "{:#?}", draft);
            Ok(())
        });
    });
}

#[test]
fn what_is_read_is_written_the_same() {
    each_operation(|api, operation| {
        run(operation, &valid::draft(api, operation), |draft| {
            let (found, _) = sides::both(api, operation, &draft);
            if found.iter().any(|(_, _, refuses)| *refuses) {
                // Only what no single field knows can refuse a request that is made of valid parts.
                let rules: BTreeSet<&str> = found.iter().map(|(_, rule, _)| rule.as_str()).collect();
                prop_assert!(rules.contains("only") || rules.contains("ordered"), "{:?}", found);
                return Ok(());
            }
            let sent = sides::sent(api, operation, &draft);
            let drafted = draft.received(api, operation);
            let target = match drafted.query.as_str() {
                "" => drafted.path.clone(),
                query => format!("{}?{query}", drafted.path),
            };
            prop_assert_eq!(sent, (target, String::from_utf8(drafted.body).unwrap()));
            Ok(())
        });
    });
}
