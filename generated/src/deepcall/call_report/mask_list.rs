// @generated from spec/deepcall/call_report/mask_list.yaml by `cargo xtask generate`. Do not edit.

//! Lists the calls made through masked numbers, one page at a time.

use std::collections::BTreeMap;
use callspec_runtime::generated::{Basis, Check, Members, Personal, WireRequest, codec, list};
use callspec_runtime::generated::serde::{Serialize, Serializer};
use callspec_runtime::{Extra, Json, Operation, Paged, Place, Request, Violations, civil};
use super::super::{CallReportPage, formats, operations};

/// Lists the calls made through masked numbers, one page at a time.
///
/// `POST /api/v2/CallReport/masklist`, read-only.
///
/// No filter key is described anywhere; all of them come from samples. The page promises all the
/// filters of the list, and its introduction names filters for agents, durations, call types and
/// call analysis, so the filter accepts members under any name. The filter's dates have no time
/// zone.
///
/// `page` starts at 0. `sAftr` looks like a search-after cursor. How it works together with `page`
/// is not documented, and the samples send it empty.
///
/// - `filter.dtGte` should not be later than `filter.dtLte`.
///
/// Unclear in the documents: see `docs/deepcall/call_report.mask_list.md`, `content_type`,
/// `pagination`, `request` and `response`.
///
/// Source: `deepcall-masklist:4, deepcall-masklist:34-84, deepcall-masklist:90`.
#[derive(Clone, Debug, Default, PartialEq)]
#[must_use = "a request does nothing until a client sends it"]
pub struct CallReportMaskList {
    pub(crate) filter: Option<CallFilter>,
    pub(crate) sz: Option<i64>,
    pub(crate) s_aftr: Option<Vec<Json>>,
    pub(crate) page: Option<i64>,
    pub(crate) extra: Extra,
}

impl CallReportMaskList {
    /// Creates a request without any parameters.
    pub fn new() -> Self { Self::default() }
    /// Which calls to list.
    pub fn filter(mut self, value: CallFilter) -> Self { self.filter = Some(value); self }
    /// Records per page. No maximum is documented. Defaults to `50`.
    /// Unclear in the documents: see `docs/deepcall/call_report.mask_list.md`, `sz`.
    pub fn sz(mut self, value: i64) -> Self { self.sz = Some(value); self }

    /// Probably a cursor that continues after a record. The samples send an empty list. Wire name:
    /// `sAftr`.
    /// Unclear in the documents: see `docs/deepcall/call_report.mask_list.md`, `sAftr`.
    pub fn s_aftr(mut self, value: impl IntoIterator<Item = Json>) -> Self { self.s_aftr = list(value); self }

    /// The page number, starting at 0. Defaults to `0`.
    pub fn page(mut self, value: i64) -> Self { self.page = Some(value); self }

    /// Adds a parameter or member that the documents do not mention. It is not validated; a documented name,
    /// or one that carries a credential, is refused. In a JSON body, dots lead into objects: `filter.agent`.
    pub fn extra(mut self, place: Place, name: impl Into<String>, value: impl Into<Json>) -> Self {
        self.extra.add(place, name, value);
        self
    }

    /// Every violation in this request, including those that only warn. A client runs the same check before it
    /// sends anything.
    pub fn validate(&self) -> Violations { callspec_runtime::validate(self) }
}

impl Request for CallReportMaskList {
    type Output = CallReportPage;
    fn operation() -> &'static Operation { &operations::CALL_REPORT_MASK_LIST }

    fn check(&self, check: &mut Check) {
        if let Some(filter) = &self.filter {
            check.within("filter", |check| filter.check(check));
        }
        let low = self.filter.as_ref().and_then(|value| value.dt_gte.as_ref());
        let high = self.filter.as_ref().and_then(|value| value.dt_lte.as_ref());
        check.ordered(
            ("filter.dtGte", &low),
            ("filter.dtLte", &high),
            false,
            Basis::warning("deepcall-masklist:64-65"),
        );
    }

    fn encode(&self, wire: &mut WireRequest) {
        wire.body_optional("filter", &self.filter);
        wire.body_optional("sz", &self.sz);
        wire.body_optional("sAftr", &self.s_aftr);
        wire.body_optional("page", &self.page);
        wire.set_by(&[("sAftr", "s_aftr")]);
        wire.extra(&self.extra);
    }
}

impl Paged for CallReportMaskList {}

/// Which masked calls to list. Every named member comes from a sample; further ones are promised
/// without names.
/// Unclear in the documents: see `docs/deepcall/call_report.mask_list.md`, `CallFilter`.
///
/// Source: `deepcall-masklist:55` (observed).
#[derive(Clone, Debug, Default, PartialEq)]
#[must_use = "it does nothing until it is put into a request"]
pub struct CallFilter {
    pub(crate) mask: Personal<Option<String>>,
    pub(crate) frm: Personal<Option<String>>,
    pub(crate) to: Personal<Option<String>>,
    pub(crate) dur: Option<Json>,
    pub(crate) c_num: Personal<Option<String>>,
    pub(crate) dt_gte: Option<civil::DateTime>,
    pub(crate) dt_lte: Option<civil::DateTime>,
    pub(crate) free_members: Personal<BTreeMap<String, Json>>,
}

impl CallFilter {
    /// Creates a value without any members.
    pub fn new() -> Self { Self::default() }
    /// A masked number. The sample's value looks like an id. Personal data; `Debug` hides it.
    /// Unclear in the documents: see `docs/deepcall/call_report.mask_list.md`, `CallFilter.mask`.
    pub fn mask(mut self, value: impl Into<String>) -> Self { self.mask = Personal(Some(value.into())); self }
    /// A phone number. By its name, the party that calls. Personal data; `Debug` hides it.
    pub fn frm(mut self, value: impl Into<String>) -> Self { self.frm = Personal(Some(value.into())); self }
    /// A phone number. By its name, the party that is called. Personal data; `Debug` hides it.
    pub fn to(mut self, value: impl Into<String>) -> Self { self.to = Personal(Some(value.into())); self }
    /// Probably a range of durations. The samples send an empty object; its keys are not documented.
    /// Unclear in the documents: see `docs/deepcall/call_report.mask_list.md`, `CallFilter.dur`.
    pub fn dur(mut self, value: impl Into<Json>) -> Self { self.dur = Some(value.into()); self }
    /// The customer's number, as the push report names it. Wire name: `cNum`. Personal data; `Debug`
    /// hides it.
    pub fn c_num(mut self, value: impl Into<String>) -> Self { self.c_num = Personal(Some(value.into())); self }
    /// The earliest time. Wire name: `dtGte`. Written as `%Y-%m-%d %H:%M:%S`.
    /// Unclear in the documents: see `docs/deepcall/call_report.mask_list.md`, `CallFilter.dtGte`.
    pub fn dt_gte(mut self, value: civil::DateTime) -> Self { self.dt_gte = Some(value); self }
    /// The latest time. Wire name: `dtLte`. Written as `%Y-%m-%d %H:%M:%S`.
    /// Unclear in the documents: see `docs/deepcall/call_report.mask_list.md`, `CallFilter.dtLte`.
    pub fn dt_lte(mut self, value: civil::DateTime) -> Self { self.dt_lte = Some(value); self }

    /// Adds a member that the documents do not name, by its wire name.
    pub fn member(mut self, name: impl Into<String>, value: impl Into<Json>) -> Self {
        self.free_members.insert(name.into(), value.into());
        self
    }

    pub(crate) fn check(&self, check: &mut Check) {
        check.free(&self.free_members, &[
            ("mask", "mask"),
            ("frm", "frm"),
            ("to", "to"),
            ("dur", "dur"),
            ("cNum", "c_num"),
            ("dtGte", "dt_gte"),
            ("dtLte", "dt_lte"),
        ]);
    }
}

impl Serialize for CallFilter {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut members = Members::new(serializer)?;
        members.optional("mask", &self.mask)?;
        members.optional("frm", &self.frm)?;
        members.optional("to", &self.to)?;
        members.optional("dur", &self.dur)?;
        members.optional("cNum", &self.c_num)?;
        members.member_as::<codec::DateTime<formats::YearMonthDayHourMinuteSecond>>("dtGte", &self.dt_gte)?;
        members.member_as::<codec::DateTime<formats::YearMonthDayHourMinuteSecond>>("dtLte", &self.dt_lte)?;
        members.free(&self.free_members)?;
        members.end()
    }
}
