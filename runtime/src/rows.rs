//! The rows of an answer as one stream, typed as they arrive.

use std::fmt;
use std::future::Future;
use std::marker::PhantomData;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use futures_core::Stream;

use crate::client::Core;
use crate::drift::Watch;
use crate::exchange::{HasMeta, Opened, Options, Task, Times, judge, run};
use crate::failure::{Failure, capped};
use crate::prepared::Prepared;
use crate::records::{Beginning, Records, Step, beginning};
use crate::row::Record;
use crate::{CellError, Cells, Class, Error, ErrorKind, Meta, RetryPolicy, Row, VendorCode, Violations};

/// A stream of rows in constant memory. Nothing is sent before it is polled; a bad row is an error, and
/// the stream goes on.
///
/// No timeout ends a stream that keeps arriving.
#[must_use = "a stream does nothing unless it is polled"]
pub struct Rows<T, C> {
    watch: Watch,
    prepared: Prepared,
    options: Options,
    state: State,
    meta: Option<Meta>,
    records: Records,
    /// The record before was handed out, or there was none.
    fresh: bool,
    /// How many records were rows.
    count: u64,
    header: Header,
    row: PhantomData<fn() -> (T, C)>,
}

/// What the columns are bound by.
enum Header {
    Unknown,
    Absent,
    Bound { columns: Vec<Option<usize>>, cells: usize },
}

type Fetch = Pin<Box<dyn Future<Output = Result<Begun, Box<Failure>>> + Send>>;

enum State {
    Unsent(Arc<Core>),
    /// The head or the next chunk is on its way.
    Waiting(Fetch),
    /// A chunk is being cut into rows.
    Cutting(Box<Opened>),
    /// The last byte was fed.
    Ended,
    Done,
}

impl<T, C> Rows<T, C> {
    pub(crate) fn new(core: Arc<Core>, prepared: Prepared) -> Self {
        Self {
            watch: core.watch.clone(),
            records: Records::new(prepared.limits),
            prepared,
            options: Options::default(),
            state: State::Unsent(core),
            meta: None,
            fresh: true,
            count: 0,
            header: Header::Unknown,
            row: PhantomData,
        }
    }

    /// A header for this call, as in [`Call::header`](crate::Call::header).
    pub fn header(mut self, name: impl AsRef<str>, value: impl AsRef<str>) -> Self {
        if let State::Unsent(core) = &self.state {
            self.prepared.header(name.as_ref(), value.as_ref(), &*core.auth);
        }
        self
    }

    /// How long the rows may stall: the time between two pieces of the answer. The whole has no end.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.options.idle = Some(timeout);
        self
    }

    /// How often the call is tried until its first row can be read, in place of what its client does.
    pub fn retry(mut self, retry: RetryPolicy) -> Self {
        self.options.retry = Some(retry);
        self
    }

    /// Sends the request though captured rules refuse it, and reads rows though their header lacks documented columns:
    /// vendors' pages can be wrong.
    pub fn unchecked(mut self) -> Self {
        self.options.unchecked = true;
        self
    }

    /// The rules that the request breaks though it is sent, as in [`Response::warnings`](crate::Response::warnings).
    pub fn warnings(&self) -> Violations {
        self.prepared.warnings(self.options.unchecked)
    }

    /// Status and headers, once the answer has begun.
    pub fn meta(&self) -> Option<&Meta> {
        self.meta.as_ref()
    }

    /// How many rows were read so far, bad ones included.
    pub fn rows_read(&self) -> u64 {
        self.count
    }
}

impl<T: Row, C: VendorCode> Stream for Rows<T, C> {
    type Item = Result<T, Error<C>>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        loop {
            if let Err(failure) = ready!(this.poll_input(context)) {
                this.state = State::Done;
                return Poll::Ready(Some(Err(Error::new(failure))));
            }
            if matches!(this.state, State::Done) {
                return Poll::Ready(None);
            }
            match this.records.step(std::mem::take(&mut this.fresh)) {
                Step::Record => {
                    this.fresh = true;
                    if let Some(row) = this.take_record() {
                        return Poll::Ready(Some(row.map_err(Error::new)));
                    }
                }
                Step::NeedsInput => this.fetch(),
                last => {
                    let failure = this.end_of(&last);
                    this.state = State::Done;
                    return Poll::Ready(failure.map(|failure| Err(Error::new(failure))));
                }
            }
        }
    }
}

impl<T, C> Rows<T, C> {
    /// Waits until there is something to cut.
    fn poll_input(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Box<Failure>>> {
        loop {
            match std::mem::replace(&mut self.state, State::Done) {
                State::Unsent(core) => {
                    let begun = begin(core, self.prepared.clone(), self.options);
                    self.state = State::Waiting(Box::pin(begun));
                }
                State::Waiting(mut fetch) => match fetch.as_mut().poll(context) {
                    Poll::Pending => {
                        self.state = State::Waiting(fetch);
                        return Poll::Pending;
                    }
                    Poll::Ready(Err(failure)) => return Poll::Ready(Err(failure)),
                    Poll::Ready(Ok(begun)) => self.take_chunk(begun),
                },
                ready => {
                    self.state = ready;
                    return Poll::Ready(Ok(()));
                }
            }
        }
    }

    fn take_chunk(&mut self, Begun { opened, chunk }: Begun) {
        if self.meta.is_none() {
            self.meta = Some(opened.meta.clone());
        }
        match chunk {
            Some(chunk) => {
                self.records.feed(chunk);
                self.state = State::Cutting(opened);
            }
            None => {
                self.records.end();
                self.state = State::Ended;
            }
        }
    }

    fn fetch(&mut self) {
        if let State::Cutting(mut opened) = std::mem::replace(&mut self.state, State::Done) {
            self.state = State::Waiting(Box::pin(async move {
                let chunk = opened.chunk().await?;
                Ok(Begun { opened, chunk })
            }));
        }
    }

    /// What is wrong with the way the input ended, if anything.
    fn end_of(&self, last: &Step) -> Option<Box<Failure>> {
        let limits = self.prepared.limits;
        let (kind, what) = match last {
            Step::OpenQuote => (ErrorKind::Row, "the answer ends inside a quoted cell: it is cut short".to_owned()),
            Step::TooLong => (ErrorKind::TooLarge, format!("the row is longer than {} bytes", limits.record)),
            Step::TooManyCells => (ErrorKind::TooLarge, format!("the row has more than {} cells", limits.columns)),
            Step::Record | Step::NeedsInput | Step::End => return None,
        };
        let mut failure = self.failure(kind, what);
        failure.row_number = Some(self.count + 1);
        Some(failure)
    }

    fn failure(&self, kind: ErrorKind, what: String) -> Box<Failure> {
        let failure = Failure::new(self.prepared.operation, kind, Class::Permanent, what);
        match &self.meta {
            Some(meta) => failure.with_answer(meta.clone(), &Bytes::new()),
            None => failure,
        }
    }
}

impl<T: Row, C> Rows<T, C> {
    /// A record as a row; nothing when it is the header.
    fn take_record(&mut self) -> Option<Result<T, Box<Failure>>> {
        let record = self.records.record();
        if matches!(self.header, Header::Unknown) {
            self.header = Header::of(record, T::COLUMNS);
            let is_header = matches!(self.header, Header::Bound { .. });
            let first = (record, is_header);
            if let Err(failure) =
                self.watch.first_record(self.prepared.operation, self.meta.as_ref(), first, T::COLUMNS)
            {
                self.state = State::Done;
                return Some(Err(failure));
            }
            if is_header {
                return self.missing_columns(T::COLUMNS).map(Err);
            }
        }
        self.count += 1;
        Some(self.row(record).map_err(|problem| self.bad_row(&problem)))
    }

    /// A header without a documented column ends the stream: every row would lack its value.
    fn missing_columns(&mut self, columns: &[&str]) -> Option<Box<Failure>> {
        let Header::Bound { columns: bound, .. } = &self.header else { return None };
        let places = columns.iter().zip(bound);
        let missing: Vec<&str> = places.filter(|(_, place)| place.is_none()).map(|(name, _)| *name).collect();
        if missing.is_empty() || self.options.unchecked {
            return None;
        }
        self.state = State::Done;
        let what = format!("the header lacks documented columns: {}", missing.join(", "));
        Some(self.failure(ErrorKind::Row, what))
    }

    fn row(&self, record: Record<'_>) -> Result<T, Problem> {
        let (bound, expected) = match &self.header {
            Header::Bound { columns, cells } => (Some(columns.as_slice()), *cells),
            Header::Unknown | Header::Absent => (None, T::COLUMNS.len()),
        };
        // Further cells without a header are columns that came later; with one, the row is out of step.
        if record.len() < expected || (bound.is_some() && record.len() > expected) {
            return Err(Problem::Cells { expected, found: record.len() });
        }
        let cells = Cells { record, columns: T::COLUMNS, bound };
        T::read(&cells).map_err(Problem::Cell)
    }

    fn bad_row(&self, problem: &Problem) -> Box<Failure> {
        let mut failure = match problem {
            Problem::Cell(error) => {
                let what = format!("expected {}", error.expected());
                self.failure(ErrorKind::Row, what).at(error.column())
            }
            Problem::Cells { expected, found } => {
                let what = format!("expected {expected} cells and found {found}");
                self.failure(ErrorKind::Row, what)
            }
        };
        failure.row_number = Some(self.count);
        failure.body = Some(capped(&Bytes::from(self.records.record().joined())));
        failure
    }
}

/// Why a record is no row.
enum Problem {
    Cell(CellError),
    Cells { expected: usize, found: usize },
}

impl Header {
    /// The first record is a header when half of its cells, and one at least, are names of documented columns.
    fn of(record: Record<'_>, columns: &[&str]) -> Self {
        let names: Vec<_> = (0..record.len()).map(|index| record.get(index).unwrap_or_default().trim_ascii()).collect();
        let known = names.iter().filter(|name| columns.iter().any(|column| column.as_bytes() == **name)).count();
        if known == 0 || known.saturating_mul(2) < names.len() {
            return Self::Absent;
        }
        let place = |column: &&str| names.iter().position(|name| *name == column.as_bytes());
        Self::Bound { columns: columns.iter().map(place).collect(), cells: names.len() }
    }
}

/// Sends the request and waits until the answer is known to be rows. Anything else is judged whole.
async fn begin(core: Arc<Core>, prepared: Prepared, options: Options) -> Result<Begun, Box<Failure>> {
    let times = Times::stream(options.timeout.unwrap_or(core.timeouts.operation));
    let task = Task { core: &core, prepared: &prepared, options: &options, times };
    run(task, |opened| Box::pin(first_rows(opened)), Ok).await
}

/// An answer with the piece of it that was read last; no piece at its end.
struct Begun {
    opened: Box<Opened>,
    chunk: Option<Bytes>,
}

impl HasMeta for Begun {
    fn meta(&self) -> &Meta {
        &self.opened.meta
    }
}

async fn first_rows(opened: Opened) -> Result<Begun, Box<Failure>> {
    let mut opened = Box::new(opened);
    let mut first = BytesMut::new();
    if opened.meta.status().is_success() {
        while let Some(chunk) = opened.chunk().await? {
            first.extend_from_slice(&chunk);
            match beginning(&first) {
                Beginning::Rows(mark) => {
                    let rows = first.freeze().slice(mark..);
                    return Ok(Begun { opened, chunk: Some(rows) });
                }
                Beginning::Document => break,
                Beginning::Unknown if first.len() > opened.limits.record => break,
                Beginning::Unknown => {}
            }
        }
    }
    let whole = opened.read_all(first.freeze()).await?;
    let answer = judge(&opened, whole)?;
    let what = "the answer does not begin with rows";
    let failure = Failure::new(opened.operation, ErrorKind::Unexpected, Class::Unknown, what);
    Err(failure.with_answer(answer.meta, &answer.body))
}

impl<T, C> fmt::Debug for Rows<T, C> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Rows")
            .field("operation", &self.prepared.operation.id)
            .field("rows_read", &self.count)
            .finish_non_exhaustive()
    }
}
