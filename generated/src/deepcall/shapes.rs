// @generated from spec/deepcall/api.yaml by `cargo xtask generate`. Do not edit.

//! The captured shapes of responses, against which drift is detected.

use callspec_runtime::generated::{Member, Shape};

pub(super) static CALL_REPORT_PAGE: Shape = Shape::object(&[
    Member::optional("columnArr", &Shape::Map(&Shape::Text)),
    Member::optional("hideSectionArr", &Shape::List(&Shape::Any)),
    Member::optional("data", &Shape::List(&Shape::Any)).personal(),
    Member::optional("cnt", &Shape::Integer),
]);

pub(super) static GROUP_CHANGED: Shape = Shape::object(&[
    Member::optional("status", &Shape::Text),
    Member::optional("message", &Shape::Text),
    Member::optional("code", &Shape::Integer),
]);

pub(super) static TITLE_CHANGED: Shape = Shape::object(&[
    Member::optional("code", &Shape::Integer),
    Member::optional("status", &Shape::Text),
    Member::optional("message", &Shape::Text),
    Member::optional("data", &TITLE_UPDATE),
    Member::optional("response", &Shape::Boolean),
]);

pub(super) static TITLE_UPDATE: Shape = Shape::object(&[
    Member::optional("acknowledged", &Shape::Boolean),
    Member::optional("modifiedCount", &Shape::Integer),
    Member::optional("upsertedId", &Shape::Nullable(&Shape::Text)),
    Member::optional("upsertedCount", &Shape::Integer),
    Member::optional("matchedCount", &Shape::Integer),
]);

pub(super) static CALL_DETAIL_REPORT: Shape = Shape::object(&[Member::optional("data", &CALL_DETAIL_PARTS)]);

pub(super) static CALL_DETAIL_PARTS: Shape = Shape::object(
    &[Member::optional("rcrdAr", &Shape::List(&CALL_RECORDING))],
);

pub(super) static CALL_RECORDING: Shape = Shape::object(&[
    Member::optional("ndId", &Shape::Text),
    Member::optional("rcrd", &Shape::Text).personal(),
]);

pub(super) static DIRECTORY_UPDATED: Shape = Shape::object(&[
    Member::optional("message", &Shape::Text),
    Member::optional("status", &Shape::Text),
    Member::optional("code", &Shape::Integer),
]);

pub(super) static GROUP_ADDED: Shape = Shape::object(&[
    Member::optional("status", &Shape::Text),
    Member::optional("groupId", &Shape::Integer),
    Member::optional("code", &Shape::Integer),
]);

pub(super) static AGENT_GROUPS: Shape = Shape::object(&[
    Member::optional("status", &Shape::Text),
    Member::optional("response", &Shape::Any),
    Member::optional("code", &Shape::Integer),
]);
