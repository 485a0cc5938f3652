//! Pairs of rules that repeat or contradict each other.

use crate::diagnostic::{Code, Diagnostic};
use crate::model::RuleKind;

use super::bound::BoundRule;
use crate::resolve::scope::Scope;

impl Scope<'_> {
    /// Whether no two rules contradict each other and no orders form a cycle; what is wrong is noted.
    pub(crate) fn pairs_agree(&self, rules: &[BoundRule<'_>]) -> bool {
        let mut found = Vec::new();
        for (index, second) in rules.iter().enumerate() {
            for first in &rules[..index] {
                let pair =
                    repeated(first, second).or_else(|| opposed(first, second)).or_else(|| opposed(second, first));
                found.extend(pair.or_else(|| crowded(first, second)).or_else(|| crowded(second, first)));
            }
            found.extend(circle(&rules[..index], second));
        }
        let agrees = found.is_empty();
        found.into_iter().for_each(|diagnostic| self.context.problems.add(diagnostic));
        agrees
    }
}

/// A rule that closes a cycle of three or more fields, each less than the next.
fn circle(rules: &[BoundRule<'_>], last: &BoundRule<'_>) -> Option<Diagnostic> {
    let (lesser, greater) = ends(last)?;
    let mut ways: Vec<Vec<&BoundRule<'_>>> = vec![Vec::new()];
    let mut seen = vec![greater];
    while !ways.is_empty() {
        let way = ways.remove(0);
        let end = way.last().and_then(|bound| ends(bound)).map_or(greater, |(_, end)| end);
        for bound in rules {
            let Some((from, to)) = ends(bound).filter(|(from, _)| *from == end) else { continue };
            if to == lesser && !way.is_empty() {
                let message = format!("`{lesser}` and `{greater}` are ordered in a cycle: each comes before the next");
                let diagnostic = Diagnostic::error(Code::Rule, last.span, message).label("the cycle is closed here");
                let others = way.iter().copied().chain([bound]);
                let diagnostic = others.fold(diagnostic, |all, other| all.also(other.span, "part of the cycle"));
                return Some(diagnostic.help("remove one of them"));
            }
            if from != to && !seen.contains(&to) {
                seen.push(to);
                ways.push(way.iter().copied().chain([bound]).collect());
            }
        }
    }
    None
}

fn ends<'r>(bound: &'r BoundRule<'_>) -> Option<(&'r str, &'r str)> {
    let RuleKind::Ordered { lesser, greater, .. } = &bound.rule.kind else { return None };
    Some((lesser, greater))
}

/// Two rules that say the same.
fn repeated(first: &BoundRule<'_>, second: &BoundRule<'_>) -> Option<Diagnostic> {
    let is_same = normal(&first.rule.kind) == normal(&second.rule.kind);
    let message = format!("the same `{}` rule appears twice", second.rule.kind.word());
    let diagnostic = || Diagnostic::error(Code::Rule, second.span, message).label("again here");
    is_same.then(|| {
        diagnostic().also(first.span, "first here").help("remove one of them; a `source` can list several citations")
    })
}

/// A rule with its fields sorted, where their order has no meaning.
fn normal(kind: &RuleKind) -> RuleKind {
    let mut kind = kind.clone();
    match &mut kind {
        RuleKind::ExactlyOneOf { fields } | RuleKind::AtLeastOneOf { fields } | RuleKind::AtMostOneOf { fields } => {
            fields.sort();
        }
        RuleKind::Requires { others, .. } | RuleKind::Forbids { others, .. } => others.sort(),
        RuleKind::When { required, forbidden, .. } => {
            required.sort();
            forbidden.sort();
        }
        RuleKind::Only { .. } | RuleKind::Ordered { .. } => {}
    }
    kind
}

/// Two rules of which one requires what the other excludes; `asking` is the one that requires.
fn opposed(asking: &BoundRule<'_>, excluding: &BoundRule<'_>) -> Option<Diagnostic> {
    match (&asking.rule.kind, &excluding.rule.kind) {
        (RuleKind::Requires { field, others }, excluded) => {
            let other = others.iter().find(|other| excludes(excluded, field, other))?;
            let message =
                format!("`{field}` could never be given: it requires `{other}`, and the two exclude each other");
            Some(two_places(asking, excluding, message, other))
        }
        (
            RuleKind::When { field, value, required, .. },
            RuleKind::When { field: other_field, value: other_value, forbidden, .. },
        ) if field == other_field && value == other_value => {
            let other = required.iter().find(|other| forbidden.contains(other))?;
            let message =
                format!("`{other}` is required and forbidden when `{field}` is `{}`", value.text().unwrap_or_default());
            Some(two_places(asking, excluding, message, other))
        }
        (RuleKind::When { field, value, required, .. }, excluded) => {
            let other = required.iter().find(|other| excludes(excluded, field, other))?;
            let value = value.text().unwrap_or_default();
            let message =
                format!("`{field}` could never be `{value}`: it requires `{other}`, and the two exclude each other");
            Some(two_places(asking, excluding, message, other))
        }
        (
            RuleKind::Ordered { lesser, greater, .. },
            RuleKind::Ordered { lesser: other_lesser, greater: other_greater, .. },
        ) if asking.span > excluding.span && lesser == other_greater && greater == other_lesser => {
            let message = format!("`{lesser}` and `{greater}` are ordered in both directions");
            let diagnostic = Diagnostic::error(Code::Rule, asking.span, message).label("in this direction here");
            Some(diagnostic.also(excluding.span, "in the other direction here").help("remove one of them"))
        }
        _ => None,
    }
}

/// An `only` field, and other fields of which one is required.
fn crowded(alone: &BoundRule<'_>, asking: &BoundRule<'_>) -> Option<Diagnostic> {
    let RuleKind::Only { field } = &alone.rule.kind else { return None };
    let (RuleKind::ExactlyOneOf { fields } | RuleKind::AtLeastOneOf { fields }) = &asking.rule.kind else {
        return None;
    };
    if fields.iter().any(|other| top(other) == top(field)) {
        return None;
    }
    let message = format!("`{field}` can never be the only field: one of several other fields is required");
    let (asks, stands) = ("one of these is required", "must be the only field here");
    let help = format!("add `{field}` to the fields of `{}`", asking.rule.kind.word());
    Some(if alone.span > asking.span {
        Diagnostic::error(Code::Rule, alone.span, message).label(stands).also(asking.span, asks).help(help)
    } else {
        Diagnostic::error(Code::Rule, asking.span, message).label(asks).also(alone.span, stands).help(help)
    })
}

fn top(path: &str) -> &str {
    path.split('.').next().unwrap_or_default()
}

/// Whether a rule excludes two fields from the same request.
fn excludes(kind: &RuleKind, one: &str, other: &str) -> bool {
    let has = |fields: &[String], name: &str| fields.iter().any(|field| field == name);
    match kind {
        RuleKind::ExactlyOneOf { fields } | RuleKind::AtMostOneOf { fields } => has(fields, one) && has(fields, other),
        RuleKind::Forbids { field, others } => {
            (field == one && has(others, other)) || (field == other && has(others, one))
        }
        RuleKind::Only { field } => (field == one || field == other) && top(one) != top(other),
        RuleKind::AtLeastOneOf { .. }
        | RuleKind::Requires { .. }
        | RuleKind::Ordered { .. }
        | RuleKind::When { .. } => false,
    }
}

/// A diagnostic at the later of two rules that points at both.
fn two_places(asking: &BoundRule<'_>, excluding: &BoundRule<'_>, message: String, other: &str) -> Diagnostic {
    let span = |bound: &BoundRule<'_>| bound.field(other).map_or(bound.span, |field| field.path.span);
    let (asked, excluded) = (span(asking), span(excluding));
    let help = "the document cannot mean both: keep one and record the contradiction under `conflicts`";
    if asked > excluded {
        let diagnostic = Diagnostic::error(Code::Rule, asked, message).label("required here");
        return diagnostic.also(excluded, "excluded here").help(help);
    }
    let diagnostic = Diagnostic::error(Code::Rule, excluded, message).label("excluded here");
    diagnostic.also(asked, "required here").help(help)
}
