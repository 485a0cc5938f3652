//! The base URL of an API, checked: https, except on loopback.

use std::fmt;
use std::net::IpAddr;

use reqwest::Url;

use crate::build_error::BuildError;

/// Scheme, host, port and path prefix, without a slash at the end.
#[derive(Clone)]
pub(crate) struct BaseUrl {
    text: String,
    host: String,
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
        Ok(Self { text: url.as_str().trim_end_matches('/').to_owned(), host: host.to_owned() })
    }

    /// The same address without its path.
    pub(crate) fn origin(&self) -> Self {
        let host = self.text.find("://").map_or(0, |scheme| scheme + 3);
        let end = self.text[host..].find('/').map_or(self.text.len(), |path| host + path);
        Self { text: self.text[..end].to_owned(), host: self.host.clone() }
    }

    /// Whether requests go out without TLS, as they may on loopback.
    pub(crate) fn is_plain(&self) -> bool {
        self.text.starts_with("http://")
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.text
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
            assert_eq!(BaseUrl::parse(text).unwrap().as_str(), base);
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
