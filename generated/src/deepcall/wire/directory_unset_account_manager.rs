// @generated from spec/deepcall/directory/unset_account_manager.yaml by `cargo xtask generate`. Do not edit.

//! Reads `directory.unset_account_manager` from its wire form.

use callspec_runtime::generated::{Personal, reading};
use callspec_runtime::{Extra, Violations, WireForm};
use super::super::DirectoryUnsetAccountManager;

impl DirectoryUnsetAccountManager {
    /// Reads the request from its wire form.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the wire form.
    pub fn from_wire(wire: &WireForm) -> Result<Self, Violations> { reading::from_wire(wire) }
}

impl reading::FromWire for DirectoryUnsetAccountManager {
    const SOURCE: &'static str = "deepcall-directory-account-manager-unset";

    fn read(form: &mut reading::FormReader) -> Self {
        Self {
            contact: Personal(form.body().required("contact", "deepcall-directory-account-manager-unset")),
            extra: Extra::new(),
        }
    }
}
