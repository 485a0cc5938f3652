//! Fetches the pages of a list, one request each. It knows nothing of the items' type.

use std::collections::VecDeque;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use super::ended::Ended;
use super::guard::{self, Guard};
use super::next::next;
use super::raw_page::{Item, RawPage, page_place};
use super::state::{Bookmark, PagerState, Position};
use super::window::Window;
use crate::answer::meta::Meta;
use crate::answer::whole::WholeAnswer;
use crate::check::violation::RuleName;
use crate::encode::fingerprint::Fingerprint;
use crate::encode::prepared::Prepared;
use crate::error::failure::{Failure, Received};
use crate::error::kind::ErrorKind;
use crate::exchange::core::Core;
use crate::exchange::options::Options;
use crate::exchange::whole::send;
use crate::json::{Misfit, inside};
use crate::operation::class::Class;
use crate::operation::paging::Paging;

/// The raw items of one page, each with its place in the page.
pub(super) type Items = VecDeque<(usize, Item)>;

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
    pub(super) meta: Option<Meta>,
    state: State,
    /// The page whose items are being handed out, or that is being asked for.
    current: Bookmark,
    /// What comes once the items of the current page are dealt with.
    next: Option<FetchedPage>,
    guard: Guard,
}

enum State {
    Ready,
    Reading(Pin<Box<dyn Future<Output = Result<WholeAnswer, Box<Failure>>> + Send>>),
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
}

impl PageFetcher {
    pub(super) fn new(core: Arc<Core>, prepared: Prepared) -> Self {
        let begins_at_first = prepared.operation.paging.is_none_or(|paging| super::next::at_first(&paging, &prepared));
        let before = begins_at_first.then_some(0);
        Self {
            core,
            prepared,
            options: Options::default(),
            max_pages: None,
            pages_read: 0,
            left_out: 0,
            meta: None,
            state: State::Ready,
            current: Bookmark { page: Position::AsBuilt, before, seen: Window::default() },
            next: None,
            guard: Guard::default(),
        }
    }

    /// Whether a page was asked for.
    pub(super) fn has_begun(&self) -> bool {
        self.pages_read > 0 || !matches!(self.state, State::Ready)
    }

    /// Whether the page whose items are being handed out is the last.
    pub(super) fn at_end(&self) -> bool {
        self.next.as_ref().is_some_and(|fetched| fetched.bookmark.page == Position::End)
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
                        return Poll::Ready(Some(page));
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
        Ok(State::Reading(Box::pin(send(self.core.clone(), prepared, self.options, page_place, Ok))))
    }

    /// The page that was read is dealt with.
    fn advance(&mut self) {
        if let Some(FetchedPage { bookmark, held }) = self.next.take() {
            self.guard.read(held);
            if let Position::After(cursor) = &bookmark.page {
                self.guard.asked(cursor);
            }
            self.current = bookmark;
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
    fn take_apart(&mut self, answer: WholeAnswer) -> Result<Items, Box<Failure>> {
        self.pages_read += 1;
        self.core.watch.answer(self.prepared.operation, false, &answer)?;
        let paging = self.prepared.operation.paging;
        let WholeAnswer { meta, body, value } = answer;
        let page = value.and_then(|place| RawPage::of(self.prepared.operation, &body, place)).map_err(|misfit| {
            let received = Received { meta: &meta, body: &body };
            Failure::undecodable(self.prepared.operation, &misfit, None, Some(received))
        })?;
        self.meta = Some(meta.clone());
        let held = paging.and_then(|paging| self.held(&paging, &page));
        if let Some(before) = held.and_then(|held| self.guard.page_like(held)) {
            let what = format!("page {} of this stream repeats page {before}, item for item", self.pages_read);
            let received = Received { meta: &meta, body: &body };
            let operation = self.prepared.operation;
            return Err(Failure::received(operation, ErrorKind::Paging, Class::Permanent, what, received));
        }
        let count = page.count();
        let decided = next(&self.prepared, &self.current, &page).and_then(|next| self.unused(next));
        let (position, state) = match decided {
            Ok(position) => (position, State::Ready),
            Err((path, what)) => (Position::End, State::Broken(self.endless(what, Some(path)))),
        };
        self.state = state;
        let (items, seen) = self.without_known(paging.as_ref(), page.items);
        let before = self.current.before.and_then(|before| before.checked_add(count));
        self.next = Some(FetchedPage { bookmark: Bookmark { page: position, before, seen }, held });
        Ok(items)
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
    fn unused(&self, next: Position) -> Result<Position, (&'static str, String)> {
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
    /// Two items of one page are never taken for one.
    fn without_known(&mut self, paging: Option<&Paging>, items: Vec<Item>) -> (Items, Window) {
        let numbered = items.into_iter().enumerate();
        let Some(item_key) = paging.filter(|paging| paging.shifts()).and_then(|paging| paging.item_key) else {
            return (numbered.collect(), Window::default());
        };
        let mut seen = self.current.seen.clone();
        let keyed = numbered.map(|(index, item)| (guard::key(&item, Some(item_key)), (index, item)));
        let (known, fresh): (Vec<_>, Vec<_>) =
            keyed.partition(|(key, _)| key.is_some_and(|key| self.current.seen.holds(key)));
        self.left_out += known.len();
        seen.add(fresh.iter().filter_map(|(key, _)| *key));
        (fresh.into_iter().map(|(_, item)| item).collect(), seen)
    }

    fn endless(&self, what: String, path: Option<&str>) -> Box<Failure> {
        Failure::paging(self.prepared.operation, what, path, self.meta.as_ref())
    }

    pub(super) fn bad_item(&self, index: usize, item: &Item, misfit: Misfit) -> Box<Failure> {
        let list = self.prepared.operation.paging.map_or("", |paging| paging.items);
        let path = inside(&format!("{list}[{index}]"), &misfit.path);
        let received = self.meta.as_ref().map(|meta| Received { meta, body: &item.0 });
        let misfit = Misfit { path, expected: misfit.expected };
        Failure::undecodable(self.prepared.operation, &misfit, None, received)
    }
}
