// @generated from spec/ringcx/api.yaml by `cargo xtask generate`. Do not edit.

//! How credentials are exchanged for tokens, and where responses hold them.

use callspec_runtime::generated::{BodyKind, Method, RateScope, Token, TokenPlace, TokenRefresh, TokenRequest};
use callspec_runtime::{Operation, Place, Safety};
use super::{errors, operations, rate_limits};

/// An access token of the RingCentral API. The client exchanges it for a RingCX token and renews
/// that token for as long as its refresh tokens are accepted.
///
/// Source: `ringcx-auth` (reported).
pub static RINGCENTRAL_TOKEN: Token = Token {
    sent_as: TokenPlace { place: Place::Header, name: "authorization", prefix: "bearer " },
    issue: TokenRequest {
        operation: &RINGCENTRAL_TOKEN_EXCHANGE,
        query: &[("includeRefresh", "true")],
        body: &[("rcTokenType", r#""Bearer""#)],
    },
    refresh: Some(TokenRefresh {
        request: TokenRequest { operation: &RINGCENTRAL_TOKEN_REFRESH, query: &[], body: &[] },
        refresh_token: TokenPlace { place: Place::Body, name: "refresh_token", prefix: "" },
        rotates: true,
    }),
    token: "accessToken",
    refresh_token: Some("refreshToken"),
    lifetime: None,
    default_lifetime: Some(std::time::Duration::from_secs(300)),
};

/// Exchanges the credentials for a token, on the host of the client's base URL.
static RINGCENTRAL_TOKEN_EXCHANGE: Operation = Operation {
    id: "auth.ringcentral_token.exchange",
    method: Method::POST,
    path: "/api/auth/login/rc/accesstoken",
    safety: Safety::Unsafe,
    auth: &["ringcentral_token"],
    envelope: &operations::ENVELOPE,
    errors: &[&errors::COMMON],
    body: BodyKind::Form,
    rate_limits: &[RateScope { limit: &rate_limits::TOKEN_EXCHANGE, key: None }],
    ..Operation::PLAIN
};

/// Exchanges a refresh token for the next token, on the host of the client's base URL.
static RINGCENTRAL_TOKEN_REFRESH: Operation = Operation {
    id: "auth.ringcentral_token.refresh",
    method: Method::POST,
    path: "/api/auth/token/refresh",
    safety: Safety::Unsafe,
    auth: &["ringcentral_token"],
    envelope: &operations::ENVELOPE,
    errors: &[&errors::COMMON],
    body: BodyKind::Form,
    ..Operation::PLAIN
};
