//! How much of an answer is taken in before it is an error.

/// Limits on an answer. Sizes are counted after decompression.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// Bytes of an answer that is read whole.
    pub response: usize,
    /// Bytes of the head of an answer: its header names and values.
    pub head: usize,
    /// Bytes of one row.
    pub record: usize,
    /// Cells of one row.
    pub columns: usize,
    /// Bytes of an answer that is a stream, as rows or to a file.
    pub stream: u64,
    /// Pages that one stream of items reads.
    pub pages: usize,
}

impl Limits {
    /// 64 MiB an answer that is read whole, 64 KiB its head, 16 GiB one that is a stream, 1 MiB and 1024 cells a row, 10,000 pages.
    pub const DEFAULT: Self =
        Self { response: 64 << 20, head: 64 << 10, record: 1 << 20, columns: 1024, stream: 16 << 30, pages: 10_000 };

    /// These limits with another size of an answer that is read whole.
    pub const fn with_response(mut self, bytes: usize) -> Self {
        self.response = bytes;
        self
    }

    /// These limits with another size of the head of an answer. The built-in transport takes 400 KiB at most.
    pub const fn with_head(mut self, bytes: usize) -> Self {
        self.head = bytes;
        self
    }

    /// These limits with another size of one row.
    pub const fn with_record(mut self, bytes: usize) -> Self {
        self.record = bytes;
        self
    }

    /// These limits with another number of cells in one row.
    pub const fn with_columns(mut self, cells: usize) -> Self {
        self.columns = cells;
        self
    }

    /// These limits with another size of an answer that is a stream.
    pub const fn with_stream(mut self, bytes: u64) -> Self {
        self.stream = bytes;
        self
    }

    /// These limits with another number of pages in one stream of items.
    pub const fn with_pages(mut self, pages: usize) -> Self {
        self.pages = pages;
        self
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self::DEFAULT
    }
}
