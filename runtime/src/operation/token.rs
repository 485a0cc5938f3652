//! Tokens as data: how one is had for the caller's credentials, and where calls carry it.

use std::time::Duration;

use crate::operation::Operation;
use crate::operation::place::Place;

/// A token that a vendor gives in exchange for credentials, as its documents describe it.
#[derive(Debug)]
pub struct Token {
    /// Where calls carry it.
    pub sent_as: TokenPlace,
    /// The request that issues a token for the credentials.
    pub issue: TokenRequest,
    /// The request that gives the next token for a refresh token.
    pub refresh: Option<TokenRefresh>,
    /// The dotted path of the token in an answer.
    pub token: &'static str,
    /// The dotted path of the refresh token in an answer.
    pub refresh_token: Option<&'static str>,
    /// The dotted path of the token's life in an answer, in seconds.
    pub lifetime: Option<&'static str>,
    /// How long a token lives where the answer does not say so.
    pub default_lifetime: Option<Duration>,
}

/// Where a token goes.
#[derive(Clone, Copy, Debug)]
pub struct TokenPlace {
    /// The place.
    pub place: Place,
    /// The name of the header, parameter or member.
    pub name: &'static str,
    /// What is written in front of it in a header.
    pub prefix: &'static str,
}

/// A request for a token, below the host of the client's address.
#[derive(Debug)]
pub struct TokenRequest {
    /// Method, path and body, as those of an operation.
    pub operation: &'static Operation,
    /// The query parameters that are always the same.
    pub query: &'static [(&'static str, &'static str)],
    /// The fields or members that are always the same: names, and values as JSON.
    pub body: &'static [(&'static str, &'static str)],
}

/// How the next token is had for a refresh token.
#[derive(Debug)]
pub struct TokenRefresh {
    /// The request.
    pub request: TokenRequest,
    /// Where the refresh token goes.
    pub refresh_token: TokenPlace,
    /// Whether a refresh token serves once, and the answer holds the next one.
    pub rotates: bool,
}
