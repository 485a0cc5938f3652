//! One page of a list: its items as raw JSON, and what it says about the pages behind it.

use std::borrow::Cow;
use std::collections::HashMap;

use serde_json::value::RawValue;

use crate::answer::classify::says_success;
use crate::answer::decode::{Misfit, decode};
use crate::operation::envelope::Envelope;
use crate::operation::paging::{NextCursor, PageEnd, PagedBy, Paging};
use crate::value::plain::plain_of_json;

/// One page, taken apart but not decoded.
pub(super) struct RawPage {
    pub(super) items: Vec<Box<RawValue>>,
    /// The number of the last page, or of all items, when the page says it.
    pub(super) last: Option<i64>,
    /// The cursor of the next page, as JSON.
    pub(super) cursor: Option<Box<RawValue>>,
}

impl RawPage {
    /// Takes a page apart. Without paging the whole body is the list.
    ///
    /// A list that is missing is empty when the page says that there is nothing, or that it is a success.
    pub(super) fn read(paging: Option<&Paging>, envelope: &Envelope, body: &[u8]) -> Result<Self, Misfit> {
        let whole: Box<RawValue> = decode(body)?;
        let path = paging.map_or("", |paging| paging.items);
        let misfit = |expected: &str| Misfit { path: path.to_owned(), expected: expected.to_owned() };
        let last = match paging.map(|paging| paging.by) {
            Some(PagedBy::Number { end: PageEnd::LastPage(path) | PageEnd::Total(path), .. }) => {
                member(&whole, path).and_then(number)
            }
            _ => None,
        };
        let items: Option<Vec<Box<RawValue>>> = match member(&whole, path) {
            Some(list) => serde_json::from_str(list.get()).map_err(|_| misfit("a list"))?,
            None if last == Some(0) || says_success(envelope, body) => None,
            None => return Err(misfit("a list")),
        };
        let items = items.unwrap_or_default();
        let cursor = match paging.map(|paging| paging.by) {
            Some(PagedBy::Cursor { next: NextCursor::Page(path), .. }) => member(&whole, path),
            Some(PagedBy::Cursor { next: NextCursor::LastItem(path), .. }) => {
                items.last().and_then(|item| member(item, path))
            }
            _ => None,
        };
        let cursor = cursor.filter(|raw| !matches!(raw.get(), "null" | "\"\"" | "[]")).map(ToOwned::to_owned);
        Ok(Self { items, last, cursor })
    }

    /// How many items it has.
    pub(super) fn count(&self) -> i64 {
        i64::try_from(self.items.len()).unwrap_or(i64::MAX)
    }
}

/// The value at a dotted path; the empty path is the whole.
pub(super) fn member<'a>(whole: &'a RawValue, path: &str) -> Option<&'a RawValue> {
    let mut names = path.split('.').filter(|name| !name.is_empty());
    names.try_fold(whole, |value, name| {
        let mut members: HashMap<Cow<'_, str>, &'a RawValue> = serde_json::from_str(value.get()).ok()?;
        members.remove(name)
    })
}

/// A number, or a string that is one.
fn number(raw: &RawValue) -> Option<i64> {
    plain_of_json(raw.get()).ok()??.parse().ok()
}
