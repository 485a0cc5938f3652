// @generated from spec/deepcall/directory/create.yaml by `cargo xtask generate`. Do not edit.

//! Adds a contact to the directory.

use callspec_runtime::generated::{Check, Personal, WireRequest};
use callspec_runtime::{Extra, Json, Operation, Place, Request, Violations};
use super::super::{ContactInfo, ContactState, operations};

/// Adds a contact to the directory.
///
/// `POST /api/v2/Directory/create`, not safe to send twice.
///
/// The objects are assumed to be those of `directory.update`. The response is not documented.
///
/// Source: `deepcall-directory-create` (reported).
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a request does nothing until a client sends it"]
pub struct DirectoryCreate {
    pub(crate) contact: Personal<String>,
    pub(crate) contactinfo: Option<ContactInfo>,
    pub(crate) other: Option<ContactState>,
    pub(crate) extra: Extra,
}

impl DirectoryCreate {
    /// Takes what is required; setters add the rest.
    ///
    /// - `contact`: The contact's number. Personal data; `Debug` hides it.
    pub fn new(contact: impl Into<String>) -> Self {
        Self { contact: Personal(contact.into()), contactinfo: None, other: None, extra: Extra::default() }
    }

    /// The contact's details.
    pub fn contactinfo(mut self, value: ContactInfo) -> Self { self.contactinfo = Some(value); self }
    /// Other directory data about the contact.
    pub fn other(mut self, value: ContactState) -> Self { self.other = Some(value); self }

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

impl Request for DirectoryCreate {
    type Output = Json;
    fn operation() -> &'static Operation { &operations::DIRECTORY_CREATE }

    fn check(&self, check: &mut Check) {
        if let Some(contactinfo) = &self.contactinfo {
            check.within("contactinfo", |check| contactinfo.check(check));
        }
        if let Some(other) = &self.other {
            check.within("other", |check| other.check(check));
        }
    }

    fn encode(&self, wire: &mut WireRequest) {
        wire.body("contact", &self.contact);
        wire.body_optional("contactinfo", &self.contactinfo);
        wire.body_optional("other", &self.other);
        wire.extra(&self.extra);
    }
}
