// @generated from spec/callcap/conversations/edit_revenue.yaml by `cargo xtask generate`. Do not edit.

//! Reads `conversations.edit_revenue` from its wire form.

use callspec_runtime::generated::reading;
use callspec_runtime::{Extra, Violations, WireForm};
use super::super::ConversationsEditRevenue;

impl ConversationsEditRevenue {
    /// Reads the request from its wire form.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the wire form.
    pub fn from_wire(wire: &WireForm) -> Result<Self, Violations> { reading::from_wire(wire) }
}

impl reading::FromWire for ConversationsEditRevenue {
    const SOURCE: &'static str = "callcap-conversations";

    fn read(form: &mut reading::FormReader) -> Self {
        Self {
            callid: form.body().required("callid", "callcap-conversations"),
            revenue_value: form.body().required("revenueValue", "callcap-conversations"),
            extra: Extra::new(),
        }
    }
}
