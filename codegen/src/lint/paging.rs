//! Responses that look like one page of many, and offsets that are counted as pages.

use super::lint;
use crate::diagnostic::{Code, Diagnostic, Problems};
use crate::model::Safety;
use crate::names::words;
use crate::parse::At;
use crate::resolve::{DeclaredKind, TypeTable};
use crate::source::Span;
use crate::spec::{ApiFolder, Member, OperationSource, Response, TypeExpression};

/// Reports operations that return a list of records and do not say how to get the next page.
pub(super) fn check(folder: &ApiFolder, problems: &Problems) {
    let table = TypeTable::new(folder);
    for source in &folder.operations {
        unpaged_list(source, &table).into_iter().for_each(|diagnostic| problems.add(diagnostic));
        paged_offset(source).into_iter().for_each(|diagnostic| problems.add(diagnostic));
    }
}

/// Words of a name that count records rather than pages.
const OFFSETS: &[&str] = &["offset", "skip", "start", "startat", "startindex", "index", "position", "row", "record"];

/// What a summary says of an offset.
const SAID: &[&str] = &["offset", "to skip", "skipped", "first record", "first row", "first item", "start index"];

/// A page number that is named or described like an offset. The client adds one for each page, so the second page would
/// begin at the second record.
fn paged_offset(source: &OperationSource) -> Option<Diagnostic> {
    let file = &source.operation.value;
    let page = file.pagination.as_ref()?.page.as_ref()?;
    let places = [&file.query, &file.body, &file.form];
    let found = places.into_iter().flatten().find_map(|members| members.get(&page.value));
    let summary = found.and_then(|member| match &member.value {
        Member::Field(field) => field.summary.as_ref().map(|summary| summary.value.to_lowercase()),
        Member::Constant(_) | Member::Choice(_) => None,
    });
    let words = words(&page.value);
    let named = !words.iter().any(|word| word == "page") && words.iter().any(|word| OFFSETS.contains(&word.as_str()));
    let described = summary.is_some_and(|summary| SAID.iter().any(|said| summary.contains(said)));
    if !named && !described {
        return None;
    }
    let message = format!("`{}` looks like an offset, and a `page` grows by one for each page", page.value);
    let help = "page by a parameter that counts pages, or by a `cursor`; without either, leave `pagination` out";
    let diagnostic = lint(Code::PagedOffset, page.span, message, help);
    Some(match found {
        Some(member) => diagnostic.also(member.key, "the parameter"),
        None => diagnostic,
    })
}

fn unpaged_list(source: &OperationSource, table: &TypeTable<'_>) -> Option<Diagnostic> {
    let file = &source.operation.value;
    let is_read = file.safety.as_ref().is_some_and(|safety| safety.value == Safety::ReadOnly);
    let response = file.response.as_ref().filter(|_| is_read && file.pagination.is_none())?;
    let Response::Json(answer) = &response.value else { return None };
    let list = list_of_records(answer, &source.id, table)?;
    let message = "the operation returns a list of records but does not say how to get the next page";
    Some(lint(Code::UnpagedList, response.key, message, "add a `pagination`").also(list, "the list"))
}

/// Where the list is: the whole response, or a member of it.
fn list_of_records(answer: &At<TypeExpression>, operation: &str, table: &TypeTable<'_>) -> Option<Span> {
    match &answer.value {
        TypeExpression::Nullable(inner) => list_of_records(inner, operation, table),
        TypeExpression::List(item) => is_record(item, operation, table).then_some(answer.span),
        TypeExpression::Name(name) => {
            let members = table.find(name, Some(operation))?.written.members.as_ref()?;
            let mut lists = members.iter().filter_map(|(_, member)| match &member.value {
                Member::Field(field) => {
                    field.value.as_ref().filter(|value| matches!(value.value, TypeExpression::List(_)))
                }
                Member::Constant(_) | Member::Choice(_) => None,
            });
            lists.find_map(|list| list_of_records(list, operation, table))
        }
        _ => None,
    }
}

/// Whether an item of a list can have members of its own.
fn is_record(item: &TypeExpression, operation: &str, table: &TypeTable<'_>) -> bool {
    match item {
        TypeExpression::Nullable(inner) => is_record(inner, operation, table),
        TypeExpression::Map(_) => true,
        TypeExpression::Name(name) if name == "json" => true,
        TypeExpression::Name(name) => {
            table.find(name, Some(operation)).is_some_and(|declared| declared.kind() == Some(DeclaredKind::Object))
        }
        _ => false,
    }
}
