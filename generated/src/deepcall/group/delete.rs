// @generated from spec/deepcall/group/delete.yaml by `cargo xtask generate`. Do not edit.

//! Permanently deletes a group of agents and its links to agents.

use callspec_runtime::generated::{Check, WireRequest};
use callspec_runtime::{Extra, Json, Operation, Place, Request, Violations};
use super::super::{GroupChanged, GroupId, operations};

/// Permanently deletes a group of agents and its links to agents.
///
/// `POST /api/v2/Group/delete`, idempotent.
///
/// Source: `deepcall-group-delete` (reported).
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a request does nothing until a client sends it"]
pub struct GroupDelete {
    pub(crate) group_id: GroupId,
    pub(crate) extra: Extra,
}

impl GroupDelete {
    /// All arguments are required.
    ///
    /// - `group_id`: The group's id. Wire name: `groupId`.
    pub fn new(group_id: impl Into<GroupId>) -> Self { Self { group_id: group_id.into(), extra: Extra::default() } }

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

impl Request for GroupDelete {
    type Output = GroupChanged;
    fn operation() -> &'static Operation { &operations::GROUP_DELETE }
    fn check(&self, _check: &mut Check) {}

    fn encode(&self, wire: &mut WireRequest) {
        wire.body("groupId", &self.group_id);
        wire.set_by(&[("groupId", "group_id")]);
        wire.extra(&self.extra);
    }
}
