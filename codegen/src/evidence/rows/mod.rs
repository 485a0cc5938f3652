//! Whether what a spec says of a field is what the row of a document's table says: type, list, required, default, bounds,
//! formats. What a row does not say is not compared, nor what the documents disagree about.

mod compare;
mod kinds;
mod phrases;
mod row;

use super::DocumentText;
use super::captured::Captured;
use crate::diagnostic::{Code, Diagnostic, Problems};
use crate::source::{FileId, Span};
use crate::spec::{Column, Document, Region};
pub(super) use phrases::is_date;

/// A difference between a field and its row.
struct Difference {
    /// What is written in the spec.
    span: Span,
    /// What differs, as a sentence.
    message: String,
}

/// Compares the rows of a document with the fields that cite them.
pub(super) fn check_rows(
    id: &str,
    document: &Document,
    text: &DocumentText,
    captured: &[Captured<'_>],
    problems: &Problems,
) {
    for region in document.regions.iter().flat_map(|regions| &regions.value) {
        check_columns(region, problems);
        for row in row::rows(region, text) {
            let cites = |captured: &&Captured| captured.cites(id, (row.line, row.line));
            let is_named = |captured: &&Captured| row.name().is_none_or(|name| name == captured.wire);
            let about: Vec<&Captured> = captured.iter().filter(cites).filter(is_named).collect();
            if row.name().is_none() && about.is_empty() {
                let message = format!("no spec captures line {}, which has no name", row.line);
                let help = "capture it with this line as its `source`";
                problems.add(Diagnostic::error(Code::Uncaptured, region.span, message).help(help));
            }
            for file in files(&about) {
                let of_file: Vec<&Captured> = about.iter().filter(|one| one.key.file == file).copied().collect();
                for Difference { span, message } in compare::differences(&row, &of_file) {
                    let message = format!("{message}: line {} of `{id}` says so", row.line);
                    let help = "write what the row says; if the documents disagree, record it under `conflicts`";
                    let diagnostic = Diagnostic::error(Code::OtherRow, span, message).help(help);
                    problems.add(diagnostic.also(region.span, "the columns of the table"));
                }
            }
        }
    }
}

/// The files that members are in, each once: operations share the rows of a table, and each is compared alone.
fn files(members: &[&Captured<'_>]) -> Vec<FileId> {
    let mut files: Vec<FileId> = members.iter().map(|member| member.key.file).collect();
    files.dedup();
    files
}

/// Whether the columns of a region mean something.
fn check_columns(region: &crate::parse::At<Region>, problems: &Problems) {
    let (Some(columns), Some(take)) = (&region.columns, &region.take) else { return };
    let help = "name the columns of a table (`take: first_cell`), or `[name, text]` for `take: first_word`";
    if !take.value.has_columns() {
        let message = "`columns` only applies to tables";
        problems.add(Diagnostic::error(Code::KeysTogether, columns.key, message).help(help));
    }
    if columns.iter().skip(1).any(|column| column.value == Column::Name) {
        let message = "the column of names is the first one";
        problems.add(Diagnostic::error(Code::KeysTogether, columns.key, message).help(help));
    }
    for (index, column) in columns.iter().enumerate() {
        let is_again = columns.iter().take(index).any(|before| before.value == column.value);
        if is_again && !matches!(column.value, Column::Other | Column::Text) {
            let message = "a table has this column once";
            problems.add(Diagnostic::error(Code::DuplicateKey, column.span, message).help(help));
        }
    }
}
