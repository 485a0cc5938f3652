//! Percent-encoded names and texts, read strictly.

use percent_encoding::percent_decode_str;

/// A name and its text; no text where it cannot be read.
pub(super) type Pair = (String, Option<String>);

/// The names and texts of a query or form.
pub(super) fn parse(encoded: &str) -> Vec<Pair> {
    encoded.split('&').filter(|piece| !piece.is_empty()).map(pair).collect()
}

fn pair(piece: &str) -> Pair {
    let (name, text) = piece.split_once('=').unwrap_or((piece, ""));
    match spaced(name) {
        Some(name) => (name, spaced(text)),
        None => (name.to_owned(), None),
    }
}

/// A text of a query or form, where `+` is a space.
fn spaced(encoded: &str) -> Option<String> {
    decode(&encoded.replace('+', " "))
}

/// Decodes a percent-encoded text; `None` if an escape is invalid or the bytes are not UTF-8.
pub(super) fn decode(encoded: &str) -> Option<String> {
    let is_escape =
        |rest: &str| matches!(rest.as_bytes(), [a, b, ..] if a.is_ascii_hexdigit() && b.is_ascii_hexdigit());
    if !encoded.split('%').skip(1).all(is_escape) {
        return None;
    }
    percent_decode_str(encoded).decode_utf8().ok().map(Into::into)
}
