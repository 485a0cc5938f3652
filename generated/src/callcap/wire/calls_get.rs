// @generated from spec/callcap/calls/get.yaml by `cargo xtask generate`. Do not edit.

//! Reads `calls.get` from its wire form.

use callspec_runtime::generated::reading;
use callspec_runtime::{Extra, Violations, WireForm};
use super::super::CallsGet;

impl CallsGet {
    /// Reads the request from its wire form.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the wire form.
    pub fn from_wire(wire: &WireForm) -> Result<Self, Violations> { reading::from_wire(wire) }
}

impl reading::FromWire for CallsGet {
    const SOURCE: &'static str = "callcap-calls:3-10";

    fn read(form: &mut reading::FormReader) -> Self {
        Self { call_id: form.path().required("call_id", "callcap-calls:9-10, callcap-calls:105"), extra: Extra::new() }
    }
}
