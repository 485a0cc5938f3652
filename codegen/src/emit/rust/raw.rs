//! JSON as a raw string: as it is written, without a backslash before every quote.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

/// How long a line of JSON may be: it stands deep inside a literal.
const COLUMNS: usize = 90;

/// The text as a literal: raw where it has quotes or backslashes, and nothing that a source file should not hold.
pub(crate) fn string(text: &str) -> TokenStream {
    let is_plain = |character: char| matches!(character, '"' | '\\' | '\'') || character.escape_debug().count() == 1;
    if !text.contains(['"', '\\']) || !text.chars().all(is_plain) {
        return quote!(#text);
    }
    let longest = text.split('"').skip(1).map(|after| after.bytes().take_while(|byte| *byte == b'#').count()).max();
    let fence = "#".repeat(longest.unwrap_or_default() + 1);
    match format!("r{fence}\"{text}\"{fence}").parse::<Literal>() {
        Ok(literal) => quote!(#literal),
        Err(_) => quote!(#text),
    }
}

/// JSON as a literal, or as several for a text that does not fit a line: it is split behind commas between values.
pub(crate) fn json(text: &str) -> TokenStream {
    let lines = split(text);
    match lines.as_slice() {
        [_] => string(text),
        _ => {
            let lines = lines.into_iter().map(string);
            quote!(concat!(#(#lines),*))
        }
    }
}

/// The text as one literal that is broken behind spaces, for places that take no `concat!`.
pub(crate) fn broken(text: &str) -> TokenStream {
    let mut lines = vec![String::new()];
    for word in text.split_inclusive(' ') {
        match lines.last_mut() {
            // A space at the beginning of a line would be lost.
            Some(line) if line.len() + word.len() <= COLUMNS || word == " " => line.push_str(word),
            _ => lines.push(word.to_owned()),
        }
    }
    let quoted: Vec<String> = lines.iter().map(|line| format!("{line:?}")).collect();
    let lines: Vec<&str> =
        quoted.iter().filter_map(|line| line.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'))).collect();
    match format!("\"{}\"", lines.join("\\\n            ")).parse::<Literal>() {
        Ok(literal) => quote!(#literal),
        Err(_) => quote!(#text),
    }
}

/// The text in lines, as long as they fit. Only a single value that does not fit makes a longer one.
fn split(text: &str) -> Vec<&str> {
    let (mut lines, mut start, mut comma) = (Vec::new(), 0, 0);
    let (mut is_text, mut is_escaped) = (false, false);
    for (at, character) in text.char_indices() {
        match character {
            '"' if !is_escaped => is_text = !is_text,
            ',' if !is_text => comma = at + 1,
            _ => {}
        }
        is_escaped = is_text && character == '\\' && !is_escaped;
        if at - start >= COLUMNS && comma > start {
            lines.push(&text[start..comma]);
            start = comma;
        }
    }
    lines.push(&text[start..]);
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_broken_text_says_the_same() {
        let text = format!("{}\"{}\" \\ it's {}\"", "word ".repeat(30), "x".repeat(200), "more  words ".repeat(20));
        let tokens = broken(&text).to_string();
        assert!(tokens.lines().count() > 3 && tokens.lines().all(|line| line.len() < 220), "{tokens}");
        assert_eq!(syn::parse_str::<syn::LitStr>(&tokens).map(|literal| literal.value()).ok(), Some(text));
    }

    #[test]
    fn only_what_has_quotes_and_can_be_seen_is_raw() {
        for (text, literal) in [
            ("a", r#""a""#),
            ("{\"a\":1}", r##"r#"{"a":1}"#"##),
            ("\"#", r###"r##""#"##"###),
            ("\"a\n\"", r#""\"a\n\"""#),
            ("\"\u{202e}\"", r#""\"\u{202e}\"""#),
        ] {
            assert_eq!(string(text).to_string(), literal);
        }
    }

    #[test]
    fn json_that_does_not_fit_a_line_is_split_behind_commas_between_values() {
        let member = format!("\"a,\\\"{}\"", "b".repeat(50));
        let text = format!("[{member},{member},1]");
        assert_eq!(split(&text), [format!("[{member},"), format!("{member},1]")]);
        assert_eq!(split("[1,2]"), ["[1,2]"]);
        assert_eq!(json("[1,2]").to_string(), "\"[1,2]\"");
    }
}
