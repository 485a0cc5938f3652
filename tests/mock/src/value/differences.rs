//! What differs between two JSON values, member by member; numbers by value, members in any order.

use callspec_codegen::model::Json;

use crate::value::number::Number;
use crate::violation::{RuleName, Violation};

/// Whether two values are the same.
pub(crate) fn same(one: &Json, other: &Json) -> bool {
    let mut differences = Vec::new();
    collect(one, other, "", &mut differences);
    differences.is_empty()
}

/// Collects what differs, each with its dotted path.
pub(crate) fn collect(expected: &Json, actual: &Json, path: &str, differences: &mut Vec<Violation>) {
    match (expected, actual) {
        (Json::Object(expected), Json::Object(actual)) => objects(expected, actual, path, differences),
        (Json::List(expected), Json::List(actual)) if expected.len() == actual.len() => {
            for (index, (expected, actual)) in expected.iter().zip(actual).enumerate() {
                collect(expected, actual, &format!("{path}[{index}]"), differences);
            }
        }
        (Json::Number(expected), Json::Number(actual))
            if Number::parse(expected).is_some_and(|expected| Number::parse(actual) == Some(expected)) => {}
        _ if expected == actual => {}
        _ => differences.push(difference(path, format!("expected {}, got {}", brief(expected), brief(actual)))),
    }
}

fn objects(expected: &[(String, Json)], actual: &[(String, Json)], path: &str, differences: &mut Vec<Violation>) {
    let inner = |name: &str| if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") };
    let lookup = |members: &'_ [(String, Json)], name: &str| members.iter().position(|(key, _)| key == name);
    for (name, value) in expected {
        match lookup(actual, name) {
            Some(index) => collect(value, &actual[index].1, &inner(name), differences),
            None => differences.push(difference(&inner(name), format!("expected {}, got nothing", brief(value)))),
        }
    }
    for members in [expected, actual] {
        let repeated = members.iter().enumerate().filter(|(index, (name, _))| lookup(members, name) != Some(*index));
        differences.extend(repeated.map(|(_, (name, _))| difference(&inner(name), "occurs more than once".to_owned())));
    }
    for (name, value) in actual.iter().filter(|(name, _)| lookup(expected, name).is_none()) {
        differences.push(difference(&inner(name), format!("expected nothing, got {}", brief(value))));
    }
}

fn difference(path: &str, message: String) -> Violation {
    Violation::refusing(path, RuleName::Case, message)
}

/// The beginning of a value.
fn brief(value: &Json) -> String {
    const LENGTH: usize = 80;
    let text = value.to_string();
    match text.char_indices().nth(LENGTH) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::json::parse;

    fn differences(one: &str, other: &str) -> Vec<String> {
        let mut differences = Vec::new();
        collect(&parse(one.as_bytes()).unwrap(), &parse(other.as_bytes()).unwrap(), "", &mut differences);
        differences.into_iter().map(|difference| format!("{}: {}", difference.field, difference.message)).collect()
    }

    #[test]
    fn equal_values_do_not_differ() {
        assert_eq!(differences(r#"{"a":8.0,"b":[1,{"c":null}]}"#, r#"{"b":[1,{"c":null}],"a":8}"#), [""; 0]);
    }

    #[test]
    fn each_difference_has_its_path() {
        let expected = r#"{"a":{"b":1},"c":[1,2],"d":"x","f":1}"#;
        let actual = r#"{"a":{"b":2},"c":[1,3],"e":true,"f":"1"}"#;
        assert_eq!(
            differences(expected, actual),
            [
                "a.b: expected 1, got 2",
                "c[1]: expected 2, got 3",
                r#"d: expected "x", got nothing"#,
                r#"f: expected 1, got "1""#,
                "e: expected nothing, got true",
            ]
        );
    }
}
