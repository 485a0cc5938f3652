//! How a word of an enum is read.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::EmitError;
use crate::emit::rust::name;
use crate::emit::rust::scope::type_ident;
use crate::model::{EnumValue, TypeDefinition};

/// How the enum is read.
pub(crate) fn tokens(definition: &TypeDefinition, values: &[EnumValue], open: bool) -> Result<TokenStream, EmitError> {
    let name = type_ident(&definition.name)?;
    let variants = values.iter().map(|value| name::pascal(&value.name)).collect::<Result<Vec<_>, _>>()?;
    let wires = values.iter().map(|value| &value.wire);
    let other = if open { quote!(other => Some(Self::Unknown(UnknownValue::__new(other)))) } else { quote!(_ => None) };
    let placeholder = match variants.first() {
        Some(first) => quote!(Self::#first),
        None => quote!(Self::Unknown(UnknownValue::__new(""))),
    };
    Ok(quote! {
        impl reading::ReadWire for #name {
            type Value = Self;

            fn read(value: &mut reading::ValueReader<'_>) -> Option<Self> {
                value.word(|word| match word {
                    #(#wires => Some(Self::#variants),)*
                    #other
                })
            }

            fn placeholder() -> Self {
                #placeholder
            }
        }
    })
}
