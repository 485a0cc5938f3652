//! How a response deviates from the documents: by paths, names and kinds, never by values.

pub(crate) mod comparison;
pub(crate) mod deviation;
pub(crate) mod header;
pub(crate) mod path;
pub(crate) mod report;
pub(crate) mod walk;
