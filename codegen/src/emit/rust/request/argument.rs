//! What a constructor or setter takes for a field, and how it becomes the field.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::emit::EmitError;
use crate::emit::rust::name;
use crate::emit::rust::scope::Scope;
use crate::emit::rust::scope::choices;
use crate::model::{Entry, Field, Type, TypeKind};

/// One thing the caller gives: a field or a choice.
pub(crate) struct Argument {
    /// The Rust name.
    pub(crate) name: Ident,
    /// The type of the struct member, without `Option`.
    pub(crate) member: TokenStream,
    /// The type of the argument.
    pub(crate) taken: TokenStream,
    /// The member's value made from an argument of its own name.
    made: TokenStream,
    /// What sets the member to an argument called `value`.
    set: TokenStream,
    /// Whether it must be given.
    pub(crate) required: bool,
    is_personal: bool,
}

impl Argument {
    /// The argument for an entry; `None` for a constant.
    pub(crate) fn of(entry: &Entry, owner: &str, scope: &Scope<'_>) -> Result<Option<Self>, EmitError> {
        match entry {
            Entry::Constant(_) => Ok(None),
            Entry::Field(field) => Self::of_field(field, scope).map(Some),
            Entry::Choice(choice) => {
                let name = name::ident(&choice.name)?;
                let member = choices::type_name(choice, owner, scope)?;
                Ok(Some(Self {
                    taken: quote!(#member),
                    member: quote!(#member),
                    made: quote!(#name),
                    set: quote!(Some(value)),
                    required: choice.required,
                    is_personal: false,
                    name,
                }))
            }
        }
    }

    pub(crate) fn of_field(field: &Field, scope: &Scope<'_>) -> Result<Self, EmitError> {
        let name = name::ident(&field.name)?;
        let member = scope.rust_type(&field.value)?;
        let (taken, made) = conversion(&name, &field.value, scope)?;
        let set = setting(&field.value, scope)?;
        Ok(Self { name, member, taken, made, set, required: field.required, is_personal: false })
    }

    /// The same for a member of a struct that hides personal data.
    pub(crate) fn hiding(mut self, is_personal: bool) -> Self {
        self.is_personal = is_personal;
        self
    }

    /// The member with its value, as it stands in a struct expression.
    pub(crate) fn initialised(&self) -> TokenStream {
        let (name, made) = (&self.name, &self.made);
        match () {
            () if self.is_personal => quote!(#name: Personal(#made)),
            () if *name == made.to_string() => quote!(#name),
            () => quote!(#name: #made),
        }
    }

    /// The member without a value.
    pub(crate) fn unset(&self) -> TokenStream {
        let name = &self.name;
        if self.is_personal { quote!(#name: Personal(None)) } else { quote!(#name: None) }
    }

    /// The setter, without its doc.
    pub(crate) fn setter(&self) -> TokenStream {
        let Self { name, taken, set, .. } = self;
        let set = if self.is_personal { quote!(Personal(#set)) } else { quote!(#set) };
        quote!(pub fn #name(mut self, value: #taken) -> Self { self.#name = #set; self })
    }

    /// The struct member's type.
    pub(crate) fn stored(&self) -> TokenStream {
        let member = &self.member;
        let stored = if self.required { quote!(#member) } else { quote!(Option<#member>) };
        if self.is_personal { quote!(Personal<#stored>) } else { stored }
    }
}

/// What an optional member is set to by an argument called `value`.
fn setting(value: &Type, scope: &Scope<'_>) -> Result<TokenStream, EmitError> {
    if matches!(value, Type::List(_)) {
        return Ok(quote!(list(value)));
    }
    let (_, made) = conversion(&name::ident("value")?, value, scope)?;
    Ok(quote!(Some(#made)))
}

fn conversion(name: &Ident, value: &Type, scope: &Scope<'_>) -> Result<(TokenStream, TokenStream), EmitError> {
    Ok(match value {
        Type::String | Type::TimeZone | Type::Json => {
            let member = scope.rust_type(value)?;
            (quote!(impl Into<#member>), quote!(#name.into()))
        }
        Type::Named(name_of_union) if is_union(name_of_union, scope)? => {
            let member = scope.rust_type(value)?;
            (quote!(impl Into<#member>), quote!(#name.into()))
        }
        Type::List(item) if is_text(item) => {
            (quote!(impl IntoIterator<Item = impl Into<String>>), quote!(#name.into_iter().map(Into::into).collect()))
        }
        Type::List(item) => {
            let item = scope.rust_type(item)?;
            (quote!(impl IntoIterator<Item = #item>), quote!(#name.into_iter().collect()))
        }
        Type::Map(item) => {
            let item = scope.rust_type(item)?;
            (
                quote!(impl IntoIterator<Item = (impl Into<String>, #item)>),
                quote!(#name.into_iter().map(|(name, value)| (name.into(), value)).collect()),
            )
        }
        other => (scope.rust_type(other)?, quote!(#name)),
    })
}

/// Whether a type is a union, which is made from any of its alternatives.
fn is_union(name: &str, scope: &Scope<'_>) -> Result<bool, EmitError> {
    Ok(matches!(scope.definition(name)?.kind, TypeKind::Union { .. }))
}

fn is_text(value: &Type) -> bool {
    matches!(value, Type::String | Type::TimeZone)
}
