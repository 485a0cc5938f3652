//! A decoded response with its status and headers.

use std::time::Duration;

use http::{HeaderMap, StatusCode};

use crate::answer::meta::Meta;
use crate::check::violation::Violations;
use crate::drift::report::DriftReport;

/// A decoded response with its status and headers.
///
/// ```
/// use callspec_runtime::Response;
///
/// fn warn<T>(response: &Response<T>) {
///     for violation in response.warnings() {
///         eprintln!("sent although {violation} (request {:?})", response.request_id());
///     }
/// }
/// ```
#[derive(Clone, Debug)]
pub struct Response<T> {
    value: T,
    meta: Meta,
    notes: ResponseNotes,
}

/// What the runtime noticed during the call.
#[derive(Clone, Debug, Default)]
pub(crate) struct ResponseNotes {
    pub(crate) warnings: Violations,
    pub(crate) drift: Option<Box<DriftReport>>,
}

impl<T> Response<T> {
    pub(crate) fn new(value: T, meta: Meta, notes: ResponseNotes) -> Self {
        Self { value, meta, notes }
    }

    /// The decoded value.
    pub fn value(&self) -> &T {
        &self.value
    }

    /// Returns the decoded value alone.
    pub fn into_value(self) -> T {
        self.value
    }

    /// Returns the decoded value and everything else.
    pub fn into_parts(self) -> (T, Meta) {
        (self.value, self.meta)
    }

    /// The HTTP status.
    pub fn status(&self) -> StatusCode {
        self.meta.status()
    }

    /// The headers.
    pub fn headers(&self) -> &HeaderMap {
        self.meta.headers()
    }

    /// The vendor's request id.
    pub fn request_id(&self) -> Option<&str> {
        self.meta.request_id()
    }

    /// The number of attempts.
    pub fn attempts(&self) -> u32 {
        self.meta.attempts()
    }

    /// The time that the call took.
    pub fn elapsed(&self) -> Duration {
        self.meta.elapsed()
    }

    /// The rules that the request violates although it was sent: those that only warn or, for an
    /// [`unchecked`](crate::Call::unchecked) call, all.
    pub fn warnings(&self) -> &Violations {
        &self.notes.warnings
    }

    /// How the response deviates from the documents. The report is empty if it does not.
    ///
    /// `None` if it was not compared: that takes a call [`with_drift`](crate::Call::with_drift), a listener
    /// ([`on_drift`](crate::ClientBuilder::on_drift)) or a [`strict`](crate::ClientBuilder::strict) client.
    pub fn drift(&self) -> Option<&DriftReport> {
        self.notes.drift.as_deref()
    }
}
