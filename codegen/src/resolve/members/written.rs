//! The fields of bound members, each beside what is written of it.

use std::collections::HashMap;

use crate::model::{Choice, Entry, Field};
use crate::parse::{At, Map};
use crate::spec::{Field as WrittenField, Member};

/// A field, and what is written of it.
pub(crate) type FieldAsWritten<'a> = (&'a Field, &'a WrittenField);

/// The fields that members became, those in options of choices included.
pub(crate) fn fields_as_written<'a>(
    members: Option<&'a At<Map<Member>>>,
    entries: &'a [Entry],
) -> Vec<FieldAsWritten<'a>> {
    let mut fields: HashMap<&str, &Field> = HashMap::new();
    let mut choices: HashMap<&str, &Choice> = HashMap::new();
    for entry in entries {
        match entry {
            Entry::Field(field) => _ = fields.entry(&field.wire).or_insert(field),
            Entry::Choice(choice) => _ = choices.entry(&choice.name).or_insert(choice),
            Entry::Constant(_) => {}
        }
    }
    let mut all = Vec::new();
    for (name, member) in members.into_iter().flat_map(|members| members.iter()) {
        match &member.value {
            Member::Field(written) => all.extend(fields.get(name).map(|field| (*field, &**written))),
            Member::Choice(written) => {
                let Some(choice) = choices.get(name) else { continue };
                let options = written.options.iter().flat_map(|options| options.iter());
                for ((_, written), option) in options.zip(&choice.options) {
                    all.extend(fields_as_written(written.members.as_ref(), &option.entries));
                }
            }
            Member::Constant(_) => {}
        }
    }
    all
}
