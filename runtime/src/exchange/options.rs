//! How one call differs from what its client does otherwise.

use std::time::Duration;

use crate::retry::policy::RetryPolicy;

/// How one call differs from what its client does otherwise.
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
    /// The answer is compared with the captured document, though nobody listens.
    pub(crate) drift: bool,
}
