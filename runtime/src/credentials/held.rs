//! What a client keeps of its credentials: their places and, where no provider has to be asked, how they are sent.

use std::sync::Arc;

use crate::credentials::auth::{AppliedCredential, Authenticate, Credential};
use crate::operation::paging::Parameter;
use crate::operation::token::Token;

/// The credentials of a client, looked up once. A scheme does not change.
#[derive(Clone)]
pub(crate) struct HeldCredentials {
    scheme: &'static str,
    token: Option<&'static Token>,
    credentials: Vec<Credential>,
    sent_places: Vec<Parameter>,
    fixed: Option<Vec<AppliedCredential>>,
}

impl HeldCredentials {
    pub(crate) fn of(auth: &Arc<dyn Authenticate>) -> Self {
        Self::new(auth.scheme(), auth.credentials(), auth.token())
    }

    pub(crate) fn new(scheme: &'static str, credentials: Vec<Credential>, token: Option<&'static Token>) -> Self {
        let sent_places = match token {
            Some(token) => vec![Parameter { place: token.sent_as.place, name: token.sent_as.name }],
            None => credentials.iter().map(Credential::parameter).collect(),
        };
        let fixed = credentials.iter().map(Credential::apply_fixed).collect();
        Self { scheme, token, credentials, sent_places, fixed }
    }

    /// The name of the scheme.
    pub(crate) fn scheme(&self) -> &'static str {
        self.scheme
    }

    /// The token that the credentials are exchanged for.
    pub(crate) fn token(&self) -> Option<&'static Token> {
        self.token
    }

    /// The credentials themselves.
    pub(crate) fn credentials(&self) -> &[Credential] {
        &self.credentials
    }

    /// Where the requests of a client carry its credentials, or its token.
    pub(crate) fn sent_places(&self) -> &[Parameter] {
        &self.sent_places
    }

    /// The credentials as every request sends them, if no provider has to be asked.
    pub(crate) fn fixed(&self) -> Option<&[AppliedCredential]> {
        self.fixed.as_deref()
    }
}
