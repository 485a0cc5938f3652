// @generated from spec/deepcall/group/update.yaml by `cargo xtask generate`. Do not edit.

//! Changes the name or the status of a group of agents.

use callspec_runtime::generated::{Check, WireRequest};
use callspec_runtime::{Extra, Json, Operation, Place, Request, Violations};
use super::super::{GroupChanged, GroupId, operations};

/// Changes the name or the status of a group of agents.
///
/// `POST /api/v2/Group/update`, idempotent.
///
/// Source: `deepcall-group-update` (reported).
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a request does nothing until a client sends it"]
pub struct GroupUpdate {
    pub(crate) group_id: GroupId,
    pub(crate) name: String,
    pub(crate) status: Option<i64>,
    pub(crate) extra: Extra,
}

impl GroupUpdate {
    /// Takes what is required; setters add the rest.
    ///
    /// - `group_id`: The group's id. Wire name: `groupId`.
    /// - `name`: The new name.
    pub fn new(group_id: impl Into<GroupId>, name: impl Into<String>) -> Self {
        Self { group_id: group_id.into(), name: name.into(), status: None, extra: Extra::default() }
    }

    /// The new status. What each number means is not documented. Defaults to `1`.
    pub fn status(mut self, value: i64) -> Self { self.status = Some(value); self }

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

impl Request for GroupUpdate {
    type Output = GroupChanged;
    fn operation() -> &'static Operation { &operations::GROUP_UPDATE }
    fn check(&self, _check: &mut Check) {}

    fn encode(&self, wire: &mut WireRequest) {
        wire.body("groupId", &self.group_id);
        wire.body("name", &self.name);
        wire.body_optional("status", &self.status);
        wire.set_by(&[("groupId", "group_id")]);
        wire.extra(&self.extra);
    }
}
