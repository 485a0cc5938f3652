// @generated from spec/deepcall/directory/get_info.yaml by `cargo xtask generate`. Do not edit.

//! Reads `directory.get_info` from its wire form.

use callspec_runtime::generated::{Personal, reading};
use callspec_runtime::{Extra, Violations, WireForm};
use super::super::DirectoryGetInfo;

impl DirectoryGetInfo {
    /// Reads the request from its wire form.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the wire form.
    pub fn from_wire(wire: &WireForm) -> Result<Self, Violations> { reading::from_wire(wire) }
}

impl reading::FromWire for DirectoryGetInfo {
    const SOURCE: &'static str = "deepcall-directory-getinfo";

    fn read(form: &mut reading::FormReader) -> Self {
        Self {
            cn: Personal(form.body().required("cn", "deepcall-directory-getinfo")),
            field: form.body().optional("field", "deepcall-directory-getinfo"),
            extra: Extra::new(),
        }
    }
}
