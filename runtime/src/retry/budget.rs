//! What all calls of a client may spend on retries together.

use std::sync::Mutex;

/// A whole token; amounts are counted in thousandths.
const TOKEN: u32 = 1000;

/// What all calls of a client may spend on retries together, so that a vendor who is down is not asked threefold.
///
/// It holds a number of tokens. A failure that a retry might mend takes one, a success gives back a part of one, and there
/// are retries while more than half of them are left.
#[derive(Debug)]
pub struct Budget {
    full: u32,
    refill: u32,
    left: Mutex<u32>,
}

impl Budget {
    /// A budget of so many tokens (4 million at most), to which each success gives back `refill` thousandths of one.
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

/// 100 tokens, and a tenth of one for each success: of a vendor who fails each time, the first 49 failures are retried.
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
