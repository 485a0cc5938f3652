// @generated from spec/deepcall/masking/set.yaml by `cargo xtask generate`. Do not edit.

//! Lets two numbers call each other through a masked number.

use callspec_runtime::generated::{Check, Personal, WireRequest};
use callspec_runtime::{Extra, Json, Operation, Place, Request, Violations};
use super::super::operations;

/// Lets two numbers call each other through a masked number.
///
/// `POST /api/v2/Masking/set`, not safe to send twice.
///
/// While an earlier masking has not expired, the vendor answers with the error 1503. The response
/// is not documented.
///
/// Source: `deepcall-masking-set` (reported).
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a request does nothing until a client sends it"]
pub struct MaskingSet {
    pub(crate) m1: Personal<String>,
    pub(crate) m2: Personal<String>,
    pub(crate) event_id: Option<String>,
    pub(crate) expiry_time: Option<String>,
    pub(crate) expiry_duration: Option<i64>,
    pub(crate) extra: Extra,
}

impl MaskingSet {
    /// Takes what is required; setters add the rest.
    ///
    /// - `m1`: The first number. Personal data; `Debug` hides it.
    /// - `m2`: The second number. Personal data; `Debug` hides it.
    pub fn new(m1: impl Into<String>, m2: impl Into<String>) -> Self {
        Self {
            m1: Personal(m1.into()),
            m2: Personal(m2.into()),
            event_id: None,
            expiry_time: None,
            expiry_duration: None,
            extra: Extra::default(),
        }
    }

    /// An event id. Wire name: `eventId`.
    pub fn event_id(mut self, value: impl Into<String>) -> Self { self.event_id = Some(value.into()); self }
    /// When the mask expires. The format is not documented.
    pub fn expiry_time(mut self, value: impl Into<String>) -> Self { self.expiry_time = Some(value.into()); self }
    /// Minutes until the mask expires.
    pub fn expiry_duration(mut self, value: i64) -> Self { self.expiry_duration = Some(value); self }

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

impl Request for MaskingSet {
    type Output = Json;
    fn operation() -> &'static Operation { &operations::MASKING_SET }
    fn check(&self, _check: &mut Check) {}

    fn encode(&self, wire: &mut WireRequest) {
        wire.body("m1", &self.m1);
        wire.body("m2", &self.m2);
        wire.body_optional("eventId", &self.event_id);
        wire.body_optional("expiry_time", &self.expiry_time);
        wire.body_optional("expiry_duration", &self.expiry_duration);
        wire.set_by(&[("eventId", "event_id")]);
        wire.extra(&self.extra);
    }
}
