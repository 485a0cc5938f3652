//! One operation: attempts until one succeeds, or until another one would be useless, unsafe or too late.

use std::time::Duration;

use tracing::Instrument;

use super::attempt::ReadAnswer;
use super::attempt::{Attempt, FailedAttempt};
use super::task::Task;
use super::times::timers;
use crate::answer::meta::HasMeta;
use crate::encode::prepared::Prepared;
use crate::error::failure::Failure;
use crate::error::gave_up::GaveUp;
use crate::observe::operation_span::OperationSpan;
use crate::retry::decision::{Next, Retries, is_safe};
use crate::transport::error::Delivery;

/// Why an operation failed, and why it was not tried again.
type GivenUp = (Box<Failure>, Option<GaveUp>);

/// Carries out an operation and decodes its response, inside a span.
pub(crate) async fn run<A: HasMeta, T>(
    task: Task<'_>,
    read: ReadAnswer<A>,
    decode: impl FnOnce(A) -> Result<T, Box<Failure>>,
) -> Result<T, Box<Failure>> {
    let started = task.times.started;
    let mut reported = OperationSpan::start(task.prepared.operation, started, task.core.observer.clone());
    let span = reported.span();
    let result = async {
        let answer = attempts(task, &mut reported, read).await?;
        decode(answer).map_err(|failure| (failure, None))
    };
    let result = result
        .instrument(span)
        .await
        .map_err(|(failure, gave_up): GivenUp| failure.finish(reported.attempts(), started.elapsed(), gave_up));
    reported.end(result.as_ref().err().map(|failure| &**failure));
    result
}

/// Makes attempts until there is a result.
async fn attempts<A: HasMeta>(task: Task<'_>, reported: &mut OperationSpan, read: ReadAnswer<A>) -> Result<A, GivenUp> {
    let Task { core, prepared, options, .. } = task;
    if let Some(refusals) = prepared.refusals(options.unchecked) {
        return Err((Failure::invalid(prepared.operation, refusals), None));
    }
    warn(prepared, options.unchecked);
    timers().map_err(|error| (Failure::transport(prepared.operation, error, None), None))?;
    let mut renewed_before = false;
    let mut delivery = Delivery::NotSent;
    let mut number = 0;
    loop {
        number += 1;
        let FailedAttempt { failure, renewed } = match (Attempt { task, number }).make(read).await {
            Ok(answer) => {
                core.budget.refill();
                reported.attempt(Ok(answer.meta()), None);
                return Ok(answer);
            }
            Err(failed) => failed,
        };
        let failure = failure.after(delivery);
        delivery = failure.delivery();
        // With other credentials it is another request: once, at once, and outside of the policy.
        let next = match renewed && !renewed_before && is_safe(prepared.operation.safety, &failure) {
            true => Next::Retry(Duration::ZERO),
            false => retries(task).after(number, &failure),
        };
        renewed_before |= renewed;
        match next {
            Next::Retry(wait) => {
                reported.attempt(Err(&failure), Some(wait));
                tokio::time::sleep(wait).await;
            }
            Next::Fail(gave_up) => {
                reported.attempt(Err(&failure), None);
                return Err((failure, gave_up));
            }
        }
    }
}

fn retries(task: Task<'_>) -> Retries<'_> {
    let Task { core, prepared, options, times, .. } = task;
    Retries {
        policy: options.retry.unwrap_or(core.retry),
        budget: &core.budget,
        jitter: &core.jitter,
        safety: prepared.operation.safety,
        until: times.waits_end,
    }
}

fn warn(prepared: &Prepared, unchecked: bool) {
    for violation in &prepared.warnings(unchecked) {
        tracing::warn!(
            target: "callspec",
            operation = prepared.operation.id,
            field = violation.field(),
            rule = violation.rule().as_str(),
            refuses = violation.refuses(),
            "the request violates a rule and is sent anyway"
        );
    }
}
