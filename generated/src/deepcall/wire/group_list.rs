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
    fn read(form: &mut reading::FormReader) -> Self {
        Self {
            forward: form.body().optional("forward"),
            quick: form.body().optional("quick"),
            groupid: form.body().optional("groupid"),
            name: form.body().optional("name"),
            extra: Extra::new(),
        }
    }
}
