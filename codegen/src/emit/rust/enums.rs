//! An enum of words: closed in a request, open in a response.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::emit::EmitError;
use crate::emit::rust::doc::{self, Doc};
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
    let doc = doc::member::definition(definition, scope.api);
    let listed = quote!(#(#docs #variants),*);
    Ok(if definition.side == Side::Response || open {
        open_enum(&name, &doc, &listed, &variants, &wires, definition.side)
    } else {
        closed_enum(&name, &doc, &listed, &variants, &wires)
    })
}

fn closed_enum(name: &Ident, doc: &Doc, listed: &TokenStream, variants: &[Ident], wires: &[&str]) -> TokenStream {
    let text = text_impls(name);
    quote! {
        #doc
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum #name { #listed }
        impl #name {
            /// The value as it is sent.
            pub fn as_str(&self) -> &'static str {
                match self { #(Self::#variants => #wires),* }
            }
        }
        #text
    }
}

fn open_enum(
    name: &Ident,
    doc: &Doc,
    listed: &TokenStream,
    variants: &[Ident],
    wires: &[&str],
    side: Side,
) -> TokenStream {
    let text = text_impls(name);
    let reading = if side == Side::Response { reading_impls(name) } else { quote!() };
    let separator = if variants.is_empty() { quote!() } else { quote!(,) };
    quote! {
        #doc
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum #name {
            #listed #separator
            /// A value that the spec does not list. Compare it by [`as_str`](Self::as_str): a later version may name it.
            Unknown(UnknownValue)
        }
        impl #name {
            /// The value as it is sent.
            pub fn as_str(&self) -> &str {
                match self {
                    #(Self::#variants => #wires,)*
                    Self::Unknown(value) => value.as_str()
                }
            }

            /// The value for what is sent.
            pub fn from_wire(word: &str) -> Self {
                match word {
                    #(#wires => Self::#variants,)*
                    other => Self::Unknown(UnknownValue::__new(other))
                }
            }
        }
        #text
        #reading
    }
}

fn text_impls(name: &Ident) -> TokenStream {
    quote! {
        impl fmt::Display for #name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl Serialize for #name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }
    }
}

fn reading_impls(name: &Ident) -> TokenStream {
    quote! {
        impl<'de> Deserialize<'de> for #name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                codec::word(deserializer, Self::from_wire)
            }
        }
    }
}
