//! Streams of the items of a list, across its pages.

pub(crate) mod ended;
pub(crate) mod guard;
pub(crate) mod item;
pub(crate) mod listed;
pub(crate) mod next;
pub(crate) mod page;
pub(crate) mod page_fetcher;
pub(crate) mod pages;
pub(crate) mod raw_page;
pub(crate) mod state;
pub(crate) mod window;

use std::collections::VecDeque;
use std::fmt;
use std::future::poll_fn;
use std::marker::PhantomData;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use futures_core::Stream;

use crate::answer::meta::Meta;
use crate::answer::response::Response;
use crate::check::violation::Violations;
use crate::encode::prepared::Prepared;
use crate::error::Error;
use crate::error::failure::Failure;
use crate::exchange::core::Core;
use crate::exchange::options::Options;
use crate::json::read_all;
use crate::operation::vendor_code::VendorCode;
use crate::retry::policy::RetryPolicy;
use ended::Ended;
use item::{Item, RawItem};
use listed::Listed;
use page::{Page, PageRead};
use page_fetcher::PageFetcher;
use pages::Pages;
use raw_page::page_place;
use state::PagerState;

/// A stream of the items of all pages. Nothing is sent before it is polled. An item that cannot be decoded is an error
/// with its path and its JSON, and the stream continues.
///
/// | what happens | what the stream does |
/// |---|---|
/// | a page fails | yields the items received before, then the error, then ends; [`retry_page`](Self::retry_page) requests that page again |
/// | a page repeats the one before it byte for byte or with a single item of the same key, or an earlier one item for item, or a cursor repeats | ends with an error of kind [`Paging`](crate::ErrorKind::Paging) |
/// | a page has no list, or the pages end before the last page or item that one of them named | ends with an error of kind [`Paging`](crate::ErrorKind::Paging) |
/// | the caller's limit is reached | ends, and [`ended`](Self::ended) says why |
/// | the client's limit is reached ([`Limits::pages`](crate::Limits::pages)) | ends with an error |
/// | an item appears again on a later page, unchanged | skips it, if new items shift the pages and items have a documented key |
/// | its key appears again with other content | yields it, and [`Item::is_repeated`] says so |
///
/// Each operation documents what its order guarantees beyond that.
///
/// Two pages are compared by the documented key of their items. Where there is none, and an item says something else with each
/// request, such as an address that is signed, nothing in an answer tells that a vendor ignores the page: the stream ends
/// by [`Limits::pages`](crate::Limits::pages), or by the last page or total that a page names.
///
/// ```
/// use callspec_runtime::{Error, Listed, Pager, VendorCode};
/// use futures_util::StreamExt;
///
/// async fn good_items<A: Listed, C: VendorCode>(mut pager: Pager<A, C>) -> Result<Vec<A::Item>, Error<C>> {
///     let mut good = Vec::new();
///     while let Some(item) = pager.next().await {
///         match item {
///             Ok(item) => good.push(item.into_value()),
///             Err(error) if error.ends_stream() => return Err(error),
///             Err(error) => eprintln!("{error}"), // one item; `error.body()` has its JSON
///         }
///     }
///     Ok(good)
/// }
/// ```
#[must_use = "a stream does nothing unless it is polled"]
pub struct Pager<A, C> {
    fetcher: PageFetcher,
    items: VecDeque<RawItem>,
    /// How many items the caller still wants.
    wanted: Option<usize>,
    answer: PhantomData<fn() -> (A, C)>,
}

impl<A: Listed, C> Pager<A, C> {
    pub(crate) fn with(core: Arc<Core>, prepared: Prepared, options: Options) -> Self {
        let mut fetcher = PageFetcher::new(core, prepared, A::LIST, |operation| page_place(operation, A::LIST));
        fetcher.options = options;
        Self { fetcher, items: VecDeque::new(), wanted: None, answer: PhantomData }
    }
}

impl<A, C> Pager<A, C> {
    /// Adds a header to the request of each page: see [`Call::header`](crate::Call::header).
    pub fn header(self, name: impl AsRef<str>, value: impl AsRef<str>) -> Self {
        self.set("header", |pager| {
            let fetcher = &mut pager.fetcher;
            fetcher.prepared.header(name.as_ref(), value.as_ref(), &fetcher.core.auth);
        })
    }

    /// Sets the timeout of each page.
    pub fn timeout(self, timeout: Duration) -> Self {
        self.set("timeout", |pager| pager.fetcher.options.timeout = Some(timeout))
    }

    /// Sets the retry policy of each page.
    pub fn retry(self, retry: RetryPolicy) -> Self {
        self.set("retry", |pager| pager.fetcher.options.retry = Some(retry))
    }

    /// Sends the requests even if documented rules refuse them, since documents can be wrong.
    pub fn unchecked(self) -> Self {
        self.set("unchecked", |pager| pager.fetcher.options.unchecked = true)
    }

    /// Reads at most this many pages. [`ended`](Self::ended) says whether there may be more.
    pub fn max_pages(self, pages: usize) -> Self {
        self.set("max_pages", |pager| pager.fetcher.max_pages = Some(pages))
    }

    /// Yields at most this many items, bad ones included. [`ended`](Self::ended) says whether there may be more.
    pub fn max_items(self, items: usize) -> Self {
        self.set("max_items", |pager| pager.wanted = Some(items))
    }

    /// Continues where another stream of the same request left off. The page in the request is then ignored.
    ///
    /// A state of another operation or another request is an error, and nothing is sent.
    pub fn resume(self, state: &PagerState) -> Self {
        self.set("resume", |pager| pager.fetcher.resume(state))
    }

    /// A setting after the first poll would apply to a part of the stream: it ends the stream with an error.
    fn set(mut self, what: &str, set: impl FnOnce(&mut Self)) -> Self {
        match self.fetcher.has_begun() {
            false => set(&mut self),
            true => self.fetcher.prepared.refuse_late(what),
        }
        self
    }

    /// Turns it into a stream of pages. Items not yet yielded from the current page form the first page.
    pub fn pages(self) -> Pages<A, C> {
        Pages(self)
    }

    /// The position of the stream: the page of the item yielded last, until the next page is requested.
    ///
    /// A stream that resumes from here yields the items of that page again: none are lost, and some come twice.
    /// [`Page::state_after`](crate::Page::state_after) is a position that repeats none.
    pub fn state(&self) -> PagerState {
        self.fetcher.bookmark()
    }

    /// How the stream ended, once it has.
    pub fn ended(&self) -> Option<Ended> {
        self.fetcher.ended()
    }

    /// Lets a stream that ended with an error request the failed page again when it is polled next. It does nothing to any
    /// other stream.
    pub fn retry_page(&mut self) {
        self.fetcher.retry();
    }

    /// The number of pages read so far.
    pub fn pages_read(&self) -> usize {
        self.fetcher.pages_read
    }

    /// The number of items skipped because an earlier page had them, with the same content.
    pub fn left_out(&self) -> usize {
        self.fetcher.left_out
    }

    /// The number of items yielded although an earlier page had one with the same key: see [`Item::is_repeated`].
    pub fn repeated(&self) -> usize {
        self.fetcher.repeated
    }

    /// The rules that the request violates although it is sent: see [`Response::warnings`](crate::Response::warnings).
    pub fn warnings(&self) -> Violations {
        self.fetcher.prepared.warnings(self.fetcher.options.unchecked)
    }

    /// Status and headers of the last page read.
    pub fn meta(&self) -> Option<&Meta> {
        self.fetcher.read.as_ref().map(|read| &read.meta)
    }

    /// Whether the caller has all the items it wants. It ends the stream.
    fn is_full(&mut self) -> bool {
        if self.wanted != Some(0) {
            return false;
        }
        if self.fetcher.ended().is_none() {
            let complete = self.items.is_empty() && self.fetcher.at_end();
            self.fetcher.end(if complete { Ended::Complete } else { Ended::ItemLimit });
        }
        true
    }
}

impl<A: Listed, C> Pager<A, C> {
    /// The next item of the page at hand.
    fn take_item(&mut self) -> Option<Result<Item<A::Item>, Error<C>>> {
        if self.wanted == Some(0) {
            return None;
        }
        let item = self.items.pop_front()?;
        self.wanted = self.wanted.map(|wanted| wanted - 1);
        let mut value = A::Item::default();
        Some(match read_all(item.text(), &mut value) {
            Ok(()) => Ok(Item::new(value, item)),
            Err(misfit) => Err(Error::new(self.fetcher.bad_item(&item, misfit))),
        })
    }

    /// The next page, or what a stream of items left of one.
    fn poll_page(&mut self, context: &mut Context<'_>) -> Poll<Option<PageRead<A, C>>> {
        if self.is_full() {
            return Poll::Ready(None);
        }
        if self.items.is_empty() {
            match ready!(self.fetcher.poll_page(context)) {
                Some(Ok(items)) => self.items = items,
                Some(Err(failure)) => return Poll::Ready(Some(Err(Error::new(failure)))),
                None => return Poll::Ready(None),
            }
        }
        Poll::Ready(Some(Ok(self.page())))
    }

    /// The page at hand.
    fn page(&mut self) -> Page<A, C> {
        let mut head = A::default();
        let read = self.fetcher.read_head(&mut head);
        let mut items = Vec::with_capacity(self.items.len());
        while let Some(item) = self.take_item() {
            items.push(item);
        }
        let after = match self.items.is_empty() {
            true => self.fetcher.state_after(),
            false => self.state(),
        };
        let head = read.map(|()| head).map_err(Error::new);
        Page { head, items, meta: self.meta().cloned(), number: self.fetcher.number, after }
    }

    /// The first page, alone. Without its list it is an error, unless the type allows that.
    pub(crate) async fn only_page(mut self) -> Result<Response<Page<A, C>>, Error<C>> {
        let page = poll_fn(|context| self.poll_page(context)).await;
        match (page, self.fetcher.read) {
            (Some(Ok(Page { head: Err(error), .. })), Some(read)) if read.list.is_none() => Err(error),
            (Some(Ok(page)), Some(read)) => Ok(Response::new(page, read.meta, read.notes)),
            (Some(Err(error)), _) => Err(error),
            (_, None) | (None, _) => Err(Error::new(Failure::unread(self.fetcher.prepared.operation))),
        }
    }
}

impl<A: Listed, C: VendorCode> Stream for Pager<A, C> {
    type Item = Result<Item<A::Item>, Error<C>>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        loop {
            if this.is_full() {
                return Poll::Ready(None);
            }
            if let Some(item) = this.take_item() {
                return Poll::Ready(Some(item));
            }
            match ready!(this.fetcher.poll_page(context)) {
                Some(Ok(items)) => this.items = items,
                Some(Err(failure)) => return Poll::Ready(Some(Err(Error::new(failure)))),
                None => return Poll::Ready(None),
            }
        }
    }
}

impl<A, C> fmt::Debug for Pager<A, C> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Pager")
            .field("operation", &self.fetcher.prepared.operation.id)
            .field("pages_read", &self.fetcher.pages_read)
            .finish_non_exhaustive()
    }
}
