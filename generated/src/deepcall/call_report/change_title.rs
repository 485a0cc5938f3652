// @generated from spec/deepcall/call_report/change_title.yaml by `cargo xtask generate`. Do not edit.

//! Renames an Excel export job.

use callspec_runtime::generated::{Check, WireRequest, codec};
use callspec_runtime::generated::serde::{Deserialize, Serialize};
use callspec_runtime::{Extra, Json, Operation, Place, Request, Violations};
use super::super::operations;

/// Renames an Excel export job.
///
/// `POST /api/v2/CallReport/changeTitle`, idempotent.
///
/// The vendor's `excelRequest` creates the job; that call and `excelRequestList` both return its
/// id. The response for an unknown job, or for a title that is already set, is not documented.
///
/// The documents disagree here: see `call_report.change_title`, `content_type`, `errors` and
/// `request`.
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
    /// Takes what is required; setters add the rest.
    ///
    /// - `request_id`: The id of the export job. Wire name: `requestId`. The documents disagree here: see
    ///   `call_report.change_title`, `requestId`.
    /// - `title`: The new title.
    pub fn new(request_id: impl Into<String>, title: impl Into<String>) -> Self {
        Self { request_id: request_id.into(), title: title.into(), extra: Extra::default() }
    }

    /// Adds a parameter or member that the documents do not mention. It is not validated; a name that the spec
    /// captures, or that carries a credential, is refused.
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
        wire.extra(&self.extra);
    }
}

/// The title was changed. The page documents `code`, `status` and `message`; a recorded response
/// has `status`, `data` and `response` instead. Any member may therefore be missing.
/// The documents disagree here: see `call_report.change_title`, `TitleChanged`.
///
/// Source: `deepcall-change-title:75-79, deepcall-change-title:356-358`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(crate = "callspec_runtime::generated::serde")]
#[non_exhaustive]
pub struct TitleChanged {
    /// 200 in the documented form.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<i64>,
    /// The word `success`, in both forms.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// A message that says what was done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// What the vendor's database did. In the recorded form only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<TitleUpdate>,
    /// True in the recorded form.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub response: Option<bool>,
}

/// What the vendor's database did.
///
/// Source: `deepcall-change-title:358-359` (observed).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(crate = "callspec_runtime::generated::serde")]
#[non_exhaustive]
pub struct TitleUpdate {
    /// Whether the database confirmed the write.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub acknowledged: Option<bool>,
    /// How many jobs were changed. Wire name: `modifiedCount`.
    #[serde(rename = "modifiedCount", skip_serializing_if = "Option::is_none")]
    pub modified_count: Option<i64>,
    /// The id of a record created by the write; null if there is none. Wire name: `upsertedId`. `None`
    /// if absent, `Some(None)` if null.
    #[serde(rename = "upsertedId", default, skip_serializing_if = "Option::is_none")]
    #[serde(with = "codec::As::<codec::Nullable<codec::Same<String>>>")]
    pub upserted_id: Option<Option<String>>,
    /// How many records the write created. Wire name: `upsertedCount`.
    #[serde(rename = "upsertedCount", skip_serializing_if = "Option::is_none")]
    pub upserted_count: Option<i64>,
    /// How many jobs had this id. Wire name: `matchedCount`.
    #[serde(rename = "matchedCount", skip_serializing_if = "Option::is_none")]
    pub matched_count: Option<i64>,
}
