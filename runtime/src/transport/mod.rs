//! How a request reaches the vendor: one trait that a consumer can implement or wrap.

pub(crate) mod base_url;
pub(crate) mod body;
pub(crate) mod error;
pub(crate) mod http_settings;
pub(crate) mod http_transport;
pub(crate) mod timeouts;

use std::fmt;
use std::future::Future;
use std::pin::Pin;

use bytes::Bytes;
use http::{HeaderMap, Method, Response, Uri};

use crate::transport::body::Body;
use crate::transport::error::TransportError;

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
