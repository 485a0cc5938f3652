// @generated from spec/deepcall/api.yaml by `cargo xtask generate`. Do not edit.

//! Base URLs of this API. The client builder takes any of them, or another.

/// DeepCall's own host. The samples use a variable for the host, because resellers run the same API
/// under their own brand. If you are a reseller's customer, use that brand's base URL.
///
/// Source: `deepcall-change-title:6`.
pub const DOCUMENTED: &str = "https://v4-api.deepcall.com";
