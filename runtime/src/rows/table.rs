//! The records of one response: counts them, and checks how they end.

use bytes::Bytes;

use super::columns::Columns;
use super::records::{Records, Step};
use super::row::Record;
use super::summary::Summary;
use crate::answer::meta::Meta;
use crate::error::failure::{Failure, Received, RowPlace};
use crate::error::kind::ErrorKind;
use crate::operation::Operation;
use crate::operation::class::Class;
use crate::operation::limits::Limits;

/// The records of one response.
pub(super) struct Table {
    operation: &'static Operation,
    limits: Limits,
    records: Records,
    /// The record before was dealt with, or there was none.
    fresh: bool,
    /// How many records were rows.
    pub(super) rows: u64,
    pub(super) meta: Option<Meta>,
    past_first: bool,
    /// The end of the response cannot be distinguished from a broken connection.
    doubtful: bool,
    /// The last record may be cut short: it has no line end, and the end of the response is doubtful.
    pub(super) maybe_cut: bool,
}

/// What comes next.
pub(super) enum Event {
    Record,
    NeedsInput,
    End,
    Failed(Box<Failure>),
}

impl Table {
    pub(super) fn new(operation: &'static Operation, limits: Limits) -> Self {
        let records = Records::new(limits);
        Self {
            operation,
            limits,
            records,
            fresh: true,
            rows: 0,
            meta: None,
            past_first: false,
            doubtful: false,
            maybe_cut: false,
        }
    }

    /// Takes the beginning of the body, with a byte order mark of so many bytes in front.
    pub(super) fn begin(&mut self, meta: Meta, first: Bytes, mark: usize) {
        self.meta = Some(meta);
        self.records.skip(mark);
        self.records.feed(first.slice(mark..));
    }

    pub(super) fn feed(&mut self, chunk: Bytes) {
        self.records.feed(chunk);
    }

    pub(super) fn end(&mut self, doubtful: bool) {
        self.doubtful = doubtful;
        self.records.end();
    }

    /// Goes on to the next record.
    pub(super) fn step(&mut self) -> Event {
        let limits = self.limits;
        let (kind, what) = match self.records.step(std::mem::take(&mut self.fresh)) {
            Step::Record => {
                self.fresh = true;
                self.maybe_cut = self.doubtful && self.records.lacks_line_end();
                return Event::Record;
            }
            Step::NeedsInput => return Event::NeedsInput,
            Step::End => return Event::End,
            Step::OpenQuote => (ErrorKind::Row, "the response ends inside a quoted cell: it is cut short".to_owned()),
            Step::TooLong => (ErrorKind::TooLarge, format!("the row is longer than {} bytes", limits.record)),
            Step::TooManyCells => (ErrorKind::TooLarge, format!("the row has more than {} cells", limits.columns)),
            Step::TooMuch => (ErrorKind::TooLarge, format!("the response is longer than {} bytes", limits.stream)),
        };
        let number = self.rows.saturating_add(1);
        Event::Failed(self.row_failure(kind, what, RowPlace { number, ..self.place() }, &Bytes::new()))
    }

    /// Whether the record is a header. Only the first one can be.
    pub(super) fn is_header(&mut self, columns: &[&str]) -> bool {
        let is_first = !std::mem::replace(&mut self.past_first, true);
        is_first && Columns::of(self.record(), columns).positions().is_some()
    }

    pub(super) fn record(&self) -> Record<'_> {
        self.records.record()
    }

    /// The failure of a record that may be cut short.
    pub(super) fn cut_short(&self) -> Box<Failure> {
        let what = "the row has no line end, and the response does not say how long it is: it may be cut short";
        self.bad_row(what.to_owned(), None)
    }

    /// The failure of the record that was just read, and of one of its columns.
    pub(super) fn bad_row(&self, what: String, column: Option<&'static str>) -> Box<Failure> {
        let record = Bytes::from(self.record().joined());
        self.row_failure(ErrorKind::Row, what, RowPlace { column, ..self.place() }, &record)
    }

    fn row_failure(&self, kind: ErrorKind, what: String, place: RowPlace, body: &Bytes) -> Box<Failure> {
        let received = self.meta.as_ref().map(|meta| Received { meta, body });
        Failure::row(self.operation, kind, what, place, received)
    }

    fn place(&self) -> RowPlace {
        RowPlace { number: self.rows, offset: self.records.start(), column: None }
    }

    /// The failure of a header.
    pub(super) fn bad_header(&self, what: String) -> Box<Failure> {
        let empty = Bytes::new();
        let received = self.meta.as_ref().map(|meta| Received { meta, body: &empty });
        Failure::received(self.operation, ErrorKind::Row, Class::Permanent, what, received)
    }

    pub(super) fn summary(&self, complete: bool) -> Summary {
        Summary { rows: self.rows, bytes: self.records.bytes(), complete }
    }
}
