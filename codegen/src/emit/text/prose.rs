//! Facts in sentences of Markdown, shared by the doc comments and the pages.

use super::escape::{code, escape};
use crate::model::{
    Character, Chosen, Conflict, Constraints, Deprecation, Evidence, Field, Json, ListStyle, PagedBy, Pagination,
    Range, RateLimit, RateWindow, Rule, RuleKind, Type,
};

/// What a field's value must be, one sentence each.
pub(crate) fn constraints(field: &Field) -> Vec<String> {
    let mut sentences = values("", &field.constraints);
    if let Some(items) = &field.constraints.items {
        sentences.extend(values("Each item ", items));
    }
    if field.value == Type::TimeZone {
        sentences.push("Must be the name of an IANA time zone.".to_string());
    }
    if !field.constraints.is_empty() && !field.constraints.refuses {
        sentences.push("Breaking this only warns: it is not documented, or contested.".to_string());
    }
    sentences
}

/// What a value must be; `subject` is empty for the field itself.
fn values(subject: &str, constraints: &Constraints) -> Vec<String> {
    let must = if subject.is_empty() { "Must".to_string() } else { format!("{subject}must") };
    let mut sentences = Vec::new();
    if let Some(range) = constraints.range {
        sentences.push(format!("{must} be {}.", between(range, "")));
    }
    if let Some(range) = constraints.length {
        sentences.push(format!("{must} be {} long.", between(range, " characters")));
    }
    if !constraints.characters.is_empty() {
        let sets: Vec<String> = constraints.characters.iter().map(character).collect();
        let (sets, of) = (sets.join(", "), if subject.is_empty() { "" } else { " in each item" });
        sentences.push(format!("Only {sets} are allowed{of}."));
    }
    if constraints.email {
        sentences.push(format!("{must} be an e-mail address."));
    }
    sentences
}

/// How a value is written on the wire, where that is worth a sentence.
pub(crate) fn written(field: &Field) -> Option<String> {
    match &field.value {
        Type::Date(pattern) | Type::DateTime(pattern) => Some(format!("Written as {}.", code(pattern))),
        _ => None,
    }
}

/// How a list is written where everything is text.
pub(crate) fn list_style(field: &Field) -> Option<&'static str> {
    match (&field.value, field.list_style) {
        (Type::List(_), ListStyle::Comma) => Some("Written with commas."),
        (Type::List(_), ListStyle::Repeated) => Some("Written once for each item."),
        _ => None,
    }
}

/// What is taken off a value before it is read.
pub(crate) fn reading(field: &Field) -> Vec<String> {
    let mut sentences = Vec::new();
    if field.empty_is_none {
        sentences.push("Empty text means that there is none.".to_string());
    }
    if field.cell.trim {
        sentences.push("Spaces around it are padding.".to_string());
    }
    if let Some(guard) = field.cell.guard {
        sentences.push(format!("A {} in front is not part of it.", code(&guard.to_string())));
    }
    sentences
}

/// That something should not be used any more.
pub(crate) fn deprecation(gone: &Deprecation) -> String {
    let since = gone.since.as_ref().map(|day| format!(" since {day}")).unwrap_or_default();
    let instead = gone.replacement.as_ref().map(|other| format!(" Use instead: {}.", code(other))).unwrap_or_default();
    format!("Deprecated{since}: {}{instead}", escape(&gone.reason))
}

/// What a stream of the items promises: no more than the order of the pages allows.
pub(crate) fn promise(pagination: &Pagination) -> String {
    let vanishes = "an item that vanishes from a page already read shifts the rest, and one may be missed";
    match (&pagination.by, &pagination.item_key) {
        (PagedBy::Cursor { .. }, _) => "A cursor stands behind an item, so what arrives or vanishes meanwhile shifts \
            nothing: an item that is there all the time is never skipped, and comes once."
            .to_owned(),
        (PagedBy::Number { .. }, _) if pagination.stable => {
            format!("Pages are numbered, and what arrives meanwhile comes last, so it shifts nothing. But {vanishes}.")
        }
        (PagedBy::Number { .. }, Some(key)) => format!(
            "Pages are numbered: what arrives meanwhile shifts the rest. An item that comes again is left out, told by its \
             {} among the last 2000 items; what arrives on a page already read is not seen; {vanishes}.",
            code(key)
        ),
        (PagedBy::Number { .. }, None) => format!(
            "Pages are numbered: what arrives meanwhile shifts the rest, and since nothing captured identifies an item, it \
             may come twice; what arrives on a page already read is not seen; {vanishes}."
        ),
    }
}

/// A rule between fields.
pub(crate) fn rule(rule: &Rule) -> String {
    let must = if rule.refuses { "must" } else { "should" };
    match &rule.kind {
        RuleKind::ExactlyOneOf { fields } => format!("Exactly one of {} {must} be given.", names(fields, "and")),
        RuleKind::AtLeastOneOf { fields } => format!("At least one of {} {must} be given.", names(fields, "and")),
        RuleKind::AtMostOneOf { fields } => format!("At most one of {} {must} be given.", names(fields, "and")),
        RuleKind::Requires { field, others } => {
            format!("With {}, {} {must} be given too.", code(field), names(others, "and"))
        }
        RuleKind::Forbids { field, others } => {
            format!("With {}, {} {must} not be given.", code(field), names(others, "or"))
        }
        RuleKind::Ordered { lesser, greater, strict: true } => {
            format!("{} {must} be less than {}.", code(lesser), code(greater))
        }
        RuleKind::Ordered { lesser, greater, strict: false } => {
            format!("{} {must} not be greater than {}.", code(lesser), code(greater))
        }
        RuleKind::Only { field } => format!("{} {must} stand alone: nothing else may be given with it.", code(field)),
        RuleKind::When { field, value, required, forbidden } => {
            let value = value.text().unwrap_or_else(|| value.to_string());
            let asked = (!required.is_empty()).then(|| format!("{} {must} be given", names(required, "and")));
            let barred = (!forbidden.is_empty()).then(|| format!("{} {must} not be given", names(forbidden, "or")));
            let both: Vec<String> = asked.into_iter().chain(barred).collect();
            format!("When {} is {}, {}.", code(field), code(&value), both.join(" and "))
        }
    }
}

/// Claims that contradict each other, each with where it stands, and what was chosen why. Markdown.
pub(crate) fn conflict(conflict: &Conflict, source: impl Fn(&Evidence) -> String) -> String {
    let claims = conflict.claims.iter();
    let claims: Vec<String> =
        claims.map(|claim| format!("{} ({})", code(&claim.value), source(&claim.evidence))).collect();
    format!("Contradictory: {}. {}", claims.join("; "), chosen(conflict))
}

/// What was chosen, and why. Markdown.
pub(crate) fn chosen(conflict: &Conflict) -> String {
    let because = escape(&conflict.because);
    let chosen = match (&conflict.chosen, &conflict.key) {
        (Chosen::Value(Json::Null), Some(key)) => format!("callspec has no {} here.", code(key)),
        (Chosen::Value(Json::Null), None) => "callspec has none.".to_string(),
        (Chosen::Value(value), Some(key)) => format!("In callspec {} is {}.", code(key), code(&value.flow())),
        (Chosen::Value(value), None) => format!("callspec has {}.", code(&value.flow())),
        (Chosen::Words(words), _) => format!("callspec's choice: {}.", escape(words)),
    };
    format!("{chosen} {because}")
}

/// How many calls a rate limit allows.
pub(crate) fn rate_limit(limit: &RateLimit) -> String {
    let windows: Vec<String> = limit.windows.iter().map(window).collect();
    let key = limit.key.as_ref().map(|key| format!(", for each {}", code(key))).unwrap_or_default();
    format!("At most {}{key}.", windows.join(" and "))
}

fn window(window: &RateWindow) -> String {
    let calls = if window.calls == 1 { "call" } else { "calls" };
    let period = match window.seconds {
        1 => "second".to_owned(),
        60 => "minute".to_owned(),
        3600 => "hour".to_owned(),
        seconds if seconds % 3600 == 0 => format!("{} hours", seconds / 3600),
        seconds if seconds % 60 == 0 => format!("{} minutes", seconds / 60),
        seconds => format!("{seconds} seconds"),
    };
    format!("{} {calls} in any {period}", window.calls)
}

/// Names as code, with a word before the last one.
fn names(fields: &[String], word: &str) -> String {
    let names: Vec<String> = fields.iter().map(|field| code(field)).collect();
    match names.as_slice() {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., last] => format!("{} {word} {last}", most.join(", ")),
    }
}

/// A type in words.
pub(crate) fn type_name(value: &Type) -> String {
    match value {
        Type::String => "text".to_string(),
        Type::Integer => "whole number".to_string(),
        Type::Decimal => "number".to_string(),
        Type::Boolean { written: None } => "true or false".to_string(),
        Type::Boolean { written: Some((yes, no)) } => format!("{} (true) or {} (false)", code(yes), code(no)),
        Type::Json => "any JSON".to_string(),
        Type::Date(pattern) => format!("day, {}", code(pattern)),
        Type::DateTime(pattern) => format!("day and time, {}", code(pattern)),
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
        (Some(min), Some(max)) if min == max => {
            format!("exactly {min}{}", if min == 1 { unit.trim_end_matches('s') } else { unit })
        }
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
        Character::One(character) => code(&character.to_string()),
    }
}
