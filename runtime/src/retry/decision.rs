//! Whether there is another attempt: by what failed, by what the request may have done, and by the time left.

use std::time::Duration;

use http::StatusCode;
use tokio::time::Instant;

use super::budget::Budget;
use super::jitter::Jitter;
use super::policy::RetryPolicy;
use crate::error::failure::Failure;
use crate::error::gave_up::GaveUp;
use crate::error::kind::ErrorKind;
use crate::operation::Safety;
use crate::operation::class::Class;
use crate::transport::error::Delivery;

/// What comes after a failed attempt.
#[derive(Debug, PartialEq)]
pub(crate) enum Next {
    /// Another attempt, after a wait.
    Retry(Duration),
    /// The failure is the result, with the reason if it would have been retried.
    Fail(Option<GaveUp>),
}

/// The retries of one operation.
pub(crate) struct Retries<'a> {
    pub(crate) policy: RetryPolicy,
    pub(crate) budget: &'a Budget,
    pub(crate) jitter: &'a Jitter,
    pub(crate) safety: Safety,
    /// When waiting must be over.
    pub(crate) until: Option<Instant>,
}

impl Retries<'_> {
    /// What comes after attempt number `attempt`, the first one being 1.
    pub(crate) fn after(&self, attempt: u32, failure: &Failure) -> Next {
        if !may_go_better(failure) {
            return Next::Fail(None);
        }
        let affordable = self.budget.spend();
        if !is_safe(self.safety, failure) || self.policy.attempts <= 1 {
            return Next::Fail(None);
        }
        if attempt >= self.policy.attempts {
            return Next::Fail(Some(GaveUp::Attempts));
        }
        let left = self.until.map(|until| until.saturating_duration_since(Instant::now()));
        let asked = failure.retry_after().unwrap_or_default();
        match left {
            Some(left) if asked >= left && !asked.is_zero() => {
                return Next::Fail(Some(GaveUp::RetryAfter { wait: asked, left }));
            }
            _ if !affordable => return Next::Fail(Some(GaveUp::Budget)),
            _ => {}
        }
        let wait = self.jitter.up_to(self.policy.ceiling(attempt - 1)).max(asked);
        match left {
            Some(left) if wait >= left => Next::Fail(Some(GaveUp::Time)),
            _ => Next::Retry(wait),
        }
    }
}

/// Whether the failure is of a kind that passes.
fn may_go_better(failure: &Failure) -> bool {
    // The limiter has waited as long as it may, or may not wait at all.
    failure.kind() != ErrorKind::RateLimited && matches!(failure.class(), Class::Throttled | Class::Transient)
}

/// Whether sending the request once more cannot do a thing twice. The method has no say in it.
pub(crate) fn is_safe(safety: Safety, failure: &Failure) -> bool {
    failure.delivery() == Delivery::NotSent
        || matches!(safety, Safety::ReadOnly | Safety::Idempotent)
        || is_refused(failure)
}

/// Whether the vendor refused the request before it did anything.
///
/// Vendors check credentials first: after a 401, or a documented error of that class even inside HTTP 200, a retry never
/// does a thing twice, whatever the operation's safety.
fn is_refused(failure: &Failure) -> bool {
    match failure.meta().map(|meta| meta.status()) {
        Some(StatusCode::TOO_MANY_REQUESTS) => true,
        Some(_) if failure.class() == Class::Auth => true,
        Some(StatusCode::SERVICE_UNAVAILABLE) => failure.retry_after().is_some(),
        _ => false,
    }
}
