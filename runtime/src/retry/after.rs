//! How long a vendor asks to wait.

use std::time::{Duration, SystemTime};

use http::HeaderMap;
use http::header::{DATE, RETRY_AFTER};

use crate::clock::Clock;

/// Weekdays, short and long. What a date is does not depend on them, and some writers get them wrong.
const WEEKDAYS: [(&str, &str); 7] = [
    ("Mon", "Monday"),
    ("Tue", "Tuesday"),
    ("Wed", "Wednesday"),
    ("Thu", "Thursday"),
    ("Fri", "Friday"),
    ("Sat", "Saturday"),
    ("Sun", "Sunday"),
];

/// Reads `Retry-After`: seconds, or a date in one of the three forms of HTTP. Of several values the longest that can be read
/// counts, whether they are in one header or in several.
///
/// A date is measured from the answer's own `Date`, since the two were written by one clock; only without it from ours.
pub(crate) fn retry_after(headers: &HeaderMap, clock: &dyn Clock) -> Option<Duration> {
    let sent = headers.get(DATE).and_then(|sent| date(sent.to_str().ok()?));
    let from = sent.unwrap_or_else(|| clock.now());
    let wait = |text: &str| {
        let until = || Some(date(text)?.duration_since(from).unwrap_or(Duration::ZERO));
        seconds(text).or_else(until)
    };
    let values = headers.get_all(RETRY_AFTER).iter().filter_map(|value| value.to_str().ok());
    values.flat_map(candidates).filter_map(|text| wait(&text)).max()
}

/// The values of a list. Since a date has a comma itself, two parts together may be one value as well.
fn candidates(list: &str) -> Vec<String> {
    let parts: Vec<&str> = list.split(',').map(str::trim).collect();
    let alone = parts.iter().map(|part| (*part).to_owned());
    alone.chain(parts.windows(2).map(|pair| pair.join(", "))).collect()
}

/// Whole seconds, or seconds with a fraction.
fn seconds(text: &str) -> Option<Duration> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_number(whole) || !is_number(fraction) {
        return None;
    }
    // More seconds than can be counted are for ever.
    let Ok(whole) = whole.parse() else { return Some(Duration::MAX) };
    // Rounded up to the next millisecond.
    let digits = fraction.bytes().chain(std::iter::repeat(b'0')).take(3);
    let rounded = digits.fold(0, |milliseconds, digit| milliseconds * 10 + u64::from(digit - b'0'));
    let rest = u64::from(fraction.bytes().skip(3).any(|digit| digit != b'0'));
    Some(Duration::from_secs(whole).saturating_add(Duration::from_millis(rounded + rest)))
}

fn date(text: &str) -> Option<SystemTime> {
    let text = text.trim();
    let read = |text: &str| httpdate::parse_http_date(text).ok();
    read(text).or_else(|| {
        let name = text.split([',', ' ']).next()?;
        let is_weekday = |(short, long): &(&str, &str)| name == *short || name == *long;
        WEEKDAYS.iter().any(is_weekday).then_some(())?;
        let other = |(short, long): &(&str, &str)| {
            let weekday = if name.len() == 3 { short } else { long };
            read(&text.replacen(name, weekday, 1))
        };
        WEEKDAYS.iter().find_map(other)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 1994-11-06 08:49:07, half a minute before the dates of the RFC.
    struct Then;

    impl Clock for Then {
        fn now(&self) -> SystemTime {
            SystemTime::UNIX_EPOCH + Duration::from_secs(784_111_747)
        }
    }

    fn read(headers: &[(&'static str, &str)]) -> Option<Duration> {
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            map.append(*name, value.parse().unwrap());
        }
        retry_after(&map, &Then)
    }

    #[test]
    fn seconds_and_the_three_forms_of_dates() {
        for (text, milliseconds) in [
            ("120", Some(120_000)),
            (" 0 ", Some(0)),
            ("Sun, 06 Nov 1994 08:49:37 GMT", Some(30_000)),
            ("Sunday, 06-Nov-94 08:49:37 GMT", Some(30_000)),
            ("Sun Nov  6 08:49:37 1994", Some(30_000)),
            ("Sun, 06 Nov 1994 08:49:00 GMT", Some(0)),
            ("Wed, 21 Oct 2015 07:28:00 GMT", Some(661_300_733_000)),
            ("soon", None),
            ("-1", None),
            ("+1", None),
            ("1.5", Some(1500)),
            ("0.0001", Some(1)),
            ("1.", None),
            (".5", None),
            ("1.5.5", None),
            ("1e3", None),
            ("", None),
            ("Sun, 06 Nov 1994 08:49:37 EST", None),
            // It was a Sunday.
            ("Mon, 06 Nov 1994 08:49:37 GMT", Some(30_000)),
            ("Tuesday, 06-Nov-94 08:49:37 GMT", Some(30_000)),
            ("Sat Nov  6 08:49:37 1994", Some(30_000)),
            ("Day, 06 Nov 1994 08:49:37 GMT", None),
        ] {
            assert_eq!(read(&[("retry-after", text)]), milliseconds.map(Duration::from_millis), "{text}");
        }
        assert_eq!(read(&[("retry-after", "99999999999999999999999")]), Some(Duration::MAX));
        assert_eq!(read(&[]), None);
    }

    #[test]
    fn the_answers_own_date_is_the_measure() {
        let until = ("retry-after", "Wed, 21 Oct 2099 07:28:00 GMT");
        assert_eq!(read(&[until, ("date", "Wed, 21 Oct 2099 07:27:50 GMT")]), Some(Duration::from_secs(10)));
        assert!(read(&[until, ("date", "nonsense")]).unwrap() > Duration::from_secs(1 << 30));
    }

    #[test]
    fn the_longest_value_counts() {
        let date = "Sun, 06 Nov 1994 08:49:37 GMT";
        for (values, wait) in [
            (&["30,120"][..], Some(120)),
            (&["120, 30"], Some(120)),
            (&["7", "30"], Some(30)),
            (&["30", "soon"], Some(30)),
            (&["soon, 7,"], Some(7)),
            (&[date, "7"], Some(30)),
            (&["7, Mon, 06 Nov 1994 08:49:37 GMT"], Some(30)),
            (&["Sun, 06 Nov 1994 08:49:37 GMT, 120"], Some(120)),
            (&["soon", ","], None),
        ] {
            let headers: Vec<_> = values.iter().map(|value| ("retry-after", *value)).collect();
            assert_eq!(read(&headers), wait.map(Duration::from_secs), "{values:?}");
        }
    }
}
