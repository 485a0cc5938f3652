//! Tokens: what the credentials of an auth scheme are exchanged for, and how the next one is fetched.

use super::{Credential, Evidence, Json};

/// A token that the credentials of an auth scheme are exchanged for.
#[derive(Debug, Clone, PartialEq)]
pub struct Token {
    /// Where calls carry it.
    pub sent_as: Credential,
    /// The request that exchanges the credentials for a token.
    pub exchange: TokenRequest,
    /// How the next token is fetched without the credentials.
    pub refresh: Option<Refresh>,
    /// Where the response has the token.
    pub answer: TokenResponse,
    /// The lifetime of a token in seconds, if the response does not say it.
    pub lifetime: Option<u32>,
    /// Where it is documented.
    pub evidence: Evidence,
}

/// A token request: what is the same every time. The credentials are added in front of it.
#[derive(Debug, Clone, PartialEq)]
pub struct TokenRequest {
    /// The HTTP method in capitals.
    pub method: String,
    /// The path below the host of the client's address.
    pub path: String,
    /// The query parameters.
    pub query: Vec<(String, String)>,
    /// The body.
    pub body: TokenBody,
    /// The names of the limits that it is subject to.
    pub rate_limits: Vec<String>,
    /// Where it is documented.
    pub evidence: Evidence,
}

/// The body of a token request.
#[derive(Debug, Clone, PartialEq)]
pub enum TokenBody {
    /// There is none.
    None,
    /// A form with these fields.
    Form(Vec<(String, String)>),
    /// A JSON object with these members.
    Json(Vec<(String, Json)>),
}

/// How the next token is fetched with a refresh token.
#[derive(Debug, Clone, PartialEq)]
pub struct Refresh {
    /// The request.
    pub request: TokenRequest,
    /// Where the refresh token goes.
    pub refresh_token: Credential,
    /// Whether a refresh token can be used only once, and the response has the next one.
    pub rotates: bool,
}

/// Where a token response has its values, as dotted paths.
#[derive(Debug, Clone, PartialEq)]
pub struct TokenResponse {
    /// The token.
    pub token: String,
    /// The refresh token.
    pub refresh_token: Option<String>,
    /// The lifetime of the token in seconds.
    pub lifetime: Option<String>,
}
