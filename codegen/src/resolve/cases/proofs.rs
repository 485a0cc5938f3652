//! Whether cases prove every rule and constraint: one request satisfies it, and one violates it.

use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Api, Case, Expectation, ExpectedViolation, Json, Operation, RuleKind, Types};
use crate::spec::ApiFolder;

use super::obligations::{Obligation, ObligationSource, obligations};
use super::sent::{Sent, Verdict};
use crate::resolve::context::Context;
use crate::resolve::table::TypeTable;

/// Reports every rule and constraint of an API that no case proves. A case of one operation counts for every operation
/// that shares the constrained type.
pub(crate) fn check_proofs(folder: &ApiFolder, api: &Api, context: &Context<'_>) {
    let table = TypeTable::new(folder);
    let mut proofs: Vec<Proof<'_>> = Vec::new();
    for (source, operation) in folder.operations.iter().zip(&api.operations) {
        let all = obligations(&source.operation, operation, &api.types, &table);
        for obligation in all.clone() {
            let (is_kept, is_broken) = shown(&obligation, &all, operation, &api.types);
            match proofs.iter_mut().find(|proof| proof.obligation.is_written_as(&obligation)) {
                Some(proof) => {
                    proof.is_kept |= is_kept;
                    proof.is_broken |= is_broken;
                }
                None => proofs.push(Proof { obligation, is_kept, is_broken }),
            }
        }
    }
    proofs.iter().filter_map(Proof::gap).for_each(|diagnostic| context.problems.add(diagnostic));
}

/// What the cases prove of one rule or constraint.
struct Proof<'a> {
    obligation: Obligation<'a>,
    is_kept: bool,
    is_broken: bool,
}

impl Proof<'_> {
    /// What the cases do not prove.
    fn gap(&self) -> Option<Diagnostic> {
        let Obligation { span, fields, rule, refuses, source } = &self.obligation;
        let (first, others) = fields.split_first()?;
        let field = first.replace("[]", "[0]").replace(".*", ".any");
        let key = if *refuses { "expect_violations" } else { "expect_warnings" };
        let is_plain = field.chars().all(|character| character.is_alphanumeric() || "_-.".contains(character));
        let written = if is_plain { field.clone() } else { Json::String(field.clone()).to_string() };
        let kept = match source {
            ObligationSource::Rule(rule) => keeping(rule),
            ObligationSource::Field(_) => format!("gives `{field}`"),
        };
        let kept = format!("a case whose request is sent and {kept}");
        let alone = if others.is_empty() { "it" } else { "only this rule" };
        let broken = format!("with `{key}: [{{ field: {written}, rule: {rule} }}]`");
        let (verb, help) = match (self.is_kept, self.is_broken) {
            (true, true) => return None,
            (true, false) => ("violates", format!("add a case whose request violates {alone}, {broken}")),
            (false, true) => ("satisfies", format!("add {kept}")),
            (false, false) => ("satisfies or violates", format!("add {kept}, and one that violates {alone}, {broken}")),
        };
        let beside = if others.is_empty() { String::new() } else { format!(" with {}", quoted(others, ", ")) };
        let message = format!("no case {verb} `{rule}` of `{field}`{beside}");
        Some(Diagnostic::error(Code::Unproven, *span, message).help(help))
    }
}

/// What a case does that satisfies a rule.
fn keeping(rule: &RuleKind) -> String {
    match rule {
        RuleKind::ExactlyOneOf { fields } | RuleKind::AtMostOneOf { fields } => {
            format!("gives only one of {}", quoted(fields, ", "))
        }
        RuleKind::AtLeastOneOf { fields } => format!("gives one of {}", quoted(fields, ", ")),
        RuleKind::Requires { field, others } => format!("gives `{field}` and {}", quoted(others, " and ")),
        RuleKind::Forbids { field, others } => format!("gives `{field}` without {}", quoted(others, ", ")),
        RuleKind::Only { field } => format!("gives only `{field}`"),
        RuleKind::Ordered { lesser, greater, .. } => format!("gives `{lesser}` and `{greater}` in ascending order"),
        RuleKind::When { field, value, .. } => format!("gives `{field}` the value {value} and satisfies the rule"),
    }
}

fn quoted(names: &[String], between: &str) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(between)
}

/// Whether some case satisfies the rule and is accepted, and whether some case violates it.
fn shown(obligation: &Obligation<'_>, all: &[Obligation<'_>], operation: &Operation, types: &Types) -> (bool, bool) {
    // What is known to fail shows nothing.
    let mut cases = operation.cases.iter().filter(|case| case.expect_fail.is_none());
    let is_kept = cases.clone().any(|case| keeps(case, obligation, operation, types));
    let is_broken = cases.any(|case| breaks(case, obligation, all, operation, types));
    (is_kept, is_broken)
}

/// Whether a case is sent, sets what the rule is about, and expects no warning of it.
fn keeps(case: &Case, obligation: &Obligation<'_>, operation: &Operation, types: &Types) -> bool {
    if matches!(case.expect, Expectation::Violations(_)) {
        return false;
    }
    match verdict(case, obligation, operation, types) {
        Verdict::Kept => true,
        Verdict::Open => expected(case, obligation) == 0,
        Verdict::NotConcerned | Verdict::Broken => false,
    }
}

/// Whether a case expects the violation, and violates this rule and no other one that is reported in the same words.
/// As many expected violations as there are such rules prove each of them.
fn breaks(
    case: &Case,
    obligation: &Obligation<'_>,
    all: &[Obligation<'_>],
    operation: &Operation,
    types: &Types,
) -> bool {
    let may_break = |obligation: &Obligation<'_>| {
        matches!(verdict(case, obligation, operation, types), Verdict::Broken | Verdict::Open)
    };
    let is_alike =
        |other: &Obligation<'_>| other.rule == obligation.rule && other.fields.first() == obligation.fields.first();
    let alike = all.iter().filter(|other| is_alike(other) && may_break(other)).count();
    let expected = expected(case, obligation);
    may_break(obligation)
        && expected > 0
        && (expected >= alike || matches!(obligation.source, ObligationSource::Field(_)))
}

fn verdict(case: &Case, obligation: &Obligation<'_>, operation: &Operation, types: &Types) -> Verdict {
    let sent = Sent::new(&case.request, operation, types);
    match obligation.source {
        ObligationSource::Rule(rule) => sent.to_rule(rule),
        ObligationSource::Field(field) => {
            obligation.fields.first().map_or(Verdict::NotConcerned, |pattern| sent.to_constraint(field, pattern))
        }
    }
}

/// How many violations or warnings a case expects that are told by the words of this rule.
fn expected(case: &Case, obligation: &Obligation<'_>) -> usize {
    let violations: &[ExpectedViolation] = match &case.expect {
        Expectation::Violations(violations) => violations,
        _ => &case.warnings,
    };
    let Some(first) = obligation.fields.first() else { return 0 };
    let is_told = |violation: &&ExpectedViolation| violation.rule == obligation.rule && is_at(&violation.field, first);
    violations.iter().filter(is_told).count()
}

/// Whether a field such as `tags[3].name` lies at a pattern such as `tags[].name`; `*` stands for any name.
fn is_at(field: &str, pattern: &str) -> bool {
    let (field, pattern): (Vec<&str>, Vec<&str>) = (field.split('.').collect(), pattern.split('.').collect());
    let is_same = |(part, wanted): (&&str, &&str)| *wanted == "*" || part == wanted || without_index(part) == **wanted;
    field.len() == pattern.len() && field.iter().zip(&pattern).all(is_same)
}

/// A part of a field's path with `[]` for every index: a name can have brackets of its own.
fn without_index(part: &str) -> String {
    let mut pieces = part.split('[');
    let mut written = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let is_index = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        match piece.split_once(']') {
            Some((index, rest)) if is_index(index) => written.extend(["[]", rest]),
            _ => written.extend(["[", piece]),
        }
    }
    written
}
