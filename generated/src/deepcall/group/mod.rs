// @generated from spec/deepcall/group/ by `cargo xtask generate`. Do not edit.

//! The `group` operations.

pub(super) mod add;
pub(super) mod delete;
pub(super) mod list;
pub(super) mod update;
