//! The field at a dotted path of wire names, for the words that its type asks for.

use crate::model::{Api, Entry, Field, Type, TypeKind};

/// Whether the field at this path is a date, with or without a time.
pub(super) fn is_time<'a>(entries: impl IntoIterator<Item = &'a Entry>, path: &str, api: &'a Api) -> bool {
    let (first, rest) = path.split_once('.').map_or((path, None), |(first, rest)| (first, Some(rest)));
    entries.into_iter().any(|entry| match entry {
        Entry::Field(field) if field.wire == first => match rest {
            Some(rest) => is_time(members(field, api), rest, api),
            None => matches!(field.value.without_null(), Type::Date(_) | Type::DateTime(_)),
        },
        Entry::Choice(choice) => choice.options.iter().any(|option| is_time(&option.entries, path, api)),
        _ => false,
    })
}

/// The members of an object.
fn members<'a>(field: &Field, api: &'a Api) -> &'a [Entry] {
    let Type::Named(name) = field.value.without_null() else { return &[] };
    match api.type_named(name).map(|definition| &definition.kind) {
        Some(TypeKind::Object { entries, .. }) => entries,
        _ => &[],
    }
}
