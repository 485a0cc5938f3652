//! Why there is no token: one failure for all the calls that wait for it.

use std::borrow::Cow;
use std::time::Duration;

use crate::error::failure::Failure;
use crate::error::kind::ErrorKind;
use crate::operation::Operation;
use crate::operation::class::Class;
use crate::operation::error_row::ErrorRow;

/// What to do if the vendor refuses the credentials.
const REMEDY: &str = "check the credentials: the vendor issues no token for them";

/// Why there is no token. Unlike a failure it can be cloned for many calls.
#[derive(Clone, Debug)]
pub(crate) struct TokenFailure {
    kind: ErrorKind,
    class: Class,
    /// What happened, without any value.
    what: Cow<'static, str>,
    row: Option<&'static ErrorRow>,
    /// The time until the next attempt.
    retry_after: Option<Duration>,
}

impl TokenFailure {
    /// The task that fetches the token was cancelled, or its runtime runs no tasks.
    pub(crate) fn interrupted() -> Self {
        let what =
            "the task that renews the token does not go on: is its Tokio runtime shut down, or never run?".into();
        Self { kind: ErrorKind::Credentials, class: Class::Transient, what, row: None, retry_after: None }
    }

    /// The same failure with the time until the next attempt.
    pub(crate) fn until(&self, rest: Duration) -> Self {
        Self { retry_after: Some(rest), ..self.clone() }
    }

    /// The same failure for a call that comes before the next attempt.
    pub(crate) fn untried(&self, rest: Duration) -> Self {
        let what = format!("{}; the next attempt is not due yet", self.what).into();
        Self { what, ..self.until(rest) }
    }

    /// The time until the next attempt, if the vendor asks for one.
    pub(crate) fn retry_after(&self) -> Option<Duration> {
        self.retry_after
    }

    /// The failure of a call that needs the token. It was not sent.
    pub(crate) fn failure(&self, operation: &'static Operation) -> Box<Failure> {
        let is_refusal = matches!(self.class, Class::Auth | Class::Permission | Class::Validation);
        let advice = (self.row, is_refusal.then_some(REMEDY));
        Failure::no_token(operation, self.kind, self.class, self.what.clone(), advice, self.retry_after)
    }
}

impl From<Box<Failure>> for TokenFailure {
    fn from(failure: Box<Failure>) -> Self {
        let what = format!("no token was issued: {} failed with {}", failure.operation(), failure.summary()).into();
        // A client that does not wait for rate limits sees them as such.
        let kind = match failure.kind() {
            ErrorKind::RateLimited => ErrorKind::RateLimited,
            _ => ErrorKind::Credentials,
        };
        Self { kind, class: failure.class(), what, row: failure.error_row(), retry_after: failure.retry_after() }
    }
}
