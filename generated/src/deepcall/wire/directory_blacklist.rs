// @generated from spec/deepcall/directory/blacklist.yaml by `cargo xtask generate`. Do not edit.

//! Reads `directory.blacklist` from its wire form.

use callspec_runtime::generated::reading;
use callspec_runtime::{Extra, Violations, WireForm};
use super::super::DirectoryBlacklist;

impl DirectoryBlacklist {
    /// Reads the request from its wire form, or says everything that is wrong with it.
    pub fn from_wire(wire: &WireForm) -> Result<Self, Violations> {
        reading::from_wire(wire)
    }
}

impl reading::FromWire for DirectoryBlacklist {
    fn read(form: &mut reading::FormReader) -> Self {
        Self {
            contact: form.body().required::<String>("contact"),
            did: form.body().optional::<Vec<String>>("DID"),
            reset: form.body().optional::<i64>("RESET"),
            extra: Extra::new(),
        }
    }
}
