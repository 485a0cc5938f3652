//! How a union is read: the kind of value decides.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::EmitError;
use crate::emit::rust::scope::{Scope, type_ident};
use crate::emit::rust::union::{kind, variant};
use crate::emit::rust::wire::entries::codec;
use crate::model::{Type, TypeDefinition};

/// How the union is read.
pub(crate) fn tokens(
    definition: &TypeDefinition,
    alternatives: &[Type],
    scope: &Scope<'_>,
) -> Result<TokenStream, EmitError> {
    let name = type_ident(&definition.name)?;
    let mut kinds = Vec::new();
    let mut arms = Vec::new();
    for value in alternatives {
        let (kind, variant, codec) = (kind(value, scope).0, variant(value)?, codec(value, scope)?);
        arms.push(quote!(#kind => value.read::<#codec>().map(Self::#variant)));
        kinds.push(kind);
    }
    let placeholder = match alternatives.first() {
        Some(first) => {
            let (variant, codec) = (variant(first)?, codec(first, scope)?);
            quote!(Self::#variant(<#codec as reading::ReadWire>::placeholder()))
        }
        None => return Err(EmitError::new(format!("the union `{}`", definition.name), "it has no alternatives")),
    };
    Ok(quote! {
        impl reading::ReadWire for #name {
            type Value = Self;

            fn read(value: &mut reading::ValueReader<'_>) -> Option<Self> {
                match value.kind_among(&[#(#kinds),*]) {
                    #(#arms,)*
                    _ => value.wrong_kind(&[#(#kinds),*])
                }
            }

            fn placeholder() -> Self {
                #placeholder
            }
        }
    })
}
