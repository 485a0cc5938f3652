//! The file `servers.rs`: the vendor's base addresses.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::EmitError;
use crate::emit::rust::doc;
use crate::emit::rust::name;
use crate::emit::rust::scope::Scope;

/// The file `servers.rs`.
pub(crate) fn tokens(scope: &Scope<'_>) -> Result<TokenStream, EmitError> {
    let mut constants = Vec::new();
    for server in &scope.api.servers {
        let (ident, url) = (name::constant(&server.name)?, &server.url);
        let doc = doc::api::server(server);
        constants.push(quote!(#doc pub const #ident: &str = #url;));
    }
    Ok(quote! {
        //! Base URLs of this API. The client builder takes any of them, or another.
        #(#constants)*
    })
}
