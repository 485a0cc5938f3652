//! Type expressions and type definitions.

use jiff::civil::{DateTime, date};
use jiff::fmt::strtime;

use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Confidence, EnumValue, Field, Side, Type, TypeDefinition, TypeKind};
use crate::names::pascal;
use crate::parse::{At, Map};
use crate::source::Place;
use crate::spec::{EnumValue as WrittenValue, TypeExpression};

use crate::resolve::context::{is_on, text};
use crate::resolve::names::naming::CodeName;
use crate::resolve::scope::{Scope, Site};
use crate::resolve::table::{Declared, Shape};

/// Stands for a type that could not be read: it has been noted, and nothing more is said about it.
pub(crate) fn unreadable() -> Type {
    Type::Named(String::new())
}

/// Whether a type could not be read.
pub(crate) fn is_unreadable(value: &Type) -> bool {
    matches!(value, Type::Named(name) if name.is_empty())
}

/// The type without the possibility of null.
pub(crate) fn without_null(value: &Type) -> &Type {
    match value {
        Type::Nullable(inner) => without_null(inner),
        other => other,
    }
}

/// Whether a type's values are written in a form of their own.
pub(crate) fn has_form(value: &Type) -> bool {
    match value {
        Type::Date(_) | Type::DateTime(_) | Type::Boolean { written: Some(_) } => true,
        Type::List(inner) | Type::Map(inner) | Type::Nullable(inner) => has_form(inner),
        _ => false,
    }
}

impl Scope<'_> {
    /// The type that an expression means.
    pub fn type_of(&self, written: &At<TypeExpression>) -> Type {
        let inner = |inner: &At<TypeExpression>| Box::new(self.type_of(inner));
        match &written.value {
            TypeExpression::Name(name) => self.named(name, written.place),
            TypeExpression::Boolean(words) => self.boolean(words, written.place),
            TypeExpression::Date(form) => self.form(form, written.place, "date", Type::Date(form.clone())),
            TypeExpression::DateTime(form) => self.form(form, written.place, "datetime", Type::DateTime(form.clone())),
            TypeExpression::List(item) => Type::List(inner(item)),
            TypeExpression::Map(value) => Type::Map(inner(value)),
            TypeExpression::Nullable(value) => Type::Nullable(inner(value)),
        }
    }

    fn named(&self, name: &str, place: Place) -> Type {
        match name {
            "string" => Type::String,
            "integer" => Type::Integer,
            "decimal" => Type::Decimal,
            "boolean" => Type::Boolean { written: None },
            "json" => Type::Json,
            "timezone" => Type::TimeZone,
            "labelled" => Type::Labelled,
            _ => self.declared(name, place),
        }
    }

    fn declared(&self, name: &str, place: Place) -> Type {
        let Some(declared) = self.table.find(name, self.operation) else {
            self.table.report_unknown(name, self.operation, place, self.context);
            return unreadable();
        };
        if declared.shape() == Some(Shape::Row) {
            let message = format!("`{name}` is a CSV row and can only be used as `response: {{ csv: {name} }}`");
            self.context.error(Code::Misplaced, place, message);
            return unreadable();
        }
        Type::Named(name.to_owned())
    }

    fn boolean(&self, words: &[At<String>], place: Place) -> Type {
        match words {
            [yes, no] if yes.value != no.value => {
                Type::Boolean { written: Some((yes.value.clone(), no.value.clone())) }
            }
            _ => {
                let message = "`boolean` takes two different words, the one for true first";
                self.context.error_with_help(
                    Code::Misplaced,
                    place,
                    message,
                    "write for example `{ boolean: [\"Yes\", \"No\"] }`",
                );
                unreadable()
            }
        }
    }

    /// A form must be able to read back what it wrote.
    fn form(&self, form: &str, place: Place, what: &str, value: Type) -> Type {
        let sample = date(2026, 11, 21).at(13, 45, 59, 0);
        let is_date = matches!(value, Type::Date(_));
        if reads_back(form, sample, is_date) {
            return value;
        }
        let message = format!("`{form}` is not a strftime format of a {what}");
        let example = if is_date { "%Y-%m-%d" } else { "%Y-%m-%d %H:%M:%S" };
        self.context.error_with_help(Code::Misplaced, place, message, format!("write for example `{example}`"));
        unreadable()
    }

    /// Whether a type is written as one piece of text outside JSON.
    pub fn is_scalar(&self, value: &Type) -> bool {
        match value {
            Type::Json | Type::List(_) | Type::Map(_) | Type::Nullable(_) => false,
            Type::Named(name) => {
                let shape = self.table.find(name, self.operation).and_then(Declared::shape);
                is_unreadable(value) || matches!(shape, Some(Shape::Enum) | None)
            }
            _ => true,
        }
    }

    /// The definition of a declared type.
    pub fn definition(&self, declared: &Declared<'_>, inherited: Confidence) -> TypeDefinition {
        self.context.check_type_name(declared.name, declared.written.key);
        let evidence = self.context.evidence(&declared.written.value, inherited);
        TypeDefinition {
            name: declared.name.to_owned(),
            summary: text(&declared.written.summary),
            kind: self.kind(declared, evidence.confidence),
            side: declared.side,
            operation: declared.operation.map(str::to_owned),
            evidence,
        }
    }

    fn kind(&self, declared: &Declared<'_>, inherited: Confidence) -> TypeKind {
        let written = &declared.written.value;
        let path = format!("types.{}", declared.name);
        self.check_keys(declared);
        let site = if declared.side == Side::Request { Site::RequestObject } else { Site::ResponseObject };
        match declared.shape() {
            Some(Shape::Enum) => TypeKind::Enum {
                values: written.values.iter().flat_map(|values| self.values(values, inherited)).collect(),
                open: is_on(&written.open),
            },
            Some(Shape::Union) => TypeKind::Union { alternatives: self.alternatives(declared) },
            Some(Shape::Row) => TypeKind::Row { columns: self.columns(declared, &path, inherited) },
            Some(Shape::Object) | None => TypeKind::Object {
                entries: self.members(written.members.as_ref(), site, &path, inherited),
                free_members: written.free_members.as_ref().map(|free| self.plainly_written(free, "a free member")),
            },
        }
    }

    /// A type where nothing can be said about how its values are written: dates and words need a member of their own.
    pub fn plainly_written(&self, written: &At<TypeExpression>, what: &str) -> Type {
        let value = self.type_of(written);
        if has_form(&value) {
            let message = format!("a formatted date or boolean cannot be {what}");
            let help = "make it a member of an object, or use `string`";
            self.context.error_with_help(Code::Misplaced, written.place, message, help);
        }
        value
    }

    fn check_keys(&self, declared: &Declared<'_>) {
        let written = &declared.written.value;
        let Some(shape) = declared.shape() else {
            let message =
                format!("the type `{}` needs exactly one of `members`, `enum`, `union` and `columns`", declared.name);
            self.context.error(Code::KeysTogether, declared.written.key, message);
            return;
        };
        if let (Some(free), true) = (&written.free_members, shape != Shape::Object) {
            self.context.error(Code::Misplaced, free.key, "only an object (`members`) can have `free_members`");
        }
        if let (Some(open), true) = (&written.open, shape != Shape::Enum) {
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

    fn alternatives(&self, declared: &Declared<'_>) -> Vec<Type> {
        let written = declared.written.alternatives.as_ref();
        let written: Vec<_> = written.iter().flat_map(|alternatives| &alternatives.value).collect();
        let types: Vec<Type> =
            written.iter().map(|alternative| self.plainly_written(alternative, "an alternative of a union")).collect();
        if types.len() < 2 {
            let message = format!("the union `{}` needs at least two alternatives", declared.name);
            self.context.error(Code::Union, declared.written.key, message);
        }
        let mut seen: Vec<(&str, Place)> = Vec::new();
        for (value, at) in types.iter().zip(&written).filter(|(value, _)| !is_unreadable(value)) {
            let Some(kind) = self.json_kind(value) else {
                let message = "this cannot be an alternative: it allows more than one kind of JSON value";
                self.context.error(Code::Union, at.place, message);
                continue;
            };
            if let Some((_, first)) = seen.iter().find(|(other, _)| *other == kind) {
                let message = format!("two alternatives of `{}` are JSON {kind}s", declared.name);
                let help = "the alternatives of a union must differ in their kind of JSON value; otherwise use `json`";
                let diagnostic = Diagnostic::error(Code::Union, at.place, message).help(help);
                self.context.problems.add(diagnostic.also(*first, "the first one"));
            }
            seen.push((kind, at.place));
        }
        types
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
            Type::Named(name) => match self.table.find(name, self.operation)?.shape()? {
                Shape::Object => Some("object"),
                Shape::Enum => Some("string"),
                Shape::Union | Shape::Row => None,
            },
        }
    }
}

/// Whether a form reads back what it wrote of a sample, apart from the parts that it does not write.
fn reads_back(form: &str, sample: DateTime, is_date: bool) -> bool {
    let Ok(written) = strtime::format(form, sample) else { return false };
    if !form.contains('%') {
        return false;
    }
    if is_date {
        strtime::parse(form, &written).and_then(|parts| parts.to_date()).is_ok_and(|read| read == sample.date())
    } else {
        strtime::parse(form, &written)
            .and_then(|parts| parts.to_datetime())
            .is_ok_and(|read| read.date() == sample.date())
    }
}
