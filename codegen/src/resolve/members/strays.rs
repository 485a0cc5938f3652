//! Values that fit their type and not their constraints.

use super::constraints::against;
use super::values::{Belonging, belonging, misfits};
use crate::model::{Constraints, Entry, Field, Json, Type, TypeKind, Types};

/// A value that does not keep a constraint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Stray {
    /// The dotted path, such as `filter.tags[0]`.
    pub path: String,
    /// The word of the constraint.
    pub rule: &'static str,
    /// Whether the constraint refuses a request; otherwise it warns.
    pub refuses: bool,
    /// What is wrong.
    pub problem: String,
}

/// What a field's value, and everything in it, does not keep. `path` leads to the field; it may be empty.
pub(crate) fn strays(value: &Json, field: &Field, path: &str, types: &Types) -> Vec<Stray> {
    let mut found = Vec::new();
    of_value(value, &field.value, Some(&field.constraints), path, types, &mut found);
    found
}

fn of_value(
    value: &Json,
    expected: &Type,
    constraints: Option<&Constraints>,
    path: &str,
    types: &Types,
    found: &mut Vec<Stray>,
) {
    for (kind, refuses) in constraints.iter().flat_map(|all| all.own.iter().map(|kind| (kind, all.refuses))) {
        let problem = against(value, kind);
        found.extend(problem.map(|problem| Stray { path: path.to_owned(), rule: kind.word(), refuses, problem }));
    }
    match (expected.without_null(), value) {
        (Type::List(item), Json::List(values)) => {
            let items = constraints.and_then(|constraints| constraints.items.as_deref());
            for (index, value) in values.iter().enumerate() {
                of_value(value, item, items, &format!("{path}[{index}]"), types, found);
            }
        }
        (Type::Map(of), Json::Object(members)) => {
            members.iter().for_each(|(name, value)| of_value(value, of, None, &below(path, name), types, found));
        }
        (Type::Named(name), _) => match (types.named(name).map(|named| &named.kind), value) {
            (Some(TypeKind::Object { entries, .. }), Json::Object(members)) => {
                of_members(members, entries, path, types, found);
            }
            (Some(TypeKind::Union { alternatives }), _) => {
                let fitting = alternatives.iter().find(|inner| misfits(value, inner, types).is_empty());
                fitting.into_iter().for_each(|inner| of_value(value, inner, None, path, types, found));
            }
            _ => {}
        },
        _ => {}
    }
}

fn of_members(members: &[(String, Json)], entries: &[Entry], path: &str, types: &Types, found: &mut Vec<Stray>) {
    for (name, value) in members {
        if let Belonging::Entry(Entry::Field(field)) = belonging(entries, name, members) {
            of_value(value, &field.value, Some(&field.constraints), &below(path, name), types, found);
        }
    }
}

fn below(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") }
}
