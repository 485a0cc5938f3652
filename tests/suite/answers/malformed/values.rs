//! JSON answers that are cut short, have a value of the wrong type or in another form at each path, or have an added
//! member.

use callspec_codegen::model::{Api, Entry, Type, TypeKind};
use serde_json::{Value, json};

use super::answers::{MalformedAnswer, UNLISTED};

const NO_VALUE: &[&str] = &["decode", "unexpected"];

/// The answers of an operation that answers with this type.
pub fn answers(api: &Api, value: &Type, body: &[u8]) -> Vec<MalformedAnswer> {
    let good: Value = serde_json::from_slice(body).unwrap();
    let mut places = Vec::new();
    typed_places(api, value, &good, "", &mut places);
    let mut answers = Vec::new();
    for place in &places {
        answers.extend(wrong_values(place.kind).iter().map(|wrong| replaced(api, &good, &place.path, wrong)));
        // The envelope compares its success marker as text.
        let is_marker = success_marker(api).as_deref() == Some(place.path.as_str());
        let forms = other_forms(place).into_iter().filter(|form| !is_marker || text(form) == text(place.good));
        answers.extend(forms.map(|form| in_form(&good, &place.path, &form)));
    }
    answers.push(MalformedAnswer::wrong("the first half", &body[..body.len() / 2], NO_VALUE));
    answers.push(MalformedAnswer::wrong("all but its end", &body[..body.len() - 1], NO_VALUE));
    answers.push(MalformedAnswer::wrong("something after the end", &[body, b"]"].concat(), NO_VALUE));
    answers.extend(with_unlisted(body).map(|more| MalformedAnswer::same("an added member", &more)));
    answers
}

/// What stands at a path of a good answer.
struct Place<'a> {
    /// A JSON pointer.
    path: String,
    kind: Kind,
    good: &'a Value,
}

/// What a type is read from.
#[derive(Clone, Copy)]
enum Kind {
    Integer,
    Decimal,
    Boolean,
    BooleanWords,
    Text,
    Date,
    List,
    Object,
}

/// Values that a type is never read from. This table and the next are written from the documents of the reader, not taken
/// from its code.
fn wrong_values(kind: Kind) -> Vec<Value> {
    match kind {
        Kind::Integer => vec![json!(true), json!("5.0"), json!(" 5"), json!("x"), json!(5.5), json!([]), json!({})],
        Kind::Decimal => vec![json!(true), json!("1,5"), json!("x"), json!([]), json!({})],
        Kind::Boolean | Kind::BooleanWords => vec![json!("perhaps"), json!(2), json!([]), json!({})],
        Kind::Text => vec![json!(true), json!([]), json!({})],
        Kind::Date => vec![json!(true), json!("0000-00-00"), json!("0000-00-00 00:00:00"), json!(20261121), json!([])],
        Kind::List => vec![json!(true), json!("x"), json!({}), json!(0)],
        Kind::Object => vec![json!(true), json!("x"), json!([1]), json!([[]]), json!(0)],
    }
}

/// Other forms of the value that stands at a place, which are read as the same value.
fn other_forms(place: &Place<'_>) -> Vec<Value> {
    let good = place.good;
    match (place.kind, good) {
        (Kind::Integer, Value::Number(number)) => {
            vec![json!(number.to_string()), serde_json::from_str(&format!("{number}.0")).unwrap()]
        }
        (Kind::Decimal, Value::Number(number)) => vec![json!(number.to_string())],
        (Kind::Boolean, Value::Bool(value)) => vec![json!(i32::from(*value)), json!(value.to_string())],
        (Kind::Text, Value::String(text)) => match serde_json::from_str::<i64>(text) {
            Ok(number) if number.to_string() == *text => vec![json!(number)],
            _ => Vec::new(),
        },
        (Kind::Object, Value::Object(members)) if members.is_empty() => vec![json!([])],
        _ => Vec::new(),
    }
}

/// A good answer with the same value in another form.
fn in_form(good: &Value, path: &str, form: &Value) -> MalformedAnswer {
    let mut value = good.clone();
    *value.pointer_mut(path).unwrap() = form.clone();
    MalformedAnswer::same(format!("{form} at {path}"), value.to_string().as_bytes())
}

/// A good answer with another value at one path.
fn replaced(api: &Api, good: &Value, path: &str, wrong: &Value) -> MalformedAnswer {
    let mut value = good.clone();
    *value.pointer_mut(path).unwrap() = wrong.clone();
    // The success marker is read before anything is decoded.
    let kinds: &[&str] = match path {
        "" => NO_VALUE,
        _ if success_marker(api).as_deref() == Some(path) => &["unexpected"],
        _ => &["decode"],
    };
    MalformedAnswer::wrong(format!("{wrong} at {path}"), value.to_string().as_bytes(), kinds)
}

/// The path of the member that marks a success.
fn success_marker(api: &Api) -> Option<String> {
    api.envelope.success.as_ref().map(|marker| format!("/{}", marker.member))
}

/// A scalar as text.
fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// Every path whose type is captured.
fn typed_places<'a>(api: &Api, value: &Type, good: &'a Value, path: &str, found: &mut Vec<Place<'a>>) {
    let definition = match value {
        Type::Nullable(inner) if !good.is_null() => return typed_places(api, inner, good, path, found),
        Type::Named(name) => Some(&api.type_named(name).unwrap().kind),
        _ => None,
    };
    let kind = match (value, definition) {
        (Type::Integer, _) => Kind::Integer,
        (Type::Decimal, _) => Kind::Decimal,
        (Type::Boolean { written: None }, _) => Kind::Boolean,
        (Type::Boolean { written: Some(_) }, _) => Kind::BooleanWords,
        (Type::Date(_) | Type::DateTime(_), _) => Kind::Date,
        (Type::List(_), _) => Kind::List,
        (Type::Map(_), _) | (_, Some(TypeKind::Object { .. })) => Kind::Object,
        (Type::String | Type::TimeZone | Type::Labelled, _) | (_, Some(TypeKind::Enum { .. })) => Kind::Text,
        _ => return,
    };
    found.push(Place { path: path.to_owned(), kind, good });
    match (value, definition) {
        (_, Some(TypeKind::Object { entries, .. })) => {
            for entry in entries {
                let Entry::Field(field) = entry else { continue };
                // A text that stands for no value is a value of no type.
                let stands_for_none = |inner: &Value| field.none_words.iter().any(|word| inner == word.as_str());
                if let Some(inner) = good.get(&field.wire).filter(|inner| !stands_for_none(inner)) {
                    typed_places(api, &field.value, inner, &format!("{path}/{}", escaped(&field.wire)), found);
                }
            }
        }
        (Type::List(item), _) => {
            if let Some(first) = good.get(0) {
                typed_places(api, item, first, &format!("{path}/0"), found);
            }
        }
        (Type::Map(item), _) => {
            if let Some((name, first)) = good.as_object().and_then(|members| members.iter().next()) {
                typed_places(api, item, first, &format!("{path}/{}", escaped(name)), found);
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
