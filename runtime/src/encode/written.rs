//! Writes the parts of a request into one text.

use crate::value::percent::encode;

/// A field of a query or form: what stands before it, its name, and its value, which is encoded already.
pub(crate) fn push_field(text: &mut String, before: &str, name: &str, value: &str) {
    text.push_str(before);
    text.push_str(&encode(name));
    text.push('=');
    text.push_str(value);
}

/// A member of the JSON object that the text is in the middle of. Its value is JSON already, and JSON ends with no `{`.
pub(crate) fn push_member(text: &mut String, name: &str, json: &str) {
    push_name(text, name);
    text.push_str(json);
}

/// A member whose value is a string.
pub(crate) fn push_text_member(text: &mut String, name: &str, value: &str) {
    push_name(text, name);
    push_quoted(text, value);
}

fn push_name(text: &mut String, name: &str) {
    if !text.ends_with('{') {
        text.push(',');
    }
    push_quoted(text, name);
    text.push(':');
}

/// A JSON string. Only few have something to escape.
fn push_quoted(text: &mut String, value: &str) {
    let is_plain = |byte: u8| byte >= b' ' && byte != b'"' && byte != b'\\';
    if value.bytes().all(is_plain) {
        text.push('"');
        text.push_str(value);
        text.push('"');
    } else {
        text.push_str(&serde_json::Value::from(value).to_string());
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn members_are_what_a_serializer_writes(members in prop::collection::vec(("[a\"\\\\é]{0,3}|\\PC{0,4}", ".{0,4}"), 0..4)) {
            let mut text = "{".to_owned();
            members.iter().for_each(|(name, value)| push_text_member(&mut text, name, value));
            text.push('}');
            let written = |text: &String| serde_json::to_string(text).unwrap();
            let slow: Vec<_> = members.iter().map(|(name, value)| format!("{}:{}", written(name), written(value))).collect();
            prop_assert_eq!(text, format!("{{{}}}", slow.join(",")));
        }
    }

    #[test]
    fn only_the_first_member_has_no_comma() {
        let mut text = "{".to_owned();
        push_member(&mut text, "a", "{}");
        push_member(&mut text, "b{", "\"{\"");
        push_member(&mut text, "c", "1");
        assert_eq!(text, r#"{"a":{},"b{":"{","c":1"#);
    }
}
