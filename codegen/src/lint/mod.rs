//! Lints: what is allowed but usually a mistake. A comment with a reason can suppress each of them.

mod fields;
mod ignore;
mod modeline;
mod names;
mod paging;

use crate::diagnostic::{Code, Diagnostic, Problems};
use crate::source::{Sources, Span};
use crate::spec::Spec;

pub use ignore::apply as apply_ignores;

/// Reports what the lints find in a spec, except what comments suppress. Runs after everything else.
pub fn check(spec: &Spec, sources: &Sources, problems: &Problems) {
    modeline::check(sources, problems);
    for folder in &spec.apis {
        names::check(folder, problems);
        paging::check(folder, problems);
    }
}

/// A lint's diagnostic, with the comment that would suppress it.
fn lint(code: Code, span: Span, message: impl Into<String>, help: &str) -> Diagnostic {
    let help = format!("{help}, or suppress the lint: `# callspec: ignore {} -- the reason`", code.id());
    Diagnostic::error(code, span, message).help(help)
}
