//! Tokens as data: how one is issued for the client's credentials, and where calls send it.

use std::time::Duration;

use crate::operation::Operation;
use crate::operation::place::Place;

/// A token that a vendor issues for credentials, as its documents describe it.
#[derive(Debug)]
pub struct Token {
    /// Where calls send it.
    pub sent_as: TokenPlace,
    /// The request that issues a token for the credentials.
    pub issue: TokenRequest,
    /// The request that issues the next token for a refresh token.
    pub refresh: Option<TokenRefresh>,
    /// The dotted path of the token in a response.
    pub token: &'static str,
    /// The dotted path of the refresh token in a response.
    pub refresh_token: Option<&'static str>,
    /// The dotted path of the token's lifetime in a response, in seconds.
    pub lifetime: Option<&'static str>,
    /// The lifetime of a token if the response does not have one.
    pub default_lifetime: Option<Duration>,
}

/// Where a token goes.
#[derive(Clone, Copy, Debug)]
pub struct TokenPlace {
    /// The place.
    pub place: Place,
    /// The name of the header, parameter or member.
    pub name: &'static str,
    /// The text in front of it in a header.
    pub prefix: &'static str,
}

/// A request for a token. Its path is relative to the host of the base URL.
#[derive(Debug)]
pub struct TokenRequest {
    /// Method, path and body, as of any operation.
    pub operation: &'static Operation,
    /// Query parameters with constant values.
    pub query: &'static [(&'static str, &'static str)],
    /// Body members or fields with constant values, as JSON.
    pub body: &'static [(&'static str, &'static str)],
}

/// How a refresh token gets the next token.
#[derive(Debug)]
pub struct TokenRefresh {
    /// The request.
    pub request: TokenRequest,
    /// Where the refresh token goes.
    pub refresh_token: TokenPlace,
    /// Whether a refresh token can be used once, and the response has the next one.
    pub rotates: bool,
}
