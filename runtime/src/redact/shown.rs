//! What a line of a log or an error may show: no credential, codes and names only as far as they look like one.

use std::borrow::Cow;

use crate::credentials::auth::AppliedCredential;
use crate::value::percent::encode;

/// Removes credentials from a text, plain and percent-encoded. Returns whether there were any.
pub(crate) fn hide(text: &mut String, credentials: &[AppliedCredential]) -> bool {
    let secrets = credentials.iter().map(|credential| credential.secret.expose());
    let mut found = false;
    // A shorter one is no secret, and would be found in any number.
    for secret in secrets.filter(|secret| secret.len() >= 4) {
        for written in [secret, &*encode(secret)] {
            if text.contains(written) {
                *text = text.replace(written, "…");
                found = true;
            }
        }
    }
    found
}

/// The vendor's code, when it looks like one: short, in plain characters, and with too few digits for someone's number.
pub(crate) fn code(text: &str) -> Option<&str> {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    (text.len() <= 40 && digits <= 6 && is_plain(text)).then_some(text)
}

/// A request id, if it looks like one.
pub(crate) fn request_id(text: &str) -> Option<&str> {
    (text.len() <= 128 && is_plain(text)).then_some(text)
}

/// A name that the caller gave, on one line: one that could forge a line of a log or move a terminal's cursor is quoted and
/// escaped, a long one is cut, and an empty one is a pair of quotes.
pub(crate) fn name(text: &str) -> Cow<'_, str> {
    const LONGEST: usize = 100;
    let end = text.char_indices().nth(LONGEST).map(|(end, _)| end);
    let quoted = format!("{:?}", &text[..end.unwrap_or(text.len())]);
    let is_as_written = !text.is_empty() && quoted[1..quoted.len() - 1] == *text && !text.contains(char::is_whitespace);
    match (end, is_as_written) {
        (Some(_), _) => format!("{quoted}…").into(),
        (None, true) => text.into(),
        (None, false) => quoted.into(),
    }
}

/// A message on one line: names that it repeats may hold anything.
pub(crate) fn line(text: &str) -> Cow<'_, str> {
    const LONGEST: usize = 2000;
    let is_harmless = |character: char| character == ' ' || !character.is_control() && !is_invisible(character);
    if text.len() <= LONGEST && text.chars().all(is_harmless) {
        return text.into();
    }
    text.chars().take(LONGEST).map(|character| if is_harmless(character) { character } else { '\u{fffd}' }).collect()
}

/// Whether a character changes how those around it are shown: separators of lines, direction, width zero.
fn is_invisible(character: char) -> bool {
    matches!(character, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

fn is_plain(text: &str) -> bool {
    let known = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.:/+=".contains(&byte);
    !text.is_empty() && text.bytes().all(known)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_stays_on_its_line() {
        for plain in ["filter.calls[1].mail", "X-Key", "naïve", "a/b"] {
            assert_eq!(name(plain), plain);
        }
        for (odd, shown) in [
            ("a b", "\"a b\""),
            ("x\r\nINFO ok", "\"x\\r\\nINFO ok\""),
            ("\u{1b}[2J", "\"\\u{1b}[2J\""),
            ("\u{202e}x", "\"\\u{202e}x\""),
        ] {
            assert_eq!(name(odd), shown);
        }
        assert_eq!(name(""), "\"\"");
        assert_eq!(name(&"ä".repeat(1_000_000)).chars().count(), 103);
        assert_eq!(line("a\nb\u{2028}c d"), "a\u{fffd}b\u{fffd}c d");
        assert_eq!(line(&"x".repeat(1_000_000)).len(), 2000);
    }

    #[test]
    fn names_and_no_data() {
        for name in ["1014", "INVALID_TOKEN", "ERR-12.b"] {
            assert_eq!(code(name), Some(name));
        }
        for data in ["", "12025550142", "a@b.example", "said so", "a\nb", &"x".repeat(41)] {
            assert_eq!(code(data), None, "{data}");
        }
        let id = "6f1c4a2e-7b1d-4a57-9c0e-2d9f3b1a8e55";
        assert_eq!(request_id(id), Some(id));
        for data in ["", "a b", "\u{202e}", &"x".repeat(129)] {
            assert_eq!(request_id(data), None);
        }
    }
}
