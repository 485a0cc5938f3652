//! Carries out one operation: attempts with their timeouts and limits, the same for every operation.
//!
//! `run` makes attempts; `attempt` gets credentials, waits for admission, sends the request and reads its answer;
//! `retry` decides what comes next.

pub(crate) mod accepted;
pub(crate) mod admission;
pub(crate) mod attempt;
pub(crate) mod attempt_credentials;
pub(crate) mod charset;
pub(crate) mod core;
pub(crate) mod drift_watch;
pub(crate) mod opened;
pub(crate) mod options;
pub(crate) mod rate_limiter;
pub(crate) mod received;
pub(crate) mod run;
pub(crate) mod task;
pub(crate) mod times;
pub(crate) mod tokens;
pub(crate) mod whole;
