//! Looks up the value at a dotted path of a request.

use callspec_codegen::model::{Choice, ChoiceOption, Entry, Field, Json, ListStyle, Type, TypeKind};

use super::Validator;
use crate::request::named_values::{NamedValues, Notation, Occurrences, TypedValue};

/// What is present at a path.
pub(super) enum ValueAtPath<'e> {
    /// A field, with its value.
    Field(&'e Field, Json),
    /// The constant of an option that was chosen.
    Constant(&'e Json),
}

impl<'a> Validator<'a> {
    /// The value at a path; that of a choice's member only if its option was chosen.
    pub(super) fn lookup<'e>(
        &self,
        entries: &'e [Entry],
        named: &NamedValues,
        names: &[&str],
    ) -> Option<ValueAtPath<'e>>
    where
        'a: 'e,
    {
        let (name, rest) = names.split_first()?;
        entries.iter().find_map(|entry| match entry {
            Entry::Field(field) if field.wire == *name => {
                let occurrences = named.get(name)?;
                match rest {
                    [] => self.value_of(field, occurrences, named.notation),
                    _ => self.inside(&field.value, occurrences, rest),
                }
            }
            Entry::Choice(choice) => {
                let option = self.chosen(choice, named).filter(|_| choice.can_hold(name))?;
                self.lookup(&option.entries, named, names).or_else(|| constant(option, names))
            }
            _ => None,
        })
    }

    /// As text, an empty list is absent unless it has a text of its own; a repeated name is not an empty list.
    fn value_of<'e>(&self, field: &'e Field, occurrences: &Occurrences, notation: Notation) -> Option<ValueAtPath<'e>> {
        let TypedValue { value, repeated } = occurrences.typed(self.api, &field.value, &field.list_style);
        let has_text = matches!(field.list_style, ListStyle::CommaOr(_));
        let is_nothing = !has_text && notation == Notation::Text && !repeated && value == Json::List(Vec::new());
        (!is_nothing).then_some(ValueAtPath::Field(field, value))
    }

    /// Nothing is present inside a value that is not of its type, or whose name is repeated.
    fn inside<'e>(&self, value: &Type, occurrences: &Occurrences, names: &[&str]) -> Option<ValueAtPath<'e>>
    where
        'a: 'e,
    {
        let name = match value {
            Type::Nullable(inner) => return self.inside(inner, occurrences, names),
            Type::Named(name) => name,
            _ => return None,
        };
        let (TypeKind::Object { entries, .. }, Occurrences::Values(values)) =
            (&self.api.type_named(name)?.kind, occurrences)
        else {
            return None;
        };
        let [Json::Object(members)] = values.as_slice() else { return None };
        self.lookup(entries, &NamedValues::of_object(members), names)
    }

    /// The one option of a choice that fits the present members.
    pub(super) fn chosen<'c>(&self, choice: &'c Choice, named: &NamedValues) -> Option<&'c ChoiceOption> {
        match self.candidates(choice, &self.members_of(choice, named), "").as_slice() {
            [only] => Some(only.option),
            _ => None,
        }
    }
}

fn constant<'e>(option: &'e ChoiceOption, names: &[&str]) -> Option<ValueAtPath<'e>> {
    option.entries.iter().find_map(|entry| match entry {
        Entry::Constant(constant) if *names == [constant.wire.as_str()] => Some(ValueAtPath::Constant(&constant.value)),
        _ => None,
    })
}
