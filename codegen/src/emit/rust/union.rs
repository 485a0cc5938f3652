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
    let doc = doc::member::definition(definition);
    let open = definition.side == Side::Response || definition.is_shared;
    let unknown = open.then(|| quote!(, #[doc = " Another kind of JSON value, unchanged."] Unknown(Json)));
    let own = if open { reading(&name, alternatives, &variants, scope)? } else { writing(&name, &variants) };
    let more = if definition.side == Side::Response && !definition.is_shared {
        own
    } else {
        let check = check_method(&name, definition, alternatives, scope)?;
        let making = making(&name, alternatives, scope)?;
        quote!(#making #own #check)
    };
    Ok(quote! {
        #doc
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum #name { #(#docs #variants(#values)),* #unknown }
        #more
    })
}

/// A union of a request, made from a scalar.
fn making(name: &Ident, alternatives: &[Type], scope: &Scope<'_>) -> Result<TokenStream, EmitError> {
    let mut made = Vec::new();
    for value in alternatives {
        let (variant, of) = (variant(value)?, scope.rust_type(value)?);
        let is_text = matches!(value, Type::String);
        if is_text || matches!(value, Type::Integer | Type::Boolean { written: None }) {
            made.push(quote!(impl From<#of> for #name { fn from(value: #of) -> Self { Self::#variant(value) } }));
        }
        if is_text {
            made.push(quote! {
                impl From<&str> for #name {
                    fn from(value: &str) -> Self { Self::#variant(value.to_owned()) }
                }
            });
        }
    }
    Ok(quote!(#(#made)*))
}

/// How a union of a request is written.
fn writing(name: &Ident, variants: &[Ident]) -> TokenStream {
    quote! {
        impl Serialize for #name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    #(Self::#variants(value) => value.serialize(serializer)),*
                }
            }
        }
    }
}

/// What the value of a request's union must be; empty when nothing in it can be wrong.
fn check_method(
    name: &Ident,
    definition: &TypeDefinition,
    alternatives: &[Type],
    scope: &Scope<'_>,
) -> Result<TokenStream, EmitError> {
    let named = alternatives.iter().map(|value| Ok((variant(value)?, value))).collect::<Result<Vec<_>, EmitError>>()?;
    let check = check::of_union(&named, definition, scope)?;
    Ok(if check.is_empty() { check } else { quote!(impl #name { #check }) })
}

/// How a union of an answer is read and shown.
fn reading(
    name: &Ident,
    alternatives: &[Type],
    variants: &[Ident],
    scope: &Scope<'_>,
) -> Result<TokenStream, EmitError> {
    let arms = alternatives.iter().zip(variants).map(|(value, variant)| {
        let kind = kind(value, scope).0;
        quote!(#kind => reader.value().map(Self::#variant))
    });
    let types = alternatives.iter().map(|value| scope.rust_type(value)).collect::<Result<Vec<_>, _>>()?;
    let expected = expected(alternatives, scope);
    Ok(quote! {
        impl json::Union for #name {
            const EXPECTED: &'static str = #expected;

            const SHAPES: &'static [fn() -> json::Shape] = &[#(json::shape_of::<#types>),*];

            fn read(reader: &mut json::Reader<'_>) -> Result<Self, json::Stop> {
                match reader.kind() {
                    #(#arms,)*
                    _ => reader.value().map(Self::Unknown)
                }
            }

            fn value(&self) -> &dyn json::View {
                match self {
                    #(Self::#variants(value) => value,)*
                    Self::Unknown(value) => value
                }
            }
        }

        json_union!(#name);
    })
}

/// What a union takes, in words.
fn expected(alternatives: &[Type], scope: &Scope<'_>) -> String {
    let mut words: Vec<String> = alternatives.iter().map(|value| kind(value, scope).1.to_lowercase()).collect();
    words.dedup();
    words.iter().map(|word| word.trim_end_matches('.')).collect::<Vec<_>>().join(" or ")
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
