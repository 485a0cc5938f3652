// @generated from spec/ringcx/users/list.yaml by `cargo xtask generate`. Do not edit.

//! Lists the administrators that the token's user may see.

use callspec_runtime::generated::{Check, WireRequest, codec};
use callspec_runtime::generated::serde::{Deserialize, Serialize};
use callspec_runtime::{Extra, Json, Operation, Place, Request, Violations, hiding_debug};
use super::super::operations;

/// Lists the administrators that the token's user may see.
///
/// `GET /api/v1/admin/users`, read-only.
///
/// Requires permission to manage users.
///
/// The documents disagree here: see `users.list`, `request` and `response`.
///
/// Source: `ringcx-call-detail:41-43`.
#[derive(Clone, Debug, Default, PartialEq)]
#[must_use = "a request does nothing until a client sends it"]
pub struct UsersList {
    pub(crate) active_only: Option<bool>,
    pub(crate) flatten: Option<bool>,
    pub(crate) extra: Extra,
}

impl UsersList {
    /// Starts with no field set.
    pub fn new() -> Self { Self::default() }
    /// Whether to omit disabled users. Wire name: `activeOnly`. Defaults to `false`.
    ///
    /// Source: `ringcx-admin-users, ringcx-openapi` (reported).
    pub fn active_only(mut self, value: bool) -> Self { self.active_only = Some(value); self }
    /// Whether to return a flat list instead of users with their children. Defaults to `false`.
    ///
    /// Source: `ringcx-admin-users, ringcx-openapi` (reported).
    pub fn flatten(mut self, value: bool) -> Self { self.flatten = Some(value); self }

    /// Adds a parameter or member that the documents do not mention. It is not validated; a name that the spec
    /// captures, or that carries a credential, is refused.
    pub fn extra(mut self, place: Place, name: impl Into<String>, value: impl Into<Json>) -> Self {
        self.extra.add(place, name, value);
        self
    }

    /// Every violation in this request, including those that only warn. A client runs the same check before it
    /// sends anything.
    pub fn validate(&self) -> Violations { callspec_runtime::validate(self) }
}

impl Request for UsersList {
    type Output = Vec<User>;
    fn operation() -> &'static Operation { &operations::USERS_LIST }
    fn check(&self, _check: &mut Check) {}

    fn encode(&self, wire: &mut WireRequest) {
        wire.query("activeOnly", &self.active_only);
        wire.query("flatten", &self.flatten);
        wire.extra(&self.extra);
    }
}

/// An administrator, with the users below them in the hierarchy.
///
/// Source: `ringcx-openapi` (reported).
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(crate = "callspec_runtime::generated::serde")]
#[non_exhaustive]
pub struct User {
    /// The user's id. Wire name: `userId`.
    #[serde(rename = "userId", skip_serializing_if = "Option::is_none")]
    pub user_id: Option<i64>,
    /// The login name. Wire name: `userName`. Personal data; `Debug` hides it.
    #[serde(rename = "userName", skip_serializing_if = "Option::is_none")]
    pub user_name: Option<String>,
    /// First name. Wire name: `firstName`. Personal data; `Debug` hides it.
    #[serde(rename = "firstName", skip_serializing_if = "Option::is_none")]
    pub first_name: Option<String>,
    /// Last name. Wire name: `lastName`. Personal data; `Debug` hides it.
    #[serde(rename = "lastName", skip_serializing_if = "Option::is_none")]
    pub last_name: Option<String>,
    /// First and last name. Wire name: `fullName`. Personal data; `Debug` hides it.
    #[serde(rename = "fullName", skip_serializing_if = "Option::is_none")]
    pub full_name: Option<String>,
    /// Whether the user is enabled.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enabled: Option<bool>,
    /// The corresponding RingCentral user. Wire name: `rcUserId`.
    #[serde(rename = "rcUserId", skip_serializing_if = "Option::is_none")]
    pub rc_user_id: Option<i64>,
    /// The corresponding RingCentral account. Wire name: `rcAccountId`.
    #[serde(rename = "rcAccountId", skip_serializing_if = "Option::is_none")]
    pub rc_account_id: Option<String>,
    /// Whether the user is at the top of the hierarchy. Wire name: `rootUser`.
    #[serde(rename = "rootUser", skip_serializing_if = "Option::is_none")]
    pub root_user: Option<bool>,
    /// The users above this one in the hierarchy. Wire name: `parentPath`.
    #[serde(rename = "parentPath", skip_serializing_if = "Option::is_none")]
    pub parent_path: Option<String>,
    /// Phone number. Wire name: `phoneNumber`. Personal data; `Debug` hides it.
    #[serde(rename = "phoneNumber", skip_serializing_if = "Option::is_none")]
    pub phone_number: Option<String>,
    /// Phone number in E.164 form. Wire name: `phoneNumberE164`. Personal data; `Debug` hides it.
    #[serde(rename = "phoneNumberE164", skip_serializing_if = "Option::is_none")]
    pub phone_number_e164: Option<String>,
    /// The roles held.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub roles: Option<Vec<String>>,
    /// When the user was created. The format is not documented. Wire name: `creationDate`.
    #[serde(rename = "creationDate", skip_serializing_if = "Option::is_none")]
    pub creation_date: Option<String>,
    /// Whether RingCentral manages the user's data. Wire name: `userManagedByRC`.
    #[serde(rename = "userManagedByRC", skip_serializing_if = "Option::is_none")]
    pub user_managed_by_rc: Option<bool>,
    /// Regional settings, such as the time zone. Wire name: `regionalSettings`.
    #[serde(rename = "regionalSettings", default, skip_serializing_if = "Option::is_none")]
    #[serde(with = "codec::As::<codec::Present<codec::Same<Json>>>")]
    pub regional_settings: Option<Json>,
    /// The users directly below this one, unless the list is flat.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub children: Option<Vec<User>>,
}

hiding_debug!(User {
    user_id, user_name: hidden, first_name: hidden, last_name: hidden, full_name: hidden, enabled, rc_user_id,
    rc_account_id, root_user, parent_path, phone_number: hidden, phone_number_e164: hidden, roles, creation_date,
    user_managed_by_rc, regional_settings, children,
});
