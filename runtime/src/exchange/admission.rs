//! What an attempt waits for before it is made: its turn within the vendor's rate limits.

use std::time::Duration;

use tokio::time::Instant;

use super::core::Core;
use super::times::Times;
use crate::encode::prepared::Prepared;
use crate::error::failure::Failure;
use crate::error::kind::ErrorKind;
use crate::exchange::rate_limiter::{LimitExceeded, ScopeId};
use crate::operation::Operation;
use crate::operation::class::Class;
use crate::operation::rate_limit::{RateLimiting, RateWindow};

/// Waits until an attempt may be made. Returns how long that took.
pub(crate) async fn admit(core: &Core, prepared: &Prepared, times: Times) -> Result<Duration, Box<Failure>> {
    // Without a limit there is nothing to count, and only a pause to wait for.
    if prepared.operation.rate_limits.is_empty() && core.limiter.is_empty() {
        return Ok(Duration::ZERO);
    }
    let asked = Instant::now();
    let turn = core.limiter.turn(&scopes(prepared), core.limiting, times.waits_end).await;
    turn.map(|()| asked.elapsed())
        .map_err(|LimitExceeded { wait }| limit_exceeded(prepared.operation, core.limiting, wait))
}

/// Notes a failed attempt: if it was throttled and the vendor asks to wait, all calls of its scopes pause.
pub(crate) fn note_throttled(core: &Core, prepared: &Prepared, failure: &Failure) {
    let is_throttled = failure.class() == Class::Throttled && failure.meta().is_some();
    if let (true, Some(wait)) = (is_throttled, failure.retry_after()) {
        core.limiter.pause(&scopes(prepared), wait);
    }
}

/// The scopes that a request counts in. One without a limit has a scope of its operation's own, for pauses.
fn scopes(prepared: &Prepared) -> Vec<(ScopeId, &'static [RateWindow])> {
    let operation = prepared.operation;
    if operation.rate_limits.is_empty() {
        return vec![(ScopeId::Operation(operation.id), &[])];
    }
    let scope = |scope: &crate::operation::rate_limit::RateScope| {
        let key = scope.key.and_then(|key| prepared.wire.text(key));
        (ScopeId::Limit { name: scope.limit.name, key }, scope.limit.windows)
    };
    operation.rate_limits.iter().map(scope).collect()
}

fn limit_exceeded(operation: &'static Operation, limiting: RateLimiting, wait: Duration) -> Box<Failure> {
    let seconds = wait.as_secs_f64().ceil();
    let what = match limiting {
        RateLimiting::Fail => format!("the vendor's rate limit allows the next call in {seconds} s"),
        _ => format!("the vendor's rate limit allows the next call in {seconds} s, which is longer than the time left"),
    };
    Failure::not_sent(operation, ErrorKind::RateLimited, Class::Throttled, what, Some(wait))
}
