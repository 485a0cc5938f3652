// @generated from spec/callcap/conversations/ by `cargo xtask generate`. Do not edit.

//! The `conversations` operations.

pub(super) mod edit_invoice;
pub(super) mod edit_revenue;
