//! Rate limits: how many calls are allowed in how many seconds.

use super::Source;
use crate::model::Confidence;
use crate::parse::{At, record};

record! {
    /// A rate limit that operations share.
    RateLimit = "a rate limit" {
        /// What it applies to.
        required summary: String,
        /// How many calls in how many seconds. All windows apply at once.
        required windows: Vec<At<RateWindow>>,
        /// The field each of whose values has its own windows.
        optional key: String,
        /// Where it is documented.
        optional source: Source,
        /// How certain the fact is.
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
