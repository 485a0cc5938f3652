//! Whether cases show every rule and constraint at work: one request that keeps it, and one that breaks it.

use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Api, Case, Expectation, ExpectedViolation, Json, Operation};
use crate::source::Place;
use crate::spec::ApiFolder;

use super::claims::{Claim, claims};
use super::context::Context;
use super::table::TypeTable;

/// Notes every rule and constraint of an API that the cases do not show. Cases of one operation speak for every
/// operation that shares the constrained type.
pub(super) fn check_proofs(folder: &ApiFolder, api: &Api, context: &Context<'_>) {
    let table = TypeTable::new(folder);
    let mut proofs: Vec<Proof> = Vec::new();
    for (source, operation) in folder.operations.iter().zip(&api.operations) {
        for (place, claim) in claims(&source.operation, operation, &api.types, &table) {
            let (is_kept, is_broken) = shown(&claim, operation);
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
struct Proof {
    /// Where it is written.
    place: Place,
    claim: Claim,
    is_kept: bool,
    is_broken: bool,
}

impl Proof {
    /// What the cases do not show.
    fn gap(&self) -> Option<Diagnostic> {
        let Claim { fields, rule, refuses } = &self.claim;
        let field = fields.first()?.replace("[]", "[0]").replace(".*", ".any");
        let key = if *refuses { "expect_violations" } else { "expect_warnings" };
        let is_plain = field.chars().all(|character| character.is_alphanumeric() || "_-.".contains(character));
        let written = if is_plain { field.clone() } else { Json::String(field.clone()).to_string() };
        let breaking = format!("`{key}: [{{ field: {written}, rule: {rule} }}]`");
        let (verb, help) = match (self.is_kept, self.is_broken) {
            (true, true) => return None,
            (true, false) => ("breaks", format!("add a case whose request breaks it, with {breaking}")),
            (false, true) => ("keeps", format!("add a case that gives `{field}` and is accepted")),
            (false, false) => (
                "keeps or breaks",
                format!("add a case that gives `{field}` and is accepted, and one that breaks it, with {breaking}"),
            ),
        };
        let message = format!("no case {verb} `{rule}` of `{field}`");
        Some(Diagnostic::error(Code::Unproven, self.place, message).help(help))
    }
}

/// Whether a case keeps the rule, and whether one breaks it.
fn shown(claim: &Claim, operation: &Operation) -> (bool, bool) {
    // What is known to fail shows nothing.
    let cases = operation.cases.iter().filter(|case| case.expect_fail.is_none());
    let (breaking, other): (Vec<&Case>, Vec<&Case>) = cases.partition(|case| breaks(case, claim));
    let is_kept = other.iter().any(|case| claim.fields.iter().any(|field| gives(case, field)));
    (is_kept, !breaking.is_empty())
}

fn breaks(case: &Case, claim: &Claim) -> bool {
    let violations: &[ExpectedViolation] = match &case.expect {
        Expectation::Violations(violations) => violations,
        _ => &case.warnings,
    };
    let Some(first) = claim.fields.first() else { return false };
    violations.iter().any(|violation| violation.rule == claim.rule && is_at(&violation.field, first))
}

/// Whether a field such as `tags[3].name` lies at a pattern such as `tags[].name`; `*` stands for any name.
fn is_at(field: &str, pattern: &str) -> bool {
    let (field, pattern): (Vec<&str>, Vec<&str>) = (field.split('.').collect(), pattern.split('.').collect());
    let is_same = |(part, wanted): (&&str, &&str)| *wanted == "*" || without_index(part) == **wanted;
    field.len() == pattern.len() && field.iter().zip(&pattern).all(is_same)
}

fn without_index(part: &str) -> String {
    match part.split_once('[') {
        Some((name, _)) => format!("{name}[]"),
        None => part.to_owned(),
    }
}

/// Whether a case's request gives something at a pattern.
fn gives(case: &Case, pattern: &str) -> bool {
    let request = &case.request;
    let places = [&request.path, &request.query, &request.headers, &request.body];
    let parts: Vec<&str> = pattern.split('.').collect();
    places.into_iter().any(|members| holds(members, &parts))
}

fn holds(members: &[(String, Json)], parts: &[&str]) -> bool {
    let Some((part, rest)) = parts.split_first() else { return true };
    let (name, is_list) = part.strip_suffix("[]").map_or((*part, false), |name| (name, true));
    let mut values = members.iter().filter(|(wire, _)| name == "*" || wire == name).map(|(_, value)| value);
    values.any(|value| match value {
        Json::List(items) if is_list => items.iter().any(|item| inside(item, rest)),
        _ => !is_list && inside(value, rest),
    })
}

fn inside(value: &Json, rest: &[&str]) -> bool {
    match value {
        _ if rest.is_empty() => true,
        Json::Object(members) => holds(members, rest),
        _ => false,
    }
}
