//! Validates a request against the model: names, types, constraints and rules, at any depth.

mod compare;
mod constraints;
mod formats;
mod lookup;
mod members;
mod rules;
#[cfg(test)]
mod tests;
mod values;

use callspec_codegen::model::{Api, Entry, Operation};

use crate::auth;
use crate::auth::tokens::Tokens;
use crate::request::decode::Places;
use crate::request::named_values::NamedValues;
use crate::request::received::Received;
use crate::violation::{RuleName, Severity, Violation};

/// The violations of a request to an operation, warnings included. No token counts as issued.
pub fn validate(api: &Api, operation: &Operation, received: &Received) -> Vec<Violation> {
    let decoded = auth::authenticate(api, operation, received, &Tokens::default());
    let mut violations = decoded.violations;
    violations.extend(validate_places(api, operation, &decoded.places));
    violations
}

/// The violations of the places of a request.
pub(crate) fn validate_places(api: &Api, operation: &Operation, places: &Places) -> Vec<Violation> {
    let mut validator = Validator::new(api);
    for (named, entries) in places.with_entries(operation) {
        validator.members(entries, None, named, "");
    }
    validator.rules(operation, places);
    validator.violations
}

/// Whether names and values fit these entries: nothing refuses them, and nothing else is there.
pub(crate) fn accepts(api: &Api, entries: &[Entry], named: &NamedValues) -> bool {
    let mut validator = Validator::new(api);
    validator.members(entries, None, named, "");
    !validator.violations.iter().any(Violation::refuses)
}

/// Collects violations.
struct Validator<'a> {
    api: &'a Api,
    violations: Vec<Violation>,
}

impl<'a> Validator<'a> {
    fn new(api: &'a Api) -> Self {
        Self { api, violations: Vec::new() }
    }

    fn refuse(&mut self, field: &str, rule: RuleName, message: impl Into<String>) {
        self.violations.push(Violation::refusing(field, rule, message));
    }

    fn report(&mut self, field: &str, rule: RuleName, message: impl Into<String>, severity: Severity) {
        self.violations.push(Violation { field: field.to_owned(), rule, message: message.into(), severity });
    }
}
