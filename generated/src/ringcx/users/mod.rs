// @generated from spec/ringcx/users/ by `cargo xtask generate`. Do not edit.

//! The operations `users.…`.

pub(super) mod list;
