//! The `use` lines of a file, found by looking at which names its tokens hold.

use std::collections::BTreeSet;

use proc_macro2::{TokenStream, TokenTree};
use quote::{format_ident, quote};

use super::name;
use crate::emit::EmitError;

/// What generated code may name from the runtime.
const RUNTIME: &[&str] = &[
    "Authenticate",
    "BodyKind",
    "BuildError",
    "Check",
    "Characters",
    "Basis",
    "Cell",
    "CellError",
    "Cells",
    "Class",
    "Client",
    "ClientBuilder",
    "Credential",
    "Decimal",
    "Envelope",
    "ErrorRow",
    "Extra",
    "Hidden",
    "Json",
    "Kind",
    "Labelled",
    "Limits",
    "ListStyle",
    "Marker",
    "Members",
    "Method",
    "Operation",
    "PageEnd",
    "Paged",
    "Paging",
    "Parameter",
    "Place",
    "RawValue",
    "Request",
    "ResponseKind",
    "Row",
    "RowRequest",
    "Safety",
    "Secret",
    "UnknownValue",
    "VendorCode",
    "Violations",
    "WireRequest",
    "Word",
    "Written",
    "civil",
    "codec",
    "union",
];

/// The `use` lines for these tokens. `supers` is how many modules lie between the file and the API's root,
/// `local` the names that the API's root re-exports and this file does not define.
pub(super) fn imports(tokens: &TokenStream, supers: usize, local: &BTreeSet<String>) -> Result<TokenStream, EmitError> {
    let mut found = BTreeSet::new();
    words(tokens.clone(), &mut found);
    let mut lines = Vec::new();
    if found.contains("BTreeMap") {
        lines.push(quote!(
            use std::collections::BTreeMap;
        ));
    }
    if found.contains("fmt") {
        lines.push(quote!(
            use std::fmt;
        ));
    }
    let runtime = idents(RUNTIME.iter().filter(|name| found.contains(**name) && !local.contains(**name)).copied())?;
    if !runtime.is_empty() {
        lines.push(quote!(use callspec_runtime::{#(#runtime),*};));
    }
    let serde = idents(SERDE.iter().filter(|name| found.contains(**name)).copied())?;
    if !serde.is_empty() {
        lines.push(quote!(use callspec_runtime::serde::{#(#serde),*};));
    }
    let local = idents(local.iter().filter(|name| found.contains(*name)).map(String::as_str))?;
    if !local.is_empty() {
        let above = std::iter::repeat_n(quote!(super::), supers);
        lines.push(quote!(use #(#above)*{#(#local),*};));
    }
    Ok(quote!(#(#lines)*))
}

const SERDE: &[&str] = &["Deserialize", "Deserializer", "Serialize", "Serializer"];

fn idents<'a>(names: impl Iterator<Item = &'a str>) -> Result<Vec<proc_macro2::Ident>, EmitError> {
    names.map(|text| name::ident(text).map(|found| format_ident!("{found}"))).collect()
}

pub(super) fn words(tokens: TokenStream, found: &mut BTreeSet<String>) {
    for token in tokens {
        match token {
            TokenTree::Ident(ident) => {
                found.insert(ident.to_string());
            }
            TokenTree::Group(group) => words(group.stream(), found),
            TokenTree::Literal(literal) => literal_words(&literal.to_string(), found),
            TokenTree::Punct(_) => {}
        }
    }
}

/// `#[serde(with = "codec::As::<…>")]` names things inside a string.
fn literal_words(text: &str, found: &mut BTreeSet<String>) {
    if text.starts_with("\"codec::As::<") {
        let words = text.split(|c: char| !c.is_alphanumeric() && c != '_');
        found.extend(words.filter(|word| !word.is_empty()).map(str::to_string));
    }
}
