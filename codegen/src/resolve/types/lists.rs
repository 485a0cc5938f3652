//! The one list that an answer holds.

use std::collections::{HashMap, HashSet};

use crate::diagnostic::Code;
use crate::model::{AnswerList, Api, Entry, Operation, Response, Type, TypeKind, Types};
use crate::resolve::context::Context;
use crate::spec::ApiFolder;

/// Notes at each type that is an answer which list it holds: the one that an operation pages, otherwise the only one.
/// Operations with the same answer cannot page different lists of it.
pub(crate) fn settle(folder: &ApiFolder, api: &mut Api, context: &Context<'_>) {
    let mut lists: HashMap<String, Option<AnswerList>> = HashMap::new();
    let mut paged_by: HashMap<&str, &Operation> = HashMap::new();
    for (source, operation) in folder.operations.iter().zip(&api.operations) {
        let (Some(name), Some(pagination)) = (answer(operation), &operation.pagination) else { continue };
        let first = paged_by.entry(name).or_insert(operation);
        if first.pagination.as_ref().is_none_or(|first| first.items == pagination.items) {
            let list = AnswerList { path: pagination.items.clone(), item: pagination.item.clone() };
            lists.insert(name.to_owned(), Some(list));
            continue;
        }
        let written = source.operation.value.pagination.as_ref().and_then(|pagination| pagination.value.items.as_ref());
        let message = format!("`{}` has the same answer and pages another list of it", first.id);
        let help = "give this operation a type of its own for the answer";
        if let Some(written) = written {
            context.error_with_help(Code::Pagination, written.span, message, help);
        }
    }
    for name in api.operations.iter().filter_map(answer) {
        if !lists.contains_key(name) {
            let mut search =
                Search { types: &api.types, inside: HashSet::new(), without: HashSet::new(), found: Vec::new() };
            search.object(name, "");
            let only = search.found.pop().filter(|_| search.found.is_empty());
            lists.insert(name.to_owned(), only);
        }
    }
    for definition in api.types.iter_mut() {
        let list = lists.remove(&definition.name).flatten();
        definition.list = list.filter(|list| !list.item.has_form());
    }
}

/// The type of an operation's answer.
fn answer(operation: &Operation) -> Option<&str> {
    match &operation.response {
        Response::Json(value) => match value.without_null() {
            Type::Named(name) => Some(name),
            _ => None,
        },
        Response::Csv { .. } => None,
    }
}

/// Looks for lists in an object, those inside of items and of maps apart. It stops at the second one.
struct Search<'a> {
    types: &'a Types,
    /// The types that it is inside of: one that contains itself holds the same lists at each level.
    inside: HashSet<&'a str>,
    /// The types that hold no list.
    without: HashSet<&'a str>,
    found: Vec<AnswerList>,
}

impl<'a> Search<'a> {
    fn object(&mut self, name: &'a str, path: &str) {
        let Some(TypeKind::Object { entries, .. }) = self.types.named(name).map(|definition| &definition.kind) else {
            return;
        };
        if self.without.contains(name) || !self.inside.insert(name) {
            return;
        }
        let before = self.found.len();
        for entry in entries {
            let Entry::Field(field) = entry else { continue };
            let separator = if path.is_empty() { "" } else { "." };
            let path = format!("{path}{separator}{}", field.wire);
            match field.value.without_null() {
                Type::List(item) => self.found.push(AnswerList { path, item: (**item).clone() }),
                Type::Named(name) if self.found.len() < 2 => self.object(name, &path),
                _ => {}
            }
        }
        self.inside.remove(name);
        if self.found.len() == before {
            self.without.insert(name);
        }
    }
}
