//! One page of a list.

use std::fmt;

use super::item::Item;
use super::listed::Listed;
use super::state::PagerState;
use crate::answer::meta::Meta;
use crate::error::Error;

/// The results of reading items.
pub(super) type Items<A, C> = Vec<Result<Item<<A as Listed>::Item>, Error<C>>>;

/// The result of reading a page.
pub(super) type PageRead<A, C> = Result<Page<A, C>, Error<C>>;

/// One page of a list: each of its items, and the rest of the answer.
///
/// ```
/// use callspec_runtime::{Error, Item, Listed, Page};
///
/// fn items<A: Listed, C>(page: Page<A, C>) -> Result<Vec<Item<A::Item>>, Error<C>> {
///     page.into_items().into_iter().collect()
/// }
/// ```
pub struct Page<A: Listed, C> {
    pub(super) head: Result<A, Error<C>>,
    pub(super) items: Items<A, C>,
    pub(super) meta: Option<Meta>,
    pub(super) number: Option<i64>,
    pub(super) after: PagerState,
}

impl<A: Listed, C> Page<A, C> {
    /// The answer, in which the list is empty.
    ///
    /// # Errors
    ///
    /// Something beside the list does not have the documented form. The items are not concerned.
    pub fn head(&self) -> Result<&A, &Error<C>> {
        self.head.as_ref()
    }

    /// The items. One that cannot be decoded is an error with its path and its JSON.
    pub fn items(&self) -> &[Result<Item<A::Item>, Error<C>>] {
        &self.items
    }

    /// Returns the items alone.
    pub fn into_items(self) -> Items<A, C> {
        self.items
    }

    /// Returns the head and the items.
    pub fn into_parts(self) -> (Result<A, Error<C>>, Items<A, C>) {
        (self.head, self.items)
    }

    /// Status and headers of the response.
    pub fn meta(&self) -> Option<&Meta> {
        self.meta.as_ref()
    }

    /// The number of the page: the one that was asked for or, behind a cursor, how many pages this stream had asked for.
    pub fn number(&self) -> Option<i64> {
        self.number
    }

    /// Where a stream resumes that does not need this page again.
    ///
    /// It is this page itself if not all of its items were handed out, or if it does not tell which page is next.
    pub fn state_after(&self) -> &PagerState {
        &self.after
    }
}

/// Without its items: they may be personal data.
impl<A: Listed, C> fmt::Debug for Page<A, C> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Page")
            .field("number", &self.number)
            .field("items", &self.items.len())
            .finish_non_exhaustive()
    }
}
