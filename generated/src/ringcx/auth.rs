// @generated from spec/ringcx/api.yaml by `cargo xtask generate`. Do not edit.

//! Credentials.

use callspec_runtime::generated::{Authenticate, Credential, Parameter, Token};
use callspec_runtime::SecretSource;
use super::{operations, tokens};

/// The credentials of a client: exactly one of the auth schemes that the vendor documents.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Auth {
    /// A bearer token that RingCX issues in exchange for a RingCentral token. It is valid for five
    /// minutes and the client cannot renew it, so it suits short programs and those that renew tokens
    /// themselves.
    ///
    /// Source: `ringcx-call-detail:65, ringcx-auth`.
    #[non_exhaustive]
    AccessToken {
        /// The RingCX access token, not the RingCentral one.
        access_token: SecretSource,
    },
    /// An access token of the RingCentral API. The client exchanges it for a RingCX token and renews
    /// that token for as long as its refresh tokens are accepted.
    ///
    /// Source: `ringcx-auth` (reported).
    #[non_exhaustive]
    RingcentralToken {
        /// The RingCentral access token, from a production account that is linked to RingCX.
        ringcentral_token: SecretSource,
    },
    /// A long-lived API token, or a token of the legacy hosts.
    ///
    /// Source: `ringcx-auth-legacy` (reported).
    #[non_exhaustive]
    ApiToken {
        /// The API token of a legacy host.
        api_token: SecretSource,
    },
}

impl Auth {
    /// A bearer token that RingCX issues in exchange for a RingCentral token. It is valid for five
    /// minutes and the client cannot renew it, so it suits short programs and those that renew tokens
    /// themselves.
    ///
    /// - `access_token`: The RingCX access token, not the RingCentral one.
    ///
    /// Takes a string, or a [`CredentialProvider`](callspec_runtime::CredentialProvider) that is asked
    /// before every attempt.
    pub fn access_token(access_token: impl Into<SecretSource>) -> Self {
        Self::AccessToken { access_token: access_token.into() }
    }

    /// An access token of the RingCentral API. The client exchanges it for a RingCX token and renews
    /// that token for as long as its refresh tokens are accepted.
    ///
    /// - `ringcentral_token`: The RingCentral access token, from a production account that is linked to
    ///   RingCX.
    ///
    /// Takes a string, or a [`CredentialProvider`](callspec_runtime::CredentialProvider) that is asked
    /// before every attempt.
    ///
    /// The client exchanges it for a token on first use, renews the token before it expires, and
    /// retries a call once whose token was refused.
    /// [`ClientBuilder::on_rotate`](callspec_runtime::ClientBuilder::on_rotate) reports each new
    /// refresh token.
    pub fn ringcentral_token(ringcentral_token: impl Into<SecretSource>) -> Self {
        Self::RingcentralToken { ringcentral_token: ringcentral_token.into() }
    }

    /// A long-lived API token, or a token of the legacy hosts.
    ///
    /// - `api_token`: The API token of a legacy host.
    ///
    /// Takes a string, or a [`CredentialProvider`](callspec_runtime::CredentialProvider) that is asked
    /// before every attempt.
    pub fn api_token(api_token: impl Into<SecretSource>) -> Self { Self::ApiToken { api_token: api_token.into() } }
}

impl Authenticate for Auth {
    fn scheme(&self) -> &'static str {
        match self {
            Self::AccessToken { .. } => "access_token",
            Self::RingcentralToken { .. } => "ringcentral_token",
            Self::ApiToken { .. } => "api_token",
        }
    }

    fn credentials(&self) -> Vec<Credential> {
        match self {
            Self::AccessToken { access_token } => {
                Vec::from([Credential::header("authorization", "bearer ", access_token.clone())])
            }
            Self::RingcentralToken { ringcentral_token } => {
                Vec::from([Credential::body("rcAccessToken", ringcentral_token.clone())])
            }
            Self::ApiToken { api_token } => Vec::from([Credential::header("x-auth-token", "", api_token.clone())]),
        }
    }

    fn token(&self) -> Option<&'static Token> {
        match self {
            Self::RingcentralToken { .. } => Some(&tokens::RINGCENTRAL_TOKEN),
            _ => None,
        }
    }

    fn places(&self) -> &'static [Parameter] { operations::CREDENTIALS }
}
