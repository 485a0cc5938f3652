//! Streams of typed rows, and downloads of rows into a file.

pub(crate) mod beginning;
pub(crate) mod cell;
pub(crate) mod columns;
pub(crate) mod download;
pub(crate) mod input;
pub(crate) mod opening;
pub(crate) mod part_file;
pub(crate) mod records;
pub(crate) mod row;
pub(crate) mod summary;
pub(crate) mod table;

use std::fmt;
use std::marker::PhantomData;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use futures_core::Stream;

use crate::answer::meta::Meta;
use crate::check::violation::{Violation, Violations};
use crate::encode::prepared::Prepared;
use crate::error::Error;
use crate::error::failure::Failure;
use crate::exchange::core::Core;
use crate::exchange::drift_watch::DriftWatch;
use crate::exchange::options::Options;
use crate::operation::vendor_code::VendorCode;
use crate::retry::policy::RetryPolicy;
use columns::Columns;
use input::{Input, Piece};
use row::{Cells, Row};
use summary::Summary;
use table::{Event, Table};

/// A stream of rows in constant memory. Nothing is sent before it is polled.
///
/// | what happens | what the stream does |
/// |---|---|
/// | a row does not have the documented form | yields an error with its number and byte offset, and continues |
/// | the header lacks a documented column or has it twice, the response is cut short or ends inside quotes, a limit is reached | ends with an error |
/// | the response is JSON, HTML or empty instead of rows | ends with the error of such a response |
///
/// [`summary`](Self::summary) says how it ended. No timeout ends a stream that keeps arriving.
///
/// ```
/// use std::pin::pin;
///
/// use callspec_runtime::{Row, Rows, VendorCode};
/// use futures_util::StreamExt;
///
/// async fn good_rows<T: Row, C: VendorCode>(rows: Rows<T, C>) -> Vec<T> {
///     let mut rows = pin!(rows);
///     let mut good = Vec::new();
///     while let Some(row) = rows.next().await {
///         match row {
///             Ok(row) => good.push(row),
///             Err(error) => eprintln!("{error}"),
///         }
///     }
///     good
/// }
/// ```
#[must_use = "a stream does nothing unless it is polled"]
pub struct Rows<T, C> {
    watch: DriftWatch,
    prepared: Prepared,
    options: Options,
    input: Input,
    table: Table,
    columns: Option<Columns>,
    summary: Option<Summary>,
    /// What is wrong with the way the stream was set up.
    late: Option<Box<Failure>>,
    row: PhantomData<fn() -> (T, C)>,
}

impl<T, C> Rows<T, C> {
    pub(crate) fn new(core: Arc<Core>, prepared: Prepared) -> Self {
        Self {
            watch: core.watch.clone(),
            table: Table::new(prepared.operation, prepared.limits),
            prepared,
            options: Options::default(),
            input: Input::Unsent(core),
            columns: None,
            summary: None,
            late: None,
            row: PhantomData,
        }
    }

    /// Adds a header: see [`Call::header`](crate::Call::header).
    pub fn header(self, name: impl AsRef<str>, value: impl AsRef<str>) -> Self {
        self.set("header", |rows, core| rows.prepared.header(name.as_ref(), value.as_ref(), &*core.auth))
    }

    /// Sets the timeout between two chunks of the response. The whole stream has no timeout.
    pub fn timeout(self, timeout: Duration) -> Self {
        self.set("timeout", |rows, _| rows.options.idle = Some(timeout))
    }

    /// Sets the retry policy. A call is retried only until its first row can be read.
    pub fn retry(self, retry: RetryPolicy) -> Self {
        self.set("retry", |rows, _| rows.options.retry = Some(retry))
    }

    /// Sends the request even if documented rules refuse it, and reads rows even if the header lacks documented columns or
    /// the last line has no end, since documents can be wrong.
    pub fn unchecked(self) -> Self {
        self.set("unchecked", |rows, _| rows.options.unchecked = true)
    }

    /// A setting after the first poll would have no effect, or apply to a part of the stream: it ends the stream with an
    /// error.
    fn set(mut self, what: &str, set: impl FnOnce(&mut Self, &Core)) -> Self {
        match &self.input {
            Input::Unsent(core) => {
                let core = core.clone();
                set(&mut self, &core);
            }
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
                Event::NeedsInput => match ready!(this.input.poll_piece(context, &this.prepared, &this.options)) {
                    Ok(Piece::First(meta, first, mark)) => this.table.begin(meta, first, mark),
                    Ok(Piece::Next(chunk)) => this.table.feed(chunk),
                    Ok(Piece::End { doubtful }) => this.table.end(doubtful),
                    Err(failure) => return this.fail(failure),
                },
                Event::End => this.end(!this.table.maybe_cut),
                Event::Failed(failure) => return this.fail(failure),
            }
        }
        Poll::Ready(None)
    }
}

impl<T: Row, C> Rows<T, C> {
    /// The record as a row; `None` if it is the header. An error ends the stream.
    fn take_record(&mut self) -> Result<Option<Result<T, Box<Failure>>>, Box<Failure>> {
        if self.columns.is_none() && self.is_header()? {
            return Ok(None);
        }
        self.table.rows = self.table.rows.saturating_add(1);
        if self.table.maybe_cut && !self.options.unchecked {
            return Err(self.table.cut_short());
        }
        Ok(Some(self.row()))
    }

    /// Finds out what the columns are bound by, and whether the first record says it. A header without a documented
    /// column ends the stream: every row would lack its value.
    fn is_header(&mut self) -> Result<bool, Box<Failure>> {
        let record = self.table.record();
        let columns = Columns::of(record, T::COLUMNS);
        let is_header = columns.positions().is_some();
        let cells = record.cells();
        let first = (cells.as_slice(), is_header);
        self.watch.first_record(self.prepared.operation, self.table.meta.as_ref(), first, T::COLUMNS)?;
        let problem = columns.problem(record, T::COLUMNS).filter(|_| !self.options.unchecked);
        self.columns = Some(columns);
        match problem {
            Some(what) => Err(self.table.bad_header(what)),
            None => Ok(is_header),
        }
    }

    fn row(&self) -> Result<T, Box<Failure>> {
        let record = self.table.record();
        let columns = self.columns.as_ref();
        if let Some(Err(expected)) = columns.map(|columns| columns.check(record.len(), T::COLUMNS)) {
            let what = format!("expected {expected} cells, found {}", record.len());
            return Err(self.table.bad_row(what, None));
        }
        let cells = Cells { record, columns: T::COLUMNS, bound: columns.and_then(Columns::positions) };
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
