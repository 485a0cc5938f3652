// @generated from spec/deepcall/masking/set.yaml by `cargo xtask generate`. Do not edit.

//! Reads `masking.set` from its wire form.

use callspec_runtime::generated::{Personal, reading};
use callspec_runtime::{Extra, Violations, WireForm};
use super::super::MaskingSet;

impl MaskingSet {
    /// Reads the request from its wire form.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the wire form.
    pub fn from_wire(wire: &WireForm) -> Result<Self, Violations> { reading::from_wire(wire) }
}

impl reading::FromWire for MaskingSet {
    const SOURCE: &'static str = "deepcall-masking-set";

    fn read(form: &mut reading::FormReader) -> Self {
        Self {
            m1: Personal(form.body().required("m1", "deepcall-masking-set")),
            m2: Personal(form.body().required("m2", "deepcall-masking-set")),
            event_id: form.body().optional("eventId", "deepcall-masking-set"),
            expiry_time: form.body().optional("expiry_time", "deepcall-masking-set"),
            expiry_duration: form.body().optional("expiry_duration", "deepcall-masking-set"),
            extra: Extra::new(),
        }
    }
}
