//! The two interpreters, asked about the same request.

use std::collections::BTreeSet;

use callspec::runtime::Violation;
use callspec_codegen::model::{Api, Operation};
use callspec_mock::Received;

use super::request::WireDraft;
use super::subjects::Subject;

/// What was found: the field, the rule, and whether it refuses the request.
pub type Findings = BTreeSet<(String, String, bool)>;

/// What the generated code finds.
pub fn generated(subject: &Subject, operation: &Operation, draft: &WireDraft) -> Findings {
    let violations = subject.judge(operation, &draft.wire_form(operation));
    let finding = |violation: &Violation| {
        (violation.field().to_string(), violation.rule().as_str().to_string(), violation.refuses())
    };
    violations.iter().map(finding).collect()
}

/// What the mock finds, by a model that may have been changed. Credentials are no part of a wire form.
pub fn interpreted(api: &Api, operation: &Operation, received: &Received) -> Findings {
    let violations = callspec_mock::judge(api, operation, received);
    let own = violations.into_iter().filter(|violation| violation.rule.word() != "auth");
    own.map(|violation| (violation.field.clone(), violation.rule.word().to_string(), violation.refuses())).collect()
}
