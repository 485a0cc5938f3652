//! How a client authenticates: which credentials go where.

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

    pub(crate) fn place(&self) -> Place {
        self.place
    }

    pub(crate) fn name(&self) -> &'static str {
        self.name
    }

    pub(crate) fn source(&self) -> &SecretSource {
        &self.source
    }

    /// The text that goes on the wire, if no provider has to be asked.
    pub(crate) fn fixed_text(&self) -> Option<String> {
        Some(format!("{}{}", self.prefix, self.source.fixed()?.expose()))
    }

    /// The credential with the secret to be used now.
    pub(crate) async fn apply(&self) -> Result<AppliedCredential, CredentialError> {
        let secret = self.source.secret().await?;
        Ok(AppliedCredential { place: self.place, name: self.name, prefix: self.prefix, secret, generation: None })
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
    pub(crate) fn text(&self) -> String {
        format!("{}{}", self.prefix, self.secret.expose())
    }
}

/// Where the requests of a client carry its credentials, or its token.
pub(crate) fn sent_places(auth: &dyn Authenticate) -> Vec<Parameter> {
    match auth.token() {
        Some(token) => vec![Parameter { place: token.sent_as.place, name: token.sent_as.name }],
        None => {
            let credentials = auth.credentials();
            credentials.iter().map(|one| Parameter { place: one.place, name: one.name }).collect()
        }
    }
}

/// Credentials for one request for a token.
pub(crate) struct Fixed {
    pub(crate) scheme: &'static str,
    pub(crate) credentials: Vec<Credential>,
}

impl Authenticate for Fixed {
    fn scheme(&self) -> &'static str {
        self.scheme
    }

    fn credentials(&self) -> Vec<Credential> {
        self.credentials.clone()
    }
}
