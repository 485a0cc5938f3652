//! One item of a list, with its JSON.

use std::ops::Deref;

use bytes::Bytes;

/// One item of a list, with its JSON. It dereferences to the decoded value.
///
/// The JSON is a part of the response, which stays in memory as long as one of its items does. To keep many items, keep
/// their values.
///
/// ```
/// use callspec_runtime::{Error, Item, Pager, VendorCode};
/// use futures_util::TryStreamExt;
/// # use callspec_runtime::Listed;
///
/// /// Copies a list to lines of JSON, with every member, documented or not.
/// async fn lines<A: Listed, C: VendorCode>(pager: Pager<A, C>) -> Result<Vec<String>, Error<C>> {
///     pager.map_ok(|item| item.json().to_owned()).try_collect().await
/// }
/// ```
#[derive(Clone)]
pub struct Item<T> {
    value: T,
    raw: RawItem,
}

impl<T> Item<T> {
    pub(super) fn new(value: T, raw: RawItem) -> Self {
        Self { value, raw }
    }

    /// The decoded value.
    pub fn value(&self) -> &T {
        &self.value
    }

    /// Returns the decoded value alone.
    pub fn into_value(self) -> T {
        self.value
    }

    /// The item's JSON as received, with the members that are not documented.
    pub fn json(&self) -> &str {
        self.raw.text()
    }

    /// Whether a page before had an item with the same key and other content: the item has changed since, or two items
    /// share the key.
    pub fn is_repeated(&self) -> bool {
        self.raw.is_repeated
    }
}

impl<T> Deref for Item<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

/// As the value. The JSON is not shown: it may be personal data.
impl<T: std::fmt::Debug> std::fmt::Debug for Item<T> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.value.fmt(formatter)
    }
}

/// An item that was not decoded: a piece of its page's body.
#[derive(Clone)]
pub(super) struct RawItem {
    pub(super) json: Bytes,
    /// Its place in the list, from 0.
    pub(super) index: usize,
    /// Whether an item with its key came before.
    pub(super) is_repeated: bool,
}

impl RawItem {
    pub(super) fn text(&self) -> &str {
        std::str::from_utf8(&self.json).unwrap_or_default()
    }
}
