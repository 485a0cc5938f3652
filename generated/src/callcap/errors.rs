// @generated from spec/callcap/api.yaml by `cargo xtask generate`. Do not edit.

//! This API's error codes: what they mean and what to do about them.

use callspec_runtime::generated::ErrorRow;
use callspec_runtime::{Class, error_codes};

/// The error codes of the table `common`.
pub static COMMON: [ErrorRow; 1] = [
    ErrorRow {
        name: "unauthorized",
        code: Some("unauthorized"),
        text: None,
        status: Some(401),
        class: Class::Auth,
        message: "Your key is invalid",
        meaning: "The key is missing, wrong, or disabled.",
        remedy: "Check the key, or create a new one under My Profile.",
    },
];

error_codes! {
    /// An error code of this API.
    pub enum ErrorCode {
        /// `unauthorized`: The key is missing, wrong, or disabled. Check the key, or create a new one under
        /// My Profile.
        ///
        /// Source: `callcap-getting-started` (reported).
        Unauthorized = "unauthorized",
    }
}

/// The error of a call to this API.
pub type Error = callspec_runtime::Error<ErrorCode>;
