// @generated from spec/deepcall/api.yaml by `cargo xtask generate`. Do not edit.

//! Who is calling.

use callspec_runtime::generated::{Authenticate, Credential, Parameter};
use callspec_runtime::SecretSource;
use super::operations;

/// How a client proves who it is: one of the ways that the vendor documents, never two.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Auth {
    /// A session id. It must not be sent together with a user id and token.
    ///
    /// Source: `deepcall-change-title:8-12`.
    #[non_exhaustive]
    Session {
        /// The session id.
        ///
        /// Source: `deepcall-change-title:54, deepcall-masklist:54, deepcall-directory-update:35`.
        ssid: SecretSource,
    },
    /// A user id and its token. They must not be sent together with a session id.
    ///
    /// Source: `deepcall-change-title:8-12`.
    #[non_exhaustive]
    UserToken {
        /// The user id.
        ///
        /// Source: `deepcall-change-title:52, deepcall-masklist:52, deepcall-directory-update:36`.
        user_id: SecretSource,
        /// The token that belongs to the user id.
        ///
        /// Source: `deepcall-change-title:53, deepcall-masklist:53, deepcall-directory-update:37`.
        token: SecretSource,
    },
}

impl Auth {
    /// A session id. It must not be sent together with a user id and token.
    ///
    /// - `ssid`: The session id.
    ///
    /// Text, or a [`CredentialProvider`](callspec_runtime::CredentialProvider) that is asked each time
    /// it is needed.
    pub fn session(ssid: impl Into<SecretSource>) -> Self {
        Self::Session { ssid: ssid.into() }
    }

    /// A user id and its token. They must not be sent together with a session id.
    ///
    /// - `user_id`: The user id.
    /// - `token`: The token that belongs to the user id.
    ///
    /// Text, or a [`CredentialProvider`](callspec_runtime::CredentialProvider) that is asked each time
    /// it is needed.
    pub fn user_token(
        user_id: impl Into<SecretSource>,
        token: impl Into<SecretSource>,
    ) -> Self {
        Self::UserToken {
            user_id: user_id.into(),
            token: token.into(),
        }
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
                Vec::from([
                    Credential::body("userId", user_id.clone()),
                    Credential::body("token", token.clone()),
                ])
            }
        }
    }

    fn places(&self) -> &'static [Parameter] {
        operations::CREDENTIALS
    }
}
