//! Which option of a choice a request has chosen.

use super::{Choice, ChoiceOption, Constant, Entry, Json};

impl Choice {
    /// The option that these members choose: each member of the choice belongs to the option, and each constant has the
    /// option's value. `None` if no member of the choice is present, or if no option or several options fit.
    pub fn chosen(&self, written: &[(String, Json)]) -> Option<&ChoiceOption> {
        match self.fitting(written).as_slice() {
            [option] => Some(option),
            _ => None,
        }
    }

    /// Whether some option has a member of this wire name.
    pub fn can_hold(&self, wire: &str) -> bool {
        self.options.iter().any(|option| entry(option, wire).is_some())
    }

    /// Whether a constant of one of the options tells it from the others. One that is only our conclusion does not, unless
    /// other options have a constant of the same name.
    pub fn is_deciding(&self, constant: &Constant) -> bool {
        let is_it = |entry: &Entry| matches!(entry, Entry::Constant(other) if other.wire == constant.wire);
        constant.refuses || self.options.iter().filter(|option| option.entries.iter().any(is_it)).count() > 1
    }

    /// Whether any member of the choice is present.
    pub fn is_written(&self, written: &[(String, Json)]) -> bool {
        written.iter().any(|(wire, _)| self.can_hold(wire))
    }

    /// The options that fit these members: all that could, narrowed to those whose constant is present, then to those
    /// with no required field missing.
    pub fn fitting(&self, written: &[(String, Json)]) -> Vec<&ChoiceOption> {
        if !self.is_written(written) {
            return Vec::new();
        }
        let mut options: Vec<_> = self.options.iter().filter(|option| fits(option, self, written)).collect();
        narrow(&mut options, |option| writes_constant(option, written));
        narrow(&mut options, |option| misses_nothing(option, written));
        options
    }
}

/// Keeps the options that a condition holds for, unless it holds for none.
fn narrow(options: &mut Vec<&ChoiceOption>, condition: impl Fn(&ChoiceOption) -> bool) {
    if options.iter().any(|option| condition(option)) {
        options.retain(|option| condition(option));
    }
}

fn fits(option: &ChoiceOption, choice: &Choice, written: &[(String, Json)]) -> bool {
    let mut members = written.iter().filter(|(wire, _)| choice.can_hold(wire));
    members.all(|(wire, value)| match entry(option, wire) {
        Some(Entry::Constant(constant)) => constant.value == *value,
        Some(_) => true,
        None => false,
    })
}

fn writes_constant(option: &ChoiceOption, written: &[(String, Json)]) -> bool {
    written.iter().any(|(wire, _)| matches!(entry(option, wire), Some(Entry::Constant(_))))
}

fn misses_nothing(option: &ChoiceOption, written: &[(String, Json)]) -> bool {
    option.entries.iter().all(|entry| match entry {
        Entry::Field(field) => !field.required || written.iter().any(|(wire, _)| *wire == field.wire),
        _ => true,
    })
}

fn entry<'a>(option: &'a ChoiceOption, wire: &str) -> Option<&'a Entry> {
    option.entries.iter().find(|entry| match entry {
        Entry::Field(field) => field.wire == wire,
        Entry::Constant(constant) => constant.wire == wire,
        Entry::Choice(_) => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Evidence, Field, Type};

    fn field(wire: &str, required: bool) -> Entry {
        Entry::Field(Field {
            wire: wire.to_owned(),
            name: wire.to_owned(),
            summary: String::new(),
            value: Type::String,
            required,
            may_be_absent: false,
            default: None,
            constraints: Default::default(),
            list_style: Default::default(),
            cell: Default::default(),
            other_names: Vec::new(),
            none_words: Vec::new(),
            conflicts: Vec::new(),
            pii: false,
            deprecated: None,
            evidence: Evidence::default(),
        })
    }

    fn constant(wire: &str, value: &str) -> Entry {
        let (wire, value) = (wire.to_owned(), Json::String(value.to_owned()));
        let (default, conflicts, evidence) = (None, Vec::new(), Evidence::default());
        Entry::Constant(Constant { wire, value, default, refuses: true, conflicts, evidence })
    }

    fn option(name: &str, entries: Vec<Entry>) -> ChoiceOption {
        ChoiceOption { name: name.to_owned(), summary: String::new(), entries, evidence: Evidence::default() }
    }

    fn range() -> Choice {
        Choice {
            name: "range".to_owned(),
            summary: String::new(),
            required: false,
            refuses: true,
            options: vec![
                option("preset", vec![field("range", true)]),
                option("dates", vec![constant("range", "custom"), field("start", false), field("end", false)]),
            ],
            evidence: Evidence::default(),
        }
    }

    fn chosen(written: &[(&str, &str)]) -> Option<String> {
        let written: Vec<_> = written.iter().map(|(k, v)| ((*k).to_owned(), Json::String((*v).to_owned()))).collect();
        range().chosen(&written).map(|option| option.name.clone())
    }

    #[test]
    fn what_is_written_decides() {
        assert_eq!(chosen(&[]), None);
        assert_eq!(chosen(&[("other", "x")]), None);
        assert_eq!(chosen(&[("range", "today")]).as_deref(), Some("preset"));
        assert_eq!(chosen(&[("range", "custom")]).as_deref(), Some("dates"));
        assert_eq!(chosen(&[("start", "x")]).as_deref(), Some("dates"));
        assert_eq!(chosen(&[("range", "today"), ("start", "x")]), None);
    }
}
