//! Reads the members of a place or an object, one after the other.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::choice::{self, ReadChoice};
use super::names::{Names, WireValue};
use super::notes::Notes;
use super::value_reader::{Raw, ValueReader};
use super::values::ReadWire;
use crate::check::violation::{Basis, RuleName};
use crate::encode::wire::ListStyle;
use crate::operation::place::Place;

/// What a place or an object holds, and which of it was asked for.
#[derive(Debug)]
pub(super) struct MemberSet {
    names: Names,
    at: MemberPlace,
    source: &'static str,
    known: Vec<&'static str>,
}

/// Where members stand: in which place, and the dotted path of the object with its dot, or nothing.
#[derive(Clone, Debug)]
pub(super) struct MemberPlace {
    pub(super) place: Place,
    pub(super) prefix: String,
}

impl MemberSet {
    /// These names; `source` is where the place or the object is documented.
    pub(super) fn new(names: Names, at: MemberPlace, source: &'static str, notes: &mut Notes) -> Self {
        for name in &names.unreadable {
            notes.refuse(&format!("{}{name}", at.prefix), RuleName::Type, "is not percent-encoded text", "");
        }
        Self { names, at, source, known: Vec::new() }
    }

    pub(super) fn reader<'a>(&'a mut self, notes: &'a mut Notes) -> Reader<'a> {
        Reader { members: self, notes }
    }
}

/// Reads the members of a place or an object, one after the other. Each comes with the lines that document it.
#[derive(Debug)]
pub struct Reader<'a> {
    members: &'a mut MemberSet,
    notes: &'a mut Notes,
}

impl Reader<'_> {
    /// A member that must be there.
    pub fn required<T: ReadWire<Value = T>>(&mut self, name: &'static str, source: &'static str) -> T {
        self.required_as::<T>(name, source)
    }

    /// The same, read by a codec.
    pub fn required_as<T: ReadWire>(&mut self, name: &'static str, source: &'static str) -> T::Value {
        let value = self.read::<T>(name, None, source);
        self.or_placeholder::<T>(name, source, value)
    }

    /// A member that may be left out.
    pub fn optional<T: ReadWire<Value = T>>(&mut self, name: &'static str, source: &'static str) -> Option<T> {
        self.optional_as::<T>(name, source)
    }

    /// The same, read by a codec.
    pub fn optional_as<T: ReadWire>(&mut self, name: &'static str, source: &'static str) -> Option<T::Value> {
        self.read::<T>(name, None, source)
    }

    /// A list that must be there.
    pub fn required_list<T: ReadWire<Value = T>>(
        &mut self,
        name: &'static str,
        style: ListStyle,
        source: &'static str,
    ) -> Vec<T> {
        self.required_list_as::<T>(name, style, source)
    }

    /// The same, its items read by a codec.
    pub fn required_list_as<T: ReadWire>(
        &mut self,
        name: &'static str,
        style: ListStyle,
        source: &'static str,
    ) -> Vec<T::Value> {
        let value = self.read::<Vec<T>>(name, Some(style), source);
        self.or_placeholder::<Vec<T>>(name, source, value)
    }

    /// A list that may be left out.
    pub fn optional_list<T: ReadWire<Value = T>>(
        &mut self,
        name: &'static str,
        style: ListStyle,
        source: &'static str,
    ) -> Option<Vec<T>> {
        self.optional_list_as::<T>(name, style, source)
    }

    /// The same, its items read by a codec.
    pub fn optional_list_as<T: ReadWire>(
        &mut self,
        name: &'static str,
        style: ListStyle,
        source: &'static str,
    ) -> Option<Vec<T::Value>> {
        self.read::<Vec<T>>(name, Some(style), source)
    }

    /// A member that always has the same value: a text, or JSON where JSON is written.
    pub fn constant(&mut self, name: &'static str, value: &str, basis: Basis) {
        if !self.is_constant(name, value) {
            self.report_constant(name, value, basis);
        }
    }

    /// A constant that is also what the vendor uses if it is missing.
    pub fn default_constant(&mut self, name: &'static str, value: &str, basis: Basis) {
        if !self.is_constant(name, value) && self.members.names.get(name).is_some() {
            self.report_constant(name, value, basis);
        }
    }

    fn is_constant(&mut self, name: &'static str, value: &str) -> bool {
        self.members.known.push(name);
        matches!(self.members.names.get(name), Some([given]) if given.is(value))
    }

    /// What stands in place of a constant is kept if it may be sent.
    fn report_constant(&mut self, name: &'static str, value: &str, basis: Basis) {
        self.notes.report(&self.path(name), RuleName::Constant, format!("must be {value}"), basis);
        if !basis.refuses {
            self.keep(&self.members.names.only(&[name]));
        }
    }

    /// Keeps values that the request has no member for.
    fn keep(&mut self, names: &Names) {
        for (name, values) in &names.values {
            for value in values.iter().filter_map(WireValue::to_json) {
                self.notes.extra.add(self.members.at.place, self.path(name), value);
            }
        }
    }

    /// A choice that must be made.
    pub fn required_choice<T: ReadChoice>(&mut self, basis: Basis) -> T {
        let given = self.given_to::<T>();
        if given.values.is_empty() {
            let message = format!("must be chosen: give {}", choice::options::<T>());
            self.notes.refuse(&self.path(T::NAME), RuleName::Choice, message, basis.source);
        }
        let chosen = self.chosen::<T>(&given, basis);
        chosen.unwrap_or_else(|| choice::placeholder(&self.members.at, self.notes))
    }

    /// An optional choice. If it is unclear which option was given, it is left unset, and this is recorded.
    pub fn optional_choice<T: ReadChoice>(&mut self, basis: Basis) -> Option<T> {
        let given = self.given_to::<T>();
        self.chosen(&given, basis)
    }

    fn chosen<T: ReadChoice>(&mut self, given: &Names, basis: Basis) -> Option<T> {
        if given.values.is_empty() {
            return None;
        }
        let (chosen, beside) = choice::read(given, &self.members.at, basis, self.notes)?;
        self.keep(&beside);
        Some(chosen)
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
            if let Some(value) = self.value::<T>(&name, None, self.members.source) {
                values.insert(name, value);
            }
        }
        self.members.names.values.clear();
        values
    }

    /// Refuses every name that no line has read.
    pub(super) fn end(self) {
        let unknown: Vec<String> = self.unread().map(|name| self.path(name)).collect();
        let (message, source) = ("is not a documented parameter", self.members.source);
        unknown.iter().for_each(|path| self.notes.refuse(path, RuleName::Unknown, message, source));
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
        format!("{}{name}", self.members.at.prefix)
    }

    fn read<T: ReadWire>(
        &mut self,
        name: &'static str,
        style: Option<ListStyle>,
        source: &'static str,
    ) -> Option<T::Value> {
        self.members.known.push(name);
        self.value::<T>(name, style, source)
    }

    /// The value of a name, or a placeholder if it cannot be read; `None` if the name is missing.
    fn value<T: ReadWire>(&mut self, name: &str, style: Option<ListStyle>, source: &'static str) -> Option<T::Value> {
        let path = self.path(name);
        let Some(raw) = raw(self.members.names.get(name)?, style) else {
            self.notes.refuse(&path, RuleName::Type, "is given more than once", source);
            self.notes.gaps.unread(path);
            return Some(T::placeholder());
        };
        Some(ValueReader::new(raw, path, source, self.notes).value_or_placeholder::<T>())
    }

    fn or_placeholder<T: ReadWire>(&mut self, name: &str, source: &'static str, value: Option<T::Value>) -> T::Value {
        value.unwrap_or_else(|| {
            let path = self.path(name);
            if !self.members.names.unreadable.iter().any(|unreadable| unreadable == name) {
                self.notes.refuse(&path, RuleName::Required, "is missing", source);
            }
            self.notes.gaps.absent(&path);
            T::placeholder()
        })
    }
}

/// Reads from an empty set of members, which yields a placeholder.
pub(super) fn of_nothing<T>(read: impl FnOnce(&mut Reader<'_>) -> T) -> T {
    let mut notes = Notes::default();
    let at = MemberPlace { place: Place::Body, prefix: String::new() };
    read(&mut MemberSet::new(Names::default(), at, "", &mut notes).reader(&mut notes))
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
        ([WireValue::Json(value)], _) => Some(Raw::Json(Cow::Borrowed(value))),
        ([WireValue::Text(_), ..], Some(ListStyle::Repeated)) => Some(Raw::Texts(texts().collect())),
        ([WireValue::Text(text)], Some(style)) => {
            let is_empty = text.is_empty() || matches!(style, ListStyle::CommaOr(empty) if empty == text);
            Some(Raw::Texts(text.split(',').filter(|_| !is_empty).collect()))
        }
        ([WireValue::Text(text)], None) => Some(Raw::Text(text)),
        _ => None,
    }
}
