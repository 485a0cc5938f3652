//! Lints: what is allowed and yet mostly a mistake. Each can be ignored where it stands, with a reason.

mod fields;
mod ignore;
mod names;
mod paging;

use crate::diagnostic::Problems;
use crate::spec::Spec;

/// Notes what the lints find in a spec, except for what its comments ignore. It comes after everything else.
pub fn check(spec: &Spec, problems: &Problems) {
    for folder in &spec.apis {
        names::check(folder, problems);
        paging::check(folder, problems);
    }
}

pub use ignore::apply as apply_ignores;
