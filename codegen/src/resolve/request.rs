//! What a request of an operation can carry: what its rules and pages are about.

use super::members::lookup::{Lookup, Paths};
use crate::model::{Entry, Field};

/// What a request can carry.
pub(crate) struct Request<'a> {
    /// The places by their names, such as `query`.
    pub places: [(&'static str, &'a [Entry]); 4],
    /// What paths of fields are followed through.
    pub paths: Paths<'a>,
}

impl<'a> Request<'a> {
    /// Every entry of every place.
    pub fn entries(&self) -> impl Iterator<Item = &'a Entry> {
        self.places.into_iter().flat_map(|(_, entries)| entries.iter())
    }

    /// The field at a path such as `filter.dtGte`.
    pub fn field(&self, path: &str) -> Lookup<&'a Field> {
        self.paths.field(self.entries(), path)
    }
}
