//! Rate limits: how many calls are allowed in how many seconds.

use super::Source;
use crate::model::Confidence;
use crate::parse::{At, record};

record! {
    /// A limit that operations share.
    RateLimit = "a rate limit" {
        /// What it holds for.
        required summary: String,
        /// How many calls in how many seconds. All of them hold at once.
        required windows: Vec<At<RateWindow>>,
        /// The parameter whose every value has windows of its own.
        optional key: String,
        /// Where it is documented.
        optional source: Source,
        /// How sure it is.
        optional confidence: Confidence,
    }
}

record! {
    /// How many calls are allowed in how many seconds.
    RateWindow = "a window of a rate limit" {
        /// How many calls.
        required calls: i64,
        /// In how many seconds.
        required seconds: i64,
    }
}
