// @generated from spec/deepcall/call_report/mask_list.yaml by `cargo xtask generate`. Do not edit.

//! Reads `call_report.mask_list` from its wire form.

use callspec_runtime::generated::{Personal, codec, reading};
use callspec_runtime::{Extra, Violations, WireForm};
use super::super::{CallFilter, CallReportMaskList, formats};

impl CallReportMaskList {
    /// Reads the request from its wire form.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the wire form.
    pub fn from_wire(wire: &WireForm) -> Result<Self, Violations> { reading::from_wire(wire) }
}

impl reading::FromWire for CallReportMaskList {
    fn read(form: &mut reading::FormReader) -> Self {
        Self {
            filter: form.body().optional("filter"),
            sz: form.body().optional("sz"),
            s_aftr: form.body().optional("sAftr"),
            page: form.body().optional("page"),
            extra: Extra::new(),
        }
    }
}

impl reading::ReadMembers for CallFilter {
    fn read(members: &mut reading::Reader<'_>) -> Self {
        Self {
            mask: members.optional("mask"),
            frm: Personal(members.optional("frm")),
            to: Personal(members.optional("to")),
            dur: members.optional("dur"),
            c_num: Personal(members.optional("cNum")),
            dt_gte: members.optional_as::<codec::DateTime<formats::YearMonthDayHourMinuteSecond>>("dtGte"),
            dt_lte: members.optional_as::<codec::DateTime<formats::YearMonthDayHourMinuteSecond>>("dtLte"),
        }
    }
}
