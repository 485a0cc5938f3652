//! What an answer deviates in from the captured document: told by paths, names and kinds, never by values.
//!
//! Nothing is compared unless someone listens, asks, or is strict.

pub(crate) mod comparison;
pub(crate) mod deviation;
pub(crate) mod header;
pub(crate) mod path;
pub(crate) mod report;
pub(crate) mod walk;
