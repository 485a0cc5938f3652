// @generated from spec/deepcall/call_report/ by `cargo xtask generate`. Do not edit.

//! The `call_report` operations.

pub(super) mod change_title;
pub(super) mod detail;
pub(super) mod list;
pub(super) mod mask_list;
pub(super) mod report_count;
