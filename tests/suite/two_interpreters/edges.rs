//! Values at the edges of what a type and its constraints allow, on both sides.

use callspec_codegen::model::{
    Api, Character, Constraints, Entry, Field, Json, Operation, Range, RuleKind, Type, TypeKind,
};
use jiff::civil::date;

use super::request::{Members, places};

/// How deep objects nest in a value that is made here.
const DEPTH: usize = 3;

/// How long a text may become.
const LONGEST: i64 = 400;

/// A member of a request, and the values that are worth a try there.
#[derive(Debug, Clone)]
pub struct Target {
    /// The place, as an index into those of a request.
    pub place: usize,
    /// The wire names on the way.
    pub names: Vec<String>,
    pub values: Vec<Json>,
}

/// Every member of a request, at any depth of objects.
pub fn targets(api: &Api, operation: &Operation) -> Vec<Target> {
    let mut found = Vec::new();
    for (place, entries) in places(operation).into_iter().enumerate() {
        collect(api, entries, &Target { place, names: Vec::new(), values: Vec::new() }, &mut found);
    }
    for rule in &operation.rules {
        let RuleKind::When { field, value, .. } = &rule.kind else { continue };
        let asked = found.iter_mut().filter(|target| target.names.join(".") == *field);
        asked.for_each(|target| target.values.extend(std::iter::repeat_n(value.clone(), 1 + target.values.len() / 2)));
    }
    found
}

fn collect(api: &Api, entries: &[Entry], at: &Target, found: &mut Vec<Target>) {
    let target = |wire: &str, values| {
        let names = at.names.iter().cloned().chain([wire.to_string()]).collect();
        Target { place: at.place, names, values }
    };
    for entry in entries {
        match entry {
            Entry::Constant(constant) => found.push(target(&constant.wire, around_constant(&constant.value))),
            Entry::Choice(choice) => {
                choice.options.iter().for_each(|option| collect(api, &option.entries, at, found));
            }
            Entry::Field(field) => {
                let target = target(&field.wire, around(api, &field.value, &field.constraints, DEPTH));
                if let Some(entries) = object(api, &field.value)
                    && target.names.len() < DEPTH
                {
                    collect(api, entries, &target, found);
                }
                found.push(target);
            }
        }
    }
}

/// The members of an object that a type is, null or not.
fn object<'a>(api: &'a Api, value: &Type) -> Option<&'a [Entry]> {
    match value {
        Type::Nullable(inner) => object(api, inner),
        Type::Named(name) => match &api.type_named(name)?.kind {
            TypeKind::Object { entries, .. } => Some(entries),
            _ => None,
        },
        _ => None,
    }
}

fn around_constant(value: &Json) -> Vec<Json> {
    let mut values = vec![value.clone(), text("x"), text(""), Json::Null, Json::List(Vec::new()), number("1")];
    match value {
        Json::Number(text) => values.extend([number(&format!("{text}e0")), Json::String(text.clone())]),
        Json::String(word) => values.extend([text(&word.to_uppercase()), text(&word.to_lowercase())]),
        Json::List(items) => values.extend(items.first().map(|item| Json::List(vec![item.clone()]))),
        Json::Object(members) => values.extend((!members.is_empty()).then(|| Json::Object(members[1..].to_vec()))),
        Json::Null | Json::Boolean(_) => {}
    }
    values
}

/// Values at the edges of a type, on both sides. They may be wrong in every way but one.
fn around(api: &Api, kind: &Type, constraints: &Constraints, depth: usize) -> Vec<Json> {
    let mut values = match kind {
        Type::String | Type::Labelled => texts(constraints).into_iter().map(Json::String).collect(),
        Type::Integer => numbers(constraints.range),
        Type::Decimal => numbers(None),
        Type::Boolean { written: None } => vec![Json::Boolean(true), Json::Boolean(false), text("true"), number("1")],
        Type::Boolean { written: Some((yes, no)) } => {
            vec![text(yes), text(no), text(&format!("{yes} ")), text(&no.to_uppercase()), Json::Boolean(true)]
        }
        Type::Json => vec![number("1e400"), text("a,b"), Json::List(vec![Json::Null]), written_twice()],
        Type::Date(form) | Type::DateTime(form) => times(form),
        Type::TimeZone => ["UTC", "Asia/Tokyo", "utc", "Asia/Tokyo ", "+01:00", "Berlin"].map(text).to_vec(),
        Type::List(item) => lists(api, item, constraints.items.as_deref(), depth),
        Type::Map(item) => {
            let inner = around(api, item, &Constraints::default(), depth).into_iter();
            inner.map(|value| Json::Object(vec![("zz".to_string(), value)])).collect()
        }
        Type::Nullable(inner) => around(api, inner, constraints, depth),
        Type::Named(name) => named(api, name, constraints, depth),
    };
    values.extend([Json::Null, Json::Object(Vec::new()), text("")]);
    values
}

fn lists(api: &Api, item: &Type, constraints: Option<&Constraints>, depth: usize) -> Vec<Json> {
    let none = Constraints::default();
    let inner = around(api, item, constraints.unwrap_or(&none), depth);
    let pair = inner.first().cloned();
    let mut lists: Vec<Json> = inner.iter().map(|value| Json::List(vec![value.clone()])).collect();
    lists.extend(inner.into_iter().zip(pair).map(|(value, first)| Json::List(vec![first, value])));
    lists.push(Json::List(Vec::new()));
    lists
}

fn named(api: &Api, name: &str, constraints: &Constraints, depth: usize) -> Vec<Json> {
    match api.type_named(name).map(|definition| &definition.kind) {
        Some(TypeKind::Enum { values, .. }) => {
            let words = values.iter().map(|value| value.wire.as_str());
            let shouted = values.first().map(|value| text(&value.wire.to_uppercase()));
            words.map(text).chain(shouted).chain([text("no word of it"), number("1")]).collect()
        }
        Some(TypeKind::Union { alternatives }) => {
            alternatives.iter().flat_map(|alternative| around(api, alternative, constraints, depth)).collect()
        }
        Some(TypeKind::Object { entries, free_members }) if depth > 0 => {
            let mut objects = objects(api, entries, depth - 1);
            let free = free_members.iter().flat_map(|free| around(api, free, &Constraints::default(), depth - 1));
            let plain = plain_members(api, entries, depth - 1);
            objects.extend(free.map(|value| with(&plain, "zz", value)));
            objects
        }
        _ => Vec::new(),
    }
}

/// Objects that are plain but for one member.
fn objects(api: &Api, entries: &[Entry], depth: usize) -> Vec<Json> {
    let plain = plain_members(api, entries, depth);
    let mut objects = vec![Json::Object(plain.clone()), with(&plain, "bogus name", text("x"))];
    for entry in entries {
        match entry {
            Entry::Field(field) => {
                let values = around(api, &field.value, &field.constraints, depth).into_iter();
                objects.extend(values.map(|value| with(&plain, &field.wire, value)));
            }
            Entry::Constant(constant) => {
                let values = around_constant(&constant.value).into_iter();
                objects.extend(values.map(|value| with(&plain, &constant.wire, value)));
            }
            Entry::Choice(choice) => {
                let rest: Members = plain.iter().filter(|(name, _)| !choice.can_hold(name)).cloned().collect();
                let options = choice.options.iter().flat_map(|option| self::objects(api, &option.entries, depth));
                objects.extend(options.map(|option| match option {
                    Json::Object(members) => Json::Object(rest.iter().cloned().chain(members).collect()),
                    other => other,
                }));
            }
        }
    }
    objects.extend((0..plain.len()).map(|left_out| {
        let kept = plain.iter().enumerate().filter(|(index, _)| *index != left_out);
        Json::Object(kept.map(|(_, member)| member.clone()).collect())
    }));
    objects
}

/// What an object must hold.
fn plain_members(api: &Api, entries: &[Entry], depth: usize) -> Members {
    let mut members = Members::new();
    for entry in entries {
        match entry {
            Entry::Constant(constant) => members.push((constant.wire.clone(), constant.value.clone())),
            Entry::Field(field) if field.required => members.extend(plain_field(api, field, depth)),
            Entry::Choice(choice) if choice.required => {
                let first = choice.options.first().map(|option| option.entries.as_slice()).unwrap_or_default();
                members.extend(plain_members(api, first, depth));
            }
            Entry::Field(_) | Entry::Choice(_) => {}
        }
    }
    members
}

fn plain_field(api: &Api, field: &Field, depth: usize) -> Option<(String, Json)> {
    let value = around(api, &field.value, &field.constraints, depth).into_iter().next()?;
    Some((field.wire.clone(), value))
}

fn with(members: &Members, name: &str, value: Json) -> Json {
    let mut members: Members = members.iter().filter(|(known, _)| known != name).cloned().collect();
    members.push((name.to_string(), value));
    Json::Object(members)
}

/// Numbers at the ends of a range, and numbers that no float holds; the first one is right.
fn numbers(range: Option<Range>) -> Vec<Json> {
    let ends = range.into_iter().flat_map(|range| [range.min, range.max]).flatten();
    let near: Vec<String> = ends.flat_map(|end| [0, -1, 1].map(|by| end.saturating_add(by).to_string())).collect();
    let odd = [
        "7",
        "0",
        "-0",
        "1.0",
        "1e0",
        "0.1",
        "-1",
        "1e400",
        "-1E+400",
        "1e-400",
        "9223372036854775807",
        "9223372036854775808",
        "-9223372036854775808",
        "-9223372036854775809",
        "9007199254740993",
        "18446744073709551616",
        "0.30000000000000004",
        "0.3",
        "1e99999999999999999999",
    ];
    near.iter().map(String::as_str).chain(odd).map(number).chain([text("1"), text("+1"), text("01")]).collect()
}

/// Texts at the edges of constraints: too short and too long by one, of characters that are just not allowed.
fn texts(constraints: &Constraints) -> Vec<String> {
    if constraints.email {
        let long = |length: usize| format!("{}@b.example", "a".repeat(length - "@b.example".len()));
        let some =
            ["a@b.example", "a@b", "@b.example", "a b@c.example", "a@b@c.example", "a@b..example", "ä@ö.example"];
        return some.map(str::to_string).into_iter().chain([long(254), long(255)]).collect();
    }
    let allowed = characters(&constraints.characters);
    let (range, filler) = (constraints.length.unwrap_or(Range { min: None, max: None }), allowed[0]);
    let of_length = |length: i64, with: char| -> String {
        let length = usize::try_from(length.clamp(0, LONGEST)).unwrap_or_default();
        std::iter::repeat_n(filler, length.saturating_sub(1)).chain((length > 0).then_some(with)).collect()
    };
    let some = range.min.or(range.max.map(|max| max.min(2))).unwrap_or(2).max(1);
    let ends = [range.min, range.max].into_iter().flatten().filter(|end| *end < LONGEST);
    let lengths = ends.flat_map(|end| [end, end - 1, end + 1]);
    let tried = ['a', 'ß', '7', '\u{663}', ' ', '\u{a0}', '!', '.', '-', '_', '+', '\n'];
    let mut texts: Vec<String> =
        [filler].into_iter().chain(allowed).chain(tried).map(|with| of_length(some, with)).collect();
    texts.extend(lengths.flat_map(|length| [of_length(length, filler), of_length(length, '🎈')]));
    texts
}

fn characters(allowed: &[Character]) -> Vec<char> {
    let all: Vec<char> = allowed
        .iter()
        .map(|one| match one {
            Character::Letters => 'é',
            Character::Digits => '9',
            Character::Whitespace => ' ',
            Character::One(one) => *one,
        })
        .collect();
    if all.is_empty() { vec!['a'] } else { all }
}

/// Times in a form, and texts that are almost in it.
fn times(form: &str) -> Vec<Json> {
    let right = date(2026, 11, 28).at(8, 45, 59, 0).strftime(form).to_string();
    let early = date(1970, 1, 1).at(0, 0, 0, 0).strftime(form).to_string();
    let late = date(9999, 12, 31).at(23, 59, 59, 0).strftime(form).to_string();
    let wrong = [
        right.replace("28", "31"),
        right.replace("11", "02").replace("28", "29"),
        right.replace("08", "24"),
        right.replace("08", "8"),
        right.replace("59", "60"),
        right.replace("2026", "26"),
        right.replace("2026", "-2026"),
        format!("{right} "),
        format!("{right}.5"),
        right.replace(['-', '/', '.'], "_"),
    ];
    let all = [right, early, late].into_iter().chain(wrong);
    all.map(Json::String).collect()
}

/// An object that has a member twice.
fn written_twice() -> Json {
    Json::Object(vec![("zz".to_string(), number("1")), ("zz".to_string(), number("2"))])
}

fn text(text: &str) -> Json {
    Json::String(text.to_string())
}

fn number(text: &str) -> Json {
    Json::Number(text.to_string())
}
