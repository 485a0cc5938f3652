//! JSON answers that are cut short, have a value of the wrong type at each path, or have an added member.

use callspec_codegen::model::{Api, Entry, Type, TypeKind};
use serde_json::{Value, json};

use super::answers::{MalformedAnswer, UNLISTED};

const NO_VALUE: &[&str] = &["decode", "unexpected"];

/// The answers of an operation that answers with this type.
pub fn answers(api: &Api, value: &Type, body: &[u8]) -> Vec<MalformedAnswer> {
    let good: Value = serde_json::from_slice(body).unwrap();
    let mut paths = Vec::new();
    wrong_values(api, value, &good, "", &mut paths);
    let mut answers: Vec<MalformedAnswer> =
        paths.iter().map(|(path, wrong)| replaced(api, &good, path, wrong)).collect();
    answers.push(MalformedAnswer::wrong("the first half", &body[..body.len() / 2], NO_VALUE));
    answers.push(MalformedAnswer::wrong("all but its end", &body[..body.len() - 1], NO_VALUE));
    answers.push(MalformedAnswer::wrong("something after the end", &[body, b"]"].concat(), NO_VALUE));
    answers.extend(with_unlisted(body).map(|more| MalformedAnswer::same("an added member", &more)));
    answers
}

/// A good answer with another value at one path.
fn replaced(api: &Api, good: &Value, path: &str, wrong: &Value) -> MalformedAnswer {
    let mut value = good.clone();
    *value.pointer_mut(path).unwrap() = wrong.clone();
    // The success marker is read before anything is decoded.
    let marker = api.envelope.success.as_ref().map(|marker| format!("/{}", marker.member));
    let kinds: &[&str] = match path {
        "" => NO_VALUE,
        _ if marker.as_deref() == Some(path) => &["unexpected"],
        _ => &["decode"],
    };
    MalformedAnswer::wrong(format!("{wrong} at {path}"), value.to_string().as_bytes(), kinds)
}

/// Every path (a JSON pointer) whose type is captured, with a value that does not fit it.
fn wrong_values(api: &Api, value: &Type, good: &Value, path: &str, found: &mut Vec<(String, Value)>) {
    let kind = match value {
        Type::Nullable(inner) if !good.is_null() => return wrong_values(api, inner, good, path, found),
        Type::Json | Type::Nullable(_) => return,
        Type::Named(name) => Some(&api.type_named(name).unwrap().kind),
        _ => None,
    };
    if let Some(TypeKind::Union { .. }) = kind {
        return;
    }
    let wrong = if matches!(value, Type::Boolean { .. }) { json!("perhaps") } else { json!(true) };
    found.push((path.to_owned(), wrong));
    match (value, kind) {
        (_, Some(TypeKind::Object { entries, .. })) => {
            for entry in entries {
                let Entry::Field(field) = entry else { continue };
                if let Some(inner) = good.get(&field.wire) {
                    wrong_values(api, &field.value, inner, &format!("{path}/{}", escaped(&field.wire)), found);
                }
            }
        }
        (Type::List(item), _) => {
            if let Some(first) = good.get(0) {
                wrong_values(api, item, first, &format!("{path}/0"), found);
            }
        }
        (Type::Map(item), _) => {
            if let Some((name, first)) = good.as_object().and_then(|members| members.iter().next()) {
                wrong_values(api, item, first, &format!("{path}/{}", escaped(name)), found);
            }
        }
        _ => {}
    }
}

/// A name in a JSON pointer.
fn escaped(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

/// The body with an added member in its first object, if it has one.
fn with_unlisted(body: &[u8]) -> Option<Vec<u8>> {
    let text = std::str::from_utf8(body).unwrap();
    let (before, after) = text.split_once('{')?;
    let comma = if after.trim_start().starts_with('}') { "" } else { "," };
    Some(format!("{before}{{\"{UNLISTED}\":[1]{comma}{after}").into_bytes())
}
