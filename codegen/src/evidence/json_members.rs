//! The members of a JSON sample, each with its path. Samples in prose have missing or extra commas, so only strings,
//! colons, brackets and words matter.

use crate::model::Json;
use crate::parse::is_json_number;

/// A member of a sample.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct SampleMember {
    /// Its name, after those of the enclosing objects: `call.caller.city` if `call` is a list of objects.
    pub path: Vec<String>,
    /// Its value: an object and a list without what they hold. `None` if it is cut off or no JSON.
    pub value: Option<Json>,
}

/// All members, in order.
pub(super) fn sample_members(text: &str) -> Vec<SampleMember> {
    let mut members = Vec::new();
    // One name for each open object or list: the member that it is the value of, if any.
    let mut open: Vec<Option<String>> = Vec::new();
    let mut current: Option<String> = None;
    let mut rest = text;
    while let Some(next) = rest.chars().next() {
        rest = &rest[next.len_utf8()..];
        match next {
            '"' => {
                let Some((string, after)) = string(rest) else { break };
                rest = after;
                if let Some(value) = after.trim_start().strip_prefix(':') {
                    let enclosing = open.iter().flatten().cloned();
                    let path = enclosing.chain([string.clone()]).collect();
                    members.push(SampleMember { path, value: self::value(value.trim_start()) });
                    current = Some(string);
                } else {
                    current = None;
                }
            }
            '{' | '[' => open.push(current.take()),
            '}' | ']' => {
                open.pop();
                current = None;
            }
            _ => {}
        }
    }
    members
}

/// The value that a text begins with.
fn value(text: &str) -> Option<Json> {
    match text.chars().next()? {
        '"' => string(&text[1..]).map(|(string, _)| Json::String(string)),
        '{' => Some(Json::Object(Vec::new())),
        '[' => Some(Json::List(Vec::new())),
        _ => {
            let ends = |character: char| character.is_whitespace() || ",}]".contains(character);
            match text.split(ends).next()? {
                "true" => Some(Json::Boolean(true)),
                "false" => Some(Json::Boolean(false)),
                "null" => Some(Json::Null),
                number => is_json_number(number).then(|| Json::Number(number.to_owned())),
            }
        }
    }
}

/// The string after an opening quote, and what follows the closing quote.
fn string(text: &str) -> Option<(String, &str)> {
    let mut is_escaped = false;
    for (index, character) in text.char_indices() {
        match character {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            '"' => return Some((text[..index].to_owned(), &text[index + 1..])),
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{Json, sample_members};

    fn paths(text: &str) -> Vec<String> {
        sample_members(text).iter().map(|member| member.path.join(".")).collect()
    }

    #[test]
    fn broken_punctuation_changes_nothing() {
        let sample = r#"{ "page": { "n": 1, }, "call": [{ "id": "a:b" "to": { "x": "\"y\": 1" } }] "end": 2 }"#;
        assert_eq!(paths(sample), ["page", "page.n", "call", "call.id", "call.to", "call.to.x", "end"]);
    }

    #[test]
    fn an_open_string_ends_it() {
        assert_eq!(paths(r#"{"a": 1, "b"#), ["a"]);
        assert!(paths("").is_empty());
    }

    #[test]
    fn values_are_read_as_far_as_they_are_scalars() {
        let members = sample_members(r#"{ "a": "x", "b":3}, "c": true "d": [1], "e": { "f": null }, "g": nonsense"#);
        let values: Vec<Option<Json>> = members.into_iter().map(|member| member.value).collect();
        let number = Json::Number("3".to_owned());
        let text = Json::String("x".to_owned());
        let (list, object) = (Json::List(Vec::new()), Json::Object(Vec::new()));
        let expected = [text, number, Json::Boolean(true), list, object, Json::Null].map(Some);
        assert_eq!(values[..6], expected);
        assert_eq!(values[6], None);
    }
}
