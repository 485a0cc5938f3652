// @generated from spec/ringcx/users/list.yaml by `cargo xtask generate`. Do not edit.

//! Lists the users of the system.

use callspec_runtime::generated::{Check, WireRequest, json};
use callspec_runtime::{Extra, Json, Operation, Place, Request, Violations, json_object};
use super::super::operations;

/// Lists the users of the system.
///
/// `GET /api/v1/admin/users`, read-only.
///
/// Requires permission to manage users.
///
/// Unclear in the documents: see `docs/ringcx/users.list.md`, `request` and `response`.
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
    /// Creates a request without any parameters.
    pub fn new() -> Self { Self::default() }

    /// Whether to omit disabled users. Wire name: `activeOnly`. Defaults to `false`.
    ///
    /// Source: `ringcx-admin-users, ringcx-openapi` (reported).
    pub fn active_only(mut self, value: bool) -> Self { self.active_only = Some(value); self }

    /// Whether to return a flat list instead of users with their children. Defaults to `false`.
    ///
    /// Source: `ringcx-admin-users, ringcx-openapi` (reported).
    pub fn flatten(mut self, value: bool) -> Self { self.flatten = Some(value); self }

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

impl Request for UsersList {
    type Output = Vec<User>;
    fn operation() -> &'static Operation { &operations::USERS_LIST }
    fn check(&self, _check: &mut Check) {}

    fn encode(&self, wire: &mut WireRequest) {
        wire.query("activeOnly", &self.active_only);
        wire.query("flatten", &self.flatten);
        wire.set_by(&[("activeOnly", "active_only")]);
        wire.extra(&self.extra);
    }
}

/// A user, with the users below them in the hierarchy.
///
/// Source: `ringcx-openapi` (reported).
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct User {
    /// The user's id. Wire name: `userId`.
    pub user_id: Option<i64>,
    /// The login name. Wire name: `userName`. Personal data; `Debug` hides it.
    pub user_name: Option<String>,
    /// First name. Wire name: `firstName`. Personal data; `Debug` hides it.
    pub first_name: Option<String>,
    /// Last name. Wire name: `lastName`. Personal data; `Debug` hides it.
    pub last_name: Option<String>,
    /// First and last name. Wire name: `fullName`. Personal data; `Debug` hides it.
    pub full_name: Option<String>,
    /// Whether the user is enabled.
    pub enabled: Option<bool>,
    /// The corresponding RingCentral user. Wire name: `rcUserId`.
    pub rc_user_id: Option<i64>,
    /// The corresponding RingCentral account. Wire name: `rcAccountId`.
    pub rc_account_id: Option<String>,
    /// Whether the user is at the top of the hierarchy. Wire name: `rootUser`.
    pub root_user: Option<bool>,
    /// The users above this one in the hierarchy. Wire name: `parentPath`.
    pub parent_path: Option<String>,
    /// Phone number. Wire name: `phoneNumber`. Personal data; `Debug` hides it.
    pub phone_number: Option<String>,
    /// Phone number in E.164 form. Wire name: `phoneNumberE164`. Personal data; `Debug` hides it.
    pub phone_number_e164: Option<String>,
    /// The roles held.
    pub roles: Option<Vec<String>>,
    /// When the user was created: an object, whose members the vendor's OpenAPI file describes
    /// elsewhere. Wire name: `creationDate`.
    pub creation_date: Option<Json>,
    /// Whether RingCentral manages the user's data. Wire name: `userManagedByRC`.
    pub user_managed_by_rc: Option<bool>,
    /// Regional settings, such as the time zone. Wire name: `regionalSettings`.
    pub regional_settings: Option<Json>,
    /// The users directly below this one, unless the list is flat.
    pub children: Option<Vec<User>>,
}

json_object!(User {
    user_id: json::field("userId"),
    user_name: json::field("userName").personal(),
    first_name: json::field("firstName").personal(),
    last_name: json::field("lastName").personal(),
    full_name: json::field("fullName").personal(),
    enabled: json::field("enabled"),
    rc_user_id: json::field("rcUserId"),
    rc_account_id: json::field("rcAccountId"),
    root_user: json::field("rootUser"),
    parent_path: json::field("parentPath"),
    phone_number: json::field("phoneNumber").personal(),
    phone_number_e164: json::field("phoneNumberE164").personal(),
    roles: json::field("roles"),
    creation_date: json::field("creationDate"),
    user_managed_by_rc: json::field("userManagedByRC"),
    regional_settings: json::field("regionalSettings"),
    children: json::field("children"),
});
