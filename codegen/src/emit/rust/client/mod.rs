//! The client: one method an operation, and nothing that decides.

pub(crate) mod auth;
pub(crate) mod errors;
pub(crate) mod example;
pub(crate) mod operations;
pub(crate) mod parameter;
pub(crate) mod rate_limits;
pub(crate) mod servers;
pub(crate) mod tokens;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::emit::EmitError;
use crate::emit::rust::doc::{self, Doc};
use crate::emit::rust::name;
use crate::emit::rust::raw;
use crate::emit::rust::scope::{Scope, type_ident};
use crate::model::{Deprecation, Operation, Pagination, Response};

/// The file `client.rs`.
pub(crate) fn tokens(scope: &Scope<'_>) -> Result<TokenStream, EmitError> {
    let api = scope.api;
    let client = name::client(&api.id)?;
    let server = first_server(scope)?;
    let doc = doc::api::client(api);
    let aliases = answers(scope).into_iter().map(|answer| {
        let (name, doc) = (format_ident!("{}", answer.name), Doc::of(answer.doc));
        match answer.has_value {
            true => quote!(#doc pub type #name<T> = callspec_runtime::#name<T, ErrorCode>;),
            false => quote!(#doc pub type #name = callspec_runtime::#name<ErrorCode>;),
        }
    });
    let unused = unused(scope);
    let mut methods = Vec::new();
    for operation in &api.operations {
        methods.push(method(operation, scope)?);
    }
    Ok(quote! {
        //! The client.
        #doc
        #[derive(Clone, Debug)]
        pub struct #client { #unused core: Client }

        impl #client {
            /// Builds a client for the default base URL.
            ///
            /// # Errors
            ///
            /// Fails if a credential is invalid or TLS cannot be set up.
            pub fn new(auth: Auth) -> Result<Self, BuildError> {
                Self::builder(auth).build()
            }

            /// Configures a client: another base URL, timeouts, a transport of your own.
            pub fn builder(auth: Auth) -> ClientBuilder<Self> {
                ClientBuilder::new(#server, auth)
            }
            #(#methods)*
        }

        impl From<Client> for #client {
            fn from(core: Client) -> Self {
                Self { core }
            }
        }

        #(#aliases)*
    })
}

/// What an item carries that only operations use, where there are none yet.
pub(crate) fn unused(scope: &Scope<'_>) -> Option<TokenStream> {
    let is_empty = scope.api.operations.is_empty();
    is_empty.then(|| quote!(#[expect(dead_code, reason = "this API has no operation yet")]))
}

/// A kind of answer that methods return.
pub(crate) struct AnswerKind {
    pub(crate) name: &'static str,
    doc: &'static str,
    /// What comes of it is a value of the operation's own type.
    has_value: bool,
}

/// The kinds of answers that methods return.
const ANSWERS: [AnswerKind; 4] = [
    AnswerKind { name: "Call", doc: "A call that is sent when awaited.", has_value: true },
    AnswerKind { name: "Download", doc: "A download that starts when awaited.", has_value: false },
    AnswerKind { name: "Pager", doc: "A stream of the items of an answer's list, across pages.", has_value: true },
    AnswerKind { name: "Rows", doc: "A stream of rows.", has_value: true },
];

/// The kinds of answers that this API's methods return.
pub(crate) fn answers(scope: &Scope<'_>) -> Vec<AnswerKind> {
    let is_there = |answer: &AnswerKind| {
        scope.api.operations.iter().any(|operation| match answer.name {
            "Call" => matches!(operation.response, Response::Json(_)),
            "Pager" => operation.pagination.is_some(),
            _ => matches!(operation.response, Response::Csv { .. }),
        })
    };
    ANSWERS.into_iter().filter(is_there).collect()
}

fn first_server(scope: &Scope<'_>) -> Result<TokenStream, EmitError> {
    let server = scope.api.servers.first();
    let server =
        server.ok_or_else(|| EmitError::new(format!("the client of {}", scope.api.id), "there is no server"))?;
    let ident = name::constant(&server.name)?;
    Ok(quote!(servers::#ident))
}

fn method(operation: &Operation, scope: &Scope<'_>) -> Result<TokenStream, EmitError> {
    let (name, request) = (name::method(&operation.id)?, name::pascal(&operation.id)?);
    let deprecated = operation.deprecated.as_ref().map(deprecated);
    let example = if scope.examples { example::lines(operation, scope)? } else { None };
    let doc = doc::operation::method(operation, scope.api, example);
    if let Response::Csv { row } = &operation.response {
        let row = type_ident(row)?;
        let to_file = to_file_method(operation)?;
        return Ok(quote! {
            #doc #deprecated
            pub fn #name(&self, request: &#request) -> Rows<#row> { self.core.rows(request) }
            #to_file
        });
    }
    let Response::Json(output) = &operation.response else { return Ok(quote!()) };
    let output = scope.rust_type(output)?;
    let items = match &operation.pagination {
        None => quote!(),
        Some(pagination) => items_method(operation, pagination, &output)?,
    };
    Ok(quote! {
        #doc #deprecated
        pub fn #name(&self, request: &#request) -> Call<#output> { self.core.call(request) }
        #items
    })
}

fn items_method(
    operation: &Operation,
    pagination: &Pagination,
    output: &TokenStream,
) -> Result<TokenStream, EmitError> {
    let (name, request) = (name::method(&operation.id)?, name::pascal(&operation.id)?);
    let name = format_ident!("{name}_items");
    let deprecated = operation.deprecated.as_ref().map(deprecated);
    let doc = doc::operation::items(operation, pagination);
    Ok(quote! {
        #doc #deprecated
        pub fn #name(&self, request: &#request) -> Pager<#output> { self.core.items(request) }
    })
}

fn to_file_method(operation: &Operation) -> Result<TokenStream, EmitError> {
    let (name, request) = (name::method(&operation.id)?, name::pascal(&operation.id)?);
    let name = format_ident!("{name}_to_file");
    let deprecated = operation.deprecated.as_ref().map(deprecated);
    let doc = doc::operation::to_file(operation);
    Ok(quote! {
        #doc #deprecated
        pub fn #name(&self, request: &#request, path: impl Into<PathBuf>) -> Download {
            self.core.download(request, path)
        }
    })
}

fn deprecated(deprecation: &Deprecation) -> TokenStream {
    let since = deprecation.since.as_ref().map(|day| format!("since {day}: ")).unwrap_or_default();
    let replacement = deprecation.replacement.as_ref().map(|other| format!("; use {other}")).unwrap_or_default();
    let note = format!("{since}{}{replacement}", deprecation.reason.trim().trim_end_matches('.'));
    let note = raw::broken(&note);
    quote!(#[deprecated(note = #note)])
}
