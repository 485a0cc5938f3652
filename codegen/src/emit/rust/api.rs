//! The files of one API: which there are, and what its root re-exports.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::emit::rust::doc::{self, Doc, InnerDoc};
use crate::emit::rust::file;
use crate::emit::rust::imports::imports;
use crate::emit::rust::name;
use crate::emit::rust::scope::Scope;
use crate::emit::rust::{client, request, types, wire};
use crate::emit::{Artifacts, EmitError};
use crate::model::Operation;
use crate::names;

/// The contract between generator and runtime: `callspec_runtime::generated::CONTRACT_VERSION` must be this.
const CONTRACT: u32 = 7;

/// Adds every Rust file of the API below `root` (such as `src/`).
pub(crate) fn files(scope: &Scope<'_>, root: &str, wire: bool, artifacts: &mut Artifacts) -> Result<(), EmitError> {
    let id = &scope.api.id;
    let mut files = Files { scope, local: local_names(scope), folder: format!("{root}{id}/"), artifacts };
    let shared = files.scope.api.file.clone();
    files.add("auth.rs", &shared, 1, client::auth::tokens(scope)?, &["Auth"])?;
    let client = name::client(id)?.to_string();
    files.add("client.rs", &shared, 1, client::tokens(scope)?, &[&client, "Call", "Download", "Pager", "Rows"])?;
    files.add("errors.rs", &shared, 1, client::errors::tokens(scope)?, &["Error", "ErrorCode", "errors"])?;
    files.add("operations.rs", &shared, 1, client::operations::tokens(scope)?, &["operations"])?;
    files.add("servers.rs", &shared, 1, client::servers::tokens(scope)?, &["servers"])?;
    if !scope.api.rate_limits.is_empty() {
        files.add("rate_limits.rs", &shared, 1, client::rate_limits::tokens(scope)?, &["rate_limits"])?;
    }
    if has_tokens(scope) {
        files.add("tokens.rs", &shared, 1, client::tokens::tokens(scope)?, &["tokens"])?;
    }
    if !scope.formats.is_empty() {
        files.add("formats.rs", &shared, 1, scope.formats.tokens()?, &["formats", "codec"])?;
    }
    let shared_types = types::names(scope, None);
    if !shared_types.is_empty() {
        let types = types::tokens(scope, None)?;
        let tokens = quote!(#![doc = " The types that several operations share."] #types);
        files.add("types.rs", &shared, 1, tokens, &shared_types)?;
    }
    for operation in &scope.api.operations {
        files.operation(operation)?;
    }
    files.groups()?;
    if wire {
        files.wire()?;
    }
    files.root(wire)
}

/// Whether the credentials of some auth scheme are exchanged for a token.
fn has_tokens(scope: &Scope<'_>) -> bool {
    scope.api.auth.iter().any(|scheme| scheme.token.is_some())
}

struct Files<'a> {
    scope: &'a Scope<'a>,
    /// Everything that the API's root re-exports, and its modules.
    local: BTreeSet<String>,
    folder: String,
    artifacts: &'a mut Artifacts,
}

impl Files<'_> {
    fn add(
        &mut self,
        path: &str,
        spec: &str,
        supers: usize,
        body: TokenStream,
        defined: &[&str],
    ) -> Result<(), EmitError> {
        let path = format!("{}{path}", self.folder);
        let mut file = file::parse(&path, body)?;
        let uses = imports(&file, supers, |name| self.local.contains(name) && !defined.contains(&name))?;
        file.items.splice(0..0, file::parse(&path, uses)?.items);
        self.artifacts.add(path, file::print(&format!("spec/{spec}"), &file));
        Ok(())
    }

    fn operation(&mut self, operation: &Operation) -> Result<(), EmitError> {
        let segments: Vec<&str> = operation.id.split('.').collect();
        let request = request::tokens(operation, self.scope)?;
        let types = types::tokens(self.scope, Some(&operation.id))?;
        let defined = defined_by(operation, self.scope);
        let defined: Vec<&str> = defined.iter().map(String::as_str).collect();
        let doc = Doc::of(&operation.summary);
        let inner = InnerDoc(&doc);
        let body = quote!(#inner #request #types);
        let path = format!("{}.rs", segments.join("/"));
        self.add(&path, &operation.file, segments.len(), body, &defined)
    }

    /// The `mod.rs` of each group of operations.
    fn groups(&mut self) -> Result<(), EmitError> {
        let mut groups: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for operation in &self.scope.api.operations {
            if let Some((group, rest)) = operation.id.split_once('.') {
                groups.entry(group).or_default().push(rest);
            }
        }
        for (group, members) in groups {
            let modules = members.iter().map(|member| name::ident(member)).collect::<Result<Vec<_>, _>>()?;
            let doc = doc::api::group(group);
            let inner = InnerDoc(&doc);
            let body = quote!(#inner #(pub(super) mod #modules;)*);
            self.add(&format!("{group}/mod.rs"), &format!("{}/{group}/", self.scope.api.id), 1, body, &[])?;
        }
        Ok(())
    }

    /// The module `wire`: requests read from their wire form, and the dispatcher.
    fn wire(&mut self) -> Result<(), EmitError> {
        let files = wire::files(self.scope)?;
        let root = wire::root(&files, self.scope)?;
        for file in files {
            self.add(&format!("wire/{}.rs", file.module), &file.spec, 2, file.tokens, &[])?;
        }
        self.add("wire/mod.rs", &self.scope.api.file, 1, root, &[])
    }

    fn root(&mut self, wire: bool) -> Result<(), EmitError> {
        let api = self.scope.api;
        let doc = doc::api::module(api);
        let inner = InnerDoc(&doc);
        let modules = self.modules()?;
        let wire = wire.then(|| {
            quote!(
                #[cfg(feature = "wire")]
                pub mod wire;
            )
        });
        let exports = self.exports()?;
        let contract = proc_macro2::Literal::u32_unsuffixed(CONTRACT);
        let body = quote! {
            #inner
            #modules
            #wire
            #exports
            const _: () = callspec_runtime::generated::assert_contract(#contract);
        };
        self.local.clear();
        self.add("mod.rs", &api.file, 0, body, &[])
    }

    fn modules(&self) -> Result<TokenStream, EmitError> {
        let api = self.scope.api;
        let mut private: BTreeSet<&str> = ["auth", "client", "errors"].into();
        if !self.scope.formats.is_empty() {
            private.insert("formats");
        }
        if has_tokens(self.scope) {
            private.insert("tokens");
        }
        if api.types.iter().any(|definition| definition.operation.is_none()) {
            private.insert("types");
        }
        for operation in &api.operations {
            let first = operation.id.split('.').next().unwrap_or_default();
            if crate::names::OWN_MODULES.contains(&first) {
                let why = format!("`{first}` is the name of a module that every API has");
                return Err(EmitError::new(format!("the operation `{}`", operation.id), why));
            }
            private.insert(first);
        }
        let private = private.into_iter().map(name::ident).collect::<Result<Vec<_>, _>>()?;
        let rate_limits = (!api.rate_limits.is_empty()).then(|| {
            quote!(
                pub mod rate_limits;
            )
        });
        Ok(quote!(#(mod #private;)* pub mod operations; #rate_limits pub mod servers;))
    }

    fn exports(&self) -> Result<TokenStream, EmitError> {
        let api = self.scope.api;
        let client = name::client(&api.id)?;
        let answers = client::answers(self.scope).into_iter().map(|answer| format_ident!("{}", answer.name));
        let mut lines = vec![
            quote!(
                pub use auth::Auth;
            ),
            quote!(pub use client::{#client, #(#answers),*};),
            quote!(
                pub use errors::{Error, ErrorCode};
            ),
        ];
        for operation in &api.operations {
            let path = operation.id.split('.').map(name::ident).collect::<Result<Vec<_>, _>>()?;
            let names = defined_by(operation, self.scope);
            let names = names.iter().map(|text| name::ident(text)).collect::<Result<Vec<_>, _>>()?;
            lines.push(quote!(pub use #(#path::)*{#(#names),*};));
        }
        let shared = types::names(self.scope, None);
        if !shared.is_empty() {
            let shared = shared.iter().map(|text| name::ident(text)).collect::<Result<Vec<_>, _>>()?;
            lines.push(quote!(pub use types::{#(#shared),*};));
        }
        Ok(quote!(#(#lines)*))
    }
}

/// What an operation's file defines: the request, its choices, the types.
fn defined_by(operation: &Operation, scope: &Scope<'_>) -> Vec<String> {
    let request = names::pascal(&operation.id);
    let choices = scope.choices.names(&operation.id).map(str::to_owned);
    let types = types::names(scope, Some(&operation.id)).into_iter().map(str::to_owned);
    [request].into_iter().chain(choices).chain(types).collect()
}

/// What a file of the API can name through the API's root.
fn local_names(scope: &Scope<'_>) -> BTreeSet<String> {
    let modules = ["Error", "ErrorCode", "errors", "formats", "operations", "rate_limits", "servers", "tokens"];
    scope.public.iter().cloned().chain(modules.map(str::to_owned)).collect()
}
