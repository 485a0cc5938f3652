//! Optional values of a static row as expressions.

use proc_macro2::TokenStream;
use quote::quote;

/// `Some("…")` or `None`.
pub(crate) fn text(text: Option<&str>) -> TokenStream {
    match text {
        Some(text) => quote!(Some(#text)),
        None => quote!(None),
    }
}
