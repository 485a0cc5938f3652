//! Judges what a request says by the model: names, types, constraints and rules, at any depth.

mod compare;
mod constraints;
mod find;
mod formats;
mod members;
mod rules;
#[cfg(test)]
mod tests;
mod values;

use callspec_codegen::model::{Api, Entry, Operation};

use crate::place::Place;
use crate::reading::{self, Places};
use crate::{Received, RuleName, Severity, Tokens, Violation};

/// Everything that a request to an operation does wrong, warnings included. No token has been issued to anybody.
pub fn judge(api: &Api, operation: &Operation, received: &Received) -> Vec<Violation> {
    let reading = reading::read(api, operation, received, &Tokens::default());
    let mut violations = reading.violations;
    violations.extend(judge_places(api, operation, &reading.places));
    violations
}

/// Everything that the places of a request hold against the model.
pub(crate) fn judge_places(api: &Api, operation: &Operation, places: &Places) -> Vec<Violation> {
    let mut judge = Judge::new(api);
    for (place, entries) in places.with_entries(operation) {
        judge.members(entries, None, place, "");
    }
    judge.rules(operation, places);
    judge.found
}

/// Whether a place holds nothing that refuses a request, and nothing but these entries.
pub(crate) fn accepts(api: &Api, entries: &[Entry], place: &Place) -> bool {
    let mut judge = Judge::new(api);
    judge.members(entries, None, place, "");
    !judge.found.iter().any(Violation::refuses)
}

/// Collects violations.
struct Judge<'a> {
    api: &'a Api,
    found: Vec<Violation>,
}

impl<'a> Judge<'a> {
    fn new(api: &'a Api) -> Self {
        Self { api, found: Vec::new() }
    }

    fn refuse(&mut self, field: &str, rule: RuleName, message: impl Into<String>) {
        self.found.push(Violation::refusing(field, rule, message));
    }

    fn report(&mut self, field: &str, rule: RuleName, message: impl Into<String>, severity: Severity) {
        self.found.push(Violation { field: field.to_owned(), rule, message: message.into(), severity });
    }
}
