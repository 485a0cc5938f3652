//! What an e-mail address looks like.

/// Whether a text looks like an e-mail address, without asking for more than RFC 5321 does: something on each side of one
/// `@`, no white space, and a domain of at least two labels.
pub(super) fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.rsplit_once('@') else {
        return false;
    };
    let visible = |part: &str| {
        !part.contains(|character: char| character.is_whitespace() || character.is_control() || character == '@')
    };
    text.len() <= 254
        && visible(local)
        && visible(domain)
        && (is_quoted(local) || local.split('.').all(|part| !part.is_empty()))
        && domain.contains('.')
        && domain.split('.').all(is_label)
}

fn is_quoted(local: &str) -> bool {
    local.len() >= 2 && local.starts_with('"') && local.ends_with('"')
}

/// Whether a part of a domain has letters or digits, and begins and ends with none but these.
fn is_label(label: &str) -> bool {
    label.contains(char::is_alphanumeric) && !label.starts_with('-') && !label.ends_with('-')
}

#[cfg(test)]
mod tests {
    use super::is_email;

    #[test]
    fn addresses_look_like_addresses() {
        for text in ["a@b.example", "first.last+tag@mail.example.com", "ä@ö.example", "\"a..b\"@b.example", "1@2.x-y"]
        {
            assert!(is_email(text), "{text}");
        }
        let bad = [
            "",
            "a",
            "@",
            "..@-.-",
            "@b.example",
            "a@",
            "a@b",
            "a@.b",
            "a@b.",
            "a@b..c",
            "a..b@c.example",
            ".a@b.example",
            "a@-.example",
            "a@b-.example",
            "a b@c.example",
            "a@b@c.example",
        ];
        for text in bad {
            assert!(!is_email(text), "{text}");
        }
    }
}
