//! What the cases of an operation must prove: every rule and constraint that its requests are held to.

use crate::model::{ConstraintKind, Entry, Field, Operation, RuleKind, Type, TypeKind, Types};
use crate::parse::{At, Map};
use crate::resolve::members::written::{FieldAsWritten, fields_as_written};
use crate::resolve::table::TypeTable;
use crate::source::Span;
use crate::spec::{Member, OperationFile};

/// A rule or constraint that cases must prove.
#[derive(Clone)]
pub(crate) struct Obligation<'a> {
    /// Where it is written.
    pub span: Span,
    /// The fields it is about as patterns: `tags[].name` for every item, `*` for any name. A violation names the first.
    pub fields: Vec<String>,
    /// Its name in a violation.
    pub rule: &'static str,
    /// Whether breaking it refuses the request.
    pub refuses: bool,
    /// What imposes it.
    pub source: ObligationSource<'a>,
}

/// What imposes an obligation.
#[derive(Clone, Copy)]
pub(crate) enum ObligationSource<'a> {
    /// A rule between fields.
    Rule(&'a RuleKind),
    /// A constraint of this field, or of what it holds.
    Field(&'a Field),
}

impl Obligation<'_> {
    /// Whether it is another one's rule or constraint: operations share the types that these are written in.
    pub fn is_written_as(&self, other: &Self) -> bool {
        self.span == other.span && self.rule == other.rule
    }
}

/// The rules and constraints of an operation.
pub(crate) fn obligations<'a>(
    file: &'a OperationFile,
    operation: &'a Operation,
    types: &'a Types,
    table: &'a TypeTable<'a>,
) -> Vec<Obligation<'a>> {
    let written = file.rules.iter().flat_map(|rules| &rules.value);
    let rules = written.zip(&operation.rules).map(|(written, rule)| Obligation {
        span: written.span,
        fields: rule.kind.fields().into_iter().map(str::to_owned).collect(),
        rule: rule.kind.word(),
        refuses: rule.refuses,
        source: ObligationSource::Rule(&rule.kind),
    });
    let mut walk = Walk { types, table, operation: &operation.id, stack: Vec::new(), found: rules.collect() };
    let places = [
        (&file.path, operation.path_parameters.as_slice()),
        (&file.query, &operation.query),
        (&file.header, &operation.headers),
        (if file.body.is_some() { &file.body } else { &file.form }, operation.body.entries()),
    ];
    places.into_iter().for_each(|(members, entries)| walk.members(members.as_ref(), entries, ""));
    walk.found
}

/// Collects the constraints of members, at any depth.
struct Walk<'a> {
    types: &'a Types,
    table: &'a TypeTable<'a>,
    operation: &'a str,
    /// The types on the way: one that holds itself is looked into once more.
    stack: Vec<&'a str>,
    found: Vec<Obligation<'a>>,
}

impl<'a> Walk<'a> {
    /// The fields of a place or an object; `above` is the pattern that leads to it.
    fn members(&mut self, members: Option<&'a At<Map<Member>>>, entries: &'a [Entry], above: &str) {
        for at @ (field, _) in fields_as_written(members, entries) {
            let pattern = if above.is_empty() { field.wire.clone() } else { format!("{above}.{}", field.wire) };
            self.field(at, &pattern);
        }
    }

    fn field(&mut self, at: FieldAsWritten<'a>, pattern: &str) {
        let (field, written) = at;
        let constraints = &field.constraints;
        let pairs = |bound: &'a [ConstraintKind], written| bound.iter().zip::<Vec<_>>(written);
        for (kind, written) in pairs(&constraints.own, written.constraints()) {
            self.add(written.key, kind.word(), constraints.refuses, field, pattern);
        }
        let items = constraints.items.as_ref().map(|items| items.own.as_slice()).unwrap_or_default();
        for (kind, written) in pairs(items, written.item_constraints()) {
            self.add(written.key, kind.word(), constraints.refuses, field, &format!("{pattern}[]"));
        }
        self.value(&field.value, at, pattern);
    }

    fn add(&mut self, span: Span, rule: &'static str, refuses: bool, field: &'a Field, pattern: &str) {
        let (fields, source) = (vec![pattern.to_owned()], ObligationSource::Field(field));
        self.found.push(Obligation { span, fields, rule, refuses, source });
    }

    /// What a value of this type is held to, wherever the field holds it.
    fn value(&mut self, value: &'a Type, at: FieldAsWritten<'a>, pattern: &str) {
        match value {
            Type::TimeZone => {
                let (field, written) = at;
                let span = written.value.as_ref().map(|value| value.span);
                span.into_iter().for_each(|span| self.add(span, "timezone", true, field, pattern));
            }
            Type::Nullable(inner) => self.value(inner, at, pattern),
            Type::List(item) => self.value(item, at, &format!("{pattern}[]")),
            Type::Map(of) => self.value(of, at, &format!("{pattern}.*")),
            Type::Named(name) if self.depth(name) < 2 => self.named(name, at, pattern),
            // No consumer can build a request with a value of another kind, or with a word or date that is none.
            Type::Named(_)
            | Type::String
            | Type::Integer
            | Type::Decimal
            | Type::Boolean { .. }
            | Type::Json
            | Type::Date(_)
            | Type::DateTime(_)
            | Type::Labelled => {}
        }
    }

    fn depth(&self, name: &str) -> usize {
        self.stack.iter().filter(|other| **other == name).count()
    }

    fn named(&mut self, name: &'a str, at: FieldAsWritten<'a>, pattern: &str) {
        let (types, table) = (self.types, self.table);
        let definition = types.named(name);
        let written = table.find(name, Some(self.operation)).and_then(|declared| declared.written.members.as_ref());
        self.stack.push(name);
        match definition.map(|definition| &definition.kind) {
            Some(TypeKind::Object { entries, free_members }) => {
                self.members(written, entries, pattern);
                free_members.iter().for_each(|free| self.value(free, at, &format!("{pattern}.*")));
            }
            Some(TypeKind::Union { alternatives }) => {
                alternatives.iter().for_each(|value| self.value(value, at, pattern));
            }
            Some(TypeKind::Enum { .. } | TypeKind::Row { .. }) | None => {}
        }
        self.stack.pop();
    }
}
