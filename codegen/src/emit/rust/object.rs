//! A JSON object as a struct: built and written in a request, read in a response.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::argument::Argument;
use super::check;
use super::choice;
use super::debug::{self, Shown};
use super::doc::Doc;
use super::encode::{self, Access, Sink};
use super::name;
use super::order;
use super::scope::{Scope, type_ident};
use crate::emit::EmitError;
use crate::emit::markdown::{code, escape};
use crate::emit::prose;
use crate::model::{Entry, Field, Side, Type, TypeDefinition};

/// The struct and what it can do.
pub(super) fn tokens(
    definition: &TypeDefinition,
    entries: &[Entry],
    free: Option<&Type>,
    scope: &Scope<'_>,
) -> Result<TokenStream, EmitError> {
    match definition.side {
        Side::Request => request_side(definition, entries, free, scope),
        Side::Response => response_side(definition, entries, free, scope),
    }
}

fn request_side(
    definition: &TypeDefinition,
    entries: &[Entry],
    free: Option<&Type>,
    scope: &Scope<'_>,
) -> Result<TokenStream, EmitError> {
    let name = type_ident(&definition.name)?;
    let mut doc = Doc::of(&definition.summary);
    doc.source(&definition.evidence);
    let built = Built::of(entries, &definition.name, scope)?;
    let (members, setters, new) = (built.members(), built.setters(), built.constructor(free_start(free)));
    let mut shown = debug::shown(entries)?;
    let (free_member, free_setter, free_write) = free_parts(free, scope, &mut shown)?;
    let derives = derives(&shown);
    let default = built.default_derive();
    let writes = encode::statements(entries, Sink::Members, Access::Member, scope)?;
    let check = checks(definition, entries, free.is_some(), scope)?;
    let debug = debug::of_struct(&name, &shown);
    let choices = choices(entries, &definition.name, Sink::Members, definition, scope)?;
    Ok(quote! {
        #doc
        #[derive(Clone, #derives #default PartialEq)]
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
        #debug
        #choices
    })
}

/// The free members of a new object: none.
fn free_start(free: Option<&Type>) -> TokenStream {
    if free.is_some() { quote!(free_members: BTreeMap::new()) } else { quote!() }
}

fn derives(shown: &[Shown]) -> TokenStream {
    if shown.iter().any(|member| member.hidden) { quote!() } else { quote!(Debug,) }
}

fn free_parts(
    free: Option<&Type>,
    scope: &Scope<'_>,
    shown: &mut Vec<Shown>,
) -> Result<(TokenStream, TokenStream, TokenStream), EmitError> {
    let Some(free) = free else { return Ok((quote!(), quote!(), quote!())) };
    let value = scope.rust_type(free)?;
    let text = matches!(free, Type::String);
    let (taken, made) =
        if text { (quote!(impl Into<String>), quote!(value.into())) } else { (quote!(#value), quote!(value)) };
    shown.push(Shown { name: name::ident("free_members")?, hidden: true });
    Ok((
        quote!(pub(crate) free_members: BTreeMap<String, #value>),
        quote! {
            /// A further member by its wire name, such as a field that only this account has.
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
    scope: &Scope<'_>,
) -> Result<TokenStream, EmitError> {
    if !scope.has_checks(&Type::Named(definition.name.clone()))? {
        return Ok(quote!());
    }
    let statements = check::statements(entries, Access::Member, scope.evidence_of(definition), scope)?;
    let captured = encode::wires(entries);
    let free = if free { quote!(check.free(&self.free_members, &[#(#captured),*]);) } else { quote!() };
    Ok(quote!(pub(crate) fn check(&self, check: &mut Check) { #(#statements)* #free }))
}

/// The enums of the choices among these entries.
pub(super) fn choices(
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

/// A struct that the caller builds: `new` with what is required, a setter for the rest.
pub(super) struct Built {
    arguments: Vec<(Argument, Doc)>,
}

impl Built {
    pub(super) fn of(entries: &[Entry], owner: &str, scope: &Scope<'_>) -> Result<Self, EmitError> {
        let mut arguments = Vec::new();
        for entry in order::of_arguments(entries, owner, scope) {
            if let Some(argument) = Argument::of(entry, owner, scope)? {
                arguments.push((argument, member_doc(entry)));
            }
        }
        Ok(Self { arguments })
    }

    fn required(&self) -> impl Iterator<Item = &(Argument, Doc)> {
        self.arguments.iter().filter(|(argument, _)| argument.required)
    }

    pub(super) fn default_derive(&self) -> TokenStream {
        if self.required().next().is_none() { quote!(Default,) } else { quote!() }
    }

    pub(super) fn members(&self) -> TokenStream {
        let members = self.arguments.iter().map(|(argument, _)| {
            let (name, stored) = (&argument.name, argument.stored());
            quote!(pub(crate) #name: #stored,)
        });
        quote!(#(#members)*)
    }

    /// `new`, for a struct that ends with `last`, a member with its first value.
    pub(super) fn constructor(&self, last: TokenStream) -> TokenStream {
        if self.required().next().is_none() {
            return quote!(
                /** Nothing set yet: every field is left to the vendor. */
                pub fn new() -> Self {
                    Self::default()
                }
            );
        }
        let mut doc = Doc::of("What is required; the setters add the rest.");
        doc.list(self.required().map(|(argument, doc)| format!("`{}`: {}", argument.name, doc.first_line())));
        let taken = self.required().map(|(argument, _)| {
            let (name, taken) = (&argument.name, &argument.taken);
            quote!(#name: #taken)
        });
        let made = self.arguments.iter().map(|(argument, _)| {
            let name = &argument.name;
            if argument.required { argument.initialised() } else { quote!(#name: None) }
        });
        quote!(#doc pub fn new(#(#taken),*) -> Self { Self { #(#made,)* #last } })
    }

    pub(super) fn setters(&self) -> TokenStream {
        let setters = self.arguments.iter().filter(|(argument, _)| !argument.required).map(|(argument, doc)| {
            let (name, taken, made) = (&argument.name, &argument.taken, &argument.made);
            quote! {
                #doc
                pub fn #name(mut self, #name: #taken) -> Self {
                    self.#name = Some(#made);
                    self
                }
            }
        });
        quote!(#(#setters)*)
    }
}

/// What is said about a member that the caller gives.
fn member_doc(entry: &Entry) -> Doc {
    match entry {
        Entry::Field(field) => field_doc(field, Side::Request),
        Entry::Choice(choice) => {
            let mut doc = Doc::of(&choice.summary);
            doc.source(&choice.evidence);
            doc
        }
        Entry::Constant(_) => Doc::default(),
    }
}

/// What is said about a field: summary, default, constraints, source.
pub(super) fn field_doc(field: &Field, side: Side) -> Doc {
    let mut doc = Doc::of(&field.summary);
    let mut facts = Vec::new();
    if names_differ(field) {
        facts.push(format!("On the wire: {}.", code(&field.wire)));
    }
    if let Some(default) = &field.default {
        let text = default.text().unwrap_or_else(|| default.to_string());
        facts.push(format!("Left out, the vendor takes {}.", code(&text)));
    }
    if side == Side::Response && matches!(field.value, Type::Nullable(_)) && !field.required {
        facts.push("`None` is absent, `Some(None)` is null.".to_string());
    }
    facts.extend(prose::written(field).map(|fact| escape(&fact)));
    if side == Side::Request {
        facts.extend(prose::constraints(field).iter().map(|fact| escape(fact)));
    }
    doc.markdown(&facts.join(" "));
    if let Some(deprecated) = &field.deprecated {
        doc.text(&format!("Deprecated: {}", deprecated.reason));
    }
    doc.source(&field.evidence);
    doc
}

fn names_differ(field: &Field) -> bool {
    field.wire != field.name
}

fn response_side(
    definition: &TypeDefinition,
    entries: &[Entry],
    free: Option<&Type>,
    scope: &Scope<'_>,
) -> Result<TokenStream, EmitError> {
    let name = type_ident(&definition.name)?;
    let mut doc = Doc::of(&definition.summary);
    doc.source(&definition.evidence);
    let mut members = Vec::new();
    for entry in entries {
        if let Entry::Field(field) = entry {
            members.push(response_member(field, scope)?);
        }
    }
    if let Some(free) = free {
        let value = scope.rust_type(free)?;
        members.push(quote! {
            /// Further members, by their wire names.
            #[serde(flatten)]
            pub free_members: BTreeMap<String, #value>
        });
    }
    let shown = debug::shown(entries)?;
    let derives = derives(&shown);
    let debug = debug::of_struct(&name, &shown);
    Ok(quote! {
        #doc
        #[derive(Clone, #derives PartialEq, Serialize, Deserialize)]
        #[serde(crate = "callspec_runtime::serde")]
        #[non_exhaustive]
        pub struct #name { #(#members),* }
        #debug
    })
}

fn response_member(field: &Field, scope: &Scope<'_>) -> Result<TokenStream, EmitError> {
    let name: Ident = name::ident(&field.name)?;
    let doc = field_doc(field, Side::Response);
    let value = scope.rust_type(&field.value)?;
    let serde = serde_attribute(field, scope)?;
    Ok(if field.required && !field.empty_is_none {
        quote!(#doc #serde pub #name: #value)
    } else {
        quote!(#doc #serde pub #name: Option<#value>)
    })
}

/// The `#[serde(…)]` line of a member that is read.
pub(super) fn serde_attribute(field: &Field, scope: &Scope<'_>) -> Result<TokenStream, EmitError> {
    let mut parts = Vec::new();
    if names_differ(field) {
        let wire = &field.wire;
        parts.push(quote!(rename = #wire));
    }
    let optional = !field.required || field.empty_is_none;
    let with = with(field, optional, scope)?;
    if optional && with.is_some() {
        parts.push(quote!(default));
    }
    if optional {
        parts.push(quote!(skip_serializing_if = "Option::is_none"));
    }
    if let Some(with) = with {
        parts.push(quote!(with = #with));
    }
    Ok(if parts.is_empty() { quote!() } else { quote!(#[serde(#(#parts),*)]) })
}

fn with(field: &Field, optional: bool, scope: &Scope<'_>) -> Result<Option<String>, EmitError> {
    let codec = match (&field.value, scope.codec(&field.value)?, field.empty_is_none) {
        (Type::Nullable(inner), _, false) if optional => {
            let inner = named_codec(inner, scope)?;
            quote!(codec::Nullable<#inner>)
        }
        (Type::Json, _, false) if optional => quote!(codec::Present<codec::Same<Json>>),
        (_, None, false) => return Ok(None),
        (value, _, true) => {
            let inner = named_codec(value, scope)?;
            quote!(codec::EmptyAsNone<#inner>)
        }
        (_, Some(codec), false) if optional => quote!(Option<#codec>),
        (_, Some(codec), false) => codec,
    };
    Ok(Some(format!("codec::As::<{}>", tidy(&codec))))
}

/// The codec of a value, also where serde does it plainly.
fn named_codec(value: &Type, scope: &Scope<'_>) -> Result<TokenStream, EmitError> {
    if let Some(codec) = scope.codec(value)? {
        return Ok(codec);
    }
    let plain = scope.rust_type(value)?;
    Ok(quote!(codec::Same<#plain>))
}

/// Tokens as text without the spaces that token printing adds.
pub(super) fn tidy(tokens: &TokenStream) -> String {
    tokens
        .to_string()
        .replace(" :: ", "::")
        .replace(" < ", "<")
        .replace(" >", ">")
        .replace("< ", "<")
        .replace(" ,", ",")
}
