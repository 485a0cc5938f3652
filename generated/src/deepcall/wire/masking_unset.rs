// @generated from spec/deepcall/masking/unset.yaml by `cargo xtask generate`. Do not edit.

//! Reads `masking.unset` from its wire form.

use callspec_runtime::generated::{Personal, reading};
use callspec_runtime::{Extra, Violations, WireForm};
use super::super::MaskingUnset;

impl MaskingUnset {
    /// Reads the request from its wire form.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the wire form.
    pub fn from_wire(wire: &WireForm) -> Result<Self, Violations> { reading::from_wire(wire) }
}

impl reading::FromWire for MaskingUnset {
    const SOURCE: &'static str = "deepcall-masking-unset";

    fn read(form: &mut reading::FormReader) -> Self {
        Self {
            m1: Personal(form.body().optional("m1", "deepcall-masking-unset")),
            m2: Personal(form.body().optional("m2", "deepcall-masking-unset")),
            mask: Personal(form.body().optional("mask", "deepcall-masking-unset")),
            expiry_duration: form.body().optional("expiry_duration", "deepcall-masking-unset"),
            extra: Extra::new(),
        }
    }
}
