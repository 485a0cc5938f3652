//! How a request writes itself: one straight line a field.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::EmitError;
use crate::emit::rust::name;
use crate::emit::rust::raw;
use crate::emit::rust::scope::Scope;
use crate::model::{Constant, Entry, Field, Json, ListStyle, Type};

/// Where entries are written.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Sink {
    Path,
    Query,
    Header,
    /// The members of the body's top level.
    Body,
    /// The fields of a form.
    Form,
    /// The members of an object inside a body.
    Members,
}

/// How an entry's value is reached.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Access {
    /// `self.name`, wrapped if it is personal data.
    Member,
    /// `self.name`, never wrapped.
    Plain,
    /// A reference bound by a pattern: `name`.
    Bound,
}

/// The statements that write these entries.
pub(crate) fn statements(
    entries: &[Entry],
    sink: Sink,
    access: Access,
    scope: &Scope<'_>,
) -> Result<Vec<TokenStream>, EmitError> {
    entries.iter().map(|entry| statement(entry, sink, access, scope)).collect()
}

fn statement(entry: &Entry, sink: Sink, access: Access, scope: &Scope<'_>) -> Result<TokenStream, EmitError> {
    match entry {
        Entry::Field(field) => field_statement(field, sink, access, scope),
        Entry::Constant(constant) => Ok(constant_statement(constant, sink)),
        Entry::Choice(choice) => {
            let name = name::ident(&choice.name)?;
            let call = match sink {
                Sink::Members => quote!(members(&mut members)?),
                _ => quote!(encode(wire)),
            };
            Ok(if choice.required {
                quote!(self.#name.#call;)
            } else {
                let unset = unset(choice.options.iter().flat_map(|option| wires(&option.entries)), sink);
                let otherwise = if unset.is_empty() { quote!() } else { quote!(else { #unset }) };
                quote!(if let Some(#name) = &self.#name { #name.#call; } #otherwise)
            })
        }
    }
}

/// The wire names that these entries write, or could.
pub(crate) fn wires(entries: &[Entry]) -> Vec<&str> {
    let mut found = Vec::new();
    for entry in entries {
        match entry {
            Entry::Field(field) => found.push(field.wire.as_str()),
            Entry::Constant(constant) => found.push(constant.wire.as_str()),
            Entry::Choice(choice) => found.extend(choice.options.iter().flat_map(|option| wires(&option.entries))),
        }
    }
    found
}

/// The wire names of these entries, each with the setter or argument that sets it; `""` for a constant.
pub(crate) fn set_by(entries: &[Entry]) -> Vec<(&str, &str)> {
    let mut found: Vec<(&str, &str)> = Vec::new();
    for entry in entries {
        let of_entry = match entry {
            Entry::Field(field) => vec![(field.wire.as_str(), field.name.as_str())],
            Entry::Constant(constant) => vec![(constant.wire.as_str(), "")],
            Entry::Choice(choice) => {
                let wires = choice.options.iter().flat_map(|option| wires(&option.entries));
                wires.map(|wire| (wire, choice.name.as_str())).collect()
            }
        };
        for one in of_entry {
            if !found.contains(&one) {
                found.push(one);
            }
        }
    }
    found
}

/// Tells the wire of names that are not written this time; inside an object the check knows them.
pub(crate) fn unset<'a>(names: impl Iterator<Item = &'a str>, sink: Sink) -> TokenStream {
    let mut known: Vec<&str> = Vec::new();
    for name in names {
        if !known.contains(&name) {
            known.push(name);
        }
    }
    let place = match sink {
        Sink::Path => quote!(Place::Path),
        Sink::Query => quote!(Place::Query),
        Sink::Header => quote!(Place::Header),
        Sink::Body | Sink::Form => quote!(Place::Body),
        Sink::Members => return quote!(),
    };
    if known.is_empty() { quote!() } else { quote!(wire.unset(#place, &[#(#known),*]);) }
}

fn field_statement(field: &Field, sink: Sink, access: Access, scope: &Scope<'_>) -> Result<TokenStream, EmitError> {
    let (wire, value) = (&field.wire, reference(field, access, scope)?);
    let coded = match (&field.value, sink) {
        (Type::List(item), Sink::Query | Sink::Form) => item,
        (value, _) => value,
    };
    if let Some(codec) = scope.codec(coded)? {
        return Ok(coded_statement(field, sink, &value, &codec));
    }
    let (style, is_list) = (list_style(field), matches!(field.value, Type::List(_)));
    Ok(match sink {
        Sink::Path => quote!(wire.path(#wire, #value);),
        Sink::Query if is_list => quote!(wire.query_list(#wire, #value, #style);),
        Sink::Query => quote!(wire.query(#wire, #value);),
        Sink::Header => quote!(wire.header(#wire, #value);),
        Sink::Form if is_list => quote!(wire.form_list(#wire, #value, #style);),
        Sink::Body | Sink::Form if field.required => quote!(wire.body(#wire, #value);),
        Sink::Body | Sink::Form => quote!(wire.body_optional(#wire, #value);),
        Sink::Members if field.required => quote!(members.required(#wire, #value)?;),
        Sink::Members => quote!(members.optional(#wire, #value)?;),
    })
}

/// The same for a value that a codec writes; of a list in a query or form, each item.
fn coded_statement(field: &Field, sink: Sink, value: &TokenStream, codec: &TokenStream) -> TokenStream {
    let (wire, style) = (&field.wire, list_style(field));
    let is_list = matches!(field.value, Type::List(_));
    match sink {
        Sink::Path => quote!(wire.path_as::<#codec>(#wire, #value);),
        Sink::Query if is_list => quote!(wire.query_list_as::<#codec>(#wire, #value, #style);),
        Sink::Query => quote!(wire.query_as::<#codec>(#wire, #value);),
        Sink::Header => quote!(wire.header_as::<#codec>(#wire, #value);),
        Sink::Form if is_list => quote!(wire.form_list_as::<#codec>(#wire, #value, #style);),
        Sink::Body | Sink::Form => quote!(wire.body_as::<#codec>(#wire, #value);),
        Sink::Members => quote!(members.member_as::<#codec>(#wire, #value)?;),
    }
}

/// How a list is written as text.
pub(crate) fn list_style(field: &Field) -> TokenStream {
    match &field.list_style {
        ListStyle::Comma => quote!(ListStyle::Comma),
        ListStyle::CommaOr(empty) => quote!(ListStyle::CommaOr(#empty)),
        ListStyle::Repeated => quote!(ListStyle::Repeated),
    }
}

/// A constant as text: a list is written with commas.
pub(crate) fn written_text(value: &Json) -> String {
    match value {
        Json::List(items) => items.iter().filter_map(Json::text).collect::<Vec<_>>().join(","),
        value => value.text().unwrap_or_default(),
    }
}

fn constant_statement(constant: &Constant, sink: Sink) -> TokenStream {
    let wire = &constant.wire;
    let text = written_text(&constant.value);
    let json = raw::string(&constant.value.to_string());
    match sink {
        Sink::Path => quote!(wire.path(#wire, #text);),
        Sink::Query => quote!(wire.query(#wire, #text);),
        Sink::Header => quote!(wire.header(#wire, #text);),
        Sink::Body => quote!(wire.body_constant(#wire, #json);),
        Sink::Form => quote!(wire.body(#wire, #text);),
        Sink::Members => quote!(members.constant(#wire, #json)?;),
    }
}

/// The value. Where a codec writes it, it is not wrapped as personal data.
fn reference(field: &Field, access: Access, scope: &Scope<'_>) -> Result<TokenStream, EmitError> {
    let name = name::ident(&field.name)?;
    let is_unwrapped = field.pii && scope.codec(&field.value)?.is_some();
    Ok(match access {
        Access::Member if is_unwrapped => quote!(&*self.#name),
        Access::Member | Access::Plain => quote!(&self.#name),
        Access::Bound => quote!(#name),
    })
}
