// @generated from spec/deepcall/group/add.yaml by `cargo xtask generate`. Do not edit.

//! Creates a group of agents.

use callspec_runtime::generated::{Check, WireRequest, json};
use callspec_runtime::{Extra, Json, Operation, Place, Request, Violations, json_object};
use super::super::operations;

/// Creates a group of agents.
///
/// `POST /api/v2/Group/add`, not safe to send twice.
///
/// If the name is already taken, a number is appended to it.
///
/// Source: `deepcall-group-add` (reported).
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a request does nothing until a client sends it"]
pub struct GroupAdd {
    pub(crate) name: String,
    pub(crate) extra: Extra,
}

impl GroupAdd {
    /// All arguments are required.
    ///
    /// - `name`: The group's name.
    pub fn new(name: impl Into<String>) -> Self { Self { name: name.into(), extra: Extra::default() } }

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

impl Request for GroupAdd {
    type Output = GroupAdded;
    fn operation() -> &'static Operation { &operations::GROUP_ADD }
    fn check(&self, _check: &mut Check) {}
    fn encode(&self, wire: &mut WireRequest) { wire.body("name", &self.name); wire.extra(&self.extra); }
}

/// The response to the creation of a group.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct GroupAdded {
    /// `success`, if the group was created.
    pub status: Option<String>,
    /// The new group's id. Wire name: `groupId`.
    pub group_id: Option<i64>,
    /// 200 on success.
    pub code: Option<i64>,
}

json_object!(GroupAdded { status: json::field("status"), group_id: json::field("groupId"), code: json::field("code") });
