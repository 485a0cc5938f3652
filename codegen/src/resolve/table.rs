//! Which types an API declares, before any of them is looked into.

use std::collections::HashMap;

use crate::diagnostic::Code;
use crate::model::Side;
use crate::parse::{At, Map};
use crate::source::Span;
use crate::spec::{ApiFolder, TypeDefinition};

use super::context::Context;

/// A declared type.
pub(crate) struct Declared<'a> {
    /// Its name.
    pub name: &'a str,
    /// What is written.
    pub written: &'a At<TypeDefinition>,
    /// The operation whose file declares it; `None` for `api.yaml`.
    pub operation: Option<&'a str>,
    /// Which side of an exchange it stands on, or leans to.
    pub side: Side,
    /// Whether it stands on both.
    pub is_shared: bool,
}

/// What a declared type is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DeclaredKind {
    /// An object.
    Object,
    /// An enum.
    Enum,
    /// A union.
    Union,
    /// A row of CSV.
    Row,
}

impl Declared<'_> {
    /// What it is made of; `None` when that is not clear, which is noted elsewhere.
    pub fn kind(&self) -> Option<DeclaredKind> {
        let kinds = [
            (self.written.members.is_some(), DeclaredKind::Object),
            (self.written.values.is_some(), DeclaredKind::Enum),
            (self.written.alternatives.is_some(), DeclaredKind::Union),
            (self.written.columns.is_some(), DeclaredKind::Row),
        ];
        let mut present = kinds.into_iter().filter(|(present, _)| *present).map(|(_, kind)| kind);
        present.next().filter(|_| present.next().is_none())
    }
}

/// The types of an API.
pub(crate) struct TypeTable<'a> {
    /// Those of `api.yaml` first, then those of each operation.
    pub types: Vec<Declared<'a>>,
    /// Where those of each name are, in their order.
    by_name: HashMap<&'a str, Vec<usize>>,
}

impl<'a> TypeTable<'a> {
    /// Collects the types of an API. Of two with the same name the first one counts.
    pub fn new(folder: &'a ApiFolder) -> Self {
        let mut table = Self { types: Vec::new(), by_name: HashMap::new() };
        if let Some(api) = &folder.api {
            table.declare(api.types.as_ref(), None);
        }
        for source in &folder.operations {
            table.declare(source.operation.types.as_ref(), Some(&source.id));
        }
        for (index, declared) in table.types.iter().enumerate() {
            table.by_name.entry(declared.name).or_default().push(index);
        }
        table
    }

    fn declare(&mut self, types: Option<&'a At<Map<TypeDefinition>>>, operation: Option<&'a str>) {
        let types = types.into_iter().flat_map(|types| types.iter());
        let declared = |(name, written)| Declared { name, written, operation, side: Side::Response, is_shared: false };
        self.types.extend(types.map(declared));
    }

    /// The type with this name that an operation (or `api.yaml`) can see.
    pub fn find(&self, name: &str, operation: Option<&str>) -> Option<&Declared<'a>> {
        self.index(name, operation).map(|index| &self.types[index])
    }

    /// Its index.
    pub(super) fn index(&self, name: &str, operation: Option<&str>) -> Option<usize> {
        let is_seen = |declared: &Declared<'a>| declared.operation.is_none() || declared.operation == operation;
        self.by_name.get(name)?.iter().copied().find(|index| is_seen(&self.types[*index]))
    }

    /// Notes that no type of this name can be seen from an operation (or `api.yaml`).
    pub(super) fn report_unknown(&self, name: &str, operation: Option<&str>, span: Span, context: &Context<'_>) {
        if let Some(first) = self.by_name.get(name).and_then(|all| all.first()) {
            let elsewhere = &self.types[*first];
            let file = elsewhere.operation.unwrap_or_default();
            let message = format!("the type `{name}` is private to the operation `{file}`");
            context.error_with_help(Code::UnknownType, span, message, "move it to `api.yaml` to share it");
            return;
        }
        if let Some((_, ours)) = ELSEWHERE.iter().find(|(theirs, _)| name.eq_ignore_ascii_case(theirs)) {
            let message = format!("there is no type `{name}`");
            return context.error_with_help(Code::UnknownType, span, message, format!("write {ours}"));
        }
        let seen = self.types.iter().filter(|other| other.operation.is_none() || other.operation == operation);
        let known = BUILT_IN.iter().copied().chain(seen.map(|declared| declared.name));
        context.unknown(Code::UnknownType, span, format!("there is no type `{name}`"), name, known);
    }
}

/// The built-in types without parameters.
pub(crate) const BUILT_IN: &[&str] = &["string", "integer", "decimal", "boolean", "json", "timezone", "labelled"];

/// What other languages call types, and what is written here.
const ELSEWHERE: &[(&str, &str)] = &[
    ("any", "`json`"),
    ("array", "the type of the items: `{ list: string }`"),
    ("bool", "`boolean`"),
    ("date", "how it is written: `{ date: \"%Y-%m-%d\" }`"),
    ("datetime", "how it is written: `{ datetime: \"%Y-%m-%d %H:%M:%S\" }`"),
    ("dict", "the type of the values: `{ map: string }`"),
    ("double", "`decimal`"),
    ("float", "`decimal`"),
    ("int", "`integer`"),
    ("list", "the type of the items: `{ list: string }`"),
    ("long", "`integer`"),
    ("map", "the type of the values: `{ map: string }`"),
    ("number", "`integer` or `decimal`"),
    ("object", "the name of a type with `members`, or `json`"),
    ("str", "`string`"),
    ("text", "`string`"),
    ("timestamp", "how it is written: `{ datetime: \"%Y-%m-%d %H:%M:%S\" }`"),
];
