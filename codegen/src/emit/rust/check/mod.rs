//! How a request is checked: one straight line a constraint or rule.

pub(crate) mod reach;
pub(crate) mod rules;

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote};

use crate::emit::EmitError;
use crate::emit::rust::encode::Access;
use crate::emit::rust::name;
use crate::emit::rust::scope::Scope;
use crate::emit::rust::scope::choices;
use crate::model::{
    Character, Choice, ConstraintKind, Constraints, Entry, Evidence, Field, Range, Type, TypeDefinition, TypeKind,
};

/// The statements that check these entries. `fallback` is the evidence of what encloses them.
pub(crate) fn statements(
    entries: &[Entry],
    access: Access,
    fallback: &Evidence,
    scope: &Scope<'_>,
) -> Result<Vec<TokenStream>, EmitError> {
    let mut found = Vec::new();
    for entry in entries {
        match entry {
            Entry::Field(field) => found.extend(field_statements(field, access, fallback, scope)?),
            Entry::Constant(_) => {}
            Entry::Choice(choice) => found.extend(choice_statement(choice, scope)?),
        }
    }
    Ok(found)
}

fn choice_statement(choice: &Choice, scope: &Scope<'_>) -> Result<Option<TokenStream>, EmitError> {
    if !choices::has_checks(choice, scope)? {
        return Ok(None);
    }
    let name = name::ident(&choice.name)?;
    Ok(Some(if choice.required {
        quote!(self.#name.check(check);)
    } else {
        quote!(if let Some(#name) = &self.#name { #name.check(check); })
    }))
}

fn field_statements(
    field: &Field,
    access: Access,
    fallback: &Evidence,
    scope: &Scope<'_>,
) -> Result<Vec<TokenStream>, EmitError> {
    let wire = &field.wire;
    let value = reference(field, access)?;
    let mut found = constraint_statements(&field.constraints, wire, &value, &field.evidence, fallback);
    if let Some(method) = method_of(&field.value, scope)? {
        let always = basis(&field.evidence, fallback, true);
        found.push(quote!(check.#method(#wire, #value, #always);));
    }
    found.extend(nested(field, access, fallback, scope)?);
    Ok(found)
}

/// A field's value, whatever it is wrapped in.
fn reference(field: &Field, access: Access) -> Result<TokenStream, EmitError> {
    let name = name::ident(&field.name)?;
    Ok(if access == Access::Bound { quote!(#name) } else { quote!(&self.#name) })
}

/// One statement a constraint. An empty name stands for the open path itself.
fn constraint_statements(
    constraints: &Constraints,
    wire: &str,
    value: &TokenStream,
    evidence: &Evidence,
    fallback: &Evidence,
) -> Vec<TokenStream> {
    let basis = basis(evidence, fallback, constraints.refuses);
    let statement = |kind: &ConstraintKind| match kind {
        ConstraintKind::Range(range) => {
            let within = within(*range);
            quote!(check.range(#wire, #value, #within, #basis);)
        }
        ConstraintKind::Length(range) => {
            let within = within(*range);
            quote!(check.length(#wire, #value, #within, #basis);)
        }
        ConstraintKind::Characters(sets) => {
            let sets = sets.iter().map(character);
            quote!(check.characters(#wire, #value, &[#(#sets),*], #basis);)
        }
        ConstraintKind::Email => quote!(check.email(#wire, #value, #basis);),
    };
    constraints.own.iter().map(statement).collect()
}

/// The method that checks a value of this type, where the type alone says what is wrong.
fn method_of(value: &Type, scope: &Scope<'_>) -> Result<Option<Ident>, EmitError> {
    Ok(match value.without_null() {
        Type::TimeZone => Some(format_ident!("timezone")),
        Type::Named(name) if scope.definition(name)?.is_checked_enum() => Some(format_ident!("word")),
        _ => None,
    })
}

/// The checks of an object inside, of the items of a list or the values of a map.
fn nested(
    field: &Field,
    access: Access,
    fallback: &Evidence,
    scope: &Scope<'_>,
) -> Result<Option<TokenStream>, EmitError> {
    if method_of(&field.value, scope)?.is_some() {
        return Ok(None);
    }
    let inside = Inside { field: Some(field), fallback, scope };
    let wire = &field.wire;
    let name = name::ident(&field.name)?;
    if field.required {
        let value = match access {
            Access::Member if field.pii => Reached::new(quote!(self.#name), quote!(&*self.#name)),
            Access::Member | Access::Plain => Reached::new(quote!(self.#name), quote!(&self.#name)),
            Access::Bound => Reached::bound(&name),
        };
        let inner = inside.value_check(&field.value, &value)?;
        return Ok(inner.map(|inner| quote!(check.within(#wire, |check| #inner);)));
    }
    let inner = inside.value_check(&field.value, &Reached::bound(&name))?;
    let value = match access {
        Access::Member if field.pii => quote!(&*self.#name),
        Access::Member | Access::Plain => quote!(&self.#name),
        Access::Bound => quote!(#name),
    };
    Ok(inner.map(|inner| quote!(if let Some(#name) = #value { check.within(#wire, |check| #inner); })))
}

/// A value as a place to call a method on, and as a reference.
struct Reached {
    place: TokenStream,
    reference: TokenStream,
}

impl Reached {
    fn new(place: TokenStream, reference: TokenStream) -> Self {
        Self { place, reference }
    }

    /// A reference that a pattern or closure binds.
    fn bound(name: &Ident) -> Self {
        Self::new(quote!(#name), quote!(#name))
    }
}

/// The `check` of a union in a request: what the value that it holds must be.
pub(crate) fn of_union(
    alternatives: &[(Ident, &Type)],
    definition: &TypeDefinition,
    scope: &Scope<'_>,
) -> Result<TokenStream, EmitError> {
    let fallback = scope.evidence_of(definition);
    // One that answers hold too has a variant more: another kind of value.
    let variants = alternatives.len() + usize::from(definition.is_shared);
    let mut checked = Vec::new();
    for (variant, value) in alternatives {
        let inside = Inside { field: None, fallback, scope };
        if let Some(inner) = inside.value_check(value, &Reached::bound(&format_ident!("value")))? {
            checked.push((quote!(Self::#variant(value)), inner));
        }
    }
    let body = match checked.as_slice() {
        [] => return Ok(quote!()),
        [(pattern, inner)] if variants > 1 => quote!(if let #pattern = self { #inner; }),
        _ => {
            let (patterns, inners): (Vec<_>, Vec<_>) = checked.iter().cloned().unzip();
            let rest = if checked.len() < variants { quote!(_ => {}) } else { quote!() };
            quote!(match self { #(#patterns => #inners,)* #rest })
        }
    };
    Ok(quote!(pub(crate) fn check(&self, check: &mut Check) { #body }))
}

/// What is inside a field's value, or a union's.
struct Inside<'a> {
    field: Option<&'a Field>,
    fallback: &'a Evidence,
    scope: &'a Scope<'a>,
}

impl Inside<'_> {
    /// An expression that checks one value within the open path; `None` when nothing in it can be wrong.
    fn value_check(&self, value: &Type, reached: &Reached) -> Result<Option<TokenStream>, EmitError> {
        let Reached { place, reference } = reached;
        let item = Reached::bound(&format_ident!("item"));
        if let (Some(method), false) = (method_of(value, self.scope)?, matches!(value, Type::Nullable(_))) {
            let own = self.field.map_or(self.fallback, |field| &field.evidence);
            let basis = basis(own, self.fallback, true);
            return Ok(Some(quote!(check.#method("", #reference, #basis))));
        }
        Ok(match value {
            Type::Named(name) => match self.scope.definition(name)?.kind {
                TypeKind::Object { .. } | TypeKind::Union { .. } if self.scope.has_checks(value)? => {
                    Some(quote!(#place.check(check)))
                }
                _ => None,
            },
            Type::List(inner) => {
                self.item_check(inner, &item)?.map(|inner| quote!(check.items(#reference, |check, item| #inner)))
            }
            Type::Map(inner) => {
                self.value_check(inner, &item)?.map(|inner| quote!(check.entries(#reference, |check, item| #inner)))
            }
            Type::Nullable(inner) => {
                self.value_check(inner, &item)?.map(|inner| quote!(if let Some(item) = #reference { #inner }))
            }
            _ => None,
        })
    }

    /// The same for an item of a list, by the constraints of items where the list is the field's own value.
    fn item_check(&self, item_type: &Type, item: &Reached) -> Result<Option<TokenStream>, EmitError> {
        let own = self.field.filter(|field| is_item(field, item_type));
        let Some((field, constraints)) = own.and_then(|field| Some((field, field.constraints.items.as_deref()?)))
        else {
            return self.value_check(item_type, item);
        };
        let statements = constraint_statements(constraints, "", &quote!(item), &field.evidence, self.fallback);
        Ok(Some(quote!({ #(#statements)* })))
    }
}

/// Whether this is the type of the items of a field's own list.
fn is_item(field: &Field, item_type: &Type) -> bool {
    matches!(field.value.without_null(), Type::List(item) if **item == *item_type)
}

/// Where a constraint or rule comes from, and whether it refuses.
pub(crate) fn basis(evidence: &Evidence, fallback: &Evidence, refuses: bool) -> TokenStream {
    let source = source(evidence, fallback);
    if refuses { quote!(Basis::refusing(#source)) } else { quote!(Basis::warning(#source)) }
}

/// Where a fact comes from, or else what encloses it.
pub(crate) fn source(evidence: &Evidence, fallback: &Evidence) -> String {
    evidence.or(fallback).to_string()
}

/// Limits as a range of Rust.
fn within(Range { min, max }: Range) -> TokenStream {
    let min = min.map(Literal::i64_unsuffixed);
    match max.map(Literal::i64_unsuffixed) {
        Some(max) => quote!(#min..=#max),
        None => quote!(#min..),
    }
}

fn character(set: &Character) -> TokenStream {
    match set {
        Character::Letters => quote!(Characters::Letters),
        Character::Digits => quote!(Characters::Digits),
        Character::Whitespace => quote!(Characters::Whitespace),
        Character::One(character) => quote!(Characters::One(#character)),
    }
}
