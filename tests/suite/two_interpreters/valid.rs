//! Requests as the model allows them: every value by itself is right.

use callspec_codegen::model::{Api, Character, Constraints, Entry, Field, Json, Operation, Range, Type, TypeKind};
use jiff::civil::{DateTime, date};
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::Union;

use super::request::{Members, WireDraft};

/// How deep optional objects nest.
const DEPTH: usize = 3;

/// Where a value stands.
#[derive(Clone, Copy)]
struct Spot<'a> {
    api: &'a Api,
    /// It is written as JSON.
    json: bool,
    /// It is a header, which carries visible ASCII.
    header: bool,
    /// It is a segment of the path, which is never empty.
    path: bool,
    depth: usize,
}

impl Spot<'_> {
    /// Whether nothing optional is put here any more: types may hold themselves.
    fn is_deep(self) -> bool {
        self.depth > DEPTH
    }
}

/// A request of an operation.
pub fn draft(api: &Api, operation: &Operation) -> BoxedStrategy<WireDraft> {
    let json = matches!(operation.body, callspec_codegen::model::Body::Json { .. });
    let text = Spot { api, json: false, header: false, path: false, depth: 0 };
    let places = (
        members(&operation.path_parameters, Spot { path: true, ..text }),
        members(&operation.query, text),
        members(&operation.headers, Spot { header: true, ..text }),
        members(operation.body.entries(), Spot { json, ..text }),
    );
    let draft = |(path, query, headers, body)| {
        let (raw_query, raw_body, raw_segment) = (String::new(), None, None);
        WireDraft { path, query, headers, body, raw_query, raw_body, raw_segment }
    };
    places.prop_map(draft).boxed()
}

/// The members of a place or object, in the order of the model.
fn members(entries: &[Entry], spot: Spot<'_>) -> BoxedStrategy<Members> {
    let parts: Vec<BoxedStrategy<Members>> = entries.iter().map(|entry| part(entry, spot)).collect();
    parts.prop_map(|parts| parts.concat()).boxed()
}

fn part(entry: &Entry, spot: Spot<'_>) -> BoxedStrategy<Members> {
    match entry {
        Entry::Constant(constant) => Just(vec![(constant.wire.clone(), constant.value.clone())]).boxed(),
        Entry::Field(field) if !field.required && spot.is_deep() => Just(Members::new()).boxed(),
        Entry::Field(field) => {
            let wire = field.wire.clone();
            let given = field_value(field, spot).prop_map(move |value| vec![(wire.clone(), value)]);
            maybe(given.boxed(), field.required)
        }
        Entry::Choice(choice) if !choice.required && spot.is_deep() => Just(Members::new()).boxed(),
        Entry::Choice(choice) => {
            let options = choice.options.iter().map(|option| members(&option.entries, spot));
            maybe(Union::new(options).boxed(), choice.required)
        }
    }
}

fn maybe(given: BoxedStrategy<Members>, required: bool) -> BoxedStrategy<Members> {
    if required { given } else { prop_oneof![6 => Just(Members::new()), 4 => given].boxed() }
}

fn field_value(field: &Field, spot: Spot<'_>) -> BoxedStrategy<Json> {
    value(&field.value, &field.constraints, spot)
}

fn value(kind: &Type, constraints: &Constraints, spot: Spot<'_>) -> BoxedStrategy<Json> {
    match kind {
        Type::String | Type::Labelled => string(constraints, spot.header),
        Type::Integer => integer(constraints.range),
        Type::Decimal => select(vec!["0", "8.0000", "-1.5e3", "1E+2", "12345678901234567890"])
            .prop_map(|text| Json::Number(text.to_string()))
            .boxed(),
        Type::Boolean { written: None } => any::<bool>().prop_map(Json::Boolean).boxed(),
        Type::Boolean { written: Some((yes, no)) } => words(vec![yes.clone(), no.clone()]),
        Type::Json if spot.json => anything(),
        Type::Json => string(&Constraints::default(), spot.header),
        Type::Date(form) => day(form.clone()),
        Type::DateTime(form) => day(form.clone()),
        Type::TimeZone => words(["Europe/Berlin", "UTC", "America/New_York"].map(str::to_string).to_vec()),
        Type::Named(name) => named(name, constraints, spot),
        Type::List(_) if spot.is_deep() => Just(Json::List(Vec::new())).boxed(),
        Type::Map(_) if spot.is_deep() => Just(Json::Object(Vec::new())).boxed(),
        Type::Nullable(_) if spot.is_deep() => Just(Json::Null).boxed(),
        Type::List(item) => {
            let (least, none) = (usize::from(!spot.json), Constraints::default());
            let items = value(item, constraints.items.as_deref().unwrap_or(&none), spot);
            vec(items, least..4).prop_map(Json::List).boxed()
        }
        Type::Map(item) => map(value(item, &Constraints::default(), spot)),
        Type::Nullable(inner) if spot.json => {
            prop_oneof![1 => Just(Json::Null), 2 => value(inner, constraints, spot)].boxed()
        }
        Type::Nullable(inner) => value(inner, constraints, spot),
    }
}

fn named(name: &str, constraints: &Constraints, spot: Spot<'_>) -> BoxedStrategy<Json> {
    let spot = Spot { depth: spot.depth + 1, ..spot };
    match &spot.api.type_named(name).expect("a type").kind {
        TypeKind::Object { entries, free_members } => {
            let own = members(entries, spot);
            let Some(free) = free_members else { return own.prop_map(Json::Object).boxed() };
            let free = map(value(free, &Constraints::default(), spot));
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
            all.retain(|word| !spot.path || !word.is_empty());
            words(all)
        }
        TypeKind::Union { alternatives } => {
            let is_flat = |alternative: &&Type| !matches!(alternative, Type::Named(_));
            let flat: Vec<&Type> = alternatives.iter().filter(is_flat).collect();
            let all = if spot.is_deep() && !flat.is_empty() { flat } else { alternatives.iter().collect() };
            Union::new(all.into_iter().map(|alternative| value(alternative, constraints, spot))).boxed()
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

/// Texts that could be taken for something else; no comma, which would part an item of a list.
fn string(constraints: &Constraints, ascii: bool) -> BoxedStrategy<Json> {
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
    least..=end(range.and_then(|range| range.max), least + 8)
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

/// Whole numbers: those at the ends of a range, and some between.
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
