//! Every field of an API that holds strings or numbers, wherever it is.

use crate::parse::{At, Map};
use crate::resolve::{DeclaredKind, TypeTable};
use crate::source::Span;
use crate::spec::{ApiFolder, Field, Member, TypeDefinition, TypeExpression};

/// A field and its wire name.
pub(super) struct NamedField<'a> {
    /// The wire name.
    pub wire: &'a str,
    /// Its place.
    pub key: Span,
    /// What is written.
    pub field: &'a Field,
}

/// The fields of an API whose values are free: strings, integers or any JSON, also in lists and maps. Dates, booleans
/// and enums cannot hold a credential or personal data; the members of an object are looked at one by one.
pub(super) fn free_fields(folder: &ApiFolder) -> Vec<NamedField<'_>> {
    let table = TypeTable::new(folder);
    let mut found = Vec::new();
    if let Some(api) = &folder.api {
        in_types(api.types.as_ref(), None, &table, &mut found);
    }
    for source in &folder.operations {
        let (file, id) = (&source.operation.value, Some(source.id.as_str()));
        for members in [&file.path, &file.query, &file.header, &file.body, &file.form] {
            in_members(members.as_ref(), id, &table, &mut found);
        }
        in_types(file.types.as_ref(), id, &table, &mut found);
    }
    found
}

fn in_types<'a>(
    types: Option<&'a At<Map<TypeDefinition>>>,
    operation: Option<&str>,
    table: &TypeTable<'_>,
    found: &mut Vec<NamedField<'a>>,
) {
    for (_, definition) in types.into_iter().flat_map(|types| types.iter()) {
        in_members(definition.members.as_ref(), operation, table, found);
        in_members(definition.columns.as_ref(), operation, table, found);
    }
}

fn in_members<'a>(
    members: Option<&'a At<Map<Member>>>,
    operation: Option<&str>,
    table: &TypeTable<'_>,
    found: &mut Vec<NamedField<'a>>,
) {
    for (wire, member) in members.into_iter().flat_map(|members| members.iter()) {
        match &member.value {
            Member::Field(field) if field.value.as_ref().is_some_and(|value| is_free(value, operation, table)) => {
                found.push(NamedField { wire, key: member.key, field });
            }
            Member::Choice(choice) => {
                for (_, option) in choice.options.iter().flat_map(|options| options.iter()) {
                    in_members(option.members.as_ref(), operation, table, found);
                }
            }
            Member::Field(_) | Member::Constant(_) => {}
        }
    }
}

fn is_free(value: &TypeExpression, operation: Option<&str>, table: &TypeTable<'_>) -> bool {
    match value {
        TypeExpression::Name(name) => match name.as_str() {
            "string" | "integer" | "json" => true,
            name => table.find(name, operation).is_some_and(|declared| declared.kind() == Some(DeclaredKind::Union)),
        },
        TypeExpression::List(inner) | TypeExpression::Map(inner) | TypeExpression::Nullable(inner) => {
            is_free(inner, operation, table)
        }
        TypeExpression::Boolean(_) | TypeExpression::Date(_) | TypeExpression::DateTime(_) => false,
    }
}
