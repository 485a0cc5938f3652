// @generated from spec/deepcall/directory/get_info.yaml by `cargo xtask generate`. Do not edit.

//! Gets a contact's data from the directory.

use callspec_runtime::generated::{Check, Personal, WireRequest};
use callspec_runtime::{Extra, Json, Operation, Place, Request, Violations};
use super::super::operations;

/// Gets a contact's data from the directory.
///
/// `POST /api/v2/Directory/getInfo`, read-only.
///
/// The response is not documented.
///
/// Source: `deepcall-directory-getinfo` (reported).
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a request does nothing until a client sends it"]
pub struct DirectoryGetInfo {
    pub(crate) cn: Personal<String>,
    pub(crate) field: Option<String>,
    pub(crate) extra: Extra,
}

impl DirectoryGetInfo {
    /// Takes what is required; setters add the rest.
    ///
    /// - `cn`: The contact's number. Personal data; `Debug` hides it.
    pub fn new(cn: impl Into<String>) -> Self { Self { cn: Personal(cn.into()), field: None, extra: Extra::default() } }

    /// Which fields to get. The word `all` adds metadata; other values are not documented.
    pub fn field(mut self, value: impl Into<String>) -> Self { self.field = Some(value.into()); self }

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

impl Request for DirectoryGetInfo {
    type Output = Json;
    fn operation() -> &'static Operation { &operations::DIRECTORY_GET_INFO }
    fn check(&self, _check: &mut Check) {}

    fn encode(&self, wire: &mut WireRequest) {
        wire.body("cn", &self.cn);
        wire.body_optional("field", &self.field);
        wire.extra(&self.extra);
    }
}
