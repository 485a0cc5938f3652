//! One attempt: its credentials, its turn within the rate limits, its request and its response.

use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use super::admission::{admit, note_throttled};
use super::attempt_credentials::{credentials, refused};
use super::opened::Opened;
use super::received::{Unpacked, asks_for_part, unpack};
use super::task::Task;
use super::times::in_time;
use crate::answer::meta::Meta;
use crate::answer::whole::NewPlace;
use crate::check::violation::Violations;
use crate::credentials::auth::AppliedCredential;
use crate::error::failure::{Failure, Received};
use crate::error::kind::ErrorKind;
use crate::operation::class::Class;
use crate::retry::after::retry_after;
use bytes::Bytes;

/// Credentials are fetched again after a longer wait for a turn.
const STALE: Duration = Duration::from_secs(1);

/// Reads a response whole, or until it is known to be rows, and decides whether it is a success.
pub(crate) type ReadAnswer<T> = fn(Opened, NewPlace) -> Pin<Box<dyn Future<Output = Result<T, Box<Failure>>> + Send>>;

/// An attempt that failed.
pub(super) struct FailedAttempt {
    pub(super) failure: Box<Failure>,
    /// Its credentials were refused, and there are others now.
    pub(super) renewed: bool,
}

/// One attempt at an operation.
pub(super) struct Attempt<'a> {
    pub(super) task: Task<'a>,
    /// The first one is 1.
    pub(super) number: u32,
}

impl Attempt<'_> {
    /// Makes the attempt.
    pub(super) async fn make<T>(self, read: ReadAnswer<T>) -> Result<T, FailedAttempt> {
        let Task { core, prepared, times, .. } = self.task;
        let given_up = |failure| FailedAttempt { failure, renewed: false };
        // A turn counts from the moment it is given, so the attempt asks for it last.
        let mut held = credentials(core, prepared.operation, times).await.map_err(given_up)?;
        let waited = admit(core, prepared, times).await.map_err(given_up)?;
        if waited >= STALE {
            held = credentials(core, prepared.operation, times).await.map_err(given_up)?;
        }
        let credentials = held;
        let result = match self.open(&credentials).await {
            Ok(opened) => read(opened, self.task.place).await,
            Err(failure) => Err(failure),
        };
        let failure = match result {
            Ok(value) => return Ok(value),
            Err(failure) => failure,
        };
        let wait = failure.headers().and_then(|headers| retry_after(headers, &*core.clock));
        let failure = failure.of_attempt(&credentials, wait);
        let failure = match core.base.is_plain() && failure.leads_to_https() {
            true => failure.redirected_to_https(),
            false => failure,
        };
        note_throttled(core, prepared, &failure);
        let renewed = failure.class() == Class::Auth && refused(core, &credentials, times).await;
        Err(FailedAttempt { failure, renewed })
    }

    /// Sends the request and returns the response once its headers are there.
    async fn open(&self, credentials: &[AppliedCredential]) -> Result<Opened, Box<Failure>> {
        let Task { core, prepared, options, times, .. } = self.task;
        let operation = prepared.operation;
        let request = prepared
            .render(&core.base, &core.headers, credentials)
            .map_err(|violation| Failure::invalid(operation, Violations::from(violation)))?;
        let is_part = asks_for_part(&request);
        let limit = core.timeouts.response_head;
        let sent =
            in_time(limit, times.attempts_end, "the response did not begin in time", core.transport.send(request));
        let response =
            sent.await.and_then(|answered| answered).map_err(|error| Failure::transport(operation, error, None))?;
        let Unpacked { status, headers, body } = unpack(operation, is_part, response);
        let mut meta = Meta::new(status, headers, self.number, times.started.elapsed());
        meta.scrub(credentials);
        if head_size(&meta) > prepared.limits.head {
            let what = format!("the response headers are larger than {} bytes", prepared.limits.head);
            let received = Received { meta: &meta, body: &Bytes::new() };
            return Err(Failure::received(operation, ErrorKind::TooLarge, Class::Permanent, what, received));
        }
        let body = body.map_err(|what| {
            let received = Received { meta: &meta, body: &Bytes::new() };
            Failure::received(operation, ErrorKind::Unexpected, Class::Permanent, what, received)
        })?;
        let idle = options.idle.unwrap_or(core.timeouts.idle);
        Ok(Opened::new(operation, (meta, body), prepared.limits, idle, times))
    }
}

/// The bytes of the headers' names and values.
fn head_size(meta: &Meta) -> usize {
    meta.headers().iter().map(|(name, value)| name.as_str().len() + value.len()).sum()
}
