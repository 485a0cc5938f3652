//! Rate limits as data, and what a client does when one is reached.

use std::time::Duration;

use crate::operation::paging::Parameter;

/// A documented limit that operations share. All of its windows apply at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RateLimit {
    /// Its name, such as `standard`.
    pub name: &'static str,
    /// The windows, the shortest first.
    pub windows: &'static [RateWindow],
}

/// How many calls are allowed within any period of this length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RateWindow {
    /// How many calls.
    pub calls: u32,
    /// The length of the window.
    pub period: Duration,
}

impl RateWindow {
    /// A window of `calls` in `seconds`.
    pub const fn new(calls: u32, seconds: u64) -> Self {
        Self { calls, period: Duration::from_secs(seconds) }
    }
}

/// A limit that an operation is subject to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RateScope {
    /// The limit. Operations with the same limit share it.
    pub limit: &'static RateLimit,
    /// The parameter that the limit counts by: each of its values has its own windows.
    pub key: Option<Parameter>,
}

/// What a client does with a call that would exceed a documented rate limit, or that starts during a wait the vendor asked
/// for.
///
/// ```
/// use callspec_runtime::{BuildError, Client, ClientBuilder, RateLimiting};
///
/// fn impatient<T: From<Client>>(builder: ClientBuilder<T>) -> Result<T, BuildError> {
///     builder.rate_limiting(RateLimiting::Fail).build()
/// }
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RateLimiting {
    /// The call waits, first come, first served. It fails at once if the wait would exceed its timeout.
    #[default]
    Wait,
    /// The call fails at once. [`Error::retry_after`](crate::Error::retry_after) is the time to wait.
    Fail,
    /// The client ignores limits and requests to wait.
    Off,
}
