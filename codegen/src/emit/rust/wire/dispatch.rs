//! The dispatcher: one match over the operations.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::EmitError;
use crate::emit::rust::name;
use crate::emit::rust::scope::Scope;
use crate::model::Response;

/// The root of the module `wire`.
pub(crate) fn tokens(modules: &[&str], scope: &Scope<'_>) -> Result<TokenStream, EmitError> {
    let client = name::client(&scope.api.id)?;
    let modules = modules.iter().map(|module| name::ident(module)).collect::<Result<Vec<_>, _>>()?;
    let mut calls = Vec::new();
    let mut arms = Vec::new();
    for operation in &scope.api.operations {
        let (id, request, method) = (&operation.id, name::pascal(&operation.id)?, name::method(&operation.id)?);
        let answer = match operation.response {
            Response::Json(_) => quote!(dispatch::value),
            Response::Csv { .. } => quote!(dispatch::rows),
        };
        calls.push(quote!(#id => #answer(wire, |request: &#request| client.#method(request))));
        arms.push(quote!(#id => reading::validate::<#request>(wire)));
    }
    let is_deprecated = scope.api.operations.iter().any(|operation| operation.deprecated.is_some());
    let expect =
        is_deprecated.then(|| quote!(#[expect(deprecated, reason = "deprecated operations can be called as well")]));
    let (call, validate) = if scope.api.operations.is_empty() {
        (
            quote!(pub fn call(_: &#client, operation: &str, _: &WireForm) -> Dispatched { dispatch::unknown(operation) }),
            quote!(
                pub fn validate(_: &str, _: &WireForm) -> Option<Violations> {
                    None
                }
            ),
        )
    } else {
        (
            quote! {
                pub fn call(client: &#client, operation: &str, wire: &WireForm) -> Dispatched {
                    match operation {
                        #(#calls,)*
                        _ => dispatch::unknown(operation)
                    }
                }
            },
            quote! {
                pub fn validate(operation: &str, wire: &WireForm) -> Option<Violations> {
                    let violations = match operation {
                        #(#arms,)*
                        _ => return None
                    };
                    Some(violations)
                }
            },
        )
    };
    Ok(quote! {
        //! Operations by their id, with requests in their wire form.

        #(mod #modules;)*

        /// A call by operation id that is sent when awaited.
        pub type Dispatched = callspec_runtime::Dispatched<ErrorCode>;

        /// Calls an operation by its id. Returns the decoded value as JSON, rows as a list.
        #expect
        #call

        /// Every violation in a request of the operation with this id, including those that only warn; `None` if there
        /// is no such operation.
        #validate
    })
}
