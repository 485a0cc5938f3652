//! Streams of the pages of a list.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_core::Stream;

use super::Pager;
use super::ended::Ended;
use super::state::PagerState;
use crate::answer::meta::Meta;
use crate::error::Error;
use crate::json::ReadJson;
use crate::operation::vendor_code::VendorCode;

/// A stream of pages: see [`Pager::pages`].
///
/// ```
/// use std::pin::pin;
///
/// use callspec_runtime::{Error, Pager, VendorCode};
/// use futures_util::TryStreamExt;
/// # use callspec_runtime::ReadJson;
///
/// async fn sizes<T, C>(pager: Pager<T, C>) -> Result<Vec<usize>, Error<C>>
/// where
///     T: ReadJson + Default + Send + 'static,
///     C: VendorCode,
/// {
///     let mut pages = pin!(pager.pages());
///     let mut sizes = Vec::new();
///     while let Some(page) = pages.try_next().await? {
///         sizes.push(page.items().len());
///     }
///     Ok(sizes)
/// }
/// ```
#[must_use = "a stream does nothing unless it is polled"]
pub struct Pages<T, C>(pub(super) Pager<T, C>);

/// One page of a list.
///
/// ```
/// use callspec_runtime::{Error, Page};
///
/// fn items<T, C>(page: Page<T, C>) -> Result<Vec<T>, Error<C>> {
///     page.into_items().into_iter().collect()
/// }
/// ```
pub struct Page<T, C> {
    items: Vec<Result<T, Error<C>>>,
    meta: Option<Meta>,
}

impl<T, C> Page<T, C> {
    /// The items. One that cannot be decoded is an error with its path.
    pub fn items(&self) -> &[Result<T, Error<C>>] {
        &self.items
    }

    /// Returns the items alone.
    pub fn into_items(self) -> Vec<Result<T, Error<C>>> {
        self.items
    }

    /// Status and headers of the response.
    pub fn meta(&self) -> Option<&Meta> {
        self.meta.as_ref()
    }
}

impl<T, C> Pages<T, C> {
    /// The position of the stream: the page yielded last. See [`Pager::state`].
    pub fn state(&self) -> PagerState {
        self.0.state()
    }

    /// How the stream ended, once it has.
    pub fn ended(&self) -> Option<Ended> {
        self.0.ended()
    }

    /// Continues after an error: see [`Pager::retry_page`].
    pub fn retry_page(&mut self) {
        self.0.retry_page();
    }

    /// The number of items skipped because an earlier page had them.
    pub fn left_out(&self) -> usize {
        self.0.left_out()
    }
}

impl<T, C> Stream for Pages<T, C>
where
    T: ReadJson + Default + Send + 'static,
    C: VendorCode,
{
    type Item = Result<Page<T, C>, Error<C>>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let pager = &mut self.get_mut().0;
        if pager.is_full() {
            return Poll::Ready(None);
        }
        // What a stream of items left of a page is a page, too.
        if pager.items.is_empty() {
            match ready!(pager.fetcher.poll_page(context)) {
                Some(Ok(items)) => pager.items = items,
                Some(Err(failure)) => return Poll::Ready(Some(Err(Error::new(failure)))),
                None => return Poll::Ready(None),
            }
        }
        let mut items = Vec::with_capacity(pager.items.len());
        while let Some(item) = pager.take_item() {
            items.push(item);
        }
        Poll::Ready(Some(Ok(Page { items, meta: pager.meta().cloned() })))
    }
}

impl<T, C> fmt::Debug for Pages<T, C> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

/// Without its items: they may be personal data.
impl<T, C> fmt::Debug for Page<T, C> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Page").field("items", &self.items.len()).finish_non_exhaustive()
    }
}
