//! Facts in sentences of Markdown, shared by the doc comments and the pages.

use super::escape::{code, escape};
use super::lookup;
use crate::model::{
    AnswerList, Api, Character, Chosen, Conflict, ConstraintKind, Constraints, ContestedOrder, Deprecation, Field,
    Json, ListStyle, Operation, OtherForm, PagedBy, Pagination, Range, RateLimit, RateWindow, Rule, RuleKind, Safety,
    TimeForms, Type,
};

/// What a client does about a rule that only warns.
pub(crate) const WARNS: &str = "A request that violates it is sent with a warning.";

/// What a field's value must be, one sentence each.
pub(crate) fn constraints(field: &Field) -> Vec<String> {
    let Constraints { own, items, refuses } = &field.constraints;
    let items = items.as_ref().map(|items| items.own.as_slice()).unwrap_or_default();
    let limit = |kind: &ConstraintKind| {
        let warns = if *refuses { "" } else { "; any other value is sent with a warning" };
        format!("{}{warns}", of_value(kind))
    };
    let of_own = |kind: &ConstraintKind| sentence(&limit(kind));
    let of_item = |kind: &ConstraintKind| sentence(&format!("each item: {}", limit(kind)));
    own.iter().map(of_own).chain(items.iter().map(of_item)).collect()
}

/// What a value must be, in a few words.
fn of_value(kind: &ConstraintKind) -> String {
    match kind {
        ConstraintKind::Range(range) => between(*range, ""),
        ConstraintKind::Length(range) => between(*range, "character"),
        ConstraintKind::Characters(sets) => {
            let sets: Vec<String> = sets.iter().map(character).collect();
            format!("only {}", listed(&sets, "and"))
        }
        ConstraintKind::Email => "a valid email address".to_string(),
    }
}

/// Words as a sentence: a capital in front, a full stop at the end.
fn sentence(words: &str) -> String {
    let mut characters = words.chars();
    let first = characters.next().map(|first| first.to_uppercase().collect::<String>()).unwrap_or_default();
    format!("{first}{}.", characters.as_str())
}

/// What the vendor assumes when the field is left out.
pub(crate) fn default(field: &Field) -> Option<String> {
    let one = |value: &Json| code(&value.text().unwrap_or_else(|| value.to_string()));
    field.default.as_ref().map(|default| match default {
        Json::List(items) if !items.is_empty() => {
            let items: Vec<String> = items.iter().map(one).collect();
            format!("Defaults to {}.", items.join(", "))
        }
        value => format!("Defaults to {}.", one(value)),
    })
}

/// How a value is written on the wire, where that is worth a sentence.
pub(crate) fn written(field: &Field) -> Option<String> {
    match &field.value {
        Type::Date(pattern) => Some(format!("Written as {}.", code(pattern))),
        Type::DateTime(forms) => Some(time_forms(forms)),
        Type::TimeZone => Some("An IANA time zone name.".to_owned()),
        _ => None,
    }
}

/// How a date and time is written, if in more than one form.
pub(crate) fn further_forms(field: &Field) -> Option<String> {
    match &field.value {
        Type::DateTime(forms) if !forms.others.is_empty() => Some(time_forms(forms)),
        _ => None,
    }
}

/// How a date and time is written.
pub(crate) fn time_forms(forms: &TimeForms) -> String {
    let others = forms.others.iter().map(|form| match form {
        OtherForm::DateTime(pattern) => code(pattern),
        OtherForm::Date { pattern, time } => format!("a date alone, {}, which means {time}", code(pattern)),
    });
    let all: Vec<String> = std::iter::once(code(&forms.pattern)).chain(others).collect();
    format!("Written as {}.", listed(&all, "or"))
}

/// How a list is written where everything is text.
pub(crate) fn list_style(field: &Field) -> Option<String> {
    match (&field.value, &field.list_style) {
        (Type::List(_), ListStyle::Comma) => Some("Comma-separated.".to_owned()),
        (Type::List(_), ListStyle::CommaOr(_)) => {
            Some(["Comma-separated.".to_owned()].into_iter().chain(empty_list(field)).collect::<Vec<_>>().join(" "))
        }
        (Type::List(_), ListStyle::Repeated) => Some("Repeated for each item.".to_owned()),
        _ => None,
    }
}

/// What an empty list is sent as, if it is not left out.
pub(crate) fn empty_list(field: &Field) -> Option<String> {
    match &field.list_style {
        ListStyle::CommaOr(empty) => {
            Some(format!("An empty list is sent as {}.", code(&format!("{}={empty}", field.wire))))
        }
        ListStyle::Comma | ListStyle::Repeated => None,
    }
}

/// How a value is read.
pub(crate) fn reading(field: &Field) -> Vec<String> {
    let mut sentences = Vec::new();
    if !field.none_words.is_empty() {
        sentences.push(sentence(&format!("{} means no value", listed(&none_words(field), "or"))));
    }
    sentences.extend(trimming(field));
    sentences
}

/// The texts that stand for no value.
pub(crate) fn none_words(field: &Field) -> Vec<String> {
    field.none_words.iter().map(|word| none_word(word)).collect()
}

/// A text that stands for no value.
pub(crate) fn none_word(word: &str) -> String {
    if word.is_empty() { "an empty string".to_owned() } else { code(word) }
}

/// What else a header may call a column.
pub(crate) fn other_names(field: &Field) -> Option<String> {
    let names: Vec<String> = field.other_names.iter().map(|other| code(&other.wire)).collect();
    (!names.is_empty()).then(|| format!("A header may also call it {}.", listed(&names, "or")))
}

/// What is taken off the text of a cell.
pub(crate) fn trimming(field: &Field) -> Vec<String> {
    let mut sentences = Vec::new();
    if field.cell.trim {
        sentences.push("Surrounding spaces are removed.".to_string());
    }
    if let Some(guard) = field.cell.guard {
        sentences.push(format!("A leading {} is removed.", code(&guard.to_string())));
    }
    sentences
}

/// That something should not be used any more.
pub(crate) fn deprecation(gone: &Deprecation) -> String {
    let since = gone.since.as_ref().map(|day| format!(" since {day}")).unwrap_or_default();
    let instead = gone.replacement.as_ref().map(|other| format!(" Use instead: {}.", code(other))).unwrap_or_default();
    format!("Deprecated{since}: {}{instead}", escape(&gone.reason))
}

/// What the page of a list is for.
pub(crate) fn page(list: &AnswerList) -> String {
    let of = if list.path.is_empty() { "the answer".to_owned() } else { code(&list.path) };
    format!(
        "Awaiting the call is all or nothing; `.page()` returns each item of {of} as a result of its own, with its JSON."
    )
}

/// What a stream of the items promises: no more than the order of the pages allows.
pub(crate) fn promise(pagination: &Pagination) -> String {
    let vanishes = "if an item disappears from a page already read, the others move up and one may be missed";
    match (&pagination.by, &pagination.item_key) {
        (PagedBy::Cursor { .. }, _) => {
            "Pages follow a cursor, so items that appear or disappear in the meantime do not move the others: \
            an item that is there throughout is returned exactly once."
                .to_owned()
        }
        (PagedBy::Number { .. }, _) if pagination.stable => {
            format!("Pages are numbered and new items come last, so they move no other item. But {vanishes}.")
        }
        (PagedBy::Number { .. }, Some(key)) => format!(
            "Pages are numbered, so a new item can push the others onto later pages. An item that comes again unchanged is left out, recognized by its {} among the \
             last 2000 items; one that changed is returned again. New items on a page already read are not seen, and {vanishes}.",
            code(key)
        ),
        (PagedBy::Number { .. }, None) => format!(
            "Pages are numbered, so a new item can push the others onto later pages, and with no key to recognize it, an item may come twice. New \
             items on a page already read are not seen, and {vanishes}."
        ),
    }
}

/// What sending an operation twice does, in a word or two.
pub(crate) fn safety(safety: Safety) -> &'static str {
    match safety {
        Safety::ReadOnly => "read-only",
        Safety::Idempotent => "idempotent",
        Safety::Unsafe => "not safe to send twice",
    }
}

/// A rule between fields.
pub(crate) fn rule(rule: &Rule, operation: &Operation, api: &Api) -> String {
    let (must, may) = if rule.refuses { ("must", "may") } else { ("should", "should") };
    let is_time = |path: &str| lookup::is_time(operation.entries(), path, api);
    match &rule.kind {
        RuleKind::ExactlyOneOf { fields } => format!("Exactly one of {} {must} be given.", names(fields, "or")),
        RuleKind::AtLeastOneOf { fields } => format!("At least one of {} {must} be given.", names(fields, "or")),
        RuleKind::AtMostOneOf { fields } => format!("At most one of {} {may} be given.", names(fields, "or")),
        RuleKind::Requires { field, others } => {
            format!("If {} is given, {} {must} be given too.", code(field), names(others, "and"))
        }
        RuleKind::Forbids { field, others } => format!("If {} is given, {}.", code(field), none_of(others, may)),
        RuleKind::Ordered { lesser, greater, strict, contested } => {
            let order = match (strict, is_time(lesser)) {
                (true, true) => "be earlier than",
                (true, false) => "be less than",
                (false, true) => "not be later than",
                (false, false) => "not be greater than",
            };
            format!("{} {must} {order} {}.{}", code(lesser), code(greater), contested_part(*contested, greater))
        }
        RuleKind::Only { field } => format!("If {} is given, no other parameter {may} be set.", code(field)),
        RuleKind::When { field, value, required, forbidden } => {
            let value = value.text().unwrap_or_else(|| value.to_string());
            let asked = (!required.is_empty()).then(|| format!("{} {must} be given", names(required, "and")));
            let barred = (!forbidden.is_empty()).then(|| none_of(forbidden, may));
            let both: Vec<String> = asked.into_iter().chain(barred).collect();
            format!("If {} is {}, {}.", code(field), code(&value), both.join(" and "))
        }
    }
}

/// What of an order is contested.
fn contested_part(contested: ContestedOrder, greater: &str) -> String {
    let equal = contested.equal.then(|| "equal values".to_owned());
    let from = contested.from.map(|from| format!("a {} of {from} or more", code(greater)));
    let parts: Vec<String> = equal.into_iter().chain(from).collect();
    if parts.is_empty() { String::new() } else { format!(" With {}, a violation only warns.", listed(&parts, "or")) }
}

/// That none of these fields may be given.
fn none_of(fields: &[String], may: &str) -> String {
    match fields {
        [one] => format!("{} {} not be given", code(one), if may == "may" { "must" } else { may }),
        _ => format!("none of {} {may} be given", names(fields, "or")),
    }
}

/// What was chosen where documents disagree, and why. Markdown.
pub(crate) fn chosen(conflict: &Conflict) -> String {
    let because = escape(&conflict.because);
    let chosen = match (&conflict.chosen, &conflict.key) {
        (Chosen::Value(Json::Null), Some(key)) => format!("no {}", code(key)),
        (Chosen::Value(Json::Null), None) => "nothing".to_string(),
        (Chosen::Value(value), Some(key)) if value.flow() != *key => code(&format!("{key}: {}", value.flow())),
        (Chosen::Value(value), _) => code(&value.flow()),
        (Chosen::Words(words), _) => escape(words.trim_end_matches('.')),
    };
    format!("Chosen: {chosen}. {because}")
}

/// How many calls a rate limit allows.
pub(crate) fn rate_limit(limit: &RateLimit) -> String {
    let windows: Vec<String> = limit.windows.iter().map(window).collect();
    let key = limit.key.as_ref().map(|key| format!(", for each {}", code(key))).unwrap_or_default();
    format!("At most {}{key}.", listed(&windows, "and"))
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
    listed(&fields.iter().map(|field| code(field)).collect::<Vec<_>>(), word)
}

/// Words in a row, with another word before the last one.
pub(crate) fn listed(words: &[String], word: &str) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., last] => format!("{} {word} {last}", most.join(", ")),
    }
}

/// A type in words.
pub(crate) fn type_name(value: &Type) -> String {
    type_words(value, &|name| code(name))
}

/// A type in words; `named` writes the name of a type of the API.
pub(crate) fn type_words(value: &Type, named: &dyn Fn(&str) -> String) -> String {
    match value {
        Type::String => "string".to_string(),
        Type::Integer => "integer".to_string(),
        Type::Decimal => "number".to_string(),
        Type::Boolean { written: None } => "boolean".to_string(),
        Type::Boolean { written: Some((yes, no)) } => format!("boolean: {} (true) or {} (false)", code(yes), code(no)),
        Type::Json => "any JSON value".to_string(),
        Type::Date(pattern) => format!("date, {}", code(pattern)),
        Type::DateTime(forms) => format!("date and time, {}", code(&forms.pattern)),
        Type::TimeZone => "IANA time zone".to_string(),
        Type::Labelled => "label and number, such as `ANSWER(5)`".to_string(),
        Type::Named(name) => named(name),
        Type::List(item) => format!("list of {}", plural(item, named)),
        Type::Map(item) => format!("map from strings to {}", plural(item, named)),
        Type::Nullable(inner) => format!("{} or null", type_words(inner, named)),
    }
}

/// Several values of a type, in words.
fn plural(value: &Type, named: &dyn Fn(&str) -> String) -> String {
    match value {
        Type::String => "strings".to_string(),
        Type::Integer => "integers".to_string(),
        Type::Decimal => "numbers".to_string(),
        Type::Boolean { written: None } => "booleans".to_string(),
        Type::Json => "any JSON values".to_string(),
        Type::Date(pattern) => format!("dates, {}", code(pattern)),
        Type::DateTime(forms) => format!("dates and times, {}", code(&forms.pattern)),
        Type::TimeZone => "IANA time zones".to_string(),
        Type::Nullable(inner) => format!("{} or null", plural(inner, named)),
        Type::List(item) => format!("lists of {}", plural(item, named)),
        Type::Map(item) => format!("maps from strings to {}", plural(item, named)),
        Type::Boolean { written: Some(_) } | Type::Labelled | Type::Named(_) => type_words(value, named),
    }
}

/// A range in words, of a number or of how many units there are.
fn between(range: Range, unit: &str) -> String {
    let units = |count: i64| match unit {
        "" => String::new(),
        unit => format!(" {unit}{}", if count == 1 { "" } else { "s" }),
    };
    match (range.min, range.max) {
        (Some(min), Some(max)) if min == max => format!("exactly {min}{}", units(min)),
        (Some(min), Some(max)) => format!("between {min} and {max}{}", units(max)),
        (Some(min), None) => format!("at least {min}{}", units(min)),
        (None, Some(max)) => format!("at most {max}{}", units(max)),
        (None, None) => format!("any number{}", units(0)),
    }
}

fn character(set: &Character) -> String {
    match set {
        Character::Letters => "letters".to_string(),
        Character::Digits => "digits".to_string(),
        Character::Whitespace => "whitespace".to_string(),
        Character::One(character) => code(&character.to_string()),
    }
}
