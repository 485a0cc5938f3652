// @generated from spec/deepcall/call_report/list.yaml by `cargo xtask generate`. Do not edit.

//! Reads `call_report.list` from its wire form.

use callspec_runtime::generated::reading;
use callspec_runtime::{Extra, Json, Violations, WireForm};
use super::super::{CallListFilter, CallReportList};

impl CallReportList {
    /// Reads the request from its wire form, or says everything that is wrong with it.
    pub fn from_wire(wire: &WireForm) -> Result<Self, Violations> {
        reading::from_wire(wire)
    }
}

impl reading::FromWire for CallReportList {
    fn read(form: &mut reading::FormReader) -> Self {
        Self {
            filter: form.body().optional::<CallListFilter>("filter"),
            sz: form.body().optional::<i64>("sz"),
            s_aftr: form.body().optional::<Vec<Json>>("sAftr"),
            page: form.body().optional::<i64>("page"),
            extra: Extra::new(),
        }
    }
}
