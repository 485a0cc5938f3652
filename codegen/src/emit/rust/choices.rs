//! The choices of one API: what their enums are called, and whether anything in them is checked.

use proc_macro2::Ident;

use crate::emit::EmitError;
use crate::emit::rust::scope::{Scope, type_ident};
use crate::model::{Choice, ChoiceOption, Constraints, Entry, Field};
use crate::names;

/// The enum's name: the choice's own, or with its owner in front where a type has that name already.
pub(crate) fn type_name(choice: &Choice, owner: &str, scope: &Scope<'_>) -> Result<Ident, EmitError> {
    let own = names::pascal(&choice.name);
    if scope.api.type_named(&own).is_none() && count_named(&choice.name, scope) < 2 {
        return type_ident(&own);
    }
    type_ident(&format!("{}{own}", names::pascal(owner)))
}

fn count_named(name: &str, scope: &Scope<'_>) -> usize {
    all(scope).iter().filter(|(_, choice)| choice.name == name).count()
}

/// Every choice of the API with the name of the request or type that holds it.
pub(crate) fn all<'a>(scope: &Scope<'a>) -> Vec<(String, &'a Choice)> {
    let mut found = Vec::new();
    for operation in &scope.api.operations {
        let entries = operation.entries();
        found.extend(entries.filter_map(choice_of).map(|choice| (operation.id.clone(), choice)));
    }
    for definition in &scope.api.types {
        if let crate::model::TypeKind::Object { entries, .. } = &definition.kind {
            let choices = entries.iter().filter_map(choice_of);
            found.extend(choices.map(|choice| (definition.name.clone(), choice)));
        }
    }
    found
}

fn choice_of(entry: &Entry) -> Option<&Choice> {
    match entry {
        Entry::Choice(choice) => Some(choice),
        _ => None,
    }
}

/// The fields that an option holds.
pub(crate) fn fields(option: &ChoiceOption) -> impl Iterator<Item = &Field> {
    option.entries.iter().filter_map(|entry| match entry {
        Entry::Field(field) => Some(field),
        _ => None,
    })
}

/// Whether some field of it can break a constraint.
pub(crate) fn has_checks(choice: &Choice, scope: &Scope<'_>) -> Result<bool, EmitError> {
    for field in choice.options.iter().flat_map(fields) {
        if !Constraints::is_empty(&field.constraints) || scope.has_checks(&field.value)? {
            return Ok(true);
        }
    }
    Ok(false)
}
