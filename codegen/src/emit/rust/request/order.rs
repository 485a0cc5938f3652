//! The order of a constructor's arguments: that of the wire, but of two that a rule orders the lesser one first.

use crate::emit::rust::scope::Scope;
use crate::model::{Entry, Field, Operation, RuleKind, Type, TypeKind};

/// The entries of a request or type (named by its id or name), as a constructor takes them.
pub(crate) fn of_arguments<'e>(entries: &'e [Entry], owner: &str, scope: &Scope<'_>) -> Vec<&'e Entry> {
    let mut order: Vec<&Entry> = entries.iter().collect();
    for operation in &scope.api.operations {
        for (lesser, greater) in ordered_in(operation, owner, scope) {
            let place = |wire: &str| order.iter().position(|entry| is_required(entry, wire));
            if let (Some(low), Some(high)) = (place(lesser), place(greater))
                && low > high
            {
                let entry = order.remove(low);
                order.insert(high, entry);
            }
        }
    }
    order
}

fn is_required(entry: &Entry, wire: &str) -> bool {
    matches!(entry, Entry::Field(field) if field.wire == wire && field.required)
}

/// The wire names of pairs that a rule of the operation orders and that stand in the owner, the lesser first.
fn ordered_in<'o>(operation: &'o Operation, owner: &str, scope: &Scope<'_>) -> Vec<(&'o str, &'o str)> {
    let rules = operation.rules.iter().filter_map(|rule| match &rule.kind {
        RuleKind::Ordered { lesser, greater, .. } => Some((split(lesser), split(greater))),
        _ => None,
    });
    let own = rules.filter(|(low, high)| low.0 == high.0 && holder(operation, low.0, scope) == Some(owner));
    own.map(|(low, high)| (low.1, high.1)).collect()
}

/// A dotted path as what leads to the field and the field.
fn split(path: &str) -> (&str, &str) {
    path.rsplit_once('.').unwrap_or(("", path))
}

/// What a path leads to: the operation's id, or the name of a type.
fn holder<'s>(operation: &'s Operation, path: &str, scope: &Scope<'s>) -> Option<&'s str> {
    let mut held = operation.id.as_str();
    let mut entries: Vec<&Entry> = operation.entries().collect();
    for wire in path.split('.').filter(|wire| !wire.is_empty()) {
        let field = entries.iter().find_map(|entry| field_named(entry, wire))?;
        let Type::Named(name) = field.value.without_null() else { return None };
        let TypeKind::Object { entries: inner, .. } = &scope.definition(name).ok()?.kind else { return None };
        held = name;
        entries = inner.iter().collect();
    }
    Some(held)
}

fn field_named<'e>(entry: &'e Entry, wire: &str) -> Option<&'e Field> {
    match entry {
        Entry::Field(field) => (field.wire == wire).then_some(field),
        Entry::Constant(_) => None,
        Entry::Choice(choice) => {
            choice.options.iter().flat_map(|option| &option.entries).find_map(|entry| field_named(entry, wire))
        }
    }
}
