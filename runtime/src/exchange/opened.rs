//! A response whose headers have arrived, and the reading of its body.

use std::time::Duration;

use bytes::{Bytes, BytesMut};

use super::charset::ToUtf8;
use super::times::{Times, in_time};
use crate::answer::meta::Meta;
use crate::error::failure::{Failure, Received};
use crate::error::kind::ErrorKind;
use crate::json::Misfit;
use crate::operation::Operation;
use crate::operation::class::Class;
use crate::operation::limits::Limits;
use crate::transport::body::Body;

/// How much of a failure's body is read. It is more than an error keeps: a body that was read to its end leaves the
/// connection for the next attempt.
const FAILURE_BODY: usize = 256 << 10;

/// A response whose body has not been read.
pub(crate) struct Opened {
    pub(crate) meta: Meta,
    pub(crate) operation: &'static Operation,
    body: Body,
    pub(crate) limits: Limits,
    idle: Duration,
    times: Times,
    text: ToUtf8,
}

impl Opened {
    pub(super) fn new(
        operation: &'static Operation,
        (meta, body): (Meta, Body),
        limits: Limits,
        idle: Duration,
        times: Times,
    ) -> Self {
        Self { text: ToUtf8::of(meta.headers()), meta, operation, body, limits, idle, times }
    }

    /// Whether the end of the body cannot be distinguished from a broken connection.
    pub(crate) fn end_is_doubtful(&self) -> bool {
        self.body.end_is_doubtful()
    }

    /// The number of bytes still to come, if the response says it. For a packed body it does not.
    pub(crate) fn missing(&self) -> Option<u64> {
        self.body.missing()
    }

    /// Why the body cannot be read, if its charset is unknown.
    pub(crate) fn unknown_charset(&self) -> Option<Misfit> {
        self.text.unknown()
    }

    /// The next piece of the body, in UTF-8; `None` at its end, which a connection that broke does not reach.
    pub(crate) async fn chunk(&mut self) -> Result<Option<Bytes>, Box<Failure>> {
        loop {
            let bytes = if self.text.has_ended() { None } else { self.next_bytes().await? };
            match self.text.piece(bytes) {
                Ok(Some(piece)) if piece.is_empty() => {}
                Ok(piece) => return Ok(piece),
                Err(misfit) => {
                    let received = Received { meta: &self.meta_now(), body: &Bytes::new() };
                    return Err(Failure::undecodable(self.operation, &misfit, None, Some(received)));
                }
            }
        }
    }

    async fn next_bytes(&mut self) -> Result<Option<Bytes>, Box<Failure>> {
        let piece = in_time(self.idle, self.times.attempts_end, "the response stalled", self.body.chunk());
        let error = match piece.await {
            Ok(Some(Ok(bytes))) => return Ok(Some(bytes)),
            Ok(None) => return Ok(None),
            Ok(Some(Err(error))) | Err(error) => error,
        };
        let received = Received { meta: &self.meta_now(), body: &Bytes::new() };
        Err(Failure::transport(self.operation, error, Some(received)))
    }

    /// Reads the rest of the body. `before` is what was read already.
    ///
    /// Of an error response only the beginning is read. If its body breaks off or is too large or late, it is still the
    /// same error.
    pub(crate) async fn read_all(&mut self, before: Bytes) -> Result<Bytes, Box<Failure>> {
        let failed = !self.meta.status().is_success();
        let limit = self.limits.response;
        // An answer that is no stream has an end like any other.
        self.times.attempts_end = self.times.waits_end;
        let mut whole = Gathered::default();
        let mut before = Some(before);
        loop {
            let bytes = match before.take() {
                Some(bytes) => bytes,
                None => match self.chunk().await {
                    Ok(Some(bytes)) => bytes,
                    Err(failure) if !failed => return Err(failure),
                    Ok(None) | Err(_) => return Ok(whole.finish()),
                },
            };
            if failed && whole.len().saturating_add(bytes.len()) > FAILURE_BODY.min(limit) {
                return Ok(whole.finish());
            }
            if whole.len().saturating_add(bytes.len()) > limit {
                let what = format!("the response is larger than {limit} bytes");
                return Err(self.failure(ErrorKind::TooLarge, what, &whole.finish()));
            }
            whole.add(bytes);
        }
    }

    /// The status and headers, with the time until now.
    pub(crate) fn meta_now(&self) -> Meta {
        let mut meta = self.meta.clone();
        meta.set_elapsed(self.times.started.elapsed());
        meta
    }

    /// The same, once nothing more is read.
    pub(super) fn into_meta(mut self) -> Meta {
        self.meta.set_elapsed(self.times.started.elapsed());
        self.meta
    }

    /// A failure while this response is read.
    pub(crate) fn failure(&self, kind: ErrorKind, what: String, body: &Bytes) -> Box<Failure> {
        let received = Received { meta: &self.meta_now(), body };
        Failure::received(self.operation, kind, Class::Permanent, what, received)
    }
}

/// Pieces of a body put together. One alone is not copied.
#[derive(Default)]
struct Gathered {
    first: Bytes,
    all: BytesMut,
}

impl Gathered {
    fn len(&self) -> usize {
        self.first.len() + self.all.len()
    }

    fn add(&mut self, piece: Bytes) {
        if self.len() == 0 {
            self.first = piece;
        } else {
            if !self.first.is_empty() {
                self.all.extend_from_slice(&std::mem::take(&mut self.first));
            }
            self.all.extend_from_slice(&piece);
        }
    }

    fn finish(self) -> Bytes {
        if self.all.is_empty() { self.first } else { self.all.freeze() }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn pieces_are_put_together(pieces in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..3), 0..5)) {
            let mut whole = Gathered::default();
            pieces.iter().for_each(|piece| whole.add(Bytes::copy_from_slice(piece)));
            prop_assert_eq!(whole.len(), pieces.concat().len());
            prop_assert_eq!(whole.finish(), pieces.concat());
        }
    }
}
