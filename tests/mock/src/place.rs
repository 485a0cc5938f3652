//! What one place of a request (path, query, headers, body) holds: names and values.

use callspec_codegen::model::{Api, Json, ListStyle, Type, TypeKind};

use crate::number::Number;
use crate::received::Pair;

/// What one place of a request holds, in order of first appearance.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Place {
    /// How values are written here.
    pub written: Written,
    /// The names, and what was given under each.
    pub members: Vec<(String, Given)>,
    /// The names whose value could not be read as text.
    pub unreadable: Vec<String>,
}

/// How values are written in a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Written {
    /// As text: path, query, headers, forms.
    Text,
    /// As JSON.
    Json,
}

/// What was given under one name; more than one where the name was repeated.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Given {
    /// Texts.
    Texts(Vec<String>),
    /// JSON values.
    Values(Vec<Json>),
}

/// A value read by its type.
pub(crate) struct ReadValue {
    /// The value. A text that is not of the type stays a string.
    pub value: Json,
    /// The name was repeated although its value is not written that way.
    pub repeated: bool,
}

impl Place {
    /// An empty place.
    pub(crate) fn new(written: Written) -> Self {
        Self { written, members: Vec::new(), unreadable: Vec::new() }
    }

    /// Names and texts, as a query or form has them.
    pub(crate) fn of_pairs(pairs: Vec<Pair>) -> Self {
        let mut place = Self::new(Written::Text);
        for (name, text) in pairs {
            match text {
                Some(text) => place.add_text(&name, text),
                None => place.unreadable.push(name),
            }
        }
        place
    }

    /// The members of a JSON object.
    pub(crate) fn of_object(members: &[(String, Json)]) -> Self {
        let mut place = Self::new(Written::Json);
        for (name, value) in members {
            match place.slot(name) {
                Some(Given::Values(values)) => values.push(value.clone()),
                _ => place.members.push((name.clone(), Given::Values(vec![value.clone()]))),
            }
        }
        place
    }

    /// Adds a text under a name.
    pub(crate) fn add_text(&mut self, name: &str, text: String) {
        match self.slot(name) {
            Some(Given::Texts(texts)) => texts.push(text),
            _ => self.members.push((name.to_owned(), Given::Texts(vec![text]))),
        }
    }

    /// Sets a value under a name the way this place writes it: a list by its style, an empty list as text not at all.
    pub(crate) fn set(&mut self, name: &str, value: &Json, style: ListStyle) {
        let given = match self.written {
            Written::Json => Given::Values(vec![value.clone()]),
            Written::Text => Given::Texts(texts(value, style)),
        };
        if given == Given::Texts(Vec::new()) {
            return;
        }
        match self.slot(name) {
            Some(slot) => *slot = given,
            None => self.members.push((name.to_owned(), given)),
        }
    }

    /// Sets a constant, which is always written: an empty list as empty text.
    pub(crate) fn set_constant(&mut self, name: &str, value: &Json) {
        match (&self.written, value) {
            (Written::Text, Json::List(items)) if items.is_empty() => self.add_text(name, String::new()),
            _ => self.set(name, value, ListStyle::default()),
        }
    }

    /// What was given under a name.
    pub(crate) fn get(&self, name: &str) -> Option<&Given> {
        self.members.iter().find(|(key, _)| key == name).map(|(_, given)| given)
    }

    /// Every name that was given.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.members.iter().map(|(name, _)| name.as_str())
    }

    /// Only the members with these names.
    pub(crate) fn only(&self, names: &[&str]) -> Self {
        let wanted = self.members.iter().filter(|(name, _)| names.contains(&name.as_str()));
        Self { written: self.written, members: wanted.cloned().collect(), unreadable: Vec::new() }
    }

    fn slot(&mut self, name: &str) -> Option<&mut Given> {
        self.members.iter_mut().find(|(key, _)| key == name).map(|(_, given)| given)
    }
}

impl Given {
    /// The value, read by its type.
    pub(crate) fn read(&self, api: &Api, value: &Type, style: ListStyle) -> ReadValue {
        match self {
            Self::Values(values) => first_of(values, Json::clone),
            Self::Texts(texts) => match (list_item(value), style) {
                (Some(item), ListStyle::Repeated) => {
                    ReadValue { value: list(api, item, texts.iter().map(String::as_str)), repeated: false }
                }
                (Some(item), ListStyle::Comma) => first_of(texts, |text| {
                    let pieces = text.split(',').filter(|_| !text.is_empty());
                    list(api, item, pieces)
                }),
                (None, _) => first_of(texts, |text| read_text(api, value, text)),
            },
        }
    }

    /// The text, when there is exactly one (or one JSON string).
    pub(crate) fn text(&self) -> Option<&str> {
        match self {
            Self::Texts(texts) => texts.first().filter(|_| texts.len() == 1).map(String::as_str),
            Self::Values(values) => match values.as_slice() {
                [Json::String(text)] => Some(text),
                _ => None,
            },
        }
    }
}

fn first_of<T>(values: &[T], read: impl Fn(&T) -> Json) -> ReadValue {
    ReadValue { value: values.first().map_or(Json::Null, read), repeated: values.len() > 1 }
}

fn list<'a>(api: &Api, item: &Type, pieces: impl Iterator<Item = &'a str>) -> Json {
    Json::List(pieces.map(|piece| read_text(api, item, piece)).collect())
}

/// The type of a list's items; `None` for any other type.
fn list_item(value: &Type) -> Option<&Type> {
    match value {
        Type::List(item) => Some(item),
        Type::Nullable(inner) => list_item(inner),
        _ => None,
    }
}

/// The JSON value a text stands for; a text that is not of the type stays a string, which the judge refuses.
fn read_text(api: &Api, value: &Type, text: &str) -> Json {
    let string = || Json::String(text.to_owned());
    match value {
        Type::Integer | Type::Decimal if Number::parse(text).is_some() => Json::Number(text.to_owned()),
        Type::Boolean { written: None } if text == "true" => Json::Boolean(true),
        Type::Boolean { written: None } if text == "false" => Json::Boolean(false),
        Type::Nullable(inner) => read_text(api, inner, text),
        Type::Named(name) => match api.type_named(name).map(|definition| &definition.kind) {
            Some(TypeKind::Union { alternatives }) => {
                let readings = alternatives.iter().map(|alternative| read_text(api, alternative, text));
                readings.into_iter().find(|reading| !matches!(reading, Json::String(_))).unwrap_or_else(string)
            }
            _ => string(),
        },
        _ => string(),
    }
}

/// A value as the texts that a query, form, header or path holds for it.
fn texts(value: &Json, style: ListStyle) -> Vec<String> {
    let text = |item: &Json| item.text().unwrap_or_else(|| item.to_string());
    match (value, style) {
        (Json::List(items), ListStyle::Repeated) => items.iter().map(text).collect(),
        (Json::List(items), ListStyle::Comma) if items.is_empty() => Vec::new(),
        (Json::List(items), ListStyle::Comma) => vec![items.iter().map(text).collect::<Vec<_>>().join(",")],
        (scalar, _) => vec![text(scalar)],
    }
}
