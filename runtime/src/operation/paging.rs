//! How a list is cut into pages, as data.

use crate::operation::place::Place;

/// How an operation's list is cut into pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paging {
    /// How a page is asked for, and how the last one is known.
    pub by: PagedBy,
    /// The parameter that carries the page size.
    pub size: Option<Parameter>,
    /// The page size when none is asked for.
    pub default_size: Option<i64>,
    /// The dotted path to the list in a page.
    pub items: &'static str,
    /// The member that identifies an item.
    pub item_key: Option<&'static str>,
    /// Whether items that arrive while pages are read come last. Otherwise they shift numbered pages.
    pub stable: bool,
}

/// How a page is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum PagedBy {
    /// By its number.
    Number {
        /// The parameter that carries the number.
        page: Parameter,
        /// The number of the first page.
        first: i64,
        /// How the last page is known.
        end: PageEnd,
    },
    /// By what the page before ends with.
    Cursor {
        /// The parameter that carries the cursor. The first page is asked for without.
        after: Parameter,
        /// Where the next cursor stands. A page without one is the last.
        next: NextCursor,
    },
}

/// A parameter by place and name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parameter {
    /// Where it goes.
    pub place: Place,
    /// Its name as the vendor spells it.
    pub name: &'static str,
}

/// How the last of numbered pages is known. An empty page is the end in every case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum PageEnd {
    /// The page says the number of the last one, at this dotted path.
    LastPage(&'static str),
    /// The page says how many items all pages have, at this dotted path.
    Total(&'static str),
    /// The first page without items is past the end.
    EmptyPage,
    /// A page with fewer items than its size is the last.
    ShortPage,
}

/// Where a page says the cursor of the next one.
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
