//! One operation: attempts until one succeeds, or until another one would be useless, unsafe or too late.

use std::time::Duration;

use tracing::Instrument;

use super::attempt::{Attempt, Failed};
use super::attempt::{HasMeta, Read};
use super::options::Options;
use super::times::{Times, timers};
use crate::client::Core;
use crate::encode::prepared::Prepared;
use crate::error::failure::Failure;
use crate::observe::watched::Watched;
use crate::retry::decision::{Next, Retries, is_safe};
use crate::transport::Delivery;

/// An operation to be carried out: all that its attempts have in common.
#[derive(Clone, Copy)]
pub(crate) struct Task<'a> {
    pub(crate) core: &'a Core,
    pub(crate) prepared: &'a Prepared,
    pub(crate) options: &'a Options,
    pub(crate) times: Times,
}

/// Carries an operation out, and makes something of its result, all of it watched.
pub(crate) async fn run<A: HasMeta, T>(
    task: Task<'_>,
    read: Read<A>,
    decode: impl FnOnce(A) -> Result<T, Box<Failure>>,
) -> Result<T, Box<Failure>> {
    let mut watched = Watched::start(task.prepared.operation, task.times.started, task.core.observer.clone());
    let span = watched.span();
    let result = async { attempts(task, &mut watched, read).await.and_then(decode) }.instrument(span).await;
    watched.end(result)
}

/// Makes attempts until there is a result.
async fn attempts<A: HasMeta>(task: Task<'_>, watched: &mut Watched, read: Read<A>) -> Result<A, Box<Failure>> {
    let Task { core, prepared, options, .. } = task;
    if let Some(refusals) = prepared.refusals(options.unchecked) {
        return Err(Failure::invalid(prepared.operation, refusals));
    }
    warn(prepared, options.unchecked);
    timers().map_err(|error| Failure::transport(prepared.operation, error))?;
    let mut renewed_before = false;
    let mut delivery = Delivery::NotSent;
    let mut number = 0;
    loop {
        number += 1;
        let Failed { mut failure, renewed } = match (Attempt { task, number }).make(read).await {
            Ok(answer) => {
                core.budget.refill();
                watched.attempt(Ok(answer.meta()), None);
                return Ok(answer);
            }
            Err(failed) => failed,
        };
        // An earlier attempt may have been carried out though the last one was not sent.
        if delivery != Delivery::NotSent {
            failure.delivery = delivery;
        }
        delivery = failure.delivery;
        // With other credentials it is another request: once, at once, and outside of the policy.
        let next = match renewed && !renewed_before && is_safe(prepared.operation.safety, &failure) {
            true => Next::Retry(Duration::ZERO),
            false => retries(task).after(number, &failure),
        };
        renewed_before |= renewed;
        match next {
            Next::Retry(wait) => {
                watched.attempt(Err(&failure), Some(wait));
                tokio::time::sleep(wait).await;
            }
            Next::Fail(gave_up) => {
                watched.attempt(Err(&failure), None);
                failure.gave_up = gave_up;
                return Err(failure);
            }
        }
    }
}

fn retries(task: Task<'_>) -> Retries<'_> {
    let Task { core, prepared, options, times } = task;
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
            "the request breaks a rule and goes out all the same"
        );
    }
}
