// @generated from spec/deepcall/call_report/change_title.yaml by `cargo xtask generate`. Do not edit.

//! Gives an Excel export job another title.

use callspec_runtime::{
    Check, Extra, Json, Operation, Place, Request, Violations, WireRequest, codec,
};
use callspec_runtime::serde::{Deserialize, Serialize};
use super::super::operations;

/// Gives an Excel export job another title.
///
/// `POST /api/v2/CallReport/changeTitle`, idempotent.
///
/// The job was made by the vendor's `excelRequest`; that call and `excelRequestList` both tell its
/// id. What the vendor answers for an unknown job, or for a title that is already set, is not
/// documented.
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

/// The title was changed. The page documents code, status and message; a recorded answer has
/// status, data and response instead. So every member may be missing.
///
/// Source: `deepcall-change-title:75-79, deepcall-change-title:356-358`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(crate = "callspec_runtime::serde")]
#[non_exhaustive]
pub struct TitleChanged {
    /// 200 in the documented form.
    ///
    /// Source: `deepcall-change-title:76`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<i64>,
    /// The word success in both forms.
    ///
    /// Source: `deepcall-change-title:77, deepcall-change-title:357`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// What was done.
    ///
    /// Source: `deepcall-change-title:78`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// What the vendor's database did; in the recorded form only.
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
#[serde(crate = "callspec_runtime::serde")]
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
    /// The id of a record made by the write; null when none was.
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
    /// How many records the write made.
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
