//! Validates the names of a place or an object: unknown, required, constants, choices.

use callspec_codegen::model::{Choice, ChoiceOption, Constant, Constraints, Entry, Field, Json, ListStyle, Type};

use super::Validator;
use crate::request::decode::wire_names;
use crate::request::named_values::{NamedValues, Notation, Occurrences};
use crate::value::differences;
use crate::violation::{RuleName, Severity, Violation};

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
                    &ListStyle::Comma,
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
                self.occurrences(occurrences, &field.value, &field.list_style, &field.constraints, &path)
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
        style: &ListStyle,
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
        let severity = Severity::of(constant.refuses);
        match named.get(&constant.wire) {
            None if constant.is_default() => {}
            None => {
                self.report(&path, RuleName::Constant, format!("is missing; it must be {}", constant.value), severity)
            }
            Some(actual) if equals(actual, &constant.value) => {}
            Some(_) => self.report(&path, RuleName::Constant, format!("must be {}", constant.value), severity),
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
            [only] => {
                self.violations.append(&mut only.violations);
                if only.beside {
                    let message = format!("has members of another option beside those of {}", only.option.name);
                    self.report(&path, RuleName::Choice, message, Severity::of(choice.refuses));
                }
            }
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
        let mut candidates: Vec<Candidate<'_>> =
            choice.options.iter().filter_map(|option| self.candidate(choice, option, present, prefix)).collect();
        // Nothing stands beside an option if another one has it all, or if the documents exclude it.
        if choice.refuses || candidates.iter().any(|candidate| !candidate.beside) {
            candidates.retain(|candidate| !candidate.beside);
        }
        for is_better in [Candidate::fits, Candidate::has_its_constants] {
            if candidates.iter().any(is_better) {
                candidates.retain(is_better);
            }
        }
        let most = candidates.iter().map(Candidate::constants).max();
        candidates.retain(|candidate| Some(candidate.constants()) == most);
        candidates
    }

    /// An option, if the members that are its own could mean it.
    fn candidate<'o>(
        &self,
        choice: &Choice,
        option: &'o ChoiceOption,
        present: &NamedValues,
        prefix: &str,
    ) -> Option<Candidate<'o>> {
        let names: Vec<&str> = option.entries.iter().flat_map(wire_names).collect();
        let own = present.only(&names);
        if own.members.is_empty() || !has_required_and_constants(choice, option, &own) {
            return None;
        }
        let mut validator = Validator::new(self.api);
        validator.members(&option.entries, None, &own, prefix);
        let beside = own.members.len() < present.members.len();
        Some(Candidate { option, violations: validator.violations, beside })
    }
}

/// An option of a choice, with the violations of the present members against it.
pub(super) struct Candidate<'o> {
    /// The option.
    pub(super) option: &'o ChoiceOption,
    violations: Vec<Violation>,
    /// Whether members of other options are present as well.
    beside: bool,
}

impl Candidate<'_> {
    fn has_its_constants(&self) -> bool {
        !self.violations.iter().any(|violation| violation.rule == RuleName::Constant)
    }

    fn fits(&self) -> bool {
        !self.violations.iter().any(Violation::refuses)
    }

    fn constants(&self) -> usize {
        self.option.entries.iter().filter(|entry| matches!(entry, Entry::Constant(_))).count()
    }
}

/// Whether the fields that an option requires are present, and the constants that tell it from the others.
fn has_required_and_constants(choice: &Choice, option: &ChoiceOption, present: &NamedValues) -> bool {
    option.entries.iter().all(|entry| match entry {
        Entry::Field(field) => !field.required || present.get(&field.wire).is_some(),
        Entry::Constant(constant) if choice.is_deciding(constant) => match present.get(&constant.wire) {
            None => constant.is_default(),
            Some(actual) => equals(actual, &constant.value),
        },
        Entry::Constant(_) => true,
        Entry::Choice(_) => false,
    })
}

/// Whether the one value is that of a constant.
fn equals(actual: &Occurrences, value: &Json) -> bool {
    match actual {
        Occurrences::Values(values) => matches!(values.as_slice(), [actual] if differences::same(actual, value)),
        Occurrences::Texts(texts) => {
            // A constant is always sent, an empty list as well.
            let mut expected = NamedValues::new(Notation::Text);
            expected.set("", value, &ListStyle::Comma);
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
