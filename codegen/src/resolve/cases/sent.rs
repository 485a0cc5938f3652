//! What a case's request gives, found by the patterns that rules and constraints use.

use crate::model::{Body, CaseRequest, Entry, Field, Json, ListStyle, Operation, RuleKind, Type, TypeKind, Types};

use crate::resolve::members::lookup::fields;
use crate::resolve::members::values::{Belonging, belonging};

/// A case's request, beside what the operation says of its places.
pub(crate) struct Sent<'a> {
    places: [SentPlace<'a>; 4],
    types: &'a Types,
}

/// What is written in one place.
struct SentPlace<'a> {
    entries: &'a [Entry],
    members: &'a [(String, Json)],
    /// Lists are written as text there: an empty one leaves nothing.
    is_text: bool,
}

/// How a request stands to a rule or constraint.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// It gives nothing that the rule is about.
    NotConcerned,
    /// It gives what the rule asks for.
    Kept,
    /// It gives what the rule excludes, or lacks what it asks for.
    Broken,
    /// It gives what the rule is about; the values decide.
    Open,
}

/// What is found at a pattern: the field that holds it, where that is clear, and the value.
type Reached<'a> = (Option<&'a Field>, &'a Json);

impl<'a> Sent<'a> {
    pub fn new(request: &'a CaseRequest, operation: &'a Operation, types: &'a Types) -> Self {
        let place = |entries, members, is_text| SentPlace { entries, members, is_text };
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
    pub fn to_rule(&self, rule: &RuleKind) -> Verdict {
        let given = |paths: &[String]| paths.iter().filter(|path| self.gives(path)).count();
        match rule {
            RuleKind::ExactlyOneOf { fields } => kept(given(fields) == 1),
            RuleKind::AtLeastOneOf { fields } => kept(given(fields) > 0),
            RuleKind::AtMostOneOf { fields } if given(fields) == 0 => Verdict::NotConcerned,
            RuleKind::AtMostOneOf { fields } => kept(given(fields) == 1),
            RuleKind::Requires { field, others } if self.gives(field) => kept(given(others) == others.len()),
            RuleKind::Forbids { field, others } if self.gives(field) => kept(given(others) == 0),
            RuleKind::Only { field } if self.gives(field) => Verdict::Open,
            RuleKind::Ordered { lesser, greater, .. } if self.gives(lesser) && self.gives(greater) => Verdict::Open,
            RuleKind::When { field, value, required, forbidden } if self.has_value(field, value) => {
                kept(given(required) == required.len() && given(forbidden) == 0)
            }
            RuleKind::Requires { .. }
            | RuleKind::Forbids { .. }
            | RuleKind::Only { .. }
            | RuleKind::Ordered { .. }
            | RuleKind::When { .. } => Verdict::NotConcerned,
        }
    }

    /// How the request stands to a constraint of a field: null is not checked.
    pub fn to_constraint(&self, field: &Field, pattern: &str) -> Verdict {
        let mut reached = self.at(pattern).into_iter();
        let is_it = |(found, value): (Option<&Field>, &Json)| {
            found.is_some_and(|found| std::ptr::eq(found, field)) && *value != Json::Null
        };
        if reached.any(is_it) { Verdict::Open } else { Verdict::NotConcerned }
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

    /// Everything at a pattern that the caller gives.
    fn at(&self, pattern: &str) -> Vec<Reached<'a>> {
        let (parts, mut found): (Vec<&str>, _) = (pattern.split('.').collect(), Vec::new());
        for place in &self.places {
            let mut reached = Vec::new();
            self.members(
                Inside { entries: place.entries, free: None, holder: None },
                place.members,
                &parts,
                &mut reached,
            );
            reached.retain(|(field, value)| {
                let has_text = field.is_some_and(|field| matches!(field.list_style, ListStyle::CommaOr(_)));
                !place.is_text || has_text || **value != Json::List(Vec::new())
            });
            found.extend(reached);
        }
        found
    }

    fn members(&self, inside: Inside<'a>, members: &'a [(String, Json)], parts: &[&str], found: &mut Vec<Reached<'a>>) {
        let Some((part, rest)) = parts.split_first() else { return };
        let part = Part::of(part);
        for (wire, value) in members {
            match (belonging(inside.entries, wire, members), inside.free) {
                (Belonging::Entry(Entry::Field(field)), _) => {
                    let Some(items) = part.items_of(wire) else { continue };
                    self.value(&field.value, value, (items, rest), Some(field), found);
                }
                (Belonging::Choice, _) => {
                    let field = fields(inside.entries).into_iter().find(|field| field.wire == *wire);
                    let Some((field, items)) = field.zip(part.items_of(wire)) else { continue };
                    self.value(&field.value, value, (items, rest), None, found);
                }
                (Belonging::Nowhere, Some(free)) if part.is_any() => {
                    self.value(free, value, (part.items, rest), inside.holder, found);
                }
                _ => {}
            }
        }
    }

    /// What a value of this type holds at the rest of a pattern, below so many lists.
    fn value(
        &self,
        value_type: &'a Type,
        value: &'a Json,
        (items, rest): (usize, &[&str]),
        field: Option<&'a Field>,
        found: &mut Vec<Reached<'a>>,
    ) {
        match (value_type.without_null(), value) {
            (Type::List(item), Json::List(values)) if items > 0 => {
                values.iter().for_each(|value| self.value(item, value, (items - 1, rest), field, found));
            }
            (Type::Named(name), _) if items > 0 || !rest.is_empty() => {
                self.named(name, value, (items, rest), field, found);
            }
            _ if items > 0 => {}
            (Type::Map(of), Json::Object(members)) if rest.first().is_some_and(|part| Part::of(part).is_any()) => {
                let items = rest.first().map_or(0, |part| Part::of(part).items);
                members.iter().for_each(|(_, value)| self.value(of, value, (items, &rest[1..]), field, found));
            }
            _ if rest.is_empty() => found.push((field, value)),
            _ => {}
        }
    }

    fn named(
        &self,
        name: &str,
        value: &'a Json,
        way: (usize, &[&str]),
        field: Option<&'a Field>,
        found: &mut Vec<Reached<'a>>,
    ) {
        let definition = self.types.named(name);
        match (definition.map(|definition| &definition.kind), value) {
            (Some(TypeKind::Object { entries, free_members }), Json::Object(members)) if way.0 == 0 => {
                let inside = Inside { entries, free: free_members.as_ref(), holder: field };
                self.members(inside, members, way.1, found);
            }
            (Some(TypeKind::Union { alternatives }), _) => {
                alternatives.iter().for_each(|inner| self.value(inner, value, way, field, found));
            }
            _ => {}
        }
    }
}

/// The object that members are written in.
#[derive(Clone, Copy)]
struct Inside<'a> {
    entries: &'a [Entry],
    /// The type of further members.
    free: Option<&'a Type>,
    /// The field that holds the object.
    holder: Option<&'a Field>,
}

/// A part of a pattern between dots: a name, or `*`, with `[]` for each list that is looked into.
#[derive(Clone, Copy)]
struct Part<'p> {
    written: &'p str,
    name: &'p str,
    items: usize,
}

impl<'p> Part<'p> {
    fn of(written: &'p str) -> Self {
        let name = written.trim_end_matches("[]");
        Self { written, name, items: (written.len() - name.len()) / 2 }
    }

    fn is_any(self) -> bool {
        self.name == "*"
    }

    /// How many lists below the member of this name the part leads; a name can itself end in `[]`.
    fn items_of(self, wire: &str) -> Option<usize> {
        match self.written.strip_prefix(wire)? {
            "" => Some(0),
            rest => rest.chars().all(|character| "[]".contains(character)).then_some(rest.len() / 2),
        }
    }
}

fn kept(is_kept: bool) -> Verdict {
    if is_kept { Verdict::Kept } else { Verdict::Broken }
}

/// Whether an option that is chosen has a constant of this value at a path.
fn chosen_has(entries: &[Entry], members: &[(String, Json)], path: &[&str], wanted: &Json, types: &Types) -> bool {
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
            let inside = field.and_then(|field| crate::resolve::members::lookup::object_entries(&field.value, types));
            match (inside, value) {
                (Some(inside), Json::Object(members)) => chosen_has(inside, members, rest, wanted, types),
                _ => false,
            }
        }),
    }
}
