// @generated from spec/deepcall/directory/search.yaml by `cargo xtask generate`. Do not edit.

//! Reads `directory.search` from its wire form.

use callspec_runtime::generated::{Personal, reading};
use callspec_runtime::{Extra, Violations, WireForm};
use super::super::DirectorySearch;

impl DirectorySearch {
    /// Reads the request from its wire form.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the wire form.
    pub fn from_wire(wire: &WireForm) -> Result<Self, Violations> { reading::from_wire(wire) }
}

impl reading::FromWire for DirectorySearch {
    const SOURCE: &'static str = "deepcall-directory-search";

    fn read(form: &mut reading::FormReader) -> Self {
        Self {
            contact: Personal(form.body().required("contact", "deepcall-directory-search")),
            project: form.body().required("project", "deepcall-directory-search"),
            extra: Extra::new(),
        }
    }
}
