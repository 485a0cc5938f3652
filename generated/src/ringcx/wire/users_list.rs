// @generated from spec/ringcx/users/list.yaml by `cargo xtask generate`. Do not edit.

//! Reads `users.list` from its wire form.

use callspec_runtime::generated::reading;
use callspec_runtime::{Extra, Violations, WireForm};
use super::super::UsersList;

impl UsersList {
    /// Reads the request from its wire form.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the wire form.
    pub fn from_wire(wire: &WireForm) -> Result<Self, Violations> { reading::from_wire(wire) }
}

impl reading::FromWire for UsersList {
    const SOURCE: &'static str = "ringcx-call-detail:41-43";

    fn read(form: &mut reading::FormReader) -> Self {
        Self {
            active_only: form.query().optional("activeOnly", "ringcx-admin-users, ringcx-openapi"),
            flatten: form.query().optional("flatten", "ringcx-admin-users, ringcx-openapi"),
            extra: Extra::new(),
        }
    }
}
