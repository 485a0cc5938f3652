//! Notices pages that repeat, in a row or after others.

use serde_json::value::RawValue;

use super::raw_page::member;
use crate::encode::fingerprint::Fingerprint;

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
pub(super) fn key(item: &RawValue, item_key: Option<&str>) -> Option<Fingerprint> {
    let key = member(item, item_key?)?;
    (key.get() != "null").then(|| Fingerprint::of([key.get()]))
}

/// What identifies a page: the keys of its items, and all of an item without one.
pub(super) fn page(items: &[Box<RawValue>], item_key: Option<&str>) -> Fingerprint {
    Fingerprint::of(items.iter().map(|item| {
        let key = item_key.and_then(|name| member(item, name));
        key.map_or(item.get(), RawValue::get)
    }))
}
