//! How much a table had, once it is read.

/// How much a table had, once it is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Summary {
    /// How many rows there were, bad ones included. A header is none.
    pub rows: u64,
    /// How many bytes the answer had, decompressed.
    pub bytes: u64,
    /// Whether the answer was read to its end. `false` behind an error that ended the stream, and where an answer that
    /// does not tell its end (neither a length nor chunks) was read `unchecked` and its last line has no end.
    ///
    /// An answer that does not tell its end and was cut just behind a row looks complete.
    pub complete: bool,
}
