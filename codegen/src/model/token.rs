//! Tokens: what the credentials of a way are exchanged for, and how the next one is had.

use super::{Credential, Evidence, Json};

/// A token that the credentials of a way are exchanged for.
#[derive(Debug, Clone, PartialEq)]
pub struct Token {
    /// Where calls carry it.
    pub sent_as: Credential,
    /// The request that gives a token for the credentials.
    pub exchange: TokenRequest,
    /// How the next one is had without the credentials.
    pub refresh: Option<Refresh>,
    /// Where the answers hold what they give.
    pub answer: TokenAnswer,
    /// How many seconds a token lives, where the answer does not say so.
    pub lifetime: Option<u32>,
    /// Where it is documented.
    pub evidence: Evidence,
}

/// A request for a token. What is always the same in it stands here; credentials go in front of it.
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

/// What the body of a request for a token is.
#[derive(Debug, Clone, PartialEq)]
pub enum TokenBody {
    /// There is none.
    None,
    /// A form with these fields.
    Form(Vec<(String, String)>),
    /// A JSON object with these members.
    Json(Vec<(String, Json)>),
}

/// How the next token is had for a refresh token.
#[derive(Debug, Clone, PartialEq)]
pub struct Refresh {
    /// The request.
    pub request: TokenRequest,
    /// Where the refresh token goes.
    pub refresh_token: Credential,
    /// Whether a refresh token serves once, and the answer holds the next one.
    pub rotates: bool,
}

/// Where an answer holds what it gives, as dotted paths.
#[derive(Debug, Clone, PartialEq)]
pub struct TokenAnswer {
    /// The token.
    pub token: String,
    /// The refresh token.
    pub refresh_token: Option<String>,
    /// How many seconds the token lives.
    pub lifetime: Option<String>,
}
