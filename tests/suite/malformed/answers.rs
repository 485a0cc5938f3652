//! An answer with what a client must make of it, and those that are the same for every operation.

use serde_json::Value;

use crate::caller::Failed;
use crate::loopback::answer;

/// The member or column that no spec has.
pub const UNLISTED: &str = "unlisted";

/// An answer.
pub struct Answer {
    /// What is wrong with it.
    pub name: String,
    /// Head and body.
    pub bytes: Vec<u8>,
    /// What a client must make of it.
    pub wanted: Wanted,
}

/// What a client must make of an answer.
pub enum Wanted {
    /// An error of one of these kinds, with this row of the error table.
    Error { kinds: &'static [&'static str], code: Option<String> },
    /// The same value as of the good answer.
    SameValue,
}

impl Answer {
    /// A 200 with this body, which must be an error of one of these kinds.
    pub fn wrong(name: impl Into<String>, body: &[u8], kinds: &'static [&'static str]) -> Self {
        let wanted = Wanted::Error { kinds, code: None };
        Self { name: name.into(), bytes: answer(200, &[], body), wanted }
    }

    /// A 200 with this body, which must give the same value.
    pub fn same(name: impl Into<String>, body: &[u8]) -> Self {
        Self { name: name.into(), bytes: answer(200, &[], body), wanted: Wanted::SameValue }
    }
}

impl Wanted {
    /// Holds what came back against what is wanted.
    pub fn judge(&self, played: &Result<Value, Failed>, good: &Value) -> Result<(), String> {
        match (self, played) {
            (Self::Error { kinds, code }, Err(failed)) => {
                let is_right = kinds.contains(&failed.kind) && code.as_deref() == failed.code;
                if is_right { Ok(()) } else { Err(format!("wanted {kinds:?} {code:?}, got {failed:?}")) }
            }
            (Self::Error { kinds, .. }, Ok(value)) => Err(format!("wanted {kinds:?}, got the value {value}")),
            (Self::SameValue, Ok(value)) => {
                let is_same = without_unlisted(value.clone()) == *good;
                if is_same { Ok(()) } else { Err(format!("another value: {value}")) }
            }
            (Self::SameValue, Err(failed)) => Err(format!("wanted the value, got {failed:?}")),
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

/// What no operation answers.
pub fn broken(body: &[u8]) -> Vec<Answer> {
    let html = b"<!doctype html><title>Maintenance</title>";
    let cut = answer(200, &[], body);
    let transport = Wanted::Error { kinds: &["transport"], code: None };
    vec![
        Answer::wrong("a page of HTML", html, &["unexpected"]),
        Answer {
            bytes: answer(200, &[("Content-Type", "text/html")], html),
            ..Answer::wrong("HTML that says so", html, &["unexpected"])
        },
        Answer::wrong("nothing", b"", &["unexpected"]),
        Answer::wrong("white space", b" \r\n", &["unexpected"]),
        Answer::wrong("no text", b"\xff\xfe\x00", &["unexpected", "decode", "row"]),
        Answer {
            name: "a connection that ends early".to_string(),
            bytes: cut[..cut.len() - 1].to_vec(),
            wanted: transport,
        },
    ]
}
