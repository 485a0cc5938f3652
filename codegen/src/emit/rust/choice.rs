//! A choice as an enum: the wrong combination does not compile.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::argument::Argument;
use super::check;
use super::debug;
use super::doc::Doc;
use super::encode::{self, Access, Sink};
use super::name;
use super::scope::Scope;
use crate::emit::EmitError;
use crate::model::{Choice, ChoiceOption, Constraints, Entry, Evidence, Field};
use crate::names;

/// The enum's name: the choice's own, or with its owner in front where a type has that name already.
pub(super) fn type_name(choice: &Choice, owner: &str, scope: &Scope<'_>) -> Result<Ident, EmitError> {
    let own = names::pascal(&choice.name);
    if scope.api.type_named(&own).is_none() && count_named(&choice.name, scope) < 2 {
        return super::scope::type_ident(&own);
    }
    super::scope::type_ident(&format!("{}{own}", names::pascal(owner)))
}

fn count_named(name: &str, scope: &Scope<'_>) -> usize {
    all(scope).iter().filter(|(_, choice)| choice.name == name).count()
}

/// Every choice of the API with the name of the request or type that holds it.
pub(super) fn all<'a>(scope: &Scope<'a>) -> Vec<(String, &'a Choice)> {
    let mut found = Vec::new();
    for operation in &scope.api.operations {
        let entries = operation.entries();
        found.extend(entries.filter_map(choice_of).map(|choice| (operation.id.clone(), choice)));
    }
    for definition in &scope.api.types {
        if let crate::model::TypeKind::Object { entries, .. } = &definition.kind {
            let choices = entries.iter().filter_map(choice_of);
            found.extend(choices.map(|choice| (definition.name.clone(), choice)));
        }
    }
    found
}

fn choice_of(entry: &Entry) -> Option<&Choice> {
    match entry {
        Entry::Choice(choice) => Some(choice),
        _ => None,
    }
}

fn fields(option: &ChoiceOption) -> impl Iterator<Item = &Field> {
    option.entries.iter().filter_map(|entry| match entry {
        Entry::Field(field) => Some(field),
        _ => None,
    })
}

/// Whether some field of it can break a constraint.
pub(super) fn has_checks(choice: &Choice, scope: &Scope<'_>) -> Result<bool, EmitError> {
    for field in choice.options.iter().flat_map(fields) {
        if !Constraints::is_empty(&field.constraints) || scope.has_checks(&field.value)? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The enum with its constructors, its encoding and its checks.
pub(super) fn tokens(
    choice: &Choice,
    owner: &str,
    sink: Sink,
    fallback: &Evidence,
    scope: &Scope<'_>,
) -> Result<TokenStream, EmitError> {
    let name = type_name(choice, owner, scope)?;
    let mut doc = Doc::of(&choice.summary);
    doc.source(&choice.evidence);
    let mut parts = Vec::new();
    for option in &choice.options {
        parts.push(OptionParts::of(choice, option, sink, fallback, scope)?);
    }
    let variants = parts.iter().map(|part| &part.variant);
    let constructors = parts.iter().map(|part| &part.constructor);
    let encode = encode_method(&parts, sink);
    let check = if has_checks(choice, scope)? { check_method(&parts) } else { quote!() };
    let debug = debug::of_choice(&name, choice)?;
    let derive = debug::derives(choice.options.iter().flat_map(fields));
    Ok(quote! {
        #doc
        #[derive(Clone, #derive PartialEq)]
        #[non_exhaustive]
        pub enum #name { #(#variants),* }
        impl #name {
            #(#constructors)*
            #encode
            #check
        }
        #debug
    })
}

struct OptionParts {
    variant: TokenStream,
    constructor: TokenStream,
    pattern: TokenStream,
    encode: Vec<TokenStream>,
    check_pattern: TokenStream,
    check: Vec<TokenStream>,
}

impl OptionParts {
    fn of(
        choice: &Choice,
        option: &ChoiceOption,
        sink: Sink,
        fallback: &Evidence,
        scope: &Scope<'_>,
    ) -> Result<Self, EmitError> {
        let variant_name = name::pascal(&option.name)?;
        let arguments = fields(option).map(|field| Argument::of_field(field, scope)).collect::<Result<Vec<_>, _>>()?;
        let names: Vec<&Ident> = arguments.iter().map(|argument| &argument.name).collect();
        let checked: Vec<Ident> = fields(option)
            .filter(|field| !field.constraints.is_empty() || scope.has_checks(&field.value).unwrap_or(false))
            .map(|field| name::ident(&field.name))
            .collect::<Result<_, _>>()?;
        Ok(Self {
            variant: variant(option, &variant_name, &arguments),
            constructor: constructor(option, &variant_name, &arguments)?,
            pattern: pattern(&variant_name, &names),
            encode: encode_statements(choice, option, sink, scope)?,
            check_pattern: quote!(Self::#variant_name { #(#checked,)* .. }),
            check: check::statements(&option.entries, Access::Bound, fallback, scope)?,
        })
    }
}

/// Writes an option, and makes the names of the others known.
fn encode_statements(
    choice: &Choice,
    option: &ChoiceOption,
    sink: Sink,
    scope: &Scope<'_>,
) -> Result<Vec<TokenStream>, EmitError> {
    let own = encode::wires(&option.entries);
    let all = choice.options.iter().flat_map(|option| encode::wires(&option.entries));
    let mut statements = encode::statements(&option.entries, sink, Access::Bound, scope)?;
    statements.push(encode::unset(all.filter(|name| !own.contains(name)), sink));
    Ok(statements)
}

fn pattern(variant: &Ident, names: &[&Ident]) -> TokenStream {
    if names.is_empty() { quote!(Self::#variant {}) } else { quote!(Self::#variant { #(#names),* }) }
}

fn variant(option: &ChoiceOption, name: &Ident, arguments: &[Argument]) -> TokenStream {
    let mut doc = Doc::of(&option.summary);
    doc.source(&option.evidence);
    let members = fields(option).zip(arguments).map(|(field, argument)| {
        let (name, stored) = (&argument.name, argument.stored());
        let mut doc = Doc::of(&field.summary);
        doc.conflicts(&field.conflicts).source(&field.evidence);
        quote!(#doc #name: #stored)
    });
    quote!(#doc #[non_exhaustive] #name { #(#members),* })
}

fn constructor(option: &ChoiceOption, variant: &Ident, arguments: &[Argument]) -> Result<TokenStream, EmitError> {
    let name = name::ident(&option.name)?;
    let mut doc = Doc::of(&option.summary);
    doc.list(fields(option).map(|field| {
        let given = if field.required { "" } else { " `None` leaves it to the vendor." };
        format!("`{}`: {}{given}", field.name, crate::emit::markdown::escape(&field.summary))
    }));
    let taken = arguments.iter().map(|argument| {
        let (name, member) = (&argument.name, &argument.member);
        let taken = if argument.required { argument.taken.clone() } else { quote!(impl Into<Option<#member>>) };
        quote!(#name: #taken)
    });
    let made = arguments.iter().map(|argument| {
        let name = &argument.name;
        if argument.required { argument.initialised() } else { quote!(#name: #name.into()) }
    });
    Ok(quote!(#doc pub fn #name(#(#taken),*) -> Self { Self::#variant { #(#made),* } }))
}

fn encode_method(parts: &[OptionParts], sink: Sink) -> TokenStream {
    let patterns = parts.iter().map(|part| &part.pattern);
    let bodies = parts.iter().map(|part| &part.encode);
    if sink == Sink::Members {
        return quote! {
            fn members<S: Serializer>(&self, members: &mut Members<S>) -> Result<(), S::Error> {
                match self { #(#patterns => { #(#bodies)* })* }
                Ok(())
            }
        };
    }
    quote! {
        fn encode(&self, wire: &mut WireRequest) {
            match self { #(#patterns => { #(#bodies)* })* }
        }
    }
}

fn check_method(parts: &[OptionParts]) -> TokenStream {
    let patterns = parts.iter().map(|part| &part.check_pattern);
    let bodies = parts.iter().map(|part| &part.check);
    quote! {
        pub(crate) fn check(&self, check: &mut Check) {
            match self { #(#patterns => { #(#bodies)* })* }
        }
    }
}
