// @generated from spec/deepcall/directory/update.yaml by `cargo xtask generate`. Do not edit.

//! Updates a contact in the directory. Omitted fields keep their values.

use callspec_runtime::generated::{Check, Personal, WireRequest, json};
use callspec_runtime::{Extra, Json, Operation, Place, Request, Violations, json_object};
use super::super::{ContactInfo, ContactState, operations};

/// Updates a contact in the directory. Omitted fields keep their values.
///
/// `POST /api/v2/Directory/update`, idempotent.
///
/// The contact must already exist. Both objects can contain custom fields of the user's
/// configuration.
///
/// In `other`, setting `blacklist` to true might prevent further communication with the contact,
/// and `updatetime` is typically set by the system. `source` typically says how the contact was
/// added: 1 might mean manually, 2 imported from CSV. The values of `obd`, `ibd`, `pc` and `ctc`
/// can be specific to the system's configuration.
///
/// The page appears under the heading of the Group module but describes the Directory module.
///
/// Unclear in the documents: see `docs/deepcall/directory.update.md`, `content_type`, `errors` and
/// `request`.
///
/// Source: `deepcall-directory-update:20-87`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a request does nothing until a client sends it"]
pub struct DirectoryUpdate {
    pub(crate) contact: Personal<String>,
    pub(crate) contactinfo: Option<ContactInfo>,
    pub(crate) other: Option<ContactState>,
    pub(crate) extra: Extra,
}

impl DirectoryUpdate {
    /// Takes what is required; setters add the rest.
    ///
    /// - `contact`: The contact's number. The required format is not documented. Personal data; `Debug`
    ///   hides it. Unclear in the documents: see `docs/deepcall/directory.update.md`, `contact`.
    pub fn new(contact: impl Into<String>) -> Self {
        Self { contact: Personal(contact.into()), contactinfo: None, other: None, extra: Extra::default() }
    }

    /// The contact's details.
    /// Unclear in the documents: see `docs/deepcall/directory.update.md`, `contactinfo`.
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

impl Request for DirectoryUpdate {
    type Output = DirectoryUpdated;
    fn operation() -> &'static Operation { &operations::DIRECTORY_UPDATE }

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

/// The response to a change of a contact.
///
/// Source: `deepcall-directory-update:354-358` (observed).
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct DirectoryUpdated {
    /// A message that says what was done.
    pub message: Option<String>,
    /// `success` in the recorded response.
    pub status: Option<String>,
    /// 200 in the recorded response.
    pub code: Option<i64>,
}

json_object!(DirectoryUpdated {
    message: json::field("message"),
    status: json::field("status"),
    code: json::field("code"),
});
