// @generated from spec/deepcall/call_report/detail.yaml by `cargo xtask generate`. Do not edit.

//! Reads `call_report.detail` from its wire form.

use callspec_runtime::generated::reading;
use callspec_runtime::{Extra, Violations, WireForm};
use super::super::CallReportDetail;

impl CallReportDetail {
    /// Reads the request from its wire form.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the wire form.
    pub fn from_wire(wire: &WireForm) -> Result<Self, Violations> { reading::from_wire(wire) }
}

impl reading::FromWire for CallReportDetail {
    const SOURCE: &'static str = "deepcall-call-detail";

    fn read(form: &mut reading::FormReader) -> Self {
        Self {
            cl_id: form.body().required("clId", "deepcall-call-detail"),
            r_type: form.body().optional("rType", "deepcall-call-detail"),
            extra: Extra::new(),
        }
    }
}
