// @generated from spec/deepcall/api.yaml by `cargo xtask generate`. Do not edit.

//! The vendor's base addresses. The client's builder takes any of them, or another.

/// DeepCall's own host. The samples write a variable for the host: resellers run the same API under
/// their own brand, so give the brand's base address when you are one's customer.
///
/// Source: `deepcall-change-title:6`.
pub const DOCUMENTED: &str = "https://v4-api.deepcall.com";
