//! A request as it came over the wire.

use crate::value::percent;

/// A request as it came over the wire, nothing decoded.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Received {
    /// The method in capitals.
    pub method: String,
    /// The path, percent-encoded.
    pub path: String,
    /// The query without its question mark, percent-encoded; empty when there is none.
    pub query: String,
    /// The headers.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
}

/// A name and its text; `None` when the text cannot be read.
pub(crate) type Pair = (String, Option<String>);

impl Received {
    /// The first header with this name, in whatever case.
    pub(crate) fn header<'a>(&'a self, name: &'a str) -> Option<&'a str> {
        self.header_values(name).next()
    }

    /// Every header with this name, in whatever case.
    pub(crate) fn header_values<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        let matching = self.headers.iter().filter(move |(key, _)| key.eq_ignore_ascii_case(name));
        matching.map(|(_, value)| value.as_str())
    }

    /// The query's names and texts, in order.
    pub(crate) fn query_pairs(&self) -> Vec<Pair> {
        pairs(&self.query)
    }

    /// The names and texts of a form body, in order.
    pub(crate) fn form_pairs(&self) -> Vec<Pair> {
        pairs(&String::from_utf8_lossy(&self.body))
    }
}

fn pairs(encoded: &str) -> Vec<Pair> {
    let pieces = encoded.split('&').filter(|piece| !piece.is_empty());
    pieces.map(pair).collect()
}

fn pair(piece: &str) -> Pair {
    let (name, value) = piece.split_once('=').unwrap_or((piece, ""));
    match percent::decode_form(name) {
        Some(name) => (name, percent::decode_form(value)),
        None => (name.to_owned(), None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_is_names_and_texts_in_order() {
        let received = Received { query: "a=1&b=x+y%26&&a=&c&d=%zz".to_owned(), ..Received::default() };
        let expected = [("a", Some("1")), ("b", Some("x y&")), ("a", Some("")), ("c", Some("")), ("d", None)];
        let expected = expected.map(|(name, text)| (name.to_owned(), text.map(str::to_owned)));
        assert_eq!(received.query_pairs(), expected);
    }
}
