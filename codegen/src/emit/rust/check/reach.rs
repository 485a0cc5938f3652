//! Reaches the field at a dotted wire path: whether it is given, its value, or whether it has a value.

use proc_macro2::{Ident, Literal, TokenStream, TokenTree};
use quote::quote;

use crate::emit::EmitError;
use crate::emit::rust::choices;
use crate::emit::rust::name;
use crate::emit::rust::scope::Scope;
use crate::model::{Body, Choice, ChoiceOption, Entry, Field, Json, Operation, Type, TypeKind};

/// What is wanted of a field.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Aim<'a> {
    /// A `bool`: whether the request carries it.
    Given,
    /// An `Option<&T>`: its value, null apart.
    Value,
    /// A `bool`: whether it has this value.
    Equals(&'a Json),
}

/// Reaches the fields of one operation's request.
pub(crate) struct Reach<'a> {
    pub(crate) operation: &'a Operation,
    pub(crate) scope: &'a Scope<'a>,
}

/// A value on the way: an expression, and whether that is a reference already.
#[derive(Clone)]
struct Stand {
    expression: TokenStream,
    is_reference: bool,
}

impl Stand {
    fn place(expression: TokenStream) -> Self {
        Self { expression, is_reference: false }
    }

    fn reference(name: &Ident) -> Self {
        Self { expression: quote!(#name), is_reference: true }
    }

    fn borrowed(&self) -> TokenStream {
        let expression = &self.expression;
        if self.is_reference { quote!(#expression) } else { quote!(&#expression) }
    }

    fn read(&self) -> TokenStream {
        let expression = &self.expression;
        if self.is_reference { quote!(*#expression) } else { quote!(#expression) }
    }
}

impl Reach<'_> {
    /// An expression over `self` that gives what is wanted of the field at a path.
    pub(crate) fn to(&self, path: &str, aim: Aim<'_>) -> Result<TokenStream, EmitError> {
        let names: Vec<&str> = path.split('.').collect();
        let entries: Vec<Entry> = self.operation.entries().cloned().collect();
        let found = self.walk(&entries, &self.operation.id, &names, &quote!(self), aim)?;
        found.ok_or_else(|| EmitError::new(format!("the rule about `{path}`"), "there is no such field"))
    }

    fn walk(
        &self,
        entries: &[Entry],
        owner: &str,
        names: &[&str],
        from: &TokenStream,
        aim: Aim<'_>,
    ) -> Result<Option<TokenStream>, EmitError> {
        let [first, rest @ ..] = names else { return Ok(None) };
        for entry in entries {
            match entry {
                Entry::Field(field) if field.wire == *first => {
                    let member = name::ident(&field.name)?;
                    return self.member(field, rest, &Stand::place(quote!(#from.#member)), aim).map(Some);
                }
                Entry::Choice(choice) if choice.can_hold(first) => {
                    return self.choice(choice, owner, names, from, aim).map(Some);
                }
                _ => {}
            }
        }
        Ok(None)
    }

    /// A field, or what is inside of it.
    fn member(&self, field: &Field, rest: &[&str], at: &Stand, aim: Aim<'_>) -> Result<TokenStream, EmitError> {
        if !rest.is_empty() {
            return self.inside(field, rest, at, aim);
        }
        let present = reference(field, at);
        Ok(match (aim, present) {
            (Aim::Given, _) => self.given(field, at),
            (Aim::Value, Some(present)) => present,
            (Aim::Value, None) => {
                let value = at.borrowed();
                quote!(Some(#value))
            }
            (Aim::Equals(json), None) => equals(&field.value, json, at),
            (Aim::Equals(json), Some(present)) => {
                let value = name::ident("value")?;
                let test = equals(&field.value, json, &Stand::reference(&value));
                quote!(#present.is_some_and(|value| #test))
            }
        })
    }

    /// Whether a field is on the wire: an empty list is not, where lists are written as text.
    fn given(&self, field: &Field, at: &Stand) -> TokenStream {
        let place = &at.expression;
        let is_text_list = matches!(field.value, Type::List(_)) && self.is_text(field);
        match (field.required, is_text_list) {
            (true, false) => quote!(true),
            (true, true) => quote!(!#place.is_empty()),
            (false, false) => quote!(#place.is_some()),
            (false, true) => quote!(#place.as_ref().is_some_and(|list| !list.is_empty())),
        }
    }

    /// Whether a field stands where values are written as text.
    fn is_text(&self, field: &Field) -> bool {
        let form = match &self.operation.body {
            Body::Form { entries } => entries.as_slice(),
            _ => &[],
        };
        let places = [&self.operation.query, &self.operation.headers, form];
        let is_it = |entry: &Entry| matches!(entry, Entry::Field(other) if other == field);
        places.into_iter().flatten().any(|entry| match entry {
            Entry::Choice(choice) => choice.options.iter().any(|option| option.entries.iter().any(is_it)),
            entry => is_it(entry),
        })
    }

    fn inside(&self, field: &Field, rest: &[&str], at: &Stand, aim: Aim<'_>) -> Result<TokenStream, EmitError> {
        let unknown = || EmitError::new(format!("the rule about `{}`", rest.join(".")), "there is no such field");
        let Type::Named(name) = field.value.without_null() else { return Err(unknown()) };
        let TypeKind::Object { entries, .. } = &self.scope.definition(name)?.kind else { return Err(unknown()) };
        let Some(present) = reference(field, at) else {
            return self.walk(entries, name, rest, &at.expression, aim)?.ok_or_else(unknown);
        };
        let inner = self.walk(entries, name, rest, &quote!(value), aim)?.ok_or_else(unknown)?;
        Ok(match aim {
            Aim::Value => match inside_some(&inner) {
                Some(inner) => quote!(#present.map(|value| #inner)),
                None => quote!(#present.and_then(|value| #inner)),
            },
            _ if is_true(&inner) => quote!(#present.is_some()),
            _ => quote!(#present.is_some_and(|value| #inner)),
        })
    }

    fn choice(
        &self,
        choice: &Choice,
        owner: &str,
        names: &[&str],
        from: &TokenStream,
        aim: Aim<'_>,
    ) -> Result<TokenStream, EmitError> {
        let type_name = choices::type_name(choice, owner, self.scope)?;
        let member = name::ident(&choice.name)?;
        let mut arms = Vec::new();
        for option in &choice.options {
            arms.extend(self.arm(option, &type_name, names, aim)?);
        }
        let is_total = arms.len() == choice.options.len();
        let chosen = |choice: TokenStream| select(&arms, is_total, &choice, aim);
        Ok(match (choice.required, aim) {
            (true, _) => chosen(quote!(&#from.#member)),
            (false, Aim::Value) if is_total && arms.iter().all(|(_, value)| inside_some(value).is_some()) => {
                let values = arms.iter().filter_map(|(pattern, value)| Some((pattern, inside_some(value)?)));
                let arms = values.map(|(pattern, value)| quote!(#pattern => #value));
                quote!(#from.#member.as_ref().map(|choice| match choice { #(#arms,)* }))
            }
            (false, Aim::Value) => {
                let chosen = chosen(quote!(choice));
                quote!(#from.#member.as_ref().and_then(|choice| #chosen))
            }
            (false, _) => {
                let chosen = chosen(quote!(choice));
                quote!(#from.#member.as_ref().is_some_and(|choice| #chosen))
            }
        })
    }

    /// What an option says about the field: a pattern and an expression. `None` where it has nothing to say.
    fn arm(
        &self,
        option: &ChoiceOption,
        type_name: &Ident,
        names: &[&str],
        aim: Aim<'_>,
    ) -> Result<Option<(TokenStream, TokenStream)>, EmitError> {
        let [first, rest @ ..] = names else { return Ok(None) };
        let variant = name::pascal(&option.name)?;
        for entry in &option.entries {
            match (entry, aim) {
                (Entry::Field(field), _) if field.wire == *first => {
                    let name = name::ident(&field.name)?;
                    let expression = self.member(field, rest, &Stand::reference(&name), aim)?;
                    let bound = if is_true(&expression) { quote!(..) } else { quote!(#name, ..) };
                    return Ok(Some((quote!(#type_name::#variant { #bound }), expression)));
                }
                (Entry::Constant(constant), Aim::Equals(json))
                    if rest.is_empty() && constant.wire == *first && constant.value == *json =>
                {
                    return Ok(Some((quote!(#type_name::#variant { .. }), quote!(true))));
                }
                _ => {}
            }
        }
        Ok(None)
    }
}

/// A `match` over a choice; `matches!` where its arms say nothing but yes.
fn select(arms: &[(TokenStream, TokenStream)], is_total: bool, choice: &TokenStream, aim: Aim<'_>) -> TokenStream {
    let patterns = arms.iter().map(|(pattern, _)| pattern);
    if !matches!(aim, Aim::Value) && arms.iter().all(|(_, expression)| is_true(expression)) {
        return if is_total { quote!(true) } else { quote!(matches!(#choice, #(#patterns)|*)) };
    }
    let expressions = arms.iter().map(|(_, expression)| expression);
    let otherwise = match aim {
        _ if is_total => quote!(),
        Aim::Value => quote!(_ => None),
        Aim::Given | Aim::Equals(_) => quote!(_ => false),
    };
    quote!(match #choice { #(#patterns => #expressions,)* #otherwise })
}

/// An `Option<&T>` of a value that may be absent or null; `None` when it is always there.
fn reference(field: &Field, at: &Stand) -> Option<TokenStream> {
    let place = &at.expression;
    let layers = usize::from(!field.required) + nulls(&field.value);
    let more = layers.checked_sub(1)?;
    let more = std::iter::repeat_n(quote!(.and_then(|value| value.as_ref())), more);
    Some(quote!(#place.as_ref() #(#more)*))
}

fn nulls(value: &Type) -> usize {
    match value {
        Type::Nullable(inner) => 1 + nulls(inner),
        _ => 0,
    }
}

/// Whether a value is what a JSON value stands for.
fn equals(value: &Type, json: &Json, at: &Stand) -> TokenStream {
    let (read, place) = (at.read(), &at.expression);
    let text = json.text().unwrap_or_default();
    match value.without_null() {
        Type::Integer => {
            let number = Literal::i64_unsuffixed(text.parse().unwrap_or_default());
            quote!(#read == #number)
        }
        Type::Boolean { written } => {
            let yes = text == "true" || written.as_ref().is_some_and(|(yes, _)| *yes == text);
            if yes { quote!(#read) } else { quote!(!#read) }
        }
        _ => quote!(#place.as_str() == #text),
    }
}

/// What a `Some(…)` holds.
fn inside_some(expression: &TokenStream) -> Option<TokenStream> {
    let mut tokens = expression.clone().into_iter();
    match (tokens.next(), tokens.next(), tokens.next()) {
        (Some(TokenTree::Ident(some)), Some(TokenTree::Group(group)), None) if some == "Some" => Some(group.stream()),
        _ => None,
    }
}

fn is_true(expression: &TokenStream) -> bool {
    expression.to_string() == "true"
}
