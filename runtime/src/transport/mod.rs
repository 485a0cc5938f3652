//! How a request reaches the vendor: a trait that programs can implement or wrap.

pub(crate) mod base_url;
pub(crate) mod body;
mod cause;
pub(crate) mod encoding;
pub(crate) mod error;
mod gzip;
pub(crate) mod http_settings;
pub(crate) mod http_transport;
mod pools;
pub(crate) mod timeouts;

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use bytes::Bytes;
use http::{HeaderMap, Method, Response, Uri};

use crate::operation::Safety;
use crate::transport::base_url::Origin;
use crate::transport::body::Body;
use crate::transport::error::TransportError;

/// Sends one request and returns one response.
///
/// An implementation hands on the status, the headers and the body as they were sent. It follows no redirects and does not
/// retry. Timeouts, size limits, decompression and decoding are the client's part: it reads gzip, which an implementation
/// may ask for with `Accept-Encoding`. One that decompresses by itself removes `Content-Encoding` and `Content-Length`.
///
/// It is polled on the Tokio runtime of the call, and clients are shared between runtimes: an implementation that keeps
/// connections should keep them apart for each runtime. See [`HttpTransport`](crate::HttpTransport).
///
/// ```
/// use callspec_runtime::{Transport, TransportFuture, TransportRequest};
///
/// /// Counts requests in front of another transport.
/// struct Counted<T>(T, std::sync::atomic::AtomicU64);
///
/// impl<T: Transport> Transport for Counted<T> {
///     fn send(&self, request: TransportRequest) -> TransportFuture {
///         self.1.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
///         self.0.send(request)
///     }
/// }
/// ```
pub trait Transport: Send + Sync + 'static {
    /// Sends the request.
    ///
    /// # Errors
    ///
    /// If the request cannot be sent, or no response comes. An HTTP error status is a response.
    fn send(&self, request: TransportRequest) -> TransportFuture;
}

/// What [`Transport::send`] returns.
pub type TransportFuture = Pin<Box<dyn Future<Output = Result<Response<Body>, TransportError>> + Send>>;

/// A request that is ready to be sent, credentials included. `Debug` shows only operation and method.
///
/// ```
/// use callspec_runtime::TransportRequest;
///
/// fn log(request: &TransportRequest) {
///     eprintln!("{} {} ({} bytes)", request.operation, request.method, request.body.len());
/// }
/// ```
#[derive(Clone)]
#[non_exhaustive]
pub struct TransportRequest {
    /// The operation's name.
    pub operation: &'static str,
    /// Whether it may be sent twice. One that may not should use no connection that the vendor may just be closing.
    pub safety: Safety,
    /// The HTTP method.
    pub method: Method,
    /// The full URI. It may contain credentials and personal data.
    pub uri: Uri,
    /// The headers. Those with credentials are marked as sensitive.
    pub headers: HeaderMap,
    /// The body. It may contain credentials and personal data.
    pub body: Bytes,
    /// What the URI began with when the request was made.
    pub(crate) origin: Option<Arc<Origin>>,
}

impl TransportRequest {
    /// Converts it into a request of the `http` crate.
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
