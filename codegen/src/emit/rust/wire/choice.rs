//! How a choice is read: what each option looks like, and its members.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote};

use crate::emit::EmitError;
use crate::emit::rust::encode::Sink;
use crate::emit::rust::name;
use crate::emit::rust::raw;
use crate::emit::rust::scope::Scope;
use crate::emit::rust::scope::choices;
use crate::emit::rust::wire::entries::{self, Lines};
use crate::model::{Choice, ChoiceOption, Entry, Evidence};

/// How every choice among these entries is read.
pub(crate) fn all(
    entries: &[Entry],
    owner: &str,
    sink: Sink,
    fallback: &Evidence,
    scope: &Scope<'_>,
) -> Result<Vec<TokenStream>, EmitError> {
    let choices = entries.iter().filter_map(|entry| match entry {
        Entry::Choice(choice) => Some(choice),
        Entry::Field(_) | Entry::Constant(_) => None,
    });
    choices.map(|choice| tokens(choice, owner, sink, fallback, scope)).collect()
}

fn tokens(
    choice: &Choice,
    owner: &str,
    sink: Sink,
    fallback: &Evidence,
    scope: &Scope<'_>,
) -> Result<TokenStream, EmitError> {
    let fallback = choice.evidence.or(fallback);
    let (name, label) = (choices::type_name(choice, owner, scope)?, &choice.name);
    let mut shapes = Vec::new();
    let mut readers = Vec::new();
    for option in &choice.options {
        let read = format_ident!("read_{}", name::ident(&option.name)?);
        shapes.push(shape(choice, option, &read, sink));
        readers.push(reader(option, &read, sink, fallback, scope)?);
    }
    let first = choice.options.first().map(|option| name::ident(&option.name)).transpose()?;
    let placeholder = first.map(|first| format_ident!("read_{first}"));
    let check = choices::has_checks(choice, scope)?.then(|| {
        quote! {
            fn check_chosen(&self, check: &mut Check) {
                self.check(check);
            }
        }
    });
    Ok(quote! {
        impl #name { #(#readers)* }

        impl reading::ReadChoice for #name {
            const NAME: &'static str = #label;
            const OPTIONS: &'static [reading::ChoiceOption<Self>] = &[#(#shapes),*];

            fn placeholder(members: &mut reading::Reader<'_>) -> Self {
                Self::#placeholder(members)
            }

            #check
        }
    })
}

/// What tells an option from the others.
fn shape(choice: &Choice, option: &ChoiceOption, read: &Ident, sink: Sink) -> TokenStream {
    let members = option.entries.iter().filter_map(Entry::wire);
    let required = option.entries.iter().filter_map(|entry| match entry {
        Entry::Field(field) if field.required => Some(&field.wire),
        _ => None,
    });
    let constants: Vec<_> = option
        .entries
        .iter()
        .filter_map(|entry| match entry {
            Entry::Constant(constant) => Some(constant),
            _ => None,
        })
        .collect();
    let count = Literal::usize_unsuffixed(constants.len());
    let constants = constants.into_iter().filter(|constant| choice.is_deciding(constant)).map(|constant| {
        let (wire, value) = (&constant.wire, raw::string(&entries::constant_text(constant, sink)));
        let is_default = constant.is_default();
        quote!(reading::DecidingConstant { name: #wire, value: #value, is_default: #is_default })
    });
    quote! {
        reading::ChoiceOption {
            members: &[#(#members),*],
            required: &[#(#required),*],
            constants: &[#(#constants),*],
            constant_count: #count,
            read: Self::#read,
        }
    }
}

fn reader(
    option: &ChoiceOption,
    read: &Ident,
    sink: Sink,
    fallback: &Evidence,
    scope: &Scope<'_>,
) -> Result<TokenStream, EmitError> {
    let variant = name::pascal(&option.name)?;
    let mut lines = Lines::default();
    lines.add(&option.entries, &quote!(members), sink, option.evidence.or(fallback), scope)?;
    let reader = if lines.is_empty() { format_ident!("_members") } else { format_ident!("members") };
    let Lines { constants, members, .. } = lines;
    Ok(quote! {
        fn #read(#reader: &mut reading::Reader<'_>) -> Self {
            #(#constants)*
            Self::#variant { #(#members),* }
        }
    })
}
