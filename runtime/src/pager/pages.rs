//! Streams of the pages of a list.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;

use super::Pager;
use super::ended::Ended;
use super::listed::Listed;
use super::page::Page;
use super::state::PagerState;
use crate::error::Error;
use crate::operation::vendor_code::VendorCode;

/// A stream of pages: see [`Pager::pages`].
///
/// ```
/// use callspec_runtime::{Error, Listed, Pager, VendorCode};
/// use futures_util::TryStreamExt;
///
/// async fn sizes<A: Listed, C: VendorCode>(pager: Pager<A, C>) -> Result<Vec<usize>, Error<C>> {
///     let mut pages = pager.pages();
///     let mut sizes = Vec::new();
///     while let Some(page) = pages.try_next().await? {
///         sizes.push(page.items().len());
///     }
///     Ok(sizes)
/// }
/// ```
#[must_use = "a stream does nothing unless it is polled"]
pub struct Pages<A, C>(pub(super) Pager<A, C>);

impl<A, C> Pages<A, C> {
    /// The position of the stream: the page yielded last. See [`Pager::state`]; [`Page::state_after`] is the position
    /// behind it.
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

impl<A: Listed, C: VendorCode> Stream for Pages<A, C> {
    type Item = Result<Page<A, C>, Error<C>>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.get_mut().0.poll_page(context)
    }
}

impl<A, C> fmt::Debug for Pages<A, C> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}
