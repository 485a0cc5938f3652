//! The `tracing` span of one operation, and its observer: from its start to its end, or to the moment it is dropped.

use std::sync::Arc;
use std::time::Duration;

use http::StatusCode;
use tokio::time::Instant;
use tracing::Span;
use tracing::field::Empty;

use super::observer::{Ending, Observer, Outcome};
use crate::answer::meta::Meta;
use crate::error::failure::Failure;
use crate::operation::Operation;
use crate::panics::listen;

/// Reports one operation. Of its path it shows only the template, and nothing of its query and body.
pub(crate) struct OperationSpan {
    operation: &'static Operation,
    started: Instant,
    observer: Option<Arc<dyn Observer>>,
    span: Span,
    attempts: u32,
    status: Option<StatusCode>,
    ended: bool,
}

impl OperationSpan {
    pub(crate) fn start(operation: &'static Operation, started: Instant, observer: Option<Arc<dyn Observer>>) -> Self {
        let span = tracing::debug_span!(
            target: "callspec",
            "operation",
            operation = operation.id,
            method = operation.method.as_str(),
            path = operation.path,
            attempts = Empty,
            status = Empty,
            kind = Empty,
            class = Empty,
        );
        if let Some(observer) = &observer {
            listen("observer", || observer.start(operation));
        }
        Self { operation, started, observer, span, attempts: 0, status: None, ended: false }
    }

    pub(crate) fn span(&self) -> Span {
        self.span.clone()
    }

    /// An attempt is over.
    pub(crate) fn attempt(&mut self, result: Result<&Meta, &Failure>, wait: Option<Duration>) {
        self.attempts += 1;
        let (meta, failure) = match result {
            Ok(meta) => (Some(meta), None),
            Err(failure) => (failure.meta(), Some(failure)),
        };
        self.status = meta.map(Meta::status);
        tracing::debug!(
            target: "callspec",
            operation = self.operation.id,
            attempt = self.attempts,
            status = self.status.map(|status| status.as_u16()),
            kind = failure.map(|failure| failure.kind().as_str()),
            class = failure.map(|failure| failure.class().as_str()),
            code = failure.and_then(Failure::shown_code),
            request_id = meta.and_then(Meta::shown_request_id),
            elapsed_ms = milliseconds(self.started.elapsed()),
            wait_ms = wait.map(milliseconds),
            "{}", if failure.is_none() { "answered" } else { "failed" }
        );
        if let Some(observer) = &self.observer {
            listen("observer", || observer.attempt(&self.outcome(ending(failure)), wait));
        }
    }

    /// How many attempts there were so far.
    pub(crate) fn attempts(&self) -> u32 {
        self.attempts
    }

    /// The operation is over.
    pub(crate) fn end(mut self, failure: Option<&Failure>) {
        if let Some(failure) = failure {
            self.span.record("kind", failure.kind().as_str());
            self.span.record("class", failure.class().as_str());
        }
        self.span.record("attempts", self.attempts);
        if let Some(status) = self.status {
            self.span.record("status", status.as_u16());
        }
        self.tell_end(ending(failure));
    }

    fn tell_end(&mut self, ending: Ending) {
        self.ended = true;
        if let Some(observer) = &self.observer {
            listen("observer", || observer.end(&self.outcome(ending)));
        }
    }

    fn outcome(&self, ending: Ending) -> Outcome {
        let Self { operation, attempts, status, .. } = *self;
        Outcome { operation, attempts, status, ending, elapsed: self.started.elapsed() }
    }
}

/// Reports dropped operations too, for observers that count operations in flight.
impl Drop for OperationSpan {
    fn drop(&mut self) {
        if !self.ended {
            self.tell_end(Ending::Dropped);
        }
    }
}

fn ending(failure: Option<&Failure>) -> Ending {
    match failure {
        Some(failure) => Ending::Failure { kind: failure.kind(), class: failure.class() },
        None => Ending::Success,
    }
}

fn milliseconds(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
}
