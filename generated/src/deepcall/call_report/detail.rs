// @generated from spec/deepcall/call_report/detail.yaml by `cargo xtask generate`. Do not edit.

//! Gets the details of one call, by kind of report.

use callspec_runtime::generated::{Check, WireRequest, json, list};
use callspec_runtime::{Extra, Json, Operation, Place, Request, Violations, json_object};
use super::super::operations;

/// Gets the details of one call, by kind of report.
///
/// `POST /api/v2/CallReport/detail`, read-only.
///
/// The page's table was not available; the parameters are those that a public client sends. The id
/// is the one the push webhook calls `callId`; the Contact module uses the name `clId` for
/// something else.
///
/// A recording's location consists of parts joined with `*`. A public client plays it at `GET
/// /api/v2/recording/directstream/`, followed by the same parts joined with `/`.
///
/// Source: `deepcall-call-detail` (reported).
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a request does nothing until a client sends it"]
pub struct CallReportDetail {
    pub(crate) cl_id: String,
    pub(crate) r_type: Option<Vec<String>>,
    pub(crate) extra: Extra,
}

impl CallReportDetail {
    /// Takes what is required; setters add the rest.
    ///
    /// - `cl_id`: The call's id. Wire name: `clId`.
    pub fn new(cl_id: impl Into<String>) -> Self { Self { cl_id: cl_id.into(), r_type: None, extra: Extra::default() } }

    /// Which reports to get. The only known one is `rcrd`, the recordings; others are not documented.
    /// Wire name: `rType`.
    pub fn r_type(mut self, value: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.r_type = list(value);
        self
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

impl Request for CallReportDetail {
    type Output = CallDetailReport;
    fn operation() -> &'static Operation { &operations::CALL_REPORT_DETAIL }
    fn check(&self, _check: &mut Check) {}

    fn encode(&self, wire: &mut WireRequest) {
        wire.body("clId", &self.cl_id);
        wire.body_optional("rType", &self.r_type);
        wire.set_by(&[("clId", "cl_id"), ("rType", "r_type")]);
        wire.extra(&self.extra);
    }
}

/// The details of the call.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CallDetailReport {
    /// The requested reports.
    pub data: Option<CallDetailParts>,
}

json_object!(CallDetailReport { data: json::field("data") });

impl callspec_runtime::Listed for CallDetailReport {
    type Item = CallRecording;
    const LIST: &'static str = "data.rcrdAr";
}

/// The requested reports.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CallDetailParts {
    /// The call's recordings. Wire name: `rcrdAr`.
    pub rcrd_ar: Option<Vec<CallRecording>>,
}

json_object!(CallDetailParts { rcrd_ar: json::field("rcrdAr") });

/// A recording of part of the call.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CallRecording {
    /// The node of the call flow, such as \#3. Wire name: `ndId`.
    pub nd_id: Option<String>,
    /// The location of the recording: a token and the parts of a path, joined with `*`. Personal data;
    /// `Debug` hides it.
    pub rcrd: Option<String>,
}

json_object!(CallRecording { nd_id: json::field("ndId"), rcrd: json::field("rcrd").personal() });
