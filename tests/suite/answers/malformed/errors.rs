//! Every documented error of every operation: in its own HTTP status, or inside a 200, and in another status.

use callspec_codegen::model::{Api, ErrorRow, Operation};
use serde_json::{Map, Value};

use super::answers::{Expected, MalformedAnswer};
use crate::support::loopback::http_answer;

/// One or two answers for each row of an operation's error tables.
pub fn answers(api: &Api, operation: &Operation, _: &[u8]) -> Vec<MalformedAnswer> {
    let rows: Vec<&ErrorRow> = api.errors_of(operation).collect();
    let mut answers: Vec<MalformedAnswer> = rows.iter().flat_map(|row| of_row(api, row, &rows)).collect();
    answers.extend(unlisted(api));
    answers
}

/// How many answers that is for an API, counted independently.
pub fn count(api: &Api) -> usize {
    let per_row = |row: &ErrorRow| if row.code.is_some() { 2 } else { 1 };
    let per_operation = |operation: &Operation| {
        api.errors_of(operation).map(per_row).sum::<usize>() + usize::from(api.envelope.error.is_some())
    };
    api.operations.iter().map(per_operation).sum()
}

fn of_row(api: &Api, row: &ErrorRow, rows: &[&ErrorRow]) -> Vec<MalformedAnswer> {
    // An operation's own table comes first, so its meaning of a code hides the common one.
    let same = |other: &&&ErrorRow| (&other.code, &other.text, other.status) == (&row.code, &row.text, row.status);
    let code = rows.iter().find(same).map(|first| first.name.clone());
    let answer_in = |status: u16| MalformedAnswer {
        name: format!("the error {} in {status}", row.name),
        bytes: match (&row.code, &row.text) {
            (Some(code), _) => {
                http_answer(status, &[("Content-Type", "application/json")], &envelope(api, code, &row.message))
            }
            (None, Some(text)) => http_answer(status, &[("Content-Type", "text/plain")], text.as_bytes()),
            (None, None) => http_answer(status, &[], b""),
        },
        expected: Expected::Error { kinds: &["vendor"], code: code.clone() },
    };
    match (&row.code, row.status) {
        // A code says which error it is in any status.
        (Some(_), Some(status)) => vec![answer_in(status), answer_in(200)],
        (Some(_), None) => vec![answer_in(200), answer_in(400)],
        (None, status) => vec![answer_in(status.unwrap_or(400))],
    }
}

/// An error with an undocumented code, where the envelope has an error marker.
fn unlisted(api: &Api) -> Option<MalformedAnswer> {
    api.envelope.error.as_ref()?;
    let body = envelope(api, "424242", "Not in any table");
    Some(MalformedAnswer::wrong("an undocumented error", &body, &["vendor"]))
}

/// The body of an error, in the form of the envelope.
fn envelope(api: &Api, code: &str, message: &str) -> Vec<u8> {
    let text = |text: &str| Value::String(text.to_owned());
    let mut members = Map::new();
    if let Some(marker) = &api.envelope.error {
        members.insert(marker.member.clone(), text(marker.equals.as_deref().unwrap_or_default()));
    }
    if let Some(member) = &api.envelope.code {
        members.insert(member.clone(), code.parse::<u64>().map_or_else(|_| text(code), Value::from));
    }
    if let Some(member) = &api.envelope.message {
        members.insert(member.clone(), text(message));
    }
    Value::Object(members).to_string().into_bytes()
}
