//! The captured forms of JSON answers as static tables: what a drift report is made from.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::emit::EmitError;
use crate::emit::rust::imports;
use crate::emit::rust::name;
use crate::emit::rust::scope::Scope;
use crate::model::{Api, Entry, Field, Response, Type, TypeDefinition, TypeKind};
use crate::names;

/// Names that the file takes from the runtime itself: types of the API may be called the same.
pub(crate) const DEFINED: &[&str] = &["Member", "Shape", "shapes"];

/// The statics of one API, by the names of their types.
pub(crate) struct Shapes<'a> {
    scope: &'a Scope<'a>,
    statics: BTreeMap<&'a str, Ident>,
}

/// How a file names what a shape refers to.
struct Names {
    shape: TokenStream,
    statics: TokenStream,
    formats: TokenStream,
}

impl<'a> Shapes<'a> {
    /// The types that a JSON answer can reach. Names that are the same in capitals were refused before.
    pub(crate) fn of(scope: &'a Scope<'a>) -> Result<Self, EmitError> {
        let reached = reached(scope.api);
        let mut statics = BTreeMap::new();
        for definition in scope.api.types.iter().filter(|definition| reached.contains(definition.name.as_str())) {
            let name = name::constant(&names::snake(&definition.name))?;
            statics.insert(definition.name.as_str(), name);
        }
        Ok(Self { scope, statics })
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.statics.is_empty()
    }

    /// The file `shapes.rs`.
    pub(crate) fn tokens(&self) -> Result<TokenStream, EmitError> {
        let mut items = Vec::new();
        for definition in &self.scope.api.types {
            if let Some(ident) = self.statics.get(definition.name.as_str()) {
                let shape = self.definition(definition)?;
                items.push(quote!(pub(super) static #ident: Shape = #shape;));
            }
        }
        let file = syn::parse2(quote!(#(#items)*)).map_err(|error| EmitError::new("shapes.rs", error))?;
        let named = imports::first_names(&file);
        let formats = self.scope.formats.names()?;
        let formats: Vec<&Ident> = formats.iter().filter(|name| named.contains(&name.to_string())).collect();
        let formats = (!formats.is_empty()).then(|| quote!(use super::formats::{#(#formats),*};));
        Ok(quote! {
            //! The captured shapes of responses, against which drift is detected.
            use callspec_runtime::generated::{Member, Shape};
            #formats
            #(#items)*
        })
    }

    /// The form of an operation's answer, as `operations.rs` refers to it; `None` where it may be anything.
    pub(crate) fn of_response(&self, response: &Response) -> Result<Option<TokenStream>, EmitError> {
        match response {
            Response::Json(Type::Json) | Response::Csv { .. } => Ok(None),
            Response::Json(value) => {
                let names = Names {
                    shape: quote!(callspec_runtime::generated::Shape),
                    statics: quote!(shapes::),
                    formats: quote!(formats::),
                };
                self.reference(value, &names).map(Some)
            }
        }
    }

    fn definition(&self, definition: &TypeDefinition) -> Result<TokenStream, EmitError> {
        Ok(match &definition.kind {
            TypeKind::Object { entries, free_members } => {
                let members = self.members(entries)?;
                match free_members {
                    None => quote!(Shape::object(&[#(#members),*])),
                    Some(value) => {
                        let value = self.inner(value)?;
                        quote!(Shape::Object { members: &[#(#members),*], free: Some(#value) })
                    }
                }
            }
            TypeKind::Enum { values, .. } => {
                let words = values.iter().map(|value| &value.wire);
                quote!(Shape::Words(&[#(#words),*]))
            }
            TypeKind::Union { alternatives } => {
                let expected = self.expected(alternatives);
                let alternatives = alternatives.iter().map(|value| self.inner(value)).collect::<Result<Vec<_>, _>>()?;
                quote!(Shape::Union { expected: #expected, alternatives: &[#(#alternatives),*] })
            }
            TypeKind::Row { .. } => quote!(Shape::Any),
        })
    }

    fn members(&self, entries: &[Entry]) -> Result<Vec<TokenStream>, EmitError> {
        let mut members = Vec::new();
        for entry in entries {
            match entry {
                Entry::Field(field) => members.push(self.member(field)?),
                Entry::Constant(constant) => {
                    let wire = &constant.wire;
                    members.push(quote!(Member::optional(#wire, &Shape::Any)));
                }
                Entry::Choice(choice) => {
                    for option in &choice.options {
                        members.extend(self.members(&option.entries)?);
                    }
                }
            }
        }
        Ok(members)
    }

    fn member(&self, field: &Field) -> Result<TokenStream, EmitError> {
        let wire = &field.wire;
        let mut value = self.inner(&field.value)?;
        if field.empty_is_none {
            value = quote!(&Shape::EmptyIsNone(#value));
        }
        let personal = field.pii.then(|| quote!(.personal()));
        Ok(match field.required {
            true => quote!(Member::always(#wire, #value) #personal),
            false => quote!(Member::optional(#wire, #value) #personal),
        })
    }

    fn inner(&self, value: &Type) -> Result<TokenStream, EmitError> {
        self.reference(value, &Names { shape: quote!(Shape), statics: quote!(), formats: quote!() })
    }

    /// A reference to the form of a value.
    fn reference(&self, value: &Type, names: &Names) -> Result<TokenStream, EmitError> {
        let Names { shape, statics, formats } = names;
        let around = |variant: &str, inner: &Type| -> Result<TokenStream, EmitError> {
            let (variant, inner) = (name::ident(variant)?, self.reference(inner, names)?);
            Ok(quote!(&#shape::#variant(#inner)))
        };
        Ok(match value {
            Type::String | Type::TimeZone | Type::Labelled => quote!(&#shape::Text),
            Type::Integer => quote!(&#shape::Integer),
            Type::Decimal => quote!(&#shape::Number),
            Type::Boolean { written: None } => quote!(&#shape::Boolean),
            Type::Boolean { written: Some((yes, no)) } => quote!(&#shape::BooleanWords { yes: #yes, no: #no }),
            Type::Json => quote!(&#shape::Any),
            Type::Date(pattern) => {
                let (format, expected) = (self.scope.formats.date(pattern)?, format!("a date written {pattern}"));
                quote!(&#shape::date::<#formats #format>(#expected))
            }
            Type::DateTime(pattern) => {
                let (format, expected) =
                    (self.scope.formats.datetime(pattern)?, format!("a date and time written {pattern}"));
                quote!(&#shape::datetime::<#formats #format>(#expected))
            }
            Type::List(item) => around("List", item)?,
            Type::Map(item) => around("Map", item)?,
            Type::Nullable(inner) => around("Nullable", inner)?,
            Type::Named(name) => match self.statics.get(name.as_str()) {
                Some(ident) => quote!(&#statics #ident),
                None => return Err(EmitError::new(format!("the type `{name}`"), "no answer reaches it")),
            },
        })
    }

    /// What a union takes, in words.
    fn expected(&self, alternatives: &[Type]) -> String {
        let mut words: Vec<&str> = alternatives.iter().map(|value| self.word(value)).collect();
        words.dedup();
        words.join(" or ")
    }

    fn word(&self, value: &Type) -> &'static str {
        match value {
            Type::Integer => "an integer",
            Type::Decimal => "a number",
            Type::Boolean { .. } => "a boolean",
            Type::List(_) => "a list",
            Type::Map(_) => "an object",
            Type::Json => "any value",
            Type::Nullable(inner) => self.word(inner),
            Type::Named(name) => match self.scope.definition(name).map(|definition| &definition.kind) {
                Ok(TypeKind::Enum { .. }) => "a string",
                _ => "an object",
            },
            Type::String | Type::TimeZone | Type::Labelled | Type::Date(_) | Type::DateTime(_) => "a string",
        }
    }
}

/// The names of the types that a JSON answer can reach.
fn reached(api: &Api) -> BTreeSet<&str> {
    let mut found = BTreeSet::new();
    for operation in &api.operations {
        if let Response::Json(value) = &operation.response {
            reach(value, api, &mut found);
        }
    }
    found
}

fn reach<'a>(value: &Type, api: &'a Api, found: &mut BTreeSet<&'a str>) {
    match value {
        Type::List(inner) | Type::Map(inner) | Type::Nullable(inner) => reach(inner, api, found),
        Type::Named(name) => {
            let Some(definition) = api.type_named(name) else { return };
            if found.insert(definition.name.as_str()) {
                reach_definition(definition, api, found);
            }
        }
        _ => {}
    }
}

fn reach_definition<'a>(definition: &'a TypeDefinition, api: &'a Api, found: &mut BTreeSet<&'a str>) {
    match &definition.kind {
        TypeKind::Object { entries, free_members } => {
            reach_entries(entries, api, found);
            free_members.iter().for_each(|value| reach(value, api, found));
        }
        TypeKind::Union { alternatives } => alternatives.iter().for_each(|value| reach(value, api, found)),
        TypeKind::Enum { .. } | TypeKind::Row { .. } => {}
    }
}

fn reach_entries<'a>(entries: &'a [Entry], api: &'a Api, found: &mut BTreeSet<&'a str>) {
    for entry in entries {
        match entry {
            Entry::Field(field) => reach(&field.value, api, found),
            Entry::Constant(_) => {}
            Entry::Choice(choice) => {
                choice.options.iter().for_each(|option| reach_entries(&option.entries, api, found));
            }
        }
    }
}
