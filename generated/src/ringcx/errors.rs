// @generated from spec/ringcx/api.yaml by `cargo xtask generate`. Do not edit.

//! This API's error codes: what they mean and what to do about them.

use callspec_runtime::generated::ErrorRow;
use callspec_runtime::{Class, error_codes};

/// The error codes of the table `common`.
pub static COMMON: [ErrorRow; 2] = [
    ErrorRow {
        name: "access_denied",
        code: Some("access.denied.exception"),
        text: None,
        status: None,
        class: Class::Permission,
        message: "You do not have permission to access this resource",
        meaning: "The token is valid, but its user lacks permission for this call.",
        remedy: "Grant the user the permission in the administration portal.",
    },
    ErrorRow {
        name: "token_expired",
        code: None,
        text: Some("Jwt is expired"),
        status: Some(401),
        class: Class::Auth,
        message: "Jwt is expired",
        meaning: "The access token is older than five minutes. The body is plain text.",
        remedy: "Refresh the token or exchange for a new one, then send the request again.",
    },
];

error_codes! {
    /// An error code of this API.
    pub enum ErrorCode {
        /// `access.denied.exception`: The token is valid, but its user lacks permission for this call.
        /// Grant the user the permission in the administration portal.
        ///
        /// Source: `ringcx-admin-users, ringcx-active-calls` (reported).
        AccessDenied = "access_denied",
        /// `Jwt is expired`: The access token is older than five minutes. The body is plain text. Refresh
        /// the token or exchange for a new one, then send the request again.
        ///
        /// Source: `ringcx-auth` (reported).
        TokenExpired = "token_expired",
    }
}

/// The error of a call to this API.
pub type Error = callspec_runtime::Error<ErrorCode>;
