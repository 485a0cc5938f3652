//! Whether a written value fits a type.

use std::fmt;

use jiff::fmt::strtime;

use crate::model::{Constant, Entry, Field, Json, OtherForm, Side, TimeForms, Type, TypeKind, Types};

/// What is wrong with a value: where in it, and what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Misfit {
    /// The dotted path in the value; empty for the value itself.
    pub path: String,
    /// What is wrong, such as `expected a string, found a number`.
    pub problem: String,
}

impl fmt::Display for Misfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.path.as_str() {
            "" => f.write_str(&self.problem),
            path => write!(f, "`{path}`: {}", self.problem),
        }
    }
}

impl Misfit {
    fn new(problem: impl Into<String>) -> Self {
        Self { path: String::new(), problem: problem.into() }
    }

    fn below(mut self, name: &str) -> Self {
        self.path = if self.path.is_empty() { name.to_owned() } else { format!("{name}.{}", self.path) };
        self
    }
}

/// Everything about a value that does not fit a type of this API.
pub(crate) fn misfits(value: &Json, expected: &Type, types: &Types) -> Vec<Misfit> {
    match (expected, value) {
        (Type::Json, _) | (Type::Nullable(_), Json::Null) => Vec::new(),
        (Type::Nullable(inner), _) => misfits(value, inner, types),
        (Type::List(item), Json::List(items)) => {
            let items = items.iter().enumerate();
            items.flat_map(|(index, value)| below(misfits(value, item, types), &index.to_string())).collect()
        }
        (Type::Map(of), Json::Object(members)) => {
            members.iter().flat_map(|(name, value)| below(misfits(value, of, types), name)).collect()
        }
        (Type::Named(name), _) => named(value, name, types),
        _ => scalar(value, expected).err().map(Misfit::new).into_iter().collect(),
    }
}

fn below(misfits: Vec<Misfit>, name: &str) -> Vec<Misfit> {
    misfits.into_iter().map(|misfit| misfit.below(name)).collect()
}

fn named(value: &Json, name: &str, types: &Types) -> Vec<Misfit> {
    let Some(definition) = types.named(name) else { return Vec::new() };
    match (&definition.kind, value) {
        (TypeKind::Enum { values, open }, Json::String(word)) => {
            let is_open = *open || definition.side == Side::Response;
            if is_open || values.iter().any(|value| value.wire == *word) {
                return Vec::new();
            }
            let words: Vec<&str> = values.iter().map(|value| value.wire.as_str()).collect();
            vec![Misfit::new(format!("`{word}` is not one of the words of `{name}`: {}", words.join(", ")))]
        }
        (TypeKind::Enum { .. }, _) => vec![expected("a string", value)],
        (TypeKind::Union { alternatives }, _) => {
            let all: Vec<_> = alternatives.iter().map(|alternative| misfits(value, alternative, types)).collect();
            if all.iter().any(Vec::is_empty) {
                return Vec::new();
            }
            vec![Misfit::new(format!("{} does not fit any alternative of `{name}`", noun(value)))]
        }
        (TypeKind::Object { entries, free_members }, Json::Object(members)) => {
            object(members, entries, free_members.as_ref(), types)
        }
        (TypeKind::Object { .. }, _) => vec![expected("an object", value)],
        (TypeKind::Row { .. }, _) => Vec::new(),
    }
}

fn object(members: &[(String, Json)], entries: &[Entry], free: Option<&Type>, types: &Types) -> Vec<Misfit> {
    let mut found = Vec::new();
    for (name, value) in members {
        found.extend(match (belonging(entries, name, members), free) {
            (Belonging::Entry(Entry::Field(field)), _) => below(misfits(value, &field.value, types), name),
            (Belonging::Entry(Entry::Constant(constant)), _) if constant.refuses && constant.value != *value => {
                let problem = format!("the value of this constant is {}", constant.value);
                vec![Misfit { path: name.clone(), problem }]
            }
            (Belonging::Entry(_) | Belonging::Choice, _) => Vec::new(),
            (Belonging::Nowhere, Some(free)) => below(misfits(value, free, types), name),
            (Belonging::Nowhere, None) => {
                vec![Misfit { path: name.clone(), problem: "there is no such member".to_owned() }]
            }
        });
    }
    found.extend(incomplete(entries, members));
    found
}

/// What a written member belongs to.
pub(crate) enum Belonging<'a> {
    /// A field or a constant.
    Entry(&'a Entry),
    /// A choice of which no option fits alone: that is said about the choice as a whole.
    Choice,
    /// Nothing.
    Nowhere,
}

/// What a written member belongs to, given everything that is written beside it.
pub(crate) fn belonging<'a>(entries: &'a [Entry], wire: &str, written: &[(String, Json)]) -> Belonging<'a> {
    for entry in entries {
        match entry {
            Entry::Field(Field { wire: name, .. }) | Entry::Constant(Constant { wire: name, .. }) if name == wire => {
                return Belonging::Entry(entry);
            }
            Entry::Choice(choice) if choice.can_hold(wire) => {
                return match choice.fitting(written).as_slice() {
                    [option] => belonging(&option.entries, wire, written),
                    _ => Belonging::Choice,
                };
            }
            _ => {}
        }
    }
    Belonging::Nowhere
}

/// What is missing among written members, and choices that they leave open.
pub(crate) fn incomplete(entries: &[Entry], written: &[(String, Json)]) -> Vec<Misfit> {
    let has = |wire: &str| written.iter().any(|(name, _)| name == wire);
    let missing = |wire: &str| Misfit { path: wire.to_owned(), problem: "required, but missing".to_owned() };
    let mut found = Vec::new();
    for entry in entries {
        match entry {
            Entry::Field(field) if field.required && !has(&field.wire) => found.push(missing(&field.wire)),
            Entry::Field(_) | Entry::Constant(_) => {}
            Entry::Choice(choice) => match choice.fitting(written).as_slice() {
                [option] => found.extend(incomplete(&option.entries, written)),
                [] if !choice.is_written(written) => {
                    if choice.required {
                        let problem = "required, but no option is present".to_owned();
                        found.push(Misfit { path: choice.name.clone(), problem });
                    }
                }
                [] => {
                    let problem = "the members fit none of its options".to_owned();
                    found.push(Misfit { path: choice.name.clone(), problem });
                }
                several => {
                    let names: Vec<String> = several.iter().map(|option| format!("`{}`", option.name)).collect();
                    let problem = format!("the members fit several of its options: {}", names.join(", "));
                    found.push(Misfit { path: choice.name.clone(), problem });
                }
            },
        }
    }
    found
}

/// Whether a value fits a type that is written as one scalar.
pub(crate) fn scalar(value: &Json, wanted: &Type) -> Result<(), String> {
    let fits = |fits: bool, what: &str| if fits { Ok(()) } else { Err(expected(what, value).problem) };
    match (wanted, value) {
        (Type::Integer, Json::Number(text)) => match text.parse::<i64>() {
            Ok(_) => Ok(()),
            Err(_) => Err(format!("expected a 64-bit integer, found {text}")),
        },
        (Type::Integer, _) => fits(false, "an integer"),
        (Type::Decimal, _) => fits(matches!(value, Json::Number(_)), "a number"),
        (Type::Boolean { written: None }, _) => fits(matches!(value, Json::Boolean(_)), "`true` or `false`"),
        (Type::Boolean { written: Some((yes, no)) }, _) => {
            let is_word = matches!(value, Json::String(word) if word == yes || word == no);
            fits(is_word, &format!("the string \"{yes}\" or \"{no}\""))
        }
        (Type::List(_), _) => fits(false, "a list"),
        (Type::Map(_), _) => fits(false, "an object"),
        (Type::Date(form), Json::String(text)) => dated(text, form, true),
        (Type::DateTime(forms), Json::String(text)) => timed(text, forms),
        (Type::TimeZone, Json::String(text)) => zone(text),
        _ => fits(matches!(value, Json::String(_)), "a string"),
    }
}

/// A date and time must be written in one of its forms.
fn timed(text: &str, forms: &TimeForms) -> Result<(), String> {
    let is_other = |form: &OtherForm| match form {
        OtherForm::DateTime(form) => dated(text, form, false).is_ok(),
        OtherForm::Date { pattern, .. } => dated(text, pattern, true).is_ok(),
    };
    dated(text, &forms.pattern, false).or_else(|misfit| match forms.others.iter().any(is_other) {
        true => Ok(()),
        false => Err(misfit),
    })
}

/// A date on the wire must be written exactly as its form writes it.
fn dated(text: &str, form: &str, is_date: bool) -> Result<(), String> {
    let written_back = strtime::parse(form, text).and_then(|parts| match is_date {
        true => strtime::format(form, parts.to_date()?),
        false => strtime::format(form, parts.to_datetime()?),
    });
    match written_back {
        Ok(written) if written == text => Ok(()),
        _ => Err(format!("`{text}` is not {} written as `{form}`", if is_date { "a date" } else { "a date and time" })),
    }
}

fn zone(text: &str) -> Result<(), String> {
    // The tables that are built in, whatever the machine has.
    let zone = jiff::tz::TimeZoneDatabase::bundled().get(text).ok();
    match zone.as_ref().and_then(|zone| zone.iana_name()) {
        Some(name) if name == text => Ok(()),
        _ => Err(format!("`{text}` is not the name of an IANA time zone")),
    }
}

fn expected(what: &str, value: &Json) -> Misfit {
    Misfit::new(format!("expected {what}, found {}", noun(value)))
}

fn noun(value: &Json) -> &'static str {
    match value {
        Json::Null => "null",
        Json::Boolean(_) => "a boolean",
        Json::Number(_) => "a number",
        Json::String(_) => "a string",
        Json::List(_) => "a list",
        Json::Object(_) => "an object",
    }
}
