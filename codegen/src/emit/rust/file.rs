//! A Rust file: fragments parsed once, printed, and laid out as a person would.

use proc_macro2::TokenStream;

use crate::emit::EmitError;
use crate::emit::rust::layout;

/// Parses the fragments of a file.
pub(crate) fn parse(path: &str, tokens: TokenStream) -> Result<syn::File, EmitError> {
    syn::parse2(tokens).map_err(|error| EmitError::new(path, error))
}

/// Prints a file. `from` is what it was generated from; it stands in the first line.
pub(crate) fn print(from: &str, file: &syn::File) -> String {
    let text = layout::space(&layout::join(&prettyplease::unparse(file)));
    format!("// @generated from {from} by `cargo xtask generate`. Do not edit.\n\n{text}")
}

/// Parses and prints a file that says itself what it uses.
pub(crate) fn whole(path: &str, from: &str, tokens: TokenStream) -> Result<String, EmitError> {
    Ok(print(from, &parse(path, tokens)?))
}
