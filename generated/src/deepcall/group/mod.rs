// @generated from spec/deepcall/group/ by `cargo xtask generate`. Do not edit.

//! The operations `group.…`.

pub(super) mod add;
pub(super) mod delete;
pub(super) mod list;
pub(super) mod update;
