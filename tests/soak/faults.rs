//! The faults of the vendors, drawn at random.

use std::fmt;

/// What happens to a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// It is answered.
    None,
    /// The connection is closed before anything is done.
    ClosedBefore,
    /// It is carried out, and the connection is closed without an answer.
    ClosedAfter,
    /// 500, whether it was carried out or not.
    Failed,
    /// 429: it was not carried out.
    Throttled,
    /// 503 with a time to wait: it was not carried out.
    Unavailable,
    /// A page in HTML with 200, whether it was carried out or not.
    Html,
    /// It is carried out, and the answer begins late.
    Slow,
    /// It is carried out, and the answer is cut short.
    Cut,
}

/// Each fault, and how many requests of a hundred get it.
const SHARES: [(Fault, u64); 8] = [
    (Fault::ClosedBefore, 2),
    (Fault::ClosedAfter, 2),
    (Fault::Failed, 2),
    (Fault::Throttled, 1),
    (Fault::Unavailable, 1),
    (Fault::Html, 1),
    (Fault::Slow, 4),
    (Fault::Cut, 2),
];

impl Fault {
    /// The fault that a random number stands for.
    pub fn drawn(number: u64) -> Self {
        let mut left = number % 100;
        for (fault, share) in SHARES {
            match left.checked_sub(share) {
                None => return fault,
                Some(rest) => left = rest,
            }
        }
        Self::None
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::None => "answered",
            Self::ClosedBefore => "closed before",
            Self::ClosedAfter => "closed after",
            Self::Failed => "500",
            Self::Throttled => "429",
            Self::Unavailable => "503",
            Self::Html => "HTML in 200",
            Self::Slow => "slow",
            Self::Cut => "cut short",
        })
    }
}

/// A reproducible source of random numbers: SplitMix64, by its public definition.
#[derive(Debug)]
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }
}
