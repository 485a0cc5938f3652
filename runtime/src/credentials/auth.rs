//! How a client authenticates: which credentials go where.

use std::borrow::Cow;

use crate::credentials::provider::{CredentialError, SecretSource};
use crate::credentials::secret::Secret;
use crate::operation::paging::Parameter;
use crate::operation::place::Place;
use crate::operation::token::Token;

/// The credentials of a client, and the authentication scheme that they are for.
///
/// Generated code implements it for the type that [`ClientBuilder::new`](crate::ClientBuilder::new) takes, so a program
/// neither names nor implements it.
pub trait Authenticate: Send + Sync + 'static {
    /// The name of the scheme, such as `api_key`.
    fn scheme(&self) -> &'static str;

    /// The credentials of the scheme, in order. Every request carries them; if there is a [`token`](Self::token), only the
    /// request that issues it does.
    fn credentials(&self) -> Vec<Credential>;

    /// The token that the credentials are exchanged for. Every other request carries it instead of them.
    fn token(&self) -> Option<&'static Token> {
        None
    }

    /// Where credentials go in any scheme of the API. A client sends nothing else there.
    fn places(&self) -> &'static [Parameter] {
        &[]
    }
}

/// One credential and its place in the request.
#[derive(Clone, Debug)]
pub struct Credential {
    place: Place,
    name: &'static str,
    prefix: &'static str,
    source: SecretSource,
}

impl Credential {
    /// A header whose value is `prefix`, then the secret.
    pub fn header(name: &'static str, prefix: &'static str, secret: impl Into<SecretSource>) -> Self {
        Self { place: Place::Header, name, prefix, source: secret.into() }
    }

    /// A query parameter.
    pub fn query(name: &'static str, secret: impl Into<SecretSource>) -> Self {
        Self { place: Place::Query, name, prefix: "", source: secret.into() }
    }

    /// A member of the JSON body, or a field of the form. It comes before all others.
    pub fn body(name: &'static str, secret: impl Into<SecretSource>) -> Self {
        Self { place: Place::Body, name, prefix: "", source: secret.into() }
    }

    /// Where it is sent.
    pub(crate) fn parameter(&self) -> Parameter {
        Parameter { place: self.place, name: self.name }
    }

    pub(crate) fn source(&self) -> &SecretSource {
        &self.source
    }

    /// The credential as it is sent, if no provider has to be asked.
    pub(crate) fn apply_fixed(&self) -> Option<AppliedCredential> {
        self.source.fixed().map(|secret| self.with(secret.clone()))
    }

    /// The credential with the secret to be used now.
    pub(crate) async fn apply(&self) -> Result<AppliedCredential, CredentialError> {
        self.source.secret().await.map(|secret| self.with(secret))
    }

    fn with(&self, secret: Secret) -> AppliedCredential {
        AppliedCredential { place: self.place, name: self.name, prefix: self.prefix, secret, generation: None }
    }
}

/// A credential as one attempt sends it.
#[derive(Clone, Debug)]
pub(crate) struct AppliedCredential {
    pub(crate) place: Place,
    pub(crate) name: &'static str,
    pub(crate) prefix: &'static str,
    pub(crate) secret: Secret,
    /// If it is a token: which of those that were issued.
    pub(crate) generation: Option<u64>,
}

impl AppliedCredential {
    /// The text that goes on the wire.
    pub(crate) fn text(&self) -> Cow<'_, str> {
        match self.prefix {
            "" => self.secret.expose().into(),
            prefix => format!("{prefix}{}", self.secret.expose()).into(),
        }
    }
}
