//! Reads the usual formats of dates and times strictly: in one pass over the format and the text.

use jiff::civil;

/// What reading a text gave.
#[derive(Debug, PartialEq)]
pub(super) enum Strict<T> {
    /// The text has the format.
    Is(T),
    /// The text does not have the format.
    IsNot,
    /// The format has something that is not known here.
    UnknownFormat,
}

/// What the directives of a format said.
#[derive(Clone, Copy, Default)]
struct Parts {
    year: Option<i16>,
    month: Option<i8>,
    day: Option<i8>,
    hour: Option<i8>,
    /// From 1 to 12.
    hour_of_half: Option<i8>,
    is_afternoon: Option<bool>,
    minute: Option<i8>,
    second: Option<i8>,
    /// In nanoseconds; `Some` if the format has a fraction of a second.
    fraction: Option<i32>,
}

/// Reads a date.
pub(super) fn date(format: &str, text: &str) -> Strict<civil::Date> {
    let parts = match parts(format, text) {
        Strict::Is(parts) => parts,
        Strict::IsNot => return Strict::IsNot,
        Strict::UnknownFormat => return Strict::UnknownFormat,
    };
    let has_time = parts.hour.is_some() || parts.minute.is_some() || parts.second.is_some() || parts.fraction.is_some();
    if has_time || parts.hour_of_half.is_some() || parts.is_afternoon.is_some() {
        return Strict::UnknownFormat;
    }
    parts.date()
}

/// Reads a date and time. Its fraction of a second may be left out.
pub(super) fn datetime(format: &str, text: &str) -> Strict<civil::DateTime> {
    let parts = match parts(format, text) {
        Strict::Is(parts) => parts,
        Strict::IsNot => return Strict::IsNot,
        Strict::UnknownFormat => return Strict::UnknownFormat,
    };
    let hour = match (parts.hour, parts.hour_of_half, parts.is_afternoon) {
        (Some(hour), None, None) => hour,
        (None, Some(hour), Some(is_afternoon)) => hour % 12 + if is_afternoon { 12 } else { 0 },
        _ => return Strict::UnknownFormat,
    };
    let (Some(minute), second) = (parts.minute, parts.second.unwrap_or_default()) else { return Strict::UnknownFormat };
    if parts.fraction.is_some() && parts.second.is_none() {
        return Strict::UnknownFormat;
    }
    match parts.date() {
        Strict::Is(date) => match civil::Time::new(hour, minute, second, parts.fraction.unwrap_or_default()) {
            Ok(time) => Strict::Is(date.to_datetime(time)),
            Err(_) => Strict::IsNot,
        },
        Strict::IsNot => Strict::IsNot,
        Strict::UnknownFormat => Strict::UnknownFormat,
    }
}

impl Parts {
    fn date(&self) -> Strict<civil::Date> {
        let (Some(year), Some(month), Some(day)) = (self.year, self.month, self.day) else {
            return Strict::UnknownFormat;
        };
        civil::Date::new(year, month, day).map_or(Strict::IsNot, Strict::Is)
    }
}

/// Reads a text by a format, both from their beginning to their end.
fn parts(format: &str, text: &str) -> Strict<Parts> {
    let mut parts = Parts::default();
    let (mut format, mut text) = (format.as_bytes(), text.as_bytes());
    while let [first, after @ ..] = format {
        if *first != b'%' {
            match text {
                [byte, rest @ ..] if byte == first => (format, text) = (after, rest),
                _ => return Strict::IsNot,
            }
            continue;
        }
        let (is_padded, after) = match after {
            [b'-', after @ ..] => (false, after),
            after => (true, after),
        };
        let ([directive, after @ ..], true) = (after, is_padded || !matches!(after, [b'Y' | b'y' | b'p' | b'.', ..]))
        else {
            return Strict::UnknownFormat;
        };
        let read = match directive {
            b'Y' => once(&mut parts.year, number(text, 4, true).map(|(number, rest)| (number.cast_signed(), rest))),
            b'y' => once(&mut parts.year, number(text, 2, true).map(|(number, rest)| (full_year(number), rest))),
            b'm' => once(&mut parts.month, within(text, is_padded, 1, 12)),
            b'd' => once(&mut parts.day, within(text, is_padded, 1, 31)),
            b'H' => once(&mut parts.hour, within(text, is_padded, 0, 23)),
            b'I' => once(&mut parts.hour_of_half, within(text, is_padded, 1, 12)),
            b'M' => once(&mut parts.minute, within(text, is_padded, 0, 59)),
            b'S' => once(&mut parts.second, within(text, is_padded, 0, 59)),
            b'p' => once(&mut parts.is_afternoon, half(text)),
            b'.' => {
                let [digits @ b'1'..=b'9', b'f', after @ ..] = after else { return Strict::UnknownFormat };
                if parts.fraction.is_some() {
                    return Strict::UnknownFormat;
                }
                let Some((fraction, rest)) = fraction(text, usize::from(digits - b'0')) else { return Strict::IsNot };
                parts.fraction = Some(fraction);
                (format, text) = (after, rest);
                continue;
            }
            _ => return Strict::UnknownFormat,
        };
        match read {
            Strict::Is(rest) => (format, text) = (after, rest),
            Strict::IsNot => return Strict::IsNot,
            Strict::UnknownFormat => return Strict::UnknownFormat,
        }
    }
    if text.is_empty() { Strict::Is(parts) } else { Strict::IsNot }
}

/// Notes what a directive said, and hands on the rest of the text. A directive that comes twice is not known here.
fn once<'t, T>(part: &mut Option<T>, read: Option<(T, &'t [u8])>) -> Strict<&'t [u8]> {
    match read {
        _ if part.is_some() => Strict::UnknownFormat,
        None => Strict::IsNot,
        Some((value, rest)) => {
            *part = Some(value);
            Strict::Is(rest)
        }
    }
}

/// A number within bounds: of two digits if it is padded, without a leading zero otherwise.
fn within(text: &[u8], is_padded: bool, least: i8, most: i8) -> Option<(i8, &[u8])> {
    let (number, rest) = number(text, 2, is_padded)?;
    let number = i8::try_from(number).ok()?;
    (least..=most).contains(&number).then_some((number, rest))
}

/// A number of so many digits or, if it is not padded, of at most so many.
fn number(text: &[u8], digits: usize, is_padded: bool) -> Option<(u16, &[u8])> {
    let length = text.iter().take(digits).take_while(|byte| byte.is_ascii_digit()).count();
    let is_written_so = if is_padded { length == digits } else { length == 1 || (length > 1 && text[0] != b'0') };
    let (number, rest) = text.split_at(length);
    is_written_so.then(|| (number.iter().fold(0, |number, digit| number * 10 + u16::from(digit - b'0')), rest))
}

/// Two digits stand for the years 1969 to 2068.
fn full_year(number: u16) -> i16 {
    let century = if number <= 68 { 2000 } else { 1900 };
    century + i16::try_from(number).unwrap_or_default()
}

fn half(text: &[u8]) -> Option<(bool, &[u8])> {
    match text {
        [b'A', b'M', rest @ ..] => Some((false, rest)),
        [b'P', b'M', rest @ ..] => Some((true, rest)),
        _ => None,
    }
}

/// A dot and so many digits, or nothing, in nanoseconds.
fn fraction(text: &[u8], digits: usize) -> Option<(i32, &[u8])> {
    let [b'.', after @ ..] = text else { return Some((0, text)) };
    let (number, rest) = after.split_at_checked(digits)?;
    if !number.iter().all(u8::is_ascii_digit) || rest.first().is_some_and(u8::is_ascii_digit) {
        return None;
    }
    let number = number.iter().fold(0, |number, digit| number * 10 + i32::from(digit - b'0'));
    let scale = 10_i32.pow(u32::try_from(9 - digits).ok()?);
    Some((number * scale, rest))
}
