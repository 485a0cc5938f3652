//! The formats of dates and times. Text is valid only if the value that was read is written the same way.

use jiff::civil;
use jiff::fmt::strtime;

use super::date_text::{self, Strict};

/// Why a day or a time is not written. The words go into a violation.
pub(crate) const NO_WRITTEN_FORM: &str = "cannot be written in the documented format without losing a part of it";

/// The format of a date.
pub trait DateFormat {
    /// The format in strftime notation.
    const PATTERN: &'static str;

    /// What is expected of a text, in words.
    const EXPECTED: &'static str = "a date";

    /// Parses a date. `None` if the text does not have the format.
    fn read(text: &str) -> Option<civil::Date> {
        read_day(Self::PATTERN, text)
    }

    /// Writes a date. `None` if the format cannot represent it.
    fn write(day: civil::Date) -> Option<String> {
        let text = format_day(Self::PATTERN, day)?;
        (civil::Date::strptime(Self::PATTERN, &text).ok()? == day).then_some(text)
    }

    /// What is expected, in words.
    fn expected() -> String {
        format!("a date written {}", Self::PATTERN)
    }
}

/// The format of a date and time.
pub trait DateTimeFormat {
    /// The format in strftime notation. A fraction of a second may be left out when reading.
    const PATTERN: &'static str;

    /// What is expected of a text, in words.
    const EXPECTED: &'static str = "a date and time";

    /// Further forms that are read. One of them is written if the others would lose a part of the time.
    const OTHERS: &'static [OtherForm] = &[];

    /// Parses a date and time. `None` if the text has none of the forms.
    fn read(text: &str) -> Option<civil::DateTime> {
        read_time(Self::PATTERN, text).or_else(|| Self::OTHERS.iter().find_map(|form| form.read(text)))
    }

    /// Writes a date and time in the first form that can represent it: one without seconds cannot represent a time with
    /// seconds. `None` if no form can.
    fn write(time: civil::DateTime) -> Option<String> {
        write_time(Self::PATTERN, time).or_else(|| Self::OTHERS.iter().find_map(|form| form.write(time)))
    }

    /// What is expected, in words.
    fn expected() -> String {
        format!("a date and time written {}", Self::PATTERN)
    }
}

/// A further form of a date and time.
#[derive(Clone, Copy, Debug)]
pub enum OtherForm {
    /// A date and time in this pattern.
    DateTime(&'static str),
    /// A date alone, in this pattern, which stands for this time of the day.
    Date(&'static str, civil::Time),
}

impl OtherForm {
    fn read(self, text: &str) -> Option<civil::DateTime> {
        match self {
            Self::DateTime(pattern) => read_time(pattern, text),
            Self::Date(pattern, time) => read_day(pattern, text).map(|day| day.to_datetime(time)),
        }
    }

    fn write(self, time: civil::DateTime) -> Option<String> {
        match self {
            Self::DateTime(pattern) => write_time(pattern, time),
            Self::Date(pattern, of_day) if time.time() == of_day => format_day(pattern, time.date()),
            Self::Date(..) => None,
        }
    }
}

fn read_day(pattern: &str, text: &str) -> Option<civil::Date> {
    match date_text::date(pattern, text) {
        Strict::Is(day) => Some(day),
        Strict::IsNot => None,
        Strict::UnknownFormat => read_any_day(pattern, text),
    }
}

fn read_time(pattern: &str, text: &str) -> Option<civil::DateTime> {
    match date_text::datetime(pattern, text) {
        Strict::Is(time) => Some(time),
        Strict::IsNot => None,
        Strict::UnknownFormat => read_any_time(pattern, text),
    }
}

/// A date in any format: its text is what is written for it.
fn read_any_day(pattern: &str, text: &str) -> Option<civil::Date> {
    let day = civil::Date::strptime(pattern, text).ok()?;
    (format_day(pattern, day)? == text).then_some(day)
}

/// The same for a date and time.
fn read_any_time(pattern: &str, text: &str) -> Option<civil::DateTime> {
    let time = civil::DateTime::strptime(pattern, text).ok()?;
    let same = |pattern: &str| strtime::format(pattern, time).is_ok_and(|again| again == text);
    let known = time.year() >= 0 && (same(pattern) || without_fraction(pattern).is_some_and(|p| same(&p)));
    known.then_some(time)
}

fn write_time(pattern: &str, time: civil::DateTime) -> Option<String> {
    if time.year() < 0 {
        return None;
    }
    let text = strtime::format(pattern, time).ok()?;
    (civil::DateTime::strptime(pattern, &text).ok()? == time).then_some(text)
}

fn format_day(pattern: &str, day: civil::Date) -> Option<String> {
    match day.year() {
        0.. => strtime::format(pattern, day).ok(),
        _ => None,
    }
}

/// The pattern without its `%.4f`, when it has one.
fn without_fraction(pattern: &str) -> Option<String> {
    let (before, fraction) = pattern.split_once("%.")?;
    let after = fraction.trim_start_matches(|character: char| character.is_ascii_digit()).strip_prefix('f')?;
    Some(format!("{before}{after}"))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    struct Iso;
    impl DateFormat for Iso {
        const PATTERN: &'static str = "%Y-%m-%d";
    }
    struct DayFirst;
    impl DateFormat for DayFirst {
        const PATTERN: &'static str = "%d-%m-%Y";
    }
    struct Sql;
    impl DateTimeFormat for Sql {
        const PATTERN: &'static str = "%Y-%m-%d %H:%M:%S%.4f";
    }
    struct Minutes;
    impl DateTimeFormat for Minutes {
        const PATTERN: &'static str = "%Y-%m-%d %H:%M";
    }
    struct UsShort;
    impl DateTimeFormat for UsShort {
        const PATTERN: &'static str = "%-m/%-d/%y %-I:%M %p";
    }

    #[test]
    fn reads_what_it_writes_and_nothing_else() {
        assert_eq!(Iso::read("2020-04-01"), Some(civil::date(2020, 4, 1)));
        assert_eq!(DayFirst::read("01-04-2020"), Some(civil::date(2020, 4, 1)));
        for text in ["2020-4-1", "2020-13-01", "2020-02-30", "+2020-04-01", " 2020-04-01", ""] {
            assert_eq!(Iso::read(text), None, "{text:?}");
        }
    }

    #[test]
    fn the_fraction_may_be_left_out() {
        let time = civil::date(2020, 4, 20).at(6, 12, 3, 0);
        assert_eq!(Sql::read("2020-04-20 06:12:03"), Some(time));
        assert_eq!(Sql::read("2020-04-20 06:12:03.0000"), Some(time));
        assert_eq!(Sql::read("2020-04-20 06:12:60"), None);
        assert_eq!(Sql::read("2020-04-20 06:12:03.12345"), None);
        assert_eq!(Sql::write(time).as_deref(), Some("2020-04-20 06:12:03.0000"));
        assert_eq!(Minutes::read("2020-04-20 6:12"), None);
    }

    #[test]
    fn nothing_is_dropped_when_writing() {
        let time = civil::date(2020, 4, 20).at(6, 12, 0, 0);
        assert_eq!(Minutes::write(time).as_deref(), Some("2020-04-20 06:12"));
        assert_eq!(Minutes::write(civil::date(2020, 4, 20).at(6, 12, 3, 0)), None);
        assert_eq!(Sql::write(civil::date(2020, 4, 20).at(6, 12, 3, 1)), None);
        assert_eq!(UsShort::write(civil::date(1930, 4, 20).at(6, 12, 0, 0)), None);
    }

    struct MinutesOrDay;
    impl DateTimeFormat for MinutesOrDay {
        const PATTERN: &'static str = "%Y-%m-%d %H:%M";
        const OTHERS: &'static [OtherForm] = &[OtherForm::Date("%Y-%m-%d", civil::Time::constant(23, 59, 59, 0))];
    }
    struct SecondsOrFraction;
    impl DateTimeFormat for SecondsOrFraction {
        const PATTERN: &'static str = "%Y-%m-%d %H:%M:%S";
        const OTHERS: &'static [OtherForm] = &[OtherForm::DateTime("%Y-%m-%d %H:%M:%S%.4f")];
    }

    #[test]
    fn further_forms_are_read_and_the_first_that_loses_nothing_is_written() {
        let day = civil::date(2020, 4, 20);
        assert_eq!(MinutesOrDay::read("2020-04-20"), Some(day.at(23, 59, 59, 0)));
        assert_eq!(MinutesOrDay::read("2020-04-20 06:12"), Some(day.at(6, 12, 0, 0)));
        assert_eq!(MinutesOrDay::read("2020-4-20"), None);
        assert_eq!(MinutesOrDay::write(day.at(23, 59, 59, 0)).as_deref(), Some("2020-04-20"));
        assert_eq!(MinutesOrDay::write(day.at(23, 59, 0, 0)).as_deref(), Some("2020-04-20 23:59"));
        assert_eq!(MinutesOrDay::write(day.at(23, 59, 58, 0)), None);
        let time = day.at(6, 12, 3, 0);
        assert_eq!(SecondsOrFraction::read("2020-04-20 06:12:03.0000"), Some(time));
        assert_eq!(SecondsOrFraction::write(time).as_deref(), Some("2020-04-20 06:12:03"));
        let fine = day.at(6, 12, 3, 500_000_000);
        assert_eq!(SecondsOrFraction::write(fine).as_deref(), Some("2020-04-20 06:12:03.5000"));
        assert_eq!(SecondsOrFraction::read("2020-04-20 06:12:03.5000"), Some(fine));
    }

    #[test]
    fn short_american_times() {
        let time = civil::date(2020, 4, 20).at(6, 12, 0, 0);
        assert_eq!(UsShort::read("4/20/20 6:12 AM"), Some(time));
        assert_eq!(UsShort::write(time).as_deref(), Some("4/20/20 6:12 AM"));
        assert_eq!(UsShort::read("04/20/20 6:12 AM"), None);
        assert_eq!(UsShort::read("4/20/20 6:12"), None);
    }

    /// A text that is nearly a date: what is written for one, with one character replaced, added or left out.
    fn nearly(pattern: &'static str) -> impl Strategy<Value = String> {
        let time = (0..=9999i16, 1..=12i8, 1..=28i8, 0..=23i8, 0..=59i8, 0..=59i8, 0..=99_999i32);
        (time, "[0-9]?", prop::option::of((0..30usize, "[0-9 /:.AaPpMm+-]?", any::<bool>()))).prop_map(
            move |((year, month, day, hour, minute, second, fraction), short, change)| {
                // Few years can be written in two digits.
                let year = if short.is_empty() { year } else { 1960 + year % 120 };
                let time = civil::date(year, month, day).at(hour, minute, second, fraction * 10_000);
                let mut text: Vec<char> = strtime::format(pattern, time).unwrap_or_default().chars().collect();
                if let Some((at, more, is_in_place)) = change {
                    let at = at.min(text.len());
                    let end = if is_in_place { text.len().min(at + 1) } else { at };
                    text.splice(at..end, more.chars());
                }
                text.into_iter().collect()
            },
        )
    }

    fn patterns(part: &'static [&'static str]) -> impl Strategy<Value = (&'static str, String)> {
        prop::sample::select(part).prop_flat_map(|pattern| nearly(pattern).prop_map(move |text| (pattern, text)))
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4096))]

        #[test]
        fn a_day_is_read_as_the_slow_way_reads_it((pattern, text) in patterns(&[
            "%Y-%m-%d", "%d-%m-%Y", "%-m/%-d/%y", "%d.%m.%Y", "%Y%m%d", "%y%m%d", "%m/%d/%Y", "%Y-%m", "%Y-%m-%d %m",
            "%e %B %Y", "%-Y-%m-%d", "%Y-%m-%d %H", "%_d/%m/%Y", "%F", "%Y-%m-%dé",
        ])) {
            prop_assert_eq!(read_day(pattern, &text), read_any_day(pattern, &text), "{} {:?}", pattern, text);
        }

        #[test]
        fn a_time_is_read_as_the_slow_way_reads_it((pattern, text) in patterns(&[
            "%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M:%S%.4f", "%Y-%m-%d %H:%M", "%-m/%-d/%y %-I:%M %p", "%d-%m-%Y %H:%M:%S%.3f",
            "%Y-%m-%dT%H:%M", "%H:%M %d/%m/%Y", "%Y%m%d%H%M%S", "%-H:%-M:%-S %Y-%m-%d", "%I:%M %p %d.%m.%Y", "%p %Y-%m-%d %I:%M",
            "%Y-%m-%d %I:%M", "%Y-%m-%d %H:%M %p", "%Y-%m-%d %H:%M%.2f", "%Y-%m-%d %H:%M:%S%.f", "%Y-%m-%d %H:%M:%S.%f",
            "%Y-%m-%d", "%Y-%m-%d %H", "%Y-%m-%d %T", "%S%.9f %M %H %d %m %Y", "%Y-%m-%d %H:%M:%S%.1f5", "%-p %Y-%m-%d %I:%M",
        ])) {
            prop_assert_eq!(read_time(pattern, &text), read_any_time(pattern, &text), "{} {:?}", pattern, text);
        }
    }

    #[test]
    fn every_format_of_the_specs_is_read_in_one_pass() {
        for pattern in ["%Y-%m-%d", "%d-%m-%Y"] {
            assert_ne!(
                date_text::date(pattern, &format_day(pattern, civil::date(2020, 4, 1)).unwrap()),
                Strict::UnknownFormat
            );
        }
        for pattern in ["%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M:%S%.4f", "%-m/%-d/%y %-I:%M %p", "%Y-%m-%d %H:%M"] {
            let text = write_time(pattern, civil::date(2020, 4, 1).at(12, 1, 0, 0)).unwrap();
            assert_ne!(date_text::datetime(pattern, &text), Strict::UnknownFormat);
        }
    }
}
