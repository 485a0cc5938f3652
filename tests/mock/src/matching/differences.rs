//! What differs between two JSON values, member by member; numbers by value, members in any order.

use callspec_codegen::model::Json;

use crate::number::Number;
use crate::{RuleName, Violation};

/// Whether two values are the same.
pub(crate) fn same(one: &Json, other: &Json) -> bool {
    let mut found = Vec::new();
    collect(one, other, "", &mut found);
    found.is_empty()
}

/// Collects what differs, each with its dotted path.
pub(crate) fn collect(expected: &Json, actual: &Json, path: &str, found: &mut Vec<Violation>) {
    match (expected, actual) {
        (Json::Object(wanted), Json::Object(given)) => objects(wanted, given, path, found),
        (Json::List(wanted), Json::List(given)) if wanted.len() == given.len() => {
            for (index, (wanted, given)) in wanted.iter().zip(given).enumerate() {
                collect(wanted, given, &format!("{path}[{index}]"), found);
            }
        }
        (Json::Number(wanted), Json::Number(given))
            if Number::parse(wanted).is_some_and(|wanted| Number::parse(given) == Some(wanted)) => {}
        _ if expected == actual => {}
        _ => found.push(difference(path, format!("expected {}, got {}", brief(expected), brief(actual)))),
    }
}

fn objects(wanted: &[(String, Json)], given: &[(String, Json)], path: &str, found: &mut Vec<Violation>) {
    let inner = |name: &str| if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") };
    let lookup = |members: &'_ [(String, Json)], name: &str| members.iter().position(|(key, _)| key == name);
    for (name, value) in wanted {
        match lookup(given, name) {
            Some(index) => collect(value, &given[index].1, &inner(name), found),
            None => found.push(difference(&inner(name), format!("expected {}, got nothing", brief(value)))),
        }
    }
    for members in [wanted, given] {
        let repeated = members.iter().enumerate().filter(|(index, (name, _))| lookup(members, name) != Some(*index));
        found.extend(repeated.map(|(_, (name, _))| difference(&inner(name), "is there more than once".to_owned())));
    }
    for (name, value) in given.iter().filter(|(name, _)| lookup(wanted, name).is_none()) {
        found.push(difference(&inner(name), format!("expected nothing, got {}", brief(value))));
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
    use crate::json::parse;

    fn differences(one: &str, other: &str) -> Vec<String> {
        let mut found = Vec::new();
        collect(&parse(one.as_bytes()).unwrap(), &parse(other.as_bytes()).unwrap(), "", &mut found);
        found.into_iter().map(|difference| format!("{}: {}", difference.field, difference.message)).collect()
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
