//! What fragments of one API need to know about it.

pub(crate) mod choices;
pub(crate) mod order;

use std::collections::{BTreeSet, HashMap};

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::emit::EmitError;
use crate::emit::rust::formats::Formats;
use crate::emit::rust::name;
use crate::emit::rust::scope::choices::Choices;
use crate::emit::rust::scope::order::Ordered;
use crate::model::{Api, Constraints, Entry, Evidence, Field, Type, TypeDefinition, TypeKind};
use crate::names;

/// One API, with the names that are made once for all its files.
pub(crate) struct Scope<'a> {
    pub(crate) api: &'a Api,
    pub(crate) formats: Formats,
    pub(crate) choices: Choices<'a>,
    pub(crate) ordered: Ordered<'a>,
    /// The types that each operation's file defines; without an operation, those of `api.yaml`.
    types: HashMap<&'a str, Vec<&'a TypeDefinition>>,
    /// What consumers name: the client, auth, requests, types and choices.
    pub(crate) public: BTreeSet<String>,
    /// Whether doc comments show examples, which name the emitted crate.
    pub(crate) examples: bool,
}

impl<'a> Scope<'a> {
    pub(crate) fn new(api: &'a Api) -> Self {
        let mut types: HashMap<_, Vec<_>> = HashMap::new();
        for definition in &api.types {
            types.entry(definition.operation.as_deref().unwrap_or_default()).or_default().push(definition);
        }
        let choices = Choices::of(api);
        let mut public = BTreeSet::from(["Auth".to_owned(), format!("{}Client", names::pascal(&api.id))]);
        for definition in &api.types {
            public.insert(definition.name.clone());
            public.extend(choices.names(&definition.name).map(str::to_owned));
        }
        for operation in &api.operations {
            public.insert(names::pascal(&operation.id));
            public.extend(choices.names(&operation.id).map(str::to_owned));
        }
        Self { api, formats: Formats::of(api), ordered: Ordered::of(api), choices, types, public, examples: false }
    }

    /// The types that one file defines (`None`: those of `api.yaml`).
    pub(crate) fn types_of(&self, operation: Option<&str>) -> &[&'a TypeDefinition] {
        self.types.get(operation.unwrap_or_default()).map_or(&[], Vec::as_slice)
    }

    pub(crate) fn with_examples(self) -> Self {
        Self { examples: true, ..self }
    }

    pub(crate) fn definition(&self, name: &str) -> Result<&'a TypeDefinition, EmitError> {
        self.api.type_named(name).ok_or_else(|| EmitError::new(format!("the type `{name}`"), "there is no such type"))
    }

    /// Where a type comes from, or else the operation that defines it, or else the API.
    pub(crate) fn evidence_of(&self, definition: &'a TypeDefinition) -> &'a Evidence {
        let operation = definition.operation.as_deref().and_then(|id| self.api.operation(id));
        let places = [Some(&definition.evidence), operation.map(|operation| &operation.evidence)];
        let stated = places.into_iter().flatten().find(|evidence| !evidence.citations.is_empty());
        stated.unwrap_or(&self.api.evidence)
    }

    /// The Rust type of a value.
    pub(crate) fn rust_type(&self, value: &Type) -> Result<TokenStream, EmitError> {
        Ok(match value {
            Type::String | Type::TimeZone => quote!(String),
            Type::Integer => quote!(i64),
            Type::Decimal => quote!(Decimal),
            Type::Boolean { .. } => quote!(bool),
            Type::Json => quote!(Json),
            Type::Date(_) => quote!(civil::Date),
            Type::DateTime(_) => quote!(civil::DateTime),
            Type::Labelled => quote!(Labelled),
            Type::Named(name) => {
                let name = type_ident(name)?;
                quote!(#name)
            }
            Type::List(item) => {
                let item = self.rust_type(item)?;
                quote!(Vec<#item>)
            }
            Type::Map(item) => {
                let item = self.rust_type(item)?;
                quote!(BTreeMap<String, #item>)
            }
            Type::Nullable(inner) => {
                let inner = self.rust_type(inner)?;
                quote!(Option<#inner>)
            }
        })
    }

    /// The codec that writes and reads a value; `None` when serde does it plainly.
    pub(crate) fn codec(&self, value: &Type) -> Result<Option<TokenStream>, EmitError> {
        Ok(match value {
            Type::Date(pattern) => {
                let format = self.formats.date(pattern)?;
                Some(quote!(codec::Date<formats::#format>))
            }
            Type::DateTime(pattern) => {
                let format = self.formats.datetime(pattern)?;
                Some(quote!(codec::DateTime<formats::#format>))
            }
            Type::Boolean { written: Some((yes, no)) } => {
                let words = self.formats.boolean(yes, no)?;
                Some(quote!(codec::Boolean<formats::#words>))
            }
            Type::List(item) => self.codec(item)?.map(|item| quote!(Vec<#item>)),
            Type::Map(item) => self.codec(item)?.map(|item| quote!(BTreeMap<String, #item>)),
            Type::Nullable(inner) => self.codec(inner)?.map(|inner| quote!(Option<#inner>)),
            _ => None,
        })
    }

    /// Whether a value of this type can break a constraint that only its own `check` knows.
    pub(crate) fn has_checks(&self, value: &Type) -> Result<bool, EmitError> {
        self.has_checks_within(value, &mut Vec::new())
    }

    fn has_checks_within(&self, value: &Type, seen: &mut Vec<String>) -> Result<bool, EmitError> {
        match value {
            Type::TimeZone => Ok(true),
            Type::List(inner) | Type::Map(inner) | Type::Nullable(inner) => self.has_checks_within(inner, seen),
            Type::Named(name) if !seen.contains(name) => {
                seen.push(name.clone());
                let definition = self.definition(name)?;
                match &definition.kind {
                    // Free members must not carry captured names.
                    TypeKind::Object { entries, free_members: Some(_) } if !entries.is_empty() => Ok(true),
                    TypeKind::Object { entries, .. } => self.entries_have_checks(entries, seen),
                    TypeKind::Union { alternatives } => {
                        let mut found = false;
                        for alternative in alternatives {
                            found |= self.has_checks_within(alternative, seen)?;
                        }
                        Ok(found)
                    }
                    TypeKind::Enum { .. } => Ok(definition.is_checked_enum()),
                    TypeKind::Row { .. } => Ok(false),
                }
            }
            _ => Ok(false),
        }
    }

    fn entries_have_checks(&self, entries: &[Entry], seen: &mut Vec<String>) -> Result<bool, EmitError> {
        for entry in entries {
            let found = match entry {
                Entry::Constant(_) => false,
                Entry::Field(field) => self.field_has_checks(field, seen)?,
                Entry::Choice(choice) => {
                    let mut found = false;
                    for option in &choice.options {
                        found |= self.entries_have_checks(&option.entries, seen)?;
                    }
                    found
                }
            };
            if found {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn field_has_checks(&self, field: &Field, seen: &mut Vec<String>) -> Result<bool, EmitError> {
        let constrained = !Constraints::is_empty(&field.constraints);
        Ok(constrained || self.has_checks_within(&field.value, seen)?)
    }
}

/// A type of the API as an identifier.
pub(crate) fn type_ident(name: &str) -> Result<Ident, EmitError> {
    name::ident(name)
}
