// @generated from spec/ringcx/reports/input_controls.yaml by `cargo xtask generate`. Do not edit.

//! Reads `reports.input_controls` from its wire form.

use callspec_runtime::generated::{ListStyle, reading};
use callspec_runtime::{Extra, Violations, WireForm};
use super::super::ReportsInputControls;

impl ReportsInputControls {
    /// Reads the request from its wire form.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the wire form.
    pub fn from_wire(wire: &WireForm) -> Result<Self, Violations> { reading::from_wire(wire) }
}

impl reading::FromWire for ReportsInputControls {
    const SOURCE: &'static str = "ringcx-call-detail:33, ringcx-call-detail:45-59";

    fn read(form: &mut reading::FormReader) -> Self {
        Self {
            account_id: form.path().required("accountId", "ringcx-call-detail:38, ringcx-call-detail:49"),
            user_id: form.path().required("userId", "ringcx-call-detail:43, ringcx-call-detail:49"),
            account_ids: form.query().required_list(
                "accountIds",
                ListStyle::Comma,
                "ringcx-call-detail:49, ringcx-call-detail:57",
            ),
            products: form.query().required("products", "ringcx-call-detail:49, ringcx-call-detail:57"),
            extra: Extra::new(),
        }
    }
}
