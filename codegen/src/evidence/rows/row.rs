//! The rows of a table in a document, cell by cell.

use crate::evidence::DocumentText;
use crate::spec::{Column, Region, Take};

/// The most lines that one row may take: what has not ended by then is not a row of this table.
const LONGEST: u32 = 60;

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Row {
    /// The line it starts with.
    pub line: u32,
    /// What is in each column.
    cells: Vec<(Column, String)>,
}

impl Row {
    /// The cell of a column; `None` if the table has no such column.
    pub fn cell(&self, column: Column) -> Option<&str> {
        self.cells.iter().find(|(named, _)| *named == column).map(|(_, cell)| cell.as_str())
    }

    /// The last part of the name that the row is about; `None` if the table has no names.
    pub fn name(&self) -> Option<&str> {
        self.cell(Column::Name).map(|name| name.rsplit('.').next().unwrap_or(name))
    }

    /// What is said about the value in sentences and lists of words.
    pub fn prose(&self) -> impl Iterator<Item = &str> {
        let said = |column: &Column| matches!(column, Column::Text | Column::Values);
        self.cells.iter().filter(move |(column, _)| said(column)).map(|(_, cell)| cell.as_str())
    }
}

/// The rows of a region that says which column is which.
pub(super) fn rows(region: &Region, text: &DocumentText) -> Vec<Row> {
    let (Some(lines), Some(take), Some(columns)) = (&region.lines, &region.take, &region.columns) else {
        return Vec::new();
    };
    let columns: Vec<Column> = columns.iter().map(|column| column.value).collect();
    let lines = lines.value.0.iter().flat_map(|range| range.value.0..=range.value.1);
    let row = |line: u32| {
        let cells = match take.value {
            Take::FirstCell => piped(text, line, columns.len())?,
            Take::FirstWord => spaced(&text.lines((line, line))?)?,
            Take::LastWord | Take::Members | Take::Cells | Take::Words => return None,
        };
        let cells = columns.iter().copied().zip(cells).filter(|(column, _)| *column != Column::Other);
        Some(Row { line, cells: cells.collect() })
    };
    lines.filter_map(row).collect()
}

/// The cells between vertical bars. A row that has too few goes on in the next lines.
fn piped(text: &DocumentText, line: u32, columns: usize) -> Option<Vec<String>> {
    let first = text.lines((line, line)).filter(|first| first.contains('|'))?;
    let mut row = first.trim_start().trim_start_matches('|').to_owned();
    let mut last = line;
    while row.matches('|').count() < columns && last < line + LONGEST {
        let before_last = row.matches('|').count() + 1 == columns;
        let Some(next) = text.lines((last + 1, last + 1)) else { break };
        // The last bar of a row is optional.
        if before_last && next.matches('|').count() > 1 {
            break;
        }
        row = format!("{row}\n{next}");
        last += 1;
    }
    Some(row.split('|').map(|cell| cell.trim().to_owned()).collect())
}

/// A name, and what follows it in the line.
fn spaced(line: &str) -> Option<Vec<String>> {
    let line = line.trim();
    let (name, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    (!name.is_empty()).then(|| vec![name.to_owned(), rest.trim().to_owned()])
}
