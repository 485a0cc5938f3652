//! Dotted paths of wire names: to a field of a request, or to a value of a response.

use crate::model::{Entry, Field, Type, TypeDefinition, TypeKind};

use crate::resolve::types::definitions::{is_unreadable, without_null};

/// Where a dotted path leads.
pub(crate) enum Found<T> {
    /// There.
    At(T),
    /// Into a type that could not be read, which has been noted.
    Unreadable,
    /// Nowhere: this part is not among these names.
    Lost {
        /// The part that is not there.
        missing: String,
        /// What is there.
        known: Vec<String>,
    },
}

/// The fields among entries, those in options of choices included.
pub(crate) fn fields<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> Vec<&'a Field> {
    let mut all = Vec::new();
    for entry in entries {
        match entry {
            Entry::Field(field) => all.push(field),
            Entry::Constant(_) => {}
            Entry::Choice(choice) => all.extend(choice.options.iter().flat_map(|option| fields(&option.entries))),
        }
    }
    all
}

/// The definition of the object that a type names, lists and nulls apart.
pub(crate) fn object_entries<'a>(value: &Type, types: &'a [TypeDefinition]) -> Option<&'a [Entry]> {
    let Type::Named(name) = without_null(value) else { return None };
    match &types.iter().find(|definition| definition.name == *name)?.kind {
        TypeKind::Object { entries, .. } => Some(entries),
        _ => None,
    }
}

/// The field at a path such as `filter.dtGte`.
pub(crate) fn field_at<'a>(
    entries: impl IntoIterator<Item = &'a Entry>,
    path: &str,
    types: &'a [TypeDefinition],
) -> Found<&'a Field> {
    let fields = fields(entries);
    let (first, rest) = path.split_once('.').map_or((path, None), |(first, rest)| (first, Some(rest)));
    let Some(field) = fields.iter().find(|field| field.wire == first) else {
        let known = fields.iter().map(|field| field.wire.clone()).collect();
        return Found::Lost { missing: first.to_owned(), known };
    };
    let Some(rest) = rest else { return Found::At(field) };
    match object_entries(&field.value, types) {
        Some(entries) => field_at(entries, rest, types),
        None if is_unreadable(&field.value) => Found::Unreadable,
        None => Found::Lost { missing: rest.to_owned(), known: Vec::new() },
    }
}

/// The type of the value at a path in a response.
pub(crate) fn type_at<'a>(root: &'a Type, path: &str, types: &'a [TypeDefinition]) -> Found<&'a Type> {
    if is_unreadable(root) {
        return Found::Unreadable;
    }
    let Some(entries) = object_entries(root, types) else {
        return Found::Lost { missing: path.to_owned(), known: Vec::new() };
    };
    match field_at(entries, path, types) {
        Found::At(field) if is_unreadable(&field.value) => Found::Unreadable,
        Found::At(field) => Found::At(&field.value),
        Found::Unreadable => Found::Unreadable,
        Found::Lost { missing, known } => Found::Lost { missing, known },
    }
}
