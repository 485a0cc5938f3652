//! From the documents back to the specs: whether every name in a document is captured.

use super::captured::overlaps;
use super::region::{FoundName, names};
use super::side::Side;
use super::{DocumentText, Fact, Literal};
use crate::diagnostic::{Code, Diagnostic, Problems};
use crate::model::{Api, Body, CredentialPlace, Entry, Json, Model, Operation, Response, Type, TypeKind};
use crate::parse::At;
use crate::spec::{Document, LeftOut, Region};

/// How many names of a document are captured, and how many are not.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Capture {
    /// Names in the regions of the document.
    pub names: usize,
    /// Those that a spec captures.
    pub captured: usize,
    /// Those that are left out for a reason.
    pub left_out: usize,
    /// Names that no spec captures and that are not left out.
    pub uncaptured: usize,
}

/// Looks for every name of a document's regions in the specs, and reports those that are missing.
pub(super) fn check_captured(
    id: &str,
    document: &Document,
    text: &DocumentText,
    facts: &[Fact],
    model: &Model,
    problems: &Problems,
) -> Capture {
    let mut capture = Capture::default();
    let left_out: Vec<&At<LeftOut>> = document.left_out.iter().flat_map(|all| &all.value).collect();
    let mut used: Vec<&str> = Vec::new();
    for region in document.regions.iter().flat_map(|regions| &regions.value) {
        let Some(side) = Side::of(region, model, problems) else { continue };
        for found in names(region, text, problems) {
            capture.names += 1;
            let is_captured = match &side {
                Side::Lines => facts.iter().any(|fact| states(fact, id, &found)),
                Side::Request(api, operation) => takes(api, operation, &found.path),
                Side::Response(api, operation) => answers(api, operation, &found.path),
            };
            let left = || left_out_name(&left_out, &found);
            if is_captured {
                capture.captured += 1;
            } else if let Some(name) = left() {
                capture.left_out += 1;
                used.push(name);
            } else {
                capture.uncaptured += 1;
                problems.add(uncaptured(region, &found));
            }
        }
    }
    note_unused(&left_out, &used, problems);
    capture
}

/// Whether a fact states a name and cites its line.
fn states(fact: &Fact, document: &str, found: &FoundName) -> bool {
    let is_named = fact.literals.iter().any(|literal| matches!(literal, Literal::Text(text) if text == found.name()));
    let cites = |citation: &At<crate::model::Citation>| {
        citation.value.document == document && overlaps(citation.value.lines, found.lines)
    };
    is_named && fact.citations.iter().any(cites)
}

fn takes(api: &Api, operation: &Operation, path: &[String]) -> bool {
    let schemes = api.auth.iter().filter(|scheme| operation.auth.contains(&scheme.name));
    let mut credentials = schemes.flat_map(|scheme| scheme.sent());
    let is_credential = credentials.any(|credential| match &credential.place {
        CredentialPlace::Body { name } => path == [name.as_str()],
        CredentialPlace::Query { .. } | CredentialPlace::Header { .. } => false,
    });
    let entries = match &operation.body {
        Body::None => &operation.query,
        Body::Json { entries, .. } | Body::Form { entries } => entries,
    };
    is_credential || in_entries(api, entries, path)
}

fn answers(api: &Api, operation: &Operation, path: &[String]) -> bool {
    match &operation.response {
        Response::Json(answer) => in_type(api, answer, path),
        Response::Csv { row } => in_type(api, &Type::Named(row.clone()), path),
    }
}

fn in_entries(api: &Api, entries: &[Entry], path: &[String]) -> bool {
    let Some((first, rest)) = path.split_first() else { return true };
    entries.iter().any(|entry| match entry {
        Entry::Field(field) => field.wire == *first && in_type(api, &field.value, rest),
        Entry::Constant(constant) => constant.wire == *first && in_json(&constant.value, rest),
        Entry::Choice(choice) => choice.options.iter().any(|option| in_entries(api, &option.entries, path)),
    })
}

fn in_type(api: &Api, value: &Type, path: &[String]) -> bool {
    let Some((_, below)) = path.split_first() else { return true };
    match value {
        Type::Json => true,
        Type::List(inner) | Type::Nullable(inner) => in_type(api, inner, path),
        Type::Map(inner) => in_type(api, inner, below),
        Type::Named(name) => api.type_named(name).is_some_and(|definition| match &definition.kind {
            // Free members do not count: what a document names is captured by its name.
            TypeKind::Object { entries, .. } => in_entries(api, entries, path),
            TypeKind::Row { columns } => columns.iter().any(|column| {
                let others = column.other_names.iter().map(|other| &other.wire);
                std::iter::once(&column.wire).chain(others).any(|name| path == [name.as_str()])
            }),
            TypeKind::Union { alternatives } => alternatives.iter().any(|inner| in_type(api, inner, path)),
            TypeKind::Enum { .. } => false,
        }),
        _ => false,
    }
}

fn in_json(value: &Json, path: &[String]) -> bool {
    path.split_first().is_none_or(|(first, rest)| value.get(first).is_some_and(|value| in_json(value, rest)))
}

/// The entry that leaves a name out, by its own name or its whole path.
fn left_out_name<'a>(left_out: &[&'a At<LeftOut>], found: &FoundName) -> Option<&'a str> {
    let path = found.path.join(".");
    let mut names = left_out.iter().flat_map(|left| left.names.iter().flat_map(|names| &names.value));
    names.find(|name| name.value.0 == found.name() || name.value.0 == path).map(|name| name.value.0.as_str())
}

fn uncaptured(region: &At<Region>, found: &FoundName) -> Diagnostic {
    let (first, last) = found.lines;
    let place = match first == last {
        true => format!("line {first}"),
        false => format!("lines {first} to {last}"),
    };
    let message = format!("no spec captures `{}`, which is in {place}", found.path.join("."));
    let capture = match (&region.request_of, &region.response_of) {
        (Some(operation), _) => format!("add it to the request of `{}`", operation.value),
        (None, Some(operation)) => format!("add it to the type of the response of `{}`", operation.value),
        (None, None) => "capture it with these lines as its `source`".to_owned(),
    };
    let help = format!("{capture}, or list it under `left_out` with a reason");
    Diagnostic::error(Code::Uncaptured, region.span, message).help(help)
}

fn note_unused(left_out: &[&At<LeftOut>], used: &[&str], problems: &Problems) {
    let names = left_out.iter().flat_map(|left| left.names.iter().flat_map(|names| &names.value));
    for name in names.filter(|name| !used.contains(&name.value.0.as_str())) {
        let message =
            format!("`{}` is listed under `left_out`, but it is captured or is not in any region", name.value.0);
        problems.add(Diagnostic::error(Code::Uncaptured, name.span, message).help("remove it from the list"));
    }
}
