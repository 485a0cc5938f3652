//! Why a client could not be built.

use std::borrow::Cow;
use std::fmt;

/// Why a client could not be built. It never shows what was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BuildError {
    message: Cow<'static, str>,
}

impl BuildError {
    pub(crate) fn base_url(why: &'static str) -> Self {
        Self { message: format!("the base URL cannot be used: {why}").into() }
    }

    pub(crate) fn header(name: &str, why: &str) -> Self {
        Self { message: format!("the header {name:?} cannot be sent: it {why}").into() }
    }

    pub(crate) fn tokens() -> Self {
        let message = "token_url, refresh_token and on_rotate are for credentials that are exchanged for tokens, and \
                       those of this client are not";
        Self { message: message.into() }
    }

    /// A transport that could not be made; for implementors of [`Transport`](crate::Transport).
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
