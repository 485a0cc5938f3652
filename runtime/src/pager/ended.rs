//! How a stream of pages ended.

/// How a stream of pages ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Ended {
    /// The last page was read.
    Complete,
    /// As many pages were read as the caller wants; there may be more.
    PageLimit,
    /// As many items were handed out as the caller wants; there may be more.
    ItemLimit,
    /// With an error. [`Pager::retry_page`](crate::Pager::retry_page) asks for the page again.
    Failed,
}
