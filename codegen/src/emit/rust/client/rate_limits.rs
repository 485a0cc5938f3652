//! The file `rate_limits.rs`: how often the vendor lets operations be called, as data.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::emit::EmitError;
use crate::emit::rust::client::parameter::parameter;
use crate::emit::rust::doc;
use crate::emit::rust::name;
use crate::emit::rust::scope::Scope;
use crate::model::{Operation, RateLimit};

/// The file `rate_limits.rs`.
pub(crate) fn tokens(scope: &Scope<'_>) -> Result<TokenStream, EmitError> {
    let limits = scope.api.rate_limits.iter().map(limit).collect::<Result<Vec<_>, _>>()?;
    Ok(quote! {
        //! The vendor's rate limits. A client keeps to them unless told otherwise.
        #(#limits)*
    })
}

fn limit(limit: &RateLimit) -> Result<TokenStream, EmitError> {
    let (ident, id) = (name::constant(&limit.name)?, &limit.name);
    let doc = doc::api::rate_limit(limit);
    let windows = limit.windows.iter().map(|window| {
        let calls = Literal::u32_unsuffixed(window.calls);
        let seconds = Literal::u64_unsuffixed(window.seconds.into());
        quote!(RateWindow::new(#calls, #seconds))
    });
    Ok(quote! {
        #doc
        pub static #ident: RateLimit = RateLimit { name: #id, windows: &[#(#windows),*] };
    })
}

/// The limits that an operation is subject to.
pub(crate) fn scopes(operation: &Operation, scope: &Scope<'_>) -> Result<Vec<TokenStream>, EmitError> {
    let limits = operation.rate_limits.iter().filter_map(|name| scope.api.rate_limit(name));
    let row = |limit: &RateLimit| {
        let key = limit.key.as_ref().map(|key| parameter(key, operation));
        row(limit, key)
    };
    limits.map(row).collect()
}

/// The limits that a request for a token is subject to.
pub(crate) fn scopes_of_token(limits: &[String], scope: &Scope<'_>) -> Result<Vec<TokenStream>, EmitError> {
    let limits = limits.iter().filter_map(|name| scope.api.rate_limit(name));
    limits.map(|limit| row(limit, None)).collect()
}

fn row(limit: &RateLimit, key: Option<TokenStream>) -> Result<TokenStream, EmitError> {
    let ident = name::constant(&limit.name)?;
    let key = match key {
        Some(key) => quote!(Some(#key)),
        None => quote!(None),
    };
    Ok(quote!(RateScope { limit: &rate_limits::#ident, key: #key }))
}
