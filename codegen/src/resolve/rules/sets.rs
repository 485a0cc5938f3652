//! The rules of an operation together: whether some request can use each field, option and condition.
//!
//! Each rule becomes clauses about what a request sets, and so do required fields and choices. A field that no request
//! can set is refused, with everything that rules it out.

use crate::diagnostic::{Code, Diagnostic};
use crate::model::RuleKind;
use crate::spec::OperationFile;

use super::bound::BoundRule;
use super::checks::choice_key;
use super::written::written_at;
use crate::resolve::request::Request;
use crate::resolve::rules::sat::clauses::{Atom, Formula, Origin};
use crate::resolve::rules::sat::solver::{Clause, Literal, opposing};
use crate::resolve::scope::Scope;

const CORRECT: &str =
    "the document cannot mean all of this: correct one of them and record the contradiction under `conflicts`";
const LEAVE_OUT: &str = "remove it: no request could violate it";

/// Something that some request must be able to do.
struct Question {
    /// The rule that asks, where one does.
    asker: Option<usize>,
    /// What holds of that request.
    assumed: Vec<Literal>,
    /// What is said when there is none.
    otherwise: String,
}

impl Scope<'_> {
    /// Reports what the rules together make impossible, and rules that no request could violate.
    pub(crate) fn check_rule_set(&self, rules: &[BoundRule<'_>], file: &OperationFile, request: &Request<'_>) {
        let kinds: Vec<&RuleKind> = rules.iter().map(|bound| &bound.rule.kind).collect();
        let formula = Formula::new(&kinds, request);
        let mut told: Vec<Vec<usize>> = Vec::new();
        for Question { asker, assumed, otherwise } in questions(rules, &formula) {
            let Some(opposing) = opposing(&formula.clauses, &assumed) else { continue };
            let mut origins: Vec<usize> = asker.into_iter().chain(opposing).collect();
            origins.sort_unstable();
            origins.dedup();
            if !told.contains(&origins) {
                self.report_set(&origins, (otherwise, CORRECT), rules, &formula, file);
                told.push(origins);
            }
            if assumed.is_empty() && asker.is_none() {
                // No request at all: that none gives a certain field goes without saying.
                return;
            }
        }
        for (index, bound) in rules.iter().enumerate() {
            let Some(origins) = always_held(index, bound, &formula) else { continue };
            if !told.iter().any(|other| other.contains(&index)) {
                let message = format!("`{}` always holds here, so it has no effect", bound.rule.kind.word());
                self.report_set(&[vec![index], origins].concat(), (message, LEAVE_OUT), rules, &formula, file);
            }
        }
    }

    fn report_set(
        &self,
        origins: &[usize],
        (message, help): (String, &str),
        rules: &[BoundRule<'_>],
        formula: &Formula,
        file: &OperationFile,
    ) {
        let mut labels: Vec<_> = Vec::new();
        for origin in origins {
            match formula.origins.get(*origin) {
                Some(Origin::Rule(index)) => {
                    labels.extend(rules.get(*index).map(|bound| (bound.span, saying(&bound.rule.kind))));
                }
                Some(Origin::Required(path)) => {
                    let written = written_at(file, path, self.table, self.operation);
                    labels.extend(written.first().map(|field| (field.required(), format!("`{path}` is required"))));
                }
                Some(Origin::Choice { name, is_required }) => {
                    let label =
                        if *is_required { "one option must be chosen" } else { "at most one option can be chosen" };
                    labels.extend(choice_key(file, name).map(|key| (key, label.to_owned())));
                }
                Some(Origin::Nesting) | None => {}
            }
        }
        // Rules come first among the origins; the last one of them is the one to look at.
        let is_rule = |origin: &&usize| matches!(formula.origins.get(**origin), Some(Origin::Rule(_)));
        let last = origins.iter().filter(is_rule).count().saturating_sub(1);
        if last >= labels.len() {
            return;
        }
        let (span, label) = labels.remove(last);
        let diagnostic = Diagnostic::error(Code::Rule, span, message).label(label);
        let diagnostic = labels.into_iter().fold(diagnostic, |all, (span, label)| all.also(span, label));
        self.context.problems.add(diagnostic.help(help));
    }
}

fn questions(rules: &[BoundRule<'_>], formula: &Formula) -> Vec<Question> {
    let question = |asker, assumed, otherwise| Question { asker, assumed, otherwise };
    let mut questions = vec![question(None, Vec::new(), "no request can satisfy these rules".to_owned())];
    for (atom, stands_for) in formula.atoms.iter().enumerate() {
        let otherwise = match stands_for {
            Atom::Field { path, .. } => format!("`{path}` could never be given"),
            Atom::Option { choice, option } => format!("the option `{option}` of `{choice}` could never be chosen"),
            Atom::Value { path, value } => {
                format!("`{path}` could never be `{}`", value.text().unwrap_or_else(|| value.to_string()))
            }
        };
        questions.push(question(None, vec![(atom, true)], otherwise));
    }
    for (index, bound) in rules.iter().enumerate() {
        if let Some((assumed, [lesser, greater])) = compared(&bound.rule.kind, formula) {
            let otherwise = format!("`{lesser}` and `{greater}` could never both be given");
            questions.push(question(Some(index), assumed, otherwise));
        }
    }
    questions
}

/// What rules out every request that would violate a rule; `None` when some request could.
fn always_held(index: usize, bound: &BoundRule<'_>, formula: &Formula) -> Option<Vec<usize>> {
    let others: Vec<Clause> = formula.clauses.iter().filter(|clause| !formula.is_rule(clause)).cloned().collect();
    let own = formula.clauses.iter().filter(|clause| clause.origin == index);
    let mut breaks: Vec<Vec<Literal>> =
        own.map(|clause| clause.literals.iter().map(|(atom, value)| (*atom, !value)).collect()).collect();
    breaks.extend(compared(&bound.rule.kind, formula).map(|(literals, _)| literals));
    let mut found = Vec::new();
    for assumed in breaks {
        found.extend(opposing(&others, &assumed)?);
    }
    found.sort_unstable();
    found.dedup();
    Some(found)
}

/// The two fields of an `ordered`, both given.
fn compared<'r>(kind: &'r RuleKind, formula: &Formula) -> Option<(Vec<Literal>, [&'r str; 2])> {
    let RuleKind::Ordered { lesser, greater, .. } = kind else { return None };
    Some((vec![(formula.field(lesser)?, true), (formula.field(greater)?, true)], [lesser, greater]))
}

/// What a rule says, beside where it stands.
fn saying(kind: &RuleKind) -> String {
    let all = |names: &[String]| names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
    match kind {
        RuleKind::ExactlyOneOf { .. } => "exactly one of these is given".to_owned(),
        RuleKind::AtLeastOneOf { .. } => "at least one of these is given".to_owned(),
        RuleKind::AtMostOneOf { .. } => "at most one of these is given".to_owned(),
        RuleKind::Requires { field, others } => format!("`{field}` requires {}", all(others)),
        RuleKind::Forbids { field, others } => format!("`{field}` excludes {}", all(others)),
        RuleKind::Only { field } => format!("`{field}` excludes all other fields"),
        RuleKind::Ordered { .. } => "these two are compared".to_owned(),
        RuleKind::When { field, value, .. } => format!("what applies when `{field}` is {value}"),
    }
}
