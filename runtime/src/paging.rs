//! How a list is cut into pages, as data.

use crate::Place;

/// How an operation's list is cut into numbered pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paging {
    /// The parameter that carries the page number.
    pub page: Parameter,
    /// The number of the first page.
    pub first: i64,
    /// The parameter that carries the page size.
    pub size: Option<Parameter>,
    /// The page size when none is asked for.
    pub default_size: Option<i64>,
    /// The dotted path to the list in a page.
    pub items: &'static str,
    /// How the last page is known.
    pub end: PageEnd,
    /// The member that identifies an item.
    pub item_key: Option<&'static str>,
}

/// A parameter by place and name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parameter {
    /// Where it goes.
    pub place: Place,
    /// Its name as the vendor spells it.
    pub name: &'static str,
}

/// How the last page is known. An empty page is the end in every case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum PageEnd {
    /// The page says the number of the last one, at this dotted path.
    LastPage(&'static str),
    /// The first page without items is past the end.
    EmptyPage,
    /// A page with fewer items than its size is the last.
    ShortPage,
}
