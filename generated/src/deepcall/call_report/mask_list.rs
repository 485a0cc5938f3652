// @generated from spec/deepcall/call_report/mask_list.yaml by `cargo xtask generate`. Do not edit.

//! Lists the calls made through masked numbers, one page at a time.

use std::fmt;
use callspec_runtime::generated::{
    Basis, Check, Hidden, Members, WireRequest, Written, codec,
};
use callspec_runtime::generated::serde::{Serialize, Serializer};
use callspec_runtime::{Extra, Json, Operation, Paged, Place, Request, Violations, civil};
use super::super::{CallReportPage, formats, operations};

/// Lists the calls made through masked numbers, one page at a time.
///
/// `POST /api/v2/CallReport/masklist`, read-only.
///
/// No filter key is described anywhere; all of them come from samples. The filter's dates have no
/// time zone.
///
/// `page` starts at 0. `sAftr` looks like a search-after cursor. How it works together with `page`
/// is not documented, and the samples send it empty.
///
/// - `filter.dtGte` should not be greater than `filter.dtLte`.
///
/// Contradictory: `/api/v2/callreport/masklist/` (`deepcall-masklist:39`);
/// `/api/v2/CallReport/masklist` (`deepcall-masklist:90`). callspec has
/// `/api/v2/CallReport/masklist`. All the code samples write it this way, and the live pages of the
/// neighbouring operations print the same form.
///
/// Contradictory: `Page number (default: 0)` (`deepcall-masklist:57`); `"sAftr": []`
/// (`deepcall-masklist:87`). In callspec `pagination.page` is `page`. How the page number and what
/// looks like a cursor work together is not documented; only the number is.
///
/// Contradictory: `"cnt": 0` (`deepcall-masklist:419`); `"data": []` (`deepcall-masklist:418`). In
/// callspec `pagination.end` is `empty_page`. In the only recorded response both are empty, so it
/// does not show whether `cnt` counts all matches or those on the page. It is therefore not used to
/// find the last page.
///
/// Contradictory: `Similar to List endpoint response structure` (`deepcall-masklist:84`);
/// `"columnArr"` (`deepcall-masklist:399`). In callspec `response.json` is `CallReportPage`. The
/// page refers to another one that was not available; the recorded response is the only evidence.
///
/// Contradictory: `text/plain` (`deepcall-masklist:149`); `valid JSON` (`deepcall-masklist:21`).
/// callspec has `application/json`. Two samples send text/plain and the others name no type, yet
/// the body must be JSON; other clients send application/json.
///
/// Source: `deepcall-masklist:34-84, deepcall-masklist:90`.
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
    /// Nothing set yet: every field is left to the vendor.
    pub fn new() -> Self {
        Self::default()
    }

    /// Which calls to list.
    ///
    /// Source: `deepcall-masklist:55`.
    pub fn filter(mut self, filter: CallFilter) -> Self {
        self.filter = Some(filter);
        self
    }

    /// Records per page. No maximum is documented.
    ///
    /// Left out, the vendor takes `50`.
    ///
    /// Contradictory: `Page size (default: 50)` (`deepcall-masklist:56`); `"sz": 100`
    /// (`deepcall-masklist:67`). In callspec `default` is `50`. The table says so. Every sample sends
    /// 100, which shows that more is allowed; no page says how much.
    ///
    /// Source: `deepcall-masklist:56`.
    pub fn sz(mut self, sz: i64) -> Self {
        self.sz = Some(sz);
        self
    }

    /// Probably a cursor that continues after a record. The samples send an empty list.
    ///
    /// On the wire: `sAftr`.
    ///
    /// Contradictory: `"sAftr": []` (`deepcall-masklist:87`); `Page number (default: 0)`
    /// (`deepcall-masklist:57`). In callspec `type` is `{ list: json }`. The code samples send it along
    /// with `page`, always empty; the table does not list it.
    ///
    /// Source: `deepcall-masklist:87` (observed).
    pub fn s_aftr(mut self, s_aftr: impl IntoIterator<Item = Json>) -> Self {
        self.s_aftr = Some(s_aftr.into_iter().collect());
        self
    }

    /// The page number, starting at 0.
    ///
    /// Left out, the vendor takes `0`.
    ///
    /// Source: `deepcall-masklist:57`.
    pub fn page(mut self, page: i64) -> Self {
        self.page = Some(page);
        self
    }

    /// Sends something that the documents do not mention. Nothing checks it; a name that the spec captures, or
    /// that carries a credential, is refused.
    pub fn extra(
        mut self,
        place: Place,
        name: impl Into<String>,
        value: impl Into<Json>,
    ) -> Self {
        self.extra.add(place, name, value);
        self
    }

    /// Every rule that this request breaks, those that only warn included. A client asks the same before it
    /// sends anything.
    pub fn validate(&self) -> Violations {
        callspec_runtime::validate(self)
    }
}

impl Request for CallReportMaskList {
    type Output = CallReportPage;

    fn operation() -> &'static Operation {
        &operations::CALL_REPORT_MASK_LIST
    }

    fn check(&self, check: &mut Check) {
        check
            .ordered(
                (
                    "filter.dtGte",
                    self.filter.as_ref().and_then(|value| value.dt_gte.as_ref()),
                ),
                (
                    "filter.dtLte",
                    self.filter.as_ref().and_then(|value| value.dt_lte.as_ref()),
                ),
                false,
                &Basis::warning("deepcall-masklist:64-65"),
            );
    }

    fn encode(&self, wire: &mut WireRequest) {
        wire.body_optional("filter", &self.filter);
        wire.body_optional("sz", &self.sz);
        wire.body_optional("sAftr", &self.s_aftr);
        wire.body_optional("page", &self.page);
        wire.extra(&self.extra);
    }
}

impl Paged for CallReportMaskList {
    type Item = Json;
}

/// Which masked calls to list. Every member comes from a sample; none is described.
///
/// Contradictory: `mask` (`deepcall-masklist:63`); `frm` (`deepcall-masklist:75-76`); `dur`
/// (`deepcall-masklist:87`); `additional masked number specific filters` (`deepcall-masklist:49`).
/// In callspec `members` is `[mask, frm, to, dur, cNum, dtGte, dtLte]`. The table lists none of the
/// filters that the text promises, and three samples each use different keys; all of them are
/// included.
///
/// Source: `deepcall-masklist:55` (observed).
#[derive(Clone, Default, PartialEq)]
#[must_use = "it does nothing until it is put into a request"]
pub struct CallFilter {
    pub(crate) mask: Option<String>,
    pub(crate) frm: Option<String>,
    pub(crate) to: Option<String>,
    pub(crate) dur: Option<Json>,
    pub(crate) c_num: Option<String>,
    pub(crate) dt_gte: Option<civil::DateTime>,
    pub(crate) dt_lte: Option<civil::DateTime>,
}

impl CallFilter {
    /// Nothing set yet: every field is left to the vendor.
    pub fn new() -> Self {
        Self::default()
    }

    /// The masked number, or its id.
    ///
    /// Contradictory: `mask_12345` (`deepcall-masklist:63`); `masked number calls`
    /// (`deepcall-masklist:41`). In callspec `type` is `string`. The sample looks like an id, while the
    /// text speaks of numbers; a string holds both.
    ///
    /// Source: `deepcall-masklist:63` (observed).
    pub fn mask(mut self, mask: impl Into<String>) -> Self {
        self.mask = Some(mask.into());
        self
    }

    /// The number of one party.
    ///
    /// Personal data: `Debug` hides it.
    ///
    /// Source: `deepcall-masklist:75` (observed).
    pub fn frm(mut self, frm: impl Into<String>) -> Self {
        self.frm = Some(frm.into());
        self
    }

    /// The number of the other party.
    ///
    /// Personal data: `Debug` hides it.
    ///
    /// Source: `deepcall-masklist:76` (observed).
    pub fn to(mut self, to: impl Into<String>) -> Self {
        self.to = Some(to.into());
        self
    }

    /// Probably a range of durations. The samples send an empty object; its keys are not documented.
    ///
    /// Contradictory: `"dur": {}` (`deepcall-masklist:87`); `Filter criteria object`
    /// (`deepcall-masklist:55`). In callspec `type` is `json`. Every code sample sends it empty and the
    /// table does not list it, so what it may hold is left open.
    ///
    /// Source: `deepcall-masklist:87` (observed).
    pub fn dur(mut self, dur: impl Into<Json>) -> Self {
        self.dur = Some(dur.into());
        self
    }

    /// The customer's number.
    ///
    /// On the wire: `cNum`. Personal data: `Debug` hides it.
    ///
    /// Source: `deepcall-masklist:87, deepcall-push-report` (observed).
    pub fn c_num(mut self, c_num: impl Into<String>) -> Self {
        self.c_num = Some(c_num.into());
        self
    }

    /// The earliest time, inclusive.
    ///
    /// On the wire: `dtGte`. Written as `%Y-%m-%d %H:%M:%S`.
    ///
    /// Contradictory: `2025-11-20 00:00:00` (`deepcall-masklist:64`); `dd-mm-YYYY`
    /// (`deepcall-directory-update:43`). In callspec `type` is `{ datetime: %Y-%m-%d %H:%M:%S }`. The
    /// same vendor's directory writes the day first; here the samples write the year first. No page
    /// names a time zone.
    ///
    /// Source: `deepcall-masklist:64, deepcall-masklist:87` (observed).
    pub fn dt_gte(mut self, dt_gte: civil::DateTime) -> Self {
        self.dt_gte = Some(dt_gte);
        self
    }

    /// The latest time, inclusive.
    ///
    /// On the wire: `dtLte`. Written as `%Y-%m-%d %H:%M:%S`.
    ///
    /// Contradictory: `2025-11-23 23:59:59` (`deepcall-masklist:65`); `dd-mm-YYYY`
    /// (`deepcall-directory-update:43`). In callspec `type` is `{ datetime: %Y-%m-%d %H:%M:%S }`. As
    /// with `dtGte`.
    ///
    /// Source: `deepcall-masklist:65, deepcall-masklist:87` (observed).
    pub fn dt_lte(mut self, dt_lte: civil::DateTime) -> Self {
        self.dt_lte = Some(dt_lte);
        self
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
        members
            .optional(
                "dtGte",
                &self
                    .dt_gte
                    .as_ref()
                    .map(
                        Written::<
                            codec::DateTime<formats::YearMonthDayHourMinuteSecond>,
                        >::of,
                    ),
            )?;
        members
            .optional(
                "dtLte",
                &self
                    .dt_lte
                    .as_ref()
                    .map(
                        Written::<
                            codec::DateTime<formats::YearMonthDayHourMinuteSecond>,
                        >::of,
                    ),
            )?;
        members.end()
    }
}

impl fmt::Debug for CallFilter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CallFilter")
            .field("mask", &self.mask)
            .field("frm", &Hidden)
            .field("to", &Hidden)
            .field("dur", &self.dur)
            .field("c_num", &Hidden)
            .field("dt_gte", &self.dt_gte)
            .field("dt_lte", &self.dt_lte)
            .finish()
    }
}
