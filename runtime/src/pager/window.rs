//! The items seen last, so that one which comes again is left out.

use std::collections::VecDeque;

use serde::{Deserialize, Serialize};

use crate::encode::fingerprint::Fingerprint;

/// How many items are remembered: two pages of a thousand.
const ITEMS: usize = 2000;

/// The keys of the items seen last, in a bounded number.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct Window(VecDeque<Fingerprint>);

impl Window {
    /// Whether an item was seen.
    pub(super) fn holds(&self, key: Fingerprint) -> bool {
        self.0.contains(&key)
    }

    /// Remembers items, and forgets the oldest.
    pub(super) fn add(&mut self, keys: impl IntoIterator<Item = Fingerprint>) {
        self.0.extend(keys);
        let surplus = self.0.len().saturating_sub(ITEMS);
        self.0.drain(..surplus);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_oldest_is_forgotten() {
        let key = |number: usize| Fingerprint::of([number.to_string().as_str()]);
        let mut window = Window::default();
        window.add((0..ITEMS).map(key));
        assert!(window.holds(key(0)));
        window.add([key(ITEMS)]);
        assert!(!window.holds(key(0)));
        assert!(window.holds(key(1)) && window.holds(key(ITEMS)));
        assert_eq!(window.0.len(), ITEMS);
    }
}
