//! How a request is read, place by place.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::emit::EmitError;
use crate::emit::rust::encode::Sink;
use crate::emit::rust::name;
use crate::emit::rust::request::places;
use crate::emit::rust::request::uncertain::Uncertain;
use crate::emit::rust::scope::Scope;
use crate::emit::rust::wire::choice;
use crate::emit::rust::wire::entries::Lines;
use crate::model::{Choice, Entry, Operation};

/// The request's `from_wire`, and how its choices are read.
pub(crate) fn tokens(operation: &Operation, scope: &Scope<'_>) -> Result<TokenStream, EmitError> {
    let name = name::pascal(&operation.id)?;
    let mut lines = Lines::of_struct();
    let mut choices = Vec::new();
    for (entries, sink) in places(operation) {
        lines.add(entries, &place(sink), sink, &operation.evidence, scope)?;
        choices.extend(choice::all(entries, &operation.id, sink, &operation.evidence, scope)?);
    }
    let uncertain = Uncertain::of(operation, scope);
    let form = if lines.is_empty() && uncertain.is_empty() { format_ident!("_form") } else { format_ident!("form") };
    let extra = if uncertain.is_empty() { quote!(Extra::new()) } else { quote!(form.extra()) };
    let source = operation.evidence.to_string();
    let headers = headers(operation);
    let Lines { constants, members, .. } = lines;
    Ok(quote! {
        impl #name {
            /// Reads the request from its wire form.
            ///
            /// # Errors
            ///
            /// Everything that is wrong with the wire form.
            pub fn from_wire(wire: &WireForm) -> Result<Self, Violations> {
                reading::from_wire(wire)
            }
        }

        impl reading::FromWire for #name {
            #headers

            const SOURCE: &'static str = #source;

            fn read(#form: &mut reading::FormReader) -> Self {
                #(#constants)*
                Self { #(#members,)* extra: #extra }
            }
        }
        #(#choices)*
    })
}

/// The reader of a place.
fn place(sink: Sink) -> TokenStream {
    match sink {
        Sink::Path => quote!(form.path()),
        Sink::Query => quote!(form.query()),
        Sink::Header => quote!(form.header()),
        Sink::Body | Sink::Form | Sink::Members => quote!(form.body()),
    }
}

fn headers(operation: &Operation) -> TokenStream {
    let mut names: Vec<&str> = operation.headers.iter().flat_map(wire_names).collect();
    names.dedup();
    if names.is_empty() { quote!() } else { quote!(const HEADERS: &'static [&'static str] = &[#(#names),*];) }
}

fn wire_names(entry: &Entry) -> Vec<&str> {
    match entry {
        Entry::Choice(Choice { options, .. }) => {
            let mut names = Vec::new();
            for wire in options.iter().flat_map(|option| &option.entries).filter_map(Entry::wire) {
                if !names.contains(&wire) {
                    names.push(wire);
                }
            }
            names
        }
        other => other.wire().into_iter().collect(),
    }
}
