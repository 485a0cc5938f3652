//! Status, headers and timing of a response.

use std::time::Duration;

use http::{HeaderMap, HeaderName, StatusCode};

use crate::credentials::auth::AppliedCredential;
use crate::redact::shown;
use crate::redact::shown::hide;

/// The headers that usually carry a request id.
static REQUEST_IDS: [HeaderName; 3] = [
    HeaderName::from_static("x-request-id"),
    HeaderName::from_static("request-id"),
    HeaderName::from_static("x-correlation-id"),
];

/// Status, headers and timing of a response.
///
/// ```
/// use callspec_runtime::Meta;
///
/// fn log(meta: &Meta) {
///     eprintln!("{} after {} attempts in {:?}", meta.status(), meta.attempts(), meta.elapsed());
/// }
/// ```
#[derive(Clone)]
pub struct Meta {
    status: StatusCode,
    headers: HeaderMap,
    request_id: Option<String>,
    attempts: u32,
    elapsed: Duration,
}

impl Meta {
    pub(crate) fn new(status: StatusCode, headers: HeaderMap, attempts: u32, elapsed: Duration) -> Self {
        let request_id = REQUEST_IDS.iter().find_map(|name| headers.get(name)?.to_str().ok()).map(str::to_owned);
        Self { status, headers, request_id, attempts, elapsed }
    }

    /// Removes credentials from the request id, since a vendor may repeat anything there.
    pub(crate) fn scrub(&mut self, credentials: &[AppliedCredential]) {
        if let Some(id) = &mut self.request_id {
            hide(id, credentials);
        }
    }

    /// The request id, if it may be shown.
    pub(crate) fn shown_request_id(&self) -> Option<&str> {
        shown::request_id(self.request_id()?)
    }

    pub(crate) fn set_elapsed(&mut self, elapsed: Duration) {
        self.elapsed = elapsed;
    }

    /// The HTTP status.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The headers.
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// The vendor's request id, from one of the usual headers.
    pub fn request_id(&self) -> Option<&str> {
        self.request_id.as_deref()
    }

    /// The number of attempts.
    pub fn attempts(&self) -> u32 {
        self.attempts
    }

    /// The time since the operation began.
    pub fn elapsed(&self) -> Duration {
        self.elapsed
    }
}

/// An answer, or the beginning of one.
pub(crate) trait HasMeta {
    fn meta(&self) -> &Meta;
}

/// Without the headers: they may carry session data.
impl std::fmt::Debug for Meta {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Meta")
            .field("status", &self.status)
            .field("attempts", &self.attempts)
            .field("elapsed", &self.elapsed)
            .finish_non_exhaustive()
    }
}
