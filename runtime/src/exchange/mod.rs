//! One operation on its way: attempts with their timeouts and limits, the same for every operation.
//!
//! `run` makes attempts; `attempt` waits for admission, takes credentials, sends, reads and judges; `retry` decides
//! what comes next.

mod admission;
mod attempt;
mod credentials;
mod opened;
mod options;
mod run;
mod times;

use std::sync::Arc;

use bytes::Bytes;
use tokio::time::Instant;

use admission::{admit, turned_away};
use credentials::{credentials, refused};
pub(crate) use opened::Opened;
pub(crate) use options::Options;
pub(crate) use run::run;
pub(crate) use times::{Times, in_time, timers};

use crate::classify::classify;
use crate::client::Core;
use crate::failure::Failure;
use crate::prepared::Prepared;
use crate::{Meta, Operation};

/// An answer that was read whole and is a success.
pub(crate) struct Answer {
    pub(crate) meta: Meta,
    pub(crate) body: Bytes,
}

/// Sends a request and reads its answer whole.
pub(crate) async fn exchange(core: Arc<Core>, prepared: Prepared, options: Options) -> Result<Answer, Box<Failure>> {
    let times = Times::whole(options.timeout.unwrap_or(core.timeouts.operation));
    let result = run(&core, &prepared, &options, times, |opened| Box::pin(whole(opened))).await;
    finish(prepared.operation, times.started, result)
}

async fn whole(mut opened: Opened) -> Result<Answer, Box<Failure>> {
    let body = opened.read_all(Bytes::new()).await?;
    judge(&opened, body)
}

/// Judges an answer that was read whole.
pub(crate) fn judge(opened: &Opened, body: Bytes) -> Result<Answer, Box<Failure>> {
    let meta = opened.meta_now();
    classify(opened.operation, &meta, &body)?;
    Ok(Answer { meta, body })
}

/// Completes a failure and writes the one line that an operation leaves in the log.
pub(crate) fn finish<T: HasMeta>(
    operation: &'static Operation,
    started: Instant,
    result: Result<T, Box<Failure>>,
) -> Result<T, Box<Failure>> {
    let elapsed = started.elapsed();
    match result {
        Ok(answer) => {
            tracing::debug!(
                target: "callspec",
                operation = operation.id,
                attempt = answer.meta().attempts(),
                status = answer.meta().status().as_u16(),
                elapsed_ms = elapsed.as_millis(),
                "answered"
            );
            Ok(answer)
        }
        Err(mut failure) => {
            failure.elapsed = elapsed;
            tracing::debug!(
                target: "callspec",
                operation = operation.id,
                attempt = failure.attempts,
                status = failure.meta.as_ref().map(|meta| meta.status().as_u16()),
                kind = failure.kind.as_str(),
                class = failure.class.as_str(),
                elapsed_ms = elapsed.as_millis(),
                "failed"
            );
            Err(failure)
        }
    }
}

/// What the log line is written from.
pub(crate) trait HasMeta {
    fn meta(&self) -> &Meta;
}

impl HasMeta for Answer {
    fn meta(&self) -> &Meta {
        &self.meta
    }
}

impl HasMeta for Opened {
    fn meta(&self) -> &Meta {
        &self.meta
    }
}
