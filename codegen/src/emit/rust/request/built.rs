//! The members of what a caller builds: `new` with what is required, a setter for the rest.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::EmitError;
use crate::emit::rust::doc::{self, Doc};
use crate::emit::rust::request::argument::Argument;
use crate::emit::rust::scope::Scope;
use crate::model::{Entry, Evidence};

/// A struct that the caller builds: `new` with what is required, a setter for the rest.
pub(crate) struct Built {
    arguments: Vec<(Argument, Doc)>,
}

impl Built {
    pub(crate) fn of(entries: &[Entry], owner: &str, item: &Evidence, scope: &Scope<'_>) -> Result<Self, EmitError> {
        let mut arguments = Vec::new();
        for entry in scope.ordered.arguments(entries, owner) {
            if let Some(argument) = Argument::of(entry, owner, scope)? {
                let is_personal = matches!(entry, Entry::Field(field) if field.pii);
                arguments.push((argument.hiding(is_personal), doc::member::argument(entry, item)));
            }
        }
        Ok(Self { arguments })
    }

    /// The same for a struct that leaves hiding personal data to its list of members.
    pub(crate) fn showing(self) -> Self {
        let arguments = self.arguments.into_iter().map(|(argument, doc)| (argument.hiding(false), doc));
        Self { arguments: arguments.collect() }
    }

    fn required(&self) -> impl Iterator<Item = &(Argument, Doc)> {
        self.arguments.iter().filter(|(argument, _)| argument.required)
    }

    pub(crate) fn default_derive(&self) -> TokenStream {
        if self.required().next().is_none() { quote!(Default,) } else { quote!() }
    }

    pub(crate) fn members(&self) -> TokenStream {
        let members = self.arguments.iter().map(|(argument, _)| {
            let (name, stored) = (&argument.name, argument.stored());
            quote!(pub(crate) #name: #stored,)
        });
        quote!(#(#members)*)
    }

    /// `new`, for a struct that ends with `last`, a member with its first value; `empty` says what `new` makes where it
    /// takes nothing.
    pub(crate) fn constructor(&self, last: TokenStream, empty: Doc) -> TokenStream {
        if self.required().next().is_none() {
            return quote!(
                #empty
                pub fn new() -> Self {
                    Self::default()
                }
            );
        }
        let required = self.required().map(|(argument, doc)| (argument.name.to_string(), doc));
        let has_setters = self.arguments.iter().any(|(argument, _)| !argument.required);
        let doc = doc::member::constructor(required, has_setters);
        let taken = self.required().map(|(argument, _)| {
            let (name, taken) = (&argument.name, &argument.taken);
            quote!(#name: #taken)
        });
        let made = self.arguments.iter().map(
            |(argument, _)| {
                if argument.required { argument.initialised() } else { argument.unset() }
            },
        );
        quote!(#doc pub fn new(#(#taken),*) -> Self { Self { #(#made,)* #last } })
    }

    pub(crate) fn setters(&self) -> TokenStream {
        let setters = self.arguments.iter().filter(|(argument, _)| !argument.required).map(|(argument, doc)| {
            let setter = argument.setter();
            quote!(#doc #setter)
        });
        quote!(#(#setters)*)
    }
}
