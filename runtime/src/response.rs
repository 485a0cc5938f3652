//! A decoded answer together with what HTTP says of it.

use std::time::Duration;

use http::{HeaderMap, StatusCode};

use crate::Meta;

/// A decoded answer, its status and its headers.
#[derive(Clone, Debug)]
pub struct Response<T> {
    value: T,
    meta: Meta,
}

impl<T> Response<T> {
    pub(crate) fn new(value: T, meta: Meta) -> Self {
        Self { value, meta }
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
}
