//! How large a response may be.

/// Limits on the size of a response, after decompression. A larger one is an error.
///
/// ```
/// use callspec_runtime::Limits;
///
/// let limits = Limits::DEFAULT.with_response(8 << 20).with_pages(100);
/// assert_eq!(limits.pages, 100);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// Bytes of a response that is read whole.
    pub response: usize,
    /// Bytes of the header names and values.
    pub head: usize,
    /// Bytes of one row.
    pub record: usize,
    /// Cells of one row.
    pub columns: usize,
    /// Bytes of a response that is streamed, as rows or into a file.
    pub stream: u64,
    /// Pages that one stream of items may read.
    pub pages: usize,
}

impl Limits {
    /// 64 MiB for a response that is read whole, 64 KiB for headers, 16 GiB for a stream, 1 MiB and 1024 cells for a row,
    /// 10,000 pages.
    pub const DEFAULT: Self =
        Self { response: 64 << 20, head: 64 << 10, record: 1 << 20, columns: 1024, stream: 16 << 30, pages: 10_000 };

    /// Sets the limit for a response that is read whole.
    pub const fn with_response(mut self, bytes: usize) -> Self {
        self.response = bytes;
        self
    }

    /// Sets the limit for the headers. The built-in transport accepts 400 KiB at most.
    pub const fn with_head(mut self, bytes: usize) -> Self {
        self.head = bytes;
        self
    }

    /// Sets the limit for one row.
    pub const fn with_record(mut self, bytes: usize) -> Self {
        self.record = bytes;
        self
    }

    /// Sets the limit for the cells of one row.
    pub const fn with_columns(mut self, cells: usize) -> Self {
        self.columns = cells;
        self
    }

    /// Sets the limit for a response that is streamed.
    pub const fn with_stream(mut self, bytes: u64) -> Self {
        self.stream = bytes;
        self
    }

    /// Sets the limit for the pages of one stream of items.
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
