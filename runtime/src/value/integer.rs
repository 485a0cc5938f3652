//! Integers as text, wherever a vendor writes one: as a number, in a string, in a cell.

/// Reads an integer by JSON's grammar. Zeros behind a decimal point are one form of it. A plus sign or zeros in front are
/// not: they belong to a number that is dialled or an id, which an integer would cut short.
pub(crate) fn read_integer(text: &str) -> Option<i64> {
    let whole = match text.split_once('.') {
        Some((_, "")) => return None,
        Some((whole, zeros)) if zeros.bytes().all(|byte| byte == b'0') => whole,
        Some(_) => return None,
        None => text,
    };
    let digits = whole.strip_prefix('-').unwrap_or(whole);
    let is_padded = digits.starts_with('+') || (digits.len() > 1 && digits.starts_with('0'));
    if is_padded { None } else { whole.parse().ok() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integers_and_what_looks_like_one() {
        for (text, number) in
            [("0", 0), ("-0.00", 0), ("7", 7), ("7.0", 7), ("-7", -7), ("-9223372036854775808", i64::MIN)]
        {
            assert_eq!(read_integer(text), Some(number), "{text}");
        }
        for text in
            ["", "-", "+7", "-+7", "007", "-07", "00", "7.", ".0", "7.5", "7.0.0", "7e2", " 7", "9223372036854775808"]
        {
            assert_eq!(read_integer(text), None, "{text}");
        }
    }
}
