// @generated from spec/ringcx/reports/ by `cargo xtask generate`. Do not edit.

//! The `reports` operations.

pub(super) mod cloud_call_detail;
pub(super) mod input_controls;
