// @generated from spec/deepcall/group/list.yaml by `cargo xtask generate`. Do not edit.

//! Lists the groups of agents.

use callspec_runtime::generated::{Check, WireRequest, json};
use callspec_runtime::{Extra, Json, Operation, Place, Request, Violations, json_object};
use super::super::{GroupId, operations};

/// Lists the groups of agents.
///
/// `POST /api/v2/Group/list`, read-only.
///
/// If `forward` is false, the vendor checks the permission AGENT_TO_AGENT_CALL. The structure of
/// the groups in the response is not documented.
///
/// Source: `deepcall-group-list` (reported).
#[derive(Clone, Debug, Default, PartialEq)]
#[must_use = "a request does nothing until a client sends it"]
pub struct GroupList {
    pub(crate) forward: Option<bool>,
    pub(crate) quick: Option<bool>,
    pub(crate) groupid: Option<GroupId>,
    pub(crate) name: Option<String>,
    pub(crate) extra: Extra,
}

impl GroupList {
    /// Creates a request without any parameters.
    pub fn new() -> Self { Self::default() }
    /// What it does is not documented. Defaults to `false`.
    pub fn forward(mut self, value: bool) -> Self { self.forward = Some(value); self }
    /// What it does is not documented.
    pub fn quick(mut self, value: bool) -> Self { self.quick = Some(value); self }
    /// Only the group with this id.
    /// Unclear in the documents: see `docs/deepcall/group.list.md`, `groupid`.
    pub fn groupid(mut self, value: impl Into<GroupId>) -> Self { self.groupid = Some(value.into()); self }
    /// Only groups with this name, ignoring case.
    pub fn name(mut self, value: impl Into<String>) -> Self { self.name = Some(value.into()); self }

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

impl Request for GroupList {
    type Output = AgentGroups;
    fn operation() -> &'static Operation { &operations::GROUP_LIST }
    fn check(&self, _check: &mut Check) {}

    fn encode(&self, wire: &mut WireRequest) {
        wire.body_optional("forward", &self.forward);
        wire.body_optional("quick", &self.quick);
        wire.body_optional("groupid", &self.groupid);
        wire.body_optional("name", &self.name);
        wire.extra(&self.extra);
    }
}

/// The groups.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct AgentGroups {
    /// `success`, if the groups were found.
    pub status: Option<String>,
    /// The groups. The structure of a group is not documented.
    pub response: Option<Json>,
    /// 200 on success.
    pub code: Option<i64>,
}

json_object!(AgentGroups {
    status: json::field("status"),
    response: json::field("response"),
    code: json::field("code"),
});
