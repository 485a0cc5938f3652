//! Judges the rules between fields.

use std::cmp::Ordering;

use callspec_codegen::model::{Api, Entry, Field, Json, Operation, Rule, RuleKind, Type, TypeKind};
use jiff::civil::{DateTime, Time};

use super::{Judge, formats};
use crate::number::Number;
use crate::place::{Given, Place};
use crate::reading::{Places, wire_names};
use crate::{RuleName, Severity};

impl Judge<'_> {
    pub(super) fn rules(&mut self, operation: &Operation, places: &Places) {
        for rule in &operation.rules {
            match &rule.kind {
                RuleKind::Ordered { lesser, greater, strict } => {
                    self.ordered(rule, [lesser, greater], *strict, operation, places);
                }
                RuleKind::Only { field } => self.only(rule, field, operation, places),
            }
        }
    }

    fn ordered(&mut self, rule: &Rule, fields: [&str; 2], strict: bool, operation: &Operation, places: &Places) {
        let [lesser, greater] = fields.map(|field| find(self.api, operation, places, field));
        let (Some(low), Some(high)) = (lesser, greater) else { return };
        if !fields.iter().all(|field| self.was_read(field, operation)) {
            return;
        }
        let broken = match low.compare(&high) {
            Some(Ordering::Greater) => true,
            Some(Ordering::Equal) => strict,
            Some(Ordering::Less) | None => false,
        };
        if broken {
            let relation = if strict { "is not before" } else { "is after" };
            let message = format!("{relation} {}", fields[1]);
            self.report(fields[0], RuleName::Ordered, message, Severity::of(rule.refuses));
        }
    }

    /// Whether a field's value, all that is around it, and the choice that it belongs to are what their types say.
    fn was_read(&self, field: &str, operation: &Operation) -> bool {
        let choice = operation.entries().find_map(|entry| match entry {
            Entry::Choice(choice) if wire_names(entry).contains(&field) => Some(choice.name.as_str()),
            _ => None,
        });
        !self.found.iter().any(|violation| match violation.rule {
            RuleName::Type | RuleName::Date => {
                let rest = field.strip_prefix(violation.field.as_str());
                rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
            }
            RuleName::Choice => Some(violation.field.as_str()) == choice,
            _ => false,
        })
    }

    /// Path parameters and constants are always there, so they do not count; nor do names that no field has.
    fn only(&mut self, rule: &Rule, field: &str, operation: &Operation, places: &Places) {
        let top = field.split('.').next().unwrap_or(field);
        let [_, rest @ ..] = places.with_entries(operation);
        let given: Vec<&str> = rest.iter().flat_map(|(place, entries)| callers(place, entries)).collect();
        let others: Vec<&str> = given.iter().copied().filter(|name| *name != top).collect();
        if given.contains(&top) && !others.is_empty() {
            let message = format!("stands alone, but {} is given", others.join(", "));
            self.report(field, RuleName::Only, message, Severity::of(rule.refuses));
        }
    }
}

/// The names in a place that the caller chose to give.
fn callers<'a>(place: &'a Place, entries: &[Entry]) -> Vec<&'a str> {
    let is_callers = |name: &str| {
        entries.iter().any(|entry| !matches!(entry, Entry::Constant(_)) && wire_names(entry).contains(&name))
    };
    place.names().filter(|name| is_callers(name)).collect()
}

/// A value that can be compared with others of its kind.
enum Comparable {
    Number(Number),
    Time(DateTime),
    Text(String),
}

impl Comparable {
    fn of(value: &Type, json: &Json) -> Option<Self> {
        match (value, json) {
            (Type::Nullable(inner), _) => Self::of(inner, json),
            (_, Json::Number(text)) => Number::parse(text).map(Self::Number),
            (Type::Date(form), Json::String(text)) => {
                formats::date(form, text).map(|date| Self::Time(date.to_datetime(Time::midnight())))
            }
            (Type::DateTime(form), Json::String(text)) => formats::date_time(form, text).map(Self::Time),
            (Type::String, Json::String(text)) => Some(Self::Text(text.clone())),
            _ => None,
        }
    }

    fn compare(&self, other: &Self) -> Option<Ordering> {
        match (self, other) {
            (Self::Number(one), Self::Number(other)) => Some(one.cmp(other)),
            (Self::Time(one), Self::Time(other)) => Some(one.cmp(other)),
            (Self::Text(one), Self::Text(other)) => Some(one.cmp(other)),
            _ => None,
        }
    }
}

/// The value at a dotted path, in whatever place it stands.
fn find(api: &Api, operation: &Operation, places: &Places, path: &str) -> Option<Comparable> {
    let names: Vec<&str> = path.split('.').collect();
    places.with_entries(operation).into_iter().find_map(|(place, entries)| descend(api, entries, place, &names))
}

fn descend(api: &Api, entries: &[Entry], place: &Place, names: &[&str]) -> Option<Comparable> {
    let (name, rest) = names.split_first()?;
    let given = place.get(name)?;
    fields(entries).filter(|field| field.wire == *name).find_map(|field| match rest {
        [] => Comparable::of(&field.value, &given.read(api, &field.value, field.list_style).value),
        _ => inside(api, &field.value, given, rest),
    })
}

fn inside(api: &Api, value: &Type, given: &Given, names: &[&str]) -> Option<Comparable> {
    let name = match value {
        Type::Nullable(inner) => return inside(api, inner, given, names),
        Type::Named(name) => name,
        _ => return None,
    };
    let (TypeKind::Object { entries, .. }, Given::Values(values)) = (&api.type_named(name)?.kind, given) else {
        return None;
    };
    let Some(Json::Object(members)) = values.first() else { return None };
    descend(api, entries, &Place::of_object(members), names)
}

/// Every field of a place, those of all options included.
fn fields(entries: &[Entry]) -> impl Iterator<Item = &Field> {
    entries.iter().flat_map(|entry| match entry {
        Entry::Field(field) => vec![field],
        Entry::Constant(_) => Vec::new(),
        Entry::Choice(choice) => choice.options.iter().flat_map(|option| fields_of_option(&option.entries)).collect(),
    })
}

fn fields_of_option(entries: &[Entry]) -> impl Iterator<Item = &Field> {
    entries.iter().filter_map(|entry| match entry {
        Entry::Field(field) => Some(field),
        Entry::Constant(_) | Entry::Choice(_) => None,
    })
}
