//! How often a call is retried, and how long it waits.

use std::time::Duration;

/// How often a call is retried, and how long it waits.
///
/// A call is retried only if a later attempt may succeed and a retry is safe: the request was not sent, the operation is
/// documented as read-only or idempotent, or the vendor refused the request (429, or 503 with `Retry-After`). The wait
/// before retry `n` (from 0) is random, between zero and `min(base * 2^n, cap)`, and never shorter than the response's
/// `Retry-After`. If the wait would exceed the call's timeout, the call fails at once.
///
/// ```
/// use std::time::Duration;
///
/// use callspec_runtime::RetryPolicy;
///
/// let patient = RetryPolicy::default().with_attempts(6).with_cap(Duration::from_secs(60));
/// assert_eq!(patient.attempts, 6);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RetryPolicy {
    /// The number of attempts, the first included. 0 counts as 1. Default: 3.
    pub attempts: u32,
    /// The longest wait before the first retry. It doubles with each retry. Default: 500 milliseconds.
    pub base: Duration,
    /// The longest wait, unless the vendor asks for a longer one. Default: 20 seconds.
    pub cap: Duration,
}

impl RetryPolicy {
    /// A policy without retries.
    pub const fn never() -> Self {
        Self { attempts: 1, base: Duration::ZERO, cap: Duration::ZERO }
    }

    /// Sets the number of attempts, the first included.
    pub const fn with_attempts(mut self, attempts: u32) -> Self {
        self.attempts = attempts;
        self
    }

    /// Sets the longest wait before the first retry.
    pub const fn with_base(mut self, base: Duration) -> Self {
        self.base = base;
        self
    }

    /// Sets the longest wait.
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
