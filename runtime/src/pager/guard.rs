//! Notices pages that repeat, in a row or after others.

use std::collections::BTreeSet;

use bytes::Bytes;

use super::item::RawItem;
use crate::encode::fingerprint::Fingerprint;
use crate::json::value_at;
use crate::value::plain::plain_of_json;

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

/// The key of an item. One that is null or empty is no key.
pub(super) fn key<'i>(item: &'i RawItem, name: &'static str) -> Option<&'i str> {
    key_in(item.text(), name)
}

fn key_in<'i>(item: &'i str, name: &'static str) -> Option<&'i str> {
    let key = value_at(item, name)?;
    let is_blank = matches!(key, "[]" | "{}")
        || plain_of_json(key).is_ok_and(|plain| plain.is_none_or(|plain| plain.trim().is_empty()));
    (!is_blank).then_some(key)
}

/// Whether two pages in a row have nothing but one item with the same key. What else it says may change with each request,
/// such as an address that is signed.
pub(super) fn same_single_item(items: &[Bytes], before: &[Bytes], item_key: Option<&'static str>) -> bool {
    let ([item], [before], Some(name)) = (items, before, item_key) else { return false };
    let key = |json: &'_ Bytes| {
        let text = std::str::from_utf8(json).unwrap_or_default();
        key_in(text, name).map(str::to_owned)
    };
    key(item).is_some_and(|item| key(before) == Some(item))
}

/// What identifies a page: the keys of several items if each has its own, otherwise everything that they say.
pub(super) fn page(items: &[RawItem], item_key: Option<&'static str>) -> Fingerprint {
    let keys: Option<Vec<&str>> = item_key.and_then(|name| items.iter().map(|item| key(item, name)).collect());
    let tells = |keys: &Vec<&str>| keys.len() > 1 && keys.iter().collect::<BTreeSet<_>>().len() == keys.len();
    match keys.filter(tells) {
        Some(keys) => Fingerprint::of(keys),
        None => Fingerprint::of(items.iter().map(RawItem::text)),
    }
}
