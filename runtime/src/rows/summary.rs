//! How much of a response with rows was read.

/// How much of a response with rows was read.
///
/// ```
/// use callspec_runtime::{Rows, Summary};
///
/// fn is_complete<T, C>(rows: &Rows<T, C>) -> bool {
///     rows.summary().is_some_and(|Summary { complete, .. }| complete)
/// }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Summary {
    /// The number of rows, bad ones included, without the header.
    pub rows: u64,
    /// The size of the decompressed response in bytes.
    pub bytes: u64,
    /// Whether the response was read to its end. `false` after an error that ended the stream. Also `false` if the last line
    /// of a response without `Content-Length` or chunked encoding has no end, or the last line of any is no row, and was read `unchecked`.
    ///
    /// If such a response is cut right after a row, it is still reported as complete.
    pub complete: bool,
}
