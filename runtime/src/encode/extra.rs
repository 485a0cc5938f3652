//! Values that a caller sends beside the documented parameters.

use std::fmt;

use crate::json::any::Json;
use crate::operation::place::Place;

/// Values with undocumented names, in the order they were added.
///
/// In a JSON body, a name with dots is a path: `filter.agent` is the member `agent` of the object `filter`. It is never sent
/// as a name with a dot.
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

    /// Adds a value. A documented name is a violation, which is found when the request is checked, unless the document only
    /// leaves room for a guess there: the value then replaces a constant that is not documented, or stands beside the
    /// chosen option of a choice that no document calls exclusive.
    pub fn add(&mut self, place: Place, name: impl Into<String>, value: impl Into<Json>) {
        self.0.push(Added { place, name: name.into(), value: value.into() });
    }

    /// Whether there are no values.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    #[cfg(feature = "wire")]
    pub(crate) fn extend(&mut self, more: Self) {
        self.0.extend(more.0);
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
