//! Numbers, strings and times at the edges of what is allowed. The first of each is valid.

use callspec_codegen::model::{Character, Constraints, Json, Range};
use jiff::civil::date;

use super::edge_values::{number, text};
use super::limits::Limits;

/// The longest string that is made: longer than any `length` of the specs, which are tried at their ends.
const LONGEST: i64 = 100_000;

/// Numbers at the ends of a range, and numbers that no float can represent; the first one is valid.
pub fn numbers(range: Option<Range>) -> Vec<Json> {
    let ends = range.into_iter().flat_map(|range| [range.min, range.max]).flatten();
    let near: Vec<String> = ends.flat_map(|end| [0, -1, 1].map(|by| end.saturating_add(by).to_string())).collect();
    let odd = [
        "7",
        "0",
        "-0",
        "1.0",
        "1e0",
        "0.1",
        "-1",
        "1e400",
        "-1E+400",
        "1e-400",
        "9223372036854775807",
        "9223372036854775808",
        "-9223372036854775808",
        "-9223372036854775809",
        "9007199254740993",
        "18446744073709551616",
        "0.30000000000000004",
        "0.3",
        "1e99999999999999999999",
    ];
    near.iter().map(String::as_str).chain(odd).map(number).chain([text("1"), text("+1"), text("01")]).collect()
}

/// Strings at the edges of constraints: too short and too long by one, with characters that are just not allowed.
pub fn texts(constraints: &Constraints) -> Vec<String> {
    let constraints = Limits::of(constraints);
    if constraints.email {
        let long = |length: usize| format!("{}@b.example", "a".repeat(length - "@b.example".len()));
        let some = [
            "a@b.example",
            "a@b",
            "@b.example",
            "a b@c.example",
            "a@b@c.example",
            "a@b..example",
            "ä@ö.example",
            "..@-.-",
            "a@-.b",
            "a..b@c.d",
            "\"a..b\"@c.d",
            "\"@c.d",
        ];
        return some.map(str::to_string).into_iter().chain([long(254), long(255)]).collect();
    }
    let allowed = characters(&constraints.characters);
    let (range, filler) = (constraints.length.unwrap_or(Range { min: None, max: None }), allowed[0]);
    let of_length = |length: i64, with: char| -> String {
        let length = usize::try_from(length.clamp(0, LONGEST)).unwrap_or_default();
        std::iter::repeat_n(filler, length.saturating_sub(1)).chain((length > 0).then_some(with)).collect()
    };
    let some = range.min.or(range.max.map(|max| max.min(2))).unwrap_or(2).max(1);
    let ends = [range.min, range.max].into_iter().flatten().filter(|end| *end < LONGEST);
    let lengths = ends.flat_map(|end| [end, end - 1, end + 1]);
    let tried =
        ['a', 'ß', '7', '\u{663}', ' ', '\u{a0}', '!', '.', '-', '_', '+', '\n', '\u{301}', '\u{94d}', '\u{93f}'];
    let mut texts: Vec<String> =
        [filler].into_iter().chain(allowed).chain(tried).map(|with| of_length(some, with)).collect();
    texts.extend(lengths.flat_map(|length| [of_length(length, filler), of_length(length, '🎈')]));
    texts
}

fn characters(allowed: &[Character]) -> Vec<char> {
    let all: Vec<char> = allowed
        .iter()
        .map(|one| match one {
            Character::Letters => 'é',
            Character::Digits => '9',
            Character::Whitespace => ' ',
            Character::One(one) => *one,
        })
        .collect();
    if all.is_empty() { vec!['a'] } else { all }
}

/// Times in a format, and strings that are almost in it.
pub fn times(form: &str) -> Vec<Json> {
    let right = date(2026, 11, 28).at(8, 45, 59, 0).strftime(form).to_string();
    let early = date(1970, 1, 1).at(0, 0, 0, 0).strftime(form).to_string();
    let late = date(9999, 12, 31).at(23, 59, 59, 0).strftime(form).to_string();
    let wrong = [
        right.replace("28", "31"),
        right.replace("11", "02").replace("28", "29"),
        right.replace("08", "24"),
        right.replace("08", "8"),
        right.replace("59", "60"),
        right.replace("2026", "26"),
        right.replace("2026", "-2026"),
        format!("{right} "),
        format!("{right}.5"),
        right.replace(['-', '/', '.'], "_"),
    ];
    let all = [right, early, late].into_iter().chain(wrong);
    all.map(Json::String).collect()
}
