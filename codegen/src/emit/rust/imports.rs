//! The `use` lines of a file, found by looking at which names its paths begin with.

use std::collections::BTreeSet;

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::visit::Visit;

use crate::emit::EmitError;
use crate::emit::rust::layout;
use crate::emit::rust::name;

/// What generated code names of the runtime, and consumers too.
const RUNTIME: &[&str] = &[
    "BuildError",
    "Class",
    "Client",
    "ClientBuilder",
    "Decimal",
    "Extra",
    "Json",
    "Kind",
    "Labelled",
    "Limits",
    "Operation",
    "Paged",
    "Place",
    "Request",
    "Row",
    "RowRequest",
    "Safety",
    "SecretSource",
    "UnknownValue",
    "VendorCode",
    "Violations",
    "WireForm",
    "civil",
    "error_codes",
    "json_object",
    "json_row",
    "json_union",
    "open_words",
    "words",
];

/// What only generated code names of the runtime.
const GENERATED: &[&str] = &[
    "Authenticate",
    "Basis",
    "BodyKind",
    "Cell",
    "CellError",
    "Cells",
    "Characters",
    "Check",
    "Contested",
    "Credential",
    "Envelope",
    "ErrorRow",
    "Hidden",
    "ListStyle",
    "Marker",
    "Members",
    "Method",
    "NextCursor",
    "PageEnd",
    "PagedBy",
    "Paging",
    "Parameter",
    "Personal",
    "RateLimit",
    "RateScope",
    "RateWindow",
    "ResponseKind",
    "Token",
    "TokenPlace",
    "TokenRefresh",
    "TokenRequest",
    "WireRequest",
    "codec",
    "dispatch",
    "has_items",
    "json",
    "list",
    "reading",
];

const SERDE: &[&str] = &["Serialize", "Serializer"];

/// The `use` lines for this file. `supers` is how many modules lie between the file and the API's root; `is_local` says
/// whether the API's root re-exports a name that this file does not define.
pub(crate) fn imports(
    file: &syn::File,
    supers: usize,
    is_local: impl Fn(&str) -> bool,
) -> Result<TokenStream, EmitError> {
    let found = first_names(file);
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
    if found.contains("PathBuf") {
        lines.push(quote!(
            use std::path::PathBuf;
        ));
    }
    let tables = [
        (quote!(callspec_runtime::generated), GENERATED),
        (quote!(callspec_runtime::generated::serde), SERDE),
        (quote!(callspec_runtime), RUNTIME),
    ];
    for (module, names) in tables {
        let names = idents(names.iter().filter(|name| found.contains(**name)).copied())?;
        if !names.is_empty() {
            lines.push(quote!(use #module::{#(#names),*};));
        }
    }
    let local = idents(found.iter().map(String::as_str).filter(|name| is_local(name)))?;
    if !local.is_empty() {
        let above = std::iter::repeat_n(quote!(super::), supers);
        lines.push(quote!(use #(#above)*{#(#local),*};));
    }
    Ok(quote!(#(#lines)*))
}

/// The names that the paths of a file begin with.
pub(crate) fn first_names(file: &syn::File) -> BTreeSet<String> {
    let mut names = FirstNames::default();
    names.visit_file(file);
    names.found
}

#[derive(Default)]
struct FirstNames {
    found: BTreeSet<String>,
}

impl<'ast> Visit<'ast> for FirstNames {
    fn visit_path(&mut self, path: &'ast syn::Path) {
        // A path of one small name is a variable.
        if let Some(first) = path.segments.first().map(|first| first.ident.to_string())
            && (path.segments.len() > 1 || first.starts_with(|character: char| character.is_uppercase()))
        {
            self.found.insert(first);
        }
        syn::visit::visit_path(self, path);
    }

    fn visit_expr_call(&mut self, call: &'ast syn::ExprCall) {
        if let syn::Expr::Path(function) = &*call.func {
            self.found.extend(function.path.get_ident().map(ToString::to_string));
        }
        syn::visit::visit_expr_call(self, call);
    }

    fn visit_attribute(&mut self, attribute: &'ast syn::Attribute) {
        // `#[words]` becomes `words!`.
        self.found.extend(attribute.path().get_ident().map(ToString::to_string).filter(|name| layout::is_table(name)));
        if let syn::Meta::List(list) = &attribute.meta
            && list.path.is_ident("derive")
        {
            let derived =
                list.parse_args_with(syn::punctuated::Punctuated::<syn::Path, syn::Token![,]>::parse_terminated);
            derived.iter().flatten().for_each(|path| self.visit_path(path));
        }
    }

    fn visit_macro(&mut self, mac: &'ast syn::Macro) {
        self.found.extend(mac.path.get_ident().map(ToString::to_string));
        let items = mac.parse_body_with(syn::punctuated::Punctuated::<syn::Expr, syn::Token![,]>::parse_terminated);
        items.iter().flatten().for_each(|expression| self.visit_expr(expression));
    }
}

fn idents<'a>(names: impl Iterator<Item = &'a str>) -> Result<Vec<Ident>, EmitError> {
    names.map(name::ident).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_type_can_take_a_name_that_is_imported() {
        let types =
            RUNTIME.iter().chain(GENERATED).chain(SERDE).filter(|name| name.starts_with(|c: char| c.is_uppercase()));
        let free: Vec<_> = types.filter(|name| !crate::names::RESERVED_TYPES.contains(name)).collect();
        assert!(free.is_empty(), "reserve {free:?} in names.rs");
    }
}
