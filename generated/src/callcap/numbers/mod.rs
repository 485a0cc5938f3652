// @generated from spec/callcap/numbers/ by `cargo xtask generate`. Do not edit.

//! The `numbers` operations.

pub(super) mod search;
