// @generated from spec/ringcx/accounts/ by `cargo xtask generate`. Do not edit.

//! The `accounts` operations.

pub(super) mod list;
