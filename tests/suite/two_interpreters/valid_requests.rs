//! Requests whose values are each valid, as the model has it. Rules between fields may still be broken.

use callspec_codegen::model::{
    Api, Character, Constraints, Entry, Field, Json, ListStyle, Operation, Range, Type, TypeKind,
};
use jiff::civil::{DateTime, date};
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::Union;

use super::limits::Limits;
use super::wire_draft::{NamedValues, WireDraft};

/// How deep optional objects nest.
const DEPTH: usize = 3;

/// What is known of the value that is being made.
#[derive(Clone, Copy)]
struct ValueContext<'a> {
    api: &'a Api,
    /// It is written as JSON.
    json: bool,
    /// It is a header, which carries visible ASCII.
    header: bool,
    /// It is a segment of the path, which is never empty.
    path: bool,
    depth: usize,
}

impl ValueContext<'_> {
    /// Whether nothing optional is put here any more: types may hold themselves.
    fn is_deep(self) -> bool {
        self.depth > DEPTH
    }
}

/// A request of an operation.
pub fn draft(api: &Api, operation: &Operation) -> BoxedStrategy<WireDraft> {
    let json = matches!(operation.body, callspec_codegen::model::Body::Json { .. });
    let text = ValueContext { api, json: false, header: false, path: false, depth: 0 };
    let places = (
        members(&operation.path_parameters, ValueContext { path: true, ..text }),
        members(&operation.query, text),
        members(&operation.headers, ValueContext { header: true, ..text }),
        members(operation.body.entries(), ValueContext { json, ..text }),
    );
    let draft = |(path, query, headers, body)| {
        let (raw_query, raw_body, raw_segment) = (String::new(), None, None);
        WireDraft { path, query, headers, body, raw_query, raw_body, raw_segment }
    };
    places.prop_map(draft).boxed()
}

/// The members of a place or object, in the order of the model.
fn members(entries: &[Entry], context: ValueContext<'_>) -> BoxedStrategy<NamedValues> {
    let parts: Vec<BoxedStrategy<NamedValues>> = entries.iter().map(|entry| part(entry, context)).collect();
    parts.prop_map(|parts| parts.concat()).boxed()
}

fn part(entry: &Entry, context: ValueContext<'_>) -> BoxedStrategy<NamedValues> {
    match entry {
        Entry::Constant(constant) => Just(vec![(constant.wire.clone(), constant.value.clone())]).boxed(),
        Entry::Field(field) if !field.required && context.is_deep() => Just(NamedValues::new()).boxed(),
        Entry::Field(field) => {
            let wire = field.wire.clone();
            let present = field_value(field, context).prop_map(move |value| vec![(wire.clone(), value)]);
            maybe(present.boxed(), field.required)
        }
        Entry::Choice(choice) if !choice.required && context.is_deep() => Just(NamedValues::new()).boxed(),
        Entry::Choice(choice) => {
            let options = choice.options.iter().map(|option| members(&option.entries, context));
            maybe(Union::new(options).boxed(), choice.required)
        }
    }
}

fn maybe(present: BoxedStrategy<NamedValues>, required: bool) -> BoxedStrategy<NamedValues> {
    if required { present } else { prop_oneof![6 => Just(NamedValues::new()), 4 => present].boxed() }
}

fn field_value(field: &Field, context: ValueContext<'_>) -> BoxedStrategy<Json> {
    let value = value(&field.value, &field.constraints, context);
    match &field.list_style {
        // Here an empty list is written.
        ListStyle::CommaOr(_) => prop_oneof![1 => Just(Json::List(Vec::new())), 3 => value].boxed(),
        ListStyle::Comma | ListStyle::Repeated => value,
    }
}

fn value(kind: &Type, constraints: &Constraints, context: ValueContext<'_>) -> BoxedStrategy<Json> {
    match kind {
        Type::String | Type::Labelled => string(constraints, context.header),
        Type::Integer => integer(Limits::of(constraints).range),
        Type::Decimal => select(vec!["0", "8.0000", "-1.5e3", "1E+2", "12345678901234567890"])
            .prop_map(|text| Json::Number(text.to_string()))
            .boxed(),
        Type::Boolean { written: None } => any::<bool>().prop_map(Json::Boolean).boxed(),
        Type::Boolean { written: Some((yes, no)) } => words(vec![yes.clone(), no.clone()]),
        Type::Json if context.json => anything(),
        Type::Json => string(&Constraints::default(), context.header),
        Type::Date(form) => day(form.clone()),
        Type::DateTime(forms) => day(forms.pattern.clone()),
        Type::TimeZone => words(["Europe/Berlin", "UTC", "America/New_York"].map(str::to_string).to_vec()),
        Type::Named(name) => named(name, constraints, context),
        Type::List(_) if context.is_deep() => Just(Json::List(Vec::new())).boxed(),
        Type::Map(_) if context.is_deep() => Just(Json::Object(Vec::new())).boxed(),
        Type::Nullable(_) if context.is_deep() => Just(Json::Null).boxed(),
        Type::List(item) => {
            let (least, none) = (usize::from(!context.json), Constraints::default());
            let items = value(item, constraints.items.as_deref().unwrap_or(&none), context);
            vec(items, least..4).prop_map(Json::List).boxed()
        }
        Type::Map(item) => map(value(item, &Constraints::default(), context)),
        Type::Nullable(inner) if context.json => {
            prop_oneof![1 => Just(Json::Null), 2 => value(inner, constraints, context)].boxed()
        }
        Type::Nullable(inner) => value(inner, constraints, context),
    }
}

fn named(name: &str, constraints: &Constraints, context: ValueContext<'_>) -> BoxedStrategy<Json> {
    let context = ValueContext { depth: context.depth + 1, ..context };
    match &context.api.type_named(name).expect("a type").kind {
        TypeKind::Object { entries, free_members } => {
            let own = members(entries, context);
            let Some(free) = free_members else { return own.prop_map(Json::Object).boxed() };
            let free = map(value(free, &Constraints::default(), context));
            (own, free)
                .prop_map(|(mut own, free)| {
                    if let Json::Object(free) = free {
                        own.extend(free);
                    }
                    Json::Object(own)
                })
                .boxed()
        }
        TypeKind::Enum { values, open } => {
            let mut all: Vec<String> = values.iter().map(|value| value.wire.clone()).collect();
            all.extend(open.then(|| "another word".to_string()));
            all.retain(|word| !context.path || !word.is_empty());
            words(all)
        }
        TypeKind::Union { alternatives } => {
            let is_flat = |alternative: &&Type| !matches!(alternative, Type::Named(_));
            let flat: Vec<&Type> = alternatives.iter().filter(is_flat).collect();
            let all = if context.is_deep() && !flat.is_empty() { flat } else { alternatives.iter().collect() };
            Union::new(all.into_iter().map(|alternative| value(alternative, constraints, context))).boxed()
        }
        TypeKind::Row { .. } => panic!("{name} is a row, and in a request"),
    }
}

fn map(value: BoxedStrategy<Json>) -> BoxedStrategy<Json> {
    btree_map("zz_[a-c]{1,2}", value, 0..3).prop_map(|members| Json::Object(members.into_iter().collect())).boxed()
}

fn words(words: Vec<String>) -> BoxedStrategy<Json> {
    select(words).prop_map(Json::String).boxed()
}

/// Strings that look like other types; without a comma, which would split an item of a list.
fn string(constraints: &Constraints, ascii: bool) -> BoxedStrategy<Json> {
    let constraints = Limits::of(constraints);
    if constraints.email {
        return words(["a@b.example", "first.last+tag@mail.example.com"].map(str::to_string).to_vec());
    }
    if constraints.characters.is_empty() && constraints.length.is_none() {
        let odd = ["x", "12025550123", "null", "true", "-1", "1e5", "a b", "Ünï/&=%+#?", "\"q\\\"", "2026-11-21"];
        return words(odd.into_iter().filter(|text| !ascii || text.is_ascii()).map(str::to_string).collect());
    }
    vec(character(&constraints.characters, ascii), length(constraints.length))
        .prop_map(|characters| Json::String(characters.into_iter().collect()))
        .boxed()
}

fn length(range: Option<Range>) -> std::ops::RangeInclusive<usize> {
    let end = |end: Option<i64>, other: usize| end.and_then(|end| usize::try_from(end).ok()).unwrap_or(other);
    let least = end(range.and_then(|range| range.min), 1).max(1);
    // Where a long text ends is tried with the edges.
    least..=end(range.and_then(|range| range.max), least + 8).min(least + 8)
}

fn character(allowed: &[Character], ascii: bool) -> BoxedStrategy<char> {
    let mut all = Vec::new();
    for one in allowed {
        match one {
            Character::Letters => all.extend(['a', 'Z', 'ß', 'é']),
            Character::Digits => all.extend(['0', '9']),
            Character::Whitespace => all.push(' '),
            Character::One(one) => all.push(*one),
        }
    }
    if all.is_empty() {
        all.extend(['a', 'ä', '1', ' ', '🎈']);
    }
    all.retain(|one: &char| !ascii || one.is_ascii_graphic());
    select(all).boxed()
}

/// Integers: those at the ends of a range, and some between.
fn integer(range: Option<Range>) -> BoxedStrategy<Json> {
    let range = range.unwrap_or(Range { min: None, max: None });
    let (least, most) = (range.min.unwrap_or(i64::MIN), range.max.unwrap_or(i64::MAX));
    let numbers = [i64::MIN, least, least.saturating_add(1), -1, 0, 1, 7, 100, most.saturating_sub(1), most, i64::MAX];
    let fitting: Vec<i64> = numbers.into_iter().filter(|number| (least..=most).contains(number)).collect();
    select(fitting).prop_map(|number| Json::Number(number.to_string())).boxed()
}

fn day(form: String) -> BoxedStrategy<Json> {
    let any = (1970..2038i16, 1..=12i8, 1..=28i8, 0..24i8, 0..60i8, 0..60i8);
    // One that comes often, so that two are equal now and then.
    let often = Just((2026, 11, 21, 8, 0, 0));
    prop_oneof![any, often]
        .prop_map(move |(year, month, day, hour, minute, second)| {
            let time: DateTime = date(year, month, day).at(hour, minute, second, 0);
            Json::String(time.strftime(&form).to_string())
        })
        .boxed()
}

/// JSON that no document describes. Its members are sorted, as the client keeps them.
fn anything() -> BoxedStrategy<Json> {
    let number = |text: &str| Json::Number(text.to_string());
    let leaf =
        select(vec![Json::Null, Json::Boolean(true), number("0"), number("-7"), Json::String("x,y".to_string())]);
    let tree = leaf.prop_recursive(3, 8, 3, |inner| {
        prop_oneof![vec(inner.clone(), 0..3).prop_map(Json::List), map(inner.boxed())]
    });
    tree.boxed()
}
