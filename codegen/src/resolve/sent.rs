//! What a case's request gives, found by the patterns that rules and constraints use.

use crate::model::{Body, CaseRequest, Entry, Field, Json, Operation, RuleKind, Type, TypeDefinition, TypeKind};

use super::lookup::fields;
use super::types::without_null;
use super::values::{Belonging, belonging};

/// A case's request, beside what the operation says of its places.
pub(super) struct Sent<'a> {
    places: [Written<'a>; 4],
    types: &'a [TypeDefinition],
}

/// What is written in one place.
struct Written<'a> {
    entries: &'a [Entry],
    members: &'a [(String, Json)],
    /// Lists are written as text there: an empty one leaves nothing.
    is_text: bool,
}

/// How a request stands to a rule or constraint.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// It gives nothing that the rule is about.
    Aside,
    /// It gives what the rule asks for.
    Kept,
    /// It gives what the rule excludes, or lacks what it asks for.
    Broken,
    /// It gives what the rule is about; the values decide.
    Open,
}

/// A step of a pattern: `tags[].name` is a name, an item and a name.
#[derive(Clone, Copy)]
enum Step<'p> {
    Name(&'p str),
    Item,
    Any,
}

impl<'a> Sent<'a> {
    pub fn new(request: &'a CaseRequest, operation: &'a Operation, types: &'a [TypeDefinition]) -> Self {
        let place = |entries, members, is_text| Written { entries, members, is_text };
        let is_form = matches!(operation.body, Body::Form { .. });
        let places = [
            place(operation.path_parameters.as_slice(), request.path.as_slice(), true),
            place(operation.query.as_slice(), request.query.as_slice(), true),
            place(operation.headers.as_slice(), request.headers.as_slice(), true),
            place(operation.body.entries(), request.body.as_slice(), is_form),
        ];
        Self { places, types }
    }

    /// How the request stands to a rule.
    pub fn to_rule(&self, rule: &RuleKind) -> Standing {
        let given = |paths: &[String]| paths.iter().filter(|path| self.gives(path)).count();
        match rule {
            RuleKind::ExactlyOneOf { fields } => kept(given(fields) == 1),
            RuleKind::AtLeastOneOf { fields } => kept(given(fields) > 0),
            RuleKind::AtMostOneOf { fields } if given(fields) == 0 => Standing::Aside,
            RuleKind::AtMostOneOf { fields } => kept(given(fields) == 1),
            RuleKind::Requires { field, others } if self.gives(field) => kept(given(others) == others.len()),
            RuleKind::Forbids { field, others } if self.gives(field) => kept(given(others) == 0),
            RuleKind::Only { field } if self.gives(field) => Standing::Open,
            RuleKind::Ordered { lesser, greater, .. } if self.gives(lesser) && self.gives(greater) => Standing::Open,
            RuleKind::When { field, value, required, forbidden } if self.has_value(field, value) => {
                kept(given(required) == required.len() && given(forbidden) == 0)
            }
            _ => Standing::Aside,
        }
    }

    /// How the request stands to a constraint of a field: null is no value to judge.
    pub fn to_constraint(&self, field: &Field, pattern: &str) -> Standing {
        let mut reached = self.at(pattern).into_iter();
        let is_it = |(found, value): (Option<&Field>, &Json)| {
            found.is_some_and(|found| std::ptr::eq(found, field)) && *value != Json::Null
        };
        if reached.any(is_it) { Standing::Open } else { Standing::Aside }
    }

    fn gives(&self, path: &str) -> bool {
        !self.at(path).is_empty()
    }

    /// Whether a field, or the constant of an option that is chosen, has this value.
    fn has_value(&self, path: &str, wanted: &Json) -> bool {
        let is_given = self.at(path).into_iter().any(|(_, value)| value == wanted);
        let steps: Vec<&str> = path.split('.').collect();
        is_given || self.places.iter().any(|place| chosen_has(place.entries, place.members, &steps, wanted, self.types))
    }

    /// Everything at a pattern that the caller gives, with its field.
    fn at(&self, pattern: &str) -> Vec<(Option<&'a Field>, &'a Json)> {
        let (steps, mut found) = (steps(pattern), Vec::new());
        for place in &self.places {
            let before = found.len();
            self.members(place.entries, None, place.members, &steps, None, &mut found);
            if place.is_text {
                let given: Vec<_> =
                    found.drain(before..).filter(|(_, value)| **value != Json::List(Vec::new())).collect();
                found.extend(given);
            }
        }
        found
    }

    fn members(
        &self,
        entries: &'a [Entry],
        free: Option<&'a Type>,
        members: &'a [(String, Json)],
        steps: &[Step<'_>],
        holder: Option<&'a Field>,
        found: &mut Vec<(Option<&'a Field>, &'a Json)>,
    ) {
        let Some((step, rest)) = steps.split_first() else { return };
        for (wire, value) in members {
            match (step, belonging(entries, wire, members), free) {
                (Step::Name(name), Belonging::Entry(Entry::Field(field)), _) if name == wire => {
                    self.value(&field.value, value, rest, Some(field), found);
                }
                (Step::Name(name), Belonging::Choice, _) if name == wire => {
                    let field = fields(entries).into_iter().find(|field| field.wire == *wire);
                    field.into_iter().for_each(|field| self.value(&field.value, value, rest, None, found));
                }
                (Step::Any, Belonging::Nowhere, Some(free)) => self.value(free, value, rest, holder, found),
                _ => {}
            }
        }
    }

    fn value(
        &self,
        value_type: &'a Type,
        value: &'a Json,
        steps: &[Step<'_>],
        field: Option<&'a Field>,
        found: &mut Vec<(Option<&'a Field>, &'a Json)>,
    ) {
        let Some((step, rest)) = steps.split_first() else { return found.push((field, value)) };
        match (step, without_null(value_type), value) {
            (Step::Item, Type::List(item), Json::List(items)) => {
                items.iter().for_each(|value| self.value(item, value, rest, field, found));
            }
            (Step::Any, Type::Map(of), Json::Object(members)) => {
                members.iter().for_each(|(_, value)| self.value(of, value, rest, field, found));
            }
            (_, Type::Named(name), _) => self.named(name, value, steps, field, found),
            _ => {}
        }
    }

    fn named(
        &self,
        name: &str,
        value: &'a Json,
        steps: &[Step<'_>],
        field: Option<&'a Field>,
        found: &mut Vec<(Option<&'a Field>, &'a Json)>,
    ) {
        let definition = self.types.iter().find(|definition| definition.name == *name);
        match (definition.map(|definition| &definition.kind), value) {
            (Some(TypeKind::Object { entries, free_members }), Json::Object(members)) => {
                self.members(entries, free_members.as_ref(), members, steps, field, found);
            }
            (Some(TypeKind::Union { alternatives }), _) => {
                alternatives.iter().for_each(|inner| self.value(inner, value, steps, field, found));
            }
            _ => {}
        }
    }
}

fn kept(is_kept: bool) -> Standing {
    if is_kept { Standing::Kept } else { Standing::Broken }
}

fn steps(pattern: &str) -> Vec<Step<'_>> {
    let mut steps = Vec::new();
    for part in pattern.split('.') {
        let name = part.trim_end_matches("[]");
        steps.push(if name == "*" { Step::Any } else { Step::Name(name) });
        steps.extend(std::iter::repeat_n(Step::Item, (part.len() - name.len()) / 2));
    }
    steps
}

/// Whether an option that is chosen has a constant of this value at a path.
fn chosen_has(
    entries: &[Entry],
    members: &[(String, Json)],
    path: &[&str],
    wanted: &Json,
    types: &[TypeDefinition],
) -> bool {
    match path {
        [] => false,
        [name] => entries.iter().any(|entry| {
            let Entry::Choice(choice) = entry else { return false };
            let constants = choice.chosen(members).into_iter().flat_map(|option| &option.entries);
            constants.into_iter().any(|entry| {
                matches!(entry, Entry::Constant(constant) if constant.wire == *name && constant.value == *wanted)
            })
        }),
        [name, rest @ ..] => members.iter().filter(|(wire, _)| wire == name).any(|(_, value)| {
            let field = fields(entries).into_iter().find(|field| field.wire == *name);
            let inside = field.and_then(|field| super::lookup::object_entries(&field.value, types));
            match (inside, value) {
                (Some(inside), Json::Object(members)) => chosen_has(inside, members, rest, wanted, types),
                _ => false,
            }
        }),
    }
}
