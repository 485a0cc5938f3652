// @generated from spec/deepcall/masking/ by `cargo xtask generate`. Do not edit.

//! The `masking` operations.

pub(super) mod set;
pub(super) mod unset;
