//! Validates the names of a place or an object: unknown, required, constants, choices.

use callspec_codegen::model::{Choice, ChoiceOption, Constant, Constraints, Entry, Field, Json, ListStyle, Type};

use super::Validator;
use crate::request::decode::wire_names;
use crate::request::named_values::{NamedValues, Notation, Occurrences};
use crate::value::differences;
use crate::violation::{RuleName, Violation};

impl Validator<'_> {
    /// Validates a place or an object. `prefix` is the dotted path of the object with its dot, or empty.
    pub(super) fn members(
        &mut self,
        entries: &[Entry],
        free_members: Option<&Type>,
        named: &NamedValues,
        prefix: &str,
    ) {
        for name in &named.unreadable {
            self.refuse(&format!("{prefix}{name}"), RuleName::Type, "is not valid percent-encoding");
        }
        for entry in entries {
            match entry {
                Entry::Field(field) => self.field(field, named, prefix),
                Entry::Constant(constant) => self.constant(constant, named, prefix),
                Entry::Choice(choice) => self.choice(choice, named, prefix),
            }
        }
        let known: Vec<&str> = entries.iter().flat_map(wire_names).collect();
        for (name, occurrences) in named.members.iter().filter(|(name, _)| !known.contains(&name.as_str())) {
            match free_members {
                Some(value) => self.occurrences(
                    occurrences,
                    value,
                    ListStyle::Comma,
                    &Constraints::default(),
                    &format!("{prefix}{name}"),
                ),
                None => self.refuse(&format!("{prefix}{name}"), RuleName::Unknown, "is unknown"),
            }
        }
    }

    fn field(&mut self, field: &Field, named: &NamedValues, prefix: &str) {
        let path = format!("{prefix}{}", field.wire);
        match named.get(&field.wire) {
            Some(occurrences) => {
                self.occurrences(occurrences, &field.value, field.list_style, &field.constraints, &path)
            }
            None if field.required && !named.unreadable.contains(&field.wire) => {
                self.refuse(&path, RuleName::Required, "is missing");
            }
            None => {}
        }
    }

    pub(super) fn occurrences(
        &mut self,
        occurrences: &Occurrences,
        value: &Type,
        style: ListStyle,
        constraints: &Constraints,
        path: &str,
    ) {
        let typed = occurrences.typed(self.api, value, style);
        if typed.repeated {
            // Nothing says which of the values the vendor reads.
            return self.refuse(path, RuleName::Type, "is given more than once");
        }
        self.value(value, &typed.value, constraints, path);
    }

    fn constant(&mut self, constant: &Constant, named: &NamedValues, prefix: &str) {
        let path = format!("{prefix}{}", constant.wire);
        match named.get(&constant.wire) {
            None => self.refuse(&path, RuleName::Constant, format!("is missing; it must be {}", constant.value)),
            Some(actual) if equals(actual, &constant.value) => {}
            Some(_) => self.refuse(&path, RuleName::Constant, format!("must be {}", constant.value)),
        }
    }

    /// Exactly one option must fit the members that are present; the violations of its values are those of the choice.
    fn choice(&mut self, choice: &Choice, named: &NamedValues, prefix: &str) {
        let path = format!("{prefix}{}", choice.name);
        let present = self.members_of(choice, named);
        if present.members.is_empty() {
            if choice.required {
                self.refuse(&path, RuleName::Choice, format!("is missing: one of {}", option_names(&choice.options)));
            }
            return;
        }
        match self.candidates(choice, &present, prefix).as_mut_slice() {
            [only] => self.violations.append(&mut only.violations),
            [] => self.refuse(&path, RuleName::Choice, format!("matches none of {}", option_names(&choice.options))),
            _ => self.refuse(
                &path,
                RuleName::Choice,
                format!("matches more than one of {}", option_names(&choice.options)),
            ),
        }
    }

    /// The members of a choice that are present.
    pub(super) fn members_of(&self, choice: &Choice, named: &NamedValues) -> NamedValues {
        let names: Vec<&str> = choice.options.iter().flat_map(|option| &option.entries).flat_map(wire_names).collect();
        named.only(&names)
    }

    /// The options that the present members could mean, each with its violations.
    pub(super) fn candidates<'o>(&self, choice: &'o Choice, present: &NamedValues, prefix: &str) -> Vec<Candidate<'o>> {
        let options = choice.options.iter().filter(|_| !present.members.is_empty());
        let possible = options.filter(|option| has_names_and_constants(option, present));
        let mut candidates: Vec<Candidate<'_>> =
            possible.map(|option| self.candidate(option, present, prefix)).collect();
        if candidates.iter().any(Candidate::fits) {
            candidates.retain(Candidate::fits);
        }
        let most = candidates.iter().map(Candidate::constants).max();
        candidates.retain(|candidate| Some(candidate.constants()) == most);
        candidates
    }

    fn candidate<'o>(&self, option: &'o ChoiceOption, present: &NamedValues, prefix: &str) -> Candidate<'o> {
        let mut validator = Validator::new(self.api);
        validator.members(&option.entries, None, present, prefix);
        Candidate { option, violations: validator.violations }
    }
}

/// An option of a choice, with the violations of the present members against it.
pub(super) struct Candidate<'o> {
    /// The option.
    pub(super) option: &'o ChoiceOption,
    violations: Vec<Violation>,
}

impl Candidate<'_> {
    fn fits(&self) -> bool {
        !self.violations.iter().any(Violation::refuses)
    }

    fn constants(&self) -> usize {
        self.option.entries.iter().filter(|entry| matches!(entry, Entry::Constant(_))).count()
    }
}

/// Whether an option has all the names that are present, and those that it requires and its constants are among them.
fn has_names_and_constants(option: &ChoiceOption, present: &NamedValues) -> bool {
    let names: Vec<&str> = option.entries.iter().flat_map(wire_names).collect();
    let complete = option.entries.iter().all(|entry| match entry {
        Entry::Field(field) => !field.required || present.get(&field.wire).is_some(),
        Entry::Constant(constant) => present.get(&constant.wire).is_some_and(|actual| equals(actual, &constant.value)),
        Entry::Choice(_) => false,
    });
    complete && present.names().all(|name| names.contains(&name))
}

/// Whether the one value is that of a constant.
fn equals(actual: &Occurrences, value: &Json) -> bool {
    match actual {
        Occurrences::Values(values) => matches!(values.as_slice(), [actual] if differences::same(actual, value)),
        Occurrences::Texts(texts) => {
            // A constant is always sent, an empty list as well.
            let mut expected = NamedValues::new(Notation::Text);
            expected.set("", value, ListStyle::Comma);
            match expected.get("") {
                Some(Occurrences::Texts(expected)) => expected == texts,
                _ => matches!(texts.as_slice(), [text] if text.is_empty()),
            }
        }
    }
}

fn option_names(options: &[ChoiceOption]) -> String {
    let names: Vec<&str> = options.iter().map(|option| option.name.as_str()).collect();
    names.join(", ")
}
