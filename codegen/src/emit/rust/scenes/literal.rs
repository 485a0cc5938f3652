//! A case's request as a Rust expression: what a consumer would write.

use proc_macro2::{Literal as Token, TokenStream};
use quote::quote;

use crate::emit::EmitError;
use crate::emit::rust::name;
use crate::emit::rust::raw;
use crate::emit::rust::scope::choices;
use crate::emit::rust::scope::{Scope, type_ident};
use crate::emit::rust::union;
use crate::model::{Case, Choice, Entry, Field, Json, Operation, OtherForm, TimeForms, Type, TypeDefinition, TypeKind};

/// The expression that builds the request of a case.
pub(crate) fn request(operation: &Operation, case: &Case, scope: &Scope<'_>) -> Result<TokenStream, EmitError> {
    let name = name::pascal(&operation.id)?;
    let sent = &case.request;
    let places = [
        (&operation.path_parameters[..], &sent.path),
        (&operation.query, &sent.query),
        (&operation.headers, &sent.headers),
        (operation.body.entries(), &sent.body),
    ];
    let mut steps = Steps::default();
    for (entries, written) in places {
        steps.entries(entries, written, &operation.id, scope)?;
    }
    Ok(steps.build(quote!(#name)))
}

/// `Type::new(required…).setter(…)…`
#[derive(Default)]
struct Steps {
    required: Vec<TokenStream>,
    setters: Vec<TokenStream>,
}

impl Steps {
    fn build(self, name: TokenStream) -> TokenStream {
        let Self { required, setters } = self;
        quote!(#name::new(#(#required),*)#(#setters)*)
    }

    fn entries(
        &mut self,
        entries: &[Entry],
        written: &[(String, Json)],
        owner: &str,
        scope: &Scope<'_>,
    ) -> Result<(), EmitError> {
        for entry in scope.ordered.arguments(entries, owner) {
            match entry {
                Entry::Constant(_) => {}
                Entry::Field(field) => {
                    let found = written.iter().find(|(wire, _)| *wire == field.wire);
                    if let Some((_, json)) = found {
                        let value = value(&field.value, json, Position::Argument, scope)?;
                        self.add(&field.name, field.required, value)?;
                    }
                }
                Entry::Choice(choice) => {
                    if let Some(value) = choice_value(choice, written, owner, scope)? {
                        self.add(&choice.name, choice.required, value)?;
                    }
                }
            }
        }
        Ok(())
    }

    fn add(&mut self, name: &str, required: bool, value: TokenStream) -> Result<(), EmitError> {
        let name = name::ident(name)?;
        if required {
            self.required.push(value);
        } else {
            self.setters.push(quote!(.#name(#value)));
        }
        Ok(())
    }
}

fn choice_value(
    choice: &Choice,
    written: &[(String, Json)],
    owner: &str,
    scope: &Scope<'_>,
) -> Result<Option<TokenStream>, EmitError> {
    let Some(option) = choice.chosen(written) else { return Ok(None) };
    let (name, constructor) = (choices::type_name(choice, owner, scope)?, name::ident(&option.name)?);
    let mut arguments = Vec::new();
    for entry in &option.entries {
        let Entry::Field(field) = entry else { continue };
        let found = written.iter().find(|(wire, _)| *wire == field.wire);
        arguments.push(match found {
            None => quote!(None),
            Some((_, json)) => optional_argument(field, json, scope)?,
        });
    }
    Ok(Some(quote!(#name::#constructor(#(#arguments),*))))
}

fn optional_argument(field: &Field, json: &Json, scope: &Scope<'_>) -> Result<TokenStream, EmitError> {
    let position = if field.required { Position::Argument } else { Position::Value };
    value(&field.value, json, position, scope)
}

/// Whether an expression may lean on a parameter's `impl Into<…>` or must have the type itself.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Position {
    Argument,
    Value,
}

fn value(value_type: &Type, json: &Json, position: Position, scope: &Scope<'_>) -> Result<TokenStream, EmitError> {
    let misfit =
        || EmitError::new("a case", format!("{json} is not {}", crate::emit::text::prose::type_name(value_type)));
    let text = || json.text().ok_or_else(misfit);
    Ok(match value_type {
        Type::String | Type::TimeZone => string(&text()?, position),
        Type::Integer => {
            let number: i64 = text()?.parse().map_err(|_| misfit())?;
            let number = Token::i64_unsuffixed(number);
            quote!(#number)
        }
        Type::Decimal => {
            let text = text()?;
            quote!(#text.parse()?)
        }
        Type::Boolean { written } => {
            let text = text()?;
            let yes = text == "true" || written.as_ref().is_some_and(|(yes, _)| *yes == text);
            quote!(#yes)
        }
        Type::Json => {
            let text = raw::json(&json.to_string());
            quote!(Json::parse(#text)?)
        }
        Type::Date(pattern) => date(pattern, &text()?).ok_or_else(misfit)?,
        Type::DateTime(forms) => datetime(forms, &text()?).ok_or_else(misfit)?,
        Type::Labelled => return Err(misfit()),
        Type::Named(name) => named(scope.definition(name)?, json, scope)?,
        Type::List(item) => list(item, json, position, scope)?,
        Type::Map(item) => map(item, json, position, scope)?,
        Type::Nullable(_) if *json == Json::Null => quote!(None),
        Type::Nullable(inner) => {
            let inner = value(inner, json, Position::Value, scope)?;
            quote!(Some(#inner))
        }
    })
}

fn string(text: &str, position: Position) -> TokenStream {
    match position {
        Position::Argument => quote!(#text),
        Position::Value => quote!(#text.to_string()),
    }
}

fn list(item: &Type, json: &Json, position: Position, scope: &Scope<'_>) -> Result<TokenStream, EmitError> {
    let Json::List(items) = json else { return Err(EmitError::new("a case", format!("{json} is not a list"))) };
    let inner = if matches!(item, Type::String | Type::TimeZone) { position } else { Position::Value };
    let values = items.iter().map(|json| value(item, json, inner, scope)).collect::<Result<Vec<_>, _>>()?;
    if values.is_empty() {
        let item = scope.rust_type(item)?;
        return Ok(quote!(Vec::<#item>::new()));
    }
    Ok(match position {
        Position::Argument => quote!([#(#values),*]),
        Position::Value => quote!(vec![#(#values),*]),
    })
}

fn map(item: &Type, json: &Json, position: Position, scope: &Scope<'_>) -> Result<TokenStream, EmitError> {
    let Json::Object(members) = json else { return Err(EmitError::new("a case", format!("{json} is not an object"))) };
    let mut pairs = Vec::new();
    for (name, json) in members {
        let (name, value) = (string(name, position), value(item, json, Position::Value, scope)?);
        pairs.push(quote!((#name, #value)));
    }
    if pairs.is_empty() {
        let item = scope.rust_type(item)?;
        return Ok(quote!(BTreeMap::<String, #item>::new()));
    }
    Ok(match position {
        Position::Argument => quote!([#(#pairs),*]),
        Position::Value => quote!(BTreeMap::from([#(#pairs),*])),
    })
}

fn named(definition: &TypeDefinition, json: &Json, scope: &Scope<'_>) -> Result<TokenStream, EmitError> {
    let name = type_ident(&definition.name)?;
    let misfit = || EmitError::new("a case", format!("{json} is not a `{}`", definition.name));
    match &definition.kind {
        TypeKind::Enum { values, .. } => {
            let wire = json.text().ok_or_else(misfit)?;
            let Some(found) = values.iter().find(|value| value.wire == wire) else {
                return Ok(quote!(#name::from_wire(#wire)));
            };
            let variant = name::pascal(&found.name)?;
            Ok(quote!(#name::#variant))
        }
        TypeKind::Object { entries, free_members } => {
            let Json::Object(written) = json else { return Err(misfit()) };
            let mut steps = Steps::default();
            steps.entries(entries, written, &definition.name, scope)?;
            if let Some(free) = free_members {
                for (wire, json) in written.iter().filter(|(wire, _)| !is_captured(entries, wire)) {
                    let position = if *free == Type::String { Position::Argument } else { Position::Value };
                    let value = value(free, json, position, scope)?;
                    steps.setters.push(quote!(.member(#wire, #value)));
                }
            }
            Ok(steps.build(quote!(#name)))
        }
        TypeKind::Union { alternatives } => {
            let fits = alternatives.iter().find_map(|value_type| {
                let built = value(value_type, json, Position::Value, scope).ok()?;
                kind_fits(value_type, json).then_some((value_type, built))
            });
            let (value_type, built) = fits.ok_or_else(misfit)?;
            let variant = union::variant(value_type)?;
            Ok(quote!(#name::#variant(#built)))
        }
        TypeKind::Row { .. } => Err(misfit()),
    }
}

fn kind_fits(value_type: &Type, json: &Json) -> bool {
    match json {
        Json::Null => matches!(value_type, Type::Nullable(_)),
        Json::Boolean(_) => matches!(value_type, Type::Boolean { written: None }),
        Json::Number(_) => matches!(value_type, Type::Integer | Type::Decimal),
        Json::List(_) => matches!(value_type, Type::List(_)),
        Json::Object(_) => matches!(value_type, Type::Named(_) | Type::Map(_)),
        Json::String(_) => !matches!(
            value_type,
            Type::Boolean { written: None } | Type::Integer | Type::Decimal | Type::List(_) | Type::Map(_)
        ),
    }
}

fn is_captured(entries: &[Entry], wire: &str) -> bool {
    entries.iter().any(|entry| match entry {
        Entry::Field(field) => field.wire == wire,
        Entry::Constant(constant) => constant.wire == wire,
        Entry::Choice(choice) => choice.options.iter().any(|option| is_captured(&option.entries, wire)),
    })
}

fn date(pattern: &str, text: &str) -> Option<TokenStream> {
    let date = jiff::civil::Date::strptime(pattern, text).ok()?;
    Some(date_tokens(date))
}

fn date_tokens(date: jiff::civil::Date) -> TokenStream {
    let year = Token::i16_unsuffixed(date.year());
    let (month, day) = (Token::i8_unsuffixed(date.month()), Token::i8_unsuffixed(date.day()));
    quote!(civil::date(#year, #month, #day))
}

fn datetime(forms: &TimeForms, text: &str) -> Option<TokenStream> {
    let other = |form: &OtherForm| match form {
        OtherForm::DateTime(pattern) => jiff::civil::DateTime::strptime(pattern, text).ok(),
        OtherForm::Date { pattern, time } => {
            let time = jiff::civil::Time::strptime("%H:%M:%S", time).ok()?;
            Some(jiff::civil::Date::strptime(pattern, text).ok()?.to_datetime(time))
        }
    };
    let is_written = |time: &jiff::civil::DateTime| time.strftime(&forms.pattern).to_string() == text;
    let written = jiff::civil::DateTime::strptime(&forms.pattern, text).ok().filter(is_written);
    let time = written.or_else(|| forms.others.iter().find_map(other))?;
    let date = date_tokens(time.date());
    let parts = [time.hour(), time.minute(), time.second()].map(Token::i8_unsuffixed);
    let nanoseconds = Token::i32_unsuffixed(time.subsec_nanosecond());
    Some(quote!(#date.at(#(#parts,)* #nanoseconds)))
}
