//! Whether cases show every rule and constraint at work: one request that keeps it, and one that breaks it.

use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Api, Case, Expectation, ExpectedViolation, Json, Operation, RuleKind, TypeDefinition};
use crate::source::Place;
use crate::spec::ApiFolder;

use super::claims::{Claim, Subject, claims};
use super::sent::{Sent, Standing};
use crate::resolve::context::Context;
use crate::resolve::table::TypeTable;

/// Notes every rule and constraint of an API that the cases do not show. Cases of one operation speak for every
/// operation that shares the constrained type.
pub(crate) fn check_proofs(folder: &ApiFolder, api: &Api, context: &Context<'_>) {
    let table = TypeTable::new(folder);
    let mut proofs: Vec<Proof<'_>> = Vec::new();
    for (source, operation) in folder.operations.iter().zip(&api.operations) {
        let all = claims(&source.operation, operation, &api.types, &table);
        for (place, claim) in all.clone() {
            let (is_kept, is_broken) = shown(&claim, &all, operation, &api.types);
            match proofs.iter_mut().find(|proof| proof.place == place && proof.claim.rule == claim.rule) {
                Some(proof) => {
                    proof.is_kept |= is_kept;
                    proof.is_broken |= is_broken;
                }
                None => proofs.push(Proof { place, claim, is_kept, is_broken }),
            }
        }
    }
    proofs.iter().filter_map(Proof::gap).for_each(|diagnostic| context.problems.add(diagnostic));
}

/// What the cases show of one rule or constraint.
struct Proof<'a> {
    /// Where it is written.
    place: Place,
    claim: Claim<'a>,
    is_kept: bool,
    is_broken: bool,
}

impl Proof<'_> {
    /// What the cases do not show.
    fn gap(&self) -> Option<Diagnostic> {
        let Claim { fields, rule, refuses, subject } = &self.claim;
        let (first, others) = fields.split_first()?;
        let field = first.replace("[]", "[0]").replace(".*", ".any");
        let key = if *refuses { "expect_violations" } else { "expect_warnings" };
        let is_plain = field.chars().all(|character| character.is_alphanumeric() || "_-.".contains(character));
        let written = if is_plain { field.clone() } else { Json::String(field.clone()).to_string() };
        let kept = match subject {
            Subject::Rule(rule) => keeping(rule),
            Subject::Field(_) => format!("gives `{field}`"),
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
        Some(Diagnostic::error(Code::Unproven, self.place, message).help(help))
    }
}

/// What a case does that keeps a rule.
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

/// Whether a case is accepted that keeps the rule, and whether one breaks it.
fn shown(
    claim: &Claim<'_>,
    all: &[(Place, Claim<'_>)],
    operation: &Operation,
    types: &[TypeDefinition],
) -> (bool, bool) {
    // What is known to fail shows nothing.
    let mut cases = operation.cases.iter().filter(|case| case.expect_fail.is_none());
    let is_kept = cases.clone().any(|case| keeps(case, claim, operation, types));
    let is_broken = cases.any(|case| breaks(case, claim, all, operation, types));
    (is_kept, is_broken)
}

/// Whether a case that is sent gives what the rule is about, and is not warned of it.
fn keeps(case: &Case, claim: &Claim<'_>, operation: &Operation, types: &[TypeDefinition]) -> bool {
    if matches!(case.expect, Expectation::Violations(_)) {
        return false;
    }
    match standing(case, claim, operation, types) {
        Standing::Kept => true,
        Standing::Open => expected(case, claim) == 0,
        Standing::Aside | Standing::Broken => false,
    }
}

/// Whether a case expects the violation, and breaks this rule and no other one that would be told by the same words.
/// As many violations as there are such rules show each of them.
fn breaks(
    case: &Case,
    claim: &Claim<'_>,
    all: &[(Place, Claim<'_>)],
    operation: &Operation,
    types: &[TypeDefinition],
) -> bool {
    let may_break =
        |claim: &Claim<'_>| matches!(standing(case, claim, operation, types), Standing::Broken | Standing::Open);
    let is_alike = |other: &Claim<'_>| other.rule == claim.rule && other.fields.first() == claim.fields.first();
    let alike = all.iter().filter(|(_, other)| is_alike(other) && may_break(other)).count();
    let expected = expected(case, claim);
    may_break(claim) && expected > 0 && (expected >= alike || matches!(claim.subject, Subject::Field(_)))
}

fn standing(case: &Case, claim: &Claim<'_>, operation: &Operation, types: &[TypeDefinition]) -> Standing {
    let sent = Sent::new(&case.request, operation, types);
    match claim.subject {
        Subject::Rule(rule) => sent.to_rule(rule),
        Subject::Field(field) => {
            claim.fields.first().map_or(Standing::Aside, |pattern| sent.to_constraint(field, pattern))
        }
    }
}

/// How many violations or warnings a case expects that are told by the words of this rule.
fn expected(case: &Case, claim: &Claim<'_>) -> usize {
    let violations: &[ExpectedViolation] = match &case.expect {
        Expectation::Violations(violations) => violations,
        _ => &case.warnings,
    };
    let Some(first) = claim.fields.first() else { return 0 };
    let is_told = |violation: &&ExpectedViolation| violation.rule == claim.rule && is_at(&violation.field, first);
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
