//! The types that an operation sends.

use callspec_codegen::model::{Api, Entry, Type, TypeKind};

/// The types that an operation sends.
pub fn types_sent(api: &Api, id: &str) -> Vec<String> {
    let mut names = Vec::new();
    if let Some(operation) = api.operation(id) {
        operation.entries().for_each(|entry| named_in(entry, api, &mut names));
    }
    names
}

fn named_in(entry: &Entry, api: &Api, names: &mut Vec<String>) {
    match entry {
        Entry::Field(field) => named_in_type(&field.value, api, names),
        Entry::Constant(_) => {}
        Entry::Choice(choice) => {
            choice.options.iter().flat_map(|option| &option.entries).for_each(|entry| named_in(entry, api, names));
        }
    }
}

fn named_in_type(value: &Type, api: &Api, names: &mut Vec<String>) {
    match value {
        Type::List(inner) | Type::Map(inner) | Type::Nullable(inner) => named_in_type(inner, api, names),
        Type::Named(name) if !names.contains(name) => {
            names.push(name.clone());
            match api.type_named(name).map(|definition| &definition.kind) {
                Some(TypeKind::Object { entries, free_members }) => {
                    entries.iter().for_each(|entry| named_in(entry, api, names));
                    free_members.iter().for_each(|free| named_in_type(free, api, names));
                }
                Some(TypeKind::Union { alternatives }) => {
                    alternatives.iter().for_each(|alternative| named_in_type(alternative, api, names));
                }
                _ => {}
            }
        }
        _ => {}
    }
}
