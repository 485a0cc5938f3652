// @generated from spec/deepcall/api.yaml by `cargo xtask generate`. Do not edit.

//! What the answers look like as captured: data, from which deviations are told.

use callspec_runtime::{Member, Shape};

pub(super) static CALL_REPORT_PAGE: Shape = Shape::Object {
    members: &[
        Member::optional("columnArr", &Shape::Map(&Shape::Text)),
        Member::optional("hideSectionArr", &Shape::List(&Shape::Any)),
        Member::optional("data", &Shape::List(&Shape::Any)),
        Member::optional("cnt", &Shape::Integer),
    ],
    free: None,
};

pub(super) static TITLE_CHANGED: Shape = Shape::Object {
    members: &[
        Member::optional("code", &Shape::Integer),
        Member::optional("status", &Shape::Text),
        Member::optional("message", &Shape::Text),
        Member::optional("data", &TITLE_UPDATE),
        Member::optional("response", &Shape::Boolean),
    ],
    free: None,
};

pub(super) static TITLE_UPDATE: Shape = Shape::Object {
    members: &[
        Member::optional("acknowledged", &Shape::Boolean),
        Member::optional("modifiedCount", &Shape::Integer),
        Member::optional("upsertedId", &Shape::Nullable(&Shape::Text)),
        Member::optional("upsertedCount", &Shape::Integer),
        Member::optional("matchedCount", &Shape::Integer),
    ],
    free: None,
};

pub(super) static DIRECTORY_UPDATED: Shape = Shape::Object {
    members: &[
        Member::optional("message", &Shape::Text),
        Member::optional("status", &Shape::Text),
        Member::optional("code", &Shape::Integer),
    ],
    free: None,
};
