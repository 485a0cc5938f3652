//! What is noticed while reading.

use crate::check::gaps::Gaps;
use crate::check::violation::{RuleName, Violation, Violations};

/// What is noticed while reading: what is wrong, and where placeholders stand.
#[derive(Debug, Default)]
pub(super) struct Notes {
    pub(super) violations: Violations,
    pub(super) gaps: Gaps,
}

impl Notes {
    pub(super) fn refuse(&mut self, path: &str, rule: RuleName, message: &'static str) {
        self.violations.push(Violation::unsendable(path, rule, message));
    }

    pub(super) fn extend(&mut self, more: Self) {
        self.violations.extend(more.violations);
        self.gaps.extend(more.gaps);
    }
}
