// @generated from spec/deepcall/api.yaml by `cargo xtask generate`. Do not edit.

//! Credentials.

use callspec_runtime::generated::{Authenticate, Credential, Parameter};
use callspec_runtime::SecretSource;
use super::operations;

/// The credentials of a client: exactly one of the auth schemes that the vendor documents.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Auth {
    /// A session id. It must not be sent together with a user id and token.
    ///
    /// Source: `deepcall-change-title:8-12`.
    #[non_exhaustive]
    Session {
        /// The session id.
        ssid: SecretSource,
    },
    /// A user id and its token. They must not be sent together with a session id.
    ///
    /// Source: `deepcall-change-title:8-12`.
    #[non_exhaustive]
    UserToken {
        /// The user id.
        user_id: SecretSource,
        /// The token that belongs to the user id.
        token: SecretSource,
    },
}

impl Auth {
    /// A session id. It must not be sent together with a user id and token.
    ///
    /// - `ssid`: The session id.
    ///
    /// Takes a string, or a [`CredentialProvider`](callspec_runtime::CredentialProvider) that is asked
    /// before every attempt.
    pub fn session(ssid: impl Into<SecretSource>) -> Self { Self::Session { ssid: ssid.into() } }

    /// A user id and its token. They must not be sent together with a session id.
    ///
    /// - `user_id`: The user id.
    /// - `token`: The token that belongs to the user id.
    ///
    /// Takes a string, or a [`CredentialProvider`](callspec_runtime::CredentialProvider) that is asked
    /// before every attempt.
    pub fn user_token(user_id: impl Into<SecretSource>, token: impl Into<SecretSource>) -> Self {
        Self::UserToken { user_id: user_id.into(), token: token.into() }
    }
}

impl Authenticate for Auth {
    fn scheme(&self) -> &'static str {
        match self {
            Self::Session { .. } => "session",
            Self::UserToken { .. } => "user_token",
        }
    }

    fn credentials(&self) -> Vec<Credential> {
        match self {
            Self::Session { ssid } => Vec::from([Credential::body("ssid", ssid.clone())]),
            Self::UserToken { user_id, token } => {
                Vec::from([Credential::body("userId", user_id.clone()), Credential::body("token", token.clone())])
            }
        }
    }

    fn places(&self) -> &'static [Parameter] { operations::CREDENTIALS }
}
