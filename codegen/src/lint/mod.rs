//! Lints: what is allowed and yet mostly a mistake. Each can be ignored where it stands, with a reason.

mod fields;
mod ignore;
mod modeline;
mod names;
mod paging;

use crate::diagnostic::{Code, Diagnostic, Problems};
use crate::source::{Place, Sources};
use crate::spec::Spec;

pub use ignore::apply as apply_ignores;

/// Notes what the lints find in a spec, except for what its comments ignore. It comes after everything else.
pub fn check(spec: &Spec, sources: &Sources, problems: &Problems) {
    modeline::check(sources, problems);
    for folder in &spec.apis {
        names::check(folder, problems);
        paging::check(folder, problems);
    }
}

/// What a lint says of a place, and how to take it back.
fn lint(code: Code, place: Place, message: impl Into<String>, help: &str) -> Diagnostic {
    let help = format!("{help}, or suppress the lint: `# callspec: ignore {} -- the reason`", code.id());
    Diagnostic::error(code, place, message).help(help)
}
