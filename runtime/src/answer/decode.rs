//! A body as a value: read plainly first, and a second time only to say where it failed.

use serde::de::DeserializeOwned;

use serde_path_to_error::{Path, Segment};

use crate::redact::showable::showable;
use crate::value::expectation::expectation;

/// Where a value does not have the captured form, and what was expected there.
#[derive(Debug, PartialEq)]
pub(crate) struct Misfit {
    /// A JSON path; empty for the whole.
    pub(crate) path: String,
    /// What was expected.
    pub(crate) expected: String,
}

/// Reads a value. A byte order mark is passed over.
pub(crate) fn decode<T: DeserializeOwned>(body: &[u8]) -> Result<T, Misfit> {
    let Ok(text) = std::str::from_utf8(body) else {
        return Err(Misfit { path: String::new(), expected: "UTF-8 text".to_owned() });
    };
    let text = text.trim_start_matches('\u{feff}');
    serde_json::from_str(text).map_err(|error| locate::<T>(text, &error))
}

fn locate<T: DeserializeOwned>(text: &str, first: &serde_json::Error) -> Misfit {
    let mut reader = serde_json::Deserializer::from_str(text);
    match serde_path_to_error::deserialize::<_, T>(&mut reader) {
        Err(error) => Misfit { path: path_text(error.path()), expected: expectation(error.inner()) },
        Ok(_) => Misfit { path: String::new(), expected: expectation(first) },
    }
}

/// A path. A name may be a key of a map, and with that someone's data: one that does not look like a name is `*`.
fn path_text(path: &Path) -> String {
    path.iter().fold(String::new(), |before, segment| match segment {
        Segment::Seq { index } => format!("{before}[{index}]"),
        Segment::Map { key } => inside(&before, showable(key).unwrap_or("*")),
        Segment::Enum { variant } => inside(&before, variant),
        Segment::Unknown => inside(&before, "?"),
    })
}

/// The path of something inside an item.
pub(crate) fn inside(item: &str, path: &str) -> String {
    match path {
        "" => item.to_owned(),
        path if item.is_empty() => path.to_owned(),
        path if path.starts_with('[') => format!("{item}{path}"),
        path => format!("{item}.{path}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Deserialize;

    #[derive(Debug, PartialEq, Deserialize)]
    struct Page {
        call: Vec<Call>,
    }

    #[derive(Debug, PartialEq, Deserialize)]
    struct Call {
        duration: i64,
    }

    fn misfit(json: &str) -> (String, String) {
        let misfit = decode::<Page>(json.as_bytes()).unwrap_err();
        (misfit.path, misfit.expected)
    }

    #[test]
    fn says_where_and_what_and_never_the_value() {
        let two = |a: &str, b: &str| (a.to_owned(), b.to_owned());
        assert_eq!(misfit(r#"{"call":[{"duration":1},{"duration":"MARKER"}]}"#), two("call[1].duration", "an integer"));
        assert_eq!(misfit(r#"{"call":[{}]}"#), two("call[0]", "the member `duration`"));
        assert_eq!(misfit(r#"{"call":[{"duration":1}"#), two("call", "the JSON to go on: it is cut short"));
        assert_eq!(misfit(r#"{"call":[]} MARKER"#), two("", "well-formed JSON at line 1, column 13"));
        assert_eq!(decode::<Page>(b"\xff").unwrap_err().expected, "UTF-8 text");
        assert_eq!(decode::<Page>("\u{feff}{\"call\":[]}".as_bytes()).unwrap().call, []);
    }
}
