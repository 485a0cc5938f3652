//! How often a vendor lets operations be called: data, and what the client does about it.

use std::time::Duration;

use crate::operation::paging::Parameter;

/// A documented limit that operations share. All of its windows hold at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RateLimit {
    /// Its name, such as `standard`.
    pub name: &'static str,
    /// The windows, the shortest first.
    pub windows: &'static [RateWindow],
}

/// How many calls are allowed in any stretch of time of this length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RateWindow {
    /// How many calls.
    pub calls: u32,
    /// How long the window is.
    pub period: Duration,
}

impl RateWindow {
    /// So many calls in so many seconds.
    pub const fn new(calls: u32, seconds: u64) -> Self {
        Self { calls, period: Duration::from_secs(seconds) }
    }
}

/// A limit that an operation is subject to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RateScope {
    /// The limit. Operations that name the same one share it.
    pub limit: &'static RateLimit,
    /// The parameter whose every value has windows of its own.
    pub key: Option<Parameter>,
}

/// What a client does when a documented rate limit, or a pause that the vendor asks for, leaves no room for a call.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RateLimiting {
    /// The call waits for its turn, first come, first served. One whose time would run out meanwhile fails at once.
    #[default]
    Wait,
    /// The call fails at once, with the time to wait in [`Error::retry_after`](crate::Error::retry_after).
    Fail,
    /// Neither limits nor pauses are minded.
    Off,
}
