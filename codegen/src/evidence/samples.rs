//! Whether the values that a document shows in its samples fit the types of the fields that hold them.

use csv_core::ReadRecordResult;

use super::captured::{Bound, Captured, Place};
use super::json_members::sample_members;
use super::rows::is_date;
use super::side::Side;
use super::{DocumentText, Literal};
use crate::diagnostic::{Code, Diagnostic, Problems};
use crate::model::{Api, Citation, Entry, Field, Json, Model, Response, Type, TypeKind};
use crate::parse::At;
use crate::resolve::misfits;
use crate::source::Span;
use crate::spec::{Document, Region, Take};

/// Compares the samples of a document with the fields that hold them.
pub(super) fn check_samples(
    id: &str,
    document: &Document,
    text: &DocumentText,
    (captured, model): (&[Captured<'_>], &Model),
    problems: &Problems,
) {
    let samples = Samples { id, captured, problems };
    for region in document.regions.iter().flat_map(|regions| &regions.value) {
        // What is wrong with the region was reported when its names were looked for.
        let side = Side::of(region, model, &Problems::default());
        let (Some(lines), Some(take), Some(side)) = (&region.lines, &region.take, side) else { continue };
        for range in &lines.value.0 {
            let Some(block) = text.lines(range.value) else { continue };
            match take.value {
                Take::Members => samples.members(&block, range.value, &side, region.span),
                Take::Cells => samples.cells(&block, &side, region),
                Take::FirstCell | Take::FirstWord | Take::LastWord | Take::Words => {}
            }
        }
    }
    samples.order();
}

/// The samples of a document, and what they are compared with.
struct Samples<'a> {
    id: &'a str,
    captured: &'a [Captured<'a>],
    problems: &'a Problems,
}

impl Samples<'_> {
    /// The members of a JSON sample.
    fn members(&self, block: &str, lines: (u32, u32), side: &Side<'_>, region: Span) {
        let members = sample_members(block);
        for member in &members {
            let (Some(value), Some(name)) = (&member.value, member.path.last()) else { continue };
            let has_members = members
                .iter()
                .any(|other| other.path.len() > member.path.len() && other.path.starts_with(&member.path));
            let fields: Vec<(&Api, &Field)> = match side {
                Side::Request(api, operation) => {
                    at(api, operation.body.entries(), &member.path).map(|field| (*api, field)).into_iter().collect()
                }
                Side::Response(api, operation) => match &operation.response {
                    Response::Json(answer) => {
                        below(api, answer, &member.path).map(|field| (*api, field)).into_iter().collect()
                    }
                    Response::Csv { .. } => Vec::new(),
                },
                Side::Lines => {
                    let cited = self.captured.iter().filter(|one| one.wire == name && one.cites(self.id, lines));
                    cited.filter_map(|one| Some((one.api, one.field()?))).collect()
                }
            };
            for (api, field) in fields {
                let open = (has_members && is_open(&field.value)).then(|| "it shows what is in it".to_owned());
                if let Some(why) = misfit(value, field, api).or(open) {
                    self.report(field, region, &why);
                }
            }
        }
    }

    /// The cells of CSV rows, in the order of the columns.
    fn cells(&self, block: &str, side: &Side<'_>, region: &At<Region>) {
        let Some((api, columns)) = columns(side) else {
            let message = "cells are compared with the columns of a CSV response: name it with `response_of`";
            self.problems.add(Diagnostic::error(Code::KeysTogether, region.span, message));
            return;
        };
        for row in records(block) {
            for (cell, column) in row.iter().zip(columns) {
                if let Some(why) = cell_misfit(cell, column, api) {
                    self.report(column, region.span, &why);
                }
            }
        }
    }

    /// The columns of a row are written in the order of the lines that list them.
    fn order(&self) {
        let mut before: Option<(&Captured<'_>, u32)> = None;
        for column in self.captured.iter().filter(|one| one.is_column()) {
            let others = column.field().into_iter().flat_map(|field| &field.other_names);
            let evidence = std::iter::once(column.evidence()).chain(others.map(|other| &other.evidence));
            let cited = evidence.flat_map(|evidence| &evidence.citations);
            let mut lines = cited.filter(|citation| citation.document == self.id);
            let Some((line, _)) = lines.find_map(|citation: &Citation| citation.lines) else { continue };
            if let Some((above, above_line)) = before.filter(|(above, _)| above.is_beside(column))
                && line < above_line
            {
                let message = format!("`{}` is before `{}` in the document", column.path, above.path);
                let help = format!("line {line} lists it, and line {above_line} the other: write them in this order");
                self.problems.add(Diagnostic::error(Code::OtherRow, column.key, message).help(help));
            }
            before = Some((column, line));
        }
    }

    fn report(&self, field: &Field, region: Span, why: &str) {
        let found = self.captured.iter().find(|one| one.field().is_some_and(|other| std::ptr::eq(other, field)));
        let Some(found) = found else { return };
        let span = match found.member {
            Bound::Field(_, written) => written.value.as_ref().map_or(found.key, |value| value.span),
            Bound::Constant(_) => found.key,
        };
        let message = format!("a sample does not fit the type of `{}`: {why}", found.path);
        let help = "give it the type of the sample; if the document contradicts itself, record it under `conflicts`";
        let diagnostic = Diagnostic::error(Code::OtherRow, span, message).help(help);
        self.problems.add(diagnostic.also(region, "the sample"));
    }
}

impl<'a> Captured<'a> {
    fn field(&self) -> Option<&'a Field> {
        match self.member {
            Bound::Field(field, _) => Some(field),
            Bound::Constant(_) => None,
        }
    }

    /// Whether it is a column of a CSV row.
    fn is_column(&self) -> bool {
        let owner = self.path.strip_prefix("types.").and_then(|path| path.split('.').next());
        let owner = owner.and_then(|name| self.api.type_named(name));
        self.place == Place::Response && owner.is_some_and(|owner| matches!(owner.kind, TypeKind::Row { .. }))
    }

    /// Whether it belongs to the same type as another member.
    fn is_beside(&self, other: &Captured<'_>) -> bool {
        let owner = |path: &str| path.rsplit_once('.').map(|(owner, _)| owner.to_owned());
        self.key.file == other.key.file && owner(&self.path) == owner(&other.path)
    }
}

/// Why a value is none of the field; `None` if it is one.
fn misfit(value: &Json, field: &Field, api: &Api) -> Option<String> {
    let is_variable = matches!(value, Json::String(text) if text.starts_with("{{") || text.starts_with('<'));
    let is_none = matches!(value, Json::String(text) if field.none_words.contains(text));
    if is_variable || is_none {
        return None;
    }
    match (field.value.without_null(), value) {
        (Type::Json, Json::List(_)) => Some("it is a list".to_owned()),
        (_, Json::Object(_) | Json::List(_)) => {
            let holds = holds(&field.value, matches!(value, Json::List(_)), api);
            (!holds).then(|| format!("it is {}", if matches!(value, Json::List(_)) { "a list" } else { "an object" }))
        }
        (Type::Json, Json::String(_) | Json::Number(_) | Json::Boolean(_)) => Some(format!("it shows {value}")),
        (Type::String, Json::String(text)) if is_moment(text) => Some(format!("{value} is a time")),
        _ => misfits(value, &field.value, &api.types).first().map(ToString::to_string),
    }
}

/// Whether a type says nothing of what is in an object or a list.
fn is_open(value: &Type) -> bool {
    match value {
        Type::Json => true,
        Type::List(inner) | Type::Nullable(inner) => is_open(inner),
        _ => false,
    }
}

/// Whether a type holds a list, or an object.
fn holds(value: &Type, is_list: bool, api: &Api) -> bool {
    match value {
        Type::Json => true,
        Type::Nullable(inner) => holds(inner, is_list, api),
        Type::List(_) => is_list,
        Type::Map(_) => !is_list,
        Type::Named(name) => api.type_named(name).is_some_and(|named| match &named.kind {
            TypeKind::Object { .. } => !is_list,
            TypeKind::Union { alternatives } => alternatives.iter().any(|inner| holds(inner, is_list, api)),
            TypeKind::Enum { .. } | TypeKind::Row { .. } => false,
        }),
        _ => false,
    }
}

/// Whether a text is a date, alone or with a time after it.
fn is_moment(text: &str) -> bool {
    let (date, time) = text.split_once([' ', 'T']).map_or((text, None), |(date, time)| (date, Some(time)));
    is_date(date) && time.is_none_or(|time| time.as_bytes().first().is_some_and(u8::is_ascii_digit))
}

/// The columns of a CSV response.
fn columns<'a>(side: &Side<'a>) -> Option<(&'a Api, &'a [Field])> {
    let Side::Response(api, operation) = side else { return None };
    let Response::Csv { row } = &operation.response else { return None };
    match &api.type_named(row)?.kind {
        TypeKind::Row { columns } => Some((api, columns)),
        _ => None,
    }
}

/// Why a cell is none of the column; `None` if it is one, or empty.
/// The cells of each row of CSV.
fn records(block: &str) -> Vec<Vec<String>> {
    let (mut cells, mut ends) = (vec![0; block.len() + 1], vec![0; block.len() + 1]);
    let (mut reader, mut rest, mut records) = (csv_core::Reader::new(), block.as_bytes(), Vec::new());
    let (mut written, mut count) = (0, 0);
    loop {
        let (result, read, more, fields) = reader.read_record(rest, &mut cells[written..], &mut ends[count..]);
        (rest, written, count) = (&rest[read..], written + more, count + fields);
        match result {
            ReadRecordResult::InputEmpty => {}
            ReadRecordResult::Record => {
                let starts = std::iter::once(0).chain(ends[..count].iter().copied());
                let text = |(start, end): (usize, &usize)| String::from_utf8_lossy(&cells[start..*end]).into_owned();
                records.push(starts.zip(&ends[..count]).map(text).collect());
                (written, count) = (0, 0);
            }
            // Each buffer has room for all of the block.
            ReadRecordResult::End | ReadRecordResult::OutputFull | ReadRecordResult::OutputEndsFull => return records,
        }
    }
}

fn cell_misfit(cell: &str, column: &Field, api: &Api) -> Option<String> {
    let is_padded = cell != cell.trim() && !column.cell.trim;
    if is_padded && !cell.trim().is_empty() {
        return Some("it is padded with spaces, which `trim: true` removes".to_owned());
    }
    let cell = cell.trim();
    let guard = column.cell.guard;
    if guard.is_none() && cell.starts_with('\'') {
        return Some("it begins with an apostrophe, which `guard` removes".to_owned());
    }
    let cell = guard.and_then(|guard| cell.strip_prefix(guard)).unwrap_or(cell);
    if cell.is_empty() {
        return None;
    }
    let value = match column.value.without_null() {
        Type::Integer | Type::Decimal if cell.parse::<f64>().is_ok() => Json::Number(cell.to_owned()),
        Type::Labelled if !Literal::Labelled.stands_in(cell) => return Some(format!("`{cell}` has no number")),
        _ => Json::String(cell.to_owned()),
    };
    misfit(&value, column, api)
}

/// The field at a path below a type.
fn below<'a>(api: &'a Api, value: &'a Type, path: &[String]) -> Option<&'a Field> {
    match value {
        Type::List(inner) | Type::Nullable(inner) => below(api, inner, path),
        Type::Named(name) => match &api.type_named(name)?.kind {
            TypeKind::Object { entries, .. } => at(api, entries, path),
            TypeKind::Union { alternatives } => alternatives.iter().find_map(|inner| below(api, inner, path)),
            TypeKind::Enum { .. } | TypeKind::Row { .. } => None,
        },
        _ => None,
    }
}

/// The field at a path among entries.
fn at<'a>(api: &'a Api, entries: &'a [Entry], path: &[String]) -> Option<&'a Field> {
    let (first, rest) = path.split_first()?;
    entries.iter().find_map(|entry| match entry {
        Entry::Field(field) if field.wire == *first && rest.is_empty() => Some(field),
        Entry::Field(field) if field.wire == *first => below(api, &field.value, rest),
        Entry::Field(_) | Entry::Constant(_) => None,
        Entry::Choice(choice) => choice.options.iter().find_map(|option| at(api, &option.entries, path)),
    })
}
