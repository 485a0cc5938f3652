// @generated from spec/callcap/numbers/ by `cargo xtask generate`. Do not edit.

//! The operations `numbers.…`.

pub(super) mod search;
