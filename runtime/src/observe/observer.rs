//! What a program can count and measure: operations and their attempts, without their contents.

use std::time::Duration;

use http::StatusCode;

use crate::error::kind::ErrorKind;
use crate::operation::Operation;
use crate::operation::class::Class;

/// Is told of operations and their attempts, for metrics.
///
/// It runs where the call runs: it should be quick. What it is told holds no values, no addresses and no credentials.
pub trait Observer: Send + Sync + 'static {
    /// An operation begins.
    fn start(&self, operation: &'static Operation) {
        let _ = operation;
    }

    /// An attempt is over. When another one follows, `wait` says how long from now.
    fn attempt(&self, outcome: &Outcome, wait: Option<Duration>) {
        let _ = (outcome, wait);
    }

    /// An operation is over; every one that began ends once. A stream of rows ends here when its first row can be read,
    /// and of a stream of items each page is an operation.
    fn end(&self, outcome: &Outcome) {
        let _ = outcome;
    }
}

/// How an attempt or an operation ended.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Outcome {
    /// The operation.
    pub operation: &'static Operation,
    /// The number of the attempt, the first one being 1; of an operation, how many attempts there were. 0: none was made.
    pub attempts: u32,
    /// The HTTP status of the answer, when one came.
    pub status: Option<StatusCode>,
    /// Success or what else.
    pub ending: Ending,
    /// The time since the operation began.
    pub elapsed: Duration,
}

/// Success, or what else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Ending {
    /// It went well.
    Success,
    /// It failed.
    Failure {
        /// What went wrong.
        kind: ErrorKind,
        /// What it means.
        class: Class,
    },
    /// The call was dropped before it was over.
    Dropped,
}
