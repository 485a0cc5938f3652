// @generated from spec/deepcall/call_report/report_count.yaml by `cargo xtask generate`. Do not edit.

//! Reads `call_report.report_count` from its wire form.

use callspec_runtime::generated::reading;
use callspec_runtime::{Extra, Violations, WireForm};
use super::super::CallReportReportCount;

impl CallReportReportCount {
    /// Reads the request from its wire form.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the wire form.
    pub fn from_wire(wire: &WireForm) -> Result<Self, Violations> { reading::from_wire(wire) }
}

impl reading::FromWire for CallReportReportCount {
    const SOURCE: &'static str = "deepcall-count";

    fn read(form: &mut reading::FormReader) -> Self {
        Self { filter: form.body().optional("filter", "deepcall-count"), extra: Extra::new() }
    }
}
