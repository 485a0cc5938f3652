//! The position of a stream of pages, to be saved and resumed from.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::window::Window;
use crate::encode::fingerprint::Fingerprint;
use crate::encode::prepared::Prepared;
use crate::operation::paging::PagedBy;

/// The position of a stream of pages. Save it with serde, and resume from it with
/// [`Pager::resume`](crate::Pager::resume).
///
/// It contains the operation, the page and a hash of the request, but no credentials. A cursor is the vendor's own text
/// and is stored as it is. `Debug` shows neither cursor nor hash.
///
/// ```
/// use callspec_runtime::{Pager, PagerState};
///
/// fn save<T, C>(pager: &Pager<T, C>) -> serde_json::Result<String> {
///     serde_json::to_string(&pager.state())
/// }
///
/// fn restore<T, C>(pager: Pager<T, C>, saved: &str) -> serde_json::Result<Pager<T, C>> {
///     let state: PagerState = serde_json::from_str(saved)?;
///     Ok(pager.resume(&state))
/// }
/// ```
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct PagerState {
    operation: String,
    request: Fingerprint,
    #[serde(flatten)]
    pub(super) bookmark: Bookmark,
}

/// A page, and what is known of those before it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Bookmark {
    pub(super) page: Position,
    /// How many items the pages before it had; unknown if the stream did not begin at the first one.
    pub(super) before: Option<i64>,
    /// The items of the pages before it.
    pub(super) seen: Window,
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
