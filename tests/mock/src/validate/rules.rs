//! Validates the rules between fields.

use std::cmp::Ordering;

use callspec_codegen::model::{Entry, Json, Operation, Rule, RuleKind};

use super::Validator;
use super::compare::Comparable;
use super::lookup::ValueAtPath;
use crate::request::decode::{Places, wire_names};
use crate::value::differences;
use crate::value::number::Number;
use crate::violation::{RuleName, Severity};

/// The fields of one request, found by their paths.
struct Fields<'a, 'j> {
    validator: &'j Validator<'a>,
    operation: &'a Operation,
    places: &'j Places,
}

impl Validator<'_> {
    pub(super) fn rules(&mut self, operation: &Operation, places: &Places) {
        for rule in &operation.rules {
            let fields = Fields { validator: self, operation, places };
            let Some((name, message)) = fields.broken(rule) else { continue };
            let refuses = rule.refuses && !fields.is_contested(rule);
            let first = rule.kind.fields().first().copied().unwrap_or_default().to_owned();
            self.report(&first, name, message, Severity::of(refuses));
        }
    }
}

impl Fields<'_, '_> {
    /// The name of a rule that is broken, and what is wrong.
    fn broken(&self, rule: &Rule) -> Option<(RuleName, String)> {
        Some(match &rule.kind {
            RuleKind::ExactlyOneOf { fields } => (RuleName::ExactlyOneOf, self.count_outside(fields, 1, 1)?),
            RuleKind::AtLeastOneOf { fields } => (RuleName::AtLeastOneOf, self.count_outside(fields, 1, usize::MAX)?),
            RuleKind::AtMostOneOf { fields } => (RuleName::AtMostOneOf, self.count_outside(fields, 0, 1)?),
            RuleKind::Requires { field, others } => {
                (RuleName::Requires, self.unmet(self.is_present(field), others, &[])?)
            }
            RuleKind::Forbids { field, others } => {
                (RuleName::Forbids, self.unmet(self.is_present(field), &[], others)?)
            }
            RuleKind::Only { field } => (RuleName::Only, self.only(field)?),
            RuleKind::Ordered { lesser, greater, strict, .. } => {
                (RuleName::Ordered, self.ordered(lesser, greater, *strict)?)
            }
            RuleKind::When { field, value, required, forbidden } => {
                (RuleName::When, self.unmet(self.has_value(field, value), required, forbidden)?)
            }
        })
    }

    fn lookup(&self, path: &str) -> Option<ValueAtPath<'_>> {
        let names: Vec<&str> = path.split('.').collect();
        let mut places = self.places.with_entries(self.operation).into_iter();
        places.find_map(|(named, entries)| self.validator.lookup(entries, named, &names))
    }

    /// A constant is always sent, so it does not count.
    fn is_present(&self, path: &str) -> bool {
        matches!(self.lookup(path), Some(ValueAtPath::Field(..)))
    }

    fn has_value(&self, path: &str, value: &Json) -> bool {
        match self.lookup(path).filter(|_| self.is_typed(path)) {
            Some(ValueAtPath::Field(_, found)) => differences::same(&found, value),
            Some(ValueAtPath::Constant(constant)) => differences::same(constant, value),
            None => false,
        }
    }

    /// Whether a field's value, everything around it, and the choice that it belongs to are of their types.
    fn is_typed(&self, field: &str) -> bool {
        let choice = self.operation.entries().find_map(|entry| match entry {
            Entry::Choice(choice) if wire_names(entry).contains(&field) => Some(choice.name.as_str()),
            _ => None,
        });
        !self.validator.violations.iter().any(|violation| match violation.rule {
            RuleName::Type | RuleName::Date => {
                let rest = field.strip_prefix(violation.field.as_str());
                rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
            }
            RuleName::Choice => Some(violation.field.as_str()) == choice,
            _ => false,
        })
    }

    fn count_outside(&self, fields: &[String], least: usize, most: usize) -> Option<String> {
        let present: Vec<&str> = fields.iter().map(String::as_str).filter(|field| self.is_present(field)).collect();
        let fits = (least..=most).contains(&present.len());
        (!fits).then(|| format!("of {}, {} are present: {}", fields.join(", "), present.len(), present.join(", ")))
    }

    fn unmet(&self, holds: bool, required: &[String], forbidden: &[String]) -> Option<String> {
        let missing =
            required.iter().filter(|field| !self.is_present(field)).map(|field| format!("{field} is missing"));
        let present =
            forbidden.iter().filter(|field| self.is_present(field)).map(|field| format!("{field} must be left out"));
        let wrong: Vec<String> = missing.chain(present).filter(|_| holds).collect();
        (!wrong.is_empty()).then(|| wrong.join(", "))
    }

    /// Whether an order is broken in a part of it that documents disagree about.
    fn is_contested(&self, rule: &Rule) -> bool {
        let RuleKind::Ordered { lesser, greater, contested, .. } = &rule.kind else { return false };
        let (Some(low), Some(high)) = (self.comparable(lesser), self.comparable(greater)) else { return false };
        let from = contested.from.map(|from| Comparable::Number(Number::whole(from)));
        let is_from = from.is_some_and(|from| high.compare(&from).is_some_and(Ordering::is_ge));
        is_from || (contested.equal && low.compare(&high) == Some(Ordering::Equal))
    }

    fn comparable(&self, path: &str) -> Option<Comparable> {
        match self.lookup(path)? {
            ValueAtPath::Field(field, value) => Comparable::of(&field.value, &value),
            ValueAtPath::Constant(_) => None,
        }
    }

    fn ordered(&self, lesser: &str, greater: &str, strict: bool) -> Option<String> {
        let (low, high) = (self.comparable(lesser)?, self.comparable(greater)?);
        if !(self.is_typed(lesser) && self.is_typed(greater)) {
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

    /// Path parameters are part of the address, and constants are always sent: neither counts. A chosen option does,
    /// whatever it sends.
    fn only(&self, path: &str) -> Option<String> {
        let top = path.split('.').next().unwrap_or(path);
        let [_, rest @ ..] = self.places.with_entries(self.operation);
        let mut others: Vec<&str> = Vec::new();
        for (named, entries) in rest {
            others.extend(entries.iter().filter_map(|entry| match entry {
                Entry::Field(field) if field.wire != top => {
                    self.validator.lookup(entries, named, &[&field.wire]).map(|_| field.wire.as_str())
                }
                Entry::Choice(choice) if !choice.can_hold(top) => {
                    self.validator.chosen(choice, named).map(|_| choice.name.as_str())
                }
                _ => None,
            }));
        }
        let is_broken = self.is_present(path) && !others.is_empty();
        is_broken.then(|| format!("must be the only parameter, but {} is present", others.join(", ")))
    }
}
