//! What a line of a log or an error may show of a response: no credential, and only codes that look like one.

use crate::credentials::auth::AppliedCredential;
use crate::value::percent::encode;

/// Removes credentials from a text, plain and percent-encoded. Returns whether there were any.
pub(crate) fn hide(text: &mut String, credentials: &[AppliedCredential]) -> bool {
    let secrets = credentials.iter().map(|credential| credential.secret.expose());
    let mut found = false;
    // A shorter one is no secret, and would be found in any number.
    for secret in secrets.filter(|secret| secret.len() >= 4) {
        for written in [secret, &encode(secret)] {
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

fn is_plain(text: &str) -> bool {
    let known = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.:/+=".contains(&byte);
    !text.is_empty() && text.bytes().all(known)
}

#[cfg(test)]
mod tests {
    use super::*;

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
