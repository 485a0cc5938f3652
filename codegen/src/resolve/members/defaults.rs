//! Whether defaults fit their types and constraints; looked at when every type is bound.

use super::strays::strays;
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
        // Where the documents disagree about a constraint, the vendor's own default may be outside.
        let is_contested = |rule: &str| {
            let about = |key: &str| key == rule || key.starts_with("items");
            field.conflicts.iter().any(|conflict| conflict.key.as_deref().is_some_and(about))
        };
        for stray in strays(default, field, "", types).into_iter().filter(|stray| !is_contested(stray.rule)) {
            let message = format!("the default does not keep `{}`: {}", stray.rule, stray.problem);
            let help = "check both against the document; one of them is not what it says";
            context.error_with_help(Code::Value, default.span, message, help);
        }
    }
}
