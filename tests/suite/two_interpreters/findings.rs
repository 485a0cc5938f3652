//! What each of the two interpreters finds wrong with a request.

use std::collections::BTreeSet;

use callspec::runtime::Violation;
use callspec_codegen::model::{Api, Operation};
use callspec_mock::Received;

use super::apis::ApiUnderTest;
use super::wire_draft::WireDraft;

/// The violations: the field, the rule, and whether it refuses the request.
pub type Findings = BTreeSet<(String, String, bool)>;

/// What the generated code finds.
pub fn generated(tested: &ApiUnderTest, operation: &Operation, draft: &WireDraft) -> Findings {
    let violations = tested.violations(operation, &draft.wire_form(operation));
    let finding = |violation: &Violation| {
        (violation.field().to_string(), violation.rule().as_str().to_string(), violation.refuses())
    };
    violations.iter().map(finding).collect()
}

/// What the mock finds, with a model that may have been changed. Credentials are not part of a wire form.
pub fn interpreted(api: &Api, operation: &Operation, received: &Received) -> Findings {
    let violations = callspec_mock::validate(api, operation, received);
    let own = violations.into_iter().filter(|violation| violation.rule.word() != "auth");
    own.map(|violation| (violation.field.clone(), violation.rule.word().to_string(), violation.refuses())).collect()
}
