//! Builds the answers of a mock: a case's response, or a refusal the way the vendor refuses.
//!
//! Which answer a request gets is decided in `vendor.rs`, and which case in `choose_case`.

use std::time::Duration;

use callspec_codegen::model::{Api, CaseResponse, Envelope, ErrorClass, ErrorRow, Json, Marker, Operation, Response};

use crate::value::json;
use crate::violation::{RuleName, Violation, header_value};

/// What a mock answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The HTTP status.
    pub status: u16,
    /// The headers.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
}

/// The headers that the server writes itself.
const FRAMING: [&str; 3] = ["connection", "content-length", "transfer-encoding"];

impl Answer {
    /// The response of a case, byte for byte.
    pub(crate) fn of_case(operation: &Operation, response: &CaseResponse) -> Self {
        let keep = |name: &str| !FRAMING.iter().any(|framing| name.eq_ignore_ascii_case(framing));
        let headers = response.headers.iter().filter(|(name, _)| keep(name)).cloned().collect();
        let mut answer = Self { status: response.status, headers, body: response.body.clone() };
        if answer.header("content-type").is_none() {
            let content_type = guess_content_type(operation, &answer.body);
            answer.add_header("content-type", content_type);
        }
        answer
    }

    /// The vendor's refusal of a request to an operation.
    pub(crate) fn refusing(api: &Api, operation: &Operation, violations: &[Violation]) -> Self {
        let auth = violations.iter().any(|violation| violation.rule == RuleName::Auth);
        let (class, fallback) = if auth { (ErrorClass::Auth, 401) } else { (ErrorClass::Validation, 400) };
        let row = row(api, api.errors_of(operation), class);
        let in_success = api.envelope.error.is_some() && row.is_some_and(|row| row.text.is_none());
        let fallback = if in_success { 200 } else { fallback };
        let status = row.and_then(|row| row.status).unwrap_or(fallback);
        Self::error(&api.envelope, status, row)
    }

    /// The refusal of a request for a token.
    pub(crate) fn refusing_token(api: &Api, violations: &[Violation]) -> Self {
        let auth = violations.iter().any(|violation| violation.rule == RuleName::Auth);
        let (class, fallback) = if auth { (ErrorClass::Auth, 401) } else { (ErrorClass::Validation, 400) };
        let row = row(api, std::iter::empty(), class);
        Self::error(&api.envelope, row.and_then(|row| row.status).unwrap_or(fallback), row)
    }

    /// The answer to a call over the rate limit, with the time to wait.
    pub(crate) fn throttled(api: &Api, wait: Duration) -> Self {
        let row = row(api, std::iter::empty(), ErrorClass::Throttled);
        let mut answer = Self::error(&api.envelope, row.and_then(|row| row.status).unwrap_or(429), row);
        answer.add_header("retry-after", wait.as_secs_f64().ceil().to_string());
        answer
    }

    /// The answer to a path of no operation.
    pub(crate) fn not_found(api: &Api) -> Self {
        Self::error(&api.envelope, 404, None)
    }

    /// The answer to a valid request that no case expects.
    pub(crate) fn unmatched(nearest: Option<&str>, differences: &[Violation]) -> Self {
        let text = |text: String| Json::String(text);
        let lines = differences.iter().map(|found| text(format!("{}: {}", found.field, found.message)));
        let body = Json::Object(vec![
            ("message".to_owned(), text("no case of the operation matches the request".to_owned())),
            ("nearest".to_owned(), nearest.map_or(Json::Null, |name| text(name.to_owned()))),
            ("differences".to_owned(), Json::List(lines.collect())),
        ]);
        Self::json(501, &body)
    }

    /// Adds violations as a header.
    pub(crate) fn list(&mut self, header: &str, violations: &[Violation]) {
        self.add_header(header, header_value(violations));
    }

    /// Adds a header.
    pub(crate) fn add_header(&mut self, name: &str, value: impl Into<String>) {
        self.headers.push((name.to_owned(), value.into()));
    }

    /// The first header with this name, in whatever case.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }

    fn error(envelope: &Envelope, status: u16, row: Option<&ErrorRow>) -> Self {
        match row.and_then(|row| row.text.as_ref()) {
            Some(text) => Self::with_type(status, "text/plain", text.clone().into_bytes()),
            None => Self::json(status, &error_body(envelope, row)),
        }
    }

    /// A JSON value.
    pub(crate) fn json(status: u16, body: &Json) -> Self {
        Self::with_type(status, "application/json", body.to_string().into_bytes())
    }

    fn with_type(status: u16, content_type: &str, body: Vec<u8>) -> Self {
        Self { status, headers: vec![("content-type".to_owned(), content_type.to_owned())], body }
    }
}

/// The first row of a class: rows with a code before rows with a text, and shared rows before the operation's own, since
/// nothing says which rule an own row is about.
fn row<'a>(api: &'a Api, others: impl Iterator<Item = &'a ErrorRow>, class: ErrorClass) -> Option<&'a ErrorRow> {
    let common = api.error_tables.iter().filter(|table| table.name == "common").flat_map(|table| &table.rows);
    let rows: Vec<&ErrorRow> = common.chain(others).filter(|row| row.class == class).collect();
    rows.iter().find(|row| row.code.is_some()).or(rows.first()).copied()
}

/// The marker, the code and the message, as far as the envelope has them.
fn error_body(envelope: &Envelope, row: Option<&ErrorRow>) -> Json {
    let message = row.map_or("the request was refused", |row| &row.message);
    let mut members: Vec<(String, Json)> = Vec::new();
    let mut add = |name: &String, value: Json| {
        if !members.iter().any(|(key, _)| key == name) {
            members.push((name.clone(), value));
        }
    };
    if let Some((name, code)) = envelope.code.as_ref().zip(row.and_then(|row| row.code.as_ref())) {
        add(name, code_value(code));
    }
    if let Some(Marker { member, equals }) = &envelope.error {
        add(member, Json::String(equals.as_deref().unwrap_or(message).to_owned()));
    }
    let name = envelope.message.clone().unwrap_or_else(|| "message".to_owned());
    add(&name, Json::String(message.to_owned()));
    Json::Object(members)
}

/// A code that is an integer is written as one.
fn code_value(code: &str) -> Json {
    match code.parse::<i64>() {
        Ok(number) if number.to_string() == code => Json::Number(code.to_owned()),
        _ => Json::String(code.to_owned()),
    }
}

fn guess_content_type(operation: &Operation, body: &[u8]) -> &'static str {
    match operation.response {
        _ if json::parse(body).is_some() => "application/json",
        Response::Csv { .. } => "text/csv",
        Response::Json(_) => "text/plain",
    }
}
