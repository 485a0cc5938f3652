// @generated from spec/deepcall/directory/blacklist.yaml by `cargo xtask generate`. Do not edit.

//! Blocks a contact on some numbers, or removes the block.

use callspec_runtime::generated::{Check, Personal, WireRequest, list};
use callspec_runtime::generated::serde::{Serialize, Serializer};
use callspec_runtime::{Extra, Json, Operation, Place, Request, Violations};
use super::super::operations;

/// Blocks a contact on some numbers, or removes the block.
///
/// `POST /api/v2/Directory/Blacklist`, not safe to send twice.
///
/// The response is not documented.
///
/// Source: `deepcall-directory-blacklist` (reported).
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a request does nothing until a client sends it"]
pub struct DirectoryBlacklist {
    pub(crate) contact: Personal<String>,
    pub(crate) did: Option<Vec<String>>,
    pub(crate) reset: Option<ResetFlag>,
    pub(crate) extra: Extra,
}

impl DirectoryBlacklist {
    /// Takes what is required; setters add the rest.
    ///
    /// - `contact`: The contact's number. Personal data; `Debug` hides it.
    pub fn new(contact: impl Into<String>) -> Self {
        Self { contact: Personal(contact.into()), did: None, reset: None, extra: Extra::default() }
    }

    /// The numbers on which the contact is blocked. An empty list removes the block. Wire name: `DID`.
    pub fn did(mut self, value: impl IntoIterator<Item = impl Into<String>>) -> Self { self.did = list(value); self }
    /// What it does is not documented. The page has the value 1. Wire name: `RESET`.
    /// Unclear in the documents: see `docs/deepcall/directory.blacklist.md`, `RESET`.
    pub fn reset(mut self, value: impl Into<ResetFlag>) -> Self { self.reset = Some(value.into()); self }

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

impl Request for DirectoryBlacklist {
    type Output = Json;
    fn operation() -> &'static Operation { &operations::DIRECTORY_BLACKLIST }
    fn check(&self, _check: &mut Check) {}

    fn encode(&self, wire: &mut WireRequest) {
        wire.body("contact", &self.contact);
        wire.body_optional("DID", &self.did);
        wire.body_optional("RESET", &self.reset);
        wire.set_by(&[("DID", "did"), ("RESET", "reset")]);
        wire.extra(&self.extra);
    }
}

/// A flag. The table says that it is a boolean, and gives a number as its value.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ResetFlag {
    /// A boolean.
    Boolean(bool),
    /// An integer.
    Integer(i64),
}

impl From<bool> for ResetFlag {
    fn from(value: bool) -> Self { Self::Boolean(value) }
}

impl From<i64> for ResetFlag {
    fn from(value: i64) -> Self { Self::Integer(value) }
}

impl Serialize for ResetFlag {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Boolean(value) => value.serialize(serializer),
            Self::Integer(value) => value.serialize(serializer),
        }
    }
}
