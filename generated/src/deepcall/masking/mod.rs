// @generated from spec/deepcall/masking/ by `cargo xtask generate`. Do not edit.

//! The operations `masking.…`.

pub(super) mod set;
pub(super) mod unset;
