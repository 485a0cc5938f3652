// @generated from spec/deepcall/directory/update.yaml by `cargo xtask generate`. Do not edit.

//! Changes a contact of the directory; what is left out stays as it is.

use std::fmt;
use callspec_runtime::{
    Check, Extra, Hidden, Json, Operation, Place, Request, Violations, WireRequest,
};
use callspec_runtime::serde::{Deserialize, Serialize};
use super::super::{ContactInfo, ContactState, operations};

/// Changes a contact of the directory; what is left out stays as it is.
///
/// `POST /api/v2/Directory/update`, idempotent.
///
/// The contact must exist already. Both objects take further members by the names of the account's
/// own custom fields.
///
/// The page stands under the heading of the Group module and describes the Directory module.
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
    /// - `contact`: The number of the contact. Which form it must have is not documented.
    pub fn new(contact: impl Into<String>) -> Self {
        Self {
            contact: contact.into(),
            contactinfo: None,
            other: None,
            extra: Extra::default(),
        }
    }

    /// Who the contact is.
    ///
    /// Source: `deepcall-directory-update:33`.
    pub fn contactinfo(mut self, contactinfo: ContactInfo) -> Self {
        self.contactinfo = Some(contactinfo);
        self
    }

    /// What else the directory knows about the contact.
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
#[serde(crate = "callspec_runtime::serde")]
#[non_exhaustive]
pub struct DirectoryUpdated {
    /// What was done.
    ///
    /// Source: `deepcall-directory-update:355` (observed).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// The word success.
    ///
    /// Source: `deepcall-directory-update:356` (observed).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// 200 for a success.
    ///
    /// Source: `deepcall-directory-update:357` (observed).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<i64>,
}
