//! Builds the request that a case expects on the wire: constants filled in, the page set.

use callspec_codegen::model::{
    Api, Body, Case, Choice, ChoiceOption, Entry, Json, ListStyle, Operation, Type, TypeKind,
};

use crate::request::decode::{Places, wire_names};
use crate::request::named_values::{NamedValues, Notation, Occurrences};
use crate::validate;

/// The places of the request that a case expects, for one page of it: the page parameter is set.
pub(super) fn places(api: &Api, operation: &Operation, case: &Case, page_value: Option<&Json>) -> Places {
    let request = &case.request;
    let notation = if matches!(operation.body, Body::Form { .. }) { Notation::Text } else { Notation::Json };
    let expect = |entries: &[Entry], members: &[(String, Json)], notation| {
        let mut named = NamedValues::new(notation);
        for (name, value) in members {
            named.set(name, value, &list_style(entries, name));
        }
        fill_in(api, entries, &mut named);
        named
    };
    let mut places = Places {
        path: expect(&operation.path_parameters, &request.path, Notation::Text),
        query: expect(&operation.query, &request.query, Notation::Text),
        headers: expect(&operation.headers, &request.headers, Notation::Text),
        body: expect(operation.body.entries(), &request.body, notation),
    };
    if let Some((value, pagination)) = page_value.zip(operation.pagination.as_ref()) {
        let name = pagination.page_parameter();
        let in_query = operation.query.iter().flat_map(wire_names).any(|known| known == name);
        let named = if in_query { &mut places.query } else { &mut places.body };
        named.set(name, value, &ListStyle::default());
    }
    places
}

/// Adds the constants that a case may leave out, at any depth.
fn fill_in(api: &Api, entries: &[Entry], named: &mut NamedValues) {
    for (name, occurrences) in &mut named.members {
        if let (Some(value), Occurrences::Values(values)) = (type_of(entries, name), occurrences) {
            values.iter_mut().for_each(|json| fill_in_value(api, value, json));
        }
    }
    for entry in entries {
        match entry {
            Entry::Field(_) => {}
            Entry::Constant(_) => add_constant(entry, named),
            Entry::Choice(choice) => {
                if let Some(option) = chosen(api, choice, named) {
                    option.entries.iter().for_each(|entry| add_constant(entry, named));
                }
            }
        }
    }
}

fn fill_in_value(api: &Api, value: &Type, json: &mut Json) {
    match (value, json) {
        (Type::Nullable(inner), json) => fill_in_value(api, inner, json),
        (Type::List(item), Json::List(items)) => items.iter_mut().for_each(|json| fill_in_value(api, item, json)),
        (Type::Map(item), Json::Object(members)) => {
            members.iter_mut().for_each(|(_, json)| fill_in_value(api, item, json));
        }
        (Type::Named(name), json) => match (api.type_named(name).map(|definition| &definition.kind), json) {
            (Some(TypeKind::Object { entries, .. }), Json::Object(members)) => {
                let mut named = NamedValues::of_object(members);
                fill_in(api, entries, &mut named);
                *members = named
                    .members
                    .into_iter()
                    .filter_map(|(name, occurrences)| Some((name, first(occurrences)?)))
                    .collect();
            }
            (Some(TypeKind::Union { alternatives }), json) => {
                alternatives.iter().for_each(|alternative| fill_in_value(api, alternative, json));
            }
            _ => {}
        },
        _ => {}
    }
}

fn first(occurrences: Occurrences) -> Option<Json> {
    match occurrences {
        Occurrences::Values(values) => values.into_iter().next(),
        Occurrences::Texts(texts) => texts.into_iter().next().map(Json::String),
    }
}

fn add_constant(entry: &Entry, named: &mut NamedValues) {
    if let Entry::Constant(constant) = entry
        && named.get(&constant.wire).is_none()
    {
        named.set_constant(&constant.wire, &constant.value);
    }
}

/// The option that a case means: the one that accepts what it gives, constants added.
fn chosen<'a>(api: &Api, choice: &'a Choice, named: &NamedValues) -> Option<&'a ChoiceOption> {
    let names: Vec<&str> = choice.options.iter().flat_map(|option| &option.entries).flat_map(wire_names).collect();
    let occurrences = named.only(&names);
    if occurrences.members.is_empty() {
        return None;
    }
    choice.options.iter().find(|option| {
        let mut candidate = occurrences.clone();
        option.entries.iter().for_each(|entry| add_constant(entry, &mut candidate));
        validate::accepts(api, &option.entries, &candidate)
    })
}

fn type_of<'a>(entries: &'a [Entry], name: &str) -> Option<&'a Type> {
    field_of(entries, name).map(|field| &field.value)
}

fn list_style(entries: &[Entry], name: &str) -> ListStyle {
    field_of(entries, name).map(|field| field.list_style.clone()).unwrap_or_default()
}

fn field_of<'a>(entries: &'a [Entry], name: &str) -> Option<&'a callspec_codegen::model::Field> {
    entries.iter().find_map(|entry| match entry {
        Entry::Field(field) => (field.wire == name).then_some(field),
        Entry::Constant(_) => None,
        Entry::Choice(choice) => choice.options.iter().find_map(|option| field_of(&option.entries, name)),
    })
}
