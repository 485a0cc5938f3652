// @generated from spec/deepcall/group/list.yaml by `cargo xtask generate`. Do not edit.

//! Reads `group.list` from its wire form.

use callspec_runtime::generated::reading;
use callspec_runtime::{Extra, Violations, WireForm};
use super::super::GroupList;

impl GroupList {
    /// Reads the request from its wire form.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the wire form.
    pub fn from_wire(wire: &WireForm) -> Result<Self, Violations> { reading::from_wire(wire) }
}

impl reading::FromWire for GroupList {
    const SOURCE: &'static str = "deepcall-group-list";

    fn read(form: &mut reading::FormReader) -> Self {
        Self {
            forward: form.body().optional("forward", "deepcall-group-list"),
            quick: form.body().optional("quick", "deepcall-group-list"),
            groupid: form.body().optional("groupid", "deepcall-group-list"),
            name: form.body().optional("name", "deepcall-group-list"),
            extra: Extra::new(),
        }
    }
}
