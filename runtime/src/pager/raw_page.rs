//! One page of a list: where its items are, and what it says about the pages after it.

use std::borrow::Cow;

use bytes::Bytes;

use super::item::RawItem;
use crate::answer::whole::Place;
use crate::json::{Misfit, Raw, ReadJson, Reader, Stop, read_all, read_at, text_of, value_at};
use crate::operation::Operation;
use crate::operation::paging::{NextCursor, PageEnd, PagedBy, Paging};

/// One page, taken apart but not decoded.
pub(super) struct RawPage {
    pub(super) items: Vec<RawItem>,
    /// Where the list stands in the text of the body. `None` if it is missing or null.
    pub(super) list: Option<Raw>,
    /// The number of the last page, or of all items, when the page says it.
    pub(super) last: Option<i64>,
    /// The cursor of the next page, as JSON.
    pub(super) cursor: Option<String>,
}

/// Where the parts of a page stand, read in one pass.
struct PagePlace {
    list: &'static str,
    paging: Option<Paging>,
    items: Option<Items>,
    last: Option<Raw>,
    cursor: Option<Raw>,
}

/// A list: where it stands, and where its items do.
#[derive(Default)]
struct Items {
    list: Raw,
    items: Vec<Raw>,
}

impl ReadJson for Items {
    fn read(&mut self, reader: &mut Reader<'_>) -> Result<(), Stop> {
        self.list.start = reader.position();
        reader.list(&mut |reader| {
            let mut item = Raw::default();
            item.read(reader)?;
            self.items.push(item);
            Ok(())
        })?;
        self.list.end = reader.position();
        Ok(())
    }

    /// Not a missing list, but one of another form.
    fn holds_empty_string() -> bool {
        true
    }
}

/// An empty place for a page.
pub(super) fn page_place(operation: &'static Operation, list: &'static str) -> Box<dyn Place> {
    Box::new(PagePlace { list, paging: operation.paging, items: None, last: None, cursor: None })
}

impl ReadJson for PagePlace {
    fn read(&mut self, reader: &mut Reader<'_>) -> Result<(), Stop> {
        let mut places: Vec<(&'static str, &mut dyn ReadJson)> = vec![(self.list, &mut self.items)];
        match self.paging.map(|paging| paging.by) {
            Some(PagedBy::Number { end: PageEnd::LastPage(path) | PageEnd::Total(path), .. }) => {
                places.push((path, &mut self.last));
            }
            Some(PagedBy::Cursor { next: NextCursor::Page(path), .. }) => places.push((path, &mut self.cursor)),
            _ => {}
        }
        read_at(reader, places)
    }
}

impl RawPage {
    /// Takes a page apart.
    pub(super) fn of(body: &Bytes, place: Box<dyn Place>) -> Result<Self, Misfit> {
        let text = text_of(body)?;
        let unread = |_| Misfit { path: String::new(), expected: "a page".to_owned() };
        let PagePlace { items, last, cursor, paging, .. } = *place.into_any().downcast().map_err(unread)?;
        let last = last.and_then(|last| number(last.of(text)));
        let mark = body.len() - text.len();
        let (list, items) = items.map(|Items { list, items }| (list, items)).unzip();
        let raw_item = |(index, raw): (usize, Raw)| {
            let json = body.slice(mark + raw.start..mark + raw.end);
            RawItem { json, index, is_repeated: false }
        };
        let items: Vec<RawItem> = items.into_iter().flatten().enumerate().map(raw_item).collect();
        let cursor = match paging.map(|paging| paging.by) {
            Some(PagedBy::Cursor { next: NextCursor::Page(_), .. }) => cursor.map(|raw| raw.of(text).to_owned()),
            Some(PagedBy::Cursor { next: NextCursor::LastItem(path), .. }) => {
                items.last().and_then(|item| value_at(item.text(), path)).map(str::to_owned)
            }
            _ => None,
        };
        let cursor = cursor.filter(|json| !matches!(json.as_str(), "null" | "\"\"" | "[]"));
        Ok(Self { items, list, last, cursor })
    }

    /// How many items it has.
    pub(super) fn count(&self) -> i64 {
        i64::try_from(self.items.len()).unwrap_or(i64::MAX)
    }
}

/// The text of a page with an empty list in place of its own.
pub(super) fn without_items<'t>(text: &'t str, list: Option<&Raw>) -> Cow<'t, str> {
    let around = list.and_then(|list| Some((text.get(..list.start)?, text.get(list.end..)?)));
    match around {
        Some((before, behind)) => Cow::Owned([before, "[]", behind].concat()),
        None => Cow::Borrowed(text),
    }
}

/// An integer in any form that an integer of a response may have.
fn number(json: &str) -> Option<i64> {
    let mut number = None;
    read_all(json, &mut number).ok()?;
    number
}
