// @generated from spec/ringcx/users/ by `cargo xtask generate`. Do not edit.

//! The `users` operations.

pub(super) mod list;
