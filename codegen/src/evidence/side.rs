//! What a region of a document is about: lines, or the request or the response of an operation.

use crate::diagnostic::{Code, Diagnostic, Problems};
use crate::model::{Api, Model, Operation};
use crate::parse::At;
use crate::spec::Region;

/// Where the names of a region are looked for.
pub(super) enum Side<'a> {
    /// Among the facts that cite the lines.
    Lines,
    /// In the request of an operation.
    Request(&'a Api, &'a Operation),
    /// In the response of an operation.
    Response(&'a Api, &'a Operation),
}

impl<'a> Side<'a> {
    /// What a region says of it. A mistake is reported.
    pub fn of(region: &At<Region>, model: &'a Model, problems: &Problems) -> Option<Self> {
        let (written, is_request) = match (&region.request_of, &region.response_of) {
            (None, None) => return Some(Self::Lines),
            (Some(_), Some(response)) => {
                let message = "a region has exactly one of `request_of` and `response_of`";
                problems.add(Diagnostic::error(Code::KeysTogether, response.key, message));
                return None;
            }
            (Some(written), None) => (written, true),
            (None, Some(written)) => (written, false),
        };
        let found = written.value.split_once('.').and_then(|(api, operation)| {
            let api = model.api(api)?;
            Some((api, api.operation(operation)?))
        });
        let Some((api, operation)) = found else {
            let message = format!("there is no operation `{}`", written.value);
            let help = "write the id of the API, a dot, and the id of the operation: `acme.calls.search`";
            problems.add(Diagnostic::error(Code::Uncaptured, written.span, message).help(help));
            return None;
        };
        Some(if is_request { Self::Request(api, operation) } else { Self::Response(api, operation) })
    }
}
