//! How an object is read, member by member.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::emit::EmitError;
use crate::emit::rust::encode::Sink;
use crate::emit::rust::scope::{Scope, type_ident};
use crate::emit::rust::wire::choice;
use crate::emit::rust::wire::entries::{self, Lines};
use crate::model::{Entry, Type, TypeDefinition};

/// How the object and its choices are read.
pub(crate) fn tokens(
    definition: &TypeDefinition,
    entries: &[Entry],
    free: Option<&Type>,
    scope: &Scope<'_>,
) -> Result<TokenStream, EmitError> {
    let name = type_ident(&definition.name)?;
    let mut lines = if definition.is_shared { Lines::default() } else { Lines::of_struct() };
    let fallback = scope.evidence_of(definition);
    lines.add(entries, &quote!(members), Sink::Members, fallback, scope)?;
    if let Some(free) = free {
        let value = entries::codec(free, scope)?;
        let rest = quote!(members.rest::<#value>());
        let rest = if definition.is_shared { rest } else { quote!(Personal(#rest)) };
        lines.members.push(quote!(free_members: #rest));
    }
    let choices = choice::all(entries, &definition.name, Sink::Members, fallback, scope)?;
    let reader = if lines.is_empty() { format_ident!("_members") } else { format_ident!("members") };
    let (source, Lines { constants, members, .. }) = (fallback.to_string(), lines);
    Ok(quote! {
        impl reading::ReadMembers for #name {
            const SOURCE: &'static str = #source;

            fn read(#reader: &mut reading::Reader<'_>) -> Self {
                #(#constants)*
                Self { #(#members),* }
            }
        }
        #(#choices)*
    })
}
