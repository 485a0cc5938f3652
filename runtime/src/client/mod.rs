//! What a generated client is made of: one address, one set of credentials, one transport.

pub(crate) mod builder;
pub(crate) mod call;
pub(crate) mod token_settings;

use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;

use http::HeaderMap;

use crate::client::call::Call;
use crate::clock::Clock;
use crate::credentials::auth::Authenticate;
use crate::drift::watch::Watch;
use crate::encode::prepared::Prepared;
use crate::encode::request::{Paged, Request, RowRequest};
use crate::exchange::rate_limiter::RateLimiter;
use crate::observe::observer::Observer;
use crate::operation::limits::Limits;
use crate::operation::rate_limit::RateLimiting;
use crate::operation::vendor_code::VendorCode;
use crate::pager::Pager;
use crate::retry::budget::Budget;
use crate::retry::jitter::Jitter;
use crate::retry::policy::RetryPolicy;
use crate::rows::Rows;
use crate::rows::download::Download;
use crate::rows::row::Row;
use crate::tokens::cell::TokenCell;
use crate::transport::Transport;
use crate::transport::base_url::BaseUrl;
use crate::transport::timeouts::Timeouts;

/// The core of every generated client. Cheap to clone.
#[derive(Clone)]
pub struct Client {
    core: Arc<Core>,
}

/// What clones share.
pub(crate) struct Core {
    pub(crate) base: BaseUrl,
    pub(crate) auth: Arc<dyn Authenticate>,
    pub(crate) headers: HeaderMap,
    pub(crate) timeouts: Timeouts,
    /// Limits in place of the operations' own.
    pub(crate) limits: Option<Limits>,
    pub(crate) transport: Arc<dyn Transport>,
    pub(crate) watch: Watch,
    pub(crate) retry: RetryPolicy,
    pub(crate) budget: Budget,
    pub(crate) jitter: Jitter,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) observer: Option<Arc<dyn Observer>>,
    pub(crate) limiter: RateLimiter,
    pub(crate) limiting: RateLimiting,
    /// What the credentials are exchanged for, when they are.
    pub(crate) tokens: Option<TokenCell>,
}

impl Core {
    /// The same road with other credentials, each sent once: for requests for tokens.
    pub(crate) fn with_auth(&self, auth: Arc<dyn Authenticate>) -> Self {
        Self {
            base: self.base.clone(),
            auth,
            headers: self.headers.clone(),
            timeouts: self.timeouts,
            limits: None,
            transport: self.transport.clone(),
            watch: Watch::default(),
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

impl Client {
    pub(crate) fn new(core: Core) -> Self {
        Self { core: Arc::new(core) }
    }

    /// A call whose answer is one value.
    pub fn call<R: Request, C: VendorCode>(&self, request: &R) -> Call<R::Output, C> {
        Call::new(self.core.clone(), self.prepare(request))
    }

    /// The items of a list, across its pages.
    pub fn items<R: Paged, C: VendorCode>(&self, request: &R) -> Pager<R::Item, C> {
        Pager::new(self.core.clone(), self.prepare(request))
    }

    /// The rows of an answer, as they arrive.
    pub fn rows<R: RowRequest, C: VendorCode>(&self, request: &R) -> Rows<R::Row, C> {
        Rows::new(self.core.clone(), self.prepare(request))
    }

    /// The rows of an answer as they are, into a file.
    pub fn download<R: RowRequest, C>(&self, request: &R, path: impl Into<PathBuf>) -> Download<C> {
        Download::new(self.core.clone(), self.prepare(request), R::Row::COLUMNS, path.into())
    }

    fn prepare<R: Request>(&self, request: &R) -> Prepared {
        let mut prepared = Prepared::new(request, &*self.core.auth);
        prepared.limits = self.core.limits.unwrap_or(prepared.limits);
        prepared
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Client")
            .field("host", &self.core.base)
            .field("auth", &self.core.auth.way())
            .field("timeouts", &self.core.timeouts)
            .finish_non_exhaustive()
    }
}
