//! What a caller sends beside the captured parameters.

use std::fmt;

use crate::operation::place::Place;
use crate::value::json::Json;

/// Values under names that the captured document does not know, in the order they were added.
#[derive(Clone, PartialEq, Default)]
pub struct Extra(Vec<Added>);

#[derive(Clone, PartialEq)]
pub(crate) struct Added {
    pub(crate) place: Place,
    pub(crate) name: String,
    pub(crate) value: Json,
}

impl Extra {
    /// Nothing extra.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a value. A name that is captured already is found when the request is prepared.
    pub fn add(&mut self, place: Place, name: impl Into<String>, value: impl Into<Json>) {
        self.0.push(Added { place, name: name.into(), value: value.into() });
    }

    /// Whether there is nothing extra.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &Added> {
        self.0.iter()
    }
}

impl fmt::Debug for Extra {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = self.0.iter().map(|added| (added.place.as_str(), added.name.as_str()));
        formatter.debug_list().entries(names).finish()
    }
}
