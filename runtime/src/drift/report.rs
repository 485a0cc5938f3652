//! All deviations of one response.

use std::fmt;

use http::StatusCode;

use super::deviation::Drift;

/// All deviations of one response from the documents. It contains no values.
///
/// ```
/// use callspec_runtime::{Client, ClientBuilder, DriftReport};
///
/// fn log(report: &DriftReport) {
///     for drift in report.deviations() {
///         eprintln!("{}: {drift}", report.operation());
///     }
/// }
///
/// fn watched<T: From<Client>>(builder: ClientBuilder<T>) -> ClientBuilder<T> {
///     builder.on_drift(log)
/// }
/// ```
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

    /// The HTTP status of the response.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The first fifty different deviations, in the order of the response.
    pub fn deviations(&self) -> &[Drift] {
        &self.deviations
    }

    /// The number of places with further deviations, which are not listed.
    pub fn more(&self) -> u64 {
        self.more
    }

    /// Whether there is no deviation.
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
