// @generated from spec/ringcx/accounts/list.yaml by `cargo xtask generate`. Do not edit.

//! Reads `accounts.list` from its wire form.

use callspec_runtime::generated::reading;
use callspec_runtime::{Extra, Violations, WireForm};
use super::super::AccountsList;

impl AccountsList {
    /// Reads the request from its wire form.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the wire form.
    pub fn from_wire(wire: &WireForm) -> Result<Self, Violations> { reading::from_wire(wire) }
}

impl reading::FromWire for AccountsList {
    const SOURCE: &'static str = "ringcx-call-detail:33-38";
    fn read(_form: &mut reading::FormReader) -> Self { Self { extra: Extra::new() } }
}
