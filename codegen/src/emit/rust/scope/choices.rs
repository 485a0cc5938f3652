//! The choices of one API: what their enums are called, and whether anything in them is checked.

use std::collections::HashMap;

use proc_macro2::Ident;

use crate::emit::EmitError;
use crate::emit::rust::scope::{Scope, type_ident};
use crate::model::{Api, Choice, ChoiceOption, Constraints, Entry, Field, TypeKind};
use crate::names;

/// The choices of one API, by the name of the request or type that holds them.
pub(crate) struct Choices<'a> {
    by_owner: HashMap<&'a str, Vec<(&'a Choice, String)>>,
}

impl<'a> Choices<'a> {
    pub(crate) fn of(api: &'a Api) -> Self {
        let of_operations = api.operations.iter().flat_map(|operation| {
            operation.entries().filter_map(choice_of).map(|choice| (operation.id.as_str(), choice))
        });
        let of_types = api.types.iter().flat_map(|definition| {
            let entries = match &definition.kind {
                TypeKind::Object { entries, .. } => entries.as_slice(),
                _ => &[],
            };
            entries.iter().filter_map(choice_of).map(|choice| (definition.name.as_str(), choice))
        });
        let all: Vec<_> = of_operations.chain(of_types).collect();
        let mut named: HashMap<&str, usize> = HashMap::new();
        all.iter().for_each(|(_, choice)| *named.entry(&choice.name).or_default() += 1);
        let mut by_owner: HashMap<&str, Vec<_>> = HashMap::new();
        for (owner, choice) in all {
            let own = names::pascal(&choice.name);
            let is_taken =
                api.type_named(&own).is_some() || named.get(choice.name.as_str()).is_some_and(|many| *many > 1);
            let name = if is_taken { format!("{}{own}", names::pascal(owner)) } else { own };
            by_owner.entry(owner).or_default().push((choice, name));
        }
        Self { by_owner }
    }

    /// The names of the enums of a request or type.
    pub(crate) fn names(&self, owner: &str) -> impl Iterator<Item = &str> {
        self.by_owner.get(owner).into_iter().flatten().map(|(_, name)| name.as_str())
    }
}

/// The enum's name: the choice's own, or with its owner in front where a type or another choice has that name.
pub(crate) fn type_name(choice: &Choice, owner: &str, scope: &Scope<'_>) -> Result<Ident, EmitError> {
    let found = scope.choices.by_owner.get(owner).into_iter().flatten().find(|(other, _)| other.name == choice.name);
    let (_, name) =
        found.ok_or_else(|| EmitError::new(format!("the choice `{}`", choice.name), "it was not collected"))?;
    type_ident(name)
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
