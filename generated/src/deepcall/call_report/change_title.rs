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
/// Contradictory: `/api/v2/callreport/changeTitle/` (`deepcall-change-title:39`);
/// `/api/v2/CallReport/changeTitle` (`deepcall-change-title:85`). callspec has
/// `/api/v2/CallReport/changeTitle`. All the code samples write it this way, without a trailing
/// slash, and so does the address printed on the live page.
///
/// Contradictory: `Endpoint-specific errors are documented in their respective sections`
/// (`deepcall-change-title:14`); `Success Response` (`deepcall-change-title:73`). callspec has
/// none. The section that should list this endpoint's own errors shows only a success.
///
/// Contradictory: `text/plain` (`deepcall-change-title:136`); `valid JSON`
/// (`deepcall-change-title:21`). callspec has `application/json`. Two samples send text/plain and
/// the others name no type, yet the body must be JSON; other clients send application/json.
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
    /// What is required; the setters add the rest.
    ///
    /// - `request_id`: The id of the export job.
    /// - `title`: The new title.
    pub fn new(request_id: impl Into<String>, title: impl Into<String>) -> Self {
        Self {
            request_id: request_id.into(),
            title: title.into(),
            extra: Extra::default(),
        }
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

impl Request for CallReportChangeTitle {
    type Output = TitleChanged;

    fn operation() -> &'static Operation {
        &operations::CALL_REPORT_CHANGE_TITLE
    }

    fn check(&self, _check: &mut Check) {}

    fn encode(&self, wire: &mut WireRequest) {
        wire.body("requestId", &self.request_id);
        wire.body("title", &self.title);
        wire.extra(&self.extra);
    }
}

/// The title was changed. The page documents `code`, `status` and `message`; a recorded response
/// has `status`, `data` and `response` instead. Any member may therefore be missing.
///
/// Contradictory: `"message": "Title updated successfully"` (`deepcall-change-title:78`);
/// `"response": true` (`deepcall-change-title:365`). In callspec `members` is `[code, status,
/// message, data, response]`. The recorded response is genuine (its length and ETag match its
/// bytes), but the documented one may still come from another release.
///
/// Source: `deepcall-change-title:75-79, deepcall-change-title:356-358`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(crate = "callspec_runtime::generated::serde")]
#[non_exhaustive]
pub struct TitleChanged {
    /// 200 in the documented form.
    ///
    /// Source: `deepcall-change-title:76`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<i64>,
    /// The word `success`, in both forms.
    ///
    /// Source: `deepcall-change-title:77, deepcall-change-title:357`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// A message that says what was done.
    ///
    /// Source: `deepcall-change-title:78`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// What the vendor's database did. In the recorded form only.
    ///
    /// Source: `deepcall-change-title:358` (observed).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<TitleUpdate>,
    /// True in the recorded form.
    ///
    /// Source: `deepcall-change-title:365` (observed).
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
    ///
    /// Source: `deepcall-change-title:359` (observed).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub acknowledged: Option<bool>,
    /// How many jobs were changed.
    ///
    /// On the wire: `modifiedCount`.
    ///
    /// Source: `deepcall-change-title:360` (observed).
    #[serde(rename = "modifiedCount", skip_serializing_if = "Option::is_none")]
    pub modified_count: Option<i64>,
    /// The id of a record created by the write; null if there is none.
    ///
    /// On the wire: `upsertedId`. `None` is absent, `Some(None)` is null.
    ///
    /// Source: `deepcall-change-title:361` (observed).
    #[serde(
        rename = "upsertedId",
        default,
        skip_serializing_if = "Option::is_none",
        with = "codec::As::<codec::Nullable<codec::Same<String>>>"
    )]
    pub upserted_id: Option<Option<String>>,
    /// How many records the write created.
    ///
    /// On the wire: `upsertedCount`.
    ///
    /// Source: `deepcall-change-title:362` (observed).
    #[serde(rename = "upsertedCount", skip_serializing_if = "Option::is_none")]
    pub upserted_count: Option<i64>,
    /// How many jobs had this id.
    ///
    /// On the wire: `matchedCount`.
    ///
    /// Source: `deepcall-change-title:363` (observed).
    #[serde(rename = "matchedCount", skip_serializing_if = "Option::is_none")]
    pub matched_count: Option<i64>,
}
