//! A union: one of several types, told apart by the kind of JSON value.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::emit::EmitError;
use crate::emit::rust::check;
use crate::emit::rust::doc::{self, Doc};
use crate::emit::rust::name;
use crate::emit::rust::scope::{Scope, type_ident};
use crate::model::{Side, Type, TypeDefinition, TypeKind};

/// The union with its reading and writing.
pub(crate) fn tokens(
    definition: &TypeDefinition,
    alternatives: &[Type],
    scope: &Scope<'_>,
) -> Result<TokenStream, EmitError> {
    let name = type_ident(&definition.name)?;
    let variants = alternatives.iter().map(variant).collect::<Result<Vec<_>, _>>()?;
    let values = alternatives.iter().map(|value| scope.rust_type(value)).collect::<Result<Vec<_>, _>>()?;
    let docs = alternatives.iter().map(|value| {
        let mut doc = Doc::default();
        doc.markdown(kind(value, scope).1);
        doc
    });
    let doc = doc::member::definition(definition, scope.api);
    let open = definition.side == Side::Response;
    let unknown = open.then(|| quote!(, #[doc = " Another kind of JSON value, unchanged."] Unknown(Json)));
    let unknown_arm = open.then(|| quote!(, Self::Unknown(value) => value.serialize(serializer)));
    let reading = if open { reading(&name, alternatives, &variants, scope) } else { quote!() };
    let check = if open { quote!() } else { check_method(&name, definition, alternatives, scope)? };
    Ok(quote! {
        #doc
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum #name { #(#docs #variants(#values)),* #unknown }

        impl Serialize for #name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    #(Self::#variants(value) => value.serialize(serializer)),*
                    #unknown_arm
                }
            }
        }
        #check
        #reading
    })
}

/// What the value of a request's union must be; empty when nothing in it can be wrong.
fn check_method(
    name: &Ident,
    definition: &TypeDefinition,
    alternatives: &[Type],
    scope: &Scope<'_>,
) -> Result<TokenStream, EmitError> {
    let named = alternatives.iter().map(|value| Ok((variant(value)?, value))).collect::<Result<Vec<_>, EmitError>>()?;
    let check = check::of_union(&named, scope.evidence_of(definition), scope)?;
    Ok(if check.is_empty() { check } else { quote!(impl #name { #check }) })
}

fn reading(name: &Ident, alternatives: &[Type], variants: &[Ident], scope: &Scope<'_>) -> TokenStream {
    let arms = alternatives.iter().zip(variants).map(|(value, variant)| {
        let kind = kind(value, scope).0;
        quote!(#kind => union::read(&raw).map(Self::#variant))
    });
    quote! {
        impl<'de> Deserialize<'de> for #name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let raw = union::raw(deserializer)?;
                match Kind::of(&raw) {
                    #(#arms,)*
                    _ => union::read(&raw).map(Self::Unknown)
                }
            }
        }
    }
}

/// The variant for an alternative, named after its type.
pub(crate) fn variant(value: &Type) -> Result<Ident, EmitError> {
    let text = match value {
        Type::String | Type::TimeZone | Type::Labelled => "Text",
        Type::Date(_) => "Date",
        Type::DateTime(_) => "DateTime",
        Type::Integer => "Integer",
        Type::Decimal => "Decimal",
        Type::Boolean { .. } => "Boolean",
        Type::Json => "Json",
        Type::Named(name) => name,
        Type::List(_) => "List",
        Type::Map(_) => "Map",
        Type::Nullable(inner) => return variant(inner),
    };
    name::ident(text)
}

/// The kind of JSON value an alternative is written as, and what the docs call it.
pub(crate) fn kind(value: &Type, scope: &Scope<'_>) -> (TokenStream, &'static str) {
    match value {
        Type::Integer => (quote!(Kind::Number), "An integer."),
        Type::Decimal => (quote!(Kind::Number), "A number."),
        Type::Boolean { written: None } => (quote!(Kind::Boolean), "A boolean."),
        Type::List(_) => (quote!(Kind::List), "A list."),
        Type::Map(_) => (quote!(Kind::Object), "An object."),
        Type::Named(name) => match scope.definition(name).map(|definition| &definition.kind) {
            Ok(TypeKind::Enum { .. }) => (quote!(Kind::String), "A string."),
            _ => (quote!(Kind::Object), "An object."),
        },
        Type::Nullable(inner) => kind(inner, scope),
        _ => (quote!(Kind::String), "A string."),
    }
}
