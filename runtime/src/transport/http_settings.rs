//! Settings of the built-in transport: connect timeout, idle connections, proxy, additional root certificates.

use std::time::Duration;

use bytes::Bytes;
use reqwest::{ClientBuilder, Proxy, Url};

use crate::build_error::BuildError;
use crate::credentials::secret::Secret;
use crate::transport::base_url::is_loopback;
use crate::transport::timeouts::Timeouts;

/// How long connections are kept idle. Shorter than the idle timeout of most servers, so that a connection they closed is
/// seldom used.
const POOL_IDLE: Duration = Duration::from_secs(15);

/// Settings of [`HttpTransport`](crate::HttpTransport). `Debug` shows neither a proxy's password nor a certificate.
///
/// ```
/// use std::time::Duration;
///
/// use callspec_runtime::HttpSettings;
///
/// let settings = HttpSettings::default().with_connect(Duration::from_secs(5)).with_proxy("http://proxy.example:3128");
/// # let _ = settings;
/// ```
#[derive(Clone, Debug)]
pub struct HttpSettings {
    connect: Duration,
    proxy: Option<Secret>,
    roots: Vec<Bytes>,
    pool_idle: Option<Duration>,
}

impl HttpSettings {
    /// Sets the timeout for connecting, proxy and TLS included.
    pub fn with_connect(mut self, connect: Duration) -> Self {
        self.connect = connect;
        self
    }

    /// Uses a proxy: an `http://` or `https://` URL with a host and, optionally, a port and `user:password@`. Loopback
    /// addresses are always reached directly. Environment variables are ignored.
    pub fn with_proxy(mut self, url: impl Into<Secret>) -> Self {
        self.proxy = Some(url.into());
        self
    }

    /// Trusts more root certificates than those of the system: one in DER, or any number in PEM.
    pub fn with_root_certificates(mut self, certificates: impl Into<Bytes>) -> Self {
        self.roots.push(certificates.into());
        self
    }

    /// Sets how long a connection is kept when it is idle. By default 15 seconds. Zero keeps none.
    ///
    /// A request that must not be sent twice never uses a connection that was idle for more than two seconds.
    pub fn with_pool_idle(mut self, pool_idle: Duration) -> Self {
        self.pool_idle = Some(pool_idle);
        self
    }

    pub(super) fn pool_idle(&self) -> Duration {
        self.pool_idle.unwrap_or(POOL_IDLE)
    }

    /// Whether a custom transport would ignore some of it.
    pub(crate) fn is_special(&self) -> bool {
        self.proxy.is_some() || !self.roots.is_empty() || self.pool_idle.is_some()
    }

    pub(crate) fn apply(&self, builder: ClientBuilder) -> Result<ClientBuilder, BuildError> {
        let mut builder = builder.connect_timeout(self.connect);
        builder = match &self.proxy {
            Some(url) => builder.proxy(proxy(url)?),
            None => builder.no_proxy(),
        };
        for certificates in &self.roots {
            builder = trust(builder, certificates)?;
        }
        Ok(builder)
    }
}

impl Default for HttpSettings {
    fn default() -> Self {
        Self { connect: Timeouts::default().connect, proxy: None, roots: Vec::new(), pool_idle: None }
    }
}

fn proxy(url: &Secret) -> Result<Proxy, BuildError> {
    let refuse = |why| BuildError::transport(format!("the proxy cannot be used: {why}"));
    let url = Url::parse(url.expose()).map_err(|_| refuse("it is not a URL such as http://proxy.example:3128"))?;
    if !matches!(url.scheme(), "http" | "https") {
        return Err(refuse("its scheme must be http or https"));
    }
    if !matches!(url.path(), "" | "/") || url.query().is_some() || url.fragment().is_some() {
        return Err(refuse("it must have no path, query or fragment"));
    }
    Ok(Proxy::custom(move |target| (!target.host_str().is_some_and(is_loopback)).then(|| url.clone())))
}

#[cfg(feature = "tls")]
fn trust(builder: ClientBuilder, certificates: &[u8]) -> Result<ClientBuilder, BuildError> {
    use reqwest::Certificate;
    let read = match certificates.trim_ascii_start().starts_with(b"-----BEGIN") {
        true => Certificate::from_pem_bundle(certificates),
        false => Certificate::from_der(certificates).map(|certificate| vec![certificate]),
    };
    match read {
        Ok(read) if !read.is_empty() => Ok(builder.tls_certs_merge(read)),
        _ => Err(BuildError::transport("a root certificate cannot be read: it must be PEM or DER")),
    }
}

#[cfg(not(feature = "tls"))]
fn trust(_: ClientBuilder, _: &[u8]) -> Result<ClientBuilder, BuildError> {
    Err(BuildError::transport("root certificates need the cargo feature tls"))
}
