//! All deviations of one answer.

use std::fmt;

use http::StatusCode;

use super::deviation::Drift;

/// What one answer deviates in. It holds no values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DriftReport {
    pub(super) operation: &'static str,
    pub(super) status: StatusCode,
    pub(super) deviations: Vec<Drift>,
    pub(super) more: u64,
}

impl DriftReport {
    /// The operation's name.
    pub fn operation(&self) -> &'static str {
        self.operation
    }

    /// The HTTP status of the answer.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The deviations, in the order of the answer; the first fifty that differ.
    pub fn deviations(&self) -> &[Drift] {
        &self.deviations
    }

    /// How many places deviate in further ways that are not listed.
    pub fn more(&self) -> u64 {
        self.more
    }

    /// Whether the answer is as captured.
    pub fn is_empty(&self) -> bool {
        self.deviations.is_empty()
    }
}

impl fmt::Display for DriftReport {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, drift) in self.deviations.iter().enumerate() {
            let separator = if index > 0 { "; " } else { "" };
            write!(formatter, "{separator}{drift}")?;
        }
        match self.more {
            0 => Ok(()),
            more => write!(formatter, "; and {more} more"),
        }
    }
}
