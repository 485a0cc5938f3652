//! Typed rows, and how their cells are read.

#![allow(clippy::missing_errors_doc, reason = "the errors of cells are described on their types")]

use std::borrow::Cow;
use std::fmt;

use jiff::civil;

use crate::encode::request::Request;
use crate::rows::cell::Cell;
use crate::value::boolean_words::BooleanWords;
use crate::value::boolean_words::read_boolean;
use crate::value::date_format::{DateFormat, DateTimeFormat};
use crate::value::decimal::Decimal;
use crate::value::integer::read_integer;
use crate::value::labelled::Labelled;

/// A typed row of a table. Generated code implements it.
///
/// ```
/// use callspec_runtime::Row;
///
/// fn columns<T: Row>() -> String {
///     T::COLUMNS.join(", ")
/// }
/// ```
pub trait Row: Sized + Send + 'static {
    /// The columns' names in their documented order.
    const COLUMNS: &'static [&'static str];

    /// Other documented names that a header may have for a column, each with the column's name.
    const OTHER_NAMES: &'static [(&'static str, &'static str)] = &[];

    /// Reads a row from its cells.
    ///
    /// # Errors
    ///
    /// If a cell does not have the documented form.
    fn read(cells: &Cells<'_>) -> Result<Self, CellError>;
}

/// A request that is answered with rows.
pub trait RowRequest: Request {
    /// The type of a row.
    type Row: Row;
}

/// The cells of one row, by documented column. An empty or missing cell is `None`.
///
/// # Errors
///
/// Every method returns [`CellError`] if the cell does not have the form that it asks for.
pub struct Cells<'a> {
    pub(super) record: Record<'a>,
    /// The text of the record, if all of it is UTF-8.
    pub(super) text: Option<&'a str>,
    pub(super) columns: &'static [&'static str],
    /// Where each documented column stands in the record; `None` when columns stand in their order.
    pub(super) bound: Option<&'a [Option<usize>]>,
}

/// The fields of one record as the parser hands them out.
#[derive(Clone, Copy)]
pub(crate) struct Record<'a> {
    pub(crate) text: &'a [u8],
    pub(crate) ends: &'a [usize],
}

impl<'a> Record<'a> {
    pub(crate) fn len(self) -> usize {
        self.ends.len()
    }

    pub(crate) fn get(self, index: usize) -> Option<&'a [u8]> {
        let (start, end) = self.place(index)?;
        self.text.get(start..end)
    }

    /// Where a cell begins and ends in the text.
    #[inline]
    fn place(self, index: usize) -> Option<(usize, usize)> {
        let end = *self.ends.get(index)?;
        let start = if index == 0 { 0 } else { self.ends[index - 1] };
        Some((start, end))
    }

    pub(crate) fn cells(self) -> Vec<&'a [u8]> {
        (0..self.len()).filter_map(|index| self.get(index)).collect()
    }
}

impl<'a> Cells<'a> {
    /// The cells of a record, by documented columns.
    pub(super) fn new(
        record: Record<'a>,
        columns: &'static [&'static str],
        bound: Option<&'a [Option<usize>]>,
    ) -> Self {
        Self { record, text: std::str::from_utf8(record.text).ok(), columns, bound }
    }

    /// An integer.
    pub fn integer(&self, column: usize, cell: Cell) -> Result<Option<i64>, CellError> {
        self.parsed(column, cell, "an integer", read_integer)
    }

    /// A decimal number.
    pub fn decimal(&self, column: usize, cell: Cell) -> Result<Option<Decimal>, CellError> {
        self.parsed(column, cell, "a decimal number", |text| text.parse().ok())
    }

    /// A string.
    pub fn text(&self, column: usize, cell: Cell) -> Result<Option<String>, CellError> {
        self.parsed(column, cell, "a string", |text| Some(text.to_owned()))
    }

    /// A label with a number, such as `ANSWER(5)`.
    pub fn labelled(&self, column: usize, cell: Cell) -> Result<Option<Labelled>, CellError> {
        self.parsed(column, cell, "a label", |text| Some(Labelled::parse(text)))
    }

    /// A boolean as one of two words.
    pub fn boolean<W: BooleanWords>(&self, column: usize, cell: Cell) -> Result<Option<bool>, CellError> {
        let expected = || format!("{:?} or {:?}", W::TRUE, W::FALSE);
        self.formatted(column, cell, expected, read_boolean::<W>)
    }

    /// A date.
    pub fn date<F: DateFormat>(&self, column: usize, cell: Cell) -> Result<Option<civil::Date>, CellError> {
        self.formatted(column, cell, F::expected, F::read)
    }

    /// A date and time.
    pub fn datetime<F: DateTimeFormat>(&self, column: usize, cell: Cell) -> Result<Option<civil::DateTime>, CellError> {
        self.formatted(column, cell, F::expected, F::read)
    }

    fn parsed<T>(
        &self,
        column: usize,
        cell: Cell,
        expected: &'static str,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> Result<Option<T>, CellError> {
        self.formatted(column, cell, || expected, read)
    }

    fn formatted<T, E: Into<Cow<'static, str>>>(
        &self,
        column: usize,
        cell: Cell,
        expected: impl FnOnce() -> E,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> Result<Option<T>, CellError> {
        // Most cells are missing or empty: that is found out first.
        let Some((start, end)) = self.filled(column) else { return Ok(None) };
        let Some(text) = self.written(start, end) else { return Err(self.misfit(column, "UTF-8 text")) };
        let Some(text) = cell.read(text) else { return Ok(None) };
        match read(text) {
            Some(value) => Ok(Some(value)),
            None => Err(self.misfit(column, expected())),
        }
    }

    /// Where a cell begins and ends, unless it is missing or empty.
    #[inline]
    fn filled(&self, column: usize) -> Option<(usize, usize)> {
        let index = match self.bound {
            Some(bound) => (*bound.get(column)?)?,
            None => column,
        };
        let (start, end) = self.record.place(index)?;
        (start < end).then_some((start, end))
    }

    /// The text of a cell, if it is UTF-8. A letter that is spread over two cells is none of either.
    #[inline]
    fn written(&self, start: usize, end: usize) -> Option<&str> {
        match self.text {
            Some(text) => text.get(start..end),
            None => self.record.text.get(start..end).and_then(|bytes| std::str::from_utf8(bytes).ok()),
        }
    }

    #[cold]
    fn misfit(&self, column: usize, expected: impl Into<Cow<'static, str>>) -> CellError {
        CellError { column: self.columns.get(column).copied().unwrap_or("?"), expected: expected.into() }
    }
}

impl fmt::Debug for Cells<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Cells").field("cells", &self.record.len()).finish_non_exhaustive()
    }
}

/// A cell that does not have the documented form. It never shows the value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellError {
    column: &'static str,
    expected: Cow<'static, str>,
}

impl CellError {
    /// The column's name.
    pub fn column(&self) -> &'static str {
        self.column
    }

    /// What was expected, in words.
    pub fn expected(&self) -> &str {
        &self.expected
    }
}

impl fmt::Display for CellError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: expected {}", self.column, self.expected)
    }
}

impl std::error::Error for CellError {}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_cell_is_text_whatever_stands_beside_it(cells in prop::collection::vec(
            prop::collection::vec(prop::sample::select(&b"a\xc3\xa9\xe2\x82\xac"[..]), 0..4), 1..4,
        )) {
            let text = cells.concat();
            let ends: Vec<usize> = cells
                .iter()
                .scan(0, |end, cell| {
                    *end += cell.len();
                    Some(*end)
                })
                .collect();
            let read = Cells::new(Record { text: &text, ends: &ends }, &["a", "b", "c"], None);
            for (column, cell) in cells.iter().enumerate() {
                let alone = String::from_utf8(cell.clone()).map(|text| Some(text).filter(|text| !text.is_empty()));
                prop_assert_eq!(read.text(column, Cell::PLAIN).ok(), alone.ok());
            }
        }
    }
}
