//! Fetches the pages of a list, one request each. It knows nothing of the items' type.

use std::collections::VecDeque;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use bytes::Bytes;

use super::ended::Ended;
use super::guard::{self, Guard};
use super::item::RawItem;
use super::next::{Wrong, at_first, has_list, next};
use super::raw_page::{RawPage, without_items};
use super::state::{Bookmark, PagerState, Position};
use super::window::{Seen, Window};
use crate::answer::meta::Meta;
use crate::answer::response::ResponseNotes;
use crate::answer::whole::NewPlace;
use crate::check::violation::RuleName;
use crate::encode::fingerprint::Fingerprint;
use crate::encode::prepared::Prepared;
use crate::error::failure::{Failure, Received};
use crate::exchange::accepted::{Accepted, accepted};
use crate::exchange::core::Core;
use crate::exchange::options::Options;
use crate::json::{Misfit, Raw, ReadJson, inside, read_all, text_of};
use crate::operation::paging::{PagedBy, Paging};

/// The raw items of one page.
pub(super) type Items = VecDeque<RawItem>;

/// Fetches the pages of a list.
pub(super) struct PageFetcher {
    pub(super) core: Arc<Core>,
    pub(super) prepared: Prepared,
    pub(super) options: Options,
    /// How many pages the caller wants.
    pub(super) max_pages: Option<usize>,
    pub(super) pages_read: usize,
    /// How many items were left out because they came before.
    pub(super) left_out: usize,
    /// How many items came although one with their key came before.
    pub(super) repeated: usize,
    /// The page that was read last.
    pub(super) read: Option<ReadPage>,
    /// The number of the page that was asked for last.
    pub(super) number: Option<i64>,
    /// The dotted path of the list.
    list: &'static str,
    place: NewPlace,
    state: State,
    /// The page whose items are being handed out, or that is being asked for.
    current: Bookmark,
    /// What comes once the items of the current page are dealt with.
    next: Option<FetchedPage>,
    guard: Guard,
    /// The JSON of the items of the page before it, if this stream read it.
    previous: Vec<Bytes>,
}

/// A page that was read.
pub(super) struct ReadPage {
    pub(super) meta: Meta,
    pub(super) notes: ResponseNotes,
    /// Where its list stands.
    pub(super) list: Option<Raw>,
    body: Bytes,
}

enum State {
    Ready,
    Reading(Pin<Box<dyn Future<Output = Result<Accepted, Box<Failure>>> + Send>>),
    /// An error that follows the items of the page.
    Broken(Box<Failure>),
    Ended(Ended),
}

/// What was learned from a page.
struct FetchedPage {
    /// The page after it.
    bookmark: Bookmark,
    /// What it held, unless that may repeat by chance.
    held: Option<Fingerprint>,
    /// The JSON of its items.
    items: Vec<Bytes>,
}

impl PageFetcher {
    /// `place` makes an empty place for a page with this list.
    pub(super) fn new(core: Arc<Core>, prepared: Prepared, list: &'static str, place: NewPlace) -> Self {
        let begins_at_first = prepared.operation.paging.is_none_or(|paging| at_first(&paging, &prepared));
        let before = begins_at_first.then_some(0);
        Self {
            core,
            prepared,
            options: Options::default(),
            max_pages: None,
            pages_read: 0,
            left_out: 0,
            repeated: 0,
            read: None,
            number: None,
            list,
            place,
            state: State::Ready,
            current: Bookmark { page: Position::AsBuilt, before, seen: Window::default(), said: None },
            next: None,
            guard: Guard::default(),
            previous: Vec::new(),
        }
    }

    /// Whether a page was asked for.
    pub(super) fn has_begun(&self) -> bool {
        self.pages_read > 0 || !matches!(self.state, State::Ready)
    }

    /// Whether the page whose items are being handed out is the last.
    pub(super) fn at_end(&self) -> bool {
        !matches!(self.state, State::Broken(_))
            && self.next.as_ref().is_some_and(|fetched| fetched.bookmark.page == Position::End)
    }

    pub(super) fn ended(&self) -> Option<Ended> {
        match self.state {
            State::Ended(how) => Some(how),
            _ => None,
        }
    }

    pub(super) fn end(&mut self, how: Ended) {
        self.state = State::Ended(how);
    }

    pub(super) fn retry(&mut self) {
        if matches!(self.state, State::Ended(Ended::Failed)) {
            self.next = None;
            self.state = State::Ready;
        }
    }

    pub(super) fn bookmark(&self) -> PagerState {
        // The last page is finished once the stream was polled for more and had nothing.
        let current = match (&self.state, &self.next) {
            (State::Ended(Ended::Complete), Some(next)) => &next.bookmark,
            _ => &self.current,
        };
        PagerState::new(&self.prepared, current.clone())
    }

    /// Where to go on behind the page whose items are being handed out.
    pub(super) fn state_after(&self) -> PagerState {
        let after = match (&self.state, &self.next) {
            (State::Ready, Some(next)) => &next.bookmark,
            _ => &self.current,
        };
        PagerState::new(&self.prepared, after.clone())
    }

    /// Goes on from a state, or refuses to send anything.
    pub(super) fn resume(&mut self, state: &PagerState) {
        match state.misfit(&self.prepared) {
            None => self.current = state.bookmark.clone(),
            Some(why) => self.prepared.refuse("resume", RuleName::Stream, why),
        }
    }

    /// The items of the next page; `None` after the last one.
    pub(super) fn poll_page(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Items, Box<Failure>>>> {
        loop {
            match std::mem::replace(&mut self.state, State::Ended(Ended::Failed)) {
                State::Ended(how) => {
                    self.state = State::Ended(how);
                    return Poll::Ready(None);
                }
                State::Broken(failure) => return Poll::Ready(Some(Err(failure))),
                State::Ready => match self.ask() {
                    Ok(state) => self.state = state,
                    Err(failure) => return Poll::Ready(Some(Err(failure))),
                },
                State::Reading(mut answer) => match answer.as_mut().poll(context) {
                    Poll::Pending => {
                        self.state = State::Reading(answer);
                        return Poll::Pending;
                    }
                    Poll::Ready(answer) => {
                        let page = answer.and_then(|answer| self.take_apart(answer));
                        return Poll::Ready(Some(page.map_err(|failure| failure.on_page(self.number))));
                    }
                },
            }
        }
    }

    /// Begins to read a page, unless there is none or enough were read. The first request goes out as it was built.
    fn ask(&mut self) -> Result<State, Box<Failure>> {
        let next = self.next.as_ref().map_or(&self.current, |fetched| &fetched.bookmark);
        if next.page == Position::End {
            return Ok(State::Ended(Ended::Complete));
        }
        if self.max_pages.is_some_and(|wanted| self.pages_read >= wanted) {
            return Ok(State::Ended(Ended::PageLimit));
        }
        self.advance();
        let limit = self.prepared.limits.pages;
        if self.pages_read >= limit {
            return Err(self.endless(format!("there are more than {limit} pages"), None));
        }
        let prepared = self.asking_for_page()?;
        self.number = self.number_asked_for();
        let (core, options, place) = (self.core.clone(), self.options, self.place);
        Ok(State::Reading(Box::pin(async move { accepted(&core, &prepared, &options, place).await })))
    }

    /// The page that was read is dealt with.
    fn advance(&mut self) {
        if let Some(FetchedPage { bookmark, held, items }) = self.next.take() {
            self.guard.read(held);
            self.previous = items;
            if let Position::After(cursor) = &bookmark.page {
                self.guard.asked(cursor);
            }
            self.current = bookmark;
        }
    }

    /// The number of the current page; behind a cursor, which page of this stream it is.
    fn number_asked_for(&self) -> Option<i64> {
        match (self.prepared.operation.paging?.by, &self.current.page) {
            (_, Position::Number(number)) => Some(*number),
            (PagedBy::Number { page, first, .. }, _) => Some(self.prepared.wire.number(page).unwrap_or(first)),
            (PagedBy::Cursor { .. }, _) => i64::try_from(self.pages_read + 1).ok(),
        }
    }

    /// The request for the current page.
    fn asking_for_page(&self) -> Result<Prepared, Box<Failure>> {
        let mut prepared = self.prepared.clone();
        let Some(paging) = &self.prepared.operation.paging else { return Ok(prepared) };
        match &self.current.page {
            Position::AsBuilt | Position::End => {}
            Position::Number(number) => prepared.wire.set_number(paging.page_parameter(), *number),
            Position::After(cursor) => {
                let written = prepared.wire.set_json(paging.page_parameter(), cursor);
                written.map_err(|message| self.endless(format!("the cursor {message}"), None))?;
            }
        }
        Ok(prepared)
    }

    /// Splits a page into items, and decides which page comes next.
    fn take_apart(&mut self, answer: Accepted) -> Result<Items, Box<Failure>> {
        self.pages_read += 1;
        let Accepted { value, body, meta, notes } = answer;
        let page = RawPage::of(&body, value).map_err(|misfit| {
            let received = Received { meta: &meta, body: &body };
            Failure::undecodable(self.prepared.operation, &misfit, None, Some(received))
        })?;
        self.read = Some(ReadPage { meta, notes, list: page.list.clone(), body });
        has_list(&self.prepared, self.list, &page).map_err(|wrong| self.astray(wrong))?;
        let json: Vec<Bytes> = page.items.iter().map(|item| item.json.clone()).collect();
        let paging = self.prepared.operation.paging;
        let held = paging.and_then(|paging| self.held(&paging, &page));
        if let Some(what) = self.repeats(&json, held) {
            return Err(self.astray(("", what)));
        }
        let count = page.count();
        let said = page.last.max(self.current.said);
        let decided = next(&self.prepared, &self.current, &page).and_then(|next| self.unused(next));
        let (position, state) = match decided {
            Ok(position) => (position, State::Ready),
            Err(wrong) => (Position::End, State::Broken(self.astray(wrong).on_page(self.number))),
        };
        self.state = state;
        let (items, seen) = self.without_known(paging.as_ref(), page.items);
        let before = self.current.before.and_then(|before| before.checked_add(count));
        let bookmark = Bookmark { page: position, before, seen, said };
        self.next = Some(FetchedPage { bookmark, held, items: json });
        Ok(items)
    }

    /// Why a page is one that was read before.
    fn repeats(&self, items: &[Bytes], held: Option<Fingerprint>) -> Option<String> {
        let read = self.pages_read;
        let paging = self.prepared.operation.paging?;
        let how = match items {
            [] => None,
            items if items == self.previous => Some("repeats the page before it, byte for byte"),
            items if guard::same_single_item(items, &self.previous, paging.item_key) => {
                Some("has only the item that the page before it has, by its key")
            }
            _ => None,
        };
        if let Some(how) = how {
            let what = format!("page {read} of this stream {how}");
            return Some(match paging.by {
                PagedBy::Number { .. } => what + ": the vendor ignores the page number, or counts from another one",
                PagedBy::Cursor { .. } => what,
            });
        }
        let before = self.guard.page_like(held?)?;
        Some(format!("page {read} of this stream repeats page {before}, item for item"))
    }

    /// What a page holds, if two equal pages are the same page: by chance they are likely only where items have no keys
    /// and the page is not full.
    fn held(&self, paging: &Paging, page: &RawPage) -> Option<Fingerprint> {
        let size = paging.size.and_then(|size| self.prepared.wire.number(size)).or(paging.default_size);
        let full = size.map_or(page.count() > 1, |size| page.count() >= size);
        let tells = !page.items.is_empty() && (full || paging.item_key.is_some());
        tells.then(|| guard::page(&page.items, paging.item_key))
    }

    /// A cursor that was there before leads in a circle.
    fn unused(&self, next: Position) -> Result<Position, Wrong> {
        match &next {
            Position::After(cursor) if self.guard.used(cursor) => {
                let what = "the cursor of the next page was used before: the pages repeat";
                Err(("", what.to_owned()))
            }
            _ => Ok(next),
        }
    }

    /// The items that no earlier page held, where items shift; and what is to be remembered.
    ///
    /// Two items of one page are never taken for one, nor are two items that say different things: both may be calls.
    fn without_known(&mut self, paging: Option<&Paging>, items: Vec<RawItem>) -> (Items, Window) {
        let Some(item_key) = paging.filter(|paging| paging.shifts()).and_then(|paging| paging.item_key) else {
            return (items.into(), Window::default());
        };
        let mut fresh = VecDeque::with_capacity(items.len());
        let mut seen = Vec::with_capacity(items.len());
        let (left_out, repeated) = (self.left_out, self.repeated);
        for mut item in items {
            if let Some(key) = guard::key(&item, item_key) {
                let this = Seen::new(key, item.text());
                if self.current.seen.holds(this) {
                    self.left_out += 1;
                    continue;
                }
                item.is_repeated = self.current.seen.holds_key(this);
                self.repeated += usize::from(item.is_repeated);
                seen.push(this);
            }
            fresh.push_back(item);
        }
        self.tell(self.left_out - left_out, self.repeated - repeated);
        let mut window = self.current.seen.clone();
        window.add(seen);
        (fresh, window)
    }

    fn tell(&self, left_out: usize, repeated: usize) {
        if left_out + repeated > 0 {
            tracing::debug!(
                target: "callspec",
                operation = self.prepared.operation.id,
                page = self.number,
                left_out,
                repeated,
                "the keys of items came again"
            );
        }
    }

    fn endless(&self, what: String, path: Option<&str>) -> Box<Failure> {
        let meta = self.read.as_ref().map(|read| &read.meta);
        Failure::paging(self.prepared.operation, what, path, meta, None)
    }

    /// What is wrong with the page that was read last.
    fn astray(&self, (path, what): Wrong) -> Box<Failure> {
        let (meta, body) = self.read.as_ref().map(|read| (&read.meta, &read.body)).unzip();
        Failure::paging(self.prepared.operation, what, Some(path), meta, body)
    }

    pub(super) fn bad_item(&self, item: &RawItem, misfit: Misfit) -> Box<Failure> {
        let path = inside(&format!("{}[{}]", self.list, item.index), &misfit.path);
        // A copy, so that an error does not keep a large page alive.
        let json = Bytes::copy_from_slice(&item.json);
        let received = self.read.as_ref().map(|read| Received { meta: &read.meta, body: &json });
        let misfit = Misfit { path, expected: misfit.expected };
        Failure::undecodable(self.prepared.operation, &misfit, None, received).on_page(self.number).of_one()
    }

    /// Reads the page that was read last as an answer whose list is empty.
    pub(super) fn read_head(&self, head: &mut dyn ReadJson) -> Result<(), Box<Failure>> {
        let Some(ReadPage { meta, body, list, .. }) = &self.read else {
            return Err(Failure::unread(self.prepared.operation));
        };
        let text = text_of(body).map(|text| without_items(text, list.as_ref()));
        text.and_then(|text| read_all(&text, head)).map_err(|misfit| {
            let received = Received { meta, body };
            Failure::undecodable(self.prepared.operation, &misfit, None, Some(received)).on_page(self.number).of_one()
        })
    }
}
