//! The settings of one call that differ from its client's.

use std::time::Duration;

use crate::retry::policy::RetryPolicy;

/// The settings of one call that differ from its client's.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Options {
    /// The whole operation's time.
    pub(crate) timeout: Option<Duration>,
    /// The time between two pieces of the body.
    pub(crate) idle: Option<Duration>,
    /// How often it is tried.
    pub(crate) retry: Option<RetryPolicy>,
    /// Captured rules do not refuse.
    pub(crate) unchecked: bool,
    /// The answer is compared with the documents even if nobody listens.
    pub(crate) drift: bool,
}
