// @generated from spec/deepcall/call_report/list.yaml by `cargo xtask generate`. Do not edit.

//! Reads `call_report.list` from its wire form.

use callspec_runtime::generated::reading;
use callspec_runtime::{Extra, Violations, WireForm};
use super::super::CallReportList;

impl CallReportList {
    /// Reads the request from its wire form.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the wire form.
    pub fn from_wire(wire: &WireForm) -> Result<Self, Violations> { reading::from_wire(wire) }
}

impl reading::FromWire for CallReportList {
    const SOURCE: &'static str = "deepcall-masklist:41-49, deepcall-masklist:84, deepcall-list";

    fn read(form: &mut reading::FormReader) -> Self {
        Self {
            filter: form.body().optional("filter", "deepcall-masklist:55"),
            sz: form.body().optional("sz", "deepcall-masklist:56"),
            s_aftr: form.body().optional("sAftr", "deepcall-masklist:87"),
            page: form.body().optional("page", "deepcall-masklist:57"),
            extra: Extra::new(),
        }
    }
}
