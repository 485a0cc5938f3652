//! How a request judges itself: one straight line a constraint or rule.

use proc_macro2::TokenStream;
use quote::quote;

use super::choice;
use super::encode::Access;
use super::name;
use super::scope::Scope;
use crate::emit::EmitError;
use crate::model::{
    Api, Character, Choice, Constraints, Entry, Evidence, Field, Operation, Range, Rule, RuleKind, Type, TypeKind,
};

/// The statements that check these entries. `fallback` is the evidence of what encloses them.
pub(super) fn statements(
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
    if !choice::has_checks(choice, scope)? {
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
    let mut found = Vec::new();
    let wire = &field.wire;
    let basis = basis(&field.evidence, fallback, field.constraints.refuses || field.constraints.is_empty());
    let text = optional_text(field, access)?;
    let constraints: &Constraints = &field.constraints;
    if let Some(Range { min, max }) = constraints.range {
        let value = optional(field, access)?;
        let (min, max) = (bound(min), bound(max));
        found.push(quote!(check.range(#wire, #value, #min, #max, #basis);));
    }
    if let Some(Range { min, max }) = constraints.length {
        let (min, max) = (bound(min), bound(max));
        found.push(quote!(check.length(#wire, #text, #min, #max, #basis);));
    }
    if !constraints.characters.is_empty() {
        let sets = constraints.characters.iter().map(character);
        found.push(quote!(check.characters(#wire, #text, &[#(#sets),*], #basis);));
    }
    if constraints.email {
        found.push(quote!(check.email(#wire, #text, #basis);));
    }
    if field.value == Type::TimeZone {
        found.push(quote!(check.timezone(#wire, #text, #basis);));
    }
    found.extend(nested(field, access, scope)?);
    Ok(found)
}

/// The checks of an object inside, of a list or map of them.
fn nested(field: &Field, access: Access, scope: &Scope<'_>) -> Result<Option<TokenStream>, EmitError> {
    if field.value == Type::TimeZone || !scope.has_checks(&field.value)? {
        return Ok(None);
    }
    let wire = &field.wire;
    let value = optional(field, access)?;
    let inner = value_check(&field.value, quote!(value), scope)?;
    let Some(inner) = inner else { return Ok(None) };
    if field.required {
        let value = match access {
            Access::Member => {
                let name = name::ident(&field.name)?;
                quote!(&self.#name)
            }
            Access::Bound => {
                let name = name::ident(&field.name)?;
                quote!(#name)
            }
        };
        let inner = value_check(&field.value, value, scope)?;
        return Ok(Some(quote!(check.within(#wire, |check| #inner);)));
    }
    Ok(Some(quote!(if let Some(value) = #value { check.within(#wire, |check| #inner); })))
}

/// An expression that checks one value within the open path.
fn value_check(value: &Type, expression: TokenStream, scope: &Scope<'_>) -> Result<Option<TokenStream>, EmitError> {
    Ok(match value {
        Type::Named(name) => match scope.definition(name)?.kind {
            TypeKind::Object { .. } if scope.has_checks(value)? => Some(quote!((#expression).check(check))),
            _ => None,
        },
        Type::List(item) => {
            value_check(item, quote!(item), scope)?.map(|inner| quote!(check.items(#expression, |check, item| #inner)))
        }
        Type::Map(item) => value_check(item, quote!(item), scope)?
            .map(|inner| quote!(check.entries(#expression, |check, item| #inner))),
        Type::Nullable(inner) => {
            value_check(inner, quote!(value), scope)?.map(|inner| quote!(if let Some(value) = #expression { #inner }))
        }
        Type::TimeZone => None,
        _ => None,
    })
}

/// The statements for the rules between fields.
pub(super) fn rules(operation: &Operation, scope: &Scope<'_>) -> Result<Vec<TokenStream>, EmitError> {
    operation.rules.iter().map(|rule| rule_statement(rule, operation, scope)).collect()
}

fn rule_statement(rule: &Rule, operation: &Operation, scope: &Scope<'_>) -> Result<TokenStream, EmitError> {
    let basis = basis(&rule.evidence, &operation.evidence, rule.refuses);
    match &rule.kind {
        RuleKind::Ordered { lesser, greater, strict } => {
            let low = path_value(lesser, operation, scope)?;
            let high = path_value(greater, operation, scope)?;
            Ok(quote!(check.ordered((#lesser, #low), (#greater, #high), #strict, #basis);))
        }
        RuleKind::Only { field } => {
            let value = path_value(field, operation, scope)?;
            let others = others(field, operation)?;
            Ok(quote!(check.only(#field, #value.is_some(), &[#(#others),*], #basis);))
        }
    }
}

/// Every other thing the caller may give, with whether it is given.
fn others(field: &str, operation: &Operation) -> Result<Vec<TokenStream>, EmitError> {
    let mut found = Vec::new();
    for entry in operation.entries() {
        let (wire, name, required) = match entry {
            Entry::Field(other) if other.wire != field => (&other.wire, &other.name, other.required),
            Entry::Choice(choice) => (&choice.name, &choice.name, choice.required),
            _ => continue,
        };
        let name = name::ident(name)?;
        found.push(if required { quote!((#wire, true)) } else { quote!((#wire, self.#name.is_some())) });
    }
    Ok(found)
}

/// An `Option<&T>` for a dotted wire path.
fn path_value(path: &str, operation: &Operation, scope: &Scope<'_>) -> Result<TokenStream, EmitError> {
    let unknown = || EmitError::new(format!("the rule about `{path}`"), "there is no such field");
    let mut steps = path.split('.');
    let first = steps.next().ok_or_else(unknown)?;
    let entries: Vec<Entry> = operation.entries().cloned().collect();
    let (mut value, mut reached) = step(&entries, first, quote!(self)).ok_or_else(unknown)??;
    for wire in steps {
        let Type::Named(name) = &reached else { return Err(unknown()) };
        let TypeKind::Object { entries, .. } = &scope.definition(name)?.kind else { return Err(unknown()) };
        let (next, next_type) = step(entries, wire, quote!(value)).ok_or_else(unknown)??;
        value = quote!(#value.and_then(|value| #next));
        reached = next_type;
    }
    Ok(value)
}

/// One step of a path from an object expression: an `Option<&T>` and its type.
fn step(entries: &[Entry], wire: &str, from: TokenStream) -> Option<Result<(TokenStream, Type), EmitError>> {
    entries.iter().find_map(|entry| match entry {
        Entry::Field(field) if field.wire == wire => Some(name::ident(&field.name).map(|name| {
            let value = if field.required { quote!(Some(&#from.#name)) } else { quote!(#from.#name.as_ref()) };
            (value, field.value.clone())
        })),
        Entry::Choice(choice) => choice::field(choice, wire).map(|field| {
            let (name, member) = (name::ident(&choice.name)?, name::ident(&field.name)?);
            let value = if choice.required {
                quote!(#from.#name.#member())
            } else {
                quote!(#from.#name.as_ref().and_then(|choice| choice.#member()))
            };
            Ok((value, field.value.clone()))
        }),
        _ => None,
    })
}

/// The wire names (first steps of paths) that rules reach inside choices.
pub(super) fn wires_in_rules(api: &Api) -> Vec<String> {
    let mut found = Vec::new();
    for rule in api.operations.iter().flat_map(|operation| &operation.rules) {
        match &rule.kind {
            RuleKind::Ordered { lesser, greater, .. } => found.extend([lesser.clone(), greater.clone()]),
            RuleKind::Only { field } => found.push(field.clone()),
        }
    }
    found.iter().flat_map(|path| path.split('.')).map(str::to_string).collect()
}

fn basis(evidence: &Evidence, fallback: &Evidence, refuses: bool) -> TokenStream {
    let stated = if evidence.citations.is_empty() { fallback } else { evidence };
    let source = stated.to_string();
    quote!(&Basis { source: #source, refuses: #refuses })
}

fn optional(field: &Field, access: Access) -> Result<TokenStream, EmitError> {
    let name = name::ident(&field.name)?;
    Ok(match (access, field.required) {
        (Access::Member, true) => quote!(Some(&self.#name)),
        (Access::Member, false) => quote!(self.#name.as_ref()),
        (Access::Bound, true) => quote!(Some(#name)),
        (Access::Bound, false) => quote!(#name.as_ref()),
    })
}

fn optional_text(field: &Field, access: Access) -> Result<TokenStream, EmitError> {
    let name = name::ident(&field.name)?;
    Ok(match (access, field.required) {
        (Access::Member, true) => quote!(Some(self.#name.as_str())),
        (Access::Member, false) => quote!(self.#name.as_deref()),
        (Access::Bound, true) => quote!(Some(#name.as_str())),
        (Access::Bound, false) => quote!(#name.as_deref()),
    })
}

fn bound(bound: Option<i64>) -> TokenStream {
    match bound {
        Some(value) => {
            let value = proc_macro2::Literal::i64_unsuffixed(value);
            quote!(Some(#value))
        }
        None => quote!(None),
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
