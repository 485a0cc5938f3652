//! How the rules between the fields of a request are checked: one straight line a rule.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::emit::EmitError;
use crate::emit::rust::check::basis;
use crate::emit::rust::check::reach::{Reach, Value};
use crate::emit::rust::name;
use crate::emit::rust::scope::Scope;
use crate::model::{Choice, ContestedOrder, Entry, Operation, Rule, RuleKind};

/// The statements for the rules between fields.
pub(crate) fn statements(operation: &Operation, scope: &Scope<'_>) -> Result<Vec<TokenStream>, EmitError> {
    operation.rules.iter().map(|rule| statement(rule, operation, scope)).collect()
}

fn statement(rule: &Rule, operation: &Operation, scope: &Scope<'_>) -> Result<TokenStream, EmitError> {
    let basis = basis(&rule.evidence, &operation.evidence, rule.refuses);
    let reach = Reach { operation, scope };
    let method = name::ident(rule.kind.word())?;
    let given = |field: &String| reach.given(field);
    let all = |fields: &[String]| pairs(fields, &reach);
    Ok(match &rule.kind {
        RuleKind::ExactlyOneOf { fields } | RuleKind::AtLeastOneOf { fields } | RuleKind::AtMostOneOf { fields } => {
            let fields = all(fields)?;
            quote!(check.#method(#basis, &[#(#fields),*]);)
        }
        RuleKind::Requires { field, others } | RuleKind::Forbids { field, others } => {
            let (given, others) = (given(field)?, all(others)?);
            quote!(check.#method(#field, #given, #basis, &[#(#others),*]);)
        }
        RuleKind::Only { field } => {
            let (given, others) = (given(field)?, others(field, &reach)?);
            quote!(check.only(#field, #given, #basis, &[#(#others),*]);)
        }
        RuleKind::Ordered { lesser, greater, strict, contested } => {
            let (first, low) = compared(&quote!(low), reach.value(lesser)?);
            let (second, high) = compared(&quote!(high), reach.value(greater)?);
            let fields = quote!((#lesser, #low), (#greater, #high), #strict);
            let call = match contested {
                contested if contested.is_empty() => quote!(check.ordered(#fields, #basis);),
                ContestedOrder { equal, from } => {
                    let from = from.map(Literal::i64_unsuffixed);
                    let from = from.map_or(quote!(None), |from| quote!(Some(#from)));
                    quote!(check.ordered_in_part(#fields, Contested { equal: #equal, from: #from }, #basis);)
                }
            };
            quote!(#first #second #call)
        }
        RuleKind::When { field, value, required, forbidden } => {
            let (holds, required, forbidden) = (reach.equals(field, value)?, all(required)?, all(forbidden)?);
            quote!(check.when(#field, #holds, #basis, &[#(#required),*], &[#(#forbidden),*]);)
        }
    })
}

/// A value to compare: the member itself, or what a line of its own has looked up.
fn compared(name: &TokenStream, value: Value) -> (TokenStream, TokenStream) {
    match value {
        Value::Member(reference) => (quote!(), reference),
        Value::Inside(value) => (quote!(let #name = #value;), quote!(&#name)),
    }
}

/// Each field with whether it is given.
fn pairs(fields: &[String], reach: &Reach<'_>) -> Result<Vec<TokenStream>, EmitError> {
    let pair = |field: &String| {
        let given = reach.given(field)?;
        Ok(quote!((#field, #given)))
    };
    fields.iter().map(pair).collect()
}

/// Everything else that the caller may give, with whether it is given: not what holds the field itself, and not a path
/// parameter, which is part of the address.
fn others(field: &str, reach: &Reach<'_>) -> Result<Vec<TokenStream>, EmitError> {
    let top = field.split('.').next().unwrap_or_default();
    let operation = reach.operation;
    let mut found = Vec::new();
    for entry in operation.query.iter().chain(&operation.headers).chain(operation.body.entries()) {
        match entry {
            Entry::Field(other) if other.wire != top => {
                let (wire, given) = (&other.wire, reach.given(&other.wire)?);
                found.push(quote!((#wire, #given)));
            }
            Entry::Choice(choice) if !choice.can_hold(top) => found.push(choice_given(choice)?),
            _ => {}
        }
    }
    Ok(found)
}

fn choice_given(choice: &Choice) -> Result<TokenStream, EmitError> {
    let (wire, name) = (&choice.name, name::ident(&choice.name)?);
    Ok(if choice.required { quote!((#wire, true)) } else { quote!((#wire, self.#name.is_some())) })
}
