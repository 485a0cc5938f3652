//! Judges the rules between fields.

use std::cmp::Ordering;

use callspec_codegen::model::{Entry, Json, Operation, Rule, RuleKind};

use super::Judge;
use super::compare::Comparable;
use super::find::Found;
use crate::matching::differences;
use crate::reading::{Places, wire_names};
use crate::{RuleName, Severity};

/// The fields of one request, found by their paths.
struct Fields<'a, 'j> {
    judge: &'j Judge<'a>,
    operation: &'a Operation,
    places: &'j Places,
}

impl Judge<'_> {
    pub(super) fn rules(&mut self, operation: &Operation, places: &Places) {
        for rule in &operation.rules {
            let fields = Fields { judge: self, operation, places };
            let Some((name, message)) = fields.broken(rule) else { continue };
            let first = rule.kind.fields().first().copied().unwrap_or_default().to_owned();
            self.report(&first, name, message, Severity::of(rule.refuses));
        }
    }
}

impl Fields<'_, '_> {
    /// The name of a rule that is broken, and what is wrong.
    fn broken(&self, rule: &Rule) -> Option<(RuleName, String)> {
        Some(match &rule.kind {
            RuleKind::ExactlyOneOf { fields } => (RuleName::ExactlyOneOf, self.number(fields, 1, 1)?),
            RuleKind::AtLeastOneOf { fields } => (RuleName::AtLeastOneOf, self.number(fields, 1, usize::MAX)?),
            RuleKind::AtMostOneOf { fields } => (RuleName::AtMostOneOf, self.number(fields, 0, 1)?),
            RuleKind::Requires { field, others } => {
                (RuleName::Requires, self.asked(self.is_given(field), others, &[])?)
            }
            RuleKind::Forbids { field, others } => (RuleName::Forbids, self.asked(self.is_given(field), &[], others)?),
            RuleKind::Only { field } => (RuleName::Only, self.only(field)?),
            RuleKind::Ordered { lesser, greater, strict } => {
                (RuleName::Ordered, self.ordered(lesser, greater, *strict)?)
            }
            RuleKind::When { field, value, required, forbidden } => {
                (RuleName::When, self.asked(self.has_value(field, value), required, forbidden)?)
            }
        })
    }

    fn find(&self, path: &str) -> Option<Found<'_>> {
        let names: Vec<&str> = path.split('.').collect();
        let mut places = self.places.with_entries(self.operation).into_iter();
        places.find_map(|(place, entries)| self.judge.find(entries, place, &names))
    }

    /// A constant is sent unasked, so nobody gives it.
    fn is_given(&self, path: &str) -> bool {
        matches!(self.find(path), Some(Found::Field(..)))
    }

    fn has_value(&self, path: &str, value: &Json) -> bool {
        match self.find(path).filter(|_| self.was_read(path)) {
            Some(Found::Field(_, found)) => differences::same(&found, value),
            Some(Found::Constant(constant)) => differences::same(constant, value),
            None => false,
        }
    }

    /// Whether a field's value, all that is around it, and the choice that it belongs to are what their types say.
    fn was_read(&self, field: &str) -> bool {
        let choice = self.operation.entries().find_map(|entry| match entry {
            Entry::Choice(choice) if wire_names(entry).contains(&field) => Some(choice.name.as_str()),
            _ => None,
        });
        !self.judge.found.iter().any(|violation| match violation.rule {
            RuleName::Type | RuleName::Date => {
                let rest = field.strip_prefix(violation.field.as_str());
                rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
            }
            RuleName::Choice => Some(violation.field.as_str()) == choice,
            _ => false,
        })
    }

    fn number(&self, fields: &[String], least: usize, most: usize) -> Option<String> {
        let given: Vec<&str> = fields.iter().map(String::as_str).filter(|field| self.is_given(field)).collect();
        let fits = (least..=most).contains(&given.len());
        (!fits).then(|| format!("of {}, {} are given: {}", fields.join(", "), given.len(), given.join(", ")))
    }

    fn asked(&self, holds: bool, required: &[String], forbidden: &[String]) -> Option<String> {
        let missing = required.iter().filter(|field| !self.is_given(field)).map(|field| format!("{field} is missing"));
        let present = forbidden.iter().filter(|field| self.is_given(field)).map(|field| format!("{field} is given"));
        let wrong: Vec<String> = missing.chain(present).filter(|_| holds).collect();
        (!wrong.is_empty()).then(|| format!("but {}", wrong.join(", ")))
    }

    fn ordered(&self, lesser: &str, greater: &str, strict: bool) -> Option<String> {
        let value = |path| match self.find(path)? {
            Found::Field(field, value) => Comparable::of(&field.value, &value),
            Found::Constant(_) => None,
        };
        let (low, high) = (value(lesser)?, value(greater)?);
        if !(self.was_read(lesser) && self.was_read(greater)) {
            return None;
        }
        let is_broken = match low.compare(&high)? {
            Ordering::Greater => true,
            Ordering::Equal => strict,
            Ordering::Less => false,
        };
        let relation = if strict { "is not before" } else { "is after" };
        is_broken.then(|| format!("{relation} {greater}"))
    }

    /// Path parameters are part of the address, and constants are always there: neither counts. An option that was
    /// chosen does, whatever it sends.
    fn only(&self, path: &str) -> Option<String> {
        let top = path.split('.').next().unwrap_or(path);
        let [_, rest @ ..] = self.places.with_entries(self.operation);
        let mut others: Vec<&str> = Vec::new();
        for (place, entries) in rest {
            others.extend(entries.iter().filter_map(|entry| match entry {
                Entry::Field(field) if field.wire != top => {
                    self.judge.find(entries, place, &[&field.wire]).map(|_| field.wire.as_str())
                }
                Entry::Choice(choice) if !choice.can_hold(top) => {
                    self.judge.chosen(choice, place).map(|_| choice.name.as_str())
                }
                _ => None,
            }));
        }
        let is_broken = self.is_given(path) && !others.is_empty();
        is_broken.then(|| format!("stands alone, but {} is given", others.join(", ")))
    }
}
