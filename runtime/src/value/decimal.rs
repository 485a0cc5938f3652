//! Decimal numbers as they were written: `8.0000` stays `8.0000` and equals `8.0`.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A decimal number that keeps its text and compares by value.
///
/// ```
/// use callspec_runtime::Decimal;
///
/// let price: Decimal = "8.0000".parse()?;
/// assert_eq!(price, Decimal::from(8));
/// assert_eq!(price.to_string(), "8.0000");
/// # Ok::<(), callspec_runtime::DecimalError>(())
/// ```
#[derive(Clone)]
pub struct Decimal(Box<str>);

impl Decimal {
    /// The number as it was written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn magnitude(&self) -> Magnitude<'_> {
        // The text was parsed once when the number was made.
        Magnitude::parse(&self.0).unwrap_or(Magnitude::ZERO)
    }
}

impl FromStr for Decimal {
    type Err = DecimalError;

    fn from_str(text: &str) -> Result<Self, DecimalError> {
        match Magnitude::parse(text) {
            Some(_) => Ok(Self(text.into())),
            None => Err(DecimalError),
        }
    }
}

/// Zero.
impl Default for Decimal {
    fn default() -> Self {
        Self("0".into())
    }
}

impl From<i64> for Decimal {
    fn from(number: i64) -> Self {
        Self(number.to_string().into_boxed_str())
    }
}

/// The error for text that is not a decimal number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DecimalError;

impl fmt::Display for DecimalError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("not a decimal number")
    }
}

impl std::error::Error for DecimalError {}

/// `0.DIGITS × 10^point`, without zeros at either end of the digits; the digits are in up to two parts.
#[derive(Clone, Copy)]
struct Magnitude<'a> {
    negative: bool,
    whole: &'a str,
    fraction: &'a str,
    point: i64,
}

impl<'a> Magnitude<'a> {
    const ZERO: Self = Self { negative: false, whole: "", fraction: "", point: 0 };

    /// Reads a number by JSON's grammar.
    fn parse(text: &'a str) -> Option<Self> {
        let (negative, unsigned) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
            Some((mantissa, exponent)) => (mantissa, exponent_of(exponent)?),
            None => (unsigned, 0),
        };
        let (whole, fraction) = match mantissa.split_once('.') {
            Some((_, "")) => return None,
            Some(parts) => parts,
            None => (mantissa, ""),
        };
        let leading_zero = whole.len() > 1 && whole.starts_with('0');
        if whole.is_empty() || leading_zero || !digits(whole) || !digits(fraction) {
            return None;
        }
        Some(Self::normal(negative, whole, fraction, exponent))
    }

    fn normal(negative: bool, whole: &'a str, fraction: &'a str, exponent: i64) -> Self {
        let mut whole = whole.trim_start_matches('0');
        let mut fraction = fraction.trim_end_matches('0');
        let mut point = exponent.saturating_add(length(whole));
        if whole.is_empty() {
            let significant = fraction.trim_start_matches('0');
            point = point.saturating_sub(length(fraction) - length(significant));
            fraction = significant;
        }
        if fraction.is_empty() {
            whole = whole.trim_end_matches('0');
        }
        if whole.is_empty() && fraction.is_empty() {
            return Self::ZERO;
        }
        Self { negative, whole, fraction, point }
    }

    fn digits(self) -> impl Iterator<Item = u8> {
        self.whole.bytes().chain(self.fraction.bytes())
    }

    fn is_zero(self) -> bool {
        self.whole.is_empty() && self.fraction.is_empty()
    }

    fn compare(self, other: Self) -> Ordering {
        match (self.is_zero(), other.is_zero()) {
            (true, true) => return Ordering::Equal,
            (true, false) if other.negative => return Ordering::Greater,
            (true, false) => return Ordering::Less,
            (false, true) if self.negative => return Ordering::Less,
            (false, true) => return Ordering::Greater,
            (false, false) => {}
        }
        let absolute = || self.point.cmp(&other.point).then_with(|| self.digits().cmp(other.digits()));
        match (self.negative, other.negative) {
            (true, false) => Ordering::Less,
            (false, true) => Ordering::Greater,
            (false, false) => absolute(),
            (true, true) => absolute().reverse(),
        }
    }
}

fn digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

fn length(text: &str) -> i64 {
    i64::try_from(text.len()).unwrap_or(i64::MAX)
}

fn exponent_of(text: &str) -> Option<i64> {
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    if unsigned.is_empty() || !digits(unsigned) {
        return None;
    }
    text.parse::<i32>().ok().map(i64::from)
}

impl PartialEq for Decimal {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Decimal {}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        self.magnitude().compare(other.magnitude())
    }
}

impl Hash for Decimal {
    fn hash<H: Hasher>(&self, state: &mut H) {
        let magnitude = self.magnitude();
        magnitude.negative.hash(state);
        magnitude.point.hash(state);
        magnitude.digits().for_each(|digit| digit.hash(state));
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl fmt::Debug for Decimal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Decimal({})", self.0)
    }
}

impl Serialize for Decimal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        crate::value::raw::write_raw(&self.0, serializer)
    }
}

impl<'de> Deserialize<'de> for Decimal {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = crate::value::raw::raw(deserializer)?;
        raw.get()
            .parse()
            .map_err(|_| de::Error::invalid_value(de::Unexpected::Other("something else"), &"a decimal number"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn decimal(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn compares_by_value() {
        assert_eq!(decimal("8.0"), decimal("8.0000"));
        assert_eq!(decimal("0"), decimal("-0.00"));
        assert_eq!(decimal("1200"), decimal("1.2e3"));
        assert_eq!(decimal("0.05"), decimal("5E-2"));
        assert!(decimal("-2") < decimal("-1.5"));
        assert!(decimal("0.3") > decimal("0.1e0"));
        assert!(decimal("10") > decimal("9.99"));
        assert!(decimal("0.5") > decimal("0"));
        assert!(decimal("-0.5") < decimal("0"));
    }

    #[test]
    fn keeps_the_text() {
        let read: Decimal = serde_json::from_str("8.0000").unwrap();
        assert_eq!(serde_json::to_string(&read).unwrap(), "8.0000");
    }

    #[test]
    fn refuses_what_json_refuses() {
        for text in ["", "-", "1.", ".5", "01", "+1", "1e", "NaN", "\"1\"", "1 ", "0x1"] {
            assert!(text.parse::<Decimal>().is_err(), "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn agrees_with_integers(a in -1_000_000i64..1_000_000, b in -1_000_000i64..1_000_000, zeros in 0usize..4) {
            let left = decimal(&format!("{a}.{}", "0".repeat(zeros + 1)));
            prop_assert_eq!(left.cmp(&Decimal::from(b)), a.cmp(&b));
        }

        #[test]
        fn never_panics(text in "[-+0-9.eE]{0,12}") {
            let _ = text.parse::<Decimal>().map(|number| number.cmp(&Decimal::from(1)));
        }
    }
}
