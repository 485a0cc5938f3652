// @generated from spec/callcap/api.yaml by `cargo xtask generate`. Do not edit.

//! Who is calling.

use callspec_runtime::generated::{Authenticate, Credential, Parameter};
use callspec_runtime::SecretSource;
use super::operations;

/// How a client proves who it is: one of the ways that the vendor documents, never two.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Auth {
    /// An API key of a Callcap login. It has access to whatever that login has access to.
    ///
    /// Source: `callcap-getting-started` (reported).
    #[non_exhaustive]
    ApiKey {
        /// The API key, created under My Profile.
        ///
        /// Source: `callcap-getting-started` (reported).
        key: SecretSource,
    },
}

impl Auth {
    /// An API key of a Callcap login. It has access to whatever that login has access to.
    ///
    /// - `key`: The API key, created under My Profile.
    ///
    /// Text, or a [`CredentialProvider`](callspec_runtime::CredentialProvider) that is asked each time
    /// it is needed.
    pub fn api_key(key: impl Into<SecretSource>) -> Self {
        Self::ApiKey { key: key.into() }
    }
}

impl Authenticate for Auth {
    fn scheme(&self) -> &'static str {
        match self {
            Self::ApiKey { .. } => "api_key",
        }
    }

    fn credentials(&self) -> Vec<Credential> {
        match self {
            Self::ApiKey { key } => {
                Vec::from([Credential::header("authorization", "Bearer ", key.clone())])
            }
        }
    }

    fn places(&self) -> &'static [Parameter] {
        operations::CREDENTIALS
    }
}
