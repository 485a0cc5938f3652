// @generated from spec/callcap/conversations/edit_invoice.yaml by `cargo xtask generate`. Do not edit.

//! Sets or resets the invoice number of a conversation.

use callspec_runtime::generated::{Basis, Check, WireRequest};
use callspec_runtime::{Extra, Json, Operation, Place, Request, Violations};
use super::super::{ConversationChanged, operations};

/// Sets or resets the invoice number of a conversation.
///
/// `POST /v3/conversations/editInvoice/`, idempotent.
///
/// The format of the body is not documented. It is taken to be JSON, because null has a meaning.
/// The vendor truncates numbers longer than twenty characters.
///
/// Source: `callcap-conversations` (reported).
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a request does nothing until a client sends it"]
pub struct ConversationsEditInvoice {
    pub(crate) callid: String,
    pub(crate) invoice_number: Option<String>,
    pub(crate) extra: Extra,
}

impl ConversationsEditInvoice {
    /// All arguments are required.
    ///
    /// - `callid`: The call's id.
    /// - `invoice_number`: The invoice number; null resets it. Wire name: `invoiceNumber`. At most 20
    ///   characters; any other value is sent with a warning.
    pub fn new(callid: impl Into<String>, invoice_number: Option<String>) -> Self {
        Self { callid: callid.into(), invoice_number, extra: Extra::default() }
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

impl Request for ConversationsEditInvoice {
    type Output = ConversationChanged;
    fn operation() -> &'static Operation { &operations::CONVERSATIONS_EDIT_INVOICE }

    fn check(&self, check: &mut Check) {
        check.length("invoiceNumber", &self.invoice_number, ..=20, Basis::warning("callcap-conversations"));
    }

    fn encode(&self, wire: &mut WireRequest) {
        wire.body("callid", &self.callid);
        wire.body("invoiceNumber", &self.invoice_number);
        wire.set_by(&[("invoiceNumber", "invoice_number")]);
        wire.extra(&self.extra);
    }
}
