//! A transport that follows a script.

use std::collections::VecDeque;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;
use http::{Response, StatusCode};

use super::exchange::{json, whole};
use crate::transport::error::{Delivery, TransportError};
use crate::transport::{Transport, TransportFuture, TransportRequest};

/// A transport that follows a script: one step for each request, in order. Clones share the script and the record of
/// requests.
///
/// A request after the last step fails and is not retried.
///
/// ```
/// use callspec_runtime::http::StatusCode;
/// use callspec_runtime::testing::Scripted;
///
/// let vendor = Scripted::new().json(StatusCode::TOO_MANY_REQUESTS, "{}").json(StatusCode::OK, r#"{"id": 7}"#);
/// assert_eq!(vendor.left(), 2);
/// ```
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
    /// An empty script.
    pub fn new() -> Self {
        Self::default()
    }

    /// Answers the next request with this response. No header is added.
    pub fn answer(self, answer: Response<Bytes>) -> Self {
        self.then(Step::Answer(answer))
    }

    /// Answers the next request with JSON.
    pub fn json(self, status: StatusCode, body: impl Into<String>) -> Self {
        self.answer(json(status, body.into()))
    }

    /// Fails the next request with this error.
    pub fn fails(self, error: TransportError) -> Self {
        self.then(Step::Fail(error))
    }

    /// Never answers the next request.
    pub fn never(self) -> Self {
        self.then(Step::Never)
    }

    /// The requests so far, credentials included.
    pub fn sent(&self) -> Vec<TransportRequest> {
        self.script(|script| script.sent.clone())
    }

    /// The number of steps left.
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
                None => Err(TransportError::new(Delivery::NotSent, "the script has no more steps").permanent()),
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
