//! A transport that answers from recorded responses.

use std::sync::Arc;

use super::Exchange;
use crate::transport::error::{Delivery, TransportError};
use crate::transport::{Transport, TransportFuture, TransportRequest};

/// A transport that answers each request with the first recorded [`Exchange`] that matches it, any number of times. A
/// request without a match fails and is not retried.
///
/// ```
/// use callspec_runtime::http::StatusCode;
/// use callspec_runtime::testing::{Exchange, Replay};
///
/// let vendor = Replay::new([Exchange::json("calls.get", StatusCode::OK, r#"{"id": 7}"#)]);
/// // builder.transport(vendor.clone())
/// # let _ = vendor;
/// ```
#[derive(Clone, Debug, Default)]
pub struct Replay(Arc<[Exchange]>);

impl Replay {
    /// A transport with these recorded responses.
    pub fn new(exchanges: impl IntoIterator<Item = Exchange>) -> Self {
        Self(exchanges.into_iter().collect())
    }
}

impl Transport for Replay {
    fn send(&self, request: TransportRequest) -> TransportFuture {
        let fitting = self.0.iter().find(|exchange| exchange.fits(&request));
        let answer = fitting.map(Exchange::answer).ok_or_else(|| {
            TransportError::new(Delivery::NotSent, "no recorded exchange matches the request").permanent()
        });
        Box::pin(std::future::ready(answer))
    }
}
