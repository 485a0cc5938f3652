//! The fields of bound members, each beside what is written of it.

use crate::model::{Entry, Field};
use crate::parse::{At, Map};
use crate::spec::{Field as WrittenField, Member};

/// A field, and what is written of it.
pub(crate) type FieldAsWritten<'a> = (&'a Field, &'a WrittenField);

/// The fields that members became, those in options of choices included.
pub(crate) fn fields_as_written<'a>(
    members: Option<&'a At<Map<Member>>>,
    entries: &'a [Entry],
) -> Vec<FieldAsWritten<'a>> {
    let mut all = Vec::new();
    for (name, member) in members.into_iter().flat_map(|members| members.iter()) {
        let entry = entries.iter().find(|entry| match (&member.value, entry) {
            (Member::Field(_), Entry::Field(field)) => field.wire == name,
            (Member::Choice(_), Entry::Choice(choice)) => choice.name == name,
            _ => false,
        });
        match (&member.value, entry) {
            (Member::Field(written), Some(Entry::Field(field))) => all.push((field, &**written)),
            (Member::Choice(written), Some(Entry::Choice(choice))) => {
                let options = written.options.iter().flat_map(|options| options.iter());
                for ((_, written), option) in options.zip(&choice.options) {
                    all.extend(fields_as_written(written.members.as_ref(), &option.entries));
                }
            }
            _ => {}
        }
    }
    all
}
