//! A malformed answer with the outcome it must have, and those that are the same for every operation.

use serde_json::Value;

use crate::support::call_by_id::CallFailure;
use crate::support::loopback::http_answer;

/// The member or column that no spec has.
pub const UNLISTED: &str = "unlisted";

/// An answer that is not what it should be.
pub struct MalformedAnswer {
    /// What is wrong with it.
    pub name: String,
    /// Head and body.
    pub bytes: Vec<u8>,
    /// The outcome that the call must have.
    pub expected: Expected,
}

/// The outcome that a call must have.
pub enum Expected {
    /// An error of one of these kinds, with this row of the error table.
    Error { kinds: &'static [&'static str], code: Option<String> },
    /// The same value as of the good answer.
    SameValue,
}

impl MalformedAnswer {
    /// A 200 with this body, which must be an error of one of these kinds.
    pub fn wrong(name: impl Into<String>, body: &[u8], kinds: &'static [&'static str]) -> Self {
        let expected = Expected::Error { kinds, code: None };
        Self { name: name.into(), bytes: http_answer(200, &[], body), expected }
    }

    /// A 200 with this body, which must give the same value.
    pub fn same(name: impl Into<String>, body: &[u8]) -> Self {
        Self { name: name.into(), bytes: http_answer(200, &[], body), expected: Expected::SameValue }
    }
}

impl Expected {
    /// Compares the outcome of a call with the expected one; `good` is the value of the good answer.
    pub fn compare(&self, outcome: &Result<Value, CallFailure>, good: &Value) -> Result<(), String> {
        match (self, outcome) {
            (Self::Error { kinds, code }, Err(failed)) => {
                let is_right = kinds.contains(&failed.kind) && code.as_deref() == failed.code;
                if is_right { Ok(()) } else { Err(format!("expected {kinds:?} {code:?}, got {failed:?}")) }
            }
            (Self::Error { kinds, .. }, Ok(value)) => Err(format!("expected {kinds:?}, got the value {value}")),
            (Self::SameValue, Ok(value)) => {
                let is_same = without_unlisted(value.clone()) == *good;
                if is_same { Ok(()) } else { Err(format!("a different value: {value}")) }
            }
            (Self::SameValue, Err(failed)) => Err(format!("expected the value, got {failed:?}")),
        }
    }
}

/// A value without the member that no spec has, which free members would keep.
fn without_unlisted(mut value: Value) -> Value {
    let object = if value.is_array() { value.get_mut(0) } else { Some(&mut value) };
    if let Some(members) = object.and_then(Value::as_object_mut) {
        members.remove(UNLISTED);
    }
    value
}

/// Answers that are wrong for every operation.
pub fn broken(body: &[u8]) -> Vec<MalformedAnswer> {
    let html = b"<!doctype html><title>Maintenance</title>";
    let cut = http_answer(200, &[], body);
    let transport = Expected::Error { kinds: &["transport"], code: None };
    vec![
        MalformedAnswer::wrong("a page of HTML", html, &["unexpected"]),
        MalformedAnswer {
            bytes: http_answer(200, &[("Content-Type", "text/html")], html),
            ..MalformedAnswer::wrong("HTML that says so", html, &["unexpected"])
        },
        MalformedAnswer::wrong("nothing", b"", &["unexpected"]),
        MalformedAnswer::wrong("white space", b" \r\n", &["unexpected"]),
        MalformedAnswer::wrong("bytes that are not UTF-8", b"\xff\xfe\x00", &["unexpected", "decode", "row"]),
        MalformedAnswer {
            name: "a connection that ends early".to_string(),
            bytes: cut[..cut.len() - 1].to_vec(),
            expected: transport,
        },
    ]
}
