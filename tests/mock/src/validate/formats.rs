//! Reads dates, times and time zones strictly: only exactly in their format.

use callspec_codegen::model::{OtherForm, TimeForms};
use jiff::civil::{Date, DateTime, Time};
use jiff::fmt::strtime;
use jiff::tz::TimeZoneDatabase;

/// The day that a text is, when it is written exactly in its form.
pub(super) fn date(form: &str, text: &str) -> Option<Date> {
    let date = Date::strptime(form, text).ok()?;
    let same = strtime::format(form, date).is_ok_and(|written| written == text);
    (same && (0..=9999).contains(&date.year())).then_some(date)
}

/// The day and time that a text is in one of its forms; a day alone stands for a time that the form says.
pub(super) fn time(forms: &TimeForms, text: &str) -> Option<DateTime> {
    let other = |form: &OtherForm| match form {
        OtherForm::DateTime(form) => date_time(form, text),
        OtherForm::Date { pattern, time } => {
            let of_day = Time::strptime("%H:%M:%S", time).ok()?;
            date(pattern, text).map(|day| day.to_datetime(of_day))
        }
    };
    date_time(&forms.pattern, text).or_else(|| forms.others.iter().find_map(other))
}

/// The day and time that a text is, when it is written exactly in its form; a fraction may be left out.
fn date_time(form: &str, text: &str) -> Option<DateTime> {
    let time = DateTime::strptime(form, text).ok()?;
    let is_written = |form: &str| strtime::format(form, time).is_ok_and(|written| written == text);
    let same = is_written(form) || without_fraction(form).is_some_and(|form| is_written(&form));
    (same && (0..=9999).contains(&time.year())).then_some(time)
}

/// Whether a text is the name of a time zone, written as the IANA writes it.
pub(super) fn is_time_zone(name: &str) -> bool {
    TimeZoneDatabase::bundled().get(name).is_ok_and(|zone| zone.iana_name() == Some(name))
}

/// The form without its `%.f` or `%.4f`.
fn without_fraction(form: &str) -> Option<String> {
    let start = form.find("%.")?;
    let length = form[start..].find('f')?;
    Some(format!("{}{}", &form[..start], &form[start + length + 1..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_strictly() {
        assert!(date("%Y-%m-%d", "2026-11-21").is_some());
        for text in ["2026-11-1", "2026-02-30", "26-11-21", " 2026-11-21", "2026-11-21 ", "+2026-11-21", ""] {
            assert!(date("%Y-%m-%d", text).is_none(), "{text}");
        }
        assert!(date("%d-%m-%Y", "21-11-2026").is_some());
        assert!(date("%d-%m-%Y", "2026-11-21").is_none());
    }

    #[test]
    fn times_are_read_strictly_but_for_the_fraction() {
        let form = "%Y-%m-%d %H:%M:%S%.4f";
        assert!(date_time(form, "2026-11-21 08:00:00.0000").is_some());
        assert!(date_time(form, "2026-11-21 08:00:00").is_some());
        assert!(date_time(form, "2026-11-21 08:00:00.00").is_none());
        assert!(date_time(form, "2026-11-21 8:00:00").is_none());
        assert!(date_time("%Y-%m-%d %H:%M", "2026-11-21 24:00").is_none());
        assert!(date_time("%Y-%m-%d %H:%M:%S", "2026-11-21 08:00:60").is_none());
    }

    #[test]
    fn time_zones_are_those_of_the_bundle() {
        assert!(is_time_zone("Europe/Berlin"));
        assert!(is_time_zone("UTC"));
        assert!(!is_time_zone("europe/berlin"));
        assert!(!is_time_zone("Mars/Olympus"));
        assert!(!is_time_zone(""));
    }
}
