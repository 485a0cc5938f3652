//! JSON answers: cut short, with a value of another type in each place that has one, and with a member more.

use callspec_codegen::model::{Api, Entry, Type, TypeKind};
use serde_json::{Value, json};

use super::answers::{Answer, UNLISTED};

const NO_VALUE: &[&str] = &["decode", "unexpected"];

/// The answers of an operation that answers with this type.
pub fn answers(api: &Api, value: &Type, body: &[u8]) -> Vec<Answer> {
    let good: Value = serde_json::from_slice(body).unwrap();
    let mut places = Vec::new();
    wrong_places(api, value, &good, "", &mut places);
    let mut answers: Vec<Answer> = places.iter().map(|(place, wrong)| replaced(api, &good, place, wrong)).collect();
    answers.push(Answer::wrong("half of it", &body[..body.len() / 2], NO_VALUE));
    answers.push(Answer::wrong("all but its end", &body[..body.len() - 1], NO_VALUE));
    answers.push(Answer::wrong("something behind its end", &[body, b"]"].concat(), NO_VALUE));
    answers.extend(with_unlisted(body).map(|more| Answer::same("a member more", &more)));
    answers
}

/// A good answer with another value in one place.
fn replaced(api: &Api, good: &Value, place: &str, wrong: &Value) -> Answer {
    let mut value = good.clone();
    *value.pointer_mut(place).unwrap() = wrong.clone();
    // Whatever marks success is judged before anything is decoded.
    let marker = api.envelope.success.as_ref().map(|marker| format!("/{}", marker.member));
    let kinds: &[&str] = match place {
        "" => NO_VALUE,
        _ if marker.as_deref() == Some(place) => &["unexpected"],
        _ => &["decode"],
    };
    Answer::wrong(format!("{wrong} in {place}"), value.to_string().as_bytes(), kinds)
}

/// Every place of a value whose type is captured, with a value that does not fit it.
fn wrong_places(api: &Api, value: &Type, good: &Value, place: &str, found: &mut Vec<(String, Value)>) {
    let kind = match value {
        Type::Nullable(inner) if !good.is_null() => return wrong_places(api, inner, good, place, found),
        Type::Json | Type::Nullable(_) => return,
        Type::Named(name) => Some(&api.type_named(name).unwrap().kind),
        _ => None,
    };
    if let Some(TypeKind::Union { .. }) = kind {
        return;
    }
    let wrong = if matches!(value, Type::Boolean { .. }) { json!("perhaps") } else { json!(true) };
    found.push((place.to_owned(), wrong));
    match (value, kind) {
        (_, Some(TypeKind::Object { entries, .. })) => {
            for entry in entries {
                let Entry::Field(field) = entry else { continue };
                if let Some(inner) = good.get(&field.wire) {
                    wrong_places(api, &field.value, inner, &format!("{place}/{}", escaped(&field.wire)), found);
                }
            }
        }
        (Type::List(item), _) => {
            if let Some(first) = good.get(0) {
                wrong_places(api, item, first, &format!("{place}/0"), found);
            }
        }
        (Type::Map(item), _) => {
            if let Some((name, first)) = good.as_object().and_then(|members| members.iter().next()) {
                wrong_places(api, item, first, &format!("{place}/{}", escaped(name)), found);
            }
        }
        _ => {}
    }
}

/// A name in a JSON pointer.
fn escaped(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

/// The body with a member more in its first object, if it has one.
fn with_unlisted(body: &[u8]) -> Option<Vec<u8>> {
    let text = std::str::from_utf8(body).unwrap();
    let (before, after) = text.split_once('{')?;
    let comma = if after.trim_start().starts_with('}') { "" } else { "," };
    Some(format!("{before}{{\"{UNLISTED}\":[1]{comma}{after}").into_bytes())
}
