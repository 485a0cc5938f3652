// @generated from spec/deepcall/masking/unset.yaml by `cargo xtask generate`. Do not edit.

//! Removes a number's mask, now or after some minutes.

use callspec_runtime::generated::{Basis, Check, Personal, WireRequest};
use callspec_runtime::{Extra, Json, Operation, Place, Request, Violations};
use super::super::operations;

/// Removes a number's mask, now or after some minutes.
///
/// `POST /api/v2/Masking/unset`, not safe to send twice.
///
/// The response is not documented.
///
/// - At least one of `m1`, `m2` or `mask` should be given.
///
/// Source: `deepcall-masking-unset` (reported).
#[derive(Clone, Debug, Default, PartialEq)]
#[must_use = "a request does nothing until a client sends it"]
pub struct MaskingUnset {
    pub(crate) m1: Personal<Option<String>>,
    pub(crate) m2: Personal<Option<String>>,
    pub(crate) mask: Personal<Option<String>>,
    pub(crate) expiry_duration: Option<i64>,
    pub(crate) extra: Extra,
}

impl MaskingUnset {
    /// Creates a request without any parameters.
    pub fn new() -> Self { Self::default() }
    /// The first number. Personal data; `Debug` hides it.
    pub fn m1(mut self, value: impl Into<String>) -> Self { self.m1 = Personal(Some(value.into())); self }
    /// The second number. Personal data; `Debug` hides it.
    pub fn m2(mut self, value: impl Into<String>) -> Self { self.m2 = Personal(Some(value.into())); self }
    /// The masked number. Personal data; `Debug` hides it.
    pub fn mask(mut self, value: impl Into<String>) -> Self { self.mask = Personal(Some(value.into())); self }
    /// Minutes until the mask ends. A negative number, such as -1, ends it at once.
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

impl Request for MaskingUnset {
    type Output = Json;
    fn operation() -> &'static Operation { &operations::MASKING_UNSET }

    fn check(&self, check: &mut Check) {
        check.at_least_one_of(Basis::warning("deepcall-masking-unset"), &[
            ("m1", self.m1.is_some()),
            ("m2", self.m2.is_some()),
            ("mask", self.mask.is_some()),
        ]);
    }

    fn encode(&self, wire: &mut WireRequest) {
        wire.body_optional("m1", &self.m1);
        wire.body_optional("m2", &self.m2);
        wire.body_optional("mask", &self.mask);
        wire.body_optional("expiry_duration", &self.expiry_duration);
        wire.extra(&self.extra);
    }
}
