//! What `extra` may stand in for, although it is captured: constants that no captured document states, and members of
//! options that no captured document calls exclusive.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::rust::request::places;
use crate::emit::rust::scope::Scope;
use crate::model::{Choice, Entry, Operation, TypeKind};

/// The dotted paths of what is uncertain in a request.
#[derive(Debug, Default)]
pub(crate) struct Uncertain {
    constants: Vec<String>,
    beside: Vec<String>,
}

impl Uncertain {
    pub(crate) fn of(operation: &Operation, scope: &Scope<'_>) -> Self {
        let mut found = Self::default();
        for (entries, _) in places(operation) {
            found.entries(entries, "", &mut Vec::new(), scope);
        }
        found
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.constants.is_empty() && self.beside.is_empty()
    }

    /// The statement that writes what the caller added.
    pub(crate) fn statement(&self) -> TokenStream {
        let Self { constants, beside } = self;
        if self.is_empty() {
            quote!(wire.extra(&self.extra);)
        } else {
            quote!(wire.extra_beside(&self.extra, &[#(#constants),*], &[#(#beside),*]);)
        }
    }

    fn entries(&mut self, entries: &[Entry], prefix: &str, inside: &mut Vec<String>, scope: &Scope<'_>) {
        for entry in entries {
            match entry {
                Entry::Constant(constant) if !constant.refuses => add(&mut self.constants, prefix, &constant.wire),
                Entry::Constant(_) => {}
                Entry::Field(field) => {
                    let crate::model::Type::Named(name) = field.value.without_null() else { continue };
                    let Some(definition) = scope.api.type_named(name) else { continue };
                    // A type may hold itself: its paths have no end.
                    if let TypeKind::Object { entries, .. } = &definition.kind
                        && !inside.contains(name)
                    {
                        inside.push(name.clone());
                        self.entries(entries, &format!("{prefix}{}.", field.wire), inside, scope);
                        inside.pop();
                    }
                }
                Entry::Choice(choice) => self.choice(choice, prefix, inside, scope),
            }
        }
    }

    fn choice(&mut self, choice: &Choice, prefix: &str, inside: &mut Vec<String>, scope: &Scope<'_>) {
        for option in &choice.options {
            // A constant that tells the options apart is set by choosing one.
            let is_set = |entry: &&Entry| matches!(entry, Entry::Constant(constant) if choice.is_deciding(constant));
            let others: Vec<Entry> = option.entries.iter().filter(|entry| !is_set(entry)).cloned().collect();
            self.entries(&others, prefix, inside, scope);
            for wire in option.entries.iter().filter(|_| !choice.refuses).filter_map(Entry::wire) {
                add(&mut self.beside, prefix, wire);
            }
        }
    }
}

fn add(paths: &mut Vec<String>, prefix: &str, wire: &str) {
    let path = format!("{prefix}{wire}");
    if !paths.contains(&path) {
        paths.push(path);
    }
}
