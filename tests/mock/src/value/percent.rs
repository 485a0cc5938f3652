//! Percent encoding, read strictly.

use std::fmt::Write;

/// The text of a percent-encoded piece; `None` when an escape is broken or the bytes are not UTF-8.
pub(crate) fn decode(encoded: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(encoded.len());
    let mut rest = encoded.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let high = hex_digit(rest.next()?)?;
            let low = hex_digit(rest.next()?)?;
            bytes.push(high * 16 + low);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

/// The text of a piece of a query or form, where `+` is a space.
pub(crate) fn decode_form(encoded: &str) -> Option<String> {
    decode(&encoded.replace('+', " "))
}

/// A text with everything but unreserved characters escaped.
pub(crate) fn encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            // Writing to a String cannot fail.
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    encoded
}

fn hex_digit(digit: u8) -> Option<u8> {
    match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        b'A'..=b'F' => Some(digit - b'A' + 10),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_encoded_is_decoded() {
        let text = "a page, not an error: 100% ä+/";
        assert_eq!(decode(&encode(text)).as_deref(), Some(text));
        assert_eq!(encode("a b/ä"), "a%20b%2F%C3%A4");
    }

    #[test]
    fn broken_escapes_are_not_text() {
        assert_eq!(decode("%"), None);
        assert_eq!(decode("%2"), None);
        assert_eq!(decode("%zz"), None);
        assert_eq!(decode("%ff"), None);
    }

    #[test]
    fn plus_is_a_space_in_forms_only() {
        assert_eq!(decode_form("a+b%2B").as_deref(), Some("a b+"));
        assert_eq!(decode("a+b").as_deref(), Some("a+b"));
    }
}
