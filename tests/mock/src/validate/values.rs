//! Validates a value against its type.

use callspec_codegen::model::{Constraints, Json, ListStyle, Type, TypeKind};

use super::{Validator, formats};
use crate::request::named_values::NamedValues;
use crate::value::number::Number;
use crate::violation::RuleName;

/// No constraints: those of a list or map do not apply to what it holds.
const NONE: &Constraints = &Constraints { own: Vec::new(), items: None, refuses: true };

impl Validator<'_> {
    /// Validates a value against its type, at any depth.
    pub(super) fn value(&mut self, kind: &Type, value: &Json, constraints: &Constraints, path: &str) {
        match (kind, value) {
            (Type::Json, _) | (Type::Nullable(_), Json::Null) => {}
            (Type::Nullable(inner), _) => self.value(inner, value, constraints, path),
            (Type::Named(name), _) => self.named(name, value, constraints, path),
            (Type::List(item), Json::List(items)) => {
                let of_items = constraints.items.as_deref().unwrap_or(NONE);
                for (index, element) in items.iter().enumerate() {
                    self.value(item, element, of_items, &format!("{path}[{index}]"));
                }
            }
            (Type::Map(member), Json::Object(members)) => {
                for (name, occurrences) in &NamedValues::of_object(members).members {
                    self.occurrences(occurrences, member, &ListStyle::Comma, NONE, &format!("{path}.{name}"));
                }
            }
            _ if has_kind(kind, value) => self.scalar(kind, value, constraints, path),
            _ => self.refuse(path, RuleName::Type, format!("is not {}", described(kind))),
        }
    }

    fn scalar(&mut self, kind: &Type, value: &Json, constraints: &Constraints, path: &str) {
        if let Json::String(text) = value {
            match kind {
                Type::Date(form) if formats::date(form, text).is_none() => {
                    return self.refuse(path, RuleName::Date, format!("is not a date in the format {form}"));
                }
                Type::DateTime(forms) if formats::time(forms, text).is_none() => {
                    let message = format!("is not a date and time in the format {}", forms.pattern);
                    return self.refuse(path, RuleName::Date, message);
                }
                Type::TimeZone if !formats::is_time_zone(text) => {
                    return self.refuse(path, RuleName::TimeZone, "is not the name of an IANA time zone");
                }
                _ => {}
            }
        }
        self.constraints(constraints, value, path);
    }

    fn named(&mut self, name: &str, value: &Json, constraints: &Constraints, path: &str) {
        let api = self.api;
        match (api.type_named(name).map(|definition| &definition.kind), value) {
            (Some(TypeKind::Object { entries, free_members }), Json::Object(members)) => {
                self.members(entries, free_members.as_ref(), &NamedValues::of_object(members), &format!("{path}."));
            }
            (Some(TypeKind::Enum { values, open }), Json::String(word)) => {
                if !open && !values.iter().any(|value| value.wire == *word) {
                    let words: Vec<&str> = values.iter().map(|value| value.wire.as_str()).collect();
                    self.refuse(path, RuleName::Enum, format!("is not one of {}", words.join(", ")));
                }
            }
            (Some(TypeKind::Union { alternatives }), _) => {
                match alternatives.iter().find(|alternative| self.could_be(alternative, value)) {
                    Some(alternative) => self.value(alternative, value, constraints, path),
                    None => self.refuse(path, RuleName::Type, format!("is not {name}")),
                }
            }
            _ => self.refuse(path, RuleName::Type, format!("is not {name}")),
        }
    }

    /// Whether a value has the kind of JSON value that a type is written as.
    fn could_be(&self, kind: &Type, value: &Json) -> bool {
        match (kind, value) {
            (Type::Json, _) | (Type::Nullable(_), Json::Null) => true,
            (Type::Nullable(inner), _) => self.could_be(inner, value),
            (Type::List(_), _) => matches!(value, Json::List(_)),
            (Type::Map(_), _) => matches!(value, Json::Object(_)),
            (Type::Named(name), _) => match self.api.type_named(name).map(|definition| &definition.kind) {
                Some(TypeKind::Object { .. }) => matches!(value, Json::Object(_)),
                Some(TypeKind::Enum { .. }) => matches!(value, Json::String(_)),
                _ => false,
            },
            (Type::Integer | Type::Decimal, _) => matches!(value, Json::Number(_)),
            _ => has_kind(kind, value),
        }
    }
}

/// Whether a value is written the way a scalar type is.
fn has_kind(kind: &Type, value: &Json) -> bool {
    match (kind, value) {
        (Type::Integer, Json::Number(text)) => text.parse::<i64>().is_ok_and(|number| number.to_string() == *text),
        (Type::Decimal, Json::Number(text)) => Number::parse(text).is_some(),
        (Type::Boolean { written: None }, Json::Boolean(_)) => true,
        (Type::Boolean { written: Some((yes, no)) }, Json::String(text)) => text == yes || text == no,
        (Type::String | Type::Date(_) | Type::DateTime(_) | Type::TimeZone | Type::Labelled, Json::String(_)) => true,
        _ => false,
    }
}

fn described(kind: &Type) -> String {
    let fixed = match kind {
        Type::String | Type::Date(_) | Type::DateTime(_) | Type::TimeZone | Type::Labelled => "a string",
        Type::Integer => "an integer",
        Type::Decimal => "a number",
        Type::Boolean { written: None } => "true or false",
        Type::Boolean { written: Some((yes, no)) } => return format!("{yes} or {no}"),
        Type::List(_) => "a list",
        Type::Map(_) => "an object",
        Type::Json | Type::Nullable(_) | Type::Named(_) => "of the right type",
    };
    fixed.to_owned()
}
