//! Reads the members of a place or an object, one after the other.

use std::collections::BTreeMap;

use super::choice::{self, ReadChoice};
use super::names::{Names, WireValue};
use super::notes::Notes;
use super::value_reader::{Raw, ValueReader};
use super::values::ReadWire;
use crate::check::violation::RuleName;
use crate::encode::wire::ListStyle;

/// What a place or an object holds, and which of it was asked for.
#[derive(Debug)]
pub(super) struct MemberSet {
    names: Names,
    prefix: String,
    known: Vec<&'static str>,
}

impl MemberSet {
    /// These names; their paths begin with `prefix`.
    pub(super) fn new(names: Names, prefix: &str, notes: &mut Notes) -> Self {
        for name in &names.unreadable {
            notes.refuse(&format!("{prefix}{name}"), RuleName::Type, "is not percent-encoded text");
        }
        Self { names, prefix: prefix.to_owned(), known: Vec::new() }
    }

    pub(super) fn reader<'a>(&'a mut self, notes: &'a mut Notes) -> Reader<'a> {
        Reader { members: self, notes }
    }
}

/// Reads the members of a place or an object, one after the other.
#[derive(Debug)]
pub struct Reader<'a> {
    members: &'a mut MemberSet,
    notes: &'a mut Notes,
}

impl Reader<'_> {
    /// A member that must be there.
    pub fn required<T: ReadWire<Value = T>>(&mut self, name: &'static str) -> T {
        self.required_as::<T>(name)
    }

    /// The same, read by a codec.
    pub fn required_as<T: ReadWire>(&mut self, name: &'static str) -> T::Value {
        let value = self.read::<T>(name, None);
        self.or_placeholder::<T>(name, value)
    }

    /// A member that may be left out.
    pub fn optional<T: ReadWire<Value = T>>(&mut self, name: &'static str) -> Option<T> {
        self.optional_as::<T>(name)
    }

    /// The same, read by a codec.
    pub fn optional_as<T: ReadWire>(&mut self, name: &'static str) -> Option<T::Value> {
        self.read::<T>(name, None)
    }

    /// A list that must be there.
    pub fn required_list<T: ReadWire<Value = T>>(&mut self, name: &'static str, style: ListStyle) -> Vec<T> {
        self.required_list_as::<T>(name, style)
    }

    /// The same, its items read by a codec.
    pub fn required_list_as<T: ReadWire>(&mut self, name: &'static str, style: ListStyle) -> Vec<T::Value> {
        let value = self.read::<Vec<T>>(name, Some(style));
        self.or_placeholder::<Vec<T>>(name, value)
    }

    /// A list that may be left out.
    pub fn optional_list<T: ReadWire<Value = T>>(&mut self, name: &'static str, style: ListStyle) -> Option<Vec<T>> {
        self.optional_list_as::<T>(name, style)
    }

    /// The same, its items read by a codec.
    pub fn optional_list_as<T: ReadWire>(&mut self, name: &'static str, style: ListStyle) -> Option<Vec<T::Value>> {
        self.read::<Vec<T>>(name, Some(style))
    }

    /// A member that always has the same value: a text, or JSON where JSON is written.
    pub fn constant(&mut self, name: &'static str, value: &str) {
        self.members.known.push(name);
        let is_right = matches!(self.members.names.get(name), Some([given]) if given.is(value));
        if !is_right {
            self.notes.refuse(&self.path(name), RuleName::Constant, "must have its constant value");
        }
    }

    /// A choice that must be made.
    pub fn required_choice<T: ReadChoice>(&mut self) -> T {
        let given = self.given_to::<T>();
        if given.values.is_empty() {
            self.notes.refuse(&self.path(T::NAME), RuleName::Choice, "one of the options must be chosen");
        }
        let chosen = self.chosen::<T>(&given);
        chosen.unwrap_or_else(|| choice::placeholder(&self.members.prefix, self.notes))
    }

    /// An optional choice. If it is unclear which option was given, it is left unset, and this is recorded.
    pub fn optional_choice<T: ReadChoice>(&mut self) -> Option<T> {
        let given = self.given_to::<T>();
        self.chosen(&given)
    }

    fn chosen<T: ReadChoice>(&mut self, given: &Names) -> Option<T> {
        if given.values.is_empty() { None } else { choice::read(given, &self.members.prefix, self.notes) }
    }

    /// What was given of a choice's members.
    fn given_to<T: ReadChoice>(&mut self) -> Names {
        let members: Vec<&str> = T::OPTIONS.iter().flat_map(|option| option.members).copied().collect();
        self.members.known.extend(&members);
        self.members.names.only(&members)
    }

    /// Everything that no other line reads.
    pub fn rest<T: ReadWire>(&mut self) -> BTreeMap<String, T::Value> {
        let names: Vec<String> = self.unread().cloned().collect();
        let mut values = BTreeMap::new();
        for name in names {
            if let Some(value) = self.value::<T>(&name, None) {
                values.insert(name, value);
            }
        }
        self.members.names.values.clear();
        values
    }

    /// Refuses every name that no line has read.
    pub(super) fn end(self) {
        let unknown: Vec<String> = self.unread().map(|name| self.path(name)).collect();
        unknown.iter().for_each(|path| self.notes.refuse(path, RuleName::Unknown, "is not a documented parameter"));
    }

    fn unread(&self) -> impl Iterator<Item = &String> {
        self.members
            .names
            .values
            .iter()
            .map(|(name, _)| name)
            .filter(|name| !self.members.known.contains(&name.as_str()))
    }

    fn path(&self, name: &str) -> String {
        format!("{}{name}", self.members.prefix)
    }

    fn read<T: ReadWire>(&mut self, name: &'static str, style: Option<ListStyle>) -> Option<T::Value> {
        self.members.known.push(name);
        self.value::<T>(name, style)
    }

    /// The value of a name, or a placeholder if it cannot be read; `None` if the name is missing.
    fn value<T: ReadWire>(&mut self, name: &str, style: Option<ListStyle>) -> Option<T::Value> {
        let path = self.path(name);
        let Some(raw) = raw(self.members.names.get(name)?, style) else {
            self.notes.refuse(&path, RuleName::Type, "is given more than once");
            self.notes.gaps.unread(path);
            return Some(T::placeholder());
        };
        Some(ValueReader::new(raw, path, self.notes).value_or_placeholder::<T>())
    }

    fn or_placeholder<T: ReadWire>(&mut self, name: &str, value: Option<T::Value>) -> T::Value {
        value.unwrap_or_else(|| {
            let path = self.path(name);
            if !self.members.names.unreadable.iter().any(|unreadable| unreadable == name) {
                self.notes.refuse(&path, RuleName::Required, "is missing");
            }
            self.notes.gaps.absent(&path);
            T::placeholder()
        })
    }
}

/// Reads from an empty set of members, which yields a placeholder.
pub(super) fn of_nothing<T>(read: impl FnOnce(&mut Reader<'_>) -> T) -> T {
    let mut notes = Notes::default();
    read(&mut MemberSet::new(Names::default(), "", &mut notes).reader(&mut notes))
}

/// The value of a name. `None` if the name is repeated although its value is not a repeated list.
fn raw(given: &[WireValue], style: Option<ListStyle>) -> Option<Raw<'_>> {
    let texts = || {
        given.iter().filter_map(|one| match one {
            WireValue::Text(text) => Some(text.as_str()),
            WireValue::Json(_) => None,
        })
    };
    match (given, style) {
        ([WireValue::Json(value)], _) => Some(Raw::Json(value)),
        ([WireValue::Text(_), ..], Some(ListStyle::Repeated)) => Some(Raw::Texts(texts().collect())),
        ([WireValue::Text(text)], Some(ListStyle::Comma)) => {
            Some(Raw::Texts(text.split(',').filter(|_| !text.is_empty()).collect()))
        }
        ([WireValue::Text(text)], None) => Some(Raw::Text(text)),
        _ => None,
    }
}
