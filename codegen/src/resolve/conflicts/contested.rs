//! What is contested, and whether the spec says what was chosen.

use std::collections::{HashMap, HashSet};

use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Chosen, Claim, Confidence, Conflict, Json};
use crate::parse::{At, Facts};
use crate::spec::{ApiFolder, Conflict as WrittenConflict, ItemConstraints};

use super::subject::{Effective, Finder, NotFound, Subject};
use crate::resolve::context::{Context, text};
use crate::resolve::table::TypeTable;

/// The conflicts of an API, each with what it is about. A member of a type is found by its type, whichever way a
/// conflict reaches it.
#[derive(Debug, Default)]
pub(crate) struct Contested {
    /// The id of the API.
    api: String,
    contests: Vec<Contest>,
    /// The contests about each path.
    about: HashMap<String, Vec<usize>>,
    /// The contests to be read beside each path.
    beside: HashMap<String, Vec<usize>>,
}

#[derive(Debug)]
struct Contest {
    /// The fact; `None` if there is no such fact, which has been reported.
    path: Option<String>,
    conflict: Conflict,
}

impl Contested {
    /// Collects the conflicts of an API and compares each with what the spec says.
    pub fn new(folder: &ApiFolder, table: &TypeTable<'_>, context: &Context<'_>) -> Self {
        let mut contested = Self { api: folder.id.clone(), ..Self::default() };
        if let Some(api) = &folder.api {
            let finder = Finder { table, operation: None, file: &api.value as &dyn Facts, rules: &[] };
            let inherited = api.confidence.as_ref().map_or(Confidence::Documented, |at| at.value);
            let conflicts = api.conflicts.iter().flat_map(|conflicts| &conflicts.value);
            conflicts.for_each(|conflict| contested.add(conflict, &finder, inherited, context));
        }
        for source in &folder.operations {
            let finder = Finder::of_operation(table, &source.id, &source.operation);
            let inherited = source.operation.confidence.as_ref().map_or(Confidence::Documented, |at| at.value);
            let conflicts = source.operation.conflicts.iter().flat_map(|conflicts| &conflicts.value);
            conflicts.for_each(|conflict| contested.add(conflict, &finder, inherited, context));
        }
        contested
    }

    /// Whether a conflict is about the fact at this path, or about something that encloses it.
    pub fn holds(&self, operation: Option<&str>, path: &str) -> bool {
        let ends = path.match_indices('.').map(|(end, _)| end).chain([path.len()]);
        ends.flat_map(|end| self.seen_from(operation, &self.about, &path[..end])).next().is_some()
    }

    /// Whether a constraint of the field at this path is contested.
    pub fn holds_constraints(&self, operation: Option<&str>, path: &str) -> bool {
        let mut keys = ItemConstraints::KEYS.iter().chain(&["items"]);
        keys.any(|key| self.holds(operation, &format!("{path}.{key}")))
    }

    /// The conflicts to be read beside the fact at this path.
    pub fn beside(&self, operation: Option<&str>, path: &str) -> Vec<Conflict> {
        self.seen_from(operation, &self.beside, path).map(|contest| contest.conflict.clone()).collect()
    }

    /// The conflicts of a file: of an operation's, or of `api.yaml`.
    pub fn of(&self, operation: Option<&str>) -> Vec<Conflict> {
        let own = self.contests.iter().filter(|contest| contest.conflict.operation.as_deref() == operation);
        own.map(|contest| contest.conflict.clone()).collect()
    }

    /// The contests that an index has for a path, as far as an operation (or `api.yaml`) sees them.
    fn seen_from<'a>(
        &'a self,
        operation: Option<&'a str>,
        index: &'a HashMap<String, Vec<usize>>,
        path: &str,
    ) -> impl Iterator<Item = &'a Contest> {
        let contests = index.get(path).into_iter().flatten().map(|index| &self.contests[*index]);
        contests.filter(move |contest| {
            let is_of_a_type = contest.path.as_deref().is_some_and(|path| path.starts_with("types."));
            is_of_a_type || contest.conflict.operation.as_deref() == operation
        })
    }

    fn add(
        &mut self,
        written: &At<WrittenConflict>,
        finder: &Finder<'_>,
        inherited: Confidence,
        context: &Context<'_>,
    ) {
        let subject = written.about.as_ref().and_then(|about| match finder.find(about) {
            Ok(subject) => Some(subject),
            Err(NotFound { missing, help }) => {
                let message = format!("the conflict is about `{}`, but there is no `{missing}`", about.value);
                let start = "`about` is a dotted path such as `request`, `query.page` or `types.Call.id`";
                context.error_with_help(Code::Conflict, about.span, message, help.unwrap_or_else(|| start.to_owned()));
                None
            }
        });
        let chosen = chosen(written, subject.as_ref(), context);
        let key = subject.as_ref().and_then(Subject::key);
        let (path, beside) = subject.map(|subject| (subject.path, subject.beside)).unzip();
        let conflict = Conflict {
            api: self.api.clone(),
            operation: finder.operation.map(str::to_owned),
            about: text(&written.about),
            beside: beside.unwrap_or_default(),
            key,
            claims: claims(written, inherited, context),
            chosen,
            because: text(&written.because),
        };
        let index = self.contests.len();
        if let Some(path) = &path {
            self.about.entry(path.clone()).or_default().push(index);
        }
        let mut seen = HashSet::new();
        for beside in conflict.beside.iter().filter(|beside| seen.insert(beside.as_str())) {
            self.beside.entry(beside.clone()).or_default().push(index);
        }
        self.contests.push(Contest { path, conflict });
    }
}

fn claims(written: &WrittenConflict, inherited: Confidence, context: &Context<'_>) -> Vec<Claim> {
    let Some(list) = &written.claims else { return Vec::new() };
    let claims = list.value.iter().map(|claim| Claim {
        value: claim.value.value.as_ref().map(|value| value.value.0.clone()).unwrap_or_default(),
        evidence: context.evidence(&claim.value, inherited),
    });
    let claims: Vec<Claim> = claims.collect();
    if claims.len() < 2 {
        context.error(Code::Conflict, list.key, "a conflict needs at least two claims");
    }
    claims
}

/// What was chosen, compared with what the spec says.
fn chosen(written: &At<WrittenConflict>, subject: Option<&Subject>, context: &Context<'_>) -> Chosen {
    match (&written.chosen, &written.decision) {
        (Some(chosen), None) => {
            if let Some(subject) = subject {
                check_chosen(chosen, subject, context);
            }
            Chosen::Value(chosen.value.clone())
        }
        (None, Some(decision)) => {
            if let Some(subject) = subject {
                check_decision(decision, subject, context);
            }
            Chosen::Words(decision.value.trim().to_owned())
        }
        (chosen, _) => {
            let message = "a conflict has exactly one of `chosen` and `decision`";
            let span = chosen.as_ref().map_or(written.key, |chosen| chosen.key);
            context.error(Code::KeysTogether, span, message);
            Chosen::Words(String::new())
        }
    }
}

fn check_chosen(chosen: &At<Json>, subject: &Subject, context: &Context<'_>) {
    let (fits, says, span) = match &subject.effective {
        Effective::Nothing => (matches!(chosen.value, Json::Null | Json::Boolean(false)), "nothing".to_owned(), None),
        Effective::Value(value, span) => {
            let is_path = subject.path == "request" && chosen.text() == last_word(value);
            (is_path || is_same(chosen, value), format!("`{}`", value.flow()), Some(span))
        }
        Effective::Several(names, span) => {
            let is_name = chosen.text().as_deref() == Some(subject.name.as_str());
            let fits = is_name || names.as_ref().is_some_and(|names| is_same(chosen, names));
            let name = || format!("`{}` with more than one value", subject.name);
            (fits, names.as_ref().map_or_else(name, |names| format!("`{}`", names.flow())), Some(span))
        }
    };
    if fits {
        return;
    }
    let message = format!("`chosen` is `{}`, but the spec says {says}", chosen.flow());
    let mut diagnostic = Diagnostic::error(Code::Conflict, chosen.span, message);
    if let Some(span) = span {
        diagnostic = diagnostic.also(*span, "what the spec says");
    }
    if let Effective::Several(..) = subject.effective {
        let help = "make `about` lead to one of its keys, or describe what is done with `decision`";
        diagnostic = diagnostic.help(help);
    }
    context.problems.add(diagnostic);
}

/// Words cannot be compared with a spec, so a `decision` is allowed only where there is no single value.
fn check_decision(decision: &At<String>, subject: &Subject, context: &Context<'_>) {
    let says = match &subject.effective {
        Effective::Several(..) => return,
        Effective::Nothing => "null".to_owned(),
        Effective::Value(value, _) => value.flow(),
    };
    let message = format!(
        "`{}` is a single value, so `decision` is not allowed: words cannot be checked against it",
        subject.path
    );
    let help = format!("write `chosen` with the value; the spec says `{says}`");
    context.error_with_help(Code::Conflict, decision.key, message, help);
}

fn last_word(value: &Json) -> Option<String> {
    value.text().and_then(|text| text.split_whitespace().last().map(str::to_owned))
}

/// The same value, whether a scalar is written as text or as a number.
fn is_same(chosen: &Json, value: &Json) -> bool {
    match (chosen, value) {
        (Json::List(chosen), Json::List(values)) => {
            chosen.len() == values.len() && chosen.iter().zip(values).all(|(one, other)| is_same(one, other))
        }
        (Json::Object(chosen), Json::Object(members)) => {
            let is_same = |((name, one), (other, value)): (&(String, Json), &(String, Json))| {
                name == other && is_same(one, value)
            };
            chosen.len() == members.len() && chosen.iter().zip(members).all(is_same)
        }
        _ => chosen == value || (chosen.text().is_some() && chosen.text() == value.text()),
    }
}
