// @generated from spec/deepcall/directory/search.yaml by `cargo xtask generate`. Do not edit.

//! Finds a contact and returns selected fields.

use callspec_runtime::generated::{Check, Personal, WireRequest};
use callspec_runtime::{Extra, Json, Operation, Place, Request, Violations};
use super::super::operations;

/// Finds a contact and returns selected fields.
///
/// `POST /api/v2/Directory/search`, read-only.
///
/// The response is not documented.
///
/// Source: `deepcall-directory-search` (reported).
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a request does nothing until a client sends it"]
pub struct DirectorySearch {
    pub(crate) contact: Personal<String>,
    pub(crate) project: String,
    pub(crate) extra: Extra,
}

impl DirectorySearch {
    /// All arguments are required.
    ///
    /// - `contact`: The contact's number. Personal data; `Debug` hides it.
    /// - `project`: Comma-separated field names, or the word `all`.
    pub fn new(contact: impl Into<String>, project: impl Into<String>) -> Self {
        Self { contact: Personal(contact.into()), project: project.into(), extra: Extra::default() }
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

impl Request for DirectorySearch {
    type Output = Json;
    fn operation() -> &'static Operation { &operations::DIRECTORY_SEARCH }
    fn check(&self, _check: &mut Check) {}

    fn encode(&self, wire: &mut WireRequest) {
        wire.body("contact", &self.contact);
        wire.body("project", &self.project);
        wire.extra(&self.extra);
    }
}
