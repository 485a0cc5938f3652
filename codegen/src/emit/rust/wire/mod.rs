//! Requests read from their wire form, and the dispatcher: everything behind the feature `wire`.

mod choice;
mod dispatch;
mod entries;
mod object;
mod request;
mod union;

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::EmitError;
use crate::emit::rust::doc::{self, InnerDoc};
use crate::emit::rust::scope::Scope;
use crate::model::{Operation, Side, TypeDefinition, TypeKind};

/// One file of the module `wire`.
pub(crate) struct WireFile {
    /// Its module's name.
    pub(crate) module: String,
    /// What it was generated from, below `spec/`.
    pub(crate) spec: String,
    /// Its items.
    pub(crate) tokens: TokenStream,
}

/// The files beside the module's root: one an operation, and one for the types that they share.
pub(crate) fn files(scope: &Scope<'_>) -> Result<Vec<WireFile>, EmitError> {
    let mut files = Vec::new();
    for operation in &scope.api.operations {
        let (module, spec) = (crate::names::method(&operation.id), operation.file.clone());
        files.push(WireFile { module, spec, tokens: operation_tokens(operation, scope)? });
    }
    let shared = types(None, scope)?;
    if !shared.is_empty() {
        let tokens = quote! {
            //! Reads the types that several operations share.
            #(#shared)*
        };
        files.push(WireFile { module: SHARED.to_string(), spec: scope.api.file.clone(), tokens });
    }
    Ok(files)
}

/// The module's root: the dispatcher.
pub(crate) fn root(files: &[WireFile], scope: &Scope<'_>) -> Result<TokenStream, EmitError> {
    let modules: Vec<&str> = files.iter().map(|file| file.module.as_str()).collect();
    dispatch::tokens(&modules, scope)
}

/// The module of the shared types; an operation's has a dot in its id, and so an underscore, or is refused.
const SHARED: &str = "types";

fn operation_tokens(operation: &Operation, scope: &Scope<'_>) -> Result<TokenStream, EmitError> {
    let request = request::tokens(operation, scope)?;
    let types = types(Some(&operation.id), scope)?;
    let doc = doc::api::wire(&operation.id);
    let inner = InnerDoc(&doc);
    Ok(quote! {
        #inner
        #request
        #(#types)*
    })
}

/// How the request-side types of one file (`None`: those of `api.yaml`) are read.
fn types(operation: Option<&str>, scope: &Scope<'_>) -> Result<Vec<TokenStream>, EmitError> {
    let is_sent = |definition: &&&TypeDefinition| definition.is_shared || definition.side == Side::Request;
    let sent = scope.types_of(operation).iter().filter(is_sent);
    sent.map(|definition| type_tokens(definition, scope)).collect()
}

fn type_tokens(definition: &TypeDefinition, scope: &Scope<'_>) -> Result<TokenStream, EmitError> {
    match &definition.kind {
        TypeKind::Object { entries, free_members } => object::tokens(definition, entries, free_members.as_ref(), scope),
        TypeKind::Union { alternatives } => union::tokens(definition, alternatives, scope),
        TypeKind::Enum { .. } | TypeKind::Row { .. } => Ok(quote!()),
    }
}
