// @generated from spec/ringcx/reports/input_controls.yaml by `cargo xtask generate`. Do not edit.

//! Lists an account's cloud profile or destination groups and what belongs to each.

use callspec_runtime::generated::{Check, ListStyle, WireRequest, codec, json};
use callspec_runtime::{Extra, Json, Operation, Place, Request, Violations, json_object, words};
use super::super::operations;

/// Lists an account's cloud profile or destination groups and what belongs to each.
///
/// `GET /api/v1/admin/accounts/{accountId}/users/{userId}/reports/inputControls`, read-only.
///
/// Pass the group ids to the report as `cloudProfileGroupIds` or `cloudDestinationGroupIds`, and
/// the object ids of their children as `cloudProfileIds` or `cloudDestinationIds`.
///
/// No page shows a response. The members come from two unused schemas of the vendor's OpenAPI file,
/// which match what the document says about groups and their children.
///
/// Source: `ringcx-call-detail:33, ringcx-call-detail:45-59`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a request does nothing until a client sends it"]
pub struct ReportsInputControls {
    pub(crate) account_id: String,
    pub(crate) user_id: i64,
    pub(crate) account_ids: Vec<String>,
    pub(crate) products: CloudProduct,
    pub(crate) extra: Extra,
}

impl ReportsInputControls {
    /// All arguments are required.
    ///
    /// - `account_id`: The account's id, from `accounts.list`. Wire name: `accountId`.
    /// - `user_id`: A user's id, from `users.list`. Which user it must be is not documented. Wire name:
    ///   `userId`. Unclear in the documents: see `docs/ringcx/reports.input_controls.md`, `userId`.
    /// - `account_ids`: The accounts to search. Both samples repeat the path's account id; how to write
    ///   several is not documented. Wire name: `accountIds`. Unclear in the documents: see
    ///   `docs/ringcx/reports.input_controls.md`, `accountIds`.
    /// - `products`: The kind of groups to list.
    pub fn new(
        account_id: impl Into<String>,
        user_id: i64,
        account_ids: impl IntoIterator<Item = impl Into<String>>,
        products: CloudProduct,
    ) -> Self {
        Self {
            account_id: account_id.into(),
            user_id,
            account_ids: account_ids.into_iter().map(Into::into).collect(),
            products,
            extra: Extra::default(),
        }
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

impl Request for ReportsInputControls {
    type Output = Vec<InputControlGroup>;
    fn operation() -> &'static Operation { &operations::REPORTS_INPUT_CONTROLS }
    fn check(&self, _check: &mut Check) {}

    fn encode(&self, wire: &mut WireRequest) {
        wire.path("accountId", &self.account_id);
        wire.path("userId", &self.user_id);
        wire.query_list("accountIds", &self.account_ids, ListStyle::Comma);
        wire.query("products", &self.products);
        wire.set_by(&[("accountId", "account_id"), ("userId", "user_id"), ("accountIds", "account_ids")]);
        wire.extra(&self.extra);
    }
}

words! {
    /// A kind of group that a report can be made for.
    ///
    /// Source: `ringcx-call-detail:49, ringcx-call-detail:57`.
    pub enum CloudProduct {
        /// `CLOUD_PROFILE`: Cloud profiles and their groups.
        CloudProfile = "CLOUD_PROFILE",
        /// `CLOUD_DESTINATION`: Cloud destinations and their groups.
        CloudDestination = "CLOUD_DESTINATION",
    }
}

/// A group and what belongs to it.
///
/// Source: `ringcx-openapi` (inferred).
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct InputControlGroup {
    /// The account. Wire name: `accountId`.
    pub account_id: Option<i64>,
    /// The kind of group.
    pub product: Option<String>,
    /// The group's id. It can be null, which is not explained. Wire name: `groupId`. `None` if null or
    /// absent.
    pub group_id: Option<i64>,
    /// The group's name. Wire name: `groupName`.
    pub group_name: Option<String>,
    /// A timestamp as a number. Its unit is not documented. Wire name: `objectTimestamp`.
    pub object_timestamp: Option<i64>,
    /// Filters. Their meaning is not documented.
    pub filters: Option<Vec<String>>,
    /// The profiles or destinations in the group.
    pub children: Option<Vec<InputControlItem>>,
}

json_object!(InputControlGroup {
    account_id: json::field("accountId"),
    product: json::field("product"),
    group_id: json::field("groupId").coded::<codec::OrNull<codec::Same<i64>>>(),
    group_name: json::field("groupName"),
    object_timestamp: json::field("objectTimestamp"),
    filters: json::field("filters"),
    children: json::field("children"),
});

/// A cloud profile or destination.
///
/// Source: `ringcx-openapi` (inferred).
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct InputControlItem {
    /// The account. Wire name: `accountId`.
    pub account_id: Option<i64>,
    /// The id of the group it belongs to. It can be null, which is not explained. Wire name: `groupId`.
    /// `None` if null or absent.
    pub group_id: Option<i64>,
    /// The group's name. Wire name: `groupName`.
    pub group_name: Option<String>,
    /// The item's own id, which the report accepts. Wire name: `objId`.
    /// Unclear in the documents: see `docs/ringcx/reports.input_controls.md`, `InputControlItem.objId`.
    pub obj_id: Option<i64>,
    /// The profile's or destination's name. Wire name: `objectName`.
    pub object_name: Option<String>,
    /// A timestamp as a string. Its format is not documented. Wire name: `objectTimestamp`.
    pub object_timestamp: Option<String>,
}

json_object!(InputControlItem {
    account_id: json::field("accountId"),
    group_id: json::field("groupId").coded::<codec::OrNull<codec::Same<i64>>>(),
    group_name: json::field("groupName"),
    obj_id: json::field("objId"),
    object_name: json::field("objectName"),
    object_timestamp: json::field("objectTimestamp"),
});
