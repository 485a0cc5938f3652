//! A decoded answer together with what HTTP says of it.

use std::time::Duration;

use http::{HeaderMap, StatusCode};

use crate::answer::meta::Meta;
use crate::check::violation::Violations;
use crate::drift::report::DriftReport;

/// A decoded answer, its status and its headers.
#[derive(Clone, Debug)]
pub struct Response<T> {
    value: T,
    meta: Meta,
    notes: ResponseNotes,
}

/// What the runtime noticed on the way.
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

    /// The decoded value alone.
    pub fn into_value(self) -> T {
        self.value
    }

    /// The decoded value, and all else.
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

    /// The vendor's name for this exchange.
    pub fn request_id(&self) -> Option<&str> {
        self.meta.request_id()
    }

    /// How often the request was sent.
    pub fn attempts(&self) -> u32 {
        self.meta.attempts()
    }

    /// How long it took.
    pub fn elapsed(&self) -> Duration {
        self.meta.elapsed()
    }

    /// The rules that the request breaks though it was sent: those that are not certain enough to refuse it; of an
    /// [`unchecked`](crate::Call::unchecked) call, all.
    pub fn warnings(&self) -> &Violations {
        &self.notes.warnings
    }

    /// What the answer deviates in from the captured document; empty when it is as captured.
    ///
    /// Nothing unless the answer was compared: by a call [`with_drift`](crate::Call::with_drift), or by a client with a
    /// listener ([`on_drift`](crate::ClientBuilder::on_drift)) or a strict one.
    pub fn drift(&self) -> Option<&DriftReport> {
        self.notes.drift.as_deref()
    }
}
