// @generated from spec/deepcall/call_report/change_title.yaml by `cargo xtask generate`. Do not edit.

//! Renames an Excel export job.

use callspec_runtime::generated::{Check, WireRequest, codec, json};
use callspec_runtime::{Extra, Json, Operation, Place, Request, Violations, json_object};
use super::super::operations;

/// Renames an Excel export job.
///
/// `POST /api/v2/CallReport/changeTitle`, idempotent.
///
/// The vendor's `excelRequest` creates the job; that call and `excelRequestList` both return its
/// id. The response for an unknown job, or for a title that is already set, is not documented.
///
/// Unclear in the documents: see `docs/deepcall/call_report.change_title.md`, `content_type`,
/// `errors` and `request`.
///
/// Source: `deepcall-change-title:34-79, deepcall-change-title:85`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a request does nothing until a client sends it"]
pub struct CallReportChangeTitle {
    pub(crate) request_id: String,
    pub(crate) title: String,
    pub(crate) extra: Extra,
}

impl CallReportChangeTitle {
    /// All arguments are required.
    ///
    /// - `request_id`: The id of the export job. Wire name: `requestId`. Unclear in the documents: see
    ///   `docs/deepcall/call_report.change_title.md`, `requestId`.
    /// - `title`: The new title.
    pub fn new(request_id: impl Into<String>, title: impl Into<String>) -> Self {
        Self { request_id: request_id.into(), title: title.into(), extra: Extra::default() }
    }

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

impl Request for CallReportChangeTitle {
    type Output = TitleChanged;
    fn operation() -> &'static Operation { &operations::CALL_REPORT_CHANGE_TITLE }
    fn check(&self, _check: &mut Check) {}

    fn encode(&self, wire: &mut WireRequest) {
        wire.body("requestId", &self.request_id);
        wire.body("title", &self.title);
        wire.set_by(&[("requestId", "request_id")]);
        wire.extra(&self.extra);
    }
}

/// The response to a change of a title. The page documents `code`, `status` and `message`; a
/// recorded response has `status`, `data` and `response` instead. Any member may therefore be
/// missing.
/// Unclear in the documents: see `docs/deepcall/call_report.change_title.md`, `TitleChanged`.
///
/// Source: `deepcall-change-title:75-79, deepcall-change-title:356-358`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct TitleChanged {
    /// 200 in the documented form.
    pub code: Option<i64>,
    /// `success` in both forms.
    pub status: Option<String>,
    /// A message that says what was done.
    pub message: Option<String>,
    /// What the vendor's database did. In the recorded form only.
    pub data: Option<TitleUpdate>,
    /// True in the recorded form.
    pub response: Option<bool>,
}

json_object!(TitleChanged {
    code: json::field("code"),
    status: json::field("status"),
    message: json::field("message"),
    data: json::field("data"),
    response: json::field("response"),
});

/// What the vendor's database did.
///
/// Source: `deepcall-change-title:358-359` (observed).
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct TitleUpdate {
    /// Whether the database confirmed the write.
    pub acknowledged: Option<bool>,
    /// How many jobs were changed. Wire name: `modifiedCount`.
    pub modified_count: Option<i64>,
    /// The id of a record created by the write; null if there is none. Wire name: `upsertedId`. `None`
    /// if null or absent.
    pub upserted_id: Option<String>,
    /// How many records the write created. Wire name: `upsertedCount`.
    pub upserted_count: Option<i64>,
    /// How many jobs had this id. Wire name: `matchedCount`.
    pub matched_count: Option<i64>,
}

json_object!(TitleUpdate {
    acknowledged: json::field("acknowledged"),
    modified_count: json::field("modifiedCount"),
    upserted_id: json::field("upsertedId").coded::<codec::OrNull<codec::Same<String>>>(),
    upserted_count: json::field("upsertedCount"),
    matched_count: json::field("matchedCount"),
});
