// @generated from spec/deepcall/call_report/mask_list.yaml by `cargo xtask generate`. Do not edit.

//! Reads `call_report.mask_list` from its wire form.

use callspec_runtime::generated::{codec, reading};
use callspec_runtime::{Extra, Json, Violations, WireForm};
use super::super::{CallFilter, CallReportMaskList, formats};

impl CallReportMaskList {
    /// Reads the request from its wire form, or says everything that is wrong with it.
    pub fn from_wire(wire: &WireForm) -> Result<Self, Violations> {
        reading::from_wire(wire)
    }
}

impl reading::FromWire for CallReportMaskList {
    fn read(form: &mut reading::FormReader) -> Self {
        Self {
            filter: form.body().optional::<CallFilter>("filter"),
            sz: form.body().optional::<i64>("sz"),
            s_aftr: form.body().optional::<Vec<Json>>("sAftr"),
            page: form.body().optional::<i64>("page"),
            extra: Extra::new(),
        }
    }
}

impl reading::ReadMembers for CallFilter {
    fn read(members: &mut reading::Reader<'_>) -> Self {
        Self {
            mask: members.optional::<String>("mask"),
            frm: members.optional::<String>("frm"),
            to: members.optional::<String>("to"),
            dur: members.optional::<Json>("dur"),
            c_num: members.optional::<String>("cNum"),
            dt_gte: members
                .optional::<
                    codec::DateTime<formats::YearMonthDayHourMinuteSecond>,
                >("dtGte"),
            dt_lte: members
                .optional::<
                    codec::DateTime<formats::YearMonthDayHourMinuteSecond>,
                >("dtLte"),
        }
    }
}
