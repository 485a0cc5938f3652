//! Tokens that the credentials of an auth scheme are exchanged for.

use super::{Credential, Scalar, Source};
use crate::model::{Confidence, Json};
use crate::parse::{At, Map, record};

record! {
    /// A token that the credentials of an auth scheme are exchanged for.
    Token = "a token" {
        /// Where operations send it.
        required sent_as: Credential,
        /// The request that exchanges the credentials for a token.
        required exchange: TokenRequest,
        /// The request that exchanges a refresh token for the next token.
        optional refresh: TokenRequest,
        /// Where the responses of both requests have the values.
        required answer: TokenResponse,
        /// The lifetime of a token in seconds, if the response does not state it.
        optional lifetime: i64,
        /// Where it is documented.
        optional source: Source,
        /// How certain the fact is.
        optional confidence: Confidence,
    }
}

record! {
    /// A token request: an exchange of the credentials, or a refresh.
    TokenRequest = "a token request" {
        /// The method and path, on the host of the client's base URL.
        required request: String,
        /// Constant query parameters.
        optional query: Map<Scalar>,
        /// Constant fields of a form.
        optional form: Map<Scalar>,
        /// Constant members of a JSON body.
        optional body: Map<Json>,
        /// Refresh only: where the refresh token is sent.
        optional refresh_token: Credential,
        /// Refresh only: whether each refresh token works once and the response has the next one.
        optional rotates: bool,
        /// The rate limits that apply.
        optional rate_limits: Vec<At<String>>,
        /// Where it is documented.
        optional source: Source,
        /// How certain the fact is.
        optional confidence: Confidence,
    }
}

record! {
    /// Where a response has the values, as dotted paths.
    TokenResponse = "`answer`" {
        /// The token.
        required token: String,
        /// The refresh token.
        optional refresh_token: String,
        /// The lifetime of the token in seconds.
        optional lifetime: String,
    }
}
