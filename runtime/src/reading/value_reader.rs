//! Reads one value of a request.

use std::borrow::Cow;
use std::fmt::Display;

use super::names::Names;
use super::notes::Notes;
use super::reader::{MemberPlace, MemberSet, Reader};
use super::values::ReadWire;
use crate::check::violation::RuleName;
use crate::json::any::Json;
use crate::operation::place::Place;
use crate::value::decimal::Decimal;
use crate::value::kind::Kind;

/// Reads one value of a request.
#[derive(Debug)]
pub struct ValueReader<'a> {
    raw: Raw<'a>,
    path: String,
    source: &'static str,
    notes: &'a mut Notes,
}

/// A value as it was written.
#[derive(Clone, Debug)]
pub(super) enum Raw<'a> {
    Text(&'a str),
    /// The texts of a list.
    Texts(Vec<&'a str>),
    Json(Cow<'a, Json>),
}

impl<'a> ValueReader<'a> {
    pub(super) fn new(raw: Raw<'a>, path: String, source: &'static str, notes: &'a mut Notes) -> Self {
        Self { raw, path, source, notes }
    }

    /// Refuses the value for what it is not.
    pub fn wrong_type<T>(&mut self, message: impl Into<Cow<'static, str>>) -> Option<T> {
        self.refuse(RuleName::Type, message)
    }

    /// Refuses the value.
    pub(super) fn refuse<T>(&mut self, rule: RuleName, message: impl Into<Cow<'static, str>>) -> Option<T> {
        self.notes.refuse(&self.path, rule, message, self.source);
        None
    }

    /// A word of a list; `known` knows which words there are, and its error names them.
    pub fn word<T, E: Display>(&mut self, known: impl FnOnce(&str) -> Result<T, E>) -> Option<T> {
        match self.text() {
            Some(word) => known(word).or_else(|why| self.refuse(RuleName::Enum, why.to_string()).ok_or(())).ok(),
            None => self.wrong_type("is not a string"),
        }
    }

    /// Refuses a value that has none of these kinds.
    pub fn wrong_kind<T>(&mut self, kinds: &[Kind]) -> Option<T> {
        let names: Vec<&str> = kinds.iter().map(|kind| kind.as_str()).collect();
        self.wrong_type(format!("is not {}", names.join(" or ")))
    }

    /// Which of these kinds the value has. A text is a number or a boolean if it reads as one and `kinds` has it, and a string otherwise.
    pub fn kind_among(&self, kinds: &[Kind]) -> Kind {
        match &self.raw {
            Raw::Json(value) => value.kind(),
            Raw::Texts(_) => Kind::List,
            Raw::Text(text) => {
                let is_number = || text.parse::<Decimal>().is_ok();
                match *text {
                    "true" | "false" if kinds.contains(&Kind::Boolean) => Kind::Boolean,
                    _ if kinds.contains(&Kind::Number) && is_number() => Kind::Number,
                    _ => Kind::String,
                }
            }
        }
    }

    /// The value, read as this type.
    pub fn read<T: ReadWire>(&mut self) -> Option<T::Value> {
        T::read(self)
    }

    /// The value, or a placeholder and a note that it is one.
    pub(super) fn value_or_placeholder<T: ReadWire>(mut self) -> T::Value {
        T::read(&mut self).unwrap_or_else(|| {
            self.notes.gaps.unread(self.path);
            T::placeholder()
        })
    }

    /// The text, where the value is one.
    pub(super) fn text(&self) -> Option<&str> {
        match &self.raw {
            Raw::Text(text) => Some(text),
            Raw::Json(value) => value.as_str(),
            Raw::Texts(_) => None,
        }
    }

    /// The text of a number, where the value is one.
    pub(super) fn number(&self) -> Option<&str> {
        match &self.raw {
            Raw::Text(text) => Some(text),
            Raw::Json(value) => Some(value.as_text()).filter(|_| value.kind() == Kind::Number),
            Raw::Texts(_) => None,
        }
    }

    /// The JSON value, where the place is written in JSON.
    pub(super) fn json(&self) -> Option<&Json> {
        match &self.raw {
            Raw::Json(value) => Some(value),
            Raw::Text(_) | Raw::Texts(_) => None,
        }
    }

    /// The items of a list.
    pub(super) fn items(&self) -> Option<Vec<Raw<'a>>> {
        match &self.raw {
            Raw::Texts(texts) => Some(texts.iter().map(|text| Raw::Text(text)).collect()),
            Raw::Json(value) => Some(value.items()?.into_iter().map(Cow::Owned).map(Raw::Json).collect()),
            Raw::Text(_) => None,
        }
    }

    /// An item of this list.
    pub(super) fn item<'b>(&'b mut self, index: usize, raw: Raw<'b>) -> ValueReader<'b> {
        ValueReader { raw, path: format!("{}[{index}]", self.path), source: self.source, notes: self.notes }
    }

    /// Reads the members of this object with `read`; `None` if the value is not an object. `source` is where the object
    /// is documented, if it is not the member that holds it.
    pub(super) fn object<T>(
        &mut self,
        source: Option<&'static str>,
        read: impl FnOnce(&mut Reader<'_>) -> T,
    ) -> Option<T> {
        let Some(members) = self.json().and_then(Json::members) else { return self.wrong_type("is not an object") };
        let names = Names::of_members(members);
        let place = MemberPlace { place: Place::Body, prefix: format!("{}.", self.path) };
        let mut members = MemberSet::new(names, place, source.unwrap_or(self.source), self.notes);
        let value = read(&mut members.reader(self.notes));
        members.reader(self.notes).end();
        Some(value)
    }
}
