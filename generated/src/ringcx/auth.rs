// @generated from spec/ringcx/api.yaml by `cargo xtask generate`. Do not edit.

//! Who is calling.

use callspec_runtime::{Authenticate, Credential, Parameter, Secret};
use super::operations;

/// How a client proves who it is: one of the ways that the vendor documents, never two.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Auth {
    /// A bearer token that RingCX gives in exchange for a RingCentral token. It lives five minutes.
    ///
    /// Source: `ringcx-call-detail:65, ringcx-auth`.
    #[non_exhaustive]
    AccessToken {
        /// The RingCX access token, not the RingCentral one.
        ///
        /// Source: `ringcx-call-detail:65`.
        access_token: Secret,
    },
    /// A long-lived API token, or a token of the legacy hosts.
    ///
    /// Source: `ringcx-auth-legacy` (reported).
    #[non_exhaustive]
    ApiToken {
        /// The token.
        ///
        /// Source: `ringcx-auth-legacy` (reported).
        api_token: Secret,
    },
}

impl Auth {
    /// A bearer token that RingCX gives in exchange for a RingCentral token. It lives five minutes.
    ///
    /// - `access_token`: The RingCX access token, not the RingCentral one.
    pub fn access_token(access_token: impl Into<Secret>) -> Self {
        Self::AccessToken {
            access_token: access_token.into(),
        }
    }

    /// A long-lived API token, or a token of the legacy hosts.
    ///
    /// - `api_token`: The token.
    pub fn api_token(api_token: impl Into<Secret>) -> Self {
        Self::ApiToken {
            api_token: api_token.into(),
        }
    }
}

impl Authenticate for Auth {
    fn way(&self) -> &'static str {
        match self {
            Self::AccessToken { .. } => "access_token",
            Self::ApiToken { .. } => "api_token",
        }
    }

    fn credentials(&self) -> Vec<Credential> {
        match self {
            Self::AccessToken { access_token } => {
                Vec::from([
                    Credential::header("authorization", "bearer ", access_token.clone()),
                ])
            }
            Self::ApiToken { api_token } => {
                Vec::from([Credential::header("x-auth-token", "", api_token.clone())])
            }
        }
    }

    fn places(&self) -> &'static [Parameter] {
        operations::CREDENTIALS
    }
}
