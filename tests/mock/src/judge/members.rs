//! Judges the names of a place or an object: unknown, required, constants, choices.

use callspec_codegen::model::{Choice, ChoiceOption, Constant, Constraints, Entry, Field, Json, ListStyle, Type};

use super::Judge;
use crate::matching::differences;
use crate::place::{Given, Place, Written};
use crate::reading::wire_names;
use crate::{RuleName, Violation};

impl Judge<'_> {
    /// Judges a place or an object. `prefix` is the dotted path of the object with its dot, or empty.
    pub(super) fn members(&mut self, entries: &[Entry], free_members: Option<&Type>, place: &Place, prefix: &str) {
        for name in &place.unreadable {
            self.refuse(&format!("{prefix}{name}"), RuleName::Type, "is not percent-encoded text");
        }
        for entry in entries {
            match entry {
                Entry::Field(field) => self.field(field, place, prefix),
                Entry::Constant(constant) => self.constant(constant, place, prefix),
                Entry::Choice(choice) => self.choice(choice, place, prefix),
            }
        }
        let known: Vec<&str> = entries.iter().flat_map(wire_names).collect();
        for (name, given) in place.members.iter().filter(|(name, _)| !known.contains(&name.as_str())) {
            match free_members {
                Some(value) => {
                    self.given(given, value, ListStyle::Comma, &Constraints::default(), &format!("{prefix}{name}"))
                }
                None => self.refuse(&format!("{prefix}{name}"), RuleName::Unknown, "is not known here"),
            }
        }
    }

    fn field(&mut self, field: &Field, place: &Place, prefix: &str) {
        let path = format!("{prefix}{}", field.wire);
        match place.get(&field.wire) {
            Some(given) => self.given(given, &field.value, field.list_style, &field.constraints, &path),
            None if field.required && !place.unreadable.contains(&field.wire) => {
                self.refuse(&path, RuleName::Required, "is missing");
            }
            None => {}
        }
    }

    pub(super) fn given(
        &mut self,
        given: &Given,
        value: &Type,
        style: ListStyle,
        constraints: &Constraints,
        path: &str,
    ) {
        let read = given.read(self.api, value, style);
        if read.repeated {
            // Which of the values the vendor takes is anybody's guess.
            return self.refuse(path, RuleName::Type, "is given more than once");
        }
        self.value(value, &read.value, constraints, path);
    }

    fn constant(&mut self, constant: &Constant, place: &Place, prefix: &str) {
        let path = format!("{prefix}{}", constant.wire);
        match place.get(&constant.wire) {
            None => self.refuse(&path, RuleName::Constant, format!("is missing; it is always {}", constant.value)),
            Some(given) if equals(given, &constant.value) => {}
            Some(_) => self.refuse(&path, RuleName::Constant, format!("is always {}", constant.value)),
        }
    }

    /// Exactly one option must fit what was given; the violations of its values are the choice's.
    fn choice(&mut self, choice: &Choice, place: &Place, prefix: &str) {
        let path = format!("{prefix}{}", choice.name);
        let given = self.given_to(choice, place);
        if given.members.is_empty() {
            if choice.required {
                self.refuse(&path, RuleName::Choice, format!("one of {} is missing", option_names(&choice.options)));
            }
            return;
        }
        match self.trials(choice, &given, prefix).as_mut_slice() {
            [only] => self.found.append(&mut only.found),
            [] => self.refuse(&path, RuleName::Choice, format!("fits none of {}", option_names(&choice.options))),
            _ => self.refuse(&path, RuleName::Choice, format!("fits several of {}", option_names(&choice.options))),
        }
    }

    /// What was given of a choice's members.
    pub(super) fn given_to(&self, choice: &Choice, place: &Place) -> Place {
        let names: Vec<&str> = choice.options.iter().flat_map(|option| &option.entries).flat_map(wire_names).collect();
        place.only(&names)
    }

    /// The options that what was given could mean, held against it.
    pub(super) fn trials<'o>(&self, choice: &'o Choice, given: &Place, prefix: &str) -> Vec<Trial<'o>> {
        let options = choice.options.iter().filter(|_| !given.members.is_empty());
        let shaped = options.filter(|option| has_shape(option, given));
        let mut trials: Vec<Trial<'_>> = shaped.map(|option| self.trial(option, given, prefix)).collect();
        if trials.iter().any(Trial::fits) {
            trials.retain(Trial::fits);
        }
        let most = trials.iter().map(Trial::constants).max();
        trials.retain(|trial| Some(trial.constants()) == most);
        trials
    }

    fn trial<'o>(&self, option: &'o ChoiceOption, given: &Place, prefix: &str) -> Trial<'o> {
        let mut judge = Judge::new(self.api);
        judge.members(&option.entries, None, given, prefix);
        Trial { option, found: judge.found }
    }
}

/// An option of a choice, held against what was given.
pub(super) struct Trial<'o> {
    /// The option.
    pub(super) option: &'o ChoiceOption,
    found: Vec<Violation>,
}

impl Trial<'_> {
    fn fits(&self) -> bool {
        !self.found.iter().any(Violation::refuses)
    }

    fn constants(&self) -> usize {
        self.option.entries.iter().filter(|entry| matches!(entry, Entry::Constant(_))).count()
    }
}

/// Whether an option has all the names that were given, gets those it requires, and its constants.
fn has_shape(option: &ChoiceOption, given: &Place) -> bool {
    let names: Vec<&str> = option.entries.iter().flat_map(wire_names).collect();
    let complete = option.entries.iter().all(|entry| match entry {
        Entry::Field(field) => !field.required || given.get(&field.wire).is_some(),
        Entry::Constant(constant) => given.get(&constant.wire).is_some_and(|given| equals(given, &constant.value)),
        Entry::Choice(_) => false,
    });
    complete && given.names().all(|name| names.contains(&name))
}

/// Whether a constant's value, and only that, was given.
fn equals(given: &Given, value: &Json) -> bool {
    match given {
        Given::Values(values) => matches!(values.as_slice(), [given] if differences::same(given, value)),
        Given::Texts(texts) => {
            // A constant is always sent, an empty list as well.
            let mut expected = Place::new(Written::Text);
            expected.set("", value, ListStyle::Comma);
            match expected.get("") {
                Some(Given::Texts(expected)) => expected == texts,
                _ => matches!(texts.as_slice(), [text] if text.is_empty()),
            }
        }
    }
}

fn option_names(options: &[ChoiceOption]) -> String {
    let names: Vec<&str> = options.iter().map(|option| option.name.as_str()).collect();
    names.join(", ")
}
