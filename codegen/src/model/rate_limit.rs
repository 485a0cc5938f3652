//! How often operations may be called.

use super::Evidence;

/// A rate limit, shared by the operations that name it.
#[derive(Debug, Clone, PartialEq)]
pub struct RateLimit {
    /// Its name, such as `standard`.
    pub name: String,
    /// What it applies to.
    pub summary: String,
    /// The windows, the shortest first. All of them apply at once.
    pub windows: Vec<RateWindow>,
    /// The wire name of the parameter that the limit is counted by: each of its values has its own windows.
    pub key: Option<String>,
    /// Where it is documented.
    pub evidence: Evidence,
}

/// How many calls are allowed in any stretch of time of this length.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RateWindow {
    /// How many calls; at least one.
    pub calls: u32,
    /// The length of the window; at least one second.
    pub seconds: u32,
}
