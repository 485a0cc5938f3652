// @generated from spec/deepcall/directory/update.yaml by `cargo xtask generate`. Do not edit.

//! Updates a contact in the directory. Omitted fields keep their values.

use std::fmt;
use callspec_runtime::generated::{Check, Hidden, WireRequest};
use callspec_runtime::generated::serde::{Deserialize, Serialize};
use callspec_runtime::{Extra, Json, Operation, Place, Request, Violations};
use super::super::{ContactInfo, ContactState, operations};

/// Updates a contact in the directory. Omitted fields keep their values.
///
/// `POST /api/v2/Directory/update`, idempotent.
///
/// The contact must already exist. Both objects accept further members, named after the account's
/// own custom fields.
///
/// The page appears under the heading of the Group module but describes the Directory module.
///
/// Contradictory: `/api/v2/Group` (`deepcall-directory-update:6`); `/api/v2/Directory/update`
/// (`deepcall-directory-update:26`); `/api/v2/callreport/changeTitle/`
/// (`deepcall-change-title:39`). callspec has `/api/v2/Directory/update`. Only the heading and the
/// base URL mention groups; the path, every sample and the recorded message mention the directory.
/// Another of the vendor's pages ends its path with a slash; this one does not.
///
/// Contradictory: `will return appropriate error codes` (`deepcall-directory-update:84`); `Error
/// code` (`deepcall-directory-update:19`); `1502` (`deepcall-directory-create`). callspec has
/// `[directory]`. The page promises codes but lists none, so those listed on another page of the
/// same module are used.
///
/// Contradictory: `text/plain` (`deepcall-directory-update:146`); `'{"ssid":`
/// (`deepcall-directory-update:90`). callspec has `application/json`. Two samples send text/plain
/// and the others name no type, yet what they send is JSON; other clients send application/json.
///
/// Source: `deepcall-directory-update:20-87`.
#[derive(Clone, PartialEq)]
#[must_use = "a request does nothing until a client sends it"]
pub struct DirectoryUpdate {
    pub(crate) contact: String,
    pub(crate) contactinfo: Option<ContactInfo>,
    pub(crate) other: Option<ContactState>,
    pub(crate) extra: Extra,
}

impl DirectoryUpdate {
    /// What is required; the setters add the rest.
    ///
    /// - `contact`: The contact's number. The required format is not documented.
    pub fn new(contact: impl Into<String>) -> Self {
        Self {
            contact: contact.into(),
            contactinfo: None,
            other: None,
            extra: Extra::default(),
        }
    }

    /// The contact's details.
    ///
    /// Contradictory: `contactinfo | Object | No` (`deepcall-directory-update:33`); `Only provide the
    /// fields that need to be updated` (`deepcall-directory-update:66`). callspec has none. Both
    /// objects are optional, so an empty update is sent as it is. Whether the vendor accepts it is not
    /// documented.
    ///
    /// Source: `deepcall-directory-update:33`.
    pub fn contactinfo(mut self, contactinfo: ContactInfo) -> Self {
        self.contactinfo = Some(contactinfo);
        self
    }

    /// Other directory data about the contact.
    ///
    /// Source: `deepcall-directory-update:34`.
    pub fn other(mut self, other: ContactState) -> Self {
        self.other = Some(other);
        self
    }

    /// Sends something that the documents do not mention. Nothing checks it; a name that the spec captures, or
    /// that carries a credential, is refused.
    pub fn extra(
        mut self,
        place: Place,
        name: impl Into<String>,
        value: impl Into<Json>,
    ) -> Self {
        self.extra.add(place, name, value);
        self
    }

    /// Every rule that this request breaks, those that only warn included. A client asks the same before it
    /// sends anything.
    pub fn validate(&self) -> Violations {
        callspec_runtime::validate(self)
    }
}

impl Request for DirectoryUpdate {
    type Output = DirectoryUpdated;

    fn operation() -> &'static Operation {
        &operations::DIRECTORY_UPDATE
    }

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

impl fmt::Debug for DirectoryUpdate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DirectoryUpdate")
            .field("contact", &Hidden)
            .field("contactinfo", &self.contactinfo)
            .field("other", &self.other)
            .field("extra", &self.extra)
            .finish()
    }
}

/// The contact was changed.
///
/// Source: `deepcall-directory-update:354-358` (observed).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(crate = "callspec_runtime::generated::serde")]
#[non_exhaustive]
pub struct DirectoryUpdated {
    /// A message that says what was done.
    ///
    /// Source: `deepcall-directory-update:355` (observed).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// The word `success`.
    ///
    /// Source: `deepcall-directory-update:356` (observed).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// 200 on success.
    ///
    /// Source: `deepcall-directory-update:357` (observed).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<i64>,
}
