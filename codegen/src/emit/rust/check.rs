//! How a request judges itself: one straight line a constraint or rule.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::choice;
use super::encode::Access;
use super::name;
use super::scope::Scope;
use crate::emit::EmitError;
use crate::model::{
    Api, Body, Character, Choice, Constraints, Entry, Evidence, Field, Operation, Range, Rule, RuleKind, Type, TypeKind,
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
    let wire = &field.wire;
    let name = name::ident(&field.name)?;
    if field.required {
        let value = match access {
            Access::Member => Reached::new(quote!(self.#name), quote!(&self.#name)),
            Access::Bound => Reached::bound(&name),
        };
        let inner = value_check(&field.value, &value, scope)?;
        return Ok(inner.map(|inner| quote!(check.within(#wire, |check| #inner);)));
    }
    let inner = value_check(&field.value, &Reached::bound(&name), scope)?;
    let value = match access {
        Access::Member => quote!(&self.#name),
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

/// An expression that checks one value within the open path; `None` when nothing in it can be wrong.
fn value_check(value: &Type, reached: &Reached, scope: &Scope<'_>) -> Result<Option<TokenStream>, EmitError> {
    let Reached { place, reference } = reached;
    let item = Reached::bound(&format_ident!("item"));
    Ok(match value {
        Type::Named(name) => match scope.definition(name)?.kind {
            TypeKind::Object { .. } if scope.has_checks(value)? => Some(quote!(#place.check(check))),
            _ => None,
        },
        Type::List(inner) => {
            value_check(inner, &item, scope)?.map(|inner| quote!(check.items(#reference, |check, item| #inner)))
        }
        Type::Map(inner) => {
            value_check(inner, &item, scope)?.map(|inner| quote!(check.entries(#reference, |check, item| #inner)))
        }
        Type::Nullable(inner) => {
            value_check(inner, &item, scope)?.map(|inner| quote!(if let Some(item) = #reference { #inner }))
        }
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

/// Every other thing the caller may give, with whether it is given. A path parameter is part of the address.
fn others(field: &str, operation: &Operation) -> Result<Vec<TokenStream>, EmitError> {
    let mut found = Vec::new();
    for entry in operation.query.iter().chain(&operation.headers).chain(operation.body.entries()) {
        let (wire, name, required) = match entry {
            Entry::Field(other) if other.wire != field && never_sent_empty(other, operation) => {
                let (wire, name) = (&other.wire, name::ident(&other.name)?);
                found.push(if other.required {
                    quote!((#wire, !self.#name.is_empty()))
                } else {
                    quote!((#wire, self.#name.as_ref().is_some_and(|list| !list.is_empty())))
                });
                continue;
            }
            Entry::Field(other) if other.wire != field => (&other.wire, &other.name, other.required),
            Entry::Choice(choice) => (&choice.name, &choice.name, choice.required),
            _ => continue,
        };
        let name = name::ident(name)?;
        found.push(if required { quote!((#wire, true)) } else { quote!((#wire, self.#name.is_some())) });
    }
    Ok(found)
}

/// A list outside of JSON: an empty one is not sent.
fn never_sent_empty(field: &Field, operation: &Operation) -> bool {
    let in_json = matches!(&operation.body, Body::Json { entries, .. }
        if entries.iter().any(|entry| matches!(entry, Entry::Field(own) if own.wire == field.wire)));
    matches!(field.value, Type::List(_)) && !in_json
}

/// An `Option<&T>` for a dotted wire path.
fn path_value(path: &str, operation: &Operation, scope: &Scope<'_>) -> Result<TokenStream, EmitError> {
    let unknown = || EmitError::new(format!("the rule about `{path}`"), "there is no such field");
    let mut entries: Vec<Entry> = operation.entries().cloned().collect();
    let mut value = Step::Place(quote!(self));
    for (index, wire) in path.split('.').enumerate() {
        let (next, value_type) = match &value {
            Step::Place(place) => step(&entries, wire, place).ok_or_else(unknown)??,
            Step::Optional(_) => step(&entries, wire, &quote!(value)).ok_or_else(unknown)??,
        };
        value = value.then(next);
        let last = index == path.matches('.').count();
        entries = match &value_type {
            Type::Named(name) if !last => match &scope.definition(name)?.kind {
                TypeKind::Object { entries, .. } => entries.clone(),
                _ => return Err(unknown()),
            },
            _ => Vec::new(),
        };
    }
    Ok(match value {
        Step::Place(place) => quote!(Some(&#place)),
        Step::Optional(value) => value,
    })
}

/// A value on the way along a path: always there, or an `Option<&T>`.
enum Step {
    Place(TokenStream),
    Optional(TokenStream),
}

impl Step {
    /// This step and then one that was made from a place (`value`, where this one is optional).
    fn then(self, next: Step) -> Step {
        match (self, next) {
            (Self::Place(_), next) => next,
            (Self::Optional(first), Self::Place(place)) => Self::Optional(quote!(#first.map(|value| &#place))),
            (Self::Optional(first), Self::Optional(next)) => Self::Optional(quote!(#first.and_then(|value| #next))),
        }
    }
}

/// One step of a path from a place, and the type it leads to.
fn step(entries: &[Entry], wire: &str, from: &TokenStream) -> Option<Result<(Step, Type), EmitError>> {
    entries.iter().find_map(|entry| match entry {
        Entry::Field(field) if field.wire == wire => Some(name::ident(&field.name).map(|name| {
            let place = quote!(#from.#name);
            let step = if field.required { Step::Place(place) } else { Step::Optional(quote!(#place.as_ref())) };
            (step, field.value.clone())
        })),
        Entry::Choice(choice) => choice::field(choice, wire).map(|field| {
            let (name, member) = (name::ident(&choice.name)?, name::ident(&field.name)?);
            let value = if choice.required {
                quote!(#from.#name.#member())
            } else {
                quote!(#from.#name.as_ref().and_then(|choice| choice.#member()))
            };
            Ok((Step::Optional(value), field.value.clone()))
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
    let nullable = matches!(field.value, Type::Nullable(_));
    Ok(match (access, field.required || nullable) {
        (Access::Member, false) => quote!(self.#name.as_ref()),
        (Access::Bound, false) => quote!(#name.as_ref()),
        (Access::Member, true) if !nullable => quote!(Some(&self.#name)),
        (Access::Bound, true) if !nullable => quote!(Some(#name)),
        _ => without_null(field, access, &name, &quote!(as_ref)),
    })
}

fn optional_text(field: &Field, access: Access) -> Result<TokenStream, EmitError> {
    let name = name::ident(&field.name)?;
    let nullable = matches!(field.value, Type::Nullable(_));
    Ok(match (access, field.required || nullable) {
        (Access::Member, false) => quote!(self.#name.as_deref()),
        (Access::Bound, false) => quote!(#name.as_deref()),
        (Access::Member, true) if !nullable => quote!(Some(self.#name.as_str())),
        (Access::Bound, true) if !nullable => quote!(Some(#name.as_str())),
        _ => without_null(field, access, &name, &quote!(as_deref)),
    })
}

/// A value that may be null, as an option: null breaks no constraint.
fn without_null(field: &Field, access: Access, name: &Ident, reach: &TokenStream) -> TokenStream {
    let place = if access == Access::Member { quote!(self.#name) } else { quote!(#name) };
    if field.required { quote!(#place.#reach()) } else { quote!(#place.as_ref().and_then(|value| value.#reach())) }
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
