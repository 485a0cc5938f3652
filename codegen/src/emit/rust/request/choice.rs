//! A choice as an enum: the wrong combination does not compile.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::emit::EmitError;
use crate::emit::rust::check;
use crate::emit::rust::debug;
use crate::emit::rust::doc;
use crate::emit::rust::encode::{self, Access, Sink};
use crate::emit::rust::name;
use crate::emit::rust::request::argument::Argument;
use crate::emit::rust::scope::Scope;
use crate::emit::rust::scope::choices::{self, fields};
use crate::model::{Choice, ChoiceOption, Evidence, Side};

/// The enum with its constructors, its encoding and its checks.
pub(crate) fn tokens(
    choice: &Choice,
    owner: &str,
    sink: Sink,
    fallback: &Evidence,
    scope: &Scope<'_>,
) -> Result<TokenStream, EmitError> {
    let name = choices::type_name(choice, owner, scope)?;
    let doc = doc::member::choice(choice, fallback);
    let mut parts = Vec::new();
    for option in &choice.options {
        parts.push(OptionParts::of(choice, option, sink, fallback, scope)?);
    }
    let variants = parts.iter().map(|part| &part.variant);
    let constructors = parts.iter().map(|part| &part.constructor);
    let encode = encode_method(&parts, sink);
    let check = if choices::has_checks(choice, scope)? { check_method(&parts) } else { quote!() };
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
        let mut checked: Vec<Ident> = Vec::new();
        for field in fields(option) {
            if !field.constraints.is_empty() || scope.has_checks(&field.value)? {
                checked.push(name::ident(&field.name)?);
            }
        }
        Ok(Self {
            variant: variant(option, &variant_name, &arguments, fallback),
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

fn variant(option: &ChoiceOption, name: &Ident, arguments: &[Argument], item: &Evidence) -> TokenStream {
    let doc = doc::member::option(option, item);
    let members = fields(option).zip(arguments).map(|(field, argument)| {
        let (name, stored) = (&argument.name, argument.stored());
        let doc = doc::member::field(field, Side::Request, item);
        quote!(#doc #name: #stored)
    });
    quote!(#doc #[non_exhaustive] #name { #(#members),* })
}

fn constructor(option: &ChoiceOption, variant: &Ident, arguments: &[Argument]) -> Result<TokenStream, EmitError> {
    let name = name::ident(&option.name)?;
    let doc = doc::member::option_constructor(option, fields(option));
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
