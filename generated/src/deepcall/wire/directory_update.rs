// @generated from spec/deepcall/directory/update.yaml by `cargo xtask generate`. Do not edit.

//! Reads `directory.update` from its wire form.

use callspec_runtime::generated::{Personal, reading};
use callspec_runtime::{Extra, Violations, WireForm};
use super::super::DirectoryUpdate;

impl DirectoryUpdate {
    /// Reads the request from its wire form.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the wire form.
    pub fn from_wire(wire: &WireForm) -> Result<Self, Violations> { reading::from_wire(wire) }
}

impl reading::FromWire for DirectoryUpdate {
    const SOURCE: &'static str = "deepcall-directory-update:20-87";

    fn read(form: &mut reading::FormReader) -> Self {
        Self {
            contact: Personal(form.body().required("contact", "deepcall-directory-update:32")),
            contactinfo: form.body().optional("contactinfo", "deepcall-directory-update:33"),
            other: form.body().optional("other", "deepcall-directory-update:34"),
            extra: Extra::new(),
        }
    }
}
