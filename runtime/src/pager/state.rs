//! The position of a stream of pages, to be saved and resumed from.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::window::Window;
use crate::encode::fingerprint::Fingerprint;
use crate::encode::prepared::Prepared;
use crate::operation::paging::PagedBy;

/// The version of the saved form. A saved state of any version up to this one can be read.
const VERSION: u32 = 2;

/// The position of a stream of pages. Save it with serde, and resume from it with
/// [`Pager::resume`](crate::Pager::resume).
///
/// It contains the operation, the page and a hash of the request, but no credentials. A cursor is the vendor's own text
/// and is stored as it is. `Debug` shows neither cursor nor hash. The saved form has a version, and states that earlier
/// versions saved can be read.
///
/// **It is no watermark.** It says where a reader was in a list, not up to what time its data is known: numbered pages
/// move while items arrive and vanish, and a state at the end does not find what arrives later. To fetch what is new since
/// the last run, ask for a span of time.
///
/// ```
/// use callspec_runtime::{Listed, Pager, PagerState};
///
/// fn save<A: Listed, C>(pager: &Pager<A, C>) -> serde_json::Result<String> {
///     serde_json::to_string(&pager.state())
/// }
///
/// fn restore<A: Listed, C>(pager: Pager<A, C>, saved: &str) -> serde_json::Result<Pager<A, C>> {
///     let state: PagerState = serde_json::from_str(saved)?;
///     eprintln!("page {:?}, {:?} items before it", state.page(), state.items_before());
///     Ok(pager.resume(&state))
/// }
/// ```
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "Saved", into = "Saved")]
pub struct PagerState {
    operation: String,
    request: Fingerprint,
    pub(super) bookmark: Bookmark,
}

/// A page, and what is known of those before it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Bookmark {
    pub(super) page: Position,
    /// How many items the pages before it had; unknown if the stream did not begin at the first one.
    pub(super) before: Option<i64>,
    /// The items of the pages before it.
    pub(super) seen: Window,
    /// The greatest number of the last page, or of all items, that the pages before it said.
    pub(super) said: Option<i64>,
}

/// A state as it is saved. Version 1 had neither `version` nor `said`.
#[derive(Serialize, Deserialize)]
struct Saved {
    #[serde(default = "first_version")]
    version: u32,
    operation: String,
    request: Fingerprint,
    page: Position,
    before: Option<i64>,
    seen: Vec<String>,
    #[serde(default)]
    said: Option<i64>,
}

fn first_version() -> u32 {
    1
}

impl From<PagerState> for Saved {
    fn from(state: PagerState) -> Self {
        let PagerState { operation, request, bookmark: Bookmark { page, before, seen, said } } = state;
        Self { version: VERSION, operation, request, page, before, seen: seen.written(), said }
    }
}

impl TryFrom<Saved> for PagerState {
    type Error = String;

    fn try_from(saved: Saved) -> Result<Self, String> {
        let Saved { version, operation, request, page, before, seen, said } = saved;
        let seen = match version {
            1 => Window::read_keys(&seen),
            VERSION => Window::read(&seen),
            _ => return Err(format!("a state of version {version}; this program reads versions up to {VERSION}")),
        };
        let seen = seen.ok_or("expected hexadecimal numbers in `seen`")?;
        Ok(Self { operation, request, bookmark: Bookmark { page, before, seen, said } })
    }
}

/// Which page.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Position {
    /// The one that the request asks for as it was built.
    AsBuilt,
    /// The one with this number.
    Number(i64),
    /// The one behind this cursor, which is JSON.
    After(String),
    /// None: the one before was the last.
    End,
}

impl Position {
    /// Which page it is, in words.
    pub(super) fn describe(&self) -> String {
        match self {
            Self::AsBuilt => "the first page".to_owned(),
            Self::Number(number) => format!("page {number}"),
            Self::After(_) => "a later page".to_owned(),
            Self::End => "the end".to_owned(),
        }
    }
}

impl PagerState {
    pub(super) fn new(prepared: &Prepared, mut bookmark: Bookmark) -> Self {
        if bookmark.page == Position::AsBuilt {
            bookmark.page = first(prepared);
        }
        let request = request(prepared, &bookmark.page);
        Self { operation: prepared.operation.id.to_owned(), request, bookmark }
    }

    /// The number of the page that a stream requests first when it resumes from here. `None` behind a cursor, and at the
    /// end.
    pub fn page(&self) -> Option<i64> {
        match self.bookmark.page {
            Position::Number(number) => Some(number),
            Position::AsBuilt | Position::After(_) | Position::End => None,
        }
    }

    /// How many items the pages before it had, for a progress bar: a stream that resumes from here begins with the item
    /// after these. `None` if the stream began further on.
    pub fn items_before(&self) -> Option<u64> {
        self.bookmark.before.and_then(|before| u64::try_from(before).ok())
    }

    /// Whether nothing is left: a stream that resumes from here ends at once.
    pub fn is_at_end(&self) -> bool {
        self.bookmark.page == Position::End
    }

    /// Why the request cannot go on from here.
    pub(super) fn misfit(&self, prepared: &Prepared) -> Option<String> {
        let operation = prepared.operation.id;
        if self.operation != operation {
            return Some(format!("is a state of {:?}, and this is {operation}", self.operation));
        }
        let same = self.request == request(prepared, &self.bookmark.page);
        (!same).then(|| "is a state of another request: only the page may differ".to_owned())
    }
}

/// The page that a request asks for as it was built, by its number if it has one.
fn first(prepared: &Prepared) -> Position {
    match prepared.operation.paging.map(|paging| paging.by) {
        Some(PagedBy::Number { page, first, .. }) => Position::Number(prepared.wire.number(page).unwrap_or(first)),
        _ => Position::AsBuilt,
    }
}

/// The request without its page parameter, where the state says the page, and without credentials: it never holds any.
fn request(prepared: &Prepared, page: &Position) -> Fingerprint {
    let paging = prepared.operation.paging.filter(|_| *page != Position::AsBuilt);
    prepared.wire.fingerprint(paging.map(|paging| paging.page_parameter()))
}

impl fmt::Debug for PagerState {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("PagerState")
            .field("operation", &self.operation)
            .field("page", &self.bookmark.page)
            .finish_non_exhaustive()
    }
}

/// A cursor may hold personal data.
impl fmt::Debug for Position {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.describe())
    }
}
