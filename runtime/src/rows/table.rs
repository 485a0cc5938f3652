//! The records of one response: counts them, and checks how they end.

use bytes::Bytes;

use super::beginning::is_document;
use super::columns::{Columns, Documented, names};
use super::records::{Records, Step};
use super::row::Record;
use super::summary::Summary;
use crate::answer::meta::Meta;
use crate::error::failure::{Failure, Received, RowPlace};
use crate::error::kind::ErrorKind;
use crate::exchange::drift_watch::DriftWatch;
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
    /// What columns are bound by, once the first record was seen.
    pub(super) columns: Option<Columns>,
    /// How many cells the first record has.
    first_cells: usize,
    /// How many cells the narrowest row has that has enough.
    narrowest: Option<usize>,
    /// The end of the response cannot be distinguished from a broken connection.
    doubtful: bool,
    /// The last record may be cut short: it has no line end, and the end of the response is doubtful.
    maybe_cut: bool,
    /// Where the last record stands, and its bytes, if it is no row of this report.
    no_row: Option<(RowPlace, Bytes)>,
}

/// What a report is held against.
#[derive(Clone, Copy)]
pub(super) struct Report<'a> {
    pub(super) documented: Documented,
    pub(super) watch: &'a DriftWatch,
    /// It goes into a file, which takes the place of an earlier one.
    pub(super) is_filed: bool,
    pub(super) unchecked: bool,
}

/// What comes next.
pub(super) enum Event {
    Record,
    NeedsInput,
    End,
    Failed(Box<Failure>),
}

const CUT_SHORT: &str = "the row has no line end, and the response does not say how long it is: it may be cut short";
const NO_ROW: &str = "the last line is no row of this report: it is not whole";

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
            columns: None,
            first_cells: 0,
            narrowest: None,
            doubtful: false,
            maybe_cut: false,
            no_row: None,
        }
    }

    /// Takes the beginning of the body, with a byte order mark of so many bytes in front.
    pub(super) fn begin(&mut self, meta: Option<Meta>, first: Bytes, mark: usize) {
        self.meta = meta;
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

    /// Takes the record that was just read. Returns whether it is a row: it may be the header.
    pub(super) fn take(&mut self, report: Report<'_>) -> Result<bool, Box<Failure>> {
        let is_header = self.columns.is_none() && self.judge_first(report)?;
        self.rows = self.rows.saturating_add(u64::from(!is_header));
        if self.maybe_cut && !report.unchecked {
            return Err(self.bad_row(CUT_SHORT.to_owned(), None));
        }
        let is_row = is_header || !self.is_message(report);
        self.no_row = if is_row { None } else { Some((self.place(), self.raw())) };
        Ok(!is_header)
    }

    /// Whether the record is no row: it has too few cells, or is JSON, HTML or the end of either. Unchecked, a report may have
    /// fewer cells than documented from its beginning on.
    fn is_message(&self, Report { documented, unchecked, .. }: Report<'_>) -> bool {
        let record = self.record();
        let begins_like_one = record.text.trim_ascii_start().first().is_some_and(|byte| b"{[<]}".contains(byte));
        let needed = self.columns.as_ref().and_then(|columns| columns.check(record, documented).err());
        let needed = needed.map(|needed| if unchecked { needed.min(self.first_cells) } else { needed });
        needed.is_some_and(|needed| record.len() < needed) || (begins_like_one && is_document(&self.raw()))
    }

    /// Judges the end: a report whose last record is no row ends with the message of a vendor that failed half-way.
    pub(super) fn judge_end(&self, unchecked: bool) -> Result<(), Box<Failure>> {
        match &self.no_row {
            Some((place, raw)) if !unchecked => Err(self.row_failure(ErrorKind::Row, NO_ROW.to_owned(), *place, raw)),
            _ => Ok(()),
        }
    }

    /// Whether all of it came, as far as its end tells.
    pub(super) fn is_whole(&self) -> bool {
        !self.maybe_cut && self.no_row.is_none()
    }

    /// Judges the first record: what columns are bound by. A header without a documented column is an error, since every row
    /// would lack its value; and so is a first record that is neither a header nor a row, if the report goes into a file.
    ///
    /// Returns whether it is a header.
    fn judge_first(&mut self, report: Report<'_>) -> Result<bool, Box<Failure>> {
        let Report { documented, watch, is_filed, unchecked } = report;
        let columns = Columns::of(self.record(), documented);
        let is_header = columns.positions().is_some();
        let cells = match is_header {
            true => names(self.record(), documented),
            false => self.record().cells(),
        };
        watch.first_record(self.operation, self.meta.as_ref(), (&cells, is_header), documented.names)?;
        if let (Some(what), false) = (columns.problem(self.record(), documented), unchecked) {
            return Err(self.failure(ErrorKind::Row, what));
        }
        if let (Err(expected), true, false, false) =
            (columns.check(self.record(), documented), is_filed, is_header, unchecked)
        {
            let found = self.record().len();
            let what = format!("the report begins with neither a header nor a row of {expected} cells: found {found}");
            return Err(self.row_failure(ErrorKind::Row, what, RowPlace { number: 1, ..self.place() }, &self.raw()));
        }
        self.columns = Some(columns);
        self.first_cells = self.record().len();
        Ok(is_header)
    }

    fn raw(&self) -> Bytes {
        self.records.raw()
    }

    /// What keeps the record from being read cell by cell.
    ///
    /// A row with more cells than one before has a comma that is not quoted, and its cells are not where they seem to be. A
    /// later column, or a comma behind the last cell, is in every row.
    pub(super) fn unreadable(&mut self, documented: Documented) -> Option<String> {
        if self.records.has_stray_quote() {
            return Some("a quote inside a quoted cell is not doubled: where the cells end is uncertain".to_owned());
        }
        let found = self.record().len();
        if let Err(expected) = self.columns.as_ref()?.check(self.record(), documented) {
            return Some(format!("expected {expected} cells, found {found}"));
        }
        let narrowest = self.narrowest.map_or(found, |narrowest| narrowest.min(found));
        self.narrowest = Some(narrowest);
        (found > narrowest).then(|| format!("expected {narrowest} cells as in the rows before, found {found}"))
    }

    pub(super) fn record(&self) -> Record<'_> {
        self.records.record()
    }

    /// The failure of the record that was just read, and of one of its columns.
    pub(super) fn bad_row(&self, what: String, column: Option<&'static str>) -> Box<Failure> {
        self.row_failure(ErrorKind::Row, what, RowPlace { column, ..self.place() }, &self.raw())
    }

    fn row_failure(&self, kind: ErrorKind, what: String, place: RowPlace, body: &Bytes) -> Box<Failure> {
        let received = self.meta.as_ref().map(|meta| Received { meta, body });
        Failure::row(self.operation, kind, what, place, received)
    }

    fn place(&self) -> RowPlace {
        RowPlace { number: self.rows, offset: self.records.start(), column: None }
    }

    /// A failure that is about no row.
    pub(super) fn failure(&self, kind: ErrorKind, what: String) -> Box<Failure> {
        let empty = Bytes::new();
        let received = self.meta.as_ref().map(|meta| Received { meta, body: &empty });
        Failure::received(self.operation, kind, Class::Permanent, what, received)
    }

    pub(super) fn summary(&self, complete: bool) -> Summary {
        Summary { rows: self.rows, bytes: self.records.bytes(), complete }
    }
}
