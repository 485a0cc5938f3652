//! The items of a list across its numbered pages, as one stream.

use std::collections::VecDeque;
use std::fmt;
use std::future::Future;
use std::marker::PhantomData;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use futures_core::Stream;
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;

use crate::client::Core;
use crate::decode::{Misfit, decode, inside};
use crate::exchange::{Answer, Options, exchange};
use crate::failure::Failure;
use crate::page::Page;
use crate::prepared::Prepared;
use crate::{Class, Error, ErrorKind, Meta, PageEnd, Paging, RetryPolicy, VendorCode, Violations};

/// A stream of items. Nothing is sent before it is polled; a bad item is an error, and the stream goes on.
///
/// Where records arrive while pages are read, page numbers shift: an item may come twice.
#[must_use = "a stream does nothing unless it is polled"]
pub struct Pager<T, C> {
    turner: Turner,
    items: Items,
    index: usize,
    item: PhantomData<fn() -> (T, C)>,
}

/// The raw items of one page.
type Items = VecDeque<Box<RawValue>>;

/// Turns the pages; it knows nothing of the items' type.
struct Turner {
    core: Arc<Core>,
    prepared: Prepared,
    options: Options,
    state: State,
    pages_read: usize,
    /// The raw items of the page before, to notice a page that repeats it.
    previous: Vec<Box<RawValue>>,
    meta: Option<Meta>,
}

enum State {
    Next(i64),
    Reading(i64, Pin<Box<dyn Future<Output = Result<Answer, Box<Failure>>> + Send>>),
    /// An error that stands behind the items of the page.
    Broken(Box<Failure>),
    Done,
}

impl<T, C> Pager<T, C> {
    pub(crate) fn new(core: Arc<Core>, prepared: Prepared) -> Self {
        let paging = prepared.operation.paging;
        let first = paging.map(|paging| prepared.wire.number(paging.page).unwrap_or(paging.first));
        Self {
            turner: Turner {
                core,
                prepared,
                options: Options::default(),
                // Without paging the one answer is the only page.
                state: State::Next(first.unwrap_or(0)),
                pages_read: 0,
                previous: Vec::new(),
                meta: None,
            },
            items: VecDeque::new(),
            index: 0,
            item: PhantomData,
        }
    }

    /// A header for every page, as in [`Call::header`](crate::Call::header).
    pub fn header(mut self, name: impl AsRef<str>, value: impl AsRef<str>) -> Self {
        let turner = &mut self.turner;
        turner.prepared.header(name.as_ref(), value.as_ref(), &*turner.core.auth);
        self
    }

    /// How long one page may take.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.turner.options.timeout = Some(timeout);
        self
    }

    /// How often each page is tried, in place of what its client does.
    pub fn retry(mut self, retry: RetryPolicy) -> Self {
        self.turner.options.retry = Some(retry);
        self
    }

    /// Sends the requests though captured rules refuse them: vendors' pages can be wrong.
    pub fn unchecked(mut self) -> Self {
        self.turner.options.unchecked = true;
        self
    }

    /// How many pages were read so far.
    pub fn pages_read(&self) -> usize {
        self.turner.pages_read
    }

    /// The rules that the request breaks though it is sent, as in [`Response::warnings`](crate::Response::warnings).
    pub fn warnings(&self) -> Violations {
        self.turner.prepared.warnings(self.turner.options.unchecked)
    }

    /// Status and headers of the page read last.
    pub fn meta(&self) -> Option<&Meta> {
        self.turner.meta.as_ref()
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
            if let Some(raw) = this.items.pop_front() {
                let index = this.index;
                this.index += 1;
                let item = decode(raw.get().as_bytes());
                return Poll::Ready(Some(
                    item.map_err(|misfit| Error::new(this.turner.bad_item(index, &raw, &misfit))),
                ));
            }
            match ready!(this.turner.poll_page(context)) {
                Some(Ok(items)) => {
                    this.items = items;
                    this.index = 0;
                }
                Some(Err(failure)) => return Poll::Ready(Some(Err(Error::new(failure)))),
                None => return Poll::Ready(None),
            }
        }
    }
}

impl Turner {
    /// The items of the next page; nothing after the last one.
    fn poll_page(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Items, Box<Failure>>>> {
        loop {
            match std::mem::replace(&mut self.state, State::Done) {
                State::Done => return Poll::Ready(None),
                State::Broken(failure) => return Poll::Ready(Some(Err(failure))),
                State::Next(number) => match self.ask(number) {
                    Ok(reading) => self.state = reading,
                    Err(failure) => return Poll::Ready(Some(Err(failure))),
                },
                State::Reading(number, mut answer) => match answer.as_mut().poll(context) {
                    Poll::Pending => {
                        self.state = State::Reading(number, answer);
                        return Poll::Pending;
                    }
                    Poll::Ready(answer) => {
                        let page = answer.and_then(|answer| self.turn(number, answer));
                        return Poll::Ready(Some(page));
                    }
                },
            }
        }
    }

    /// Begins to read a page. The first request goes out as it was built.
    fn ask(&mut self, number: i64) -> Result<State, Box<Failure>> {
        let operation = self.prepared.operation;
        let limit = self.prepared.limits.pages;
        if self.pages_read >= limit {
            return Err(self.endless(format!("there are more than {limit} pages")));
        }
        let mut prepared = self.prepared.clone();
        if let (Some(paging), true) = (operation.paging, self.pages_read > 0) {
            prepared.wire.set_number(paging.page, number);
        }
        let answer = exchange(self.core.clone(), prepared, self.options, Ok);
        Ok(State::Reading(number, Box::pin(answer)))
    }

    /// Takes a page apart, and decides what comes after it.
    fn turn(&mut self, number: i64, answer: Answer) -> Result<Items, Box<Failure>> {
        self.pages_read += 1;
        self.core.watch.answer(self.prepared.operation, false, &answer)?;
        let paging = self.prepared.operation.paging;
        let page = Page::read(paging.as_ref(), self.prepared.operation.envelope, &answer.body)
            .map_err(|misfit| self.undecodable(&misfit).with_answer(answer.meta.clone(), &answer.body))?;
        self.meta = Some(answer.meta.clone());
        if self.would_repeat(&page) && repeats(&page.items, &self.previous) {
            let what = format!("page {number} repeats the page before it");
            return Err(self.endless(what).with_answer(answer.meta, &answer.body));
        }
        self.state = match paging {
            Some(paging) => self.after(number, &paging, &page),
            None => State::Done,
        };
        if matches!(self.state, State::Next(_)) {
            self.previous.clone_from(&page.items);
        }
        Ok(page.items.into())
    }

    fn after(&self, number: i64, paging: &Paging, page: &Page) -> State {
        let size = self.size(paging);
        let count = page.count();
        let last = match paging.end {
            _ if count == 0 => true,
            PageEnd::EmptyPage => false,
            PageEnd::ShortPage => size.is_some_and(|size| count < size),
            PageEnd::LastPage(path) => match page.last {
                Some(last) => number >= last,
                None => {
                    let failure = self.endless("expected the number of the last page".to_owned());
                    return State::Broken(failure.at(path));
                }
            },
        };
        match number.checked_add(1) {
            Some(next) if !last => State::Next(next),
            _ => State::Done,
        }
    }

    /// How many items a page has, when it is known.
    fn size(&self, paging: &Paging) -> Option<i64> {
        paging.size.and_then(|size| self.prepared.wire.number(size)).or(paging.default_size)
    }

    /// Whether two equal pages in a row are the same page: equal items by chance are likely only in a few without keys.
    fn would_repeat(&self, page: &Page) -> bool {
        self.prepared.operation.paging.is_some_and(|paging| {
            let full = self.size(&paging).map_or(page.count() > 1, |size| page.count() >= size);
            full || paging.item_key.is_some()
        })
    }

    fn endless(&self, what: String) -> Box<Failure> {
        let operation = self.prepared.operation;
        let mut failure = Failure::new(operation, ErrorKind::Paging, Class::Permanent, what);
        failure.meta.clone_from(&self.meta);
        failure
    }

    fn undecodable(&self, misfit: &Misfit) -> Box<Failure> {
        let what = format!("expected {}", misfit.expected);
        let operation = self.prepared.operation;
        Failure::new(operation, ErrorKind::Decode, Class::Permanent, what).at(misfit.path.clone())
    }

    fn bad_item(&self, index: usize, raw: &RawValue, misfit: &Misfit) -> Box<Failure> {
        let list = self.prepared.operation.paging.map_or("", |paging| paging.items);
        let failure = self.undecodable(misfit).at(inside(&format!("{list}[{index}]"), &misfit.path));
        match &self.meta {
            Some(meta) => {
                let body = bytes::Bytes::copy_from_slice(raw.get().as_bytes());
                failure.with_answer(meta.clone(), &body)
            }
            None => failure,
        }
    }
}

fn repeats(items: &[Box<RawValue>], previous: &[Box<RawValue>]) -> bool {
    let texts = items.iter().map(|item| item.get());
    !items.is_empty() && texts.eq(previous.iter().map(|item| item.get()))
}

impl<T, C> fmt::Debug for Pager<T, C> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Pager")
            .field("operation", &self.turner.prepared.operation.id)
            .field("pages_read", &self.turner.pages_read)
            .finish_non_exhaustive()
    }
}
