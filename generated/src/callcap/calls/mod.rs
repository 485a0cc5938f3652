// @generated from spec/callcap/calls/ by `cargo xtask generate`. Do not edit.

//! The operations `calls.…`.

pub(super) mod get;
pub(super) mod search;
