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
        return expected.to_owned();
    }
    match message.strip_prefix("missing field ") {
        Some(field) => format!("the member {field}"),
        None => "another value".to_owned(),
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
        assert_eq!(expectation(&error), "i64");
        let error = serde_json::from_str::<Vec<bool>>("[true, \"MARKER at line 3\"]").unwrap_err();
        assert_eq!(expectation(&error), "a boolean");
        let error = serde_json::from_str::<Vec<bool>>("[true").unwrap_err();
        assert_eq!(expectation(&error), "the JSON to go on: it is cut short");
    }
}
