//! A recorded response, and the requests that it is for.

use std::fmt;

use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::{HeaderValue, Response, StatusCode};

use crate::transport::TransportRequest;
use crate::transport::body::Body;

/// A recorded response, and the requests that it is for. `Debug` shows only the operation.
///
/// ```
/// use callspec_runtime::http::StatusCode;
/// use callspec_runtime::testing::{Exchange, Replay};
///
/// let page_2 = Exchange::json("calls.search", StatusCode::OK, r#"{"call": []}"#).when("page=2");
/// let vendor = Replay::new([page_2]);
/// # let _ = vendor;
/// ```
#[derive(Clone)]
pub struct Exchange {
    operation: String,
    contains: Vec<String>,
    answer: Response<Bytes>,
}

impl Exchange {
    /// A response to every request of an operation, such as `calls.search`.
    pub fn new(operation: impl Into<String>, answer: Response<Bytes>) -> Self {
        Self { operation: operation.into(), contains: Vec::new(), answer }
    }

    /// A JSON response to every request of an operation.
    pub fn json(operation: impl Into<String>, status: StatusCode, body: impl Into<String>) -> Self {
        Self::new(operation, json(status, body.into()))
    }

    /// Restricts it to requests with this text in their path and query, or in their body: `page=2`, `"page":2`.
    pub fn when(mut self, text: impl Into<String>) -> Self {
        self.contains.push(text.into());
        self
    }

    pub(super) fn fits(&self, request: &TransportRequest) -> bool {
        let target = request.uri.path_and_query().map_or("", |target| target.as_str());
        let body = String::from_utf8_lossy(&request.body);
        let has = |text: &String| target.contains(text) || body.contains(text);
        request.operation == self.operation && self.contains.iter().all(has)
    }

    pub(super) fn answer(&self) -> Response<Body> {
        whole(self.answer.clone())
    }
}

impl fmt::Debug for Exchange {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Exchange").field("operation", &self.operation).finish_non_exhaustive()
    }
}

pub(super) fn json(status: StatusCode, body: String) -> Response<Bytes> {
    let mut answer = Response::new(Bytes::from(body));
    *answer.status_mut() = status;
    answer.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    answer
}

pub(super) fn whole(answer: Response<Bytes>) -> Response<Body> {
    answer.map(Body::from)
}
