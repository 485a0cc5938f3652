// @generated from spec/deepcall/directory/blacklist.yaml by `cargo xtask generate`. Do not edit.

//! Reads `directory.blacklist` from its wire form.

use callspec_runtime::generated::{Personal, reading};
use callspec_runtime::{Extra, Violations, WireForm};
use super::super::DirectoryBlacklist;

impl DirectoryBlacklist {
    /// Reads the request from its wire form.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the wire form.
    pub fn from_wire(wire: &WireForm) -> Result<Self, Violations> { reading::from_wire(wire) }
}

impl reading::FromWire for DirectoryBlacklist {
    fn read(form: &mut reading::FormReader) -> Self {
        Self {
            contact: Personal(form.body().required("contact")),
            did: form.body().optional("DID"),
            reset: form.body().optional("RESET"),
            extra: Extra::new(),
        }
    }
}
