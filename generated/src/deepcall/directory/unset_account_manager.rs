// @generated from spec/deepcall/directory/unset_account_manager.yaml by `cargo xtask generate`. Do not edit.

//! Removes a contact's account manager.

use callspec_runtime::generated::{Check, Personal, WireRequest};
use callspec_runtime::{Extra, Json, Operation, Place, Request, Violations};
use super::super::operations;

/// Removes a contact's account manager.
///
/// `POST /api/v2/Directory/unsetAm`, idempotent.
///
/// The response is not documented.
///
/// Source: `deepcall-directory-account-manager-unset` (reported).
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a request does nothing until a client sends it"]
pub struct DirectoryUnsetAccountManager {
    pub(crate) contact: Personal<String>,
    pub(crate) extra: Extra,
}

impl DirectoryUnsetAccountManager {
    /// All arguments are required.
    ///
    /// - `contact`: The contact's number. Personal data; `Debug` hides it.
    pub fn new(contact: impl Into<String>) -> Self {
        Self { contact: Personal(contact.into()), extra: Extra::default() }
    }

    /// Adds a parameter or member that the documents do not mention. It is not validated; a documented name,
    /// or one that carries a credential, is refused. In a JSON body, dots lead into objects: `filter.agent`.
    pub fn extra(mut self, place: Place, name: impl Into<String>, value: impl Into<Json>) -> Self {
        self.extra.add(place, name, value);
        self
    }

    /// Every violation in this request, including those that only warn. A client runs the same check before it
    /// sends anything.
    pub fn validate(&self) -> Violations { callspec_runtime::validate(self) }
}

impl Request for DirectoryUnsetAccountManager {
    type Output = Json;
    fn operation() -> &'static Operation { &operations::DIRECTORY_UNSET_ACCOUNT_MANAGER }
    fn check(&self, _check: &mut Check) {}
    fn encode(&self, wire: &mut WireRequest) { wire.body("contact", &self.contact); wire.extra(&self.extra); }
}
