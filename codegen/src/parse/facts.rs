//! The facts of a written spec by name, whatever record they are in: what a conflict can be about.

use super::{At, Map};
use crate::model::Json;
use crate::source::Span;

/// Something written that has a value, encloses other facts, or both. `record!` and `words!` implement it, so a
/// conflict can be about a new key of the language without further code.
pub trait Facts {
    /// What is written, if it is a single value; the names, for a map.
    fn value(&self) -> Option<Json> {
        None
    }

    /// The names of what it encloses, for a record including keys that are not written.
    fn names(&self) -> Vec<&str> {
        Vec::new()
    }

    /// The part with this name.
    fn part(&self, _name: &str) -> Part<'_> {
        Part::Unknown
    }
}

/// The part with a name.
#[derive(Clone, Copy)]
pub enum Part<'a> {
    /// This part, at this place.
    There(&'a dyn Facts, Span),
    /// The key is known but not written.
    Absent,
    /// There is no such name.
    Unknown,
}

impl<'a> Part<'a> {
    /// The part for an optional key.
    pub fn of<T: Facts>(written: Option<&'a At<T>>) -> Self {
        written.map_or(Self::Absent, |at| Self::There(&at.value, at.span))
    }
}

impl Facts for String {
    fn value(&self) -> Option<Json> {
        Some(Json::String(self.clone()))
    }
}

impl Facts for bool {
    fn value(&self) -> Option<Json> {
        Some(Json::Boolean(*self))
    }
}

impl Facts for i64 {
    fn value(&self) -> Option<Json> {
        Some(Json::Number(self.to_string()))
    }
}

impl Facts for Json {
    fn value(&self) -> Option<Json> {
        Some(self.clone())
    }
}

impl<T: Facts> Facts for Box<T> {
    fn value(&self) -> Option<Json> {
        T::value(self)
    }

    fn names(&self) -> Vec<&str> {
        T::names(self)
    }

    fn part(&self, name: &str) -> Part<'_> {
        T::part(self, name)
    }
}

impl<T: Facts> Facts for Vec<At<T>> {
    /// The values of the items, if they all have one.
    fn value(&self) -> Option<Json> {
        self.iter().map(|item| item.value.value()).collect::<Option<Vec<_>>>().map(Json::List)
    }
}

impl<T: Facts> Facts for Map<T> {
    fn value(&self) -> Option<Json> {
        Some(Json::List(Map::names(self).map(|name| Json::String(name.to_owned())).collect()))
    }

    fn names(&self) -> Vec<&str> {
        Map::names(self).collect()
    }

    fn part(&self, name: &str) -> Part<'_> {
        self.get(name).map_or(Part::Unknown, |at| Part::There(&at.value, at.span))
    }
}
