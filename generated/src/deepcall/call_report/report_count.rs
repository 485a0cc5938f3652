// @generated from spec/deepcall/call_report/report_count.yaml by `cargo xtask generate`. Do not edit.

//! Counts the call records that match a filter.

use callspec_runtime::generated::{Check, WireRequest};
use callspec_runtime::{Extra, Json, Operation, Place, Request, Violations};
use super::super::{CallListFilter, operations};

/// Counts the call records that match a filter.
///
/// `POST /api/v2/CallReport/reportCount`, read-only.
///
/// The page's table was not available. That it accepts the filter of `call_report.list` is
/// inferred. The structure of the response is not documented.
///
/// Unclear in the documents: see `docs/deepcall/call_report.report_count.md`, `request`.
///
/// Source: `deepcall-count` (reported).
#[derive(Clone, Debug, Default, PartialEq)]
#[must_use = "a request does nothing until a client sends it"]
pub struct CallReportReportCount {
    pub(crate) filter: Option<CallListFilter>,
    pub(crate) extra: Extra,
}

impl CallReportReportCount {
    /// Creates a request without any parameters.
    pub fn new() -> Self { Self::default() }
    /// Which calls to count.
    pub fn filter(mut self, value: CallListFilter) -> Self { self.filter = Some(value); self }

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

impl Request for CallReportReportCount {
    type Output = Json;
    fn operation() -> &'static Operation { &operations::CALL_REPORT_REPORT_COUNT }

    fn check(&self, check: &mut Check) {
        if let Some(filter) = &self.filter {
            check.within("filter", |check| filter.check(check));
        }
    }

    fn encode(&self, wire: &mut WireRequest) { wire.body_optional("filter", &self.filter); wire.extra(&self.extra); }
}
