// @generated from spec/deepcall/group/delete.yaml by `cargo xtask generate`. Do not edit.

//! Reads `group.delete` from its wire form.

use callspec_runtime::generated::reading;
use callspec_runtime::{Extra, Violations, WireForm};
use super::super::GroupDelete;

impl GroupDelete {
    /// Reads the request from its wire form.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the wire form.
    pub fn from_wire(wire: &WireForm) -> Result<Self, Violations> { reading::from_wire(wire) }
}

impl reading::FromWire for GroupDelete {
    const SOURCE: &'static str = "deepcall-group-delete";

    fn read(form: &mut reading::FormReader) -> Self {
        Self { group_id: form.body().required("groupId", "deepcall-group-delete"), extra: Extra::new() }
    }
}
