//! Finds what a request gives at a dotted path.

use callspec_codegen::model::{Choice, ChoiceOption, Entry, Field, Json, Type, TypeKind};

use super::Judge;
use crate::place::{Given, Place, ReadValue, Written};

/// What a request gives at a path.
pub(super) enum Found<'e> {
    /// A field, with its value.
    Field(&'e Field, Json),
    /// The constant of an option that was chosen.
    Constant(&'e Json),
}

impl<'a> Judge<'a> {
    /// What stands at a path; a member of a choice only where its option was chosen.
    pub(super) fn find<'e>(&self, entries: &'e [Entry], place: &Place, names: &[&str]) -> Option<Found<'e>>
    where
        'a: 'e,
    {
        let (name, rest) = names.split_first()?;
        entries.iter().find_map(|entry| match entry {
            Entry::Field(field) if field.wire == *name => {
                let given = place.get(name)?;
                match rest {
                    [] => self.value_of(field, given, place.written),
                    _ => self.inside(&field.value, given, rest),
                }
            }
            Entry::Choice(choice) => {
                let option = self.chosen(choice, place).filter(|_| choice.can_hold(name))?;
                self.find(&option.entries, place, names).or_else(|| constant(option, names))
            }
            _ => None,
        })
    }

    /// Where values are written as text, an empty list is not there; one that is written twice is no list.
    fn value_of<'e>(&self, field: &'e Field, given: &Given, written: Written) -> Option<Found<'e>> {
        let ReadValue { value, repeated } = given.read(self.api, &field.value, field.list_style);
        let is_nothing = written == Written::Text && !repeated && value == Json::List(Vec::new());
        (!is_nothing).then_some(Found::Field(field, value))
    }

    /// In a value that is not of its type, or is written twice, there is nothing.
    fn inside<'e>(&self, value: &Type, given: &Given, names: &[&str]) -> Option<Found<'e>>
    where
        'a: 'e,
    {
        let name = match value {
            Type::Nullable(inner) => return self.inside(inner, given, names),
            Type::Named(name) => name,
            _ => return None,
        };
        let (TypeKind::Object { entries, .. }, Given::Values(values)) = (&self.api.type_named(name)?.kind, given)
        else {
            return None;
        };
        let [Json::Object(members)] = values.as_slice() else { return None };
        self.find(entries, &Place::of_object(members), names)
    }

    /// The one option of a choice that fits what was given.
    pub(super) fn chosen<'c>(&self, choice: &'c Choice, place: &Place) -> Option<&'c ChoiceOption> {
        match self.trials(choice, &self.given_to(choice, place), "").as_slice() {
            [only] => Some(only.option),
            _ => None,
        }
    }
}

fn constant<'e>(option: &'e ChoiceOption, names: &[&str]) -> Option<Found<'e>> {
    option.entries.iter().find_map(|entry| match entry {
        Entry::Constant(constant) if *names == [constant.wire.as_str()] => Some(Found::Constant(&constant.value)),
        _ => None,
    })
}
