//! Notices pages that repeat, in a row or after others.

use super::raw_page::Item;
use crate::encode::fingerprint::Fingerprint;
use crate::json::value_at;

/// What the pages of a stream held, and the cursors they were asked for with.
#[derive(Default)]
pub(super) struct Guard {
    pages: Vec<Option<Fingerprint>>,
    cursors: Vec<Fingerprint>,
}

impl Guard {
    /// Which page, counted from 1, held just these items.
    pub(super) fn page_like(&self, page: Fingerprint) -> Option<usize> {
        self.pages.iter().position(|before| *before == Some(page)).map(|index| index + 1)
    }

    /// Whether a page was asked for with this cursor.
    pub(super) fn used(&self, cursor: &str) -> bool {
        self.cursors.contains(&Fingerprint::of([cursor]))
    }

    /// Remembers a page that was read, unless it may repeat by chance.
    pub(super) fn read(&mut self, page: Option<Fingerprint>) {
        self.pages.push(page);
    }

    /// Remembers a cursor that a page is asked for with.
    pub(super) fn asked(&mut self, cursor: &str) {
        self.cursors.push(Fingerprint::of([cursor]));
    }
}

/// What identifies an item: its key, if it has one.
pub(super) fn key(item: &Item, item_key: Option<&'static str>) -> Option<Fingerprint> {
    let key = value_at(item.text(), item_key?)?;
    (key != "null").then(|| Fingerprint::of([key]))
}

/// What identifies a page: the keys of its items, and all of an item without one.
pub(super) fn page(items: &[Item], item_key: Option<&'static str>) -> Fingerprint {
    Fingerprint::of(items.iter().map(|item| {
        let key = item_key.and_then(|name| value_at(item.text(), name));
        key.unwrap_or(item.text())
    }))
}
