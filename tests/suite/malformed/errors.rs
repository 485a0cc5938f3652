//! Every documented error of every operation: in its own HTTP status, or inside a 200, and in another status.

use callspec_codegen::model::{Api, ErrorRow, Operation};
use serde_json::{Map, Value};

use super::answers::{Answer, Wanted};
use crate::loopback::answer;

/// The answers of an operation's error tables.
pub fn answers(api: &Api, operation: &Operation, _: &[u8]) -> Vec<Answer> {
    let rows: Vec<&ErrorRow> = api.errors_of(operation).collect();
    let mut answers: Vec<Answer> = rows.iter().flat_map(|row| of_row(api, row, &rows)).collect();
    answers.extend(unlisted(api));
    answers
}

/// How many answers the error tables of an API make, counted without looking into them.
pub fn count(api: &Api) -> usize {
    let per_row = |row: &ErrorRow| if row.code.is_some() { 2 } else { 1 };
    let per_operation = |operation: &Operation| {
        api.errors_of(operation).map(per_row).sum::<usize>() + usize::from(api.envelope.error.is_some())
    };
    api.operations.iter().map(per_operation).sum()
}

fn of_row(api: &Api, row: &ErrorRow, rows: &[&ErrorRow]) -> Vec<Answer> {
    // An operation's own table comes first, so its meaning of a code hides the common one.
    let same = |other: &&&ErrorRow| (&other.code, &other.text, other.status) == (&row.code, &row.text, row.status);
    let code = rows.iter().find(same).map(|first| first.name.clone());
    let answer_in = |status: u16| Answer {
        name: format!("the error {} in {status}", row.name),
        bytes: match (&row.code, &row.text) {
            (Some(code), _) => {
                answer(status, &[("Content-Type", "application/json")], &envelope(api, code, &row.message))
            }
            (None, Some(text)) => answer(status, &[("Content-Type", "text/plain")], text.as_bytes()),
            (None, None) => answer(status, &[], b""),
        },
        wanted: Wanted::Error { kinds: &["vendor"], code: code.clone() },
    };
    match (&row.code, row.status) {
        // A code says which error it is in any status.
        (Some(_), Some(status)) => vec![answer_in(status), answer_in(200)],
        (Some(_), None) => vec![answer_in(200), answer_in(400)],
        (None, status) => vec![answer_in(status.unwrap_or(400))],
    }
}

/// An error with a code that no table has, where the envelope tells errors by a mark.
fn unlisted(api: &Api) -> Option<Answer> {
    api.envelope.error.as_ref()?;
    let body = envelope(api, "424242", "Not in any table");
    Some(Answer::wrong("an error that no table has", &body, &["vendor"]))
}

/// The body of an error, as the envelope has it.
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
