//! Why a client could not be built.

use std::borrow::Cow;
use std::fmt;

use crate::redact::shown;

/// Why a client could not be built. Neither `Display` nor `Debug` shows a setting's value.
///
/// ```
/// use callspec_runtime::{Client, ClientBuilder};
///
/// fn why<T: From<Client>>(builder: ClientBuilder<T>) -> Option<String> {
///     builder.base_url("http://vendor.example").build().err().map(|error| error.to_string())
/// }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BuildError {
    message: Cow<'static, str>,
}

impl BuildError {
    pub(crate) fn base_url(why: &'static str) -> Self {
        Self { message: format!("the base URL cannot be used: {why}").into() }
    }

    pub(crate) fn header(name: &str, why: &str) -> Self {
        let quoted = match shown::name(name) {
            shown if shown.starts_with('"') => shown.into_owned(),
            shown => format!("\"{shown}\""),
        };
        Self { message: format!("the header {quoted} cannot be sent: it {why}").into() }
    }

    pub(crate) fn tokens() -> Self {
        let message = "token_url, refresh_token and on_rotate need credentials that are exchanged for tokens, and this \
                       client's are not";
        Self { message: message.into() }
    }

    /// An error for a [`Transport`](crate::Transport) of your own that cannot be set up.
    pub fn transport(message: impl Into<Cow<'static, str>>) -> Self {
        Self { message: message.into() }
    }
}

impl fmt::Display for BuildError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message)
    }
}

impl std::error::Error for BuildError {}
