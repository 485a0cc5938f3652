//! How long a vendor asks to wait.

use std::time::{Duration, SystemTime};

use http::HeaderMap;
use http::header::{DATE, RETRY_AFTER};

use crate::clock::Clock;

/// Reads `Retry-After`: seconds, or a date in one of the three forms of HTTP.
///
/// A date is measured from the answer's own `Date`, since the two were written by one clock; only without it from ours.
pub(crate) fn retry_after(headers: &HeaderMap, clock: &dyn Clock) -> Option<Duration> {
    let text = headers.get(RETRY_AFTER)?.to_str().ok()?.trim();
    if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
        // More seconds than can be counted are for ever.
        return Some(text.parse().map_or(Duration::MAX, Duration::from_secs));
    }
    let until = date(text)?;
    let from = headers.get(DATE).and_then(|sent| date(sent.to_str().ok()?)).unwrap_or_else(|| clock.now());
    Some(until.duration_since(from).unwrap_or(Duration::ZERO))
}

fn date(text: &str) -> Option<SystemTime> {
    httpdate::parse_http_date(text.trim()).ok()
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
        for (text, seconds) in [
            ("120", Some(120)),
            (" 0 ", Some(0)),
            ("Sun, 06 Nov 1994 08:49:37 GMT", Some(30)),
            ("Sunday, 06-Nov-94 08:49:37 GMT", Some(30)),
            ("Sun Nov  6 08:49:37 1994", Some(30)),
            ("Sun, 06 Nov 1994 08:49:00 GMT", Some(0)),
            ("Wed, 21 Oct 2015 07:28:00 GMT", Some(661_300_733)),
            ("soon", None),
            ("-1", None),
            ("+1", None),
            ("1.5", None),
            ("", None),
            ("Sun, 06 Nov 1994 08:49:37 EST", None),
        ] {
            assert_eq!(read(&[("retry-after", text)]), seconds.map(Duration::from_secs), "{text}");
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
}
