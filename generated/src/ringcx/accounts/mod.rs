// @generated from spec/ringcx/accounts/ by `cargo xtask generate`. Do not edit.

//! The operations `accounts.…`.

pub(super) mod list;
