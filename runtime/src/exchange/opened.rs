//! An answer whose headers have arrived, and the reading of its body.

use std::time::Duration;

use bytes::{Bytes, BytesMut};
use http::header::{CONTENT_ENCODING, CONTENT_LENGTH};
use http::{Method, StatusCode};

use super::times::{Times, in_time};
use crate::answer::meta::Meta;
use crate::error::failure::Failure;
use crate::error::kind::ErrorKind;
use crate::operation::Operation;
use crate::operation::class::Class;
use crate::operation::limits::Limits;
use crate::transport::body::Body;
use crate::transport::error::{Delivery, TransportError};

/// How much of a failure's body is read. It is more than an error keeps: a body that was read to its end leaves the
/// connection for the next attempt.
const FAILURE_BODY: usize = 256 << 10;

/// An answer whose body has not been read.
pub(crate) struct Opened {
    pub(crate) meta: Meta,
    pub(crate) operation: &'static Operation,
    body: Body,
    pub(crate) limits: Limits,
    idle: Duration,
    times: Times,
    /// Bytes that are still to come, when the answer says how many.
    missing: Option<u64>,
}

impl Opened {
    pub(super) fn new(
        operation: &'static Operation,
        (meta, body): (Meta, Body),
        limits: Limits,
        idle: Duration,
        times: Times,
    ) -> Self {
        Self { missing: announced(operation, &meta), meta, operation, body, limits, idle, times }
    }

    /// Whether nothing would tell the end of the body from a connection that broke.
    pub(crate) fn end_is_doubtful(&self) -> bool {
        self.body.end_is_doubtful()
    }

    /// How many bytes are still to come, when the answer says so.
    pub(crate) fn missing(&self) -> Option<u64> {
        self.missing
    }

    /// The next piece of the body; nothing at its true end.
    pub(crate) async fn chunk(&mut self) -> Result<Option<Bytes>, Box<Failure>> {
        let piece = in_time(self.idle, self.times.attempts_end, "the response stalled", self.body.chunk());
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
    ///
    /// Of a failure only so much is read as says what it is: that its body is cut, too large or late does not make it
    /// another failure.
    pub(crate) async fn read_all(&mut self, before: Bytes) -> Result<Bytes, Box<Failure>> {
        let failed = !self.meta.status().is_success();
        let limit = self.limits.response;
        // An answer that is no stream has an end like any other.
        self.times.attempts_end = self.times.waits_end;
        let mut whole = BytesMut::new();
        let mut before = Some(before);
        loop {
            let bytes = match before.take() {
                Some(bytes) => bytes,
                None => match self.chunk().await {
                    Ok(Some(bytes)) => bytes,
                    Err(failure) if !failed => return Err(failure),
                    Ok(None) | Err(_) => return Ok(whole.freeze()),
                },
            };
            if failed && whole.len().saturating_add(bytes.len()) > FAILURE_BODY.min(limit) {
                return Ok(whole.freeze());
            }
            if whole.len().saturating_add(bytes.len()) > limit {
                let what = format!("the response is larger than {limit} bytes");
                let failure = Failure::new(self.operation, ErrorKind::TooLarge, Class::Permanent, what);
                return Err(self.fail(failure, &whole.freeze()));
            }
            whole.extend_from_slice(&bytes);
        }
    }

    /// What is known of the answer, with the time until now.
    pub(crate) fn meta_now(&self) -> Meta {
        let mut meta = self.meta.clone();
        meta.set_elapsed(self.times.started.elapsed());
        meta
    }

    /// A failure with this answer's status and headers.
    pub(crate) fn fail(&self, failure: Box<Failure>, body: &Bytes) -> Box<Failure> {
        failure.with_answer(self.meta_now(), body)
    }
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
