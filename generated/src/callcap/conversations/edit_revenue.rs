// @generated from spec/callcap/conversations/edit_revenue.yaml by `cargo xtask generate`. Do not edit.

//! Sets or resets the revenue of a conversation.

use callspec_runtime::generated::{Check, WireRequest};
use callspec_runtime::{Decimal, Extra, Json, Operation, Place, Request, Violations};
use super::super::{ConversationChanged, operations};

/// Sets or resets the revenue of a conversation.
///
/// `POST /v3/conversations/editRevenue/`, idempotent.
///
/// The format of the body is not documented. It is taken to be JSON, because null has a meaning.
/// Anything other than a number or null is an error.
///
/// Source: `callcap-conversations` (reported).
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a request does nothing until a client sends it"]
pub struct ConversationsEditRevenue {
    pub(crate) callid: String,
    pub(crate) revenue_value: Option<Decimal>,
    pub(crate) extra: Extra,
}

impl ConversationsEditRevenue {
    /// All arguments are required.
    ///
    /// - `callid`: The call's id.
    /// - `revenue_value`: The revenue; null resets it. Wire name: `revenueValue`.
    pub fn new(callid: impl Into<String>, revenue_value: Option<Decimal>) -> Self {
        Self { callid: callid.into(), revenue_value, extra: Extra::default() }
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

impl Request for ConversationsEditRevenue {
    type Output = ConversationChanged;
    fn operation() -> &'static Operation { &operations::CONVERSATIONS_EDIT_REVENUE }
    fn check(&self, _check: &mut Check) {}

    fn encode(&self, wire: &mut WireRequest) {
        wire.body("callid", &self.callid);
        wire.body("revenueValue", &self.revenue_value);
        wire.set_by(&[("revenueValue", "revenue_value")]);
        wire.extra(&self.extra);
    }
}
