//! How often operations may be called.

use super::Evidence;

/// A limit that the operations which name it share.
#[derive(Debug, Clone, PartialEq)]
pub struct RateLimit {
    /// Its name, such as `standard`.
    pub name: String,
    /// What it holds for.
    pub summary: String,
    /// All of them hold at once, the shortest first.
    pub windows: Vec<RateWindow>,
    /// The wire name of the parameter whose every value has windows of its own.
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
