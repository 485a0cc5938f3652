//! Whether a document states a method and a path, whichever way it writes the base URL and the parameters.

use super::literal::holds_token;

const METHODS: &[&str] = &["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

/// A method and a path, and the base URLs that documents may write before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequestLine {
    /// The method in capitals.
    pub method: String,
    /// The path below the base URL, such as `/v2/calls/{id}/`.
    pub path: String,
    /// The base URLs of the API, without the scheme.
    pub bases: Vec<String>,
}

impl RequestLine {
    /// Whether some line has the whole path and the method: in the same line, or else nearest to it, first above.
    pub fn stands_in(&self, text: &str) -> bool {
        let text = spelled_out(text);
        let lines: Vec<&str> = text.lines().collect();
        let has_method = |index: usize| match lines.get(index).map(|line| methods_in(line)) {
            Some(methods) if !methods.is_empty() => Some(methods.contains(&self.method.as_str())),
            _ => None,
        };
        lines.iter().enumerate().filter(|(_, line)| self.has_path(line)).any(|(index, _)| {
            let nearest = (0..=index).rev().chain(index + 1..lines.len()).find_map(has_method);
            nearest.unwrap_or(true)
        })
    }

    fn has_path(&self, line: &str) -> bool {
        let path = self.path.trim_start_matches('/');
        line.char_indices().any(|(start, _)| {
            let follows_base = self.follows_base(&line[..start]);
            follows_base && rest_after(path, &line[start..]).is_some_and(|rest| !rest.starts_with(in_path))
        })
    }

    /// Whether a path can begin after this: nothing, a host, a variable or a base URL is before it.
    fn follows_base(&self, before: &str) -> bool {
        let ends = |character: char| character.is_whitespace() || "\"'`(".contains(character);
        let word = before.rsplit(ends).next().unwrap_or(before);
        let Some(base) = word.strip_suffix('/') else { return word.is_empty() };
        let base = base.split_once("://").map_or(base, |(_, rest)| rest);
        !base.contains('/') || self.bases.iter().any(|known| known == base)
    }
}

impl std::fmt::Display for RequestLine {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "`{} {}`", self.method, self.path)
    }
}

fn in_path(character: char) -> bool {
    character.is_alphanumeric() || "-_/{<:".contains(character)
}

fn methods_in(line: &str) -> Vec<&'static str> {
    METHODS.iter().copied().filter(|method| holds_token(line, method)).collect()
}

/// What follows a path that a text begins with. A parameter may be in any brackets.
fn rest_after<'a>(path: &str, text: &'a str) -> Option<&'a str> {
    let Some((fixed, after)) = path.split_once('{') else { return text.strip_prefix(path) };
    let (_, after) = after.split_once('}')?;
    let text = text.strip_prefix(fixed)?;
    let closes = match text.chars().next()? {
        '{' => '}',
        '<' => '>',
        '[' => ']',
        ':' => {
            return rest_after(after, text[1..].trim_start_matches(|next: char| next.is_alphanumeric() || next == '_'));
        }
        _ => return None,
    };
    let (_, rest) = text.split_once(closes)?;
    rest_after(after, rest.trim_start_matches(closes))
}

/// The text with the values of its own variables in place: `The BASE is /v1` makes `{BASE}/users` readable.
fn spelled_out(text: &str) -> String {
    let mut spelled = text.to_owned();
    for line in text.lines() {
        let Some((name, value)) = line.strip_prefix("The ").and_then(|rest| rest.split_once(" is ")) else { continue };
        if !name.is_empty() && name.chars().all(|character| character.is_ascii_uppercase() || character == '_') {
            spelled = spelled.replace(&format!("{{{name}}}"), value.trim_end_matches('.'));
        }
    }
    spelled
}

#[cfg(test)]
mod tests {
    use super::RequestLine;

    fn stands(line: &str, text: &str) -> bool {
        let (method, path) = line.split_once(' ').unwrap_or_default();
        let bases = vec!["api.shop.example/rest".to_owned()];
        RequestLine { method: method.to_owned(), path: path.to_owned(), bases }.stands_in(text)
    }

    #[test]
    fn a_path_is_whole() {
        assert!(stands("GET /v2/items/", "- GET\n- https://shop.example/v2/items/"));
        assert!(!stands("GET /items/", "- GET\n- https://shop.example/v2/items/"));
        assert!(!stands("GET /v2/items", "- GET\n- https://shop.example/v2/items/"));
        assert!(stands("GET /items", "GET api.shop.example/rest/items"));
        assert!(stands("GET /items", "GET items, which lists them"));
        assert!(!stands("GET /item", "GET items"));
    }

    #[test]
    fn parameters_are_in_any_brackets() {
        for written in ["/items/<id>/parts", "/items/{itemId}/parts", "/items/:id/parts", "{BASE}/items/{{id}}/parts"] {
            assert!(stands("GET /items/{id}/parts", written), "{written}");
        }
        assert!(!stands("GET /items/{id}", "/items/{id}/parts"));
        assert!(!stands("GET /items/{id}", "/items/all"));
    }

    #[test]
    fn the_nearest_method_counts() {
        let text = "GET /items\nPOST /items/new\n";
        assert!(stands("POST /items/new", text));
        assert!(!stands("GET /items/new", text));
        assert!(stands("POST /items/new", "Method: POST\nsome words\nPath: /items/new\nGET /others"));
    }

    #[test]
    fn variables_are_spelled_out() {
        assert!(stands("GET /v1/users", "The BASE_URL is {HOST}/v1\nGET {BASE_URL}/users"));
        assert!(!stands("GET /v1/users", "GET {BASE_URL}/users"));
    }
}
