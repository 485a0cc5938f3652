//! The facts of members: names, constraints, defaults, formats, constants, options.

use super::api::{below, entries};
use super::{Facts, Literal, scalars};
use crate::model::{Character, ConstraintKind};
use crate::parse::{At, Map};
use crate::spec::{DayForm, Deprecation, Field, Member, TimeForm, TypeExpression};

impl Facts {
    pub(super) fn members(&mut self, parent: usize, path: &str, members: Option<&At<Map<Member>>>) {
        for (wire, member) in entries(members) {
            let path = format!("{path}.{wire}");
            match &member.value {
                Member::Field(field) => {
                    let used = field.value.as_ref().and_then(|value| value.name());
                    self.uses.extend(used.map(|(name, _)| (wire.to_owned(), name.to_owned())));
                    let index = self.add(below(parent, &path), &**field, member.key, self::field(wire, field));
                    self.deprecation(index, &path, field.deprecated.as_ref());
                    for (name, other) in entries(field.also.as_ref()) {
                        let path = format!("{path}.also.{name}");
                        self.add(below(parent, &path), &other.value, other.key, vec![Literal::Text(name.to_owned())]);
                    }
                }
                Member::Constant(constant) => {
                    let name = Literal::Text(wire.to_owned());
                    let values = [&constant.value, &constant.default];
                    let value = values.into_iter().flatten().flat_map(|value| scalars(&value.value));
                    self.add(below(parent, &path), constant, member.key, std::iter::once(name).chain(value).collect());
                }
                Member::Choice(choice) => {
                    let index = self.add(below(parent, &path), choice, member.key, Vec::new());
                    for (name, option) in entries(choice.options.as_ref()) {
                        let path = format!("{path}.{name}");
                        let index = self.add(below(index, &path), &option.value, option.key, Vec::new());
                        self.members(index, &path, option.members.as_ref());
                    }
                }
            }
        }
    }

    pub(super) fn deprecation(&mut self, parent: usize, path: &str, written: Option<&At<Deprecation>>) {
        if let Some(deprecation) = written {
            let since = super::text(deprecation.since.as_ref()).into_iter().collect();
            let index =
                self.add(below(parent, &format!("{path}.deprecated")), &deprecation.value, deprecation.key, since);
            self.all[index].mentions.push(Literal::Text("deprecated".to_owned()));
        }
    }
}

/// The name, and everything else the fact states about the value.
fn field(wire: &str, field: &Field) -> Vec<Literal> {
    let mut all = vec![Literal::Text(wire.to_owned())];
    all.extend(field.default.iter().flat_map(|default| scalars(&default.value)));
    all.extend(field.constraints().iter().flat_map(|constraint| stated(constraint)));
    all.extend(field.item_constraints().iter().flat_map(|constraint| stated(constraint)));
    all.extend(super::text(field.guard.as_ref()));
    all.extend(field.none.iter().flat_map(|words| words.iter()).filter_map(|word| super::text(Some(word))));
    all.extend(field.value.iter().flat_map(|value| form(&value.value)));
    all
}

/// What a constraint states: its bounds, or the words of its sets.
fn stated(constraint: &ConstraintKind) -> Vec<Literal> {
    match constraint {
        ConstraintKind::Range(range) | ConstraintKind::Length(range) => {
            let (least, greatest) = (range.min.map(Literal::Least), range.max.map(Literal::Greatest));
            least.into_iter().chain(greatest).collect()
        }
        ConstraintKind::Characters(sets) => {
            let words = sets.iter().filter(|set| !matches!(set, Character::One(_)));
            words.map(|set| Literal::Text(set.word())).collect()
        }
        ConstraintKind::Email => Vec::new(),
    }
}

/// A form of a date and time; a date alone also states which time it stands for.
fn time_form(form: &TimeForm) -> Vec<Literal> {
    match form {
        TimeForm::DateTime(form) => vec![Literal::Form(form.clone())],
        TimeForm::Day(DayForm { date, time }) => {
            let date = date.iter().map(|date| Literal::Form(date.value.clone()));
            date.chain(time.iter().map(|time| Literal::Text(time.value.clone()))).collect()
        }
    }
}

/// How a value is written, if its type says so.
fn form(value: &TypeExpression) -> Vec<Literal> {
    match value {
        TypeExpression::Date(form) => vec![Literal::Form(form.clone())],
        TypeExpression::DateTime(forms) => forms.0.iter().flat_map(|form| time_form(&form.value)).collect(),
        TypeExpression::Boolean(words) => words.iter().map(|word| Literal::Text(word.value.clone())).collect(),
        TypeExpression::List(inner) | TypeExpression::Map(inner) | TypeExpression::Nullable(inner) => form(inner),
        TypeExpression::Name(name) if name == "labelled" => vec![Literal::Labelled],
        TypeExpression::Name(_) => Vec::new(),
    }
}
