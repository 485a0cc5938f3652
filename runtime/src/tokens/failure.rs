//! Why there is no token: what the many calls that wait for one are all told.

use std::borrow::Cow;
use std::time::Duration;

use crate::error::failure::Failure;
use crate::error::kind::ErrorKind;
use crate::operation::Operation;
use crate::operation::class::Class;
use crate::operation::error_row::ErrorRow;

/// What to do when the vendor takes the credentials for nothing.
const REMEDY: &str = "give credentials that the vendor exchanges for a token";

/// Why there is no token. Unlike a failure it can be told many times.
#[derive(Clone, Debug)]
pub(crate) struct TokenFailure {
    kind: ErrorKind,
    class: Class,
    /// In words that show no value.
    what: Cow<'static, str>,
    row: Option<&'static ErrorRow>,
    /// When the next try is due.
    retry_after: Option<Duration>,
}

impl TokenFailure {
    /// The task that should have had a token was ended from outside.
    pub(crate) fn interrupted() -> Self {
        let what = "the task that renews the token was ended: is its Tokio runtime shutting down?".into();
        Self { kind: ErrorKind::Credentials, class: Class::Transient, what, row: None, retry_after: None }
    }

    /// The same with the time until the next try.
    pub(crate) fn until(&self, rest: Duration) -> Self {
        Self { retry_after: Some(rest), ..self.clone() }
    }

    /// The same, while nothing is tried.
    pub(crate) fn untried(&self, rest: Duration) -> Self {
        let what = format!("{}, and is not tried again yet", self.what).into();
        Self { what, ..self.until(rest) }
    }

    /// When the next try is due, as far as the vendor says.
    pub(crate) fn retry_after(&self) -> Option<Duration> {
        self.retry_after
    }

    /// The failure of a call that needs the token. It was not sent.
    pub(crate) fn failure(&self, operation: &'static Operation) -> Box<Failure> {
        let is_refusal = matches!(self.class, Class::Auth | Class::Permission | Class::Validation);
        let failure = Failure::new(operation, self.kind, self.class, self.what.clone());
        failure.not_sent().with_retry_after(self.retry_after).with_row(self.row, is_refusal.then_some(REMEDY))
    }
}

impl From<Box<Failure>> for TokenFailure {
    fn from(failure: Box<Failure>) -> Self {
        let what = format!("no token could be had, {} failed with {}", failure.operation(), failure.summary()).into();
        // Who asked not to wait for rate limits is told of them as such.
        let kind = match failure.kind() {
            ErrorKind::RateLimited => ErrorKind::RateLimited,
            _ => ErrorKind::Credentials,
        };
        Self { kind, class: failure.class(), what, row: failure.row(), retry_after: failure.retry_after() }
    }
}
