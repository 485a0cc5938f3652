//! The order of a constructor's arguments: that of the wire, but of two that a rule orders the lesser one first.

use std::collections::HashMap;

use crate::model::{Api, Entry, Field, Operation, RuleKind, Type, TypeKind};

/// The pairs of fields that rules order, by the request or type that holds them: wire names, the lesser first.
pub(crate) struct Ordered<'a> {
    by_owner: HashMap<&'a str, Vec<(&'a str, &'a str)>>,
}

impl<'a> Ordered<'a> {
    pub(crate) fn of(api: &'a Api) -> Self {
        let mut by_owner: HashMap<_, Vec<_>> = HashMap::new();
        for operation in &api.operations {
            for rule in &operation.rules {
                let RuleKind::Ordered { lesser, greater, .. } = &rule.kind else { continue };
                let (low, high) = (split(lesser), split(greater));
                if let Some(owner) = holder(operation, low.0, api).filter(|_| low.0 == high.0) {
                    by_owner.entry(owner).or_default().push((low.1, high.1));
                }
            }
        }
        Self { by_owner }
    }

    /// The entries of a request or type (named by its id or name), as a constructor takes them.
    pub(crate) fn arguments<'e>(&self, entries: &'e [Entry], owner: &str) -> Vec<&'e Entry> {
        let mut order: Vec<&Entry> = entries.iter().collect();
        for (lesser, greater) in self.by_owner.get(owner).into_iter().flatten() {
            let place = |wire: &str| order.iter().position(|entry| is_required(entry, wire));
            if let (Some(low), Some(high)) = (place(lesser), place(greater))
                && low > high
            {
                let entry = order.remove(low);
                order.insert(high, entry);
            }
        }
        order
    }
}

fn is_required(entry: &Entry, wire: &str) -> bool {
    matches!(entry, Entry::Field(field) if field.wire == wire && field.required)
}

/// A dotted path as what leads to the field and the field.
fn split(path: &str) -> (&str, &str) {
    path.rsplit_once('.').unwrap_or(("", path))
}

/// What a path leads to: the operation's id, or the name of a type.
fn holder<'s>(operation: &'s Operation, path: &str, api: &'s Api) -> Option<&'s str> {
    let mut held = operation.id.as_str();
    let mut entries: Vec<&Entry> = operation.entries().collect();
    for wire in path.split('.').filter(|wire| !wire.is_empty()) {
        let field = entries.iter().find_map(|entry| field_named(entry, wire))?;
        let Type::Named(name) = field.value.without_null() else { return None };
        let TypeKind::Object { entries: inner, .. } = &api.type_named(name)?.kind else { return None };
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
