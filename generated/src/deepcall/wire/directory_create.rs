// @generated from spec/deepcall/directory/create.yaml by `cargo xtask generate`. Do not edit.

//! Reads `directory.create` from its wire form.

use callspec_runtime::generated::{Personal, reading};
use callspec_runtime::{Extra, Violations, WireForm};
use super::super::DirectoryCreate;

impl DirectoryCreate {
    /// Reads the request from its wire form.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the wire form.
    pub fn from_wire(wire: &WireForm) -> Result<Self, Violations> { reading::from_wire(wire) }
}

impl reading::FromWire for DirectoryCreate {
    const SOURCE: &'static str = "deepcall-directory-create";

    fn read(form: &mut reading::FormReader) -> Self {
        Self {
            contact: Personal(form.body().required("contact", "deepcall-directory-create")),
            contactinfo: form.body().optional("contactinfo", "deepcall-directory-create"),
            other: form.body().optional("other", "deepcall-directory-create"),
            extra: Extra::new(),
        }
    }
}
