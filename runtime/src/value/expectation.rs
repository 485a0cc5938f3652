//! What a failed read expected, without the value that it found.

use serde::de;

/// What serde expected. Its messages quote values, which may be personal data, so only this part is kept.
pub(crate) fn expectation(error: &serde_json::Error) -> String {
    use serde_json::error::Category;
    match error.classify() {
        Category::Eof => "the JSON to go on: it is cut short".to_owned(),
        Category::Syntax | Category::Io => {
            format!("well-formed JSON at line {}, column {}", error.line(), error.column())
        }
        Category::Data => of_message(&error.to_string()),
    }
}

fn of_message(message: &str) -> String {
    let message = message.rsplit_once(" at line ").map_or(message, |(before, _)| before);
    if let Some((_, expected)) = message.rsplit_once(", expected ") {
        return in_words(expected).to_owned();
    }
    if let Some(field) = message.strip_prefix("missing field ") {
        format!("the member {field}")
    } else if message.starts_with("duplicate field ") {
        "each member once".to_owned()
    } else {
        "another value".to_owned()
    }
}

/// What serde calls by a name of Rust, called by what JSON knows.
fn in_words(expected: &str) -> &str {
    const INTEGERS: [&str; 10] = ["i8", "i16", "i32", "i64", "i128", "u8", "u16", "u32", "u64", "u128"];
    match expected {
        "f32" | "f64" => "a number",
        "a map" => "an object",
        "a sequence" => "a list",
        "unit" => "null",
        "a borrowed string" | "variant identifier" | "field identifier" => "a string",
        _ if INTEGERS.contains(&expected) => "an integer",
        _ if expected.starts_with("struct ") => "an object",
        _ if expected.starts_with("tuple ") || expected.starts_with("an array of length") => "a list",
        _ if ["enum ", "newtype ", "unit "].iter().any(|rust| expected.starts_with(rust)) => "another value",
        _ => expected,
    }
}

/// An error of another deserializer that carries what was expected and nothing else.
pub(crate) fn expected<E: de::Error>(what: &str) -> E {
    E::invalid_value(de::Unexpected::Other("something else"), &what)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn never_shows_a_value() {
        let error = serde_json::from_str::<i64>("\"MARKER, expected more\"").unwrap_err();
        assert_eq!(expectation(&error), "an integer");
        let error = serde_json::from_str::<Vec<bool>>("[true, \"MARKER at line 3\"]").unwrap_err();
        assert_eq!(expectation(&error), "a boolean");
        let error = serde_json::from_str::<Vec<bool>>("[true").unwrap_err();
        assert_eq!(expectation(&error), "the JSON to go on: it is cut short");
    }

    #[derive(Debug, serde::Deserialize)]
    #[allow(dead_code, reason = "only its reading is looked at")]
    struct Inner {
        size: i64,
        more: String,
    }

    #[test]
    fn never_shows_a_name_of_rust() {
        for (json, expected) in [
            ("[1]", "an object"),
            ("7", "an object"),
            (r#"{"size":1,"size":2}"#, "each member once"),
            (r#"{"size":1.5}"#, "an integer"),
            (r#"{"size":1}"#, "the member `more`"),
        ] {
            let error = serde_json::from_str::<Inner>(json).unwrap_err();
            assert_eq!(expectation(&error), expected, "{json}");
        }
    }
}
