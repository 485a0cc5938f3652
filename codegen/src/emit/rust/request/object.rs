//! A JSON object of a request as a struct: built, checked and written.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::EmitError;
use crate::emit::rust::check;
use crate::emit::rust::doc;
use crate::emit::rust::encode::{self, Access, Sink};
use crate::emit::rust::request::built::Built;
use crate::emit::rust::request::choice;
use crate::emit::rust::scope::{Scope, type_ident};
use crate::model::{Entry, Type, TypeDefinition};

/// The struct and what it can do.
pub(crate) fn tokens(
    definition: &TypeDefinition,
    entries: &[Entry],
    free: Option<&Type>,
    scope: &Scope<'_>,
) -> Result<TokenStream, EmitError> {
    let name = type_ident(&definition.name)?;
    let doc = doc::member::definition(definition);
    let built = Built::of(entries, &definition.name, scope.evidence_of(definition), scope)?;
    let new = built.constructor(free_start(free), doc::member::empty_constructor());
    let (members, setters) = (built.members(), built.setters());
    let (free_member, free_setter, free_write) = free_parts(free, scope)?;
    let default = built.default_derive();
    let writes = encode::statements(entries, Sink::Members, Access::Member, scope)?;
    let check = checks(definition, entries, free.is_some(), Access::Member, scope)?;
    let choices = choices(entries, &definition.name, Sink::Members, definition, scope)?;
    Ok(quote! {
        #doc
        #[derive(Clone, Debug, #default PartialEq)]
        #[must_use = "it does nothing until it is put into a request"]
        pub struct #name { #members #free_member }
        impl #name {
            #new
            #setters
            #free_setter
            #check
        }

        impl Serialize for #name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let mut members = Members::new(serializer)?;
                #(#writes)*
                #free_write
                members.end()
            }
        }
        #choices
    })
}

/// `new`, the setters and the check of an object that answers hold too: its members are public and stand there plainly.
pub(crate) fn building(
    definition: &TypeDefinition,
    entries: &[Entry],
    free: Option<&Type>,
    scope: &Scope<'_>,
) -> Result<TokenStream, EmitError> {
    let name = type_ident(&definition.name)?;
    let built = Built::of(entries, &definition.name, scope.evidence_of(definition), scope)?.showing();
    let free_start = if free.is_some() { quote!(free_members: BTreeMap::new()) } else { quote!() };
    let new = built.constructor(free_start, doc::member::empty_constructor());
    let setters = built.setters();
    let (_, free_setter, _) = free_parts(free, scope)?;
    let check = checks(definition, entries, free.is_some(), Access::Plain, scope)?;
    Ok(quote!(impl #name { #new #setters #free_setter #check }))
}

/// The free members of a new object: none.
fn free_start(free: Option<&Type>) -> TokenStream {
    if free.is_some() { quote!(free_members: Personal::default()) } else { quote!() }
}

fn free_parts(free: Option<&Type>, scope: &Scope<'_>) -> Result<(TokenStream, TokenStream, TokenStream), EmitError> {
    let Some(free) = free else { return Ok((quote!(), quote!(), quote!())) };
    let value = scope.rust_type(free)?;
    let converts = matches!(free, Type::String | Type::Json);
    let (taken, made) =
        if converts { (quote!(impl Into<#value>), quote!(value.into())) } else { (quote!(#value), quote!(value)) };
    Ok((
        quote!(pub(crate) free_members: Personal<BTreeMap<String, #value>>),
        quote! {
            /// Adds a member that the documents do not name, by its wire name.
            pub fn member(mut self, name: impl Into<String>, value: #taken) -> Self {
                self.free_members.insert(name.into(), #made);
                self
            }
        },
        quote!(members.free(&self.free_members)?;),
    ))
}

fn checks(
    definition: &TypeDefinition,
    entries: &[Entry],
    free: bool,
    access: Access,
    scope: &Scope<'_>,
) -> Result<TokenStream, EmitError> {
    if !scope.has_checks(&Type::Named(definition.name.clone()))? {
        return Ok(quote!());
    }
    let statements = check::statements(entries, access, scope.evidence_of(definition), scope)?;
    let captured = encode::set_by(entries).into_iter().map(|(wire, setter)| quote!((#wire, #setter)));
    let free = if free { quote!(check.free(&self.free_members, &[#(#captured),*]);) } else { quote!() };
    Ok(quote!(pub(crate) fn check(&self, check: &mut Check) { #(#statements)* #free }))
}

/// The enums of the choices among these entries.
pub(crate) fn choices(
    entries: &[Entry],
    owner: &str,
    sink: Sink,
    definition: &TypeDefinition,
    scope: &Scope<'_>,
) -> Result<TokenStream, EmitError> {
    let mut found = Vec::new();
    for entry in entries {
        if let Entry::Choice(choice) = entry {
            found.push(choice::tokens(choice, owner, sink, scope.evidence_of(definition), scope)?);
        }
    }
    Ok(quote!(#(#found)*))
}
