// @generated from spec/deepcall/call_report/list.yaml by `cargo xtask generate`. Do not edit.

//! Lists the account's calls, one page at a time.

use callspec_runtime::generated::{Basis, Check, WireRequest, list};
use callspec_runtime::{Extra, Json, Operation, Paged, Place, Request, Violations};
use super::super::{CallListFilter, CallReportPage, operations};

/// Lists the account's calls, one page at a time.
///
/// `POST /api/v2/CallReport/list`, read-only.
///
/// This operation's page was not available. `call_report.mask_list` says that its parameters and
/// its response are those of this operation, plus filters for masked numbers; so everything except
/// those filters is copied from there.
///
/// - `filter.dtGte` should not be later than `filter.dtLte`.
///
/// Unclear in the documents: see `docs/deepcall/call_report.list.md`, `request` and `response`.
///
/// Source: `deepcall-masklist:41-49, deepcall-masklist:84, deepcall-list` (inferred).
#[derive(Clone, Debug, Default, PartialEq)]
#[must_use = "a request does nothing until a client sends it"]
pub struct CallReportList {
    pub(crate) filter: Option<CallListFilter>,
    pub(crate) sz: Option<i64>,
    pub(crate) s_aftr: Option<Vec<Json>>,
    pub(crate) page: Option<i64>,
    pub(crate) extra: Extra,
}

impl CallReportList {
    /// Creates a request without any parameters.
    pub fn new() -> Self { Self::default() }
    /// Which calls to list.
    pub fn filter(mut self, value: CallListFilter) -> Self { self.filter = Some(value); self }
    /// Records per page. No maximum is documented. Defaults to `50`.
    pub fn sz(mut self, value: i64) -> Self { self.sz = Some(value); self }
    /// Probably a cursor that continues after a record. The samples of `mask_list` send an empty list.
    /// Wire name: `sAftr`.
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

impl Request for CallReportList {
    type Output = CallReportPage;
    fn operation() -> &'static Operation { &operations::CALL_REPORT_LIST }

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

impl Paged for CallReportList {}
