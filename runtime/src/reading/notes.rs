//! What is noticed while reading.

use std::borrow::Cow;

use crate::check::gaps::Gaps;
use crate::check::violation::{Basis, RuleName, Violation, Violations};
use crate::encode::extra::Extra;

/// What is noticed while reading: what is wrong, where placeholders stand, and what the request has no member for.
#[derive(Debug, Default)]
pub(super) struct Notes {
    pub(super) violations: Violations,
    pub(super) gaps: Gaps,
    /// What is sent in place of an uncertain constant, or beside the chosen option of an uncertain choice.
    pub(super) extra: Extra,
}

impl Notes {
    /// Refuses what is documented in these lines; in none, if HTTP itself has the rule.
    pub(super) fn refuse(
        &mut self,
        path: &str,
        rule: RuleName,
        message: impl Into<Cow<'static, str>>,
        source: &'static str,
    ) {
        self.report(path, rule, message, Basis::refusing(source));
    }

    pub(super) fn report(&mut self, path: &str, rule: RuleName, message: impl Into<Cow<'static, str>>, basis: Basis) {
        self.violations.push(Violation::new(path, rule, message, basis));
    }

    pub(super) fn extend(&mut self, more: Self) {
        self.violations.extend(more.violations);
        self.gaps.extend(more.gaps);
        self.extra.extend(more.extra);
    }
}
