//! How a request reaches the vendor: one trait that a consumer can implement or wrap.

pub(crate) mod base_url;
pub(crate) mod body;
pub(crate) mod http_settings;
pub(crate) mod http_transport;
pub(crate) mod timeouts;

use std::fmt;
use std::future::Future;
use std::pin::Pin;

use bytes::Bytes;
use http::{HeaderMap, Method, Response, Uri};

use crate::transport::body::Body;

/// Sends one request and gives back one answer.
///
/// It does not follow redirects, does not repeat, and decompresses the body. Timeouts, limits,
/// classification and decoding are the client's affair.
pub trait Transport: Send + Sync + 'static {
    /// Sends the request.
    fn send(&self, request: TransportRequest) -> TransportFuture;
}

/// What [`Transport::send`] gives back.
pub type TransportFuture = Pin<Box<dyn Future<Output = Result<Response<Body>, TransportError>> + Send>>;

/// A request that is ready to be sent, credentials included. `Debug` shows none of them.
#[derive(Clone)]
#[non_exhaustive]
pub struct TransportRequest {
    /// The operation's name.
    pub operation: &'static str,
    /// The HTTP method.
    pub method: Method,
    /// The whole address. It may carry credentials and personal data.
    pub uri: Uri,
    /// The headers. Credentials among them are marked sensitive.
    pub headers: HeaderMap,
    /// The body. It may carry credentials and personal data.
    pub body: Bytes,
}

impl TransportRequest {
    /// The request as the `http` crate has it.
    pub fn into_http(self) -> http::Request<Bytes> {
        let mut request = http::Request::new(self.body);
        *request.method_mut() = self.method;
        *request.uri_mut() = self.uri;
        *request.headers_mut() = self.headers;
        request
    }
}

impl fmt::Debug for TransportRequest {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("TransportRequest")
            .field("operation", &self.operation)
            .field("method", &self.method)
            .finish_non_exhaustive()
    }
}

/// Whether a request that failed may have been carried out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Delivery {
    /// It was certainly not sent.
    NotSent,
    /// It may have been sent, and carried out.
    Ambiguous,
}

/// Why a request could not be sent or its answer not be received.
#[derive(Debug)]
pub struct TransportError {
    delivery: Delivery,
    timeout: bool,
    permanent: bool,
    message: &'static str,
    source: Option<Box<dyn std::error::Error + Send + Sync>>,
}

impl TransportError {
    /// A failure, in words that show neither the address nor a value.
    pub fn new(delivery: Delivery, message: &'static str) -> Self {
        Self { delivery, timeout: false, permanent: false, message, source: None }
    }

    /// The same failure, caused by running out of time.
    pub fn timed_out(mut self) -> Self {
        self.timeout = true;
        self
    }

    /// The same failure, of a kind that does not pass: trying again would not help.
    pub fn permanent(mut self) -> Self {
        self.permanent = true;
        self
    }

    /// The same failure with its cause. The cause must not show the address either.
    pub fn with_source(mut self, source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        self.source = Some(source.into());
        self
    }

    /// Whether the request may have been carried out.
    pub fn delivery(&self) -> Delivery {
        self.delivery
    }

    /// Whether time ran out.
    pub fn is_timeout(&self) -> bool {
        self.timeout
    }

    /// Whether trying again would not help.
    pub fn is_permanent(&self) -> bool {
        self.permanent
    }

    pub(crate) fn message(&self) -> &'static str {
        self.message
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.message)
    }
}

impl std::error::Error for TransportError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        let source = self.source.as_deref()?;
        Some(source)
    }
}
