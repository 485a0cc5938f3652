//! Finds the case that a request plays.

pub(crate) mod differences;
mod expected;
#[cfg(test)]
mod tests;

use callspec_codegen::model::{Api, Case, CaseExchange, Expectation, Json, Operation};

use crate::Violation;
use crate::place::{Given, Place};
use crate::reading::{Places, Reading};

/// The case that a request plays, or why there is none.
pub(crate) enum Match<'a> {
    /// This case, with this answer.
    Found(&'a Case, &'a CaseExchange),
    /// None; the case that is nearest, and what differs from it.
    None(Option<(&'a Case, Vec<Violation>)>),
}

/// Finds the first case whose request equals the request on the wire; `wanted` narrows it to the case of that name.
pub(crate) fn find<'a>(api: &Api, operation: &'a Operation, reading: &Reading, wanted: Option<&str>) -> Match<'a> {
    let mut nearest: Option<(&Case, Vec<Violation>)> = None;
    for case in operation.cases.iter().filter(|case| is_candidate(case, wanted)) {
        for exchange in &case.exchanges {
            let differences = compare(api, operation, case, exchange, reading);
            if differences.is_empty() {
                return Match::Found(case, exchange);
            }
            if nearest.as_ref().is_none_or(|(_, fewest)| differences.len() < fewest.len()) {
                nearest = Some((case, differences));
            }
        }
    }
    Match::None(nearest)
}

fn is_candidate(case: &Case, wanted: Option<&str>) -> bool {
    let leaves = !matches!(case.expect, Expectation::Violations(_));
    leaves && wanted.is_none_or(|name| name == case.name)
}

fn compare(
    api: &Api,
    operation: &Operation,
    case: &Case,
    exchange: &CaseExchange,
    reading: &Reading,
) -> Vec<Violation> {
    let mut found = Vec::new();
    if !operation.auth.is_empty() && reading.way.as_deref() != Some(&case.request.auth) {
        let way = |name: &str| Json::String(name.to_owned());
        let used = reading.way.as_deref().map_or(Json::Null, way);
        differences::collect(&way(&case.request.auth), &used, "auth", &mut found);
    }
    let expected = expected::places(api, operation, case, exchange.turned_to.as_ref());
    for (expected, actual) in pairs(&expected, &reading.places) {
        differences::collect(&object(expected), &object(actual), "", &mut found);
    }
    found
}

fn pairs<'a>(expected: &'a Places, actual: &'a Places) -> [(&'a Place, &'a Place); 4] {
    [
        (&expected.path, &actual.path),
        (&expected.query, &actual.query),
        (&expected.headers, &actual.headers),
        (&expected.body, &actual.body),
    ]
}

/// A place as one JSON object, texts as strings.
fn object(place: &Place) -> Json {
    let strings = |texts: &[String]| texts.iter().cloned().map(Json::String).collect::<Vec<_>>();
    let value = |given: &Given| match given {
        Given::Values(values) => values.first().cloned(),
        Given::Texts(texts) => match texts.as_slice() {
            [] => None,
            [text] => Some(Json::String(text.clone())),
            several => Some(Json::List(strings(several))),
        },
    };
    Json::Object(place.members.iter().filter_map(|(name, given)| Some((name.clone(), value(given)?))).collect())
}
