//! An operation's request: the struct, how it is checked and written.

pub(crate) mod argument;
pub(crate) mod built;
pub(crate) mod choice;
pub(crate) mod object;
pub(crate) mod uncertain;

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use crate::emit::EmitError;
use crate::emit::rust::check;
use crate::emit::rust::check::rules;
use crate::emit::rust::doc;
use crate::emit::rust::encode::{self, Access, Sink};
use crate::emit::rust::name;
use crate::emit::rust::request::built::Built;
use crate::emit::rust::request::uncertain::Uncertain;
use crate::emit::rust::scope::Scope;
use crate::model::{Body, Entry, Operation, Response};

/// The request of an operation.
pub(crate) fn tokens(operation: &Operation, scope: &Scope<'_>) -> Result<TokenStream, EmitError> {
    let name = name::pascal(&operation.id)?;
    let doc = doc::operation::request(operation, scope.api);
    let entries: Vec<Entry> = operation.entries().cloned().collect();
    let built = Built::of(&entries, &operation.id, &operation.evidence, scope)?;
    let (members, setters) = (built.members(), built.setters());
    let (new, default) = (
        built.constructor(quote!(extra: Extra::default()), doc::operation::empty_constructor()),
        built.default_derive(),
    );
    let implementation = implementation(operation, &name, scope)?;
    let choices = choices(operation, scope)?;
    Ok(quote! {
        #doc
        #[derive(Clone, Debug, #default PartialEq)]
        #[must_use = "a request does nothing until a client sends it"]
        pub struct #name { #members pub(crate) extra: Extra }
        impl #name {
            #new
            #setters
            #EXTRA
            #VALIDATE
        }
        #implementation
        #choices
    })
}

struct Extra;
const EXTRA: Extra = Extra;

impl quote::ToTokens for Extra {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.extend(quote! {
            /// Adds a parameter or member that the documents do not mention. It is not validated; a documented name,
            /// or one that carries a credential, is refused. In a JSON body, dots lead into objects: `filter.agent`.
            pub fn extra(mut self, place: Place, name: impl Into<String>, value: impl Into<Json>) -> Self {
                self.extra.add(place, name, value);
                self
            }
        });
    }
}

struct Validate;
const VALIDATE: Validate = Validate;

impl quote::ToTokens for Validate {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.extend(quote! {
            /// Every violation in this request, including those that only warn. A client runs the same check before it
            /// sends anything.
            pub fn validate(&self) -> Violations {
                callspec_runtime::validate(self)
            }
        });
    }
}

fn implementation(operation: &Operation, name: &Ident, scope: &Scope<'_>) -> Result<TokenStream, EmitError> {
    let row = name::constant(&operation.id)?;
    let (output, further) = output(operation, name, scope)?;
    let mut checks = Vec::new();
    let mut writes = Vec::new();
    for (entries, sink) in places(operation) {
        checks.extend(check::statements(entries, Access::Member, &operation.evidence, scope)?);
        writes.extend(encode::statements(entries, sink, Access::Member, scope)?);
    }
    checks.extend(rules::statements(operation, scope)?);
    let renamed: Vec<_> = places(operation)
        .into_iter()
        .flat_map(|(entries, _)| encode::set_by(entries))
        .filter(|(wire, setter)| wire != setter)
        .map(|(wire, setter)| quote!((#wire, #setter)))
        .collect();
    let set_by = if renamed.is_empty() { quote!() } else { quote!(wire.set_by(&[#(#renamed),*]);) };
    let extra = Uncertain::of(operation, scope).statement();
    let check_name = if checks.is_empty() { format_ident!("_check") } else { format_ident!("check") };
    Ok(quote! {
        impl Request for #name {
            type Output = #output;

            fn operation() -> &'static Operation {
                &operations::#row
            }

            fn check(&self, #check_name: &mut Check) {
                #(#checks)*
            }

            fn encode(&self, wire: &mut WireRequest) {
                #(#writes)*
                #set_by
                #extra
            }
        }
        #further
    })
}

fn output(operation: &Operation, name: &Ident, scope: &Scope<'_>) -> Result<(TokenStream, TokenStream), EmitError> {
    match &operation.response {
        Response::Csv { row } => {
            let row = crate::emit::rust::scope::type_ident(row)?;
            Ok((quote!(()), quote!(impl RowRequest for #name { type Row = #row; })))
        }
        Response::Json(value) => {
            let output = scope.rust_type(value)?;
            let paged = operation.pagination.as_ref().map(|_| quote!(impl Paged for #name {}));
            Ok((output, quote!(#paged)))
        }
    }
}

/// The places of a request with how each is written.
pub(crate) fn places(operation: &Operation) -> [(&[Entry], Sink); 4] {
    let body = match operation.body {
        Body::Form { .. } => Sink::Form,
        _ => Sink::Body,
    };
    [
        (&operation.path_parameters, Sink::Path),
        (&operation.query, Sink::Query),
        (&operation.headers, Sink::Header),
        (operation.body.entries(), body),
    ]
}

fn choices(operation: &Operation, scope: &Scope<'_>) -> Result<TokenStream, EmitError> {
    let mut found = Vec::new();
    for (entries, sink) in places(operation) {
        for entry in entries {
            if let Entry::Choice(choice) = entry {
                found.push(choice::tokens(choice, &operation.id, sink, &operation.evidence, scope)?);
            }
        }
    }
    Ok(quote!(#(#found)*))
}
