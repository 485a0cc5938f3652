// @generated from spec/deepcall/directory/ by `cargo xtask generate`. Do not edit.

//! The operations `directory.…`.

pub(super) mod update;
