//! How entries are read: one straight line a field.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::EmitError;
use crate::emit::rust::check::{basis, source};
use crate::emit::rust::encode::{Sink, list_style, written_text};
use crate::emit::rust::name;
use crate::emit::rust::raw;
use crate::emit::rust::scope::Scope;
use crate::model::{Constant, Entry, Evidence, Field, Type};

/// Entries, read: constants as statements, the rest as members of a struct expression.
#[derive(Default)]
pub(crate) struct Lines {
    pub(crate) constants: Vec<TokenStream>,
    pub(crate) members: Vec<TokenStream>,
    /// Whether personal data is wrapped, as it is in structs.
    hides: bool,
}

impl Lines {
    /// Those of a struct, which wraps personal data.
    pub(crate) fn of_struct() -> Self {
        Self { hides: true, ..Self::default() }
    }

    /// Whether nothing is read.
    pub(crate) fn is_empty(&self) -> bool {
        self.constants.is_empty() && self.members.is_empty()
    }

    /// Adds these entries.
    pub(crate) fn add(
        &mut self,
        entries: &[Entry],
        reader: &TokenStream,
        sink: Sink,
        fallback: &Evidence,
        scope: &Scope<'_>,
    ) -> Result<(), EmitError> {
        for entry in entries {
            match entry {
                Entry::Constant(constant) => self.constants.push(constant_line(constant, reader, sink, fallback)),
                Entry::Field(field) => {
                    let (name, read) = (name::ident(&field.name)?, read(field, reader, sink, fallback, scope)?);
                    let read = if field.pii && self.hides { quote!(Personal(#read)) } else { read };
                    self.members.push(quote!(#name: #read));
                }
                Entry::Choice(choice) => {
                    let name = name::ident(&choice.name)?;
                    let basis = basis(&choice.evidence, fallback, choice.refuses);
                    self.members.push(if choice.required {
                        quote!(#name: #reader.required_choice(#basis))
                    } else {
                        quote!(#name: #reader.optional_choice(#basis))
                    });
                }
            }
        }
        Ok(())
    }
}

fn constant_line(constant: &Constant, reader: &TokenStream, sink: Sink, fallback: &Evidence) -> TokenStream {
    let (wire, value) = (&constant.wire, raw::string(&constant_text(constant, sink)));
    let basis = basis(&constant.evidence, fallback, constant.refuses);
    if constant.is_default() {
        quote!(#reader.default_constant(#wire, #value, #basis);)
    } else {
        quote!(#reader.constant(#wire, #value, #basis);)
    }
}

/// A constant as it is written: text, or JSON where JSON is written.
pub(crate) fn constant_text(constant: &Constant, sink: Sink) -> String {
    match sink {
        Sink::Body | Sink::Members => constant.value.to_string(),
        Sink::Path | Sink::Query | Sink::Header | Sink::Form => written_text(&constant.value),
    }
}

/// What reads a field.
fn read(
    field: &Field,
    reader: &TokenStream,
    sink: Sink,
    fallback: &Evidence,
    scope: &Scope<'_>,
) -> Result<TokenStream, EmitError> {
    let (wire, source) = (&field.wire, source(&field.evidence, fallback));
    let is_text = matches!(sink, Sink::Path | Sink::Query | Sink::Header | Sink::Form);
    let how = if field.required { "required" } else { "optional" };
    let (method, value, style) = match (&field.value, is_text) {
        (Type::List(item), true) => {
            let style = list_style(field);
            (format!("{how}_list"), &**item, quote!(, #style))
        }
        (value, _) => (how.to_owned(), value, quote!()),
    };
    Ok(match scope.codec(value)? {
        None => {
            let method = name::ident(&method)?;
            quote!(#reader.#method(#wire #style, #source))
        }
        Some(codec) => {
            let method = name::ident(&format!("{method}_as"))?;
            quote!(#reader.#method::<#codec>(#wire #style, #source))
        }
    })
}

/// What reads a value: its codec, or its type.
pub(crate) fn codec(value: &Type, scope: &Scope<'_>) -> Result<TokenStream, EmitError> {
    match scope.codec(value)? {
        Some(codec) => Ok(codec),
        None => scope.rust_type(value),
    }
}
