//! One attempt: what it waits for, what it proves itself with, what it sends, and what came of it.

use std::future::Future;
use std::pin::Pin;

use super::{Opened, Options, Times, admit, credentials, in_time, refused, turned_away};
use crate::client::Core;
use crate::failure::Failure;
use crate::prepared::Prepared;
use crate::retry::retry_after;
use crate::{Class, Credential, Meta, Violations};

/// Reads an answer and judges it: whole, or until it is known to be rows.
pub(crate) type Read<T> = fn(Opened) -> Pin<Box<dyn Future<Output = Result<T, Box<Failure>>> + Send>>;

/// An attempt that failed.
pub(super) struct Failed {
    pub(super) failure: Box<Failure>,
    /// Its credentials were refused, and there are others now.
    pub(super) renewed: bool,
}

/// All that the attempts of an operation have in common.
#[derive(Clone, Copy)]
pub(super) struct Attempts<'a> {
    pub(super) core: &'a Core,
    pub(super) prepared: &'a Prepared,
    pub(super) options: &'a Options,
    pub(super) times: Times,
}

impl Attempts<'_> {
    /// Makes the attempt with this number, the first one being 1.
    pub(super) async fn make<T>(self, number: u32, read: Read<T>) -> Result<T, Failed> {
        let Self { core, prepared, times, .. } = self;
        let given_up = |failure| Failed { failure, renewed: false };
        admit(core, prepared, times).await.map_err(given_up)?;
        let credentials = credentials(core, prepared.operation).await.map_err(given_up)?;
        let result = match self.open(number, &credentials).await {
            Ok(opened) => read(opened).await,
            Err(failure) => Err(failure),
        };
        let mut failure = match result {
            Ok(value) => return Ok(value),
            Err(failure) => failure,
        };
        failure.scrub(&credentials);
        failure.retry_after = failure.headers().and_then(|headers| retry_after(headers, &*core.clock));
        turned_away(core, prepared, &failure);
        let renewed = failure.class == Class::Auth && refused(core, &credentials, &failure).await;
        Err(Failed { failure, renewed })
    }

    /// Sends the request and gives back its answer once the head is there.
    async fn open(self, number: u32, credentials: &[Credential]) -> Result<Opened, Box<Failure>> {
        let Self { core, prepared, options, times } = self;
        let operation = prepared.operation;
        let request = prepared
            .render(&core.base, &core.headers, credentials)
            .map_err(|violation| Failure::invalid(operation, Violations::from(violation)))?;
        let limit = core.timeouts.response_head;
        let sent = in_time(limit, times.attempts_end, "the answer did not begin in time", core.transport.send(request));
        let response =
            sent.await.and_then(|answered| answered).map_err(|error| Failure::transport(operation, error))?;
        let (parts, body) = response.into_parts();
        let meta = Meta::new(parts.status, parts.headers, number, times.started.elapsed());
        let idle = options.idle.unwrap_or(core.timeouts.idle);
        Ok(Opened::new(operation, (meta, body), prepared.limits, idle, times))
    }
}
