//! Whether two trees say the same, whatever the order of keys.

use crate::parse::{Entry, Node, NodeKind};

/// Whether two nodes say the same. The order of keys does not matter, but no key may be added or lost.
pub(super) fn is_same(a: &Node, b: &Node) -> bool {
    match (&a.kind, &b.kind) {
        (NodeKind::List(a), NodeKind::List(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| is_same(a, b)),
        (NodeKind::Map(a), NodeKind::Map(b)) => {
            let (a, b) = (by_key(a), by_key(b));
            let is_same_entry = |(a, b): (&&Entry, &&Entry)| a.key.text == b.key.text && is_same(&a.value, &b.value);
            a.len() == b.len() && a.iter().zip(&b).all(is_same_entry)
        }
        (a, b) => a == b,
    }
}

/// The entries in the order of their keys; those of the same key stay in the order written.
fn by_key(entries: &[Entry]) -> Vec<&Entry> {
    let mut entries: Vec<&Entry> = entries.iter().collect();
    entries.sort_by(|a, b| a.key.text.cmp(&b.key.text));
    entries
}
