//! Builds clients.

use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::HeaderMap;
use http::header::USER_AGENT;

use crate::build_error::BuildError;
use crate::client::Client;
use crate::clock::{Clock, SystemClock};
use crate::credentials::auth::Authenticate;
use crate::credentials::held::HeldCredentials;
use crate::credentials::secret::Secret;
use crate::drift::report::DriftReport;
use crate::encode::wire::{header, is_reserved};
use crate::exchange::core::Core;
use crate::exchange::drift_watch::DriftWatch;
use crate::exchange::rate_limiter::RateLimiter;
use crate::exchange::tokens::settings::TokenSettings;
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

/// Builds a client. `T` is the generated client that [`build`](Self::build) returns.
///
/// ```
/// use std::time::Duration;
///
/// use callspec_runtime::{BuildError, Client, ClientBuilder, Timeouts};
///
/// // Of a generated client: VendorClient::builder(auth)
/// fn configured<T: From<Client>>(builder: ClientBuilder<T>) -> Result<T, BuildError> {
///     builder
///         .user_agent("reports/1.0")
///         .timeouts(Timeouts::default().with_operation(Duration::from_secs(30)))
///         .build()
/// }
/// ```
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
    /// Starts with the documented base URL and the credentials.
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

    /// Sets another base URL, such as that of a test server. It may have a path, which comes before the operations'
    /// paths.
    pub fn base_url(mut self, base_url: impl Into<String>) -> Self {
        self.base_url = base_url.into();
        self
    }

    /// Sets the `User-Agent` header.
    pub fn user_agent(mut self, user_agent: impl Into<String>) -> Self {
        self.user_agent = user_agent.into();
        self
    }

    /// Adds a header to every request. Parameters and credentials take precedence. Requests for tokens carry it too, even
    /// with another [`token_url`](Self::token_url).
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// Sets the timeouts.
    pub fn timeouts(mut self, timeouts: Timeouts) -> Self {
        self.timeouts = timeouts;
        self
    }

    /// Sets the size limits of responses, in place of those of each operation. Requests for tokens keep theirs.
    pub fn limits(mut self, limits: Limits) -> Self {
        self.limits = Some(limits);
        self
    }

    /// Uses a proxy: an `http://` or `https://` URL with a host and, optionally, a port and `user:password@`. Loopback
    /// addresses are always reached directly. Environment variables are ignored.
    pub fn proxy(mut self, url: impl Into<Secret>) -> Self {
        self.http = self.http.with_proxy(url);
        self
    }

    /// Trusts more root certificates than those of the system: one in DER, or any number in PEM.
    pub fn root_certificates(mut self, certificates: impl Into<Bytes>) -> Self {
        self.http = self.http.with_root_certificates(certificates);
        self
    }

    /// Sets how long a connection is kept when it is idle, by default 15 seconds: a little less than the vendor's server
    /// keeps it. Zero keeps none. See [`HttpSettings::with_pool_idle`].
    pub fn pool_idle(mut self, pool_idle: Duration) -> Self {
        self.http = self.http.with_pool_idle(pool_idle);
        self
    }

    /// Sets another transport. It then handles proxy, root certificates, idle connections and the connect timeout itself.
    pub fn transport(mut self, transport: impl Transport) -> Self {
        self.transport = Some(Arc::new(transport));
        self
    }

    /// Calls `listener` for each response that deviates from the documents: with undocumented members or words, missing
    /// members, values of another type or, for rows, another header. Each page is a response.
    ///
    /// Responses are compared only if there is a listener, if the client is strict, or for a call
    /// [`with_drift`](crate::Call::with_drift). The listener runs where the response is read, so it should be quick. Its panic is logged and
    /// changes nothing else.
    pub fn on_drift(mut self, listener: impl Fn(&DriftReport) + Send + Sync + 'static) -> Self {
        self.watch.listener = Some(Arc::new(listener));
        self
    }

    /// Makes a response that deviates from the documents an error ([`ErrorKind::Drift`](crate::ErrorKind::Drift)). It ends
    /// a stream of items or rows.
    pub fn strict(mut self, strict: bool) -> Self {
        self.watch.strict = strict;
        self
    }

    /// Sets the retry policy. A call can have its own.
    pub fn retry(mut self, retry: RetryPolicy) -> Self {
        self.retry = retry;
        self
    }

    /// Sets the retry budget that all calls of the client share.
    pub fn retry_budget(mut self, budget: Budget) -> Self {
        self.budget = budget;
        self
    }

    /// Reports every operation and every attempt to `observer`, for metrics.
    pub fn observer(mut self, observer: impl Observer) -> Self {
        self.observer = Some(Arc::new(observer));
        self
    }

    /// Seeds the random waits between attempts, for tests.
    pub fn seed(mut self, seed: u64) -> Self {
        self.seed = Some(seed);
        self
    }

    /// Sets another clock, for tests.
    pub fn clock(mut self, clock: impl Clock) -> Self {
        self.clock = Arc::new(clock);
        self
    }

    /// Sets what happens to a call that would exceed a documented rate limit. By default it waits.
    pub fn rate_limiting(mut self, limiting: RateLimiting) -> Self {
        self.limiting = limiting;
        self
    }

    /// Sets another base URL for requests for tokens. By default they go to the host of the base URL.
    pub fn token_url(mut self, base_url: impl Into<String>) -> Self {
        self.tokens.base_url = Some(base_url.into());
        self
    }

    /// Starts from a saved refresh token: the first token is issued for it instead of the credentials.
    ///
    /// If refresh tokens rotate, **one client of one process** may use a saved one. Of two that do, the second is refused and
    /// exchanges its credentials, and what it saves then replaces what the first one saved; some vendors also take a refresh
    /// token that comes twice for stolen, and end the tokens of both. Several processes exchange their credentials, each for
    /// its own token, or ask one process for it (see [`CredentialProvider`](crate::CredentialProvider)).
    pub fn refresh_token(mut self, refresh_token: impl Into<Secret>) -> Self {
        self.tokens.refresh_token = Some(refresh_token.into());
        self
    }

    /// Calls `listener` with each new refresh token, so that the program can save it. If refresh tokens rotate, earlier
    /// ones are no longer valid.
    ///
    /// The listener runs before any call gets the new token, so it should be quick. Its panic is logged and changes nothing
    /// else, so a token that it could not save is used all the same.
    pub fn on_rotate(mut self, listener: impl Fn(&Secret) + Send + Sync + 'static) -> Self {
        self.tokens.on_rotate = Some(Arc::new(listener));
        self
    }

    /// Builds the client.
    ///
    /// # Errors
    ///
    /// If a setting is invalid: the base URL, a header, a credential, a proxy or a root certificate. Nothing is sent.
    pub fn build(self) -> Result<T, BuildError> {
        let base = BaseUrl::parse(&self.base_url)?;
        let held = HeldCredentials::of(&self.auth);
        let headers = self.checked_headers(&held)?;
        check_credentials(&held)?;
        let transport = match self.transport {
            Some(_) if self.http.is_special() => {
                return Err(BuildError::transport(
                    "a custom transport takes no proxy, no root certificates and no idle time: configure them there",
                ));
            }
            Some(transport) => transport,
            None => Arc::new(HttpTransport::new(&self.http.with_connect(self.timeouts.connect))?),
        };
        let Self { timeouts, limits, watch, retry, budget, seed, clock, observer, limiting, .. } = self;
        let mut core = Core {
            base,
            auth: held,
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

    fn checked_headers(&self, held: &HeldCredentials) -> Result<HeaderMap, BuildError> {
        let mut headers = HeaderMap::new();
        let user_agent = (USER_AGENT.to_string(), self.user_agent.clone());
        for (name, value) in std::iter::once(&user_agent).chain(&self.headers) {
            let is_place = |taken: &Parameter| taken.place == Place::Header && taken.name.eq_ignore_ascii_case(name);
            let taken = held.sent_places().iter().chain(self.auth.places()).any(is_place);
            if is_reserved(name) || taken {
                return Err(BuildError::header(name, "is set by the client itself"));
            }
            let (name, mut value) = header(name, value).map_err(|message| BuildError::header(name, message))?;
            // It may well be a key of the program's own.
            value.set_sensitive(name != USER_AGENT);
            headers.insert(name, value);
        }
        Ok(headers)
    }
}

/// A credential that no header can carry would fail every call.
fn check_credentials(held: &HeldCredentials) -> Result<(), BuildError> {
    for credential in held.fixed().into_iter().flatten().filter(|credential| credential.place == Place::Header) {
        let carried = header(credential.name, &credential.text());
        carried.map_err(|message| BuildError::header(credential.name, message))?;
    }
    Ok(())
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
