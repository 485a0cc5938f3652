//! How a stream of pages ended.

/// How a stream of pages ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Ended {
    /// The last page was read.
    Complete,
    /// The caller's limit of pages was reached. There may be more.
    PageLimit,
    /// The caller's limit of items was reached. There may be more.
    ItemLimit,
    /// An error occurred. [`Pager::retry_page`](crate::Pager::retry_page) requests the page again.
    Failed,
}
