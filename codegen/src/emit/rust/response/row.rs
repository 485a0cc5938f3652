//! A row of CSV as a struct read cell by cell.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::emit::EmitError;
use crate::emit::rust::doc;
use crate::emit::rust::name;
use crate::emit::rust::response::object::view;
use crate::emit::rust::scope::{Scope, type_ident};
use crate::model::{Evidence, Field, Type, TypeDefinition};

/// The struct and how a record becomes one.
pub(crate) fn tokens(
    definition: &TypeDefinition,
    columns: &[Field],
    scope: &Scope<'_>,
) -> Result<TokenStream, EmitError> {
    let name = type_ident(&definition.name)?;
    let doc = doc::member::row(definition);
    let members = columns
        .iter()
        .map(|column| member(column, scope.evidence_of(definition), scope))
        .collect::<Result<Vec<_>, _>>()?;
    let wires = columns.iter().map(|column| &column.wire);
    let other_names = other_names(columns);
    let mut cells = Vec::new();
    for (index, column) in columns.iter().enumerate() {
        let (ident, cell) = (name::ident(&column.name)?, cell(index, column, scope)?);
        cells.push(quote!(#ident: #cell));
    }
    // What stands for no value is read, and never written.
    let shown = columns.iter().map(|column| Field { none_words: Vec::new(), ..column.clone() });
    let views = shown.map(|column| view(&column, false, scope)).collect::<Result<Vec<_>, _>>()?;
    Ok(quote! {
        #doc
        #[derive(Clone, PartialEq)]
        #[non_exhaustive]
        pub struct #name { #(#members),* }

        impl Row for #name {
            const COLUMNS: &'static [&'static str] = &[#(#wires),*];
            #other_names

            fn read(cells: &Cells<'_>) -> Result<Self, CellError> {
                Ok(Self { #(#cells),* })
            }
        }

        impl json::Members for #name {
            fn view(&self, visit: &mut dyn json::Visit) {
                visit.members(&[#(#views),*]);
            }
        }

        json_row!(#name);
    })
}

/// Other names in a header, each with the name of its column.
fn other_names(columns: &[Field]) -> Option<TokenStream> {
    let pairs = columns.iter().flat_map(|column| {
        let wire = &column.wire;
        column.other_names.iter().map(move |other| {
            let other = &other.wire;
            quote!((#other, #wire))
        })
    });
    let pairs: Vec<_> = pairs.collect();
    let declared = quote!(const OTHER_NAMES: &'static [(&'static str, &'static str)] = &[#(#pairs),*];);
    (!pairs.is_empty()).then_some(declared)
}

fn member(column: &Field, item: &Evidence, scope: &Scope<'_>) -> Result<TokenStream, EmitError> {
    let name = name::ident(&column.name)?;
    let value = scope.rust_type(&column.value)?;
    let doc = doc::member::column(column, item);
    Ok(quote!(#doc pub #name: Option<#value>))
}

fn cell(index: usize, column: &Field, scope: &Scope<'_>) -> Result<TokenStream, EmitError> {
    let index = Literal::usize_unsuffixed(index);
    let form = form(column);
    let method = match &column.value {
        Type::Integer => quote!(integer),
        Type::Decimal => quote!(decimal),
        Type::Labelled => quote!(labelled),
        Type::Date(pattern) => {
            let format = scope.formats.date(pattern)?;
            quote!(date::<formats::#format>)
        }
        Type::DateTime(pattern) => {
            let format = scope.formats.datetime(pattern)?;
            quote!(datetime::<formats::#format>)
        }
        Type::Boolean { written: Some((yes, no)) } => {
            let words = scope.formats.boolean(yes, no)?;
            quote!(boolean::<formats::#words>)
        }
        Type::Named(name) => {
            let name = type_ident(name)?;
            return Ok(quote!(cells.text(#index, #form)?.map(|word| #name::from_wire(&word))));
        }
        Type::String | Type::TimeZone => quote!(text),
        other => {
            let why = format!("a cell cannot hold {}", crate::emit::text::prose::type_name(other));
            return Err(EmitError::new(format!("the column `{}`", column.wire), why));
        }
    };
    Ok(quote!(cells.#method(#index, #form)?))
}

fn form(column: &Field) -> TokenStream {
    let (cell, words) = (&column.cell, &column.none_words);
    let mut form = quote!(Cell::PLAIN);
    if cell.trim {
        form = quote!(#form.trimmed());
    }
    if let Some(guard) = cell.guard {
        form = quote!(#form.guarded(#guard));
    }
    if !words.is_empty() {
        form = quote!(#form.none(&[#(#words),*]));
    }
    form
}
