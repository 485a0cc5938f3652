//! Conflicts: what is contested, and whether the spec does what was chosen.

use crate::diagnostic::Code;
use crate::model::{Claim, Confidence, Conflict};
use crate::parse::{At, Map, did_you_mean};
use crate::spec::{ApiFolder, Conflict as WrittenConflict, Member, OperationFile, TypeDefinition};

use super::context::{Context, text};
use super::table::TypeTable;

/// What the conflicts of an API are about. A member of a type is found by its type, whichever way a conflict reaches
/// it.
#[derive(Debug, Default)]
pub(super) struct Contested {
    paths: Vec<(Option<String>, String)>,
}

impl Contested {
    /// Collects what the conflicts of an API are about; what is not there is noted.
    pub fn new(folder: &ApiFolder, table: &TypeTable<'_>, context: &Context<'_>) -> Self {
        let mut contested = Self::default();
        let in_api = folder.api.iter().flat_map(|api| &api.conflicts).flat_map(|conflicts| &conflicts.value);
        for conflict in in_api {
            let finder = Finder { table, operation: None, file: None };
            contested.add(conflict, &finder, context);
        }
        for source in &folder.operations {
            let finder = Finder { table, operation: Some(&source.id), file: Some(&source.operation) };
            let conflicts = source.operation.conflicts.iter().flat_map(|conflicts| &conflicts.value);
            conflicts.for_each(|conflict| contested.add(conflict, &finder, context));
        }
        contested
    }

    /// Whether a conflict is about the fact at this path, or about something that encloses it.
    pub fn holds(&self, operation: Option<&str>, path: &str) -> bool {
        let is_about =
            |about: &str| path.strip_prefix(about).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
        let is_seen =
            |owner: &Option<String>, about: &str| owner.as_deref() == operation || about.starts_with("types.");
        self.paths.iter().any(|(owner, about)| is_seen(owner, about) && is_about(about))
    }

    fn add(&mut self, conflict: &At<WrittenConflict>, finder: &Finder<'_>, context: &Context<'_>) {
        let Some(about) = &conflict.about else { return };
        match finder.find(about) {
            Ok(path) => self.paths.push((finder.operation.map(str::to_owned), path)),
            Err(Lost { missing, help }) => {
                let message = format!("a conflict is about `{}`, but there is no `{missing}`", about.value);
                let start = "a conflict's `about` is a dotted path such as `request`, `query.page` or `types.Call.id`";
                let help = help.unwrap_or_else(|| start.to_owned());
                context.error_with_help(Code::Conflict, about.place, message, help);
            }
        }
    }
}

/// The part of a path that is not there.
struct Lost {
    missing: String,
    help: Option<String>,
}

struct Finder<'a> {
    table: &'a TypeTable<'a>,
    operation: Option<&'a str>,
    file: Option<&'a OperationFile>,
}

const API_FACTS: &[&str] = &["title", "servers", "auth", "envelope", "errors", "rate_limits", "types"];
const OPERATION_FACTS: &[&str] = &[
    "request",
    "safety",
    "auth",
    "deprecated",
    "path",
    "query",
    "header",
    "body",
    "form",
    "content_type",
    "rules",
    "pagination",
    "response",
    "errors",
    "rate_limits",
    "types",
];

impl<'a> Finder<'a> {
    /// The path by which the fact is known: that of its type's member where it is one.
    fn find(&self, about: &str) -> Result<String, Lost> {
        let parts: Vec<&str> = about.split('.').collect();
        let [first, rest @ ..] = parts.as_slice() else { return Ok(about.to_owned()) };
        let known = if self.file.is_some() { OPERATION_FACTS } else { API_FACTS };
        if !known.contains(first) {
            return Err(lost(first, known.iter().copied()));
        }
        let places = self.file.map(|file| [&file.path, &file.query, &file.header, &file.body, &file.form]);
        let names = ["path", "query", "header", "body", "form"];
        let place = places.and_then(|places| names.iter().position(|name| name == first).map(|index| places[index]));
        match (place, *first, rest) {
            (_, _, []) => Ok(about.to_owned()),
            (Some(Some(members)), ..) => self.in_members(members, first, rest),
            (Some(None), ..) => Err(Lost { missing: (*first).to_owned(), help: None }),
            (None, "types", [name, rest @ ..]) => self.in_type(name, rest),
            _ => Ok(about.to_owned()),
        }
    }

    fn in_type(&self, name: &str, rest: &[&str]) -> Result<String, Lost> {
        let path = format!("types.{name}");
        let Some(declared) = self.table.find(name, self.operation) else {
            return Err(lost(name, self.table.types.iter().map(|declared| declared.name)));
        };
        let definition: &TypeDefinition = &declared.written.value;
        match (rest, &definition.members, &definition.columns, &definition.values) {
            ([], ..) => Ok(path),
            (_, Some(members), ..) | (_, _, Some(members), _) => self.in_members(members, &path, rest),
            ([word, ..], _, _, Some(values)) if values.get(word).is_none() => Err(lost(word, values.names())),
            _ => Ok(format!("{path}.{}", rest.join("."))),
        }
    }

    fn in_members(&self, members: &'a Map<Member>, path: &str, rest: &[&str]) -> Result<String, Lost> {
        let [name, rest @ ..] = rest else { return Ok(path.to_owned()) };
        let all = reachable(members);
        let Some((_, member)) = all.iter().find(|(wire, _)| wire == name) else {
            return Err(lost(name, all.iter().map(|(wire, _)| *wire)));
        };
        let field_type = match member {
            Member::Field(field) => field.value.as_ref().and_then(|value| value.name()),
            Member::Constant(_) | Member::Choice(_) => None,
        };
        match (rest, field_type) {
            ([], _) => Ok(format!("{path}.{name}")),
            (_, Some((type_name, _))) if self.table.find(type_name, self.operation).is_some() => {
                self.in_type(type_name, rest)
            }
            ([next, ..], _) => Err(Lost { missing: (*next).to_owned(), help: None }),
        }
    }
}

/// The members of a place, those in options of choices included.
fn reachable(members: &Map<Member>) -> Vec<(&str, &Member)> {
    let mut all = Vec::new();
    for (name, member) in members.iter() {
        all.push((name, &member.value));
        if let Member::Choice(choice) = &member.value {
            let options = choice.options.iter().flat_map(|options| options.iter());
            let members = options.filter_map(|(_, option)| option.members.as_ref());
            all.extend(members.flat_map(|members| reachable(members)));
        }
    }
    all
}

fn lost<'n>(missing: &str, known: impl IntoIterator<Item = &'n str>) -> Lost {
    Lost { missing: missing.to_owned(), help: did_you_mean(missing, known) }
}

/// The conflicts of a file.
pub(super) fn conflicts(
    written: Option<&At<Vec<At<WrittenConflict>>>>,
    inherited: Confidence,
    context: &Context<'_>,
) -> Vec<Conflict> {
    let written = written.into_iter().flat_map(|conflicts| &conflicts.value);
    written.map(|conflict| self::conflict(conflict, inherited, context)).collect()
}

fn conflict(conflict: &At<WrittenConflict>, inherited: Confidence, context: &Context<'_>) -> Conflict {
    let claims = conflict.claims.iter().flat_map(|claims| &claims.value);
    let claims = claims.map(|claim| Claim {
        value: claim.value.value.as_ref().map(|value| value.value.0.clone()).unwrap_or_default(),
        evidence: context.evidence(&claim.value, inherited),
    });
    let claims: Vec<Claim> = claims.collect();
    if let (Some(written), true) = (&conflict.claims, claims.len() < 2) {
        context.error(Code::Conflict, written.key, "a conflict has two claims or more");
    }
    Conflict {
        about: text(&conflict.about),
        claims,
        chosen: conflict.chosen.as_ref().map(|chosen| chosen.value.0.clone()).unwrap_or_default(),
        because: text(&conflict.because),
    }
}

/// Notes a conflict about the request or the safety whose choice is not what the spec does.
pub(super) fn check_effective(operation: &OperationFile, context: &Context<'_>) {
    for conflict in operation.conflicts.iter().flat_map(|conflicts| &conflicts.value) {
        let (Some(about), Some(chosen)) = (&conflict.about, &conflict.chosen) else { continue };
        let (effective, key) = match (about.as_str(), &operation.request, &operation.safety) {
            ("request", Some(request), _) => (request.value.clone(), request.place),
            ("safety", _, Some(safety)) => (safety.value.word().to_owned(), safety.place),
            _ => continue,
        };
        let path = effective.split_whitespace().last().unwrap_or_default();
        if chosen.value.0 != effective && chosen.value.0 != path {
            let message = format!("the conflict chose `{}`, but the spec says `{effective}`", chosen.value.0);
            let diagnostic = crate::diagnostic::Diagnostic::error(Code::Conflict, chosen.place, message);
            context.problems.add(diagnostic.also(key, "what the spec says"));
        }
    }
}
