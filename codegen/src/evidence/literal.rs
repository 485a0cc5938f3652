//! What cited lines must contain, and how it is found.

use jiff::fmt::strtime::BrokenDownTime;

use super::request_line::RequestLine;

/// What says that a value is always there. `every` alone may be about anything.
const ALWAYS: &[&str] = &["always", "in every response", "on every response", "mandatory", "required", "yes"];

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
    /// A method and the whole path. All cited lines together state it.
    Request(RequestLine),
    /// A word that says that a value is always there.
    Always,
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
            Self::Request(line) => line.stands_in(text),
            Self::Always => {
                let text = text.to_lowercase();
                ALWAYS.iter().any(|word| holds_token(&text, word))
            }
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
            Self::Request(line) => line.fmt(formatter),
            Self::Always => formatter.write_str("a word such as `always`, which says that it is required,"),
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

/// Whether a text describes a strftime format in the usual letters, such as `dd-mm-YYYY` or `ddd, dd mmm yyyy`.
fn describes_form(text: &str, form: &str) -> bool {
    let minutes = ["mm", "nn"].map(|minute| {
        let numbers = [("%Y", "yyyy"), ("%m", "mm"), ("%d", "dd"), ("%H", "hh"), ("%M", minute), ("%S", "ss")];
        let names = [("%A", "dddd"), ("%a", "ddd"), ("%B", "mmmm"), ("%b", "mmm"), ("%h", "mmm")];
        numbers.iter().chain(&names).fold(form.to_owned(), |form, (code, letters)| form.replace(code, letters))
    });
    let text = text.to_lowercase();
    minutes.iter().any(|described| holds_token(&text, described))
}

/// Whether a text contains a value in a strftime format.
fn shows_form(text: &str, form: &str) -> bool {
    // A form begins with a number or with the name of a day or month. No other word is worth a try.
    let begins_with_number = !["%a", "%A", "%b", "%B", "%h", "%p", "%P"].iter().any(|code| form.starts_with(code));
    let starts = text.char_indices().filter(|(_, character)| match begins_with_number {
        true => character.is_ascii_digit(),
        false => character.is_ascii_alphabetic(),
    });
    let is_inside = |before: char| match begins_with_number {
        true => before.is_ascii_digit(),
        false => before.is_alphanumeric(),
    };
    let mut starts = starts.filter(|(start, _)| !text[..*start].ends_with(is_inside));
    starts.any(|(start, _)| {
        let read = BrokenDownTime::parse_prefix(form, &text[start..]);
        let rest = read.map(|(_, length)| &text[start + length..]);
        rest.is_ok_and(|rest| !rest.starts_with(|after: char| after.is_ascii_alphanumeric()) && !goes_on(rest))
    })
}

/// Whether a time goes on after what was read of it: the seconds after the minutes, or the hours after the day.
fn goes_on(rest: &str) -> bool {
    let starts_with_digit = |text: &str| text.starts_with(|next: char| next.is_ascii_digit());
    let mut next = rest.chars();
    match next.next() {
        Some('-' | '/' | '.' | ':') => starts_with_digit(next.as_str()),
        Some(' ') => {
            let digits = next.as_str().bytes().take_while(u8::is_ascii_digit).count();
            let after = next.as_str().get(digits..).unwrap_or_default();
            (1..=2).contains(&digits) && after.strip_prefix(':').is_some_and(starts_with_digit)
        }
        _ => false,
    }
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

    #[test]
    fn a_form_may_begin_with_letters() {
        let stands = |form: &str, text: &str| Literal::Form(form.to_owned()).stands_in(text);
        assert!(stands("%a, %d %b %Y", "\"date\": \"Mon, 23 Nov 2020\""));
        assert!(stands("%b %d, %Y", "since Nov 23, 2020."));
        assert!(stands("%a, %d %b %Y", "Format: ddd, dd mmm yyyy"));
        assert!(!stands("%a, %d %b %Y", "23 Nov 2020"));
        assert!(!stands("%b %d, %Y", "December is a month"));
    }

    #[test]
    fn a_form_covers_the_whole_time() {
        let stands = |form: &str, text: &str| Literal::Form(form.to_owned()).stands_in(text);
        assert!(!stands("%Y-%m-%d %H:%M", "\"2020-09-01 09:07:15\""));
        assert!(!stands("%Y-%m-%d", "\"2020-09-01 09:07:15\""));
        assert!(!stands("%Y-%m-%d %H:%M:%S", "2020-04-22 00:00:00.0000."));
        assert!(stands("%Y-%m-%d %H:%M:%S", "at 2020-04-22 00:00:00."));
        assert!(stands("%Y-%m-%d", "on 2020-04-22 10 calls"));
    }
}
