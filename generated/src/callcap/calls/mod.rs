// @generated from spec/callcap/calls/ by `cargo xtask generate`. Do not edit.

//! The `calls` operations.

pub(super) mod get;
pub(super) mod search;
