// @generated from spec/deepcall/group/add.yaml by `cargo xtask generate`. Do not edit.

//! Reads `group.add` from its wire form.

use callspec_runtime::generated::reading;
use callspec_runtime::{Extra, Violations, WireForm};
use super::super::GroupAdd;

impl GroupAdd {
    /// Reads the request from its wire form.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the wire form.
    pub fn from_wire(wire: &WireForm) -> Result<Self, Violations> { reading::from_wire(wire) }
}

impl reading::FromWire for GroupAdd {
    const SOURCE: &'static str = "deepcall-group-add";

    fn read(form: &mut reading::FormReader) -> Self {
        Self { name: form.body().required("name", "deepcall-group-add"), extra: Extra::new() }
    }
}
