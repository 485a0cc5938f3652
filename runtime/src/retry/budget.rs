//! The retry budget that all calls of a client share.

use std::sync::Mutex;

/// A whole token; amounts are counted in thousandths.
const TOKEN: u32 = 1000;

/// The retry budget that all calls of a client share, so that a vendor in trouble does not get three times the load.
///
/// It holds a number of tokens. A failure that could be retried takes one, a success returns a part of one, and calls are
/// retried while more than half of the tokens are left.
///
/// ```
/// use callspec_runtime::{BuildError, Budget, Client, ClientBuilder};
///
/// fn frugal<T: From<Client>>(builder: ClientBuilder<T>) -> Result<T, BuildError> {
///     builder.retry_budget(Budget::new(10, 50)).build()
/// }
/// ```
#[derive(Debug)]
pub struct Budget {
    full: u32,
    refill: u32,
    left: Mutex<u32>,
}

impl Budget {
    /// A budget of `tokens` (4 million at most). Each success returns `refill` thousandths of a token.
    pub fn new(tokens: u32, refill: u32) -> Self {
        let full = tokens.saturating_mul(TOKEN);
        Self { full, refill, left: Mutex::new(full) }
    }

    /// Takes a token for a failure. Whether there may be a retry.
    pub(crate) fn spend(&self) -> bool {
        self.change(|left| left.saturating_sub(TOKEN)) > self.full / 2
    }

    /// Gives back a part of a token for a success.
    pub(crate) fn refill(&self) {
        self.change(|left| left.saturating_add(self.refill).min(self.full));
    }

    fn change(&self, change: impl FnOnce(u32) -> u32) -> u32 {
        let mut left = self.left.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        *left = change(*left);
        *left
    }
}

/// 100 tokens, and a tenth of one for each success: if every call fails, the first 49 failures are retried.
impl Default for Budget {
    fn default() -> Self {
        Self::new(100, 100)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_of_it_is_spent_and_successes_fill_it() {
        let budget = Budget::default();
        assert_eq!((0..200).filter(|_| budget.spend()).count(), 49);
        assert!(!budget.spend());
        (0..510).for_each(|_| budget.refill());
        assert!(!budget.spend());
        (0..20).for_each(|_| budget.refill());
        assert!(budget.spend());
        (0..10_000).for_each(|_| budget.refill());
        assert_eq!((0..200).filter(|_| budget.spend()).count(), 49);
        assert!(!Budget::new(0, 0).spend());
        assert!(Budget::new(u32::MAX, u32::MAX).spend());
    }
}
