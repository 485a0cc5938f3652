// @generated from spec/deepcall/group/update.yaml by `cargo xtask generate`. Do not edit.

//! Reads `group.update` from its wire form.

use callspec_runtime::generated::reading;
use callspec_runtime::{Extra, Violations, WireForm};
use super::super::GroupUpdate;

impl GroupUpdate {
    /// Reads the request from its wire form.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the wire form.
    pub fn from_wire(wire: &WireForm) -> Result<Self, Violations> { reading::from_wire(wire) }
}

impl reading::FromWire for GroupUpdate {
    const SOURCE: &'static str = "deepcall-group-update";

    fn read(form: &mut reading::FormReader) -> Self {
        Self {
            group_id: form.body().required("groupId", "deepcall-group-update"),
            name: form.body().required("name", "deepcall-group-update"),
            status: form.body().optional("status", "deepcall-group-update"),
            extra: Extra::new(),
        }
    }
}
