//! Decides which page comes next, by the documented kind of paging.

use super::raw_page::RawPage;
use super::state::{Bookmark, Position};
use crate::encode::prepared::Prepared;
use crate::operation::paging::{NextCursor, PageEnd, PagedBy, Paging};

/// Where in a page something is wrong, and what.
pub(super) type Wrong = (&'static str, String);

/// Whether a request asks for the first page.
pub(super) fn at_first(paging: &Paging, prepared: &Prepared) -> bool {
    match paging.by {
        PagedBy::Number { page, first, .. } => prepared.wire.number(page).is_none_or(|asked| asked == first),
        PagedBy::Cursor { after, .. } => !prepared.wire.sets(after),
    }
}

/// A page of many may lack its list only if it says that there are no items.
pub(super) fn has_list(prepared: &Prepared, list: &'static str, page: &RawPage) -> Result<(), Wrong> {
    match prepared.operation.paging {
        Some(_) if page.list.is_none() && page.last != Some(0) => {
            Err((list, "expected a list: it is missing or null, and the page does not say 0 items".to_owned()))
        }
        _ => Ok(()),
    }
}

/// The page after one that was read.
pub(super) fn next(prepared: &Prepared, current: &Bookmark, page: &RawPage) -> Result<Position, Wrong> {
    let Some(paging) = prepared.operation.paging else {
        // Without paging the one answer is the only page.
        return Ok(Position::End);
    };
    match paging.by {
        PagedBy::Number { page: parameter, first, end } => {
            let number = match current.page {
                Position::Number(number) => number,
                _ => prepared.wire.number(parameter).unwrap_or(first),
            };
            let is_last = match end {
                PageEnd::EmptyPage => page.count() == 0,
                PageEnd::ShortPage => {
                    let size = paging.size.and_then(|size| prepared.wire.number(size)).or(paging.default_size);
                    page.count() == 0 || size.is_some_and(|size| page.count() < size)
                }
                PageEnd::LastPage(path) => is_last(path, Some(number), first, current, page)?,
                PageEnd::Total(path) => {
                    // Where the stream began further on, nobody knows how many items came before.
                    let reached = current.before.and_then(|before| before.checked_add(page.count()));
                    is_last(path, reached, 1, current, page)?
                }
            };
            let next = number.checked_add(1).filter(|_| !is_last);
            Ok(next.map_or(Position::End, Position::Number))
        }
        PagedBy::Cursor { next, .. } => match (&page.cursor, next) {
            (Some(cursor), _) => Ok(Position::After(cursor.clone())),
            (None, NextCursor::LastItem(path)) if page.count() > 0 => {
                Err((path, "expected a cursor in the last item".to_owned()))
            }
            (None, _) => Ok(Position::End),
        },
    }
}

/// Whether a page is the last by the number at `path`. `reached` is how far the stream is with it, `least` the number that
/// any item makes at least.
///
/// What a page before said counts as well: a number that becomes smaller says that the vendor lost something, or that items
/// vanished and others moved up.
fn is_last(
    path: &'static str,
    reached: Option<i64>,
    least: i64,
    current: &Bookmark,
    page: &RawPage,
) -> Result<bool, Wrong> {
    let wrong = |what: &str| Err((path, what.to_owned()));
    let is_empty = page.count() == 0;
    match page.last {
        None if !is_empty => return wrong("expected the number of the last page or of all items"),
        Some(last) if !is_empty && last < least => {
            return wrong("says that there are no items, but this page has some");
        }
        _ => {}
    }
    let is_last = match (page.last.max(current.said), reached) {
        (Some(said), Some(reached)) => reached >= said,
        _ => is_empty,
    };
    match is_last {
        false if is_empty && page.last > reached => wrong("says that more pages follow, but this one is empty"),
        false if is_empty => wrong("said on an earlier page that there are more, but this page is empty"),
        is_last => Ok(is_last),
    }
}
