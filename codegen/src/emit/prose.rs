//! Facts in sentences, shared by the doc comments and the pages.

use crate::model::{Character, Field, Range, Rule, RuleKind, Type};

/// What a field's value must be, one sentence each.
pub(crate) fn constraints(field: &Field) -> Vec<String> {
    let mut sentences = Vec::new();
    if let Some(range) = field.constraints.range {
        sentences.push(format!("Must be {}.", between(range, "")));
    }
    if let Some(range) = field.constraints.length {
        sentences.push(format!("Must be {} long.", between(range, " characters")));
    }
    if !field.constraints.characters.is_empty() {
        let sets: Vec<String> = field.constraints.characters.iter().map(character).collect();
        sentences.push(format!("Only {} are allowed.", sets.join(", ")));
    }
    if field.value == Type::TimeZone {
        sentences.push("Must be the name of an IANA time zone.".to_string());
    }
    if field.constraints.email {
        sentences.push("Must be an e-mail address.".to_string());
    }
    if !field.constraints.is_empty() && !field.constraints.refuses {
        sentences.push("Breaking this only warns: it is not documented, or contested.".to_string());
    }
    sentences
}

/// How a value is written on the wire, where that is worth a sentence.
pub(crate) fn written(field: &Field) -> Option<String> {
    match &field.value {
        Type::Date(pattern) | Type::DateTime(pattern) => Some(format!("Written as `{pattern}`.")),
        _ => None,
    }
}

/// A rule between fields.
pub(crate) fn rule(rule: &Rule) -> String {
    let must = if rule.refuses { "must" } else { "should" };
    match &rule.kind {
        RuleKind::Ordered { lesser, greater, strict: true } => format!("`{lesser}` {must} be less than `{greater}`."),
        RuleKind::Ordered { lesser, greater, strict: false } => {
            format!("`{lesser}` {must} not be greater than `{greater}`.")
        }
        RuleKind::Only { field } => format!("`{field}` {must} stand alone: nothing else may be given with it."),
    }
}

/// A type in words.
pub(crate) fn type_name(value: &Type) -> String {
    match value {
        Type::String => "text".to_string(),
        Type::Integer => "whole number".to_string(),
        Type::Decimal => "number".to_string(),
        Type::Boolean { written: None } => "true or false".to_string(),
        Type::Boolean { written: Some((yes, no)) } => format!("`{yes}` (true) or `{no}` (false)"),
        Type::Json => "any JSON".to_string(),
        Type::Date(pattern) => format!("day, `{pattern}`"),
        Type::DateTime(pattern) => format!("day and time, `{pattern}`"),
        Type::TimeZone => "IANA time zone".to_string(),
        Type::Labelled => "word with a number in brackets".to_string(),
        Type::Named(name) => format!("`{name}`"),
        Type::List(item) => format!("list of {}", type_name(item)),
        Type::Map(item) => format!("object of {} by name", type_name(item)),
        Type::Nullable(inner) => format!("{} or null", type_name(inner)),
    }
}

fn between(range: Range, unit: &str) -> String {
    match (range.min, range.max) {
        (Some(min), Some(max)) => format!("{min} to {max}{unit}"),
        (Some(min), None) => format!("{min}{unit} or more"),
        (None, Some(max)) => format!("{max}{unit} or less"),
        (None, None) => format!("any number{unit}"),
    }
}

fn character(set: &Character) -> String {
    match set {
        Character::Letters => "letters".to_string(),
        Character::Digits => "digits".to_string(),
        Character::Whitespace => "white space".to_string(),
        Character::One(character) => format!("`{character}`"),
    }
}
