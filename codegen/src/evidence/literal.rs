//! What cited lines must contain, and how it is found.

use jiff::fmt::strtime::BrokenDownTime;

/// Something that the cited lines must contain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Literal {
    /// A name, a value or a phrase, as a whole token.
    Text(String),
    /// The minimum: it, or the number below it, which is excluded.
    Least(i64),
    /// The maximum: it, or the number above it, which is excluded.
    Greatest(i64),
    /// The format of a date or time: a description of it, or a value written in it.
    Form(String),
    /// A word with an integer in parentheses.
    Labelled,
}

impl Literal {
    /// Whether a text contains it.
    pub fn stands_in(&self, text: &str) -> bool {
        match self {
            Self::Text(token) => holds_token(text, token),
            Self::Least(number) => {
                // How English tables speak of whole numbers from 0 or 1 without writing the bound.
                let word = match number {
                    0 => Some("non-negative"),
                    1 => Some("positive"),
                    _ => None,
                };
                holds_number(text, *number)
                    || holds_number(text, number.saturating_sub(1))
                    || word.is_some_and(|word| holds_token(text, word))
            }
            Self::Greatest(number) => holds_number(text, *number) || holds_number(text, number.saturating_add(1)),
            Self::Form(form) => describes_form(text, form) || shows_form(text, form),
            Self::Labelled => text.split('(').skip(1).any(|rest| {
                let digits = rest.split(')').next().unwrap_or_default();
                !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
            }),
        }
    }

    /// Whether a text contains it, ignoring case, because prose capitalizes names.
    pub fn is_spoken_of_in(&self, text: &str) -> bool {
        match self {
            Self::Text(token) => holds_token(&text.to_lowercase(), &token.to_lowercase()),
            _ => self.stands_in(text),
        }
    }
}

impl std::fmt::Display for Literal {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Text(token) => write!(formatter, "`{token}`"),
            Self::Least(number) => write!(formatter, "{number} as the minimum"),
            Self::Greatest(number) => write!(formatter, "{number} as the maximum"),
            Self::Form(form) => write!(formatter, "the format `{form}`"),
            Self::Labelled => formatter.write_str("a word with a number in parentheses"),
        }
    }
}

/// Whether a text contains a token that is not part of a longer word.
pub(super) fn holds_token(text: &str, token: &str) -> bool {
    let continues = |character: char| character.is_alphanumeric() || character == '_';
    let opens = token.chars().next().is_some_and(continues);
    let closes = token.chars().next_back().is_some_and(continues);
    text.match_indices(token).any(|(start, _)| {
        let before = text[..start].chars().next_back().filter(|_| opens);
        let after = text[start + token.len()..].chars().next().filter(|_| closes);
        !token.is_empty() && !before.is_some_and(continues) && !after.is_some_and(continues)
    })
}

fn holds_number(text: &str, number: i64) -> bool {
    holds_token(text, &number.to_string())
}

/// Whether a text describes a strftime format in the usual letters, such as `dd-mm-YYYY`.
fn describes_form(text: &str, form: &str) -> bool {
    let minutes = ["mm", "nn"].map(|minute| {
        let letters = [("%Y", "yyyy"), ("%m", "mm"), ("%d", "dd"), ("%H", "hh"), ("%M", minute), ("%S", "ss")];
        letters.iter().fold(form.to_owned(), |form, (code, letters)| form.replace(code, letters))
    });
    let text = text.to_lowercase();
    minutes.iter().any(|described| holds_token(&text, described))
}

/// Whether a text contains a value in a strftime format.
fn shows_form(text: &str, form: &str) -> bool {
    let starts = text.char_indices().filter(|(_, character)| character.is_ascii_digit());
    let mut starts = starts.filter(|(start, _)| !text[..*start].ends_with(|before: char| before.is_ascii_digit()));
    starts.any(|(start, _)| {
        let read = BrokenDownTime::parse_prefix(form, &text[start..]);
        let rest = read.map(|(_, length)| &text[start + length..]);
        rest.is_ok_and(|rest| !rest.starts_with(|after: char| after.is_ascii_alphanumeric()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_whole() {
        assert!(holds_token("| sz | number |", "sz"));
        assert!(!holds_token("| szx | number |", "sz"));
        assert!(!holds_token("smedia_market", "media_market"));
        assert!(holds_token("{\"line-memo\": 1}", "line-memo"));
        assert!(!holds_token("anything", ""));
        assert!(holds_token("é.", "é"));
    }

    #[test]
    fn a_bound_is_named_or_ruled_out() {
        assert!(Literal::Least(1).stands_in("Greater than 0"));
        assert!(Literal::Least(0).stands_in("a non-negative integer"));
        assert!(Literal::Greatest(1000).stands_in("less than or equal to 1000."));
        assert!(!Literal::Greatest(1000).stands_in("10000"));
    }

    #[test]
    fn a_form_is_described_or_shown() {
        assert!(Literal::Form("%d-%m-%Y".to_owned()).stands_in("Format: dd-mm-YYYY |"));
        assert!(Literal::Form("%Y-%m-%d %H:%M".to_owned()).stands_in("in the format yyyy-mm-dd HH:nn |"));
        assert!(Literal::Form("%-m/%-d/%y %-I:%M %p".to_owned()).stands_in(",0,4/20/20 6:12 AM,"));
        assert!(!Literal::Form("%d-%m-%Y".to_owned()).stands_in("2025-11-20"));
        assert!(!Literal::Form("%Y-%m-%d".to_owned()).stands_in("2025-11-201"));
    }
}
