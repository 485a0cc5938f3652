//! Every case of the repository's specs, played without a client: it is found, or refused as it says.

use std::path::Path;

use callspec_codegen::model::{Api, Case, CaseExchange, Expectation, Model, Operation};
use callspec_codegen::source::Sources;

use super::*;
use crate::request::decode::Places;
use crate::validate::validate_places;

fn model() -> Model {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../spec");
    callspec_codegen::load(&Sources::read(&folder).unwrap()).unwrap()
}

/// Calls `visit` with every case of every operation.
fn each_case(mut visit: impl FnMut(&Api, &Operation, &Case)) {
    for api in &model().apis {
        for operation in &api.operations {
            operation.cases.iter().for_each(|case| visit(api, operation, case));
        }
    }
}

/// What refuses the request that a case expects.
fn refusals(api: &Api, operation: &Operation, places: &Places) -> Vec<(String, &'static str)> {
    found(api, operation, places, true)
}

/// What the request that a case expects is warned about.
fn warnings(api: &Api, operation: &Operation, places: &Places) -> Vec<(String, &'static str)> {
    found(api, operation, places, false)
}

fn found(api: &Api, operation: &Operation, places: &Places, refuses: bool) -> Vec<(String, &'static str)> {
    let found = validate_places(api, operation, places).into_iter().filter(|one| one.refuses() == refuses);
    found.map(|violation| (violation.field, violation.rule.word())).collect()
}

fn plays(api: &Api, operation: &Operation, case: &Case, exchange: &CaseExchange) {
    let what = format!("{}: {}", operation.id, case.name);
    let places = expected_request::places(api, operation, case, exchange.page_value.as_ref());
    assert_eq!(refusals(api, operation, &places), [], "{what}");
    let expected: Vec<_> = case.warnings.iter().map(|one| (one.field.clone(), one.rule.as_str())).collect();
    assert_eq!(warnings(api, operation, &places), expected, "{what}");
    let decoded = DecodedRequest { scheme: Some(case.request.auth.clone()), places, violations: vec![] };
    match find(api, operation, &decoded, None) {
        Match::Case(case_found, answer) => {
            assert_eq!(case_found.name, case.name, "{what}");
            assert_eq!(answer.page_value, exchange.page_value, "{what}");
        }
        Match::NoCase(nearest) => panic!("{what}: {nearest:?}"),
    }
}

#[test]
fn every_case_is_accepted_and_found() {
    let mut count = 0;
    each_case(|api, operation, case| {
        count += case.exchanges.len();
        case.exchanges.iter().for_each(|exchange| plays(api, operation, case, exchange));
    });
    assert!(count > 0);
}

#[test]
fn every_refused_case_breaks_the_rules_it_names() {
    each_case(|api, operation, case| {
        let Expectation::Violations(violations) = &case.expect else { return };
        let places = expected_request::places(api, operation, case, None);
        let mut wanted: Vec<_> = violations.iter().map(|one| (one.field.clone(), one.rule.as_str())).collect();
        let mut found = refusals(api, operation, &places);
        // Path segments are checked when the path is decoded.
        wanted.retain(|(_, rule)| *rule != "path_segment");
        wanted.sort_unstable();
        found.sort_unstable();
        assert_eq!(found, wanted, "{}: {}", operation.id, case.name);
    });
}
