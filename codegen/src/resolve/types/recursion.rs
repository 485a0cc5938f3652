//! Types that contain themselves directly.

use crate::diagnostic::Code;
use crate::model::{Type, TypeDefinition, TypeKind, Types};

use crate::resolve::context::Context;
use crate::resolve::members::lookup::fields;
use crate::resolve::table::TypeTable;

/// Reports every type that contains itself other than in a list or a map: such a value would be infinitely large.
pub(crate) fn check_recursion(table: &TypeTable<'_>, types: &Types, context: &Context<'_>) {
    for (declared, definition) in table.types.iter().zip(types) {
        if holds(definition, &definition.name, types, &mut Vec::new()) {
            let message = format!("the type `{}` contains itself", definition.name);
            let help = "put a list or a map between, or use `json`";
            context.error_with_help(Code::Misplaced, declared.written.key, message, help);
        }
    }
}

fn holds<'a>(definition: &'a TypeDefinition, name: &str, types: &'a Types, seen: &mut Vec<&'a str>) -> bool {
    if seen.contains(&definition.name.as_str()) {
        return false;
    }
    seen.push(&definition.name);
    parts(definition).into_iter().any(|part| {
        let inner = types.named(part);
        part == name || inner.is_some_and(|inner| holds(inner, name, types, seen))
    })
}

/// The types that a value of this type holds directly.
fn parts(definition: &TypeDefinition) -> Vec<&str> {
    let values: Vec<&Type> = match &definition.kind {
        TypeKind::Object { entries, .. } => fields(entries).into_iter().map(|field| &field.value).collect(),
        TypeKind::Union { alternatives } => alternatives.iter().collect(),
        TypeKind::Enum { .. } | TypeKind::Row { .. } => Vec::new(),
    };
    let named = values.into_iter().filter_map(|value| match value.without_null() {
        Type::Named(name) => Some(name.as_str()),
        _ => None,
    });
    named.collect()
}
