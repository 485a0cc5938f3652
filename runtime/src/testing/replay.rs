//! A transport that answers from recorded exchanges, by what it is asked.

use std::sync::Arc;

use super::Exchange;
use crate::transport::error::{Delivery, TransportError};
use crate::transport::{Transport, TransportFuture, TransportRequest};

/// A transport that answers from recorded exchanges, by what it is asked and as often as it is asked: the first exchange
/// that fits. A request that none fits fails, and is not tried again.
#[derive(Clone, Debug, Default)]
pub struct Replay(Arc<[Exchange]>);

impl Replay {
    /// Answers from these exchanges.
    pub fn new(exchanges: impl IntoIterator<Item = Exchange>) -> Self {
        Self(exchanges.into_iter().collect())
    }
}

impl Transport for Replay {
    fn send(&self, request: TransportRequest) -> TransportFuture {
        let fitting = self.0.iter().find(|exchange| exchange.fits(&request));
        let answer = fitting
            .map(Exchange::answer)
            .ok_or_else(|| TransportError::new(Delivery::NotSent, "no recorded exchange fits the request").permanent());
        Box::pin(std::future::ready(answer))
    }
}
