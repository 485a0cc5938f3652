//! Tokens: what the credentials of a way are exchanged for.

use super::{Credential, Scalar, Source};
use crate::model::{Confidence, Json};
use crate::parse::{At, Map, record};

record! {
    /// A token that the credentials of a way are exchanged for.
    Token = "a token" {
        /// Where calls carry it.
        required sent_as: Credential,
        /// The request that gives a token for the credentials.
        required exchange: TokenRequest,
        /// The request that gives the next token for a refresh token.
        optional refresh: TokenRequest,
        /// Where the answers of both requests hold what they give.
        required answer: TokenAnswer,
        /// How many seconds a token lives, where the answer does not say so.
        optional lifetime: i64,
        /// Where it is documented.
        optional source: Source,
        /// How sure it is.
        optional confidence: Confidence,
    }
}

record! {
    /// A request for a token: an exchange of the credentials, or a refresh.
    TokenRequest = "a token request" {
        /// Method and path, below the host of the client's address.
        required request: String,
        /// Query parameters that are always the same.
        optional query: Map<Scalar>,
        /// Fields of a form that are always the same.
        optional form: Map<Scalar>,
        /// Members of a JSON body that are always the same.
        optional body: Map<Json>,
        /// Of a refresh: where the refresh token goes.
        optional refresh_token: Credential,
        /// Of a refresh: whether a refresh token serves once, and the answer holds the next one.
        optional rotates: bool,
        /// The limits that it is subject to.
        optional rate_limits: Vec<At<String>>,
        /// Where it is documented.
        optional source: Source,
        /// How sure it is.
        optional confidence: Confidence,
    }
}

record! {
    /// Where an answer holds what it gives, as dotted paths.
    TokenAnswer = "`answer`" {
        /// The token.
        required token: String,
        /// The refresh token.
        optional refresh_token: String,
        /// How many seconds the token lives.
        optional lifetime: String,
    }
}
