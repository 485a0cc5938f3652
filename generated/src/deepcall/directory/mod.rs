// @generated from spec/deepcall/directory/ by `cargo xtask generate`. Do not edit.

//! The `directory` operations.

pub(super) mod blacklist;
pub(super) mod create;
pub(super) mod get_info;
pub(super) mod remove_sticky;
pub(super) mod search;
pub(super) mod unset_account_manager;
pub(super) mod update;
