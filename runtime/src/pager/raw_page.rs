//! One page of a list: where its items are, and what it says about the pages after it.

use bytes::Bytes;

use crate::answer::classify::says_success;
use crate::answer::whole::Place;
use crate::json::{Misfit, Raw, ReadJson, Reader, Stop, read_at, text_of, value_at};
use crate::operation::Operation;
use crate::operation::paging::{NextCursor, PageEnd, PagedBy};
use crate::value::plain::plain_of_json;

/// An item as JSON text: a piece of its page's body.
#[derive(Clone)]
pub(super) struct Item(pub(super) Bytes);

impl Item {
    pub(super) fn text(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

/// One page, taken apart but not decoded.
pub(super) struct RawPage {
    pub(super) items: Vec<Item>,
    /// The number of the last page, or of all items, when the page says it.
    pub(super) last: Option<i64>,
    /// The cursor of the next page, as JSON.
    pub(super) cursor: Option<String>,
}

/// Where the parts of a page stand, read in one pass.
struct PagePlace {
    operation: &'static Operation,
    items: Option<Items>,
    last: Option<Raw>,
    cursor: Option<Raw>,
}

#[derive(Default)]
struct Items(Vec<Raw>);

impl ReadJson for Items {
    /// Null is a list without items.
    fn read(&mut self, reader: &mut Reader<'_>) -> Result<(), Stop> {
        if reader.takes_null() {
            return Ok(());
        }
        reader.list(&mut |reader| {
            let mut item = Raw::default();
            item.read(reader)?;
            self.0.push(item);
            Ok(())
        })
    }

    fn holds_null() -> bool {
        true
    }

    fn holds_empty_string() -> bool {
        true
    }
}

/// An empty place for a page.
pub(super) fn page_place(operation: &'static Operation) -> Box<dyn Place> {
    Box::new(PagePlace { operation, items: None, last: None, cursor: None })
}

impl ReadJson for PagePlace {
    /// Without paging the whole body is the list.
    fn read(&mut self, reader: &mut Reader<'_>) -> Result<(), Stop> {
        let Some(paging) = self.operation.paging else { return self.items.read(reader) };
        let mut places: Vec<(&'static str, &mut dyn ReadJson)> = vec![(paging.items, &mut self.items)];
        match paging.by {
            PagedBy::Number { end: PageEnd::LastPage(path) | PageEnd::Total(path), .. } => {
                places.push((path, &mut self.last));
            }
            PagedBy::Cursor { next: NextCursor::Page(path), .. } => places.push((path, &mut self.cursor)),
            _ => {}
        }
        read_at(reader, places)
    }
}

impl RawPage {
    /// Takes a page apart.
    ///
    /// A list that is missing is empty when the page says that there is nothing, or that it is a success.
    pub(super) fn of(operation: &'static Operation, body: &Bytes, place: Box<dyn Place>) -> Result<Self, Misfit> {
        let path = operation.paging.map_or("", |paging| paging.items);
        let no_list = || Misfit { path: path.to_owned(), expected: "a list".to_owned() };
        let text = text_of(body)?;
        let PagePlace { items, last, cursor, .. } = *place.into_any().downcast().map_err(|_| no_list())?;
        let last = last.and_then(|last| number(last.of(text)));
        let mark = body.len() - text.len();
        let items: Vec<Item> = match items {
            Some(items) => items.0.iter().map(|raw| Item(body.slice(mark + raw.start..mark + raw.end))).collect(),
            None if last == Some(0) || says_success(operation.envelope, body) => Vec::new(),
            None => return Err(no_list()),
        };
        let cursor = match operation.paging.map(|paging| paging.by) {
            Some(PagedBy::Cursor { next: NextCursor::Page(_), .. }) => cursor.map(|raw| raw.of(text).to_owned()),
            Some(PagedBy::Cursor { next: NextCursor::LastItem(path), .. }) => {
                items.last().and_then(|item| value_at(item.text(), path)).map(str::to_owned)
            }
            _ => None,
        };
        let cursor = cursor.filter(|json| !matches!(json.as_str(), "null" | "\"\"" | "[]"));
        Ok(Self { items, last, cursor })
    }

    /// How many items it has.
    pub(super) fn count(&self) -> i64 {
        i64::try_from(self.items.len()).unwrap_or(i64::MAX)
    }
}

/// A number, or a string that is one.
fn number(json: &str) -> Option<i64> {
    plain_of_json(json).ok()??.parse().ok()
}
