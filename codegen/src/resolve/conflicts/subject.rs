//! What a conflict is about: a dotted path, followed through what is written and through the types that fields name.

use crate::model::Json;
use crate::parse::{At, Facts, Part, did_you_mean};
use crate::source::Span;
use crate::spec::{OperationFile, Rule};

use crate::resolve::table::TypeTable;

/// A fact that was found.
pub(crate) struct Subject {
    /// The path by which it is known everywhere: that of its type's member where it is one.
    pub path: String,
    /// Its last name.
    pub name: String,
    /// The facts that readers look it up by: the member, the type, or the fields of a rule.
    pub beside: Vec<String>,
    /// What the spec says.
    pub effective: Effective,
}

impl Subject {
    /// What of the fact that readers look up; the whole path where that is only its first name.
    pub fn key(&self) -> Option<String> {
        let beside = self.beside.first()?;
        let below = self.path.strip_prefix(beside.as_str())?.strip_prefix('.')?;
        Some(if beside.contains('.') { below.to_owned() } else { self.path.clone() })
    }
}

/// What the spec says about a fact.
pub(crate) enum Effective {
    /// This one value, standing here.
    Value(Json, Span),
    /// Nothing: the key is not written.
    Nothing,
    /// More than one value. Where it is a map, the names in it can be chosen too.
    Several(Option<Json>, Span),
}

/// The part of a path that is not there.
pub(crate) struct NotFound {
    pub missing: String,
    pub help: Option<String>,
}

/// Follows the paths of one file's conflicts.
pub(crate) struct Finder<'a> {
    pub table: &'a TypeTable<'a>,
    /// The operation whose file it is; `None` for `api.yaml`.
    pub operation: Option<&'a str>,
    pub file: &'a dyn Facts,
    pub rules: &'a [At<Rule>],
}

/// Keys that identify, qualify or test a file; they are no facts about the API.
const NO_FACTS: &[&str] =
    &["api", "cases", "confidence", "conflicts", "description", "language", "operation", "source", "summary"];

/// Keys that are left out of a path: what stands below them is named directly.
const LEFT_OUT: &[&str] = &["members", "columns", "enum", "credentials", "choice"];

/// A fact with one of these keys is something that readers look up: a member or a type.
const LOOKED_UP: &[&str] = &["type", "const", "choice", "enum"];

impl<'a> Finder<'a> {
    /// The finder for an operation's file.
    pub fn of_operation(table: &'a TypeTable<'a>, id: &'a str, file: &'a OperationFile) -> Self {
        let rules = file.rules.as_ref().map(|rules| rules.value.as_slice()).unwrap_or_default();
        Self { table, operation: Some(id), file, rules }
    }

    /// The fact at a path.
    pub fn find(&self, about: &str) -> Result<Subject, NotFound> {
        let parts: Vec<&str> = about.split('.').collect();
        let [first, rest @ ..] = parts.as_slice() else { return Err(lost(about, [])) };
        if let ("rules", [form, field @ ..]) = (*first, rest) {
            return self.rule(form, field, about);
        }
        if let ("types", [name, rest @ ..]) = (*first, rest) {
            let Some(declared) = self.table.find(name, self.operation) else {
                return Err(lost(name, self.table.types.iter().map(|declared| declared.name)));
            };
            let part = Part::There(&declared.written.value, declared.written.span);
            let path = format!("types.{name}");
            return self.walk(part, Trail { beside: path.clone(), path }, name, rest);
        }
        let trail = Trail { path: (*first).to_owned(), beside: (*first).to_owned() };
        match inside(self.file, first) {
            Part::Unknown => Err(lost(first, facts_in(self.file))),
            part => self.walk(part, trail, first, rest),
        }
    }

    fn walk(&self, part: Part<'a>, trail: Trail, name: &str, rest: &[&str]) -> Result<Subject, NotFound> {
        let [next, rest @ ..] = rest else {
            let beside = vec![trail.beside];
            return Ok(Subject { path: trail.path, name: name.to_owned(), beside, effective: effective(part) });
        };
        let Part::There(fact, _) = part else { return Err(lost(name, [])) };
        if let Some((type_name, definition)) = self.type_of(fact)
            && let found @ Part::There(..) = inside(definition, next)
        {
            return self.walk(found, trail.to(format!("types.{type_name}.{next}"), found), next, rest);
        }
        match inside(fact, next) {
            Part::Unknown => Err(lost(next, self.known(fact))),
            found => self.walk(found, trail.to(format!("{}.{next}", trail.path), found), next, rest),
        }
    }

    /// The type that a field names, at the bottom of lists, maps and nulls.
    fn type_of(&self, fact: &dyn Facts) -> Option<(String, &'a dyn Facts)> {
        let Part::There(expression, _) = fact.part("type") else { return None };
        let mut written = expression.value()?;
        while let Json::Object(members) = written {
            written = members.into_iter().next()?.1;
        }
        let name = written.text()?;
        let declared = self.table.find(&name, self.operation)?;
        Some((name, &declared.written.value))
    }

    fn known<'n>(&self, fact: &'n dyn Facts) -> Vec<&'n str>
    where
        'a: 'n,
    {
        let of_type = self.type_of(fact).map(|(_, definition)| members_of(definition)).unwrap_or_default();
        of_type.into_iter().chain(facts_in(fact)).collect()
    }

    /// The rule of a form whose first field is this one, or one of the rule's keys.
    fn rule(&self, form: &str, field: &[&str], about: &str) -> Result<Subject, NotFound> {
        if !Rule::FORMS.contains(&form) {
            return Err(lost(form, Rule::FORMS.iter().copied()));
        }
        let is_it = |rule: &&At<Rule>, field: &str| {
            let paths = rule.paths();
            !matches!(rule.part(form), Part::Absent) && paths.first().is_some_and(|first| first.value == field)
        };
        let whole = field.join(".");
        let mut beside = vec![format!("rules.{form}.{whole}")];
        let name = field.last().copied().unwrap_or_default().to_owned();
        let Some(rule) = self.rules.iter().find(|rule| is_it(rule, &whole)) else {
            beside.push(self.field(&whole)?);
            return Ok(Subject { path: about.to_owned(), name, beside, effective: Effective::Nothing });
        };
        for path in rule.paths() {
            beside.extend(self.field(&path.value).ok());
        }
        let effective = match rule_value(&rule.value, form) {
            Some(value) => Effective::Value(value, rule.span),
            None => Effective::Several(None, rule.span),
        };
        Ok(Subject { path: about.to_owned(), name, beside, effective })
    }

    /// The path of a request's field that a rule names.
    fn field(&self, field: &str) -> Result<String, NotFound> {
        let places = ["path", "query", "header", "body", "form"];
        let found = places.iter().find_map(|place| self.find(&format!("{place}.{field}")).ok());
        found.map(|subject| subject.path).ok_or_else(|| lost(field, []))
    }
}

/// The path followed so far.
struct Trail {
    path: String,
    beside: String,
}

impl Trail {
    fn to(&self, path: String, part: Part<'_>) -> Self {
        let is_looked_up = |fact: &dyn Facts| LOOKED_UP.iter().any(|key| !matches!(fact.part(key), Part::Unknown));
        let beside = match part {
            Part::There(fact, _) if is_looked_up(fact) => path.clone(),
            _ => self.beside.clone(),
        };
        Self { path, beside }
    }
}

fn effective(part: Part<'_>) -> Effective {
    let Part::There(fact, span) = part else { return Effective::Nothing };
    match fact.value() {
        Some(value) if fact.names().is_empty() => Effective::Value(value, span),
        names => Effective::Several(names, span),
    }
}

/// What a rule asks for, in one value. A `when` asks for several things.
fn rule_value(rule: &Rule, form: &str) -> Option<Json> {
    let paths: Vec<&str> = rule.paths().into_iter().map(|path| path.value.as_str()).collect();
    let is_strict = rule.strict.as_ref().is_some_and(|strict| strict.value);
    match (form, paths.as_slice()) {
        ("when", _) => None,
        ("ordered", [lesser, greater]) => {
            let sign = if is_strict { "<" } else { "<=" };
            Some(Json::String(format!("{lesser} {sign} {greater}")))
        }
        ("only", [field]) => Some(Json::String((*field).to_owned())),
        _ => Some(Json::List(paths.into_iter().map(|path| Json::String(path.to_owned())).collect())),
    }
}

/// What stands under a name: in what is left out of paths first, then among its own keys, then in options of choices.
fn inside<'a>(fact: &'a dyn Facts, name: &str) -> Part<'a> {
    let below = LEFT_OUT.iter().filter_map(|key| there(fact.part(key)));
    if let Some(found) = below.map(|inner| inside(inner, name)).find(|part| there(*part).is_some()) {
        return found;
    }
    if NO_FACTS.contains(&name) && !matches!(fact.part("conflicts"), Part::Unknown) {
        return Part::Unknown;
    }
    match fact.part(name) {
        Part::Unknown => in_choices(fact, name).unwrap_or(Part::Unknown),
        part => part,
    }
}

/// A member in an option of a choice: the field of that name, or else the constant.
fn in_choices<'a>(fact: &'a dyn Facts, name: &str) -> Option<Part<'a>> {
    let choices = fact.names().into_iter().filter_map(|member| there(there(fact.part(member))?.part("choice")));
    let options = choices.flat_map(|choice| choice.names().into_iter().filter_map(|name| there(choice.part(name))));
    let members = options.filter_map(|option| Some(there(option.part("members"))?.part(name)));
    let found: Vec<Part<'a>> = members.filter(|part| there(*part).is_some()).collect();
    let is_field = |part: &&Part<'a>| there(**part).is_some_and(|fact| there(fact.part("type")).is_some());
    found.iter().find(is_field).or(found.first()).copied()
}

fn there<'a>(part: Part<'a>) -> Option<&'a dyn Facts> {
    match part {
        Part::There(fact, _) => Some(fact),
        Part::Absent | Part::Unknown => None,
    }
}

/// The names that can follow a fact.
fn facts_in(fact: &dyn Facts) -> Vec<&str> {
    let own = fact.names().into_iter().filter(|name| !NO_FACTS.contains(name) && !LEFT_OUT.contains(name));
    members_of(fact).into_iter().chain(own).collect()
}

fn members_of(fact: &dyn Facts) -> Vec<&str> {
    LEFT_OUT.iter().filter_map(|key| there(fact.part(key))).flat_map(Facts::names).collect()
}

fn lost<'n>(missing: &str, known: impl IntoIterator<Item = &'n str>) -> NotFound {
    NotFound { missing: missing.to_owned(), help: did_you_mean(missing, known) }
}
