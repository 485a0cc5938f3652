//! Streams of typed rows, and downloads of rows into a file.

pub(crate) mod beginning;
pub(crate) mod cell;
pub(crate) mod columns;
pub(crate) mod download;
pub(crate) mod input;
pub(crate) mod opening;
pub(crate) mod part_file;
mod quotes;
pub(crate) mod records;
pub(crate) mod row;
mod saved;
pub(crate) mod summary;
pub(crate) mod table;

use std::fmt;
use std::marker::PhantomData;
use std::path::PathBuf;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use futures_core::Stream;
use tokio::io::AsyncRead;

use crate::answer::meta::Meta;
use crate::check::violation::{Violation, Violations};
use crate::encode::prepared::Prepared;
use crate::encode::wire::WireRequest;
use crate::error::Error;
use crate::error::failure::Failure;
use crate::error::kind::ErrorKind;
use crate::exchange::core::Core;
use crate::exchange::drift_watch::DriftWatch;
use crate::exchange::options::Options;
use crate::operation::limits::Limits;
use crate::operation::vendor_code::VendorCode;
use crate::retry::policy::RetryPolicy;
use columns::{Columns, Documented};
use input::{Input, Piece, Reading, Source};
use part_file::unwritable;
use row::{Cells, Row};
use saved::SavedFile;
use summary::Summary;
use table::{Event, Report, Table};

/// A stream of rows in constant memory. Nothing is sent before it is polled.
///
/// | what happens | what the stream does |
/// |---|---|
/// | a row does not have the documented form, or has a quote inside a quoted cell that is not doubled | yields an error with its number, its byte offset and, as [`body`](Error::body), its bytes, and continues |
/// | the header lacks a documented column or has it twice, the response is cut short or ends inside quotes, a limit is reached | ends with an error |
/// | the last line is no row, but has too few cells, or is JSON or HTML: the vendor may have failed half-way | yields its error as for a bad row, and ends with an error |
/// | the response is JSON, HTML or empty instead of rows | ends with the error of such a response |
/// | a comma is behind the last cell of the header or of every row | reads it as if it were not there |
/// | a row has more cells than one before | yields an error as for a bad row: a comma in one of its cells is not quoted |
///
/// An empty response is an error, because a report that failed may look the same; [`unchecked`](Self::unchecked) it is no
/// rows. A header without a row is no rows in any case.
///
/// The rows come from a vendor or, [`from_file`](Self::from_file), from a report that was saved. They can be
/// [kept in a file](Self::keep) while they are read.
///
/// [`summary`](Self::summary) says how it ended. No timeout ends a stream that keeps arriving.
///
/// ```
/// use callspec_runtime::{Error, Row, Rows, VendorCode};
/// use futures_util::StreamExt;
///
/// async fn good_rows<T: Row, C: VendorCode>(mut rows: Rows<T, C>) -> Result<Vec<T>, Error<C>> {
///     let mut good = Vec::new();
///     while let Some(row) = rows.next().await {
///         match row {
///             Ok(row) => good.push(row),
///             Err(error) if error.ends_stream() => return Err(error),
///             Err(error) => eprintln!("{error}"), // one row; `error.body()` has its bytes
///         }
///     }
///     Ok(good)
/// }
/// ```
#[must_use = "a stream does nothing unless it is polled"]
pub struct Rows<T, C> {
    watch: DriftWatch,
    prepared: Prepared,
    options: Options,
    input: Input,
    table: Table,
    /// Where the report is kept.
    path: Option<PathBuf>,
    summary: Option<Summary>,
    /// What is wrong with the way the stream was set up.
    late: Option<Box<Failure>>,
    row: PhantomData<fn() -> (T, C)>,
}

impl<T, C> Rows<T, C> {
    pub(crate) fn new(core: Arc<Core>, prepared: Prepared) -> Self {
        let watch = core.watch.clone();
        Self::reading(Source::Vendor(core), watch, prepared)
    }

    fn reading(source: Source, watch: DriftWatch, prepared: Prepared) -> Self {
        Self {
            watch,
            table: Table::new(prepared.operation, prepared.limits),
            prepared,
            options: Options::default(),
            input: Input::Unread(source),
            path: None,
            summary: None,
            late: None,
            row: PhantomData,
        }
    }

    /// Adds a header: see [`Call::header`](crate::Call::header).
    pub fn header(self, name: impl AsRef<str>, value: impl AsRef<str>) -> Self {
        self.set("header", |rows, core| {
            if let Some(core) = core {
                rows.prepared.header(name.as_ref(), value.as_ref(), &core.auth);
            }
        })
    }

    /// Sets the timeout between two chunks of the response. The whole stream has no timeout.
    pub fn timeout(self, timeout: Duration) -> Self {
        self.set("timeout", |rows, _| rows.options.idle = Some(timeout))
    }

    /// Sets the retry policy. A call is retried only until its first row can be read.
    pub fn retry(self, retry: RetryPolicy) -> Self {
        self.set("retry", |rows, _| rows.options.retry = Some(retry))
    }

    /// Sends the request even if documented rules refuse it, and reads rows even if the header lacks documented columns, the
    /// last line has no end or is no row, or the response is empty, since documents can be wrong.
    pub fn unchecked(self) -> Self {
        self.set("unchecked", |rows, _| rows.options.unchecked = true)
    }

    /// Sets limits in place of the operation's own.
    pub fn limits(self, limits: Limits) -> Self {
        self.set("limits", |rows, _| {
            rows.prepared.limits = limits;
            rows.table = Table::new(rows.prepared.operation, limits);
        })
    }

    /// Keeps the report in a file while it is read, byte for byte, as a [`Download`](crate::Download) does: the file gets its
    /// name when the stream has ended and all of it was good, and replaces an earlier file then. After an error that ends the
    /// stream, or if the stream is dropped before its end, nothing is left of it.
    ///
    /// Bad rows do not keep the file from being complete. But a report that begins with neither a header nor a row with
    /// enough cells ends the stream, and so does one whose last line is no row, so that no message replaces an earlier
    /// report.
    pub fn keep(self, path: impl Into<PathBuf>) -> Self {
        self.set("keep", |rows, _| rows.path = Some(path.into()))
    }

    /// A setting after the first poll would have no effect, or apply to a part of the stream: it ends the stream with an
    /// error.
    fn set(mut self, what: &str, set: impl FnOnce(&mut Self, Option<&Core>)) -> Self {
        match &self.input {
            Input::Unread(Source::Vendor(core)) => {
                let core = core.clone();
                set(&mut self, Some(&core));
            }
            Input::Unread(Source::Saved(_)) => set(&mut self, None),
            _ if self.summary.is_none() => {
                self.late = Some(Failure::late_setting(self.prepared.operation, Violation::late(what).into()));
            }
            _ => {}
        }
        self
    }

    /// The rules that the request violates although it is sent: see [`Response::warnings`](crate::Response::warnings).
    pub fn warnings(&self) -> Violations {
        self.prepared.warnings(self.options.unchecked)
    }

    /// Status and headers, once the response has begun.
    pub fn meta(&self) -> Option<&Meta> {
        self.table.meta.as_ref()
    }

    /// The number of rows read so far, bad ones included.
    pub fn rows_read(&self) -> u64 {
        self.table.rows
    }

    /// How much was read and whether that is all, once the stream has ended.
    pub fn summary(&self) -> Option<Summary> {
        self.summary
    }

    fn poll_piece(&mut self, context: &mut Context<'_>) -> Poll<Result<Piece, Box<Failure>>> {
        let Self { prepared, options, path, .. } = self;
        self.input.poll_piece(context, &Reading { prepared, options, path: path.as_ref() })
    }

    fn end(&mut self, complete: bool) {
        self.input = Input::Closed;
        self.summary = Some(self.table.summary(complete));
    }

    fn fail(&mut self, failure: Box<Failure>) -> Poll<Option<Result<T, Error<C>>>> {
        self.end(false);
        Poll::Ready(Some(Err(Error::new(failure))))
    }
}

impl<T: Row, C: VendorCode> Stream for Rows<T, C> {
    type Item = Result<T, Error<C>>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        if let Some(failure) = this.late.take() {
            return this.fail(failure);
        }
        while this.summary.is_none() {
            match this.table.step() {
                Event::Record => match this.take_record() {
                    Ok(Some(row)) => return Poll::Ready(Some(row.map_err(Error::new))),
                    Ok(None) => {}
                    Err(failure) => return this.fail(failure),
                },
                Event::NeedsInput => match ready!(this.poll_piece(context)) {
                    Ok(Piece::First(meta, first, mark)) => this.table.begin(meta, first, mark),
                    Ok(Piece::Next(chunk)) => this.table.feed(chunk),
                    Ok(Piece::End { doubtful }) => this.table.end(doubtful),
                    Err(failure) => return this.fail(failure),
                },
                Event::End => {
                    if let Err(failure) = this.table.judge_end(this.options.unchecked) {
                        return this.fail(failure);
                    }
                    match ready!(this.input.poll_finish(context)) {
                        Ok(()) => this.end(this.table.is_whole()),
                        Err(error) => return this.fail(this.table.failure(ErrorKind::File, unwritable(&error))),
                    }
                }
                Event::Failed(failure) => return this.fail(failure),
            }
        }
        Poll::Ready(None)
    }
}

impl<T: Row, C> Rows<T, C> {
    /// The rows of a report that was saved to a file, read by the same rules as a response. Nothing is sent, and the file is
    /// opened when the stream is polled. Headers, timeouts and retries have no effect.
    ///
    /// ```
    /// use callspec_runtime::{Error, Row, Rows, VendorCode};
    /// use futures_util::TryStreamExt;
    ///
    /// // With a generated client: vendor::Rows::<ReportRow>::from_file("report.csv")
    /// async fn read<T: Row, C: VendorCode>() -> Result<Vec<T>, Error<C>> {
    ///     Rows::from_file("report.csv").try_collect().await
    /// }
    /// ```
    pub fn from_file(path: impl Into<PathBuf>) -> Self {
        Self::saved(SavedFile::Path(path.into()))
    }

    /// The same from anything that can be read, such as a file that is open.
    pub fn from_reader(reader: impl AsyncRead + Send + 'static) -> Self {
        Self::saved(SavedFile::Reader(Box::pin(reader)))
    }

    fn saved(file: SavedFile) -> Self {
        let prepared = Prepared::of_wire(WireRequest::new(&saved::OPERATION));
        Self::reading(Source::Saved(file), DriftWatch::default(), prepared)
    }

    /// The record as a row; `None` if it is the header. An error ends the stream.
    fn take_record(&mut self) -> Result<Option<Result<T, Box<Failure>>>, Box<Failure>> {
        let documented = Documented::of::<T>();
        let (is_filed, unchecked) = (self.path.is_some(), self.options.unchecked);
        let report = Report { documented, watch: &self.watch, is_filed, unchecked };
        if !self.table.take(report)? {
            return Ok(None);
        }
        Ok(Some(self.row(documented).map_err(Failure::of_one)))
    }

    fn row(&mut self, documented: Documented) -> Result<T, Box<Failure>> {
        if let Some(what) = self.table.unreadable(documented) {
            return Err(self.table.bad_row(what, None));
        }
        let bound = self.table.columns.as_ref().and_then(Columns::positions);
        let cells = Cells::new(self.table.record(), T::COLUMNS, bound);
        T::read(&cells).map_err(|error| {
            let what = format!("expected {}", error.expected());
            self.table.bad_row(what, Some(error.column()))
        })
    }
}

impl<T, C> fmt::Debug for Rows<T, C> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Rows")
            .field("operation", &self.prepared.operation.id)
            .field("rows_read", &self.table.rows)
            .finish_non_exhaustive()
    }
}
