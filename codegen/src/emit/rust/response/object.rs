//! A JSON object of an answer as a struct.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::emit::EmitError;
use crate::emit::rust::debug::{self, Shown};
use crate::emit::rust::doc;
use crate::emit::rust::name;
use crate::emit::rust::scope::{Scope, type_ident};
use crate::model::{Entry, Evidence, Field, Side, Type, TypeDefinition};

/// The struct, read by serde and printed by `Debug`.
pub(crate) fn tokens(
    definition: &TypeDefinition,
    entries: &[Entry],
    free: Option<&Type>,
    scope: &Scope<'_>,
) -> Result<TokenStream, EmitError> {
    let name = type_ident(&definition.name)?;
    let doc = doc::member::definition(definition, scope.api);
    let mut members = Vec::new();
    for entry in entries {
        if let Entry::Field(field) = entry {
            members.push(response_member(field, scope.evidence_of(definition), scope)?);
        }
    }
    if let Some(free) = free {
        let value = scope.rust_type(free)?;
        members.push(quote! {
            /// Other members, by wire name. What they hold is unknown, so `Debug` hides them.
            #[serde(flatten)]
            pub free_members: BTreeMap<String, #value>
        });
    }
    let mut shown = debug::shown(entries)?;
    if free.is_some() {
        shown.push(Shown { name: name::ident("free_members")?, hidden: true });
    }
    let derives = debug::derives_of(&shown);
    let debug = debug::of_struct(&name, &shown);
    Ok(quote! {
        #doc
        #[derive(Clone, #derives PartialEq, Serialize, Deserialize)]
        #[serde(crate = "callspec_runtime::generated::serde")]
        #[non_exhaustive]
        pub struct #name { #(#members),* }
        #debug
    })
}

fn response_member(field: &Field, item: &Evidence, scope: &Scope<'_>) -> Result<TokenStream, EmitError> {
    let name: Ident = name::ident(&field.name)?;
    let doc = doc::member::field(field, Side::Response, item);
    let value = scope.rust_type(&field.value)?;
    let serde = serde_attribute(field, scope)?;
    Ok(if field.required && !field.empty_is_none {
        quote!(#doc #serde pub #name: #value)
    } else {
        quote!(#doc #serde pub #name: Option<#value>)
    })
}

/// The `#[serde(…)]` lines of a member that is read; the codec has its own.
pub(crate) fn serde_attribute(field: &Field, scope: &Scope<'_>) -> Result<TokenStream, EmitError> {
    let mut parts = Vec::new();
    if field.wire != field.name {
        let wire = &field.wire;
        parts.push(quote!(rename = #wire));
    }
    let optional = !field.required || field.empty_is_none;
    let with = with(field, optional, scope)?;
    if optional && with.is_some() {
        parts.push(quote!(default));
    }
    if optional {
        parts.push(quote!(skip_serializing_if = "Option::is_none"));
    }
    let parts = if parts.is_empty() { quote!() } else { quote!(#[serde(#(#parts),*)]) };
    let with = with.map(|with| quote!(#[serde(with = #with)]));
    Ok(quote!(#parts #with))
}

fn with(field: &Field, optional: bool, scope: &Scope<'_>) -> Result<Option<String>, EmitError> {
    let codec = match (&field.value, scope.codec(&field.value)?, field.empty_is_none) {
        (Type::Nullable(inner), _, false) if optional => {
            let inner = named_codec(inner, scope)?;
            quote!(codec::Nullable<#inner>)
        }
        (Type::Json, _, false) if optional => quote!(codec::Present<codec::Same<Json>>),
        (_, None, false) => return Ok(None),
        (value, _, true) => {
            let inner = named_codec(value, scope)?;
            quote!(codec::EmptyAsNone<#inner>)
        }
        (_, Some(codec), false) if optional => quote!(Option<#codec>),
        (_, Some(codec), false) => codec,
    };
    Ok(Some(format!("codec::As::<{}>", tidy(&codec))))
}

/// The codec of a value, also where serde does it plainly.
fn named_codec(value: &Type, scope: &Scope<'_>) -> Result<TokenStream, EmitError> {
    if let Some(codec) = scope.codec(value)? {
        return Ok(codec);
    }
    let plain = scope.rust_type(value)?;
    Ok(quote!(codec::Same<#plain>))
}

/// Tokens as text without the spaces that token printing adds.
pub(crate) fn tidy(tokens: &TokenStream) -> String {
    tokens
        .to_string()
        .replace(" :: ", "::")
        .replace(" < ", "<")
        .replace(" >", ">")
        .replace("< ", "<")
        .replace(" ,", ",")
}
