//! Chooses the case that answers a request: the one whose request it is.

mod expected_request;
#[cfg(test)]
mod tests;

use callspec_codegen::model::{Api, Case, CaseExchange, Expectation, Json, Operation};

use crate::auth::DecodedRequest;
use crate::request::decode::Places;
use crate::request::named_values::{NamedValues, Occurrences};
use crate::value::differences;
use crate::violation::Violation;

/// The case whose request this is, or why there is none.
pub(crate) enum Match<'a> {
    /// This case, with this answer.
    Case(&'a Case, &'a CaseExchange),
    /// None; the case that is nearest, and what differs from it.
    NoCase(Option<(&'a Case, Vec<Violation>)>),
}

/// Finds the first case whose request equals the request on the wire; `wanted` narrows it to the case of that name.
pub(crate) fn find<'a>(
    api: &Api,
    operation: &'a Operation,
    decoded: &DecodedRequest,
    wanted: Option<&str>,
) -> Match<'a> {
    let mut nearest: Option<(&Case, Vec<Violation>)> = None;
    for case in operation.cases.iter().filter(|case| is_candidate(case, wanted)) {
        for exchange in &case.exchanges {
            let differences = compare(api, operation, case, exchange, decoded);
            if differences.is_empty() {
                return Match::Case(case, exchange);
            }
            if nearest.as_ref().is_none_or(|(_, fewest)| differences.len() < fewest.len()) {
                nearest = Some((case, differences));
            }
        }
    }
    Match::NoCase(nearest)
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
    decoded: &DecodedRequest,
) -> Vec<Violation> {
    let mut found = Vec::new();
    if !operation.auth.is_empty() && decoded.scheme.as_deref() != Some(&case.request.auth) {
        let scheme = |name: &str| Json::String(name.to_owned());
        let used = decoded.scheme.as_deref().map_or(Json::Null, scheme);
        differences::collect(&scheme(&case.request.auth), &used, "auth", &mut found);
    }
    let expected = expected_request::places(api, operation, case, exchange.page_value.as_ref());
    for (expected, actual) in pairs(&expected, &decoded.places) {
        differences::collect(&object(expected), &object(actual), "", &mut found);
    }
    found
}

fn pairs<'a>(expected: &'a Places, actual: &'a Places) -> [(&'a NamedValues, &'a NamedValues); 4] {
    [
        (&expected.path, &actual.path),
        (&expected.query, &actual.query),
        (&expected.headers, &actual.headers),
        (&expected.body, &actual.body),
    ]
}

/// Names and values as one JSON object, texts as strings.
fn object(named: &NamedValues) -> Json {
    let strings = |texts: &[String]| texts.iter().cloned().map(Json::String).collect::<Vec<_>>();
    let value = |occurrences: &Occurrences| match occurrences {
        Occurrences::Values(values) => values.first().cloned(),
        Occurrences::Texts(texts) => match texts.as_slice() {
            [] => None,
            [text] => Some(Json::String(text.clone())),
            several => Some(Json::List(strings(several))),
        },
    };
    Json::Object(
        named.members.iter().filter_map(|(name, occurrences)| Some((name.clone(), value(occurrences)?))).collect(),
    )
}
