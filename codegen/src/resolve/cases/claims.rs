//! Every rule and constraint that an operation's requests are judged by, with where it is written.

use crate::model::{Constraints, Entry, Field, Operation, RuleKind, Type, TypeDefinition, TypeKind};
use crate::source::Place;
use crate::spec::OperationFile;

use crate::resolve::rules::written::{WrittenField, written_at};
use crate::resolve::table::TypeTable;

/// A rule or constraint.
#[derive(Clone)]
pub(crate) struct Claim<'a> {
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
pub(crate) enum Subject<'a> {
    /// A rule between fields.
    Rule(&'a RuleKind),
    /// A constraint of this field, or of what it holds.
    Field(&'a Field),
}

/// The rules and constraints of an operation.
pub(crate) fn claims<'a>(
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
    operation.entries().for_each(|entry| walk.entry(entry, None));
    for (index, Found { claim, written, is_item }) in walk.found.iter().enumerate() {
        // Options of one choice can hold fields of the same name: they are written in the order of the walk.
        let same = |other: &&Found<'_>| other.claim.fields == claim.fields && other.claim.rule == claim.rule;
        let nth = walk.found[..index].iter().filter(same).count();
        let written = written_at(file, written, table, Some(&operation.id));
        let place = |written: &WrittenField<'_>| constraint_place(written, claim.rule, *is_item);
        let places: Vec<Place> = written.iter().filter_map(place).collect();
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

/// A constraint, on its way to where it is written.
struct Found<'a> {
    claim: Claim<'a>,
    /// The dotted names that lead to the field: lists, maps and free members are no names.
    written: String,
    /// Whether it is about the items of the field's list.
    is_item: bool,
}

/// Collects the constraints of entries, at any depth.
struct Walk<'a> {
    types: &'a [TypeDefinition],
    /// The types on the way: one that holds itself is looked into once more.
    stack: Vec<&'a str>,
    found: Vec<Found<'a>>,
}

/// Where a walk stands.
#[derive(Clone)]
struct At<'a> {
    /// The field that holds what is looked at.
    field: &'a Field,
    /// The pattern that leads there.
    pattern: String,
    /// The names on the way.
    written: String,
}

impl<'a> At<'a> {
    fn below(&self, more: &str) -> Self {
        Self { pattern: format!("{}{more}", self.pattern), ..self.clone() }
    }
}

impl<'a> Walk<'a> {
    fn entry(&mut self, entry: &'a Entry, above: Option<&At<'a>>) {
        match entry {
            Entry::Field(field) => {
                let below =
                    |path: &str| if path.is_empty() { field.wire.clone() } else { format!("{path}.{}", field.wire) };
                let pattern = below(above.map_or("", |above| &above.pattern));
                self.field(&At { field, pattern, written: below(above.map_or("", |above| &above.written)) });
            }
            Entry::Constant(_) => {}
            Entry::Choice(choice) => {
                let entries = choice.options.iter().flat_map(|option| &option.entries);
                entries.for_each(|entry| self.entry(entry, above));
            }
        }
    }

    fn field(&mut self, at: &At<'a>) {
        let constraints = &at.field.constraints;
        self.constraints(constraints, at, false);
        if let Some(items) = &constraints.items {
            self.constraints(items, &at.below("[]"), true);
        }
        self.value(&at.field.value, at);
    }

    fn constraints(&mut self, constraints: &Constraints, at: &At<'a>, is_item: bool) {
        let words = [
            ("range", constraints.range.is_some()),
            ("length", constraints.length.is_some()),
            ("characters", !constraints.characters.is_empty()),
            ("email", constraints.email),
        ];
        for (rule, _) in words.into_iter().filter(|(_, stands)| *stands) {
            self.add(rule, constraints.refuses, at, is_item);
        }
    }

    fn add(&mut self, rule: &'static str, refuses: bool, at: &At<'a>, is_item: bool) {
        let subject = Subject::Field(at.field);
        let claim = Claim { fields: vec![at.pattern.clone()], rule, refuses, subject };
        self.found.push(Found { claim, written: at.written.clone(), is_item });
    }

    /// What a value of this type is judged by.
    fn value(&mut self, value: &'a Type, at: &At<'a>) {
        match value {
            Type::TimeZone => self.add("timezone", true, at, false),
            Type::Nullable(inner) => self.value(inner, at),
            Type::List(item) => self.value(item, &at.below("[]")),
            Type::Map(of) => self.value(of, &at.below(".*")),
            Type::Named(name) if self.depth(name) < 2 => self.named(name, at),
            _ => {}
        }
    }

    fn depth(&self, name: &str) -> usize {
        self.stack.iter().filter(|other| **other == name).count()
    }

    fn named(&mut self, name: &'a str, at: &At<'a>) {
        let types = self.types;
        let definition = types.iter().find(|definition| definition.name == name);
        self.stack.push(name);
        match definition.map(|definition| &definition.kind) {
            Some(TypeKind::Object { entries, free_members }) => {
                entries.iter().for_each(|entry| self.entry(entry, Some(at)));
                free_members.iter().for_each(|free| self.value(free, &at.below(".*")));
            }
            Some(TypeKind::Union { alternatives }) => {
                alternatives.iter().for_each(|value| self.value(value, at));
            }
            _ => {}
        }
        self.stack.pop();
    }
}
