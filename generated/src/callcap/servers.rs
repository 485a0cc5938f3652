// @generated from spec/callcap/api.yaml by `cargo xtask generate`. Do not edit.

//! Base URLs of this API. The client builder takes any of them, or another.

/// The host of the documented endpoint.
///
/// Source: `callcap-calls:6`.
pub const PRODUCTION: &str = "https://api.callcap.com";
