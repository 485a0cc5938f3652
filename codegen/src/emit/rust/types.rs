//! The types of one API: which file defines which, and by what.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::EmitError;
use crate::emit::rust::scope::Scope;
use crate::emit::rust::{enums, request, response, union};
use crate::model::{Side, TypeDefinition, TypeKind};

/// The types that one file defines (`None`: those of `api.yaml`).
pub(crate) fn tokens(scope: &Scope<'_>, operation: Option<&str>) -> Result<TokenStream, EmitError> {
    let types = scope.types_of(operation).iter();
    let types = types.map(|definition| definition_tokens(definition, scope)).collect::<Result<Vec<_>, _>>()?;
    Ok(quote!(#(#types)*))
}

/// Their names, each with those of the choices that come with it.
pub(crate) fn names<'a>(scope: &'a Scope<'_>, operation: Option<&str>) -> Vec<&'a str> {
    let types = scope.types_of(operation).iter();
    types
        .flat_map(|definition| [definition.name.as_str()].into_iter().chain(scope.choices.names(&definition.name)))
        .collect()
}

fn definition_tokens(definition: &TypeDefinition, scope: &Scope<'_>) -> Result<TokenStream, EmitError> {
    match &definition.kind {
        TypeKind::Object { entries, free_members } => {
            let free = free_members.as_ref();
            match (definition.is_shared, definition.side) {
                (true, _) => {
                    let read = response::object::tokens(definition, entries, free, scope)?;
                    let built = request::object::building(definition, entries, free, scope)?;
                    Ok(quote!(#read #built))
                }
                (false, Side::Request) => request::object::tokens(definition, entries, free, scope),
                (false, Side::Response) => response::object::tokens(definition, entries, free, scope),
            }
        }
        TypeKind::Enum { values, open } => enums::tokens(definition, values, *open, scope),
        TypeKind::Union { alternatives } => union::tokens(definition, alternatives, scope),
        TypeKind::Row { columns } => response::row::tokens(definition, columns, scope),
    }
}
