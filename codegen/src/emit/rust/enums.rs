//! An enum of words: closed in a request, open in a response or in both. One table: `layout/tables.rs` makes it one of `words!`.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::EmitError;
use crate::emit::rust::doc;
use crate::emit::rust::name;
use crate::emit::rust::scope::{Scope, type_ident};
use crate::model::{EnumValue, Side, TypeDefinition};

/// The enum with its words.
pub(crate) fn tokens(
    definition: &TypeDefinition,
    values: &[EnumValue],
    open: bool,
    scope: &Scope<'_>,
) -> Result<TokenStream, EmitError> {
    let name = type_ident(&definition.name)?;
    let variants = values.iter().map(|value| name::pascal(&value.name)).collect::<Result<Vec<_>, _>>()?;
    let wires: Vec<&str> = values.iter().map(|value| value.wire.as_str()).collect();
    let docs = values.iter().map(|value| doc::member::enum_value(value, scope.evidence_of(definition)));
    let doc = doc::member::definition(definition);
    let is_open = definition.side == Side::Response || definition.is_shared || open;
    let table = if is_open { quote!(#[open_words]) } else { quote!(#[words]) };
    Ok(quote!(#table #doc pub enum #name { #(#docs #variants = #wires),* }))
}
