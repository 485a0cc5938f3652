//! Reads a request into its places: the path parameters, the query, the headers and the body.

use callspec_codegen::model::{Api, Body, Entry, Json, Operation};

use crate::place::{Place, Written};
use crate::{Received, RuleName, Tokens, Violation};
use crate::{auth, json, route};

/// A request read into its places, without credentials.
pub(crate) struct Reading {
    /// The way to authenticate that was used.
    pub way: Option<String>,
    /// What the places hold.
    pub places: Places,
    /// What was wrong on the way.
    pub violations: Vec<Violation>,
}

/// What the places of a request hold.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Places {
    /// The path parameters.
    pub path: Place,
    /// The query.
    pub query: Place,
    /// The headers that are parameters.
    pub headers: Place,
    /// The body's members or fields.
    pub body: Place,
}

impl Places {
    /// Every place with the entries that belong there.
    pub(crate) fn with_entries<'a>(&'a self, operation: &'a Operation) -> [(&'a Place, &'a [Entry]); 4] {
        [
            (&self.path, &operation.path_parameters),
            (&self.query, &operation.query),
            (&self.headers, &operation.headers),
            (&self.body, operation.body.entries()),
        ]
    }
}

/// Reads a request to an operation.
pub(crate) fn read(api: &Api, operation: &Operation, received: &Received, tokens: &Tokens) -> Reading {
    let mut violations = Vec::new();
    let mut places = Places {
        path: path(operation, received, &mut violations),
        query: Place::of_pairs(received.query_pairs()),
        headers: headers(operation, received),
        body: body(operation, received, &mut violations),
    };
    let way = match auth::identify(api, operation, received, &places, tokens) {
        Ok(way) => way.map(str::to_owned),
        Err(refused) => {
            violations.extend(refused);
            None
        }
    };
    auth::strip(api, operation, &mut places);
    Reading { way, places, violations }
}

fn path(operation: &Operation, received: &Received, violations: &mut Vec<Violation>) -> Place {
    let mut place = Place::new(Written::Text);
    for (name, text) in route::parameters(operation, &received.path) {
        let problem = match text.as_deref() {
            None => Some("is not percent-encoded text"),
            Some("") => Some("is empty"),
            Some("." | "..") => Some("is a step in the path"),
            Some(_) => None,
        };
        if let Some(problem) = problem {
            violations.push(Violation::refusing(&name, RuleName::PathSegment, problem));
        }
        // What cannot be read has been judged; the place holds it so that it is not missing as well.
        place.add_text(&name, text.unwrap_or_default());
    }
    place
}

fn headers(operation: &Operation, received: &Received) -> Place {
    let mut place = Place::new(Written::Text);
    for name in operation.headers.iter().flat_map(wire_names) {
        if place.get(name).is_none() {
            received.header_values(name).for_each(|value| place.add_text(name, value.to_owned()));
        }
    }
    place
}

fn body(operation: &Operation, received: &Received, violations: &mut Vec<Violation>) -> Place {
    match &operation.body {
        Body::None => {
            if !received.body.is_empty() {
                violations.push(Violation::refusing("body", RuleName::Unknown, "the operation takes no body"));
            }
            Place::new(Written::Json)
        }
        Body::Json { content_type, .. } => {
            violations.extend(content_type_differs(received, content_type));
            let Some(Json::Object(members)) = json::parse(&received.body) else {
                violations.push(Violation::refusing("body", RuleName::Type, "is not a JSON object"));
                return Place::new(Written::Json);
            };
            Place::of_object(&members)
        }
        Body::Form { .. } => {
            violations.extend(content_type_differs(received, "application/x-www-form-urlencoded"));
            Place::of_pairs(received.form_pairs())
        }
    }
}

/// Compares the media type; parameters such as `charset` count only where the spec writes them.
pub(crate) fn content_type_differs(received: &Received, expected: &str) -> Option<Violation> {
    let bare = |text: &str| text.replace(' ', "").to_ascii_lowercase();
    let written = bare(received.header("content-type").unwrap_or_default());
    let expected_bare = bare(expected);
    let compared = if expected_bare.contains(';') { &written } else { written.split(';').next().unwrap_or_default() };
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
