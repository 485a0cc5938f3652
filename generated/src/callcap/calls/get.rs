// @generated from spec/callcap/calls/get.yaml by `cargo xtask generate`. Do not edit.

//! Gets one phone call by its id.

use callspec_runtime::generated::{Check, WireRequest};
use callspec_runtime::{Extra, Json, Operation, Place, Request, Violations};
use super::super::{CallPage, operations};

/// Gets one phone call by its id.
///
/// `GET /v2/get/calls/{call_id}/`, read-only.
///
/// The page shows one response for both of its addresses: a page of calls, with one call in it. Ids
/// contain colons, which are percent-encoded in the path.
///
/// Unclear in the documents: see `docs/callcap/calls.get.md`, `request` and `response`.
///
/// Source: `callcap-calls:3-10`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a request does nothing until a client sends it"]
pub struct CallsGet {
    pub(crate) call_id: String,
    pub(crate) extra: Extra,
}

impl CallsGet {
    /// All arguments are required.
    ///
    /// - `call_id`: The call's id. Unclear in the documents: see `docs/callcap/calls.get.md`, `call_id`.
    pub fn new(call_id: impl Into<String>) -> Self { Self { call_id: call_id.into(), extra: Extra::default() } }

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

impl Request for CallsGet {
    type Output = CallPage;
    fn operation() -> &'static Operation { &operations::CALLS_GET }
    fn check(&self, _check: &mut Check) {}
    fn encode(&self, wire: &mut WireRequest) { wire.path("call_id", &self.call_id); wire.extra(&self.extra); }
}
