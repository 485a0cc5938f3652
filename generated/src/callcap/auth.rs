// @generated from spec/callcap/api.yaml by `cargo xtask generate`. Do not edit.

//! Credentials.

use callspec_runtime::generated::{Authenticate, Credential, Parameter};
use callspec_runtime::SecretSource;
use super::operations;

/// The credentials of a client: exactly one of the auth schemes that the vendor documents.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Auth {
    /// An API key of a Callcap login. It has access to whatever that login has access to.
    ///
    /// Source: `callcap-getting-started` (reported).
    #[non_exhaustive]
    ApiKey {
        /// The API key, created under My Profile.
        key: SecretSource,
    },
}

impl Auth {
    /// An API key of a Callcap login. It has access to whatever that login has access to.
    ///
    /// - `key`: The API key, created under My Profile.
    ///
    /// Takes a string, or a [`CredentialProvider`](callspec_runtime::CredentialProvider) that is asked
    /// before every attempt.
    pub fn api_key(key: impl Into<SecretSource>) -> Self { Self::ApiKey { key: key.into() } }
}

impl Authenticate for Auth {
    fn scheme(&self) -> &'static str {
        match self {
            Self::ApiKey { .. } => "api_key",
        }
    }

    fn credentials(&self) -> Vec<Credential> {
        match self {
            Self::ApiKey { key } => Vec::from([Credential::header("authorization", "Bearer ", key.clone())]),
        }
    }

    fn places(&self) -> &'static [Parameter] { operations::CREDENTIALS }
}
