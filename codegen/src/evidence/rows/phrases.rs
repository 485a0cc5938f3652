//! What the cells of a row say, in the phrases that tables of parameters have in common. What none of them fits is not
//! compared: nothing is guessed.

use crate::evidence::literal::holds_token;
use crate::model::{Character, Range};
use crate::spec::Column;

use super::row::Row;

/// A kind of value, as documents name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    Number,
    Integer,
    Boolean,
    Date,
    DateTime,
    TimeZone,
    Object,
    List,
}

/// The words for kinds of values. The first one that a cell has decides: a `Date string` is a date, and a `Boolean numeric`
/// is a boolean.
const KINDS: &[(&str, Kind)] = &[
    ("timezone", Kind::TimeZone),
    ("time zone", Kind::TimeZone),
    ("tz database", Kind::TimeZone),
    ("date and time", Kind::DateTime),
    ("datetime", Kind::DateTime),
    ("timestamp", Kind::DateTime),
    ("date", Kind::Date),
    ("boolean", Kind::Boolean),
    ("bool", Kind::Boolean),
    ("array", Kind::List),
    ("object", Kind::Object),
    ("map", Kind::Object),
    ("integer", Kind::Integer),
    ("int", Kind::Integer),
    ("number", Kind::Number),
    ("numeric", Kind::Number),
    ("decimal", Kind::Number),
    ("float", Kind::Number),
    ("double", Kind::Number),
    ("string", Kind::Text),
    ("text", Kind::Text),
];

/// Words of a default column that name no value.
const NO_DEFAULT: &[&str] = &["none", "null", "nil", "n/a", "-", "–", "—"];

/// What a row says of a value.
impl Row {
    /// The kinds of value it names, any of which is right. The value of a list is that of its items.
    pub fn kinds(&self) -> Vec<Kind> {
        let named = [Column::Type, Column::Values].into_iter().filter_map(|column| self.cell(column));
        let named: Vec<Kind> = named.flat_map(|cell| kinds(heading(cell))).collect();
        if !named.is_empty() {
            return named;
        }
        let said = self.prose().map(str::to_lowercase).find_map(|cell| {
            let of_items = KINDS.iter().find(|(word, _)| holds_token(&cell, &format!("{word} array")));
            let is_zone = holds_token(&cell, "tz database").then_some(Kind::TimeZone);
            let is_boolean = cell.contains("must be true or false").then_some(Kind::Boolean);
            of_items.map(|(_, kind)| *kind).or(is_zone).or(is_boolean)
        });
        said.into_iter().collect()
    }

    /// Whether it speaks of several values.
    pub fn is_list(&self) -> bool {
        let values = self.cell(Column::Values).map(str::to_lowercase).unwrap_or_default();
        let starts = |cell: &str| cell.starts_with("a list of") || cell.starts_with("any amount of");
        let text = self.prose().map(str::to_lowercase).any(|cell| {
            starts(&cell) || ["string array", "integer array", "array of"].iter().any(|said| holds_token(&cell, said))
        });
        self.kinds().contains(&Kind::List) || holds_token(&values, "list") || text
    }

    /// Whether it says that a list is separated by commas.
    pub fn is_comma_separated(&self) -> bool {
        let said = ["comma delimited", "comma-delimited", "comma separated", "comma-separated"];
        self.prose().map(str::to_lowercase).any(|cell| said.iter().any(|said| cell.contains(said)))
    }

    /// Whether the value must be given. A value with a default can be left out, whatever the default is.
    pub fn is_required(&self) -> Option<bool> {
        match self.cell(Column::Required).map(str::to_lowercase).as_deref() {
            Some("yes" | "required" | "mandatory" | "true" | "y") => Some(true),
            Some("no" | "optional" | "false" | "n") => Some(false),
            _ => self.cell(Column::Default).filter(|default| !default.is_empty()).map(|_| false),
        }
    }

    /// Whether it says that the value belongs to its option.
    pub fn belongs_to_an_option(&self) -> bool {
        self.prose().any(|cell| cell.to_lowercase().starts_with("set if "))
    }

    /// The default, if the row says something of it: `Some(None)` if its column names none.
    pub fn default(&self) -> Option<Option<String>> {
        if let Some(cell) = self.cell(Column::Default) {
            let is_value = !cell.is_empty() && !cell.starts_with('(') && !cell.contains(char::is_whitespace);
            let names_none = NO_DEFAULT.contains(&cell.to_lowercase().as_str());
            return Some((is_value && !names_none).then(|| cell.to_owned()));
        }
        let said = self.prose().find_map(|cell| {
            let lower = cell.to_lowercase();
            let found = ["default:", "defaults to", "default is", "default ="].iter().find_map(|phrase| {
                let start = lower.find(phrase)? + phrase.len();
                cell.get(start..)
            })?;
            let ends = |character: char| character.is_whitespace() || ",;)".contains(character);
            let value = found.trim_start().split(ends).next()?.trim_matches(['`', '"', '\'']).trim_end_matches('.');
            (!value.is_empty()).then(|| value.to_owned())
        });
        said.map(Some)
    }

    /// The bounds of a number. `Greater than 1` beside a default of 1 can only mean that 1 is allowed.
    pub fn bounds(&self) -> Range {
        let mut range = Range { min: None, max: None };
        for cell in self.prose() {
            let lower = cell.to_lowercase();
            for clause in lower.split([';', '.', ',', '\n', '(', ')']) {
                let clause = clause.trim().trim_start_matches("must be ").trim_start_matches("a ");
                let (min, max) = bounds(clause);
                range = Range { min: range.min.or(min), max: range.max.or(max) };
            }
        }
        match self.default().flatten().and_then(|default| default.parse::<i64>().ok()) {
            Some(default) => {
                Range { min: range.min.map(|min| min.min(default)), max: range.max.map(|max| max.max(default)) }
            }
            None => range,
        }
    }

    /// The date formats that it describes in the usual letters, as strftime formats.
    pub fn forms(&self) -> Vec<String> {
        self.prose().flat_map(forms).collect()
    }

    /// Dates that it shows as examples of a format.
    pub fn shown_dates(&self) -> Vec<String> {
        let cells = self.prose().filter(|cell| holds_token(&cell.to_lowercase(), "format"));
        cells.flat_map(shown_dates).collect()
    }

    /// The only characters that it allows, if it lists them.
    pub fn characters(&self) -> Vec<Character> {
        let Some(cell) = self.prose().map(str::to_lowercase).find(|cell| cell.contains("only letters")) else {
            return Vec::new();
        };
        let sets = [Character::Letters, Character::Digits, Character::Whitespace];
        let one = cell.split('(').skip(1).filter_map(|rest| {
            let mut inside = rest.split(')').next()?.chars();
            inside.next().filter(|_| inside.next().is_none()).map(Character::One)
        });
        sets.into_iter().filter(|set| holds_token(&cell, &set.word())).chain(one).collect()
    }

    /// Whether the value must be an e-mail address.
    pub fn is_email(&self) -> bool {
        self.prose().map(str::to_lowercase).any(|cell| cell.contains("valid email") || cell.contains("valid e-mail"))
    }
}

/// The part of a cell that names the type: `String; One of the following` names it before the semicolon.
fn heading(cell: &str) -> &str {
    cell.split([';', ':', '\n', '(']).next().unwrap_or(cell)
}

fn kinds(heading: &str) -> Vec<Kind> {
    let heading = heading.to_lowercase();
    let first = |part: &str| KINDS.iter().find(|(word, _)| holds_token(part, word)).map(|(_, kind)| *kind);
    heading.split('/').filter_map(first).collect()
}

/// The bounds that a clause begins with.
fn bounds(clause: &str) -> (Option<i64>, Option<i64>) {
    let number = |rest: &str| rest.split_whitespace().next().and_then(|word| word.parse::<i64>().ok());
    let after = |phrases: &[&str]| phrases.iter().find_map(|phrase| number(clause.strip_prefix(phrase)?));
    if let Some((least, greatest)) = clause.strip_prefix("between ").and_then(|rest| rest.split_once(" and ")) {
        return (number(least), number(greatest));
    }
    let said = |words: &[&str]| words.iter().any(|word| clause.starts_with(word));
    let least = after(&["greater than or equal to ", "at least ", "minimum of ", "minimum "])
        .or_else(|| after(&["greater than ", "more than "]).and_then(|number| number.checked_add(1)))
        .or_else(|| said(&["non-negative"]).then_some(0))
        .or_else(|| said(&["positive integer", "positive number", "positive whole"]).then_some(1));
    let greatest = after(&["less than or equal to ", "at most ", "no more than ", "maximum of ", "maximum ", "up to "])
        .or_else(|| after(&["less than "]).and_then(|number| number.checked_sub(1)));
    (least, greatest)
}

/// Formats such as `dd-mm-YYYY` or `yyyy-mm-dd HH:nn`.
fn forms(cell: &str) -> Vec<String> {
    let mut forms: Vec<String> = Vec::new();
    let mut is_after_form = false;
    for word in cell.split_whitespace() {
        let word = word.trim_matches([';', ',', '.', '|', '(', ')', '`', '"', '\'']);
        let Some(form) = form(word) else {
            is_after_form = false;
            continue;
        };
        match forms.last_mut().filter(|_| is_after_form) {
            Some(last) => *last = format!("{last} {form}"),
            None => forms.push(form),
        }
        is_after_form = true;
    }
    forms
}

/// A word of a format, as strftime writes it; `None` if the word is anything else.
fn form(word: &str) -> Option<String> {
    let lower = word.to_lowercase();
    let minute = if lower.contains("hh") { "%M" } else { "%m" };
    let codes = [("yyyy", "%Y"), ("dd", "%d"), ("hh", "%H"), ("nn", "%M"), ("ss", "%S"), ("mm", minute)];
    let (mut rest, mut form, mut count) = (lower.as_str(), String::new(), 0);
    while let Some(next) = rest.chars().next() {
        if let Some((letters, code)) = codes.iter().find(|(letters, _)| rest.starts_with(letters)) {
            form.push_str(code);
            rest = &rest[letters.len()..];
            count += 1;
        } else if "-/:.".contains(next) {
            form.push(next);
            rest = &rest[1..];
        } else {
            return None;
        }
    }
    (count > 1).then_some(form)
}

/// Values that begin with a date such as `2020-04-22`, with the time that follows.
fn shown_dates(cell: &str) -> Vec<String> {
    let mut words = cell.split_whitespace().peekable();
    let mut found = Vec::new();
    while let Some(word) = words.next() {
        let date = word.trim_matches(|character: char| !character.is_ascii_digit());
        if !is_date(date) {
            continue;
        }
        let is_time = |word: &&str| word.as_bytes().first().is_some_and(u8::is_ascii_digit) && word.contains(':');
        let time = words.next_if(is_time).map(|time| time.trim_end_matches(|end: char| !end.is_ascii_digit()));
        found.push(time.map_or_else(|| date.to_owned(), |time| format!("{date} {time}")));
    }
    found
}

/// Whether a word is three numbers with the same sign between them, the middle one a month or a day.
pub(in crate::evidence) fn is_date(word: &str) -> bool {
    let is_number =
        |part: &str, most: usize| (1..=most).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    ['-', '/'].into_iter().any(|sign| match word.split(sign).collect::<Vec<_>>().as_slice() {
        [first, middle, last] => is_number(first, 4) && is_number(middle, 2) && is_number(last, 4),
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_are_read_from_their_letters() {
        assert_eq!(forms("Date of birth. Format: dd-mm-YYYY"), ["%d-%m-%Y"]);
        assert_eq!(forms("Date and time string in the format yyyy-mm-dd HH:nn"), ["%Y-%m-%d %H:%M"]);
        assert_eq!(forms("HH:mm:ss, or add 5"), ["%H:%M:%S"]);
        assert!(forms("nothing of the kind").is_empty());
    }

    #[test]
    fn dates_are_read_with_their_times() {
        assert_eq!(shown_dates("such as: 2020-04-22 00:00:00.0000."), ["2020-04-22 00:00:00.0000"]);
        assert_eq!(shown_dates("like \"2020-04-22\" or so"), ["2020-04-22"]);
        assert!(shown_dates("call 316-832-555").is_empty());
    }

    #[test]
    fn bounds_begin_a_clause() {
        assert_eq!(bounds("greater than 0"), (Some(1), None));
        assert_eq!(bounds("less than or equal to 1000"), (None, Some(1000)));
        assert_eq!(bounds("non-negative integer"), (Some(0), None));
        assert_eq!(bounds("between 1 and 9"), (Some(1), Some(9)));
        assert_eq!(bounds("greater than 9223372036854775807"), (None, None));
        assert_eq!(bounds("less than -9223372036854775808"), (None, None));
        assert_eq!(bounds("a value greater than or equal to 600 seconds"), (None, None));
    }

    #[test]
    fn the_most_exact_word_names_the_kind() {
        assert_eq!(kinds("Date and time string in the format"), [Kind::DateTime]);
        assert_eq!(kinds("String/Numeric"), [Kind::Text, Kind::Number]);
        assert_eq!(kinds("Boolean numeric "), [Kind::Boolean]);
        assert_eq!(kinds("Comma-delimited list of numeric ids"), [Kind::Number]);
    }
}
