// @generated from spec/deepcall/api.yaml by `cargo xtask generate`. Do not edit.

//! Base URLs of this API. The client builder takes any of them, or another.

/// The host that the pages name. The code samples have a variable in its place.
///
/// Source: `deepcall-change-title:6`.
pub const DOCUMENTED: &str = "https://v4-api.deepcall.com";
