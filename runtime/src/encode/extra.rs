//! Values that a caller sends beside the documented parameters.

use std::fmt;

use crate::operation::place::Place;
use crate::value::json::Json;

/// Values with undocumented names, in the order they were added.
///
/// ```
/// use callspec_runtime::{Extra, Place};
///
/// let mut extra = Extra::new();
/// extra.add(Place::Query, "beta", true);
/// assert!(!extra.is_empty());
/// ```
#[derive(Clone, PartialEq, Default)]
pub struct Extra(Vec<Added>);

#[derive(Clone, PartialEq)]
pub(crate) struct Added {
    pub(crate) place: Place,
    pub(crate) name: String,
    pub(crate) value: Json,
}

impl Extra {
    /// No values.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a value. A documented name is a violation, which is found when the request is checked.
    pub fn add(&mut self, place: Place, name: impl Into<String>, value: impl Into<Json>) {
        self.0.push(Added { place, name: name.into(), value: value.into() });
    }

    /// Whether there are no values.
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
