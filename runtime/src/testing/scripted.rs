//! A transport that follows a script: one step for each request, in order.

use std::collections::VecDeque;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;
use http::{Response, StatusCode};

use super::exchange::{json, whole};
use crate::transport::error::{Delivery, TransportError};
use crate::transport::{Transport, TransportFuture, TransportRequest};

/// A transport that follows a script: one step for each request, in order. Clones share script and record.
///
/// A request behind the last step fails, and is not tried again.
#[derive(Clone, Default)]
pub struct Scripted(Arc<Mutex<Script>>);

#[derive(Default)]
struct Script {
    steps: VecDeque<Step>,
    sent: Vec<TransportRequest>,
}

enum Step {
    Answer(Response<Bytes>),
    Fail(TransportError),
    Never,
}

impl Scripted {
    /// A script without steps.
    pub fn new() -> Self {
        Self::default()
    }

    /// The next request is answered so. A status is what `http::StatusCode` names; no header is added.
    pub fn answer(self, answer: Response<Bytes>) -> Self {
        self.then(Step::Answer(answer))
    }

    /// The next request is answered with JSON.
    pub fn json(self, status: StatusCode, body: impl Into<String>) -> Self {
        self.answer(json(status, body.into()))
    }

    /// The next request fails so.
    pub fn fails(self, error: TransportError) -> Self {
        self.then(Step::Fail(error))
    }

    /// The next request is never answered.
    pub fn never(self) -> Self {
        self.then(Step::Never)
    }

    /// The requests so far, credentials included.
    pub fn sent(&self) -> Vec<TransportRequest> {
        self.script(|script| script.sent.clone())
    }

    /// How many steps are left.
    pub fn left(&self) -> usize {
        self.script(|script| script.steps.len())
    }

    fn then(self, step: Step) -> Self {
        self.script(|script| script.steps.push_back(step));
        self
    }

    fn script<T>(&self, with: impl FnOnce(&mut Script) -> T) -> T {
        with(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Transport for Scripted {
    fn send(&self, request: TransportRequest) -> TransportFuture {
        let step = self.script(|script| {
            script.sent.push(request);
            script.steps.pop_front()
        });
        Box::pin(async move {
            match step {
                Some(Step::Answer(answer)) => Ok(whole(answer)),
                Some(Step::Fail(error)) => Err(error),
                Some(Step::Never) => std::future::pending().await,
                None => Err(TransportError::new(Delivery::NotSent, "the script has no further answer").permanent()),
            }
        })
    }
}

impl fmt::Debug for Scripted {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Scripted")
            .field("sent", &self.sent().len())
            .field("left", &self.left())
            .finish_non_exhaustive()
    }
}
