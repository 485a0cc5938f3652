//! The types of one API: which file defines which, and by what.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::EmitError;
use crate::emit::rust::scope::{Scope, type_ident};
use crate::emit::rust::{choices, enums, request, response, union};
use crate::model::{Side, TypeDefinition, TypeKind};

/// The types that one file defines (`None`: those of `api.yaml`), with the names that come with them.
pub(crate) fn defined(scope: &Scope<'_>, operation: Option<&str>) -> Result<(TokenStream, Vec<String>), EmitError> {
    let mut tokens = Vec::new();
    let mut names = Vec::new();
    for definition in &scope.api.types {
        if definition.operation.as_deref() != operation {
            continue;
        }
        tokens.push(definition_tokens(definition, scope)?);
        names.push(type_ident(&definition.name)?.to_string());
        for (owner, choice) in choices::all(scope) {
            if owner == definition.name {
                names.push(choices::type_name(choice, &owner, scope)?.to_string());
            }
        }
    }
    Ok((quote!(#(#tokens)*), names))
}

fn definition_tokens(definition: &TypeDefinition, scope: &Scope<'_>) -> Result<TokenStream, EmitError> {
    match &definition.kind {
        TypeKind::Object { entries, free_members } => match definition.side {
            Side::Request => request::object::tokens(definition, entries, free_members.as_ref(), scope),
            Side::Response => response::object::tokens(definition, entries, free_members.as_ref(), scope),
        },
        TypeKind::Enum { values, open } => enums::tokens(definition, values, *open, scope),
        TypeKind::Union { alternatives } => union::tokens(definition, alternatives, scope),
        TypeKind::Row { columns } => response::row::tokens(definition, columns, scope),
    }
}
