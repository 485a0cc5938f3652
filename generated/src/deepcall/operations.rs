// @generated from spec/deepcall/api.yaml by `cargo xtask generate`. Do not edit.

//! What the runtime knows of each operation: data, one row each.

use callspec_runtime::{
    BodyKind, Envelope, Limits, Marker, Method, Operation, PageEnd, Paging, Parameter,
    Place, ResponseKind, Safety,
};
use super::{errors, shapes};

/// How an answer tells success from failure.
///
/// A success need not say so.
///
/// Source: `deepcall-change-title:29-33, deepcall-change-title:75-79, deepcall-masklist:29-33,
/// deepcall-directory-update:17-19`.
pub static ENVELOPE: Envelope = Envelope {
    error: Some(Marker {
        member: "status",
        equals: Some("error"),
    }),
    success: Some(Marker {
        member: "status",
        equals: Some("success"),
    }),
    success_required: false,
    code: Some("code"),
    message: Some("message"),
};

/// How an answer tells success from failure.
///
/// A success must say so.
///
/// Source: `deepcall-change-title:29-33, deepcall-change-title:75-79, deepcall-masklist:29-33,
/// deepcall-directory-update:17-19`.
pub static MARKED_ENVELOPE: Envelope = Envelope {
    error: Some(Marker {
        member: "status",
        equals: Some("error"),
    }),
    success: Some(Marker {
        member: "status",
        equals: Some("success"),
    }),
    success_required: true,
    code: Some("code"),
    message: Some("message"),
};

/// Where credentials go, by every way to authenticate.
pub static CREDENTIALS: &[Parameter] = &[
    Parameter {
        place: Place::Body,
        name: "ssid",
    },
    Parameter {
        place: Place::Body,
        name: "userId",
    },
    Parameter {
        place: Place::Body,
        name: "token",
    },
];

/// Gives an Excel export job another title.
///
/// Source: `deepcall-change-title:34-79, deepcall-change-title:85`.
pub static CALL_REPORT_CHANGE_TITLE: Operation = Operation {
    id: "call_report.change_title",
    method: Method::POST,
    path: "/api/v2/CallReport/changeTitle",
    safety: Safety::Idempotent,
    auth: &["session", "user_token"],
    credentials: CREDENTIALS,
    body: BodyKind::Json {
        content_type: "application/json",
    },
    response: ResponseKind::Json,
    shape: &shapes::TITLE_CHANGED,
    envelope: &MARKED_ENVELOPE,
    errors: &[&errors::COMMON],
    rate_limits: &[],
    paging: None,
    limits: Limits::DEFAULT,
};

/// Lists the calls of the account, page by page.
///
/// Source: `deepcall-masklist:41-49, deepcall-masklist:84, deepcall-list` (inferred).
pub static CALL_REPORT_LIST: Operation = Operation {
    id: "call_report.list",
    method: Method::POST,
    path: "/api/v2/CallReport/list",
    safety: Safety::ReadOnly,
    auth: &["session", "user_token"],
    credentials: CREDENTIALS,
    body: BodyKind::Json {
        content_type: "application/json",
    },
    response: ResponseKind::Json,
    shape: &shapes::CALL_REPORT_PAGE,
    envelope: &ENVELOPE,
    errors: &[&errors::COMMON],
    rate_limits: &[],
    paging: Some(Paging {
        page: Parameter {
            place: Place::Body,
            name: "page",
        },
        first: 0,
        size: Some(Parameter {
            place: Place::Body,
            name: "sz",
        }),
        default_size: Some(50),
        items: "data",
        end: PageEnd::EmptyPage,
        item_key: None,
    }),
    limits: Limits::DEFAULT,
};

/// Lists the calls made through masked numbers, page by page.
///
/// Source: `deepcall-masklist:34-84, deepcall-masklist:90`.
pub static CALL_REPORT_MASK_LIST: Operation = Operation {
    id: "call_report.mask_list",
    method: Method::POST,
    path: "/api/v2/CallReport/masklist",
    safety: Safety::ReadOnly,
    auth: &["session", "user_token"],
    credentials: CREDENTIALS,
    body: BodyKind::Json {
        content_type: "application/json",
    },
    response: ResponseKind::Json,
    shape: &shapes::CALL_REPORT_PAGE,
    envelope: &ENVELOPE,
    errors: &[&errors::COMMON],
    rate_limits: &[],
    paging: Some(Paging {
        page: Parameter {
            place: Place::Body,
            name: "page",
        },
        first: 0,
        size: Some(Parameter {
            place: Place::Body,
            name: "sz",
        }),
        default_size: Some(50),
        items: "data",
        end: PageEnd::EmptyPage,
        item_key: None,
    }),
    limits: Limits::DEFAULT,
};

/// Changes a contact of the directory; what is left out stays as it is.
///
/// Source: `deepcall-directory-update:20-87`.
pub static DIRECTORY_UPDATE: Operation = Operation {
    id: "directory.update",
    method: Method::POST,
    path: "/api/v2/Directory/update",
    safety: Safety::Idempotent,
    auth: &["session", "user_token"],
    credentials: CREDENTIALS,
    body: BodyKind::Json {
        content_type: "application/json",
    },
    response: ResponseKind::Json,
    shape: &shapes::DIRECTORY_UPDATED,
    envelope: &MARKED_ENVELOPE,
    errors: &[&errors::DIRECTORY, &errors::COMMON],
    rate_limits: &[],
    paging: None,
    limits: Limits::DEFAULT,
};

/// Every operation of this API, in the order of their ids.
pub static OPERATIONS: &[&Operation] = &[
    &CALL_REPORT_CHANGE_TITLE,
    &CALL_REPORT_LIST,
    &CALL_REPORT_MASK_LIST,
    &DIRECTORY_UPDATE,
];
