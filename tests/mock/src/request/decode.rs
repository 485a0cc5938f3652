//! Decodes a request into its places: the path parameters, the query, the headers and the body.

use callspec_codegen::model::{Body, Entry, Json, Operation};

use crate::request::named_values::{NamedValues, Notation};
use crate::request::received::Received;
use crate::request::route;
use crate::value::json;
use crate::violation::{RuleName, Violation};

/// The names and values of each place of a request.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Places {
    /// The path parameters.
    pub path: NamedValues,
    /// The query.
    pub query: NamedValues,
    /// The headers that are parameters.
    pub headers: NamedValues,
    /// The body's members or fields.
    pub body: NamedValues,
}

impl Places {
    /// Every place with the entries that belong there.
    pub(crate) fn with_entries<'a>(&'a self, operation: &'a Operation) -> [(&'a NamedValues, &'a [Entry]); 4] {
        [
            (&self.path, &operation.path_parameters),
            (&self.query, &operation.query),
            (&self.headers, &operation.headers),
            (&self.body, operation.body.entries()),
        ]
    }
}

/// Decodes a request to an operation, credentials included.
pub(crate) fn decode(operation: &Operation, received: &Received, violations: &mut Vec<Violation>) -> Places {
    Places {
        path: path(operation, received, violations),
        query: NamedValues::of_pairs(received.query_pairs()),
        headers: headers(operation, received),
        body: body(operation, received, violations),
    }
}

fn path(operation: &Operation, received: &Received, violations: &mut Vec<Violation>) -> NamedValues {
    let mut named = NamedValues::new(Notation::Text);
    for (name, text) in route::parameters(operation, &received.path) {
        let problem = match text.as_deref() {
            None => Some("is not valid percent-encoding"),
            Some("") => Some("is empty"),
            Some("." | "..") => Some("is a dot segment"),
            Some(_) => None,
        };
        if let Some(problem) = problem {
            violations.push(Violation::refusing(&name, RuleName::PathSegment, problem));
        }
        // Unreadable text has been reported above; it is kept here so that it is not reported as missing as well.
        named.add_text(&name, text.unwrap_or_default());
    }
    named
}

fn headers(operation: &Operation, received: &Received) -> NamedValues {
    let mut named = NamedValues::new(Notation::Text);
    for name in operation.headers.iter().flat_map(wire_names) {
        if named.get(name).is_none() {
            received.header_values(name).for_each(|value| named.add_text(name, value.to_owned()));
        }
    }
    named
}

fn body(operation: &Operation, received: &Received, violations: &mut Vec<Violation>) -> NamedValues {
    match &operation.body {
        Body::None => {
            if !received.body.is_empty() {
                violations.push(Violation::refusing("body", RuleName::Unknown, "the operation takes no body"));
            }
            NamedValues::new(Notation::Json)
        }
        Body::Json { content_type, .. } => {
            violations.extend(content_type_differs(received, content_type));
            let Some(Json::Object(members)) = json::parse(&received.body) else {
                violations.push(Violation::refusing("body", RuleName::Type, "is not a JSON object"));
                return NamedValues::new(Notation::Json);
            };
            NamedValues::of_object(&members)
        }
        Body::Form { .. } => {
            violations.extend(content_type_differs(received, "application/x-www-form-urlencoded"));
            NamedValues::of_pairs(received.form_pairs())
        }
    }
}

/// Compares the media type; parameters such as `charset` count only if the spec states them.
pub(crate) fn content_type_differs(received: &Received, expected: &str) -> Option<Violation> {
    let bare = |text: &str| text.replace(' ', "").to_ascii_lowercase();
    let content_type = bare(received.header("content-type").unwrap_or_default());
    let expected_bare = bare(expected);
    let compared =
        if expected_bare.contains(';') { &content_type } else { content_type.split(';').next().unwrap_or_default() };
    let differs = compared != expected_bare;
    differs.then(|| Violation::refusing("content-type", RuleName::ContentType, format!("is not {expected}")))
}

/// The wire names of an entry; a choice has those of all its options.
pub(crate) fn wire_names(entry: &Entry) -> Vec<&str> {
    match entry {
        Entry::Field(field) => vec![&field.wire],
        Entry::Constant(constant) => vec![&constant.wire],
        Entry::Choice(choice) => {
            choice.options.iter().flat_map(|option| &option.entries).flat_map(wire_names).collect()
        }
    }
}
