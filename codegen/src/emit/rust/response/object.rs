//! A JSON object of an answer as a struct, and the two lists of its members: one to read it, one to show it.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::emit::EmitError;
use crate::emit::rust::doc;
use crate::emit::rust::name;
use crate::emit::rust::scope::{Scope, type_ident};
use crate::model::{Entry, Evidence, Field, Side, Type, TypeDefinition};

/// The struct, and how it is read and shown.
pub(crate) fn tokens(
    definition: &TypeDefinition,
    entries: &[Entry],
    free: Option<&Type>,
    scope: &Scope<'_>,
) -> Result<TokenStream, EmitError> {
    let name = type_ident(&definition.name)?;
    let text = definition.name.as_str();
    let doc = doc::member::definition(definition, scope.api);
    let (mut members, mut places, mut views) = (Vec::new(), Vec::new(), Vec::new());
    for entry in entries {
        match entry {
            Entry::Field(field) => {
                members.push(member(field, scope.evidence_of(definition), scope)?);
                places.push(place(field, scope)?);
                views.push(view(field, scope)?);
            }
            Entry::Constant(_) | Entry::Choice(_) => views.extend(unread(entry)),
        }
    }
    let (read, show) = match free {
        None => (quote!(reader.members(&mut [#(#places),*])), quote!(visit.members(&[#(#views),*]))),
        Some(free) => {
            let value = scope.rust_type(free)?;
            members.push(quote! {
                /// Other members, by wire name. What they hold is unknown, so `Debug` hides them.
                pub free_members: BTreeMap<String, #value>
            });
            let (others, shown) = match scope.codec(free)? {
                None => (quote!(&mut self.free_members), quote!(&self.free_members)),
                Some(codec) => (
                    quote!(&mut json::entries::<#codec>(&mut self.free_members)),
                    quote!(&json::written::<BTreeMap<String, #codec>>(&self.free_members)),
                ),
            };
            (
                quote!(reader.members_and(&mut [#(#places),*], #others)),
                quote!(visit.members_and(&[#(#views),*], #shown)),
            )
        }
    };
    Ok(quote! {
        #doc
        #[derive(Clone, Default, PartialEq)]
        #[non_exhaustive]
        pub struct #name { #(#members),* }

        impl json::Object for #name {
            const NAME: &'static str = #text;

            fn read(&mut self, reader: &mut json::Reader<'_>) -> json::Reading {
                #read
            }

            fn view(&self, visit: &mut dyn json::Visit) {
                #show;
            }
        }

        json_object!(#name);
    })
}

fn is_optional(field: &Field) -> bool {
    !field.required || field.empty_is_none
}

fn member(field: &Field, item: &Evidence, scope: &Scope<'_>) -> Result<TokenStream, EmitError> {
    let name: Ident = name::ident(&field.name)?;
    let doc = doc::member::field(field, Side::Response, item);
    let value = scope.rust_type(&field.value)?;
    Ok(if is_optional(field) { quote!(#doc pub #name: Option<#value>) } else { quote!(#doc pub #name: #value) })
}

/// Where the member's value goes.
fn place(field: &Field, scope: &Scope<'_>) -> Result<TokenStream, EmitError> {
    let (wire, name) = (&field.wire, name::ident(&field.name)?);
    Ok(match codec(field, scope)? {
        None => quote!((#wire, &mut self.#name)),
        Some(codec) => quote!((#wire, &mut json::coded::<#codec>(&mut self.#name))),
    })
}

/// The member as it is shown.
pub(crate) fn view(field: &Field, scope: &Scope<'_>) -> Result<TokenStream, EmitError> {
    let (wire, name) = (&field.wire, name::ident(&field.name)?);
    let value = match codec(field, scope)? {
        None => quote!(&self.#name),
        Some(codec) => quote!(&json::written::<#codec>(&self.#name)),
    };
    let personal = field.pii.then(|| quote!(.personal()));
    Ok(match field.required {
        true => quote!(json::always(#wire, #value) #personal),
        false => quote!(json::optional(#wire, #value) #personal),
    })
}

/// Members that are captured and that nobody reads: drift knows them.
fn unread(entry: &Entry) -> Vec<TokenStream> {
    match entry {
        Entry::Choice(choice) => choice.options.iter().flat_map(|option| &option.entries).flat_map(unread).collect(),
        entry => entry.wire().map(|wire| quote!(json::optional(#wire, json::UNREAD))).into_iter().collect(),
    }
}

/// The codec of a member whose value has a written form of its own.
fn codec(field: &Field, scope: &Scope<'_>) -> Result<Option<TokenStream>, EmitError> {
    let codec = scope.codec(&field.value)?;
    if field.empty_is_none {
        let inner = match codec {
            Some(codec) => codec,
            None => {
                let plain = scope.rust_type(&field.value)?;
                quote!(codec::Same<#plain>)
            }
        };
        return Ok(Some(quote!(codec::EmptyAsNone<#inner>)));
    }
    Ok(codec.map(|codec| if is_optional(field) { quote!(Option<#codec>) } else { codec }))
}
