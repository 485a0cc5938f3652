// @generated from spec/deepcall/directory/blacklist.yaml by `cargo xtask generate`. Do not edit.

//! Reads `directory.blacklist` from its wire form.

use callspec_runtime::generated::{Personal, reading};
use callspec_runtime::{Extra, Kind, Violations, WireForm};
use super::super::{DirectoryBlacklist, ResetFlag};

impl DirectoryBlacklist {
    /// Reads the request from its wire form.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the wire form.
    pub fn from_wire(wire: &WireForm) -> Result<Self, Violations> { reading::from_wire(wire) }
}

impl reading::FromWire for DirectoryBlacklist {
    const SOURCE: &'static str = "deepcall-directory-blacklist";

    fn read(form: &mut reading::FormReader) -> Self {
        Self {
            contact: Personal(form.body().required("contact", "deepcall-directory-blacklist")),
            did: form.body().optional("DID", "deepcall-directory-blacklist"),
            reset: form.body().optional("RESET", "deepcall-directory-blacklist"),
            extra: Extra::new(),
        }
    }
}

impl reading::ReadWire for ResetFlag {
    type Value = Self;

    fn read(value: &mut reading::ValueReader<'_>) -> Option<Self> {
        match value.kind_among(&[Kind::Boolean, Kind::Number]) {
            Kind::Boolean => value.read::<bool>().map(Self::Boolean),
            Kind::Number => value.read::<i64>().map(Self::Integer),
            _ => value.wrong_kind(&[Kind::Boolean, Kind::Number]),
        }
    }

    fn placeholder() -> Self { Self::Boolean(<bool as reading::ReadWire>::placeholder()) }
}
