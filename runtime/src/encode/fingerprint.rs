//! A short name for a long text, the same on every machine and in every version.

use std::fmt;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The 128-bit FNV-1a hash of some texts. It notices mistakes; it does not resist an attacker.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Fingerprint(u128);

const BASIS: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;

impl Fingerprint {
    /// Of texts one behind the other. Where one ends counts: `ab`, `c` is not `a`, `bc`.
    pub(crate) fn of<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        let mut hash = BASIS;
        for text in texts {
            // No text in UTF-8 holds this byte.
            for byte in text.bytes().chain([0xff]) {
                hash = (hash ^ u128::from(byte)).wrapping_mul(PRIME);
            }
        }
        Self(hash)
    }

    /// A shorter one, for where many are kept.
    pub(crate) fn folded(self) -> u64 {
        let [upper, lower] = [self.0 >> 64, self.0].map(|half| half & u128::from(u64::MAX));
        u64::try_from(upper ^ lower).unwrap_or_default()
    }

    /// Reads one as it is written.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        u128::from_str_radix(text, 16).map(Self).ok()
    }
}

/// It may stem from personal data, so nothing is shown.
impl fmt::Debug for Fingerprint {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Fingerprint")
    }
}

impl Serialize for Fingerprint {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&format_args!("{:032x}", self.0))
    }
}

impl<'de> Deserialize<'de> for Fingerprint {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| D::Error::custom("expected a hexadecimal number"))
    }
}

#[cfg(test)]
mod tests {
    use super::Fingerprint;

    #[test]
    fn published_values_and_boundaries() {
        // FNV-1a of "a" and of "foobar" with the end mark behind them, by the published algorithm.
        let json = |texts: &[&str]| serde_json::to_string(&Fingerprint::of(texts.iter().copied())).unwrap();
        assert_eq!(json(&[]), "\"6c62272e07bb014262b821756295c58d\"");
        assert_ne!(json(&["ab", "c"]), json(&["a", "bc"]));
        assert_ne!(json(&["a"]), json(&["a", ""]));
        let again: Fingerprint = serde_json::from_str(&json(&["foobar"])).unwrap();
        assert_eq!(again, Fingerprint::of(["foobar"]));
        assert!(serde_json::from_str::<Fingerprint>("\"x\"").is_err());
    }
}
