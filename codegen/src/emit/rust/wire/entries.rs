//! How entries are read: one straight line a field.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::EmitError;
use crate::emit::rust::choices;
use crate::emit::rust::encode::{Sink, written_text};
use crate::emit::rust::name;
use crate::emit::rust::scope::Scope;
use crate::model::{Constant, Entry, Field, ListStyle, Type};

/// Entries, read: constants as statements, the rest as members of a struct expression.
#[derive(Default)]
pub(crate) struct Lines {
    pub(crate) constants: Vec<TokenStream>,
    pub(crate) members: Vec<TokenStream>,
}

impl Lines {
    /// Whether nothing is read.
    pub(crate) fn is_empty(&self) -> bool {
        self.constants.is_empty() && self.members.is_empty()
    }

    /// Adds these entries. `owner` is the request or type that holds them.
    pub(crate) fn add(
        &mut self,
        entries: &[Entry],
        reader: &TokenStream,
        sink: Sink,
        owner: &str,
        scope: &Scope<'_>,
    ) -> Result<(), EmitError> {
        for entry in entries {
            match entry {
                Entry::Constant(constant) => self.constants.push(constant_line(constant, reader, sink)),
                Entry::Field(field) => self.members.push(field_line(field, reader, sink, scope)?),
                Entry::Choice(choice) => {
                    let (name, value) = (name::ident(&choice.name)?, choices::type_name(choice, owner, scope)?);
                    self.members.push(if choice.required {
                        quote!(#name: #reader.required_choice::<#value>())
                    } else {
                        quote!(#name: #reader.optional_choice::<#value>())
                    });
                }
            }
        }
        Ok(())
    }
}

fn constant_line(constant: &Constant, reader: &TokenStream, sink: Sink) -> TokenStream {
    let (wire, value) = (&constant.wire, constant_text(constant, sink));
    quote!(#reader.constant(#wire, #value);)
}

/// A constant as it is written: text, or JSON where JSON is written.
pub(crate) fn constant_text(constant: &Constant, sink: Sink) -> String {
    match sink {
        Sink::Body | Sink::Members => constant.value.to_string(),
        Sink::Path | Sink::Query | Sink::Header | Sink::Form => written_text(&constant.value),
    }
}

fn field_line(field: &Field, reader: &TokenStream, sink: Sink, scope: &Scope<'_>) -> Result<TokenStream, EmitError> {
    let (name, wire) = (name::ident(&field.name)?, &field.wire);
    let is_text = matches!(sink, Sink::Path | Sink::Query | Sink::Header | Sink::Form);
    if let (Type::List(item), true) = (&field.value, is_text) {
        let item = codec(item, scope)?;
        let style = match field.list_style {
            ListStyle::Comma => quote!(ListStyle::Comma),
            ListStyle::Repeated => quote!(ListStyle::Repeated),
        };
        return Ok(if field.required {
            quote!(#name: #reader.required_list::<#item>(#wire, #style))
        } else {
            quote!(#name: #reader.optional_list::<#item>(#wire, #style))
        });
    }
    let value = codec(&field.value, scope)?;
    Ok(if field.required {
        quote!(#name: #reader.required::<#value>(#wire))
    } else {
        quote!(#name: #reader.optional::<#value>(#wire))
    })
}

/// What reads a value: its codec, or its type.
pub(crate) fn codec(value: &Type, scope: &Scope<'_>) -> Result<TokenStream, EmitError> {
    match scope.codec(value)? {
        Some(codec) => Ok(codec),
        None => scope.rust_type(value),
    }
}
