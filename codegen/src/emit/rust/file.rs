//! A Rust file: fragments parsed back, printed, and spaced as a person would.

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::spanned::Spanned;

use crate::emit::EmitError;
use crate::emit::rust::layout;

/// The lines of a doc comment with which a method of one line follows another without a blank line.
const SHORT_DOC: usize = 2;

/// Prints a file. `from` is what it was generated from; it stands in the first line.
pub(crate) fn print(path: &str, from: &str, tokens: TokenStream) -> Result<String, EmitError> {
    let file: syn::File = syn::parse2(tokens).map_err(|error| EmitError::new(path, error))?;
    let printed = layout::join(&prettyplease::unparse(&file));
    let spaced = space(path, &printed)?;
    Ok(format!("// @generated from {from} by `cargo xtask generate`. Do not edit.\n\n{spaced}"))
}

/// Puts a blank line before every item and method that does not open its block or continue a run of one-line items of
/// its kind. A method with a long doc comment has one before and after it.
fn space(path: &str, printed: &str) -> Result<String, EmitError> {
    let file = syn::parse_file(printed).map_err(|error| EmitError::new(path, error))?;
    let mut breaks = Vec::new();
    collect_items(&file.items, &mut breaks);
    if let (Some(_), Some(first)) = (file.attrs.last(), file.items.first()) {
        breaks.push(start_line(first));
    }
    let mut out = String::with_capacity(printed.len() + breaks.len());
    for (index, line) in printed.lines().enumerate() {
        if breaks.contains(&(index + 1)) {
            out.push('\n');
        }
        out.push_str(line);
        out.push('\n');
    }
    Ok(out)
}

fn collect_items(items: &[syn::Item], breaks: &mut Vec<usize>) {
    for pair in items.windows(2) {
        if !(is_line(&pair[0]) && is_line(&pair[1]) && same_kind(&pair[0], &pair[1])) {
            breaks.push(start_line(&pair[1]));
        }
    }
    for item in items {
        match item {
            syn::Item::Impl(item) => collect_members(&item.items, breaks),
            syn::Item::Mod(item) => {
                if let Some((_, items)) = &item.content {
                    collect_items(items, breaks);
                }
            }
            _ => {}
        }
    }
}

fn collect_members(members: &[syn::ImplItem], breaks: &mut Vec<usize>) {
    for pair in members.windows(2) {
        if !pair.iter().all(is_line_of_code) || pair.iter().any(is_long_documented) {
            breaks.push(start_line(&pair[1]));
        }
    }
}

/// Whether a member is one line below its doc comment.
fn is_line_of_code(member: &syn::ImplItem) -> bool {
    let (start, end) = match member {
        syn::ImplItem::Fn(function) => (function.sig.span().start(), function.block.span().end()),
        other => (other.span().start(), other.span().end()),
    };
    start.line == end.line
}

/// Whether a method's doc comment is so long that the eye needs blank lines around it.
fn is_long_documented(member: &syn::ImplItem) -> bool {
    let syn::ImplItem::Fn(function) = member else { return false };
    function.attrs.iter().filter(|attribute| attribute.path().is_ident("doc")).count() > SHORT_DOC
}

fn start_line<T: ToTokens>(node: &T) -> usize {
    node.span().start().line
}

fn is_line(item: &syn::Item) -> bool {
    if matches!(item, syn::Item::Macro(_)) {
        return false;
    }
    item.span().start().line == item.span().end().line || matches!(item, syn::Item::Use(_))
}

fn same_kind(a: &syn::Item, b: &syn::Item) -> bool {
    std::mem::discriminant(a) == std::mem::discriminant(b) && is_public(a) == is_public(b)
}

fn is_public(item: &syn::Item) -> bool {
    let visibility = match item {
        syn::Item::Use(item) => &item.vis,
        syn::Item::Mod(item) => &item.vis,
        syn::Item::Const(item) => &item.vis,
        syn::Item::Type(item) => &item.vis,
        _ => return false,
    };
    matches!(visibility, syn::Visibility::Public(_))
}
