// @generated from spec/ringcx/api.yaml by `cargo xtask generate`. Do not edit.

//! Base URLs of this API. The client builder takes any of them, or another.

/// The host since July 2024. The document does not state the base URL.
///
/// Source: `ringcx-uris` (reported).
pub const CURRENT: &str = "https://ringcx.ringcentral.com/voice";

/// The host from 2020 to July 2024, under the name Engage Voice.
///
/// Source: `ringcx-uris-engage` (reported).
pub const ENGAGE: &str = "https://engage.ringcentral.com/voice";

/// The oldest host. Its own tokens are sent in `X-Auth-Token`.
///
/// Source: `ringcx-uris-engage, ringcx-auth-legacy` (reported).
pub const LEGACY: &str = "https://portal.vacd.biz";
