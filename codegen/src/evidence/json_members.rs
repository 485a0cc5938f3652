//! The member names of a JSON sample, each with its path. Samples in prose have missing or extra commas, so only
//! strings, colons and brackets matter.

/// The paths of all members, in order: `call.caller.city` if `call` is a list of objects.
pub(super) fn member_paths(text: &str) -> Vec<Vec<String>> {
    let mut paths = Vec::new();
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
                if after.trim_start().starts_with(':') {
                    let enclosing = open.iter().flatten().cloned();
                    paths.push(enclosing.chain([string.clone()]).collect());
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
    paths
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
    use super::member_paths;

    #[test]
    fn broken_punctuation_changes_nothing() {
        let sample = r#"{ "page": { "n": 1, }, "call": [{ "id": "a:b" "to": { "x": "\"y\": 1" } }] "end": 2 }"#;
        let paths: Vec<String> = member_paths(sample).iter().map(|path| path.join(".")).collect();
        assert_eq!(paths, ["page", "page.n", "call", "call.id", "call.to", "call.to.x", "end"]);
    }

    #[test]
    fn an_open_string_ends_it() {
        assert_eq!(member_paths(r#"{"a": 1, "b"#), [["a"]]);
        assert!(member_paths("").is_empty());
    }
}
