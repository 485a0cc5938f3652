//! One operation: attempts until one succeeds, or until another one would be useless, unsafe or too late.

use super::attempt::{Attempts, Failed, Read};
use super::{HasMeta, Options, Times, timers};
use crate::Delivery;
use crate::client::Core;
use crate::failure::Failure;
use crate::prepared::Prepared;
use crate::retry::{Next, Retries, is_safe};

/// Makes attempts until there is a result.
pub(crate) async fn run<T: HasMeta>(
    core: &Core,
    prepared: &Prepared,
    options: &Options,
    times: Times,
    read: Read<T>,
) -> Result<T, Box<Failure>> {
    let operation = prepared.operation;
    if let Some(refusals) = prepared.refusals(options.unchecked) {
        return Err(Failure::invalid(operation, refusals));
    }
    warn(prepared, options.unchecked);
    timers().map_err(|error| Failure::transport(operation, error))?;
    let retries = Retries {
        policy: options.retry.unwrap_or(core.retry),
        budget: &core.budget,
        jitter: &core.jitter,
        safety: operation.safety,
        until: times.waits_end,
    };
    let attempts = Attempts { core, prepared, options, times };
    let mut delivery = Delivery::NotSent;
    let mut renewed_before = false;
    let mut number = 1;
    loop {
        let Failed { mut failure, renewed } = match attempts.make(number, read).await {
            Ok(answer) => {
                core.budget.refill();
                return Ok(answer);
            }
            Err(failed) => failed,
        };
        // An earlier attempt may have been carried out though the last one was not sent.
        if delivery != Delivery::NotSent {
            failure.delivery = delivery;
        }
        delivery = failure.delivery;
        failure.attempts = number;
        failure.elapsed = times.started.elapsed();
        // With other credentials it is another request: once, at once, and outside of the policy.
        if renewed && !renewed_before && is_safe(operation.safety, &failure) {
            renewed_before = true;
        } else {
            match retries.after(number, &failure) {
                Next::Retry(wait) => tokio::time::sleep(wait).await,
                Next::Fail(gave_up) => {
                    failure.gave_up = gave_up;
                    return Err(failure);
                }
            }
        }
        number += 1;
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
