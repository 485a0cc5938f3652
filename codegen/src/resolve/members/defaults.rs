//! Whether defaults fit their types; looked at when every type is bound.

use crate::diagnostic::Code;
use crate::model::{Entry, TypeDefinition};
use crate::parse::{At, Map};
use crate::spec::Member;

use super::values::misfits;
use crate::resolve::context::Context;

/// Checks the defaults among members that became these entries.
pub(crate) fn check_defaults(
    members: Option<&At<Map<Member>>>,
    entries: &[Entry],
    types: &[TypeDefinition],
    context: &Context<'_>,
) {
    for (name, member) in members.iter().flat_map(|members| members.iter()) {
        let entry = entries.iter().find(|entry| match (&member.value, entry) {
            (Member::Field(_), Entry::Field(field)) => field.wire == name,
            (Member::Choice(_), Entry::Choice(choice)) => choice.name == name,
            _ => false,
        });
        match (&member.value, entry) {
            (Member::Field(written), Some(Entry::Field(field))) => {
                let Some(default) = &written.default else { continue };
                for misfit in misfits(default, &field.value, types) {
                    let message = format!("the default does not fit the type: {misfit}");
                    context.error(Code::Value, default.place, message);
                }
            }
            (Member::Choice(written), Some(Entry::Choice(choice))) => {
                for (option, bound) in written.options.iter().flat_map(|map| map.iter()).zip(&choice.options) {
                    check_defaults(option.1.members.as_ref(), &bound.entries, types, context);
                }
            }
            _ => {}
        }
    }
}
