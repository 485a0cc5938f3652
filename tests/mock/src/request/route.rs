//! Finds the operation of a method and a path.

use callspec_codegen::model::{Api, Operation, PathSegment};

use crate::value::percent;
use crate::violation::{RuleName, Violation};

/// Where a request goes.
pub(crate) enum Route<'a> {
    /// To this operation.
    Operation(&'a Operation),
    /// To none; with the operation that was probably meant, and what is wrong.
    NotFound(Option<&'a Operation>, Violation),
}

/// Finds the operation of a method and a percent-encoded path.
pub(crate) fn find<'a>(api: &'a Api, method: &str, path: &str) -> Route<'a> {
    let exact =
        |operation: &&Operation| segments(operation, path).is_some_and(|found| fits(operation, &found, str::eq));
    let mut here: Vec<&Operation> = api.operations.iter().filter(exact).collect();
    here.sort_by_key(|operation| operation.path_parameters.len());
    if let Some(operation) = here.iter().find(|operation| operation.method == method) {
        return Route::Operation(operation);
    }
    if let Some(operation) = here.first() {
        return not_found(Some(operation), format!("takes {}, not {method}", operation.method));
    }
    let bare: Vec<&str> = path.trim_matches('/').split('/').collect();
    let near = |operation: &&Operation| fits(operation, &bare, str::eq_ignore_ascii_case);
    match api.operations.iter().find(near) {
        Some(operation) => not_found(Some(operation), format!("is written {}", operation.path_template())),
        None => not_found(None, "belongs to no operation".to_owned()),
    }
}

fn not_found(operation: Option<&Operation>, message: String) -> Route<'_> {
    Route::NotFound(operation, Violation::refusing("path", RuleName::Path, message))
}

/// The path parameters' names and texts; `None` for a text that cannot be read.
pub(crate) fn parameters(operation: &Operation, path: &str) -> Vec<(String, Option<String>)> {
    let segments = operation.path.iter().zip(segments(operation, path).unwrap_or_default());
    let parameters = segments.filter_map(|(segment, text)| match segment {
        PathSegment::Literal(_) => None,
        PathSegment::Parameter(name) => Some((name.clone(), percent::decode(text))),
    });
    parameters.collect()
}

/// The segments of a path; `None` if it does not end as the path of the operation does.
fn segments<'a>(operation: &Operation, path: &'a str) -> Option<Vec<&'a str>> {
    let inner = path.strip_prefix('/').unwrap_or(path);
    if operation.path.is_empty() {
        return inner.is_empty().then(Vec::new);
    }
    let inner = if operation.trailing_slash { inner.strip_suffix('/')? } else { inner };
    Some(inner.split('/').collect())
}

fn fits(operation: &Operation, segments: &[&str], same: impl Fn(&str, &str) -> bool) -> bool {
    let literal_fits = |(segment, text): (&PathSegment, &&str)| match segment {
        PathSegment::Parameter(_) => true,
        PathSegment::Literal(literal) => percent::decode(text).is_some_and(|text| same(&text, literal)),
    };
    operation.path.len() == segments.len() && operation.path.iter().zip(segments).all(literal_fits)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture;

    fn violation(method: &str, path: &str) -> Option<(Option<String>, String)> {
        match find(&fixture::api(), method, path) {
            Route::Operation(_) => None,
            Route::NotFound(near, violation) => Some((near.map(|operation| operation.id.clone()), violation.message)),
        }
    }

    #[test]
    fn a_path_is_found_with_its_parameters() {
        let api = fixture::api();
        let Route::Operation(operation) = find(&api, "GET", "/v1/things/a%2Fb%20c/") else { panic!("not found") };
        assert_eq!(operation.id, "things.get");
        let parameters = parameters(operation, "/v1/things/a%2Fb%20c/");
        assert_eq!(parameters, [("thing_id".to_owned(), Some("a/b c".to_owned()))]);
    }

    #[test]
    fn an_empty_parameter_is_still_a_segment() {
        let api = fixture::api();
        assert!(
            matches!(find(&api, "GET", "/v1/things//"), Route::Operation(operation) if operation.id == "things.get")
        );
    }

    #[test]
    fn case_and_slash_are_exact() {
        assert_eq!(violation("GET", "/v1/things"), None);
        let near = Some((Some("things.search".to_owned()), "is written /v1/things".to_owned()));
        assert_eq!(violation("GET", "/v1/things/"), near);
        assert_eq!(violation("GET", "/V1/Things"), near);
    }

    #[test]
    fn another_method_or_path_is_not_found() {
        let message = "takes GET, not DELETE".to_owned();
        assert_eq!(violation("DELETE", "/v1/things"), Some((Some("things.search".to_owned()), message)));
        assert_eq!(violation("GET", "/v2"), Some((None, "belongs to no operation".to_owned())));
    }
}
