//! Operations and attempts for metrics, without their contents.

use std::time::Duration;

use http::StatusCode;

use crate::error::kind::ErrorKind;
use crate::operation::Operation;
use crate::operation::class::Class;

/// Observes operations and their attempts, for metrics.
///
/// It runs where the call runs, so it should be quick: while a method does not return, neither does the call, whatever its
/// timeout. A panic is logged and changes nothing else. It never sees values, URLs or credentials.
///
/// ```
/// use callspec_runtime::{Observer, Outcome};
///
/// struct Slow;
///
/// impl Observer for Slow {
///     fn end(&self, outcome: &Outcome) {
///         if outcome.elapsed.as_secs() >= 10 {
///             eprintln!("{} took {:?}", outcome.operation.id, outcome.elapsed);
///         }
///     }
/// }
/// ```
pub trait Observer: Send + Sync + 'static {
    /// An operation begins.
    fn start(&self, operation: &'static Operation) {
        let _ = operation;
    }

    /// An attempt ended. If another one follows, `wait` is the time until then.
    fn attempt(&self, outcome: &Outcome, wait: Option<Duration>) {
        let _ = (outcome, wait);
    }

    /// An operation ended. Each operation that began ends once. A stream of rows ends here when its first row can be
    /// read; in a stream of items each page is an operation.
    fn end(&self, outcome: &Outcome) {
        let _ = outcome;
    }
}

/// How an attempt or an operation ended.
///
/// ```
/// use callspec_runtime::{Ending, Outcome};
///
/// fn label(outcome: &Outcome) -> &'static str {
///     match outcome.ending {
///         Ending::Failure { kind, .. } => kind.as_str(),
///         _ => outcome.operation.id,
///     }
/// }
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Outcome {
    /// The operation.
    pub operation: &'static Operation,
    /// The number of the attempt, from 1; for an operation, the number of attempts, which may be 0.
    pub attempts: u32,
    /// The HTTP status, if there was a response.
    pub status: Option<StatusCode>,
    /// Success, failure or neither.
    pub ending: Ending,
    /// The time since the operation began.
    pub elapsed: Duration,
}

/// Whether it succeeded, failed or was dropped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Ending {
    /// It succeeded.
    Success,
    /// It failed.
    Failure {
        /// What went wrong.
        kind: ErrorKind,
        /// What it means.
        class: Class,
    },
    /// The call was dropped before it ended.
    Dropped,
}
