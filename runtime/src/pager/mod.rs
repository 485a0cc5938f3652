//! The items of a list across its pages, as one stream.

pub(crate) mod ended;
pub(crate) mod guard;
pub(crate) mod next;
pub(crate) mod page_fetcher;
pub(crate) mod paged;
pub(crate) mod pages;
pub(crate) mod raw_page;
pub(crate) mod state;
pub(crate) mod window;

use std::collections::VecDeque;
use std::fmt;
use std::marker::PhantomData;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use futures_core::Stream;
use serde::de::DeserializeOwned;

use crate::answer::decode::decode;
use crate::answer::meta::Meta;
use crate::check::violation::Violations;
use crate::encode::prepared::Prepared;
use crate::error::Error;
use crate::exchange::core::Core;
use crate::operation::vendor_code::VendorCode;
use crate::retry::policy::RetryPolicy;
use ended::Ended;
use page_fetcher::{Items, PageFetcher};
use pages::Pages;
use state::PagerState;

/// A stream of the items of every page. Nothing is sent before it is polled; a bad item is an error with its path, and
/// the stream goes on.
///
/// | what happens | what the stream does |
/// |---|---|
/// | a page fails | hands out the items received before, then the error, then nothing; [`retry_page`](Self::retry_page) asks for that page again |
/// | a page repeats an earlier one, item for item, or a cursor an earlier cursor | ends with an error of the kind [`Paging`](crate::ErrorKind::Paging) |
/// | the limit of the caller is reached | ends, and [`ended`](Self::ended) says so |
/// | the limit of the client is reached ([`Limits::pages`](crate::Limits::pages)) | ends with an error |
/// | an item comes again on a later page | left out, where the captured document knows the key of an item and items shift |
///
/// What the order of the items promises beyond that is said by each operation.
#[must_use = "a stream does nothing unless it is polled"]
pub struct Pager<T, C> {
    fetcher: PageFetcher,
    items: Items,
    /// How many items the caller still wants.
    wanted: Option<usize>,
    item: PhantomData<fn() -> (T, C)>,
}

impl<T, C> Pager<T, C> {
    pub(crate) fn new(core: Arc<Core>, prepared: Prepared) -> Self {
        Self { fetcher: PageFetcher::new(core, prepared), items: VecDeque::new(), wanted: None, item: PhantomData }
    }

    /// A header for every page, as in [`Call::header`](crate::Call::header).
    pub fn header(self, name: impl AsRef<str>, value: impl AsRef<str>) -> Self {
        self.set("header", |pager| {
            let fetcher = &mut pager.fetcher;
            fetcher.prepared.header(name.as_ref(), value.as_ref(), &*fetcher.core.auth);
        })
    }

    /// How long one page may take.
    pub fn timeout(self, timeout: Duration) -> Self {
        self.set("timeout", |pager| pager.fetcher.options.timeout = Some(timeout))
    }

    /// How often each page is tried, in place of what its client does.
    pub fn retry(self, retry: RetryPolicy) -> Self {
        self.set("retry", |pager| pager.fetcher.options.retry = Some(retry))
    }

    /// Sends the requests though captured rules refuse them: vendors' pages can be wrong.
    pub fn unchecked(self) -> Self {
        self.set("unchecked", |pager| pager.fetcher.options.unchecked = true)
    }

    /// How many pages are read at most. [`ended`](Self::ended) tells whether there may be more.
    pub fn max_pages(self, pages: usize) -> Self {
        self.set("max_pages", |pager| pager.fetcher.max_pages = Some(pages))
    }

    /// How many items are handed out at most, bad ones included. [`ended`](Self::ended) tells whether there may be more.
    pub fn max_items(self, items: usize) -> Self {
        self.set("max_items", |pager| pager.wanted = Some(items))
    }

    /// Goes on where another stream of the same request stood; the page in the request plays no part then.
    ///
    /// A state of another operation or another request is an error, and nothing is sent.
    pub fn resume(self, state: &PagerState) -> Self {
        self.set("resume", |pager| pager.fetcher.resume(state))
    }

    /// A setting after the first poll would hold for a part of the stream: no further page is asked for.
    fn set(mut self, what: &str, set: impl FnOnce(&mut Self)) -> Self {
        match self.fetcher.has_begun() {
            false => set(&mut self),
            true => self.fetcher.prepared.refuse_late(what),
        }
        self
    }

    /// The same as a stream of pages. What is left of a page that was begun is the first one.
    pub fn pages(self) -> Pages<T, C> {
        Pages(self)
    }

    /// Where the stream stands: at the page whose item was handed out last, until the next one is asked for.
    ///
    /// A stream that goes on from here hands out the items of that page once more: nothing is lost, and what was dealt
    /// with since the page began comes twice.
    pub fn state(&self) -> PagerState {
        self.fetcher.bookmark()
    }

    /// How the stream ended, once it did.
    pub fn ended(&self) -> Option<Ended> {
        self.fetcher.ended()
    }

    /// Lets a stream that ended with an error ask once more for the page that failed, when it is polled next. On any
    /// other it does nothing.
    pub fn retry_page(&mut self) {
        self.fetcher.retry();
    }

    /// How many pages were read so far.
    pub fn pages_read(&self) -> usize {
        self.fetcher.pages_read
    }

    /// How many items were left out because an earlier page held them.
    pub fn left_out(&self) -> usize {
        self.fetcher.left_out
    }

    /// The rules that the request breaks though it is sent, as in [`Response::warnings`](crate::Response::warnings).
    pub fn warnings(&self) -> Violations {
        self.fetcher.prepared.warnings(self.fetcher.options.unchecked)
    }

    /// Status and headers of the page read last.
    pub fn meta(&self) -> Option<&Meta> {
        self.fetcher.meta.as_ref()
    }

    /// Whether the caller has all the items that are wanted. It ends the stream.
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

impl<T: DeserializeOwned, C> Pager<T, C> {
    /// The next item of the page at hand.
    fn take_item(&mut self) -> Option<Result<T, Error<C>>> {
        if self.wanted == Some(0) {
            return None;
        }
        let (index, raw) = self.items.pop_front()?;
        self.wanted = self.wanted.map(|wanted| wanted - 1);
        let item = decode(raw.get().as_bytes());
        Some(item.map_err(|misfit| Error::new(self.fetcher.bad_item(index, &raw, &misfit))))
    }
}

impl<T, C> Stream for Pager<T, C>
where
    T: DeserializeOwned + Send + 'static,
    C: VendorCode,
{
    type Item = Result<T, Error<C>>;

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

impl<T, C> fmt::Debug for Pager<T, C> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Pager")
            .field("operation", &self.fetcher.prepared.operation.id)
            .field("pages_read", &self.fetcher.pages_read)
            .finish_non_exhaustive()
    }
}
