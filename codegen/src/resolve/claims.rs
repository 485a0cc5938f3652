//! Every rule and constraint that an operation's requests are judged by, with where it is written.

use crate::model::{Constraints, Entry, Field, Operation, Type, TypeDefinition, TypeKind};
use crate::source::Place;
use crate::spec::OperationFile;

use super::table::TypeTable;
use super::written::{WrittenField, written_at};

/// A rule or constraint.
pub(super) struct Claim {
    /// The fields it is about as patterns: `tags[].name` for every item, `*` for any name. A violation names the first.
    pub fields: Vec<String>,
    /// Its name in a violation.
    pub rule: &'static str,
    /// Whether breaking it refuses the request.
    pub refuses: bool,
}

/// The rules and constraints of an operation.
pub(super) fn claims(
    file: &OperationFile,
    operation: &Operation,
    types: &[TypeDefinition],
    table: &TypeTable<'_>,
) -> Vec<(Place, Claim)> {
    let written = file.rules.iter().flat_map(|rules| &rules.value);
    let rules = written.zip(&operation.rules).map(|(written, rule)| {
        let fields = rule.kind.fields().into_iter().map(str::to_owned).collect();
        (written.place, Claim { fields, rule: rule.kind.word(), refuses: rule.refuses })
    });
    let mut all: Vec<(Place, Claim)> = rules.collect();
    let mut walk = Walk { types, stack: Vec::new(), found: Vec::new() };
    operation.entries().for_each(|entry| walk.entry(entry, ""));
    for claim in walk.found {
        let path = claim.fields.first().map(|field| field.replace("[]", "").replace(".*", "")).unwrap_or_default();
        let is_item = claim.fields.first().is_some_and(|field| field.ends_with("[]"));
        let written = written_at(file, &path, table, Some(&operation.id));
        let place = written.iter().find_map(|written| constraint_place(written, claim.rule, is_item));
        all.extend(place.map(|place| (place, claim)));
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
    found: Vec<Claim>,
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
        self.constraints(&field.constraints, &path);
        if let Some(items) = &field.constraints.items {
            self.constraints(items, &format!("{path}[]"));
        }
        self.value(&field.value, &path);
    }

    fn constraints(&mut self, constraints: &Constraints, path: &str) {
        let words = [
            ("range", constraints.range.is_some()),
            ("length", constraints.length.is_some()),
            ("characters", !constraints.characters.is_empty()),
            ("email", constraints.email),
        ];
        for (rule, _) in words.into_iter().filter(|(_, stands)| *stands) {
            self.found.push(Claim { fields: vec![path.to_owned()], rule, refuses: constraints.refuses });
        }
    }

    fn value(&mut self, value: &'a Type, path: &str) {
        match value {
            Type::TimeZone => {
                self.found.push(Claim { fields: vec![path.to_owned()], rule: "timezone", refuses: true });
            }
            Type::Nullable(inner) => self.value(inner, path),
            Type::List(item) => self.value(item, &format!("{path}[]")),
            Type::Map(of) => self.value(of, &format!("{path}.*")),
            Type::Named(name) if self.depth(name) < 2 => self.named(name, path),
            _ => {}
        }
    }

    fn depth(&self, name: &str) -> usize {
        self.stack.iter().filter(|other| **other == name).count()
    }

    fn named(&mut self, name: &'a str, path: &str) {
        let types = self.types;
        let definition = types.iter().find(|definition| definition.name == name);
        self.stack.push(name);
        match definition.map(|definition| &definition.kind) {
            Some(TypeKind::Object { entries, .. }) => {
                entries.iter().for_each(|entry| self.entry(entry, &format!("{path}.")));
            }
            Some(TypeKind::Union { alternatives }) => alternatives.iter().for_each(|value| self.value(value, path)),
            _ => {}
        }
        self.stack.pop();
    }
}
