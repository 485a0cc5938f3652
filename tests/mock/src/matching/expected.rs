//! Builds the request that a case expects on the wire: constants filled in, the page set.

use callspec_codegen::model::{
    Api, Body, Case, Choice, ChoiceOption, Entry, Json, ListStyle, Operation, Type, TypeKind,
};

use crate::judge;
use crate::place::{Given, Place, Written};
use crate::reading::{Places, wire_names};

/// The places of the request that a case expects, for one page of it: what turns the pages is set.
pub(super) fn places(api: &Api, operation: &Operation, case: &Case, turned_to: Option<&Json>) -> Places {
    let request = &case.request;
    let written = if matches!(operation.body, Body::Form { .. }) { Written::Text } else { Written::Json };
    let expect = |entries: &[Entry], members: &[(String, Json)], written| {
        let mut place = Place::new(written);
        for (name, value) in members {
            place.set(name, value, list_style(entries, name));
        }
        fill_in(api, entries, &mut place);
        place
    };
    let mut places = Places {
        path: expect(&operation.path_parameters, &request.path, Written::Text),
        query: expect(&operation.query, &request.query, Written::Text),
        headers: expect(&operation.headers, &request.headers, Written::Text),
        body: expect(operation.body.entries(), &request.body, written),
    };
    if let Some((value, pagination)) = turned_to.zip(operation.pagination.as_ref()) {
        let name = pagination.turned_by();
        let in_query = operation.query.iter().flat_map(wire_names).any(|known| known == name);
        let place = if in_query { &mut places.query } else { &mut places.body };
        place.set(name, value, ListStyle::default());
    }
    places
}

/// Adds the constants that a case may leave out, at any depth.
fn fill_in(api: &Api, entries: &[Entry], place: &mut Place) {
    for (name, given) in &mut place.members {
        if let (Some(value), Given::Values(values)) = (type_of(entries, name), given) {
            values.iter_mut().for_each(|json| fill_in_value(api, value, json));
        }
    }
    for entry in entries {
        match entry {
            Entry::Field(_) => {}
            Entry::Constant(_) => add_constant(entry, place),
            Entry::Choice(choice) => {
                if let Some(option) = chosen(api, choice, place) {
                    option.entries.iter().for_each(|entry| add_constant(entry, place));
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
                let mut place = Place::of_object(members);
                fill_in(api, entries, &mut place);
                *members = place.members.into_iter().filter_map(|(name, given)| Some((name, first(given)?))).collect();
            }
            (Some(TypeKind::Union { alternatives }), json) => {
                alternatives.iter().for_each(|alternative| fill_in_value(api, alternative, json));
            }
            _ => {}
        },
        _ => {}
    }
}

fn first(given: Given) -> Option<Json> {
    match given {
        Given::Values(values) => values.into_iter().next(),
        Given::Texts(texts) => texts.into_iter().next().map(Json::String),
    }
}

fn add_constant(entry: &Entry, place: &mut Place) {
    if let Entry::Constant(constant) = entry
        && place.get(&constant.wire).is_none()
    {
        place.set_constant(&constant.wire, &constant.value);
    }
}

/// The option that a case means: the one that accepts what it gives, constants added.
fn chosen<'a>(api: &Api, choice: &'a Choice, place: &Place) -> Option<&'a ChoiceOption> {
    let names: Vec<&str> = choice.options.iter().flat_map(|option| &option.entries).flat_map(wire_names).collect();
    let given = place.only(&names);
    if given.members.is_empty() {
        return None;
    }
    choice.options.iter().find(|option| {
        let mut trial = given.clone();
        option.entries.iter().for_each(|entry| add_constant(entry, &mut trial));
        judge::accepts(api, &option.entries, &trial)
    })
}

fn type_of<'a>(entries: &'a [Entry], name: &str) -> Option<&'a Type> {
    field_of(entries, name).map(|field| &field.value)
}

fn list_style(entries: &[Entry], name: &str) -> ListStyle {
    field_of(entries, name).map(|field| field.list_style).unwrap_or_default()
}

fn field_of<'a>(entries: &'a [Entry], name: &str) -> Option<&'a callspec_codegen::model::Field> {
    entries.iter().find_map(|entry| match entry {
        Entry::Field(field) => (field.wire == name).then_some(field),
        Entry::Constant(_) => None,
        Entry::Choice(choice) => choice.options.iter().find_map(|option| field_of(&option.entries, name)),
    })
}
