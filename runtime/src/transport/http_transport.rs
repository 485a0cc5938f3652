//! The built-in transport.

use std::fmt;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use bytes::Bytes;
use futures_core::Stream;
use http::header::{ACCEPT_ENCODING, CONTENT_LENGTH, TRANSFER_ENCODING};
use http::{HeaderValue, Response};

use super::cause::failure;
use super::error::{Delivery, TransportError};
use super::pools::Pools;
use super::{Transport, TransportFuture, TransportRequest};
use crate::build_error::BuildError;
use crate::panics::caught;
use crate::transport::body::Body;
use crate::transport::http_settings::HttpSettings;

/// The built-in transport: HTTP/1.1 over TLS, without redirects, cookies, referer, retries or a proxy from the environment.
///
/// ```
/// use callspec_runtime::{BuildError, HttpSettings, HttpTransport};
///
/// fn transport() -> Result<HttpTransport, BuildError> {
///     HttpTransport::new(&HttpSettings::default())
/// }
/// ```
///
/// Each Tokio runtime has connections of its own. A connection that was idle for more than two seconds, or for longer
/// than [`with_pool_idle`](HttpSettings::with_pool_idle), carries no request that must not be sent twice.
#[derive(Clone)]
pub struct HttpTransport {
    pools: Arc<Pools>,
}

impl HttpTransport {
    /// Creates the transport.
    ///
    /// # Errors
    ///
    /// If the proxy or a root certificate cannot be used, or TLS cannot be set up.
    pub fn new(settings: &HttpSettings) -> Result<Self, BuildError> {
        Ok(Self { pools: Arc::new(Pools::new(settings)?) })
    }
}

impl Transport for HttpTransport {
    fn send(&self, mut request: TransportRequest) -> TransportFuture {
        let pools = self.pools.clone();
        request.headers.entry(ACCEPT_ENCODING).or_insert(HeaderValue::from_static("gzip"));
        Box::pin(async move {
            let client = pools.client(request.safety)?;
            let request = http_request(request)?;
            // A runtime without its I/O driver panics where a connection is made.
            let answer = caught(|| client.execute(request)).await.ok_or_else(panicked)?.map_err(failure)?;
            let mut answer = answer;
            let mut response = Response::new(());
            *response.status_mut() = answer.status();
            *response.version_mut() = answer.version();
            let headers = std::mem::take(answer.headers_mut());
            let states_length = headers.contains_key(CONTENT_LENGTH) || headers.contains_key(TRANSFER_ENCODING);
            *response.headers_mut() = headers;
            let body = Body::stream(Pieces(answer.bytes_stream()));
            Ok(response.map(|()| if states_length { body } else { body.with_doubtful_end() }))
        })
    }
}

impl fmt::Debug for HttpTransport {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("HttpTransport").finish_non_exhaustive()
    }
}

/// The request of the HTTP client. One whose address a program has changed is parsed whole.
fn http_request(request: TransportRequest) -> Result<reqwest::Request, TransportError> {
    let Some(url) = request.origin.as_ref().and_then(|origin| origin.url(&request.uri)) else {
        return request.into_http().try_into().map_err(failure);
    };
    let mut sent = reqwest::Request::new(request.method, url);
    *sent.headers_mut() = request.headers;
    *sent.body_mut() = Some(request.body.into());
    Ok(sent)
}

struct Pieces<S>(S);

impl<S: Stream<Item = reqwest::Result<Bytes>> + Unpin> Stream for Pieces<S> {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Pin::new(&mut self.0).poll_next(context).map(|piece| piece.map(|result| result.map_err(failure)))
    }
}

fn panicked() -> TransportError {
    let message = "the HTTP client panicked: does the Tokio runtime have enable_io and enable_time?";
    TransportError::new(Delivery::Ambiguous, message).permanent()
}
