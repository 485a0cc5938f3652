//! How a list is paged, as data.

use crate::operation::place::Place;

/// How an operation's list is paged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paging {
    /// How a page is requested, and how the last page is recognised.
    pub by: PagedBy,
    /// The parameter that carries the page size.
    pub size: Option<Parameter>,
    /// The page size if none is requested.
    pub default_size: Option<i64>,
    /// The member that identifies an item. A value that is null or empty identifies none.
    pub item_key: Option<&'static str>,
    /// Whether new items are added at the end. If they are not, they shift the numbered pages behind them.
    pub stable: bool,
}

/// How a page is requested.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum PagedBy {
    /// By its number.
    Number {
        /// The parameter that carries the number.
        page: Parameter,
        /// The number of the first page.
        first: i64,
        /// How the last page is recognised.
        end: PageEnd,
    },
    /// By a cursor from the page before.
    Cursor {
        /// The parameter that carries the cursor. The first page is requested without it.
        after: Parameter,
        /// Where to find the next cursor. A page without one is the last.
        next: NextCursor,
    },
}

/// A parameter: its place and its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parameter {
    /// Where it goes.
    pub place: Place,
    /// Its name, as it is sent.
    pub name: &'static str,
}

/// How the last of numbered pages is recognised. An empty page is always the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum PageEnd {
    /// The page has the number of the last page at this dotted path.
    LastPage(&'static str),
    /// The page has the number of items on all pages at this dotted path.
    Total(&'static str),
    /// The first page without items is behind the last.
    EmptyPage,
    /// A page with fewer items than its size is the last.
    ShortPage,
}

/// Where a page has the cursor of the next one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum NextCursor {
    /// At this dotted path of the page.
    Page(&'static str),
    /// At this dotted path of the page's last item.
    LastItem(&'static str),
}

impl Paging {
    /// The parameter that differs from page to page.
    pub(crate) fn page_parameter(&self) -> Parameter {
        match self.by {
            PagedBy::Number { page, .. } => page,
            PagedBy::Cursor { after, .. } => after,
        }
    }

    /// Whether an item may come twice because others arrived before it.
    pub(crate) fn shifts(&self) -> bool {
        matches!(self.by, PagedBy::Number { .. }) && !self.stable
    }
}
