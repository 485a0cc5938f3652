//! The names and values of one place of a request (path, query, headers, body) or of one JSON object.

use callspec_codegen::model::{Api, Json, ListStyle, Type, TypeKind};

use crate::request::received::Pair;
use crate::value::number::Number;

/// Names and their values, in order of first appearance.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct NamedValues {
    /// How the values are written.
    pub notation: Notation,
    /// The names, with what occurred under each.
    pub members: Vec<(String, Occurrences)>,
    /// The names whose value is not valid percent-encoding.
    pub unreadable: Vec<String>,
}

/// How values are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Notation {
    /// As text: path, query, headers, forms.
    Text,
    /// As JSON.
    Json,
}

/// The values that occurred under one name; more than one if the name was repeated.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Occurrences {
    /// Texts.
    Texts(Vec<String>),
    /// JSON values.
    Values(Vec<Json>),
}

/// A value, as its type reads it.
pub(crate) struct TypedValue {
    /// The value. Text that does not fit the type stays a string.
    pub value: Json,
    /// The name was repeated although the type does not allow it.
    pub repeated: bool,
}

impl NamedValues {
    /// No names.
    pub(crate) fn new(notation: Notation) -> Self {
        Self { notation, members: Vec::new(), unreadable: Vec::new() }
    }

    /// Names and texts, as a query or form has them.
    pub(crate) fn of_pairs(pairs: Vec<Pair>) -> Self {
        let mut named = Self::new(Notation::Text);
        for (name, text) in pairs {
            match text {
                Some(text) => named.add_text(&name, text),
                None => named.unreadable.push(name),
            }
        }
        named
    }

    /// The members of a JSON object.
    pub(crate) fn of_object(members: &[(String, Json)]) -> Self {
        let mut named = Self::new(Notation::Json);
        for (name, value) in members {
            match named.slot(name) {
                Some(Occurrences::Values(values)) => values.push(value.clone()),
                _ => named.members.push((name.clone(), Occurrences::Values(vec![value.clone()]))),
            }
        }
        named
    }

    /// Adds a text under a name.
    pub(crate) fn add_text(&mut self, name: &str, text: String) {
        match self.slot(name) {
            Some(Occurrences::Texts(texts)) => texts.push(text),
            _ => self.members.push((name.to_owned(), Occurrences::Texts(vec![text]))),
        }
    }

    /// Sets a value under a name in this notation: a list in its style; as text, an empty list is left out unless its style has a text for it.
    pub(crate) fn set(&mut self, name: &str, value: &Json, style: &ListStyle) {
        let occurrences = match self.notation {
            Notation::Json => Occurrences::Values(vec![value.clone()]),
            Notation::Text => Occurrences::Texts(texts(value, style)),
        };
        if occurrences == Occurrences::Texts(Vec::new()) {
            return;
        }
        match self.slot(name) {
            Some(slot) => *slot = occurrences,
            None => self.members.push((name.to_owned(), occurrences)),
        }
    }

    /// Sets a constant, which is always written: an empty list as empty text.
    pub(crate) fn set_constant(&mut self, name: &str, value: &Json) {
        match (&self.notation, value) {
            (Notation::Text, Json::List(items)) if items.is_empty() => self.add_text(name, String::new()),
            _ => self.set(name, value, &ListStyle::default()),
        }
    }

    /// What occurred under a name.
    pub(crate) fn get(&self, name: &str) -> Option<&Occurrences> {
        self.members.iter().find(|(key, _)| key == name).map(|(_, occurrences)| occurrences)
    }

    /// Only the members with these names.
    pub(crate) fn only(&self, names: &[&str]) -> Self {
        let wanted = self.members.iter().filter(|(name, _)| names.contains(&name.as_str()));
        Self { notation: self.notation, members: wanted.cloned().collect(), unreadable: Vec::new() }
    }

    fn slot(&mut self, name: &str) -> Option<&mut Occurrences> {
        self.members.iter_mut().find(|(key, _)| key == name).map(|(_, occurrences)| occurrences)
    }
}

impl Occurrences {
    /// The value, read by its type.
    pub(crate) fn typed(&self, api: &Api, value: &Type, style: &ListStyle) -> TypedValue {
        match self {
            Self::Values(values) => first_of(values, Json::clone),
            Self::Texts(texts) => match (list_item(value), style) {
                (Some(item), ListStyle::Repeated) => {
                    TypedValue { value: list(api, item, texts.iter().map(String::as_str)), repeated: false }
                }
                (Some(item), ListStyle::Comma | ListStyle::CommaOr(_)) => first_of(texts, |text| {
                    let is_empty = text.is_empty() || *style == ListStyle::CommaOr(text.clone());
                    list(api, item, text.split(',').filter(|_| !is_empty))
                }),
                (None, _) => first_of(texts, |text| value_of_text(api, value, text)),
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

fn first_of<T>(values: &[T], read: impl Fn(&T) -> Json) -> TypedValue {
    TypedValue { value: values.first().map_or(Json::Null, read), repeated: values.len() > 1 }
}

fn list<'a>(api: &Api, item: &Type, pieces: impl Iterator<Item = &'a str>) -> Json {
    Json::List(pieces.map(|piece| value_of_text(api, item, piece)).collect())
}

/// The type of a list's items; `None` for any other type.
fn list_item(value: &Type) -> Option<&Type> {
    match value {
        Type::List(item) => Some(item),
        Type::Nullable(inner) => list_item(inner),
        _ => None,
    }
}

/// The JSON value that a text stands for. Text that does not fit the type stays a string, which the validator refuses.
fn value_of_text(api: &Api, value: &Type, text: &str) -> Json {
    let string = || Json::String(text.to_owned());
    match value {
        Type::Integer | Type::Decimal if Number::parse(text).is_some() => Json::Number(text.to_owned()),
        Type::Boolean { written: None } if text == "true" => Json::Boolean(true),
        Type::Boolean { written: None } if text == "false" => Json::Boolean(false),
        Type::Nullable(inner) => value_of_text(api, inner, text),
        Type::Named(name) => match api.type_named(name).map(|definition| &definition.kind) {
            Some(TypeKind::Union { alternatives }) => {
                let values = alternatives.iter().map(|alternative| value_of_text(api, alternative, text));
                values.into_iter().find(|value| !matches!(value, Json::String(_))).unwrap_or_else(string)
            }
            _ => string(),
        },
        _ => string(),
    }
}

/// A value as the texts that a query, form, header or path holds for it.
fn texts(value: &Json, style: &ListStyle) -> Vec<String> {
    let text = |item: &Json| item.text().unwrap_or_else(|| item.to_string());
    match (value, style) {
        (Json::List(items), ListStyle::Repeated) => items.iter().map(text).collect(),
        (Json::List(items), ListStyle::Comma) if items.is_empty() => Vec::new(),
        (Json::List(items), ListStyle::CommaOr(empty)) if items.is_empty() => vec![empty.clone()],
        (Json::List(items), ListStyle::Comma | ListStyle::CommaOr(_)) => {
            vec![items.iter().map(text).collect::<Vec<_>>().join(",")]
        }
        (scalar, _) => vec![text(scalar)],
    }
}
