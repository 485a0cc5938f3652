//! How often a failed call is tried again, and how long the waits are.

use std::time::Duration;

/// How often a failed call is tried again, and how long the waits are.
///
/// Only what may go better later is tried again, and only where that is safe: the request was not sent, the operation
/// is captured as read-only or idempotent, or the vendor refused it (429, or 503 with `Retry-After`). The wait before
/// retry `n` (from 0) is a random time between nothing and `min(base * 2^n, cap)`, and never shorter than the
/// `Retry-After` of the answer. Where a wait would outlast the operation's time, the call fails at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RetryPolicy {
    /// How often a call is sent, the first time included. 0 counts as 1. Default: 3.
    pub attempts: u32,
    /// The longest wait before the first retry; it doubles with each one. Default: 500 milliseconds.
    pub base: Duration,
    /// The longest wait that is not asked for by the vendor. Default: 20 seconds.
    pub cap: Duration,
}

impl RetryPolicy {
    /// Every call is sent once.
    pub const fn never() -> Self {
        Self { attempts: 1, base: Duration::ZERO, cap: Duration::ZERO }
    }

    /// This policy with another number of attempts, the first one included.
    pub const fn with_attempts(mut self, attempts: u32) -> Self {
        self.attempts = attempts;
        self
    }

    /// This policy with another longest wait before the first retry.
    pub const fn with_base(mut self, base: Duration) -> Self {
        self.base = base;
        self
    }

    /// This policy with another longest wait.
    pub const fn with_cap(mut self, cap: Duration) -> Self {
        self.cap = cap;
        self
    }

    /// The longest wait before a retry, the first one being 0.
    pub(crate) fn ceiling(&self, retry: u32) -> Duration {
        let factor = 2_u32.checked_pow(retry).unwrap_or(u32::MAX);
        self.base.checked_mul(factor).unwrap_or(Duration::MAX).min(self.cap)
    }
}

impl Default for RetryPolicy {
    fn default() -> Self {
        Self { attempts: 3, base: Duration::from_millis(500), cap: Duration::from_secs(20) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cap_is_a_cap() {
        let policy = RetryPolicy::default();
        let ceilings: Vec<_> = (0..8).map(|retry| policy.ceiling(retry).as_millis()).collect();
        assert_eq!(ceilings, [500, 1000, 2000, 4000, 8000, 16_000, 20_000, 20_000]);
        assert_eq!(policy.ceiling(u32::MAX), policy.cap);
        assert_eq!(policy.with_base(Duration::MAX).ceiling(3), policy.cap);
        assert_eq!(RetryPolicy::never().ceiling(0), Duration::ZERO);
    }
}
