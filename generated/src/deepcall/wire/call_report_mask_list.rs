// @generated from spec/deepcall/call_report/mask_list.yaml by `cargo xtask generate`. Do not edit.

//! Reads `call_report.mask_list` from its wire form.

use callspec_runtime::generated::{Personal, codec, reading};
use callspec_runtime::{Extra, Json, Violations, WireForm};
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
    const SOURCE: &'static str = "deepcall-masklist:4, deepcall-masklist:34-84, deepcall-masklist:90";

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

impl reading::ReadMembers for CallFilter {
    const SOURCE: &'static str = "deepcall-masklist:55";

    fn read(members: &mut reading::Reader<'_>) -> Self {
        Self {
            mask: Personal(members.optional("mask", "deepcall-masklist:63")),
            frm: Personal(members.optional("frm", "deepcall-masklist:75")),
            to: Personal(members.optional("to", "deepcall-masklist:76")),
            dur: members.optional("dur", "deepcall-masklist:87"),
            c_num: Personal(members.optional("cNum", "deepcall-masklist:87, deepcall-push-report")),
            dt_gte: members.optional_as::<codec::DateTime<formats::YearMonthDayHourMinuteSecond>>(
                "dtGte",
                "deepcall-masklist:64, deepcall-masklist:87",
            ),
            dt_lte: members.optional_as::<codec::DateTime<formats::YearMonthDayHourMinuteSecond>>(
                "dtLte",
                "deepcall-masklist:65, deepcall-masklist:87",
            ),
            free_members: Personal(members.rest::<Json>()),
        }
    }
}
