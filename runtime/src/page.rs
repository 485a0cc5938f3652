//! One page of a list: its items as raw JSON, and what it says about the last page.

use std::borrow::Cow;
use std::collections::HashMap;

use serde_json::value::RawValue;

use crate::classify::says_success;
use crate::decode::{Misfit, decode};
use crate::plain::plain_of_json;
use crate::{Envelope, PageEnd, Paging};

/// One page, taken apart but not decoded.
pub(crate) struct Page {
    pub(crate) items: Vec<Box<RawValue>>,
    /// The number of the last page, when the page says it.
    pub(crate) last: Option<i64>,
}

impl Page {
    /// Takes a page apart. Without paging the whole body is the list.
    ///
    /// A list that is missing is empty when the page says that there are no pages, or that it is a success.
    pub(crate) fn read(paging: Option<&Paging>, envelope: &Envelope, body: &[u8]) -> Result<Self, Misfit> {
        let whole: Box<RawValue> = decode(body)?;
        let path = paging.map_or("", |paging| paging.items);
        let misfit = |expected: &str| Misfit { path: path.to_owned(), expected: expected.to_owned() };
        let last = match paging.map(|paging| paging.end) {
            Some(PageEnd::LastPage(path)) => member(&whole, path).and_then(number),
            _ => None,
        };
        let items: Option<Vec<Box<RawValue>>> = match member(&whole, path) {
            Some(list) => serde_json::from_str(list.get()).map_err(|_| misfit("a list"))?,
            None if last == Some(0) || says_success(envelope, body) => None,
            None => return Err(misfit("a list")),
        };
        Ok(Self { items: items.unwrap_or_default(), last })
    }

    /// How many items it has.
    pub(crate) fn count(&self) -> i64 {
        i64::try_from(self.items.len()).unwrap_or(i64::MAX)
    }
}

/// The value at a dotted path; the empty path is the whole.
fn member<'a>(whole: &'a RawValue, path: &str) -> Option<&'a RawValue> {
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
