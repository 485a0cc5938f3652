//! What all calls of a client share: its address, its credentials, its settings and its state.

use std::sync::Arc;

use http::HeaderMap;

use crate::clock::Clock;
use crate::credentials::held::HeldCredentials;
use crate::exchange::drift_watch::DriftWatch;
use crate::exchange::rate_limiter::RateLimiter;
use crate::exchange::tokens::cell::TokenCell;
use crate::observe::observer::Observer;
use crate::operation::limits::Limits;
use crate::operation::rate_limit::RateLimiting;
use crate::retry::budget::Budget;
use crate::retry::jitter::Jitter;
use crate::retry::policy::RetryPolicy;
use crate::transport::Transport;
use crate::transport::base_url::BaseUrl;
use crate::transport::timeouts::Timeouts;

/// What all calls of a client share, and clones of the client too.
pub(crate) struct Core {
    pub(crate) base: BaseUrl,
    pub(crate) auth: HeldCredentials,
    pub(crate) headers: HeaderMap,
    pub(crate) timeouts: Timeouts,
    /// Limits in place of the operations' own.
    pub(crate) limits: Option<Limits>,
    pub(crate) transport: Arc<dyn Transport>,
    pub(crate) watch: DriftWatch,
    pub(crate) retry: RetryPolicy,
    pub(crate) budget: Budget,
    pub(crate) jitter: Jitter,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) observer: Option<Arc<dyn Observer>>,
    pub(crate) limiter: RateLimiter,
    pub(crate) limiting: RateLimiting,
    /// The token that the credentials are exchanged for, if they are.
    pub(crate) tokens: Option<TokenCell>,
}

impl Core {
    /// The same settings with other credentials and without retries, for requests for tokens.
    pub(crate) fn with_auth(&self, auth: HeldCredentials) -> Self {
        Self {
            base: self.base.clone(),
            auth,
            headers: self.headers.clone(),
            timeouts: self.timeouts,
            limits: None,
            transport: self.transport.clone(),
            watch: DriftWatch::default(),
            retry: RetryPolicy::never(),
            budget: Budget::default(),
            jitter: Jitter::new(None),
            clock: self.clock.clone(),
            observer: self.observer.clone(),
            limiter: self.limiter.clone(),
            limiting: self.limiting,
            tokens: None,
        }
    }
}
