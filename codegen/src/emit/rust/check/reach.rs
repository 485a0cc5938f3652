//! Reaches the field at a dotted wire path: whether it is given, its value, or whether it has a value.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use crate::emit::EmitError;
use crate::emit::rust::name;
use crate::emit::rust::scope::Scope;
use crate::emit::rust::scope::choices;
use crate::model::{Body, Choice, ChoiceOption, Entry, Field, Json, ListStyle, Operation, Type, TypeKind};

/// What is wanted of a field.
#[derive(Debug, Clone, Copy)]
enum Aim<'a> {
    /// Whether the request carries it.
    Given,
    /// Its value.
    Value,
    /// Whether it has this value.
    Equals(&'a Json),
}

/// What an expression over the request says of a field.
#[derive(Debug, Clone)]
enum Reached {
    /// It is so whatever the request holds.
    Always,
    /// It is so when this `bool` is.
    Flag(TokenStream),
    /// A reference to the member itself; where it may be absent, the same as an `Option<&T>`.
    Some { reference: TokenStream, optional: Option<TokenStream> },
    /// An `Option<&T>`.
    Optional(TokenStream),
}

impl Reached {
    /// The expression: a `bool`, or an `Option<&T>`.
    fn tokens(self) -> TokenStream {
        match self {
            Self::Always => quote!(true),
            Self::Flag(tokens) | Self::Some { optional: Some(tokens), .. } | Self::Optional(tokens) => tokens,
            Self::Some { reference, optional: None } => quote!(Some(#reference)),
        }
    }
}

/// A value that a rule compares.
pub(crate) enum Value {
    /// A reference to the member.
    Member(TokenStream),
    /// An `Option<&T>`, from inside something.
    Inside(TokenStream),
}

/// Reaches the fields of one operation's request.
pub(crate) struct Reach<'a> {
    pub(crate) operation: &'a Operation,
    pub(crate) scope: &'a Scope<'a>,
}

/// A value on the way: an expression, and what that is.
struct Stand {
    expression: TokenStream,
    kind: StandKind,
}

#[derive(Clone, Copy, PartialEq)]
enum StandKind {
    /// A member of a struct.
    Member,
    /// The same, wrapped as personal data.
    Personal,
    /// A reference that a pattern or closure binds.
    Reference,
}

impl Stand {
    fn reference_to(name: &Ident) -> Self {
        Self { expression: quote!(#name), kind: StandKind::Reference }
    }

    fn borrowed(&self) -> TokenStream {
        let expression = &self.expression;
        if self.kind == StandKind::Reference { quote!(#expression) } else { quote!(&#expression) }
    }

    fn read(&self) -> TokenStream {
        let expression = &self.expression;
        if self.kind == StandKind::Member { quote!(#expression) } else { quote!(*#expression) }
    }
}

impl Reach<'_> {
    /// A `bool`: whether the request carries the field at a path.
    pub(crate) fn given(&self, path: &str) -> Result<TokenStream, EmitError> {
        self.to(path, Aim::Given).map(Reached::tokens)
    }

    /// A `bool`: whether the field at a path has this value.
    pub(crate) fn equals(&self, path: &str, json: &Json) -> Result<TokenStream, EmitError> {
        self.to(path, Aim::Equals(json)).map(Reached::tokens)
    }

    /// The value of the field at a path.
    pub(crate) fn value(&self, path: &str) -> Result<Value, EmitError> {
        Ok(match self.to(path, Aim::Value)? {
            Reached::Some { reference, .. } => Value::Member(reference),
            other => Value::Inside(other.tokens()),
        })
    }

    fn to(&self, path: &str, aim: Aim<'_>) -> Result<Reached, EmitError> {
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
    ) -> Result<Option<Reached>, EmitError> {
        let [first, rest @ ..] = names else { return Ok(None) };
        for entry in entries {
            match entry {
                Entry::Field(field) if field.wire == *first => {
                    let member = name::ident(&field.name)?;
                    let is_wrapped = field.pii && !self.scope.api.type_named(owner).is_some_and(|held| held.is_shared);
                    let kind = if is_wrapped { StandKind::Personal } else { StandKind::Member };
                    let at = Stand { expression: quote!(#from.#member), kind };
                    return self.member(field, rest, &at, aim).map(Some);
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
    fn member(&self, field: &Field, rest: &[&str], at: &Stand, aim: Aim<'_>) -> Result<Reached, EmitError> {
        if !rest.is_empty() {
            return self.inside(field, rest, at, aim);
        }
        Ok(match (aim, present(field, at)) {
            (Aim::Given, _) => self.is_given(field, at),
            (Aim::Value, optional) => Reached::Some { reference: at.borrowed(), optional },
            (Aim::Equals(json), None) => Reached::Flag(equals(&field.value, json, at)),
            (Aim::Equals(json), Some(present)) => {
                let value = name::ident("value")?;
                let test = equals(&field.value, json, &Stand::reference_to(&value));
                Reached::Flag(quote!(#present.is_some_and(|value| #test)))
            }
        })
    }

    /// Whether a field is on the wire: an empty list is not, where lists are written as text.
    fn is_given(&self, field: &Field, at: &Stand) -> Reached {
        let (place, list) = (&at.expression, at.borrowed());
        let is_left_out_empty = !matches!(field.list_style, ListStyle::CommaOr(_));
        if matches!(field.value, Type::List(_)) && is_left_out_empty && self.is_text(field) {
            return Reached::Flag(quote!(has_items(#list)));
        }
        if field.required { Reached::Always } else { Reached::Flag(quote!(#place.is_some())) }
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

    fn inside(&self, field: &Field, rest: &[&str], at: &Stand, aim: Aim<'_>) -> Result<Reached, EmitError> {
        let unknown = || EmitError::new(format!("the rule about `{}`", rest.join(".")), "there is no such field");
        let Type::Named(name) = field.value.without_null() else { return Err(unknown()) };
        let TypeKind::Object { entries, .. } = &self.scope.definition(name)?.kind else { return Err(unknown()) };
        let Some(present) = present(field, at) else {
            return self.walk(entries, name, rest, &at.expression, aim)?.ok_or_else(unknown);
        };
        let inner = self.walk(entries, name, rest, &quote!(value), aim)?.ok_or_else(unknown)?;
        Ok(match inner {
            Reached::Always => Reached::Flag(quote!(#present.is_some())),
            Reached::Flag(inner) => Reached::Flag(quote!(#present.is_some_and(|value| #inner))),
            Reached::Some { reference, optional: None } => Reached::Optional(quote!(#present.map(|value| #reference))),
            inner => {
                let inner = inner.tokens();
                Reached::Optional(quote!(#present.and_then(|value| #inner)))
            }
        })
    }

    fn choice(
        &self,
        choice: &Choice,
        owner: &str,
        names: &[&str],
        from: &TokenStream,
        aim: Aim<'_>,
    ) -> Result<Reached, EmitError> {
        let type_name = choices::type_name(choice, owner, self.scope)?;
        let member = name::ident(&choice.name)?;
        let mut arms = Vec::new();
        for option in &choice.options {
            arms.extend(self.arm(option, &type_name, names, aim)?);
        }
        let is_every_option = arms.len() == choice.options.len();
        let chosen = Chosen { place: quote!(#from.#member), is_required: choice.required, is_every_option };
        Ok(if matches!(aim, Aim::Value) { chosen.value(arms) } else { chosen.test(arms) })
    }

    /// What an option says about the field: a pattern and an expression. `None` where it has nothing to say.
    fn arm(
        &self,
        option: &ChoiceOption,
        type_name: &Ident,
        names: &[&str],
        aim: Aim<'_>,
    ) -> Result<Option<(TokenStream, Reached)>, EmitError> {
        let [first, rest @ ..] = names else { return Ok(None) };
        let variant = name::pascal(&option.name)?;
        for entry in &option.entries {
            match (entry, aim) {
                (Entry::Field(field), _) if field.wire == *first => {
                    let name = name::ident(&field.name)?;
                    let reached = self.member(field, rest, &Stand::reference_to(&name), aim)?;
                    let bound = if matches!(reached, Reached::Always) { quote!(..) } else { quote!(#name, ..) };
                    return Ok(Some((quote!(#type_name::#variant { #bound }), reached)));
                }
                (Entry::Constant(constant), Aim::Equals(json))
                    if rest.is_empty() && constant.wire == *first && constant.value == *json =>
                {
                    return Ok(Some((quote!(#type_name::#variant { .. }), Reached::Always)));
                }
                _ => {}
            }
        }
        Ok(None)
    }
}

/// A choice that is looked into.
struct Chosen {
    place: TokenStream,
    is_required: bool,
    /// Whether every option says something.
    is_every_option: bool,
}

impl Chosen {
    fn pattern(&self, pattern: &TokenStream) -> TokenStream {
        if self.is_required { quote!(#pattern) } else { quote!(Some(#pattern)) }
    }

    fn otherwise(&self, value: &TokenStream) -> TokenStream {
        if self.is_required && self.is_every_option { quote!() } else { quote!(_ => #value) }
    }

    /// The value that one of the options holds.
    fn value(&self, arms: Vec<(TokenStream, Reached)>) -> Reached {
        let (place, otherwise) = (&self.place, self.otherwise(&quote!(None)));
        let arms = arms.into_iter().map(|(pattern, reached)| {
            let (pattern, value) = (self.pattern(&pattern), reached.tokens());
            quote!(#pattern => #value,)
        });
        Reached::Optional(quote!(match &#place { #(#arms)* #otherwise }))
    }

    /// Whether one of the options says so.
    fn test(&self, arms: Vec<(TokenStream, Reached)>) -> Reached {
        let place = &self.place;
        if arms.iter().all(|(_, reached)| matches!(reached, Reached::Always)) {
            let patterns = arms.iter().map(|(pattern, _)| pattern);
            let pattern = self.pattern(&quote!(#(#patterns)|*));
            return match (self.is_every_option, self.is_required) {
                (true, true) => Reached::Always,
                (true, false) => Reached::Flag(quote!(#place.is_some())),
                (false, _) => Reached::Flag(quote!(matches!(&#place, #pattern))),
            };
        }
        let otherwise = self.otherwise(&quote!(false));
        let arms = arms.into_iter().map(|(pattern, reached)| {
            let (pattern, test) = (self.pattern(&pattern), reached.tokens());
            quote!(#pattern => #test,)
        });
        Reached::Flag(quote!(match &#place { #(#arms)* #otherwise }))
    }
}

/// An `Option<&T>` of a value that may be absent or null; `None` when it is always there.
fn present(field: &Field, at: &Stand) -> Option<TokenStream> {
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
