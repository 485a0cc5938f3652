//! Values at the edges of what a type and its constraints allow, on both sides.

use callspec_codegen::model::{
    Api, Constraints, Entry, Field, Json, ListStyle, Operation, OtherForm, RuleKind, Type, TypeKind,
};

use super::edge_scalars::{numbers, texts, times};
use super::wire_draft::{NamedValues, places};

/// How deep objects nest in a value that is made here.
const DEPTH: usize = 3;

/// A member of a request, and the values that are worth a try there.
#[derive(Debug, Clone)]
pub struct Target {
    /// The place, as an index into those of a request.
    pub place: usize,
    /// The wire names on the way.
    pub names: Vec<String>,
    pub values: Vec<Json>,
}

/// Every member of a request, at any depth of objects.
pub fn targets(api: &Api, operation: &Operation) -> Vec<Target> {
    let mut targets = Vec::new();
    for (place, entries) in places(operation).into_iter().enumerate() {
        collect(api, entries, &Target { place, names: Vec::new(), values: Vec::new() }, &mut targets);
    }
    for rule in &operation.rules {
        if let RuleKind::Ordered { lesser, greater, contested, .. } = &rule.kind
            && let Some(from) = contested.from
        {
            let ends = std::iter::repeat_n([-1, 0, 1], 8).flatten();
            let ends: Vec<Json> = ends.map(|by| number(&(from + by).to_string())).collect();
            let is_it =
                |target: &&mut Target| [lesser, greater].into_iter().any(|path| *path == target.names.join("."));
            targets.iter_mut().filter(is_it).for_each(|target| target.values.extend(ends.iter().cloned()));
        }
        let RuleKind::When { field, value, .. } = &rule.kind else { continue };
        let asked = targets.iter_mut().filter(|target| target.names.join(".") == *field);
        asked.for_each(|target| target.values.extend(std::iter::repeat_n(value.clone(), 1 + target.values.len() / 2)));
    }
    targets
}

fn collect(api: &Api, entries: &[Entry], at: &Target, targets: &mut Vec<Target>) {
    let target = |wire: &str, values| {
        let names = at.names.iter().cloned().chain([wire.to_string()]).collect();
        Target { place: at.place, names, values }
    };
    for entry in entries {
        match entry {
            Entry::Constant(constant) => targets.push(target(&constant.wire, around_constant(&constant.value))),
            Entry::Choice(choice) => {
                choice.options.iter().for_each(|option| collect(api, &option.entries, at, targets));
            }
            Entry::Field(field) => {
                let mut target = target(&field.wire, around(api, &field.value, &field.constraints, DEPTH));
                if let ListStyle::CommaOr(empty) = &field.list_style {
                    target.values.push(text(empty));
                }
                if let Some(entries) = object(api, &field.value)
                    && target.names.len() < DEPTH
                {
                    collect(api, entries, &target, targets);
                }
                targets.push(target);
            }
        }
    }
}

/// The members of an object that a type is, null or not.
fn object<'a>(api: &'a Api, value: &Type) -> Option<&'a [Entry]> {
    match value {
        Type::Nullable(inner) => object(api, inner),
        Type::Named(name) => match &api.type_named(name)?.kind {
            TypeKind::Object { entries, .. } => Some(entries),
            _ => None,
        },
        _ => None,
    }
}

fn around_constant(value: &Json) -> Vec<Json> {
    let mut values = vec![value.clone(), text("x"), text(""), Json::Null, Json::List(Vec::new()), number("1")];
    match value {
        Json::Number(text) => values.extend([number(&format!("{text}e0")), Json::String(text.clone())]),
        Json::String(word) => values.extend([text(&word.to_uppercase()), text(&word.to_lowercase())]),
        Json::List(items) => values.extend(items.first().map(|item| Json::List(vec![item.clone()]))),
        Json::Object(members) => values.extend((!members.is_empty()).then(|| Json::Object(members[1..].to_vec()))),
        Json::Null | Json::Boolean(_) => {}
    }
    values
}

/// Values at the edges of a type, on both sides. They may be wrong in every way but one.
fn around(api: &Api, kind: &Type, constraints: &Constraints, depth: usize) -> Vec<Json> {
    let mut values = match kind {
        Type::String | Type::Labelled => texts(constraints).into_iter().map(Json::String).collect(),
        Type::Integer => numbers(constraints.range()),
        Type::Decimal => numbers(None),
        Type::Boolean { written: None } => vec![Json::Boolean(true), Json::Boolean(false), text("true"), number("1")],
        Type::Boolean { written: Some((yes, no)) } => {
            vec![text(yes), text(no), text(&format!("{yes} ")), text(&no.to_uppercase()), Json::Boolean(true)]
        }
        Type::Json => vec![number("1e400"), text("a,b"), Json::List(vec![Json::Null]), repeated_member()],
        Type::Date(form) => times(form),
        Type::DateTime(forms) => {
            let others = forms.others.iter().map(|form| match form {
                OtherForm::DateTime(pattern) | OtherForm::Date { pattern, .. } => pattern.as_str(),
            });
            std::iter::once(forms.pattern.as_str()).chain(others).flat_map(times).collect()
        }
        Type::TimeZone => ["UTC", "Asia/Tokyo", "utc", "Asia/Tokyo ", "+01:00", "Berlin"].map(text).to_vec(),
        Type::List(item) => lists(api, item, constraints.items.as_deref(), depth),
        Type::Map(item) => {
            let inner = around(api, item, &Constraints::default(), depth).into_iter();
            inner.map(|value| Json::Object(vec![("zz".to_string(), value)])).collect()
        }
        Type::Nullable(inner) => around(api, inner, constraints, depth),
        Type::Named(name) => named(api, name, constraints, depth),
    };
    values.extend([Json::Null, Json::Object(Vec::new()), text("")]);
    values
}

fn lists(api: &Api, item: &Type, constraints: Option<&Constraints>, depth: usize) -> Vec<Json> {
    let none = Constraints::default();
    let inner = around(api, item, constraints.unwrap_or(&none), depth);
    let pair = inner.first().cloned();
    let mut lists: Vec<Json> = inner.iter().map(|value| Json::List(vec![value.clone()])).collect();
    lists.extend(inner.into_iter().zip(pair).map(|(value, first)| Json::List(vec![first, value])));
    lists.push(Json::List(Vec::new()));
    lists
}

fn named(api: &Api, name: &str, constraints: &Constraints, depth: usize) -> Vec<Json> {
    match api.type_named(name).map(|definition| &definition.kind) {
        Some(TypeKind::Enum { values, .. }) => {
            let words = values.iter().map(|value| value.wire.as_str());
            let shouted = values.first().map(|value| text(&value.wire.to_uppercase()));
            words.map(text).chain(shouted).chain([text("no word of it"), number("1")]).collect()
        }
        Some(TypeKind::Union { alternatives }) => {
            alternatives.iter().flat_map(|alternative| around(api, alternative, constraints, depth)).collect()
        }
        Some(TypeKind::Object { entries, free_members }) if depth > 0 => {
            let mut objects = objects(api, entries, depth - 1);
            let free = free_members.iter().flat_map(|free| around(api, free, &Constraints::default(), depth - 1));
            let plain = plain_members(api, entries, depth - 1);
            objects.extend(free.map(|value| with(&plain, "zz", value)));
            objects
        }
        _ => Vec::new(),
    }
}

/// Objects that are plain but for one member.
fn objects(api: &Api, entries: &[Entry], depth: usize) -> Vec<Json> {
    let plain = plain_members(api, entries, depth);
    let mut objects = vec![Json::Object(plain.clone()), with(&plain, "bogus name", text("x"))];
    for entry in entries {
        match entry {
            Entry::Field(field) => {
                let values = around(api, &field.value, &field.constraints, depth).into_iter();
                objects.extend(values.map(|value| with(&plain, &field.wire, value)));
            }
            Entry::Constant(constant) => {
                let values = around_constant(&constant.value).into_iter();
                objects.extend(values.map(|value| with(&plain, &constant.wire, value)));
            }
            Entry::Choice(choice) => {
                let rest: NamedValues = plain.iter().filter(|(name, _)| !choice.can_hold(name)).cloned().collect();
                let options = choice.options.iter().flat_map(|option| self::objects(api, &option.entries, depth));
                objects.extend(options.map(|option| match option {
                    Json::Object(members) => Json::Object(rest.iter().cloned().chain(members).collect()),
                    other => other,
                }));
            }
        }
    }
    objects.extend((0..plain.len()).map(|left_out| {
        let kept = plain.iter().enumerate().filter(|(index, _)| *index != left_out);
        Json::Object(kept.map(|(_, member)| member.clone()).collect())
    }));
    objects
}

/// What an object must hold.
fn plain_members(api: &Api, entries: &[Entry], depth: usize) -> NamedValues {
    let mut members = NamedValues::new();
    for entry in entries {
        match entry {
            Entry::Constant(constant) => members.push((constant.wire.clone(), constant.value.clone())),
            Entry::Field(field) if field.required => members.extend(plain_field(api, field, depth)),
            Entry::Choice(choice) if choice.required => {
                let first = choice.options.first().map(|option| option.entries.as_slice()).unwrap_or_default();
                members.extend(plain_members(api, first, depth));
            }
            Entry::Field(_) | Entry::Choice(_) => {}
        }
    }
    members
}

fn plain_field(api: &Api, field: &Field, depth: usize) -> Option<(String, Json)> {
    let value = around(api, &field.value, &field.constraints, depth).into_iter().next()?;
    Some((field.wire.clone(), value))
}

fn with(members: &NamedValues, name: &str, value: Json) -> Json {
    let mut members: NamedValues = members.iter().filter(|(known, _)| known != name).cloned().collect();
    members.push((name.to_string(), value));
    Json::Object(members)
}

/// An object with a repeated member.
fn repeated_member() -> Json {
    Json::Object(vec![("zz".to_string(), number("1")), ("zz".to_string(), number("2"))])
}

/// A JSON string.
pub fn text(text: &str) -> Json {
    Json::String(text.to_string())
}

/// A number, as it is written.
pub fn number(text: &str) -> Json {
    Json::Number(text.to_string())
}
