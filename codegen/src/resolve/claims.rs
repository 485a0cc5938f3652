//! Every rule and constraint that an operation's requests are judged by, with where it is written.

use crate::model::{Constraints, Entry, Field, Operation, RuleKind, Type, TypeDefinition, TypeKind};
use crate::source::Place;
use crate::spec::OperationFile;

use super::table::TypeTable;
use super::written::{WrittenField, written_at};

/// A rule or constraint.
#[derive(Clone)]
pub(super) struct Claim<'a> {
    /// The fields it is about as patterns: `tags[].name` for every item, `*` for any name. A violation names the first.
    pub fields: Vec<String>,
    /// Its name in a violation.
    pub rule: &'static str,
    /// Whether breaking it refuses the request.
    pub refuses: bool,
    /// What makes it.
    pub subject: Subject<'a>,
}

/// What makes a claim.
#[derive(Clone, Copy)]
pub(super) enum Subject<'a> {
    /// A rule between fields.
    Rule(&'a RuleKind),
    /// A constraint of this field, or of what it holds.
    Field(&'a Field),
}

/// The rules and constraints of an operation.
pub(super) fn claims<'a>(
    file: &OperationFile,
    operation: &'a Operation,
    types: &'a [TypeDefinition],
    table: &TypeTable<'_>,
) -> Vec<(Place, Claim<'a>)> {
    let written = file.rules.iter().flat_map(|rules| &rules.value);
    let rules = written.zip(&operation.rules).map(|(written, rule)| {
        let fields = rule.kind.fields().into_iter().map(str::to_owned).collect();
        let subject = Subject::Rule(&rule.kind);
        (written.place, Claim { fields, rule: rule.kind.word(), refuses: rule.refuses, subject })
    });
    let mut all: Vec<(Place, Claim<'a>)> = rules.collect();
    let mut walk = Walk { types, stack: Vec::new(), found: Vec::new() };
    operation.entries().for_each(|entry| walk.entry(entry, ""));
    for (index, claim) in walk.found.iter().enumerate() {
        let path = claim.fields.first().map(|field| field.replace("[]", "").replace(".*", "")).unwrap_or_default();
        let is_item = claim.fields.first().is_some_and(|field| field.ends_with("[]"));
        let written = written_at(file, &path, table, Some(&operation.id));
        // Options of one choice can hold fields of the same name: they are written in the order of the walk.
        let same = |other: &&Claim<'_>| other.fields == claim.fields && other.rule == claim.rule;
        let nth = walk.found[..index].iter().filter(same).count();
        let places: Vec<Place> =
            written.iter().filter_map(|written| constraint_place(written, claim.rule, is_item)).collect();
        all.extend(places.get(nth).or(places.last()).map(|place| (*place, claim.clone())));
    }
    all
}

/// Where a constraint of a field, or of the items of its list, is written.
fn constraint_place(written: &WrittenField<'_>, rule: &str, is_item: bool) -> Option<Place> {
    let field = written.field;
    let items = field.items.as_ref().map(|items| &items.value);
    match (rule, is_item) {
        ("timezone", _) => field.value.as_ref().map(|value| value.place),
        ("range", false) => field.range.as_ref().map(|at| at.key),
        ("length", false) => field.length.as_ref().map(|at| at.key),
        ("characters", false) => field.characters.as_ref().map(|at| at.key),
        ("email", false) => field.email.as_ref().map(|at| at.key),
        ("range", true) => items?.range.as_ref().map(|at| at.key),
        ("length", true) => items?.length.as_ref().map(|at| at.key),
        ("characters", true) => items?.characters.as_ref().map(|at| at.key),
        ("email", true) => items?.email.as_ref().map(|at| at.key),
        _ => None,
    }
}

/// Collects the constraints of entries, at any depth.
struct Walk<'a> {
    types: &'a [TypeDefinition],
    /// The types on the way: one that holds itself is looked into once more.
    stack: Vec<&'a str>,
    found: Vec<Claim<'a>>,
}

impl<'a> Walk<'a> {
    fn entry(&mut self, entry: &'a Entry, prefix: &str) {
        match entry {
            Entry::Field(field) => self.field(field, prefix),
            Entry::Constant(_) => {}
            Entry::Choice(choice) => {
                let entries = choice.options.iter().flat_map(|option| &option.entries);
                entries.for_each(|entry| self.entry(entry, prefix));
            }
        }
    }

    fn field(&mut self, field: &'a Field, prefix: &str) {
        let path = format!("{prefix}{}", field.wire);
        self.constraints(&field.constraints, field, &path);
        if let Some(items) = &field.constraints.items {
            self.constraints(items, field, &format!("{path}[]"));
        }
        self.value(&field.value, field, &path);
    }

    fn constraints(&mut self, constraints: &Constraints, field: &'a Field, path: &str) {
        let words = [
            ("range", constraints.range.is_some()),
            ("length", constraints.length.is_some()),
            ("characters", !constraints.characters.is_empty()),
            ("email", constraints.email),
        ];
        for (rule, _) in words.into_iter().filter(|(_, stands)| *stands) {
            let subject = Subject::Field(field);
            self.found.push(Claim { fields: vec![path.to_owned()], rule, refuses: constraints.refuses, subject });
        }
    }

    /// What a value of this type is judged by; `field` holds it.
    fn value(&mut self, value: &'a Type, field: &'a Field, path: &str) {
        match value {
            Type::TimeZone => {
                let (fields, subject) = (vec![path.to_owned()], Subject::Field(field));
                self.found.push(Claim { fields, rule: "timezone", refuses: true, subject });
            }
            Type::Nullable(inner) => self.value(inner, field, path),
            Type::List(item) => self.value(item, field, &format!("{path}[]")),
            Type::Map(of) => self.value(of, field, &format!("{path}.*")),
            Type::Named(name) if self.depth(name) < 2 => self.named(name, field, path),
            _ => {}
        }
    }

    fn depth(&self, name: &str) -> usize {
        self.stack.iter().filter(|other| **other == name).count()
    }

    fn named(&mut self, name: &'a str, field: &'a Field, path: &str) {
        let types = self.types;
        let definition = types.iter().find(|definition| definition.name == name);
        self.stack.push(name);
        match definition.map(|definition| &definition.kind) {
            Some(TypeKind::Object { entries, free_members }) => {
                entries.iter().for_each(|entry| self.entry(entry, &format!("{path}.")));
                free_members.iter().for_each(|free| self.value(free, field, &format!("{path}.*")));
            }
            Some(TypeKind::Union { alternatives }) => {
                alternatives.iter().for_each(|value| self.value(value, field, path));
            }
            _ => {}
        }
        self.stack.pop();
    }
}
