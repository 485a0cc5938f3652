//! The items seen last, so that one which comes again is left out.

use std::collections::VecDeque;

use crate::encode::fingerprint::Fingerprint;

/// How many items are remembered: two pages of a thousand.
const ITEMS: usize = 2000;

/// How many digits a hash has in a saved state.
const DIGITS: usize = 16;

/// The items seen last, in a bounded number.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Window(VecDeque<Seen>);

/// An item that was seen: hashes of its key and of all that it says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Seen {
    key: u64,
    /// Unknown in a state that was saved by version 1.
    text: Option<u64>,
}

impl Seen {
    /// An item with a key.
    pub(super) fn new(key: &str, text: &str) -> Self {
        Self { key: Fingerprint::of([key]).folded(), text: Some(hash(text)) }
    }
}

/// A hash of all that an item says. It takes eight bytes at a time, since a page has hundreds of kilobytes, and is the same on
/// every machine and in every version. It only tells items with the same key apart.
fn hash(text: &str) -> u64 {
    let length = u64::try_from(text.len()).unwrap_or(u64::MAX);
    text.as_bytes().chunks(8).fold(length, |hash, chunk| {
        let word = chunk.iter().rev().fold(0, |word, byte| word << 8 | u64::from(*byte));
        let mixed = (hash ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        mixed ^ mixed >> 32
    })
}

impl Window {
    /// Whether just this item was seen.
    pub(super) fn holds(&self, item: Seen) -> bool {
        item.text.is_some() && self.0.contains(&item)
    }

    /// Whether an item with the key of this one was seen.
    pub(super) fn holds_key(&self, item: Seen) -> bool {
        self.0.iter().any(|seen| seen.key == item.key)
    }

    /// Remembers items, and forgets the oldest.
    pub(super) fn add(&mut self, items: impl IntoIterator<Item = Seen>) {
        self.0.extend(items);
        let surplus = self.0.len().saturating_sub(ITEMS);
        self.0.drain(..surplus);
    }

    /// As it is saved: one text for each item.
    pub(super) fn written(&self) -> Vec<String> {
        let written = |seen: &Seen| match seen.text {
            Some(text) => format!("{:016x}{text:016x}", seen.key),
            None => format!("{:016x}", seen.key),
        };
        self.0.iter().map(written).collect()
    }

    /// Reads what was saved; `None` if it was not saved like this.
    pub(super) fn read(written: &[String]) -> Option<Self> {
        let hash = |digits: &str| u64::from_str_radix(digits, 16).ok().filter(|_| digits.len() == DIGITS);
        let seen = |written: &String| {
            let (key, text) = written.split_at_checked(DIGITS)?;
            let text = if text.is_empty() { None } else { Some(hash(text)?) };
            Some(Seen { key: hash(key)?, text })
        };
        written.iter().map(seen).collect::<Option<_>>().map(Self)
    }

    /// Reads what version 1 saved: the keys alone.
    pub(super) fn read_keys(written: &[String]) -> Option<Self> {
        let seen = |key: &String| Some(Seen { key: Fingerprint::parse(key)?.folded(), text: None });
        written.iter().map(seen).collect::<Option<_>>().map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(number: usize) -> Seen {
        Seen::new(&number.to_string(), &format!("text {number}"))
    }

    #[test]
    fn the_oldest_is_forgotten() {
        let mut window = Window::default();
        window.add((0..ITEMS).map(item));
        assert!(window.holds(item(0)));
        window.add([item(ITEMS)]);
        assert!(!window.holds(item(0)));
        assert!(window.holds(item(1)) && window.holds(item(ITEMS)));
        assert_eq!(window.0.len(), ITEMS);
    }

    #[test]
    fn a_hash_is_the_same_in_every_version() {
        // Saved states hold it. Worked out by hand for no byte and for one.
        assert_eq!(hash(""), 0);
        let one = (1u64 ^ 0x61).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        assert_eq!(hash("a"), one ^ one >> 32);
        let texts = ["a", "a\0", "abcdefgh", "abcdefgh\0", "abcdefghi", "bbcdefghi", "abcdefghabcdefgh"];
        let hashes: std::collections::BTreeSet<u64> = texts.iter().map(|text| hash(text)).collect();
        assert_eq!(hashes.len(), texts.len());
    }

    #[test]
    fn a_key_alone_is_not_the_item() {
        let mut window = Window::default();
        window.add([item(1)]);
        let changed = Seen::new("1", "other text");
        assert!(!window.holds(changed) && window.holds_key(changed));
        let keys = Window::read_keys(&[format!("{:032x}", u128::MAX)]).unwrap();
        assert_eq!(Window::read(&keys.written()), Some(keys));
        assert_eq!(Window::read(&window.written()), Some(window));
        for broken in ["", "1", "000000000000000g", "0000000000000000x"] {
            assert_eq!(Window::read(&[broken.to_owned()]), None, "{broken}");
        }
    }
}
