// @generated from spec/deepcall/call_report/change_title.yaml by `cargo xtask generate`. Do not edit.

//! Reads `call_report.change_title` from its wire form.

use callspec_runtime::generated::reading;
use callspec_runtime::{Extra, Violations, WireForm};
use super::super::CallReportChangeTitle;

impl CallReportChangeTitle {
    /// Reads the request from its wire form.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the wire form.
    pub fn from_wire(wire: &WireForm) -> Result<Self, Violations> { reading::from_wire(wire) }
}

impl reading::FromWire for CallReportChangeTitle {
    const SOURCE: &'static str = "deepcall-change-title:34-79, deepcall-change-title:85";

    fn read(form: &mut reading::FormReader) -> Self {
        Self {
            request_id: form.body().required("requestId", "deepcall-change-title:55"),
            title: form.body().required("title", "deepcall-change-title:56"),
            extra: Extra::new(),
        }
    }
}
