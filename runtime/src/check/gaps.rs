//! Which values of a request could not be read from the wire. Rules about values skip them; rules about presence may not.

use std::collections::BTreeSet;

/// The paths that hold a placeholder instead of a value. A request that a program built has none.
#[derive(Clone, Debug, Default)]
pub(crate) struct Gaps {
    unread: BTreeSet<String>,
    absent: BTreeSet<String>,
}

impl Gaps {
    /// Whether the value at a path was read: neither it nor anything around it is a placeholder.
    pub(crate) fn is_read(&self, path: &str) -> bool {
        !self.is_unread(path) && !self.is_inside(path)
    }

    /// Whether a placeholder stands at a path itself.
    pub(crate) fn is_unread(&self, path: &str) -> bool {
        self.unread.contains(path)
    }

    /// Whether the placeholder at a path stands for something that was not given at all.
    pub(crate) fn is_absent(&self, path: &str) -> bool {
        self.absent.contains(path) || self.is_inside(path)
    }

    /// Whether something around a path is a placeholder.
    fn is_inside(&self, path: &str) -> bool {
        let mut around = path.char_indices().filter(|(end, character)| match character {
            '.' => true,
            '[' => is_index(&path[end + 1..]),
            _ => false,
        });
        around.any(|(end, _)| self.unread.contains(&path[..end]))
    }
}

/// Whether this begins with the number of an item and a closing bracket; names may end with `[]`.
fn is_index(text: &str) -> bool {
    let index = text.split_once(']').map(|(index, _)| index);
    index.is_some_and(|index| !index.is_empty() && index.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(feature = "wire")]
impl Gaps {
    /// Something was given here and could not be read.
    pub(crate) fn unread(&mut self, path: impl Into<String>) {
        self.unread.insert(path.into());
    }

    /// Something is required here and was not given.
    pub(crate) fn absent(&mut self, path: &str) {
        self.unread.insert(path.to_owned());
        self.absent.insert(path.to_owned());
    }

    pub(crate) fn extend(&mut self, more: Self) {
        self.unread.extend(more.unread);
        self.absent.extend(more.absent);
    }
}
