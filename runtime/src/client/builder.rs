//! How a client is put together.

use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;

use bytes::Bytes;
use http::HeaderMap;
use http::header::USER_AGENT;

use crate::build_error::BuildError;
use crate::client::Client;
use crate::client::token_settings::TokenSettings;
use crate::clock::{Clock, SystemClock};
use crate::credentials::auth::Authenticate;
use crate::credentials::auth::sent_places;
use crate::credentials::secret::Secret;
use crate::drift::report::DriftReport;
use crate::encode::wire::{header, is_reserved};
use crate::exchange::core::Core;
use crate::exchange::drift_watch::DriftWatch;
use crate::exchange::rate_limiter::RateLimiter;
use crate::observe::observer::Observer;
use crate::operation::limits::Limits;
use crate::operation::paging::Parameter;
use crate::operation::place::Place;
use crate::operation::rate_limit::RateLimiting;
use crate::retry::budget::Budget;
use crate::retry::jitter::Jitter;
use crate::retry::policy::RetryPolicy;
use crate::transport::Transport;
use crate::transport::base_url::BaseUrl;
use crate::transport::http_settings::HttpSettings;
use crate::transport::http_transport::HttpTransport;
use crate::transport::timeouts::Timeouts;

const DEFAULT_USER_AGENT: &str = concat!("callspec/", env!("CARGO_PKG_VERSION"));

/// Puts a client together. `T` is the generated client that [`build`](Self::build) makes.
pub struct ClientBuilder<T> {
    base_url: String,
    auth: Arc<dyn Authenticate>,
    user_agent: String,
    headers: Vec<(String, String)>,
    timeouts: Timeouts,
    limits: Option<Limits>,
    http: HttpSettings,
    transport: Option<Arc<dyn Transport>>,
    watch: DriftWatch,
    retry: RetryPolicy,
    budget: Budget,
    seed: Option<u64>,
    clock: Arc<dyn Clock>,
    observer: Option<Arc<dyn Observer>>,
    limiting: RateLimiting,
    tokens: TokenSettings,
    client: PhantomData<fn() -> T>,
}

impl<T: From<Client>> ClientBuilder<T> {
    /// Begins with the documented address and the credentials.
    pub fn new(base_url: impl Into<String>, auth: impl Authenticate) -> Self {
        Self {
            base_url: base_url.into(),
            auth: Arc::new(auth),
            user_agent: DEFAULT_USER_AGENT.to_owned(),
            headers: Vec::new(),
            timeouts: Timeouts::default(),
            limits: None,
            http: HttpSettings::default(),
            transport: None,
            watch: DriftWatch::default(),
            retry: RetryPolicy::default(),
            budget: Budget::default(),
            seed: None,
            clock: Arc::new(SystemClock),
            observer: None,
            limiting: RateLimiting::default(),
            tokens: TokenSettings::default(),
            client: PhantomData,
        }
    }

    /// Another address: a brand's own, or a test's. It may have a path; the operations' paths go behind it.
    pub fn base_url(mut self, base_url: impl Into<String>) -> Self {
        self.base_url = base_url.into();
        self
    }

    /// How the program calls itself.
    pub fn user_agent(mut self, user_agent: impl Into<String>) -> Self {
        self.user_agent = user_agent.into();
        self
    }

    /// A header for every request. Parameters and credentials win over it. Requests for tokens carry it too, wherever
    /// [`token_url`](Self::token_url) leads.
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// How long the parts of a call may take.
    pub fn timeouts(mut self, timeouts: Timeouts) -> Self {
        self.timeouts = timeouts;
        self
    }

    /// How much of an answer is taken in, in place of what each operation has by itself. Requests for tokens keep their own.
    pub fn limits(mut self, limits: Limits) -> Self {
        self.limits = Some(limits);
        self
    }

    /// Goes through a proxy: `http://` or `https://`, a host, perhaps a port, and perhaps `user:password@`. Loopback is
    /// always reached directly. Nothing is taken from the environment.
    pub fn proxy(mut self, url: impl Into<Secret>) -> Self {
        self.http = self.http.with_proxy(url);
        self
    }

    /// Trusts further root certificates, beside those of the system: one in DER, or any number in PEM.
    pub fn root_certificates(mut self, certificates: impl Into<Bytes>) -> Self {
        self.http = self.http.with_root_certificates(certificates);
        self
    }

    /// Another transport. Proxy and root certificates are its own affair then, and so is the time to connect.
    pub fn transport(mut self, transport: impl Transport) -> Self {
        self.transport = Some(Arc::new(transport));
        self
    }

    /// Calls `listener` with what an answer deviates in from the captured document: members and words that are not
    /// captured, members that are missing, values of another kind; of rows, the header. A page is an answer.
    ///
    /// Answers are compared only for a listener, a strict client, or a call
    /// [`with_drift`](crate::Call::with_drift). It runs where the answer is read: it should be quick.
    pub fn on_drift(mut self, listener: impl Fn(&DriftReport) + Send + Sync + 'static) -> Self {
        self.watch.listener = Some(Arc::new(listener));
        self
    }

    /// Whether an answer that deviates from the captured document is an error
    /// ([`ErrorKind::Drift`](crate::ErrorKind::Drift)). A stream of items or rows ends there.
    pub fn strict(mut self, strict: bool) -> Self {
        self.watch.strict = strict;
        self
    }

    /// How often calls are tried again. A call may have a policy of its own.
    pub fn retry(mut self, retry: RetryPolicy) -> Self {
        self.retry = retry;
        self
    }

    /// What all calls of the client may spend on retries together.
    pub fn retry_budget(mut self, budget: Budget) -> Self {
        self.budget = budget;
        self
    }

    /// Tells `observer` of every operation and every attempt, for metrics.
    pub fn observer(mut self, observer: impl Observer) -> Self {
        self.observer = Some(Arc::new(observer));
        self
    }

    /// Makes the random waits between attempts the same each time, for tests.
    pub fn seed(mut self, seed: u64) -> Self {
        self.seed = Some(seed);
        self
    }

    /// Another time of day, for tests.
    pub fn clock(mut self, clock: impl Clock) -> Self {
        self.clock = Arc::new(clock);
        self
    }

    /// What is done when a documented rate limit leaves no room for a call. Default: the call waits.
    pub fn rate_limiting(mut self, limiting: RateLimiting) -> Self {
        self.limiting = limiting;
        self
    }

    /// Another address for requests for tokens: by default they go to the host of the base URL.
    pub fn token_url(mut self, base_url: impl Into<String>) -> Self {
        self.tokens.base_url = Some(base_url.into());
        self
    }

    /// Begins with a refresh token that the program kept: the first token is had for it, not for the credentials.
    pub fn refresh_token(mut self, refresh_token: impl Into<Secret>) -> Self {
        self.tokens.refresh_token = Some(refresh_token.into());
        self
    }

    /// Calls `listener` with each refresh token that the vendor issues, so that the program can keep it for its next
    /// start. Where refresh tokens rotate, those before are worth nothing from then on.
    ///
    /// It runs before any call gets the new token: it should be quick.
    pub fn on_rotate(mut self, listener: impl Fn(&Secret) + Send + Sync + 'static) -> Self {
        self.tokens.on_rotate = Some(Arc::new(listener));
        self
    }

    /// The client, or why there can be none.
    pub fn build(self) -> Result<T, BuildError> {
        let base = BaseUrl::parse(&self.base_url)?;
        let headers = self.checked_headers()?;
        self.check_credentials()?;
        let transport = match self.transport {
            Some(_) if self.http.is_special() => {
                return Err(BuildError::transport("a transport of one's own takes no proxy and no root certificates"));
            }
            Some(transport) => transport,
            None => Arc::new(HttpTransport::new(&self.http.with_connect(self.timeouts.connect))?),
        };
        let Self { auth, timeouts, limits, watch, retry, budget, seed, clock, observer, limiting, .. } = self;
        let mut core = Core {
            base,
            auth,
            headers,
            timeouts,
            limits,
            transport,
            watch,
            retry,
            budget,
            jitter: Jitter::new(seed),
            clock,
            observer,
            limiter: RateLimiter::default(),
            limiting,
            tokens: None,
        };
        core.tokens = self.tokens.cell(&core)?;
        Ok(T::from(Client::new(core)))
    }

    /// A credential that no header can carry would fail every call.
    fn check_credentials(&self) -> Result<(), BuildError> {
        for credential in self.auth.credentials() {
            if let (Place::Header, Some(text)) = (credential.place(), credential.fixed_text()) {
                let carried = header(credential.name(), &text);
                carried.map_err(|message| BuildError::header(credential.name(), message))?;
            }
        }
        Ok(())
    }

    fn checked_headers(&self) -> Result<HeaderMap, BuildError> {
        let mut headers = HeaderMap::new();
        let user_agent = (USER_AGENT.to_string(), self.user_agent.clone());
        let sent = sent_places(&*self.auth);
        for (name, value) in std::iter::once(&user_agent).chain(&self.headers) {
            let is_place = |taken: &Parameter| taken.place == Place::Header && taken.name.eq_ignore_ascii_case(name);
            let taken = sent.iter().chain(self.auth.places()).any(is_place);
            if is_reserved(name) || taken {
                return Err(BuildError::header(name, "is written by the client itself"));
            }
            let (name, mut value) = header(name, value).map_err(|message| BuildError::header(name, message))?;
            // It may well be a key of the program's own.
            value.set_sensitive(name != USER_AGENT);
            headers.insert(name, value);
        }
        Ok(headers)
    }
}

impl<T> fmt::Debug for ClientBuilder<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("ClientBuilder")
            .field("auth", &self.auth.scheme())
            .field("user_agent", &self.user_agent)
            .field("timeouts", &self.timeouts)
            .finish_non_exhaustive()
    }
}
