//! Definitions of named types.

use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Confidence, EnumValue, Field, Side, Type, TypeDefinition, TypeKind};
use crate::names::pascal;
use crate::parse::{At, Map};
use crate::source::Span;
use crate::spec::{EnumValue as WrittenValue, TypeExpression};

use crate::resolve::context::{is_on, text};
use crate::resolve::members::expression::ANYTHING;
use crate::resolve::names::naming::CodeName;
use crate::resolve::scope::{Scope, Site};
use crate::resolve::table::{Declared, DeclaredKind};

impl Scope<'_> {
    /// The definition of a declared type.
    pub fn definition(&self, declared: &Declared<'_>, inherited: Confidence) -> TypeDefinition {
        self.context.check_type_name(declared.name, declared.written.key);
        let evidence = self.context.evidence(&declared.written.value, inherited);
        TypeDefinition {
            name: declared.name.to_owned(),
            summary: text(&declared.written.summary),
            kind: self.kind(declared, evidence.confidence),
            side: declared.side,
            is_shared: declared.is_shared,
            operation: declared.operation.map(str::to_owned),
            list: None,
            conflicts: self.contested.beside(declared.operation, &format!("types.{}", declared.name)),
            evidence,
        }
    }

    fn kind(&self, declared: &Declared<'_>, inherited: Confidence) -> TypeKind {
        let written = &declared.written.value;
        let path = format!("types.{}", declared.name);
        self.check_keys(declared);
        let site = match (declared.is_shared, declared.side) {
            (true, _) => Site::SharedObject,
            (false, Side::Request) => Site::RequestObject,
            (false, Side::Response) => Site::ResponseObject,
        };
        match declared.kind() {
            Some(DeclaredKind::Enum) => TypeKind::Enum {
                values: written.values.iter().flat_map(|values| self.values(values, inherited)).collect(),
                // What was received can be sent back, whatever the word is.
                open: is_on(&written.open) || (declared.is_shared && declared.side == Side::Response),
            },
            Some(DeclaredKind::Union) => TypeKind::Union { alternatives: self.alternatives(declared) },
            Some(DeclaredKind::Row) => TypeKind::Row { columns: self.columns(declared, &path, inherited) },
            Some(DeclaredKind::Object) | None => TypeKind::Object {
                entries: self.members(written.members.as_ref(), site, &path, inherited),
                free_members: written.free_members.as_ref().map(|free| self.free_member(free)),
            },
        }
    }

    fn check_keys(&self, declared: &Declared<'_>) {
        let written = &declared.written.value;
        let Some(kind) = declared.kind() else {
            let message =
                format!("the type `{}` needs exactly one of `members`, `enum`, `union` and `columns`", declared.name);
            self.context.error(Code::KeysTogether, declared.written.key, message);
            return;
        };
        if let (Some(free), true) = (&written.free_members, kind != DeclaredKind::Object) {
            self.context.error(Code::Misplaced, free.key, "only an object (`members`) can have `free_members`");
        }
        if let (Some(open), true) = (&written.open, kind != DeclaredKind::Enum) {
            self.context.error(Code::Misplaced, open.key, "only an enum can be `open`");
        }
    }

    fn values(&self, values: &Map<WrittenValue>, inherited: Confidence) -> Vec<EnumValue> {
        let in_code: Vec<_> =
            values.iter().map(|(wire, value)| CodeName::of(wire, value.key, value.name.as_ref())).collect();
        let variants: Vec<_> = in_code.into_iter().map(|name| CodeName { name: pascal(&name.name), ..name }).collect();
        self.context.check_distinct(&variants, "values", "give one of them a different name in code: `name: …`");
        let value = |(wire, value): (&str, &At<WrittenValue>)| EnumValue {
            wire: wire.to_owned(),
            name: self.context.value_name(wire, value.key, value.name.as_ref()),
            meaning: text(&value.meaning),
            evidence: self.context.evidence(&value.value, inherited),
        };
        values.iter().map(value).collect()
    }

    fn columns(&self, declared: &Declared<'_>, path: &str, inherited: Confidence) -> Vec<Field> {
        let columns = self.members(declared.written.columns.as_ref(), Site::Row, path, inherited);
        let field = |entry| match entry {
            crate::model::Entry::Field(field) => Some(field),
            _ => None,
        };
        columns.into_iter().filter_map(field).collect()
    }

    fn free_member(&self, written: &At<TypeExpression>) -> Type {
        self.plainly_written(written, "a free member").unwrap_or(ANYTHING)
    }

    fn alternatives(&self, declared: &Declared<'_>) -> Vec<Type> {
        let written = declared.written.alternatives.as_ref();
        let written: Vec<_> = written.iter().flat_map(|alternatives| &alternatives.value).collect();
        let types: Vec<Option<Type>> =
            written.iter().map(|alternative| self.plainly_written(alternative, "an alternative of a union")).collect();
        if types.len() < 2 {
            let message = format!("the union `{}` needs at least two alternatives", declared.name);
            self.context.error(Code::Union, declared.written.key, message);
        }
        let mut seen: Vec<(&str, Span)> = Vec::new();
        for (value, at) in types.iter().zip(&written) {
            let Some(value) = value else { continue };
            let Some(kind) = self.json_kind(value) else {
                let message = "this cannot be an alternative: it allows more than one kind of JSON value";
                self.context.error(Code::Union, at.span, message);
                continue;
            };
            if let Some((_, first)) = seen.iter().find(|(other, _)| *other == kind) {
                let message = format!("two alternatives of `{}` are JSON {kind}s", declared.name);
                let help = "the alternatives of a union must differ in their kind of JSON value; otherwise use `json`";
                let diagnostic = Diagnostic::error(Code::Union, at.span, message).help(help);
                self.context.problems.add(diagnostic.also(*first, "the first one"));
            }
            seen.push((kind, at.span));
        }
        types.into_iter().flatten().collect()
    }

    /// The kind of JSON value that a type is written as; `None` when there is more than one.
    fn json_kind(&self, value: &Type) -> Option<&'static str> {
        match value {
            Type::String | Type::Date(_) | Type::DateTime(_) | Type::TimeZone | Type::Labelled => Some("string"),
            Type::Boolean { written: Some(_) } => Some("string"),
            Type::Boolean { written: None } => Some("boolean"),
            Type::Integer | Type::Decimal => Some("number"),
            Type::List(_) => Some("array"),
            Type::Map(_) => Some("object"),
            Type::Json | Type::Nullable(_) => None,
            Type::Named(name) => match self.table.find(name, self.operation)?.kind()? {
                DeclaredKind::Object => Some("object"),
                DeclaredKind::Enum => Some("string"),
                DeclaredKind::Union | DeclaredKind::Row => None,
            },
        }
    }
}
