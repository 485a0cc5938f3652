//! The header of a table beside the captured columns.

use http::StatusCode;

use super::comparison::Comparison;
use super::deviation::DriftKind;
use super::path::At;
use super::report::DriftReport;
use crate::operation::Operation;

/// What a header deviates in: columns by other names, columns that are missing. Their order is free.
pub(crate) fn compare(
    operation: &'static Operation,
    status: StatusCode,
    header: &[&[u8]],
    columns: &[&'static str],
) -> DriftReport {
    let mut comparison = Comparison::new(operation);
    let names: Vec<_> = header.iter().map(|cell| cell.trim_ascii()).collect();
    for name in names.iter().filter(|name| !columns.iter().any(|column| column.as_bytes() == **name)) {
        let name = std::str::from_utf8(name).unwrap_or_default();
        comparison.add(At::Member(&At::Root, name), DriftKind::UnknownMember);
    }
    for column in columns.iter().filter(|column| !names.contains(&column.as_bytes())) {
        comparison.missing_member(At::Root, column);
    }
    comparison.finish(status)
}

/// What a first row without a header deviates in: cells behind the captured columns.
pub(crate) fn compare_headless(
    operation: &'static Operation,
    status: StatusCode,
    row: &[&[u8]],
    columns: &[&'static str],
) -> DriftReport {
    let mut comparison = Comparison::new(operation);
    for index in columns.len()..row.len() {
        comparison.add(At::Item(&At::Root, index), DriftKind::UnknownMember);
    }
    comparison.finish(status)
}
