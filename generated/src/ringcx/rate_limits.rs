// @generated from spec/ringcx/api.yaml by `cargo xtask generate`. Do not edit.

//! The vendor's rate limits. A client keeps to them unless told otherwise.

use callspec_runtime::generated::{RateLimit, RateWindow};

/// Exchanges of a RingCentral token for a RingCX token. The page does not count refreshes. At most
/// 5 calls in any minute.
///
/// Source: `ringcx-auth` (reported).
pub static TOKEN_EXCHANGE: RateLimit = RateLimit { name: "token_exchange", windows: &[RateWindow::new(5, 60)] };

/// The standard administration API. At most 120 calls in any minute.
///
/// Source: `ringcx-admin-users, ringcx-active-calls` (reported).
pub static STANDARD: RateLimit = RateLimit { name: "standard", windows: &[RateWindow::new(120, 60)] };
