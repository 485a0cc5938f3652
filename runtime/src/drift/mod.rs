//! What an answer deviates in from the captured document: told by paths, names and kinds, never by values.
//!
//! Nothing is compared unless someone listens, asks, or is strict.

mod comparison;
mod deviation;
mod header;
mod path;
mod report;
pub(crate) mod showable;
mod walk;
mod watch;

pub use deviation::{Drift, DriftKind};
pub use report::DriftReport;
pub(crate) use watch::Watch;
