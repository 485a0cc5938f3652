//! One request out, one answer in: timeouts, limits and the log line, the same for every operation.

use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use http::header::{CONTENT_ENCODING, CONTENT_LENGTH};
use http::{Method, StatusCode};
use tokio::time::Instant;

use crate::classify::classify;
use crate::client::Core;
use crate::failure::Failure;
use crate::prepared::Prepared;
use crate::{Body, Class, Credential, Delivery, ErrorKind, Limits, Meta, Operation, TransportError, Violations};

/// How one call differs from what its client does otherwise.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Options {
    /// The whole operation's time.
    pub(crate) timeout: Option<Duration>,
    /// The time between two pieces of the body.
    pub(crate) idle: Option<Duration>,
    /// Captured rules do not refuse.
    pub(crate) unchecked: bool,
    /// The answer is compared with the captured document, though nobody listens.
    pub(crate) drift: bool,
}

/// An answer whose body has not been read.
pub(crate) struct Opened {
    pub(crate) meta: Meta,
    body: Body,
    operation: &'static Operation,
    limits: Limits,
    idle: Duration,
    deadline: Option<Instant>,
    started: Instant,
    /// Bytes that are still to come, when the answer says how many.
    missing: Option<u64>,
}

/// An answer that was read whole and is a success.
pub(crate) struct Answer {
    pub(crate) meta: Meta,
    pub(crate) body: Bytes,
}

/// Sends a request and reads its answer whole.
pub(crate) async fn exchange(core: Arc<Core>, prepared: Prepared, options: Options) -> Result<Answer, Box<Failure>> {
    let operation = prepared.operation;
    let started = Instant::now();
    let limit = options.timeout.unwrap_or(core.timeouts.operation);
    let result = whole(&core, &prepared, options, started.checked_add(limit)).await;
    finish(operation, started, result)
}

async fn whole(
    core: &Core,
    prepared: &Prepared,
    options: Options,
    deadline: Option<Instant>,
) -> Result<Answer, Box<Failure>> {
    let mut opened = open(core, prepared, options, deadline).await?;
    let body = opened.read_all(Bytes::new()).await?;
    judge(core, &opened, body)
}

/// Judges an answer that was read whole.
pub(crate) fn judge(core: &Core, opened: &Opened, body: Bytes) -> Result<Answer, Box<Failure>> {
    let mut meta = opened.meta.clone();
    meta.set_elapsed(opened.started.elapsed());
    match classify(opened.operation, &meta, &body) {
        Ok(()) => Ok(Answer { meta, body }),
        Err(mut failure) => {
            failure.scrub(&core.auth.credentials());
            Err(failure)
        }
    }
}

/// Sends a request and gives back its answer once the head is there.
pub(crate) async fn open(
    core: &Core,
    prepared: &Prepared,
    options: Options,
    deadline: Option<Instant>,
) -> Result<Opened, Box<Failure>> {
    let operation = prepared.operation;
    let invalid = |violations: Violations| Failure::invalid(operation, violations);
    if let Some(refusals) = prepared.refusals(options.unchecked) {
        return Err(invalid(refusals));
    }
    warn(prepared, options.unchecked);
    let credentials: Vec<Credential> = core.auth.credentials();
    let request =
        prepared.render(&core.base, &core.headers, &credentials).map_err(|violation| invalid(violation.into()))?;
    drop(credentials);
    let started = Instant::now();
    let head = in_time(
        core.timeouts.response_head,
        deadline,
        "the answer did not begin in time",
        core.transport.send(request),
    );
    let response =
        head.await.and_then(|sent| sent).map_err(|error| attempted(Failure::transport(operation, error), started))?;
    let (parts, body) = response.into_parts();
    let meta = Meta::new(parts.status, parts.headers, 1, started.elapsed());
    Ok(Opened {
        missing: announced(operation, &meta),
        meta,
        body,
        operation,
        limits: prepared.limits,
        idle: options.idle.unwrap_or(core.timeouts.idle),
        deadline,
        started,
    })
}

/// The length that the answer gives, where it speaks of the bytes as they are handed on.
fn announced(operation: &Operation, meta: &Meta) -> Option<u64> {
    let without_body =
        operation.method == Method::HEAD || matches!(meta.status(), StatusCode::NO_CONTENT | StatusCode::NOT_MODIFIED);
    if without_body || meta.headers().contains_key(CONTENT_ENCODING) {
        return None;
    }
    let length = meta.headers().get(CONTENT_LENGTH)?;
    length.to_str().ok()?.parse().ok()
}

impl Opened {
    /// The next piece of the body; nothing at its true end.
    pub(crate) async fn chunk(&mut self) -> Result<Option<Bytes>, Box<Failure>> {
        let piece = in_time(self.idle, self.deadline, "the answer stalled", self.body.chunk());
        let error = match piece.await {
            Ok(Some(Ok(bytes))) => {
                let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
                self.missing = self.missing.map(|missing| missing.saturating_sub(length));
                return Ok(Some(bytes));
            }
            Ok(None) if self.missing.is_none_or(|missing| missing == 0) => return Ok(None),
            Ok(None) => TransportError::new(Delivery::Ambiguous, "the body was cut short"),
            Ok(Some(Err(error))) | Err(error) => error,
        };
        Err(self.fail(Failure::transport(self.operation, error), &Bytes::new()))
    }

    /// What is left of the body, behind what was read before.
    pub(crate) async fn read_all(&mut self, before: Bytes) -> Result<Bytes, Box<Failure>> {
        let limit = self.limits.response;
        let mut whole = BytesMut::from(before);
        while let Some(bytes) = self.chunk().await? {
            if whole.len().saturating_add(bytes.len()) > limit {
                let what = format!("the answer is larger than {limit} bytes");
                return Err(self.fail(self.too_large(what), &whole.freeze()));
            }
            whole.extend_from_slice(&bytes);
        }
        Ok(whole.freeze())
    }

    pub(crate) fn too_large(&self, what: String) -> Box<Failure> {
        Failure::new(self.operation, ErrorKind::TooLarge, Class::Permanent, what)
    }

    /// A failure with this answer's status and headers.
    pub(crate) fn fail(&self, failure: Box<Failure>, body: &Bytes) -> Box<Failure> {
        let mut meta = self.meta.clone();
        meta.set_elapsed(self.started.elapsed());
        failure.with_answer(meta, body)
    }
}

/// Runs out of time as an error of the transport: by this step's limit, or by the operation's deadline.
async fn in_time<F: Future>(
    limit: Duration,
    deadline: Option<Instant>,
    message: &'static str,
    future: F,
) -> Result<F::Output, TransportError> {
    if let Err(message) = timers() {
        return Err(TransportError::new(Delivery::NotSent, message));
    }
    let left = deadline.map(|deadline| deadline.saturating_duration_since(Instant::now()));
    let (limit, message) = match left {
        Some(left) if left < limit => (left, "the operation took too long"),
        _ => (limit, message),
    };
    match tokio::time::timeout(limit, future).await {
        Ok(output) => Ok(output),
        Err(_) => Err(TransportError::new(Delivery::Ambiguous, message).timed_out()),
    }
}

/// Whether timers can be made here. Where they cannot, making one panics.
///
/// Tokio does not tell whether a runtime has its time driver, so a timer is made for nothing and its panic is caught.
fn timers() -> Result<(), &'static str> {
    if tokio::runtime::Handle::try_current().is_err() {
        return Err("no Tokio runtime is running");
    }
    std::panic::catch_unwind(|| drop(tokio::time::sleep(Duration::ZERO)))
        .map_err(|_| "the Tokio runtime has no timers: build it with enable_all, or enable_io and enable_time")
}

fn attempted(mut failure: Box<Failure>, started: Instant) -> Box<Failure> {
    failure.attempts = 1;
    failure.elapsed = started.elapsed();
    failure
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
