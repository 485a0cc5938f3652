//! Readers: from a node to a type of the spec language. Every problem is reported, and none of them stops the reading.

use std::collections::{HashMap, hash_map};
use std::hash::Hash;
use std::ops::Deref;

use super::suggest::from_elsewhere;
use super::{Entry, Form, Node, NodeKind, did_you_mean, nearest};
use crate::diagnostic::{Code, Diagnostic, Problems};
use crate::model::Json;
use crate::source::Span;

/// A value and its place.
#[derive(Debug, Clone, PartialEq)]
pub struct At<T> {
    /// The value.
    pub value: T,
    /// The place of the value.
    pub span: Span,
    /// The place of its key; in a list, the value's own place.
    pub key: Span,
}

impl<T> At<T> {
    /// Another value in the same place.
    pub fn with<U>(&self, value: U) -> At<U> {
        At { value, span: self.span, key: self.key }
    }
}

impl<T> Deref for At<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

/// A map from names to values, in written order. The key of a value is the place of its name.
#[derive(Debug, Clone, PartialEq)]
pub struct Map<T>(pub Vec<(String, At<T>)>);

impl<T> Default for Map<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Map<T> {
    /// The names and values.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &At<T>)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value))
    }

    /// The value with this name.
    pub fn get(&self, name: &str) -> Option<&At<T>> {
        self.iter().find(|(key, _)| *key == name).map(|(_, value)| value)
    }

    /// The names.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.iter().map(|(name, _)| name)
    }
}

/// What can be read from a node.
pub trait Read: Sized {
    /// Reads a node. Problems with the whole node point at `key`. Returns `None` after a problem has been reported.
    fn read(node: &Node, key: Span, problems: &Problems) -> Option<Self>;

    /// What can be written for it.
    fn form() -> Form;

    /// Reads a node and keeps its place.
    fn read_at(node: &Node, key: Span, problems: &Problems) -> Option<At<Self>> {
        Some(At { value: Self::read(node, key, problems)?, span: node.span, key })
    }
}

/// Reports that a node is not what is expected here.
fn wrong_kind(expected: &str, node: &Node, key: Span, problems: &Problems) {
    let message = format!("expected {expected}, found {}", node.kind.noun());
    let span = if node.kind == NodeKind::Null { key } else { node.span };
    let mut diagnostic = Diagnostic::error(Code::WrongKind, span, message);
    match (&node.kind, expected) {
        (NodeKind::Number(text), "a string") => diagnostic = diagnostic.help(format!("quote it: \"{text}\"")),
        (NodeKind::Boolean(value), "a string") => diagnostic = diagnostic.help(format!("quote it: \"{value}\"")),
        _ => {}
    }
    problems.add(diagnostic);
}

impl Read for String {
    fn read(node: &Node, key: Span, problems: &Problems) -> Option<Self> {
        if let NodeKind::Text(text) = &node.kind {
            return Some(text.clone());
        }
        wrong_kind("a string", node, key, problems);
        None
    }

    fn form() -> Form {
        Form::Text
    }
}

impl Read for bool {
    fn read(node: &Node, key: Span, problems: &Problems) -> Option<Self> {
        if let NodeKind::Boolean(value) = node.kind {
            return Some(value);
        }
        wrong_kind("`true` or `false`", node, key, problems);
        None
    }

    fn form() -> Form {
        Form::Boolean
    }
}

impl Read for i64 {
    fn read(node: &Node, key: Span, problems: &Problems) -> Option<Self> {
        if let NodeKind::Number(text) = &node.kind
            && let Ok(number) = text.parse()
        {
            return Some(number);
        }
        wrong_kind("an integer", node, key, problems);
        None
    }

    fn form() -> Form {
        Form::Integer
    }
}

impl Read for Json {
    fn read(node: &Node, _: Span, problems: &Problems) -> Option<Self> {
        Some(json(node, problems))
    }

    fn form() -> Form {
        Form::Any
    }
}

/// A node as a JSON value. Duplicate members are reported.
pub fn json(node: &Node, problems: &Problems) -> Json {
    match &node.kind {
        NodeKind::Null => Json::Null,
        NodeKind::Boolean(value) => Json::Boolean(*value),
        NodeKind::Number(text) => Json::Number(text.clone()),
        NodeKind::Text(text) => Json::String(text.clone()),
        NodeKind::List(items) => Json::List(items.iter().map(|item| json(item, problems)).collect()),
        NodeKind::Map(entries) => {
            let entries = without_duplicates(entries, problems).into_iter();
            Json::Object(entries.map(|entry| (entry.key.text.clone(), json(&entry.value, problems))).collect())
        }
    }
}

impl<T: Read> Read for Vec<At<T>> {
    fn read(node: &Node, key: Span, problems: &Problems) -> Option<Self> {
        if let NodeKind::List(items) = &node.kind {
            return Some(items.iter().filter_map(|item| T::read_at(item, item.span, problems)).collect());
        }
        wrong_kind("a list", node, key, problems);
        None
    }

    fn form() -> Form {
        Form::List(Box::new(T::form()))
    }
}

impl<T: Read> Read for Map<T> {
    fn read(node: &Node, key: Span, problems: &Problems) -> Option<Self> {
        let NodeKind::Map(entries) = &node.kind else {
            wrong_kind("a map", node, key, problems);
            return None;
        };
        let entries = without_duplicates(entries, problems).into_iter();
        let read = |entry: &Entry| Some((entry.key.text.clone(), T::read_at(&entry.value, entry.key.span, problems)?));
        Some(Self(entries.filter_map(read).collect()))
    }

    fn form() -> Form {
        Form::Map(Box::new(T::form()))
    }
}

impl<T: Read> Read for Box<T> {
    fn read(node: &Node, key: Span, problems: &Problems) -> Option<Self> {
        T::read(node, key, problems).map(Box::new)
    }

    fn form() -> Form {
        T::form()
    }
}

/// Every item, and the first one with the same name if it is not that one itself.
pub fn with_first<'a, T: 'a, N: Eq + Hash + ?Sized + 'a>(
    items: impl IntoIterator<Item = &'a T>,
    name: impl Fn(&'a T) -> &'a N,
) -> impl Iterator<Item = (&'a T, Option<&'a T>)> {
    let mut seen: HashMap<&N, &T> = HashMap::new();
    items.into_iter().map(move |item| match seen.entry(name(item)) {
        hash_map::Entry::Occupied(first) => (item, Some(*first.get())),
        hash_map::Entry::Vacant(free) => {
            free.insert(item);
            (item, None)
        }
    })
}

/// The first entry of each key; the others are reported.
fn without_duplicates<'a>(entries: &'a [Entry], problems: &Problems) -> Vec<&'a Entry> {
    let mut kept: Vec<&Entry> = Vec::new();
    for (entry, first) in with_first(entries, |entry| &entry.key.text) {
        let Some(first) = first else {
            kept.push(entry);
            continue;
        };
        let message = format!("the key `{}` appears twice", entry.key.text);
        let diagnostic = Diagnostic::error(Code::DuplicateKey, entry.key.span, message).label("again here");
        problems.add(diagnostic.also(first.key.span, "first here"));
    }
    kept
}

/// The entries of a map that is read key by key.
pub(crate) struct Keys<'a> {
    noun: &'static str,
    key: Span,
    entries: Vec<&'a Entry>,
    /// The known keys that unknown ones were probably meant to be, so that they are not reported as missing as well.
    misspelt: Vec<String>,
    problems: &'a Problems,
}

impl<'a> Keys<'a> {
    /// Opens a map and reports every key that is not `known`. `None` if the node is not a map.
    pub fn open(noun: &'static str, known: &[&str], node: &'a Node, key: Span, problems: &'a Problems) -> Option<Self> {
        let NodeKind::Map(node_entries) = &node.kind else {
            wrong_kind(&format!("{noun} (a map)"), node, key, problems);
            return None;
        };
        let entries = without_duplicates(node_entries, problems);
        let is_there = |name: &str| entries.iter().any(|entry| entry.key.text == name);
        let free: Vec<&str> = known.iter().copied().filter(|name| !is_there(name)).collect();
        let mut misspelt = Vec::new();
        for entry in entries.iter().filter(|entry| !known.contains(&entry.key.text.as_str())) {
            misspelt.extend(nearest(&entry.key.text, free.iter().copied()).map(str::to_owned));
            let message = format!("unknown key `{}` in {noun}", entry.key.text);
            if continues_a_value(entry) {
                problems.extend(cut_value(entry, node_entries, known));
                continue;
            }
            let help = from_elsewhere(&entry.key.text, known);
            let help = help.or_else(|| did_you_mean(&entry.key.text, known.iter().copied()));
            problems.add(Diagnostic::error(Code::UnknownKey, entry.key.span, message).maybe_help(help));
        }
        Some(Self { noun, key, entries, misspelt, problems })
    }

    /// Whether there is any key at all.
    pub fn any(&self) -> bool {
        !self.entries.is_empty()
    }

    /// The value of an optional key.
    pub fn optional<T: Read>(&self, name: &str) -> Option<At<T>> {
        let entry = self.entries.iter().find(|entry| entry.key.text == name)?;
        T::read_at(&entry.value, entry.key.span, self.problems)
    }

    /// The value of a required key.
    pub fn required<T: Read>(&self, name: &str) -> Option<At<T>> {
        let is_misspelt = self.misspelt.iter().any(|meant| meant == name);
        if !is_misspelt && !self.entries.iter().any(|entry| entry.key.text == name) {
            let message = format!("{} needs the key `{name}`", self.noun);
            self.problems.add(Diagnostic::error(Code::MissingKey, self.key, message));
        }
        self.optional(name)
    }
}

/// Whether a key is no key but the rest of a value that a comma cut: `{ summary: First, then second }`.
fn continues_a_value(entry: &Entry) -> bool {
    // A key with a colon and nothing behind it has its empty value behind the colon.
    entry.value.kind == NodeKind::Null && entry.value.span.start == entry.key.span.end
}

/// One problem for all parts of a value that commas cut, at the first of them.
fn cut_value(part: &Entry, entries: &[Entry], known: &[&str]) -> Option<Diagnostic> {
    let index = entries.iter().position(|entry| std::ptr::eq(entry, part))?;
    let is_rest = |entry: &&Entry| !known.contains(&entry.key.text.as_str()) && continues_a_value(entry);
    let before = index.checked_sub(1).map(|before| &entries[before]);
    if before.as_ref().is_some_and(is_rest) {
        return None;
    }
    let rest: String =
        entries[index..].iter().take_while(is_rest).map(|entry| format!(", {}", entry.key.text)).collect();
    let message = "this is taken for a key: in braces, a comma ends a value";
    let diagnostic = Diagnostic::error(Code::UnknownKey, part.key.span, message);
    Some(match before.map(|before| (&before.key.text, &before.value.kind)) {
        Some((key, NodeKind::Text(text))) => {
            diagnostic.help(format!("quote the value: `{key}: {:?}`", format!("{text}{rest}")))
        }
        _ => diagnostic.help("quote a value that has a comma in it"),
    })
}

/// Declares a type of the spec language: a map with these keys, and its reader.
///
/// The order of the keys here is the canonical one, and editors show their comments. Every key becomes a field
/// `Option<At<Type>>`: a missing or unreadable one is reported, and code that uses the value skips it. `field "key"`
/// states the key if the field has another name, for example because the key is a Rust keyword. A conflict can be about
/// any key (`Facts`).
macro_rules! record {
    (
        $(#[doc = $doc:literal])*
        $Name:ident = $noun:literal {
            $($(#[doc = $field_doc:literal])* $presence:ident $field:ident $($key:literal)? : $Type:ty,)*
        }
    ) => {
        $(#[doc = $doc])*
        #[derive(Debug, Clone, PartialEq)]
        pub struct $Name {
            $($(#[doc = $field_doc])* pub $field: Option<$crate::parse::At<$Type>>,)*
        }

        impl $Name {
            /// Its keys, in their canonical order.
            pub const KEYS: &[&str] = &[$($crate::parse::record!(@key $field $($key)?)),*];
        }

        impl $crate::parse::Read for $Name {
            fn read(
                node: &$crate::parse::Node,
                key: $crate::source::Span,
                problems: &$crate::diagnostic::Problems,
            ) -> Option<Self> {
                let keys = $crate::parse::Keys::open($noun, Self::KEYS, node, key, problems)?;
                Some(Self { $($field: keys.$presence($crate::parse::record!(@key $field $($key)?)),)* })
            }

            fn form() -> $crate::parse::Form {
                static RECORD: $crate::parse::Record = $crate::parse::Record {
                    name: stringify!($Name),
                    doc: concat!($($doc),*),
                    keys: &[$($crate::parse::KeyForm {
                        name: $crate::parse::record!(@key $field $($key)?),
                        doc: concat!($($field_doc),*),
                        is_required: $crate::parse::record!(@is_required $presence),
                        form: <$Type as $crate::parse::Read>::form,
                    }),*],
                };
                $crate::parse::Form::Record(&RECORD)
            }
        }

        impl $crate::parse::Facts for $Name {
            fn names(&self) -> Vec<&str> {
                Self::KEYS.to_vec()
            }

            fn part(&self, name: &str) -> $crate::parse::Part<'_> {
                $(if name == $crate::parse::record!(@key $field $($key)?) {
                    return $crate::parse::Part::of(self.$field.as_ref());
                })*
                $crate::parse::Part::Unknown
            }
        }
    };
    (@key $field:ident $key:literal) => { $key };
    (@key $field:ident) => { stringify!($field) };
    (@is_required required) => { true };
    (@is_required optional) => { false };
}
pub(crate) use record;

/// Declares how the words of a closed set are read.
macro_rules! words {
    ($Type:ty { $($word:literal => $value:expr,)* }) => {
        impl $crate::parse::Read for $Type {
            fn read(
                node: &$crate::parse::Node,
                key: $crate::source::Span,
                problems: &$crate::diagnostic::Problems,
            ) -> Option<Self> {
                $crate::parse::words_or(&[$(($word, $value)),*], node, key, problems)
            }

            fn form() -> $crate::parse::Form {
                $crate::parse::Form::Words(vec![$($word),*])
            }
        }

        impl $crate::parse::Facts for $Type {
            fn value(&self) -> Option<$crate::model::Json> {
                let words = [$(($word, $value)),*];
                let word = words.iter().find(|(_, value)| value == self)?.0;
                Some($crate::model::Json::String(word.to_owned()))
            }
        }
    };
}
pub(crate) use words;

/// Reads one of some words.
pub fn words_or<T: Clone>(words: &[(&str, T)], node: &Node, key: Span, problems: &Problems) -> Option<T> {
    let written = String::read(node, key, problems)?;
    if let Some((_, value)) = words.iter().find(|(word, _)| *word == written) {
        return Some(value.clone());
    }
    let help = did_you_mean(&written, words.iter().map(|(word, _)| *word));
    let message = format!("`{written}` is not one of the words allowed here");
    problems.add(Diagnostic::error(Code::UnknownWord, node.span, message).maybe_help(help));
    None
}
