//! The base URL of an API, checked: https, except on loopback.

use std::fmt;
use std::net::IpAddr;
use std::sync::Arc;

use bytes::Bytes;
use http::Uri;
use http::uri::{Authority, PathAndQuery, Scheme};
use reqwest::Url;

use crate::build_error::BuildError;

/// Scheme, host, port and path prefix, without a slash at the end.
#[derive(Clone)]
pub(crate) struct BaseUrl {
    text: String,
    host: String,
    /// The path prefix, which may be empty.
    path: String,
    origin: Arc<Origin>,
}

/// The longest URI: `http` counts its bytes in 16 bits, and keeps the last number for itself.
const LONGEST: usize = u16::MAX as usize - 1;

/// Scheme, host and port, parsed once for all requests.
pub(crate) struct Origin {
    scheme: Scheme,
    authority: Authority,
    /// An address there, with a path of no interest.
    url: Url,
}

impl Origin {
    fn of(url: Url) -> Option<Arc<Self>> {
        let parts = Uri::try_from(url.as_str()).ok()?.into_parts();
        Some(Arc::new(Self { scheme: parts.scheme?, authority: parts.authority?, url }))
    }

    /// A URI as a URL, if it is at this origin: without parsing the origin again.
    pub(super) fn url(&self, uri: &Uri) -> Option<Url> {
        let is_same = uri.authority().is_some_and(|authority| authority.as_str() == self.authority.as_str());
        if !is_same || uri.scheme() != Some(&self.scheme) {
            return None;
        }
        let mut url = self.url.clone();
        url.set_path(uri.path());
        url.set_query(uri.query());
        Some(url)
    }
}

impl BaseUrl {
    pub(crate) fn parse(text: &str) -> Result<Self, BuildError> {
        let refuse = |why: &'static str| Err(BuildError::base_url(why));
        let Ok(url) = Url::parse(text) else {
            return refuse("it is not an absolute URL such as https://api.example.com");
        };
        let Some(host) = url.host_str() else {
            return refuse("it names no host");
        };
        match url.scheme() {
            "https" => {}
            "http" if is_loopback(host) => {}
            "http" => return refuse("http is allowed for loopback addresses only: use https"),
            _ => return refuse("its scheme must be https"),
        }
        if !url.username().is_empty() || url.password().is_some() {
            return refuse("it must not carry a user name or password");
        }
        if url.query().is_some() || url.fragment().is_some() {
            return refuse("it must not carry a query or fragment");
        }
        let host = host.to_owned();
        let text = url.as_str().trim_end_matches('/').to_owned();
        let path = url.path().trim_end_matches('/').to_owned();
        match Origin::of(url) {
            Some(origin) => Ok(Self { text, host, path, origin }),
            None => refuse("its host or its path has characters that no request can carry"),
        }
    }

    /// The address of a request there, from its path and query: `None` if it is too long.
    pub(crate) fn join(&self, target: String) -> Option<Uri> {
        let Origin { scheme, authority, .. } = &*self.origin;
        if scheme.as_str().len() + "://".len() + authority.as_str().len() + target.len() > LONGEST {
            return None;
        }
        let mut parts = http::uri::Parts::default();
        parts.scheme = Some(scheme.clone());
        parts.authority = Some(authority.clone());
        parts.path_and_query = Some(PathAndQuery::from_maybe_shared(Bytes::from(target)).ok()?);
        Uri::from_parts(parts).ok()
    }

    /// What the addresses of all requests begin with.
    pub(crate) fn origin_of_requests(&self) -> Arc<Origin> {
        self.origin.clone()
    }

    /// The path prefix, which may be empty.
    pub(crate) fn path(&self) -> &str {
        &self.path
    }

    /// The same address without its path.
    pub(crate) fn origin(&self) -> Self {
        let host = self.text.find("://").map_or(0, |scheme| scheme + 3);
        let end = self.text[host..].find('/').map_or(self.text.len(), |path| host + path);
        let (text, path) = (self.text[..end].to_owned(), String::new());
        Self { text, path, host: self.host.clone(), origin: self.origin.clone() }
    }

    /// Whether requests go out without TLS, as they may on loopback.
    pub(crate) fn is_plain(&self) -> bool {
        self.text.starts_with("http://")
    }
}

/// Only the host: a path prefix may name a customer.
impl fmt::Debug for BaseUrl {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.host)
    }
}

/// Whether a host is this machine, as it stands in a URL.
pub(crate) fn is_loopback(host: &str) -> bool {
    let address = host.trim_start_matches('[').trim_end_matches(']');
    host == "localhost" || address.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

#[cfg(test)]
mod tests {
    use http::Uri;
    use proptest::prelude::*;
    use reqwest::Url;

    use super::BaseUrl;

    #[test]
    fn what_is_taken() {
        for (text, base) in [
            ("https://api.example.com", "https://api.example.com"),
            ("https://api.example.com/voice/", "https://api.example.com/voice"),
            ("http://127.0.0.1:8080/", "http://127.0.0.1:8080"),
            ("http://localhost:1", "http://localhost:1"),
            ("http://[::1]:1/x", "http://[::1]:1/x"),
        ] {
            let parsed = BaseUrl::parse(text).unwrap();
            assert_eq!(parsed.text, base);
            assert_eq!(parsed.join(format!("{}/v1?a=b", parsed.path())).unwrap(), format!("{base}/v1?a=b").as_str());
        }
    }

    #[test]
    fn an_address_that_is_too_long_is_none() {
        let base = BaseUrl::parse("https://api.example.com").unwrap();
        let longest = super::LONGEST - "https://api.example.com".len();
        let of_length = |length: usize| format!("/{}", "a".repeat(length - 1));
        assert!(base.join(of_length(longest)).is_some());
        assert!(base.join(of_length(longest + 1)).is_none());
    }

    proptest! {
        #[test]
        fn an_address_is_what_parsing_all_of_it_gives(
            base in "https://(api\\.example\\.com|\\[2001:db8::7\\]|192\\.0\\.2\\.7)(:8443)?(/voice|/a%20b/c)?/?",
            path in "(/[a-z%.~:@;=+*'\"{|}^`\\\\-]{0,4}){1,3}",
            query in "(\\?[a-z0-9%&=+'\"/?\\\\^`{}|]{0,8})?",
        ) {
            let base = BaseUrl::parse(&base).unwrap();
            let whole = Uri::try_from(format!("{}{path}{query}", base.text));
            let joined = base.join(format!("{}{path}{query}", base.path()));
            prop_assert_eq!(joined.as_ref(), whole.as_ref().ok());
            if let Some(uri) = joined {
                let slow = Url::parse(&uri.to_string()).unwrap();
                prop_assert_eq!(base.origin.url(&uri), Some(slow));
                let elsewhere = Uri::try_from(format!("https://elsewhere.example.com{path}")).unwrap();
                prop_assert_eq!(base.origin.url(&elsewhere), None);
            }
        }
    }

    #[test]
    fn what_is_refused() {
        for text in [
            "",
            "api.example.com",
            "/v1",
            "ftp://example.com",
            "http://example.com",
            "http://localhost.example.com",
            "http://127.0.0.1.example.com",
            "https://user:MARKER@example.com",
            "https://example.com/?token=MARKER",
            "https://example.com/#MARKER",
            "https://",
        ] {
            let error = BaseUrl::parse(text).unwrap_err();
            assert!(!format!("{error} {error:?}").contains("MARKER"), "{error}");
        }
    }
}
