//! Whether defaults fit their types; looked at when every type is bound.

use super::values::misfits;
use super::written::fields_as_written;
use crate::diagnostic::Code;
use crate::model::{Entry, Types};
use crate::parse::{At, Map};
use crate::resolve::context::Context;
use crate::spec::Member;

/// Checks the defaults among members that became these entries.
pub(crate) fn check_defaults(
    members: Option<&At<Map<Member>>>,
    entries: &[Entry],
    types: &Types,
    context: &Context<'_>,
) {
    for (field, written) in fields_as_written(members, entries) {
        let Some(default) = &written.default else { continue };
        for misfit in misfits(default, &field.value, types) {
            let message = format!("the default does not fit the type: {misfit}");
            context.error(Code::Value, default.span, message);
        }
    }
}
