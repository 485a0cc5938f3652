//! Names and values as a query or a form writes them: each list in the style that the spec says.

use std::fmt::Write as _;

use callspec_codegen::model::{Entry, Field, Json, ListStyle, Type};

/// `name=value` for each, percent-encoded.
pub fn pairs(members: &[(String, Json)], entries: &[Entry]) -> Vec<String> {
    let mut pieces = Vec::new();
    for (name, value) in members {
        let texts = match (value, style(name, entries)) {
            (Json::List(items), Some(ListStyle::Repeated)) => items.iter().map(|item| encoded(&text(item))).collect(),
            (Json::List(items), Some(ListStyle::CommaOr(empty))) if items.is_empty() => vec![encoded(&empty)],
            (Json::List(items), Some(ListStyle::Comma | ListStyle::CommaOr(_))) => {
                vec![items.iter().map(|item| encoded(&text(item))).collect::<Vec<_>>().join(",")]
            }
            _ => vec![encoded(&text(value))],
        };
        pieces.extend(texts.into_iter().map(|text| format!("{}={text}", encoded(name))));
    }
    pieces
}

/// How the list of this name is written, where it is one.
fn style(name: &str, entries: &[Entry]) -> Option<ListStyle> {
    let field = fields(entries).into_iter().find(|field| field.wire == name)?;
    matches!(field.value.without_null(), Type::List(_)).then(|| field.list_style.clone())
}

/// Every field among entries, those of all options included.
pub fn fields(entries: &[Entry]) -> Vec<&Field> {
    let mut found = Vec::new();
    for entry in entries {
        match entry {
            Entry::Field(field) => found.push(field),
            Entry::Constant(_) => {}
            Entry::Choice(choice) => found.extend(choice.options.iter().flat_map(|option| fields(&option.entries))),
        }
    }
    found
}

/// A value as one string: a list with commas.
pub fn text(value: &Json) -> String {
    match value {
        Json::List(items) => items.iter().map(text).collect::<Vec<_>>().join(","),
        value => value.text().unwrap_or_else(|| value.to_string()),
    }
}

/// Percent-encoded text.
pub fn encoded(text: &str) -> String {
    let mut encoded = String::new();
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => encoded.push(char::from(byte)),
            _ => {
                let _ = write!(encoded, "%{byte:02X}");
            }
        }
    }
    encoded
}
