//! JSON as a raw string: as it is written, without a backslash before every quote.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

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

#[cfg(test)]
mod tests {
    use super::*;

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
}
