//! Decides which page comes next, by the documented kind of paging.

use super::raw_page::RawPage;
use super::state::{Bookmark, Position};
use crate::encode::prepared::Prepared;
use crate::operation::paging::{NextCursor, PageEnd, PagedBy, Paging};

/// Where in a page something is wrong, and what.
type Wrong = (&'static str, String);

/// Whether a request asks for the first page.
pub(super) fn at_first(paging: &Paging, prepared: &Prepared) -> bool {
    match paging.by {
        PagedBy::Number { page, first, .. } => prepared.wire.number(page).is_none_or(|asked| asked == first),
        PagedBy::Cursor { after, .. } => !prepared.wire.sets(after),
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
            let is_last = is_last(&paging, end, number, prepared, current, page)?;
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

fn is_last(
    paging: &Paging,
    end: PageEnd,
    number: i64,
    prepared: &Prepared,
    current: &Bookmark,
    page: &RawPage,
) -> Result<bool, Wrong> {
    let count = page.count();
    let (path, is_last) = match end {
        PageEnd::EmptyPage => return Ok(count == 0),
        PageEnd::ShortPage => {
            let size = paging.size.and_then(|size| prepared.wire.number(size)).or(paging.default_size);
            return Ok(count == 0 || size.is_some_and(|size| count < size));
        }
        PageEnd::LastPage(path) => (path, page.last.map(|last| number >= last)),
        PageEnd::Total(path) => {
            // Where the stream began further on, nobody knows how many items came before.
            let reached = current.before.and_then(|before| before.checked_add(count));
            (path, page.last.map(|total| reached.map_or(count == 0, |reached| reached >= total)))
        }
    };
    match is_last {
        Some(false) if count == 0 => Err((path, "says that more pages follow, but this one is empty".to_owned())),
        Some(is_last) => Ok(is_last),
        None if count == 0 => Ok(true),
        None => Err((path, "expected the number of the last page or of all items".to_owned())),
    }
}
