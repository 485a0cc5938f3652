//! A field of an operation's requests, as static rows name it: by place and name.

use proc_macro2::TokenStream;
use quote::quote;

use crate::model::{Entry, Operation};

/// A field of an operation's requests, by place and name.
pub(crate) fn parameter(wire: &str, operation: &Operation) -> TokenStream {
    let holds =
        |entries: &[Entry]| entries.iter().any(|entry| matches!(entry, Entry::Field(field) if field.wire == wire));
    let (place, name) = match () {
        () if holds(&operation.path_parameters) => (quote!(Place::Path), wire.to_owned()),
        () if holds(&operation.query) => (quote!(Place::Query), wire.to_owned()),
        () if holds(&operation.headers) => (quote!(Place::Header), wire.to_lowercase()),
        () => (quote!(Place::Body), wire.to_owned()),
    };
    quote!(Parameter { place: #place, name: #name })
}
