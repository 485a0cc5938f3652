//! What a plain scalar means: the core schema of YAML 1.2, narrowed to what JSON can hold.

use super::NodeKind;

/// What a plain scalar means.
pub(super) enum Plain {
    /// Null, a boolean, a number or a string.
    Is(NodeKind),
    /// A number in YAML that JSON cannot express, such as `0x1F`, `.5` or `.inf`.
    NotJson,
}

/// Reads a plain scalar.
pub(super) fn plain(text: &str) -> Plain {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => Plain::Is(NodeKind::Null),
        "true" | "True" | "TRUE" => Plain::Is(NodeKind::Boolean(true)),
        "false" | "False" | "FALSE" => Plain::Is(NodeKind::Boolean(false)),
        _ if is_json_number(text) => Plain::Is(NodeKind::Number(text.to_owned())),
        _ if is_core_number(text) => Plain::NotJson,
        _ => Plain::Is(NodeKind::Text(text.to_owned())),
    }
}

/// A number as JSON writes it.
pub(crate) fn is_json_number(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, rest) = split_digits(digits);
    let leading_zero = whole.len() > 1 && whole.starts_with('0');
    !whole.is_empty() && !leading_zero && is_fraction_and_exponent(rest)
}

fn is_fraction_and_exponent(rest: &str) -> bool {
    let Some(fraction) = rest.strip_prefix('.') else { return is_exponent(rest) };
    let (digits, rest) = split_digits(fraction);
    !digits.is_empty() && is_exponent(rest)
}

fn is_exponent(rest: &str) -> bool {
    let Some(exponent) = rest.strip_prefix(['e', 'E']) else { return rest.is_empty() };
    let digits = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
    let (digits, rest) = split_digits(digits);
    !digits.is_empty() && rest.is_empty()
}

/// A number of the core schema: decimal, octal, hexadecimal, infinite, or not a number.
fn is_core_number(text: &str) -> bool {
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    let based = |prefix: &str, radix| {
        text.strip_prefix(prefix).is_some_and(|digits| !digits.is_empty() && digits.chars().all(|c| c.is_digit(radix)))
    };
    let special = matches!(unsigned, ".inf" | ".Inf" | ".INF") || matches!(text, ".nan" | ".NaN" | ".NAN");
    special || based("0o", 8) || based("0x", 16) || is_core_decimal(unsigned)
}

fn is_core_decimal(unsigned: &str) -> bool {
    let (whole, rest) = split_digits(unsigned);
    let Some(fraction) = rest.strip_prefix('.') else { return !whole.is_empty() && is_exponent(rest) };
    let (digits, rest) = split_digits(fraction);
    (!whole.is_empty() || !digits.is_empty()) && is_exponent(rest)
}

fn split_digits(text: &str) -> (&str, &str) {
    text.split_at(text.bytes().take_while(u8::is_ascii_digit).count())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(text: &str) -> String {
        match plain(text) {
            Plain::Is(kind) => kind.noun().to_owned(),
            Plain::NotJson => "not JSON".to_owned(),
        }
    }

    #[test]
    fn numbers_are_those_of_json() {
        for text in ["0", "-1", "1000", "8.0000", "1e9", "2.5E-3"] {
            assert_eq!(kind(text), "a number", "{text}");
        }
    }

    #[test]
    fn other_numbers_of_yaml_are_refused() {
        for text in ["+1", "007", ".5", "1.", "0x1F", "0o17", ".inf", "-.Inf", ".nan"] {
            assert_eq!(kind(text), "not JSON", "{text}");
        }
    }

    #[test]
    fn what_older_yaml_took_for_something_else_is_text() {
        for text in ["yes", "No", "on", "1..1000", "..9", "1..", "2026-11-21", "12:30", "1_000", "0b1", "-", "e5", "1e"]
        {
            assert_eq!(kind(text), "a string", "{text}");
        }
    }
}
