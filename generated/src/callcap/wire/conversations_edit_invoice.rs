// @generated from spec/callcap/conversations/edit_invoice.yaml by `cargo xtask generate`. Do not edit.

//! Reads `conversations.edit_invoice` from its wire form.

use callspec_runtime::generated::reading;
use callspec_runtime::{Extra, Violations, WireForm};
use super::super::ConversationsEditInvoice;

impl ConversationsEditInvoice {
    /// Reads the request from its wire form.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the wire form.
    pub fn from_wire(wire: &WireForm) -> Result<Self, Violations> { reading::from_wire(wire) }
}

impl reading::FromWire for ConversationsEditInvoice {
    const SOURCE: &'static str = "callcap-conversations";

    fn read(form: &mut reading::FormReader) -> Self {
        Self {
            callid: form.body().required("callid", "callcap-conversations"),
            invoice_number: form.body().required("invoiceNumber", "callcap-conversations"),
            extra: Extra::new(),
        }
    }
}
