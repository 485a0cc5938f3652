//! The request line: a method and a path template.

use crate::diagnostic::Code;
use crate::model::PathSegment;
use crate::parse::{At, Map};
use crate::spec::Member;

use super::context::Context;

/// A method and a path template.
#[derive(Debug, Clone)]
pub(super) struct RequestLine {
    /// The method in capitals.
    pub method: String,
    /// The path.
    pub path: Vec<PathSegment>,
    /// Whether the path ends with a slash.
    pub trailing_slash: bool,
}

impl RequestLine {
    /// Method, path, and whether the path ends with a slash.
    pub fn parts(self) -> (String, Vec<PathSegment>, bool) {
        (self.method, self.path, self.trailing_slash)
    }
}

const METHODS: &[&str] = &["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

/// Reads a request line such as `GET /v2/calls/{call_id}/`; `None` if it has an error, which is reported here.
pub(super) fn request_line(written: &At<String>, context: &Context<'_>) -> Option<RequestLine> {
    let refuse = |message: &str, help: &str| {
        context.error_with_help(Code::Request, written.span, message, help);
        None
    };
    let help = "write a method and a path, such as `GET /v2/calls/{call_id}/`";
    let Some((method, path)) = written.split_once(' ') else {
        return refuse(&format!("`{}` is not a request line", written.value), help);
    };
    if !METHODS.contains(&method) {
        let message = format!("there is no HTTP method `{method}`");
        context.unknown(Code::Request, written.span, message, method, METHODS.iter().copied());
    }
    if path.contains('?') {
        return refuse("a path cannot have a query", "describe the parameters under `query`");
    }
    let Some(path) = path.strip_prefix('/') else {
        return refuse(&format!("the path `{path}` does not start with a slash"), help);
    };
    let (path, trailing_slash) = path.strip_suffix('/').map_or((path, false), |path| (path, true));
    Some(RequestLine { method: method.to_owned(), path: segments(path, written, context), trailing_slash })
}

fn segments(path: &str, written: &At<String>, context: &Context<'_>) -> Vec<PathSegment> {
    let refuse = |message: String| context.error(Code::Request, written.span, message);
    let mut segments = Vec::new();
    for text in path.split('/').filter(|_| !path.is_empty()) {
        match segment(text) {
            Some(segment) if matches!(segment, PathSegment::Parameter(_)) && segments.contains(&segment) => {
                refuse(format!("the path parameter `{text}` appears twice"));
            }
            Some(segment) => segments.push(segment),
            None if text.is_empty() => refuse("the path has two slashes in a row".to_owned()),
            None => refuse(format!("`{text}` cannot be a path segment: a segment is either all text or one parameter")),
        }
    }
    segments
}

fn segment(text: &str) -> Option<PathSegment> {
    let is_plain = |text: &str| {
        let dots = text == "." || text == "..";
        !text.is_empty() && !dots && text.chars().all(|c| c.is_ascii_alphanumeric() || "-._~!$&'()*+,;=:@%".contains(c))
    };
    if let Some(name) = text.strip_prefix('{').and_then(|text| text.strip_suffix('}')) {
        return is_plain(name).then(|| PathSegment::Parameter(name.to_owned()));
    }
    is_plain(text).then(|| PathSegment::Literal(text.to_owned()))
}

/// Reports parameters of the template that `path` does not describe, and the other way round.
pub(super) fn check_parameters(
    line: &RequestLine,
    request: &At<String>,
    path: Option<&At<Map<Member>>>,
    context: &Context<'_>,
) {
    let in_template: Vec<&str> = line.path.iter().filter_map(parameter).collect();
    let described = path.map(|path| path.names().collect()).unwrap_or_default();
    let described: Vec<&str> = described;
    for name in in_template.iter().filter(|name| !described.contains(name)) {
        let message = format!("the path parameter `{{{name}}}` is not described");
        let help = format!("add `path: {{ {name}: {{ type: …, summary: … }} }}`");
        context.error_with_help(Code::Request, request.span, message, help);
    }
    for (name, member) in path.iter().flat_map(|path| path.iter()).filter(|(name, _)| !in_template.contains(name)) {
        let message = format!("the request has no path parameter `{{{name}}}`");
        context.unknown(Code::Request, member.key, message, name, in_template.iter().copied());
    }
}

/// The name of a segment that is a parameter.
pub(super) fn parameter(segment: &PathSegment) -> Option<&str> {
    match segment {
        PathSegment::Parameter(name) => Some(name),
        PathSegment::Literal(_) => None,
    }
}
