// @generated from spec/deepcall/masking/unset.yaml by `cargo xtask generate`. Do not edit.

//! Reads `masking.unset` from its wire form.

use callspec_runtime::generated::reading;
use callspec_runtime::{Extra, Violations, WireForm};
use super::super::MaskingUnset;

impl MaskingUnset {
    /// Reads the request from its wire form, or says everything that is wrong with it.
    pub fn from_wire(wire: &WireForm) -> Result<Self, Violations> {
        reading::from_wire(wire)
    }
}

impl reading::FromWire for MaskingUnset {
    fn read(form: &mut reading::FormReader) -> Self {
        Self {
            m1: form.body().optional::<String>("m1"),
            m2: form.body().optional::<String>("m2"),
            mask: form.body().optional::<String>("mask"),
            expiry_duration: form.body().optional::<i64>("expiry_duration"),
            extra: Extra::new(),
        }
    }
}
