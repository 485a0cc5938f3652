// @generated from spec/deepcall/api.yaml by `cargo xtask generate`. Do not edit.

//! What the runtime knows of each operation: one row of data per operation.

use callspec_runtime::generated::{BodyKind, Envelope, Marker, Method, PageEnd, PagedBy, Paging, Parameter, json};
use callspec_runtime::{Operation, Place, Safety};
use super::{
    AgentGroups, CallDetailReport, CallReportPage, DirectoryUpdated, GroupAdded, GroupChanged, TitleChanged, errors,
};

/// How a response signals success or failure. A success need not carry the success marker.
///
/// Source: `deepcall-change-title:29-33, deepcall-change-title:75-79, deepcall-masklist:29-33,
/// deepcall-directory-update:17-19`.
pub static ENVELOPE: Envelope = Envelope {
    error: Some(Marker { member: "status", equals: Some("error") }),
    success: Some(Marker { member: "status", equals: Some("success") }),
    success_required: false,
    code: Some("code"),
    message: Some("message"),
};

/// How a response signals success or failure. A success must carry the success marker.
///
/// Source: `deepcall-change-title:29-33, deepcall-change-title:75-79, deepcall-masklist:29-33,
/// deepcall-directory-update:17-19`.
pub static MARKED_ENVELOPE: Envelope = Envelope {
    error: Some(Marker { member: "status", equals: Some("error") }),
    success: Some(Marker { member: "status", equals: Some("success") }),
    success_required: true,
    code: Some("code"),
    message: Some("message"),
};

/// Where the auth schemes put credentials.
pub static CREDENTIALS: &[Parameter] = &[
    Parameter { place: Place::Body, name: "ssid" },
    Parameter { place: Place::Body, name: "userId" },
    Parameter { place: Place::Body, name: "token" },
];

/// Renames an Excel export job.
pub static CALL_REPORT_CHANGE_TITLE: Operation = Operation {
    id: "call_report.change_title",
    method: Method::POST,
    path: "/api/v2/CallReport/changeTitle",
    safety: Safety::Idempotent,
    auth: &["session", "user_token"],
    credentials: CREDENTIALS,
    envelope: &MARKED_ENVELOPE,
    errors: &[&errors::COMMON],
    body: BodyKind::Json { content_type: "application/json" },
    shape: json::shape_of::<TitleChanged>,
    ..Operation::PLAIN
};

/// Gets the details of one call, by kind of report.
pub static CALL_REPORT_DETAIL: Operation = Operation {
    id: "call_report.detail",
    method: Method::POST,
    path: "/api/v2/CallReport/detail",
    safety: Safety::ReadOnly,
    auth: &["session", "user_token"],
    credentials: CREDENTIALS,
    envelope: &ENVELOPE,
    errors: &[&errors::COMMON],
    body: BodyKind::Json { content_type: "application/json" },
    shape: json::shape_of::<CallDetailReport>,
    ..Operation::PLAIN
};

/// Lists the account's calls, one page at a time.
pub static CALL_REPORT_LIST: Operation = Operation {
    id: "call_report.list",
    method: Method::POST,
    path: "/api/v2/CallReport/list",
    safety: Safety::ReadOnly,
    auth: &["session", "user_token"],
    credentials: CREDENTIALS,
    envelope: &ENVELOPE,
    errors: &[&errors::COMMON],
    body: BodyKind::Json { content_type: "application/json" },
    shape: json::shape_of::<CallReportPage>,
    paging: Some(Paging {
        by: PagedBy::Number { page: Parameter { place: Place::Body, name: "page" }, first: 0, end: PageEnd::EmptyPage },
        size: Some(Parameter { place: Place::Body, name: "sz" }),
        default_size: Some(50),
        item_key: None,
        stable: false,
    }),
    ..Operation::PLAIN
};

/// Lists the calls made through masked numbers, one page at a time.
pub static CALL_REPORT_MASK_LIST: Operation = Operation {
    id: "call_report.mask_list",
    method: Method::POST,
    path: "/api/v2/CallReport/masklist",
    safety: Safety::ReadOnly,
    auth: &["session", "user_token"],
    credentials: CREDENTIALS,
    envelope: &ENVELOPE,
    errors: &[&errors::COMMON],
    body: BodyKind::Json { content_type: "application/json" },
    shape: json::shape_of::<CallReportPage>,
    paging: Some(Paging {
        by: PagedBy::Number { page: Parameter { place: Place::Body, name: "page" }, first: 0, end: PageEnd::EmptyPage },
        size: Some(Parameter { place: Place::Body, name: "sz" }),
        default_size: Some(50),
        item_key: None,
        stable: false,
    }),
    ..Operation::PLAIN
};

/// Counts the call records that match a filter.
pub static CALL_REPORT_REPORT_COUNT: Operation = Operation {
    id: "call_report.report_count",
    method: Method::POST,
    path: "/api/v2/CallReport/reportCount",
    safety: Safety::ReadOnly,
    auth: &["session", "user_token"],
    credentials: CREDENTIALS,
    envelope: &ENVELOPE,
    errors: &[&errors::COMMON],
    body: BodyKind::Json { content_type: "application/json" },
    ..Operation::PLAIN
};

/// Blocks a contact on some numbers, or removes the block.
pub static DIRECTORY_BLACKLIST: Operation = Operation {
    id: "directory.blacklist",
    method: Method::POST,
    path: "/api/v2/Directory/Blacklist",
    safety: Safety::Unsafe,
    auth: &["session", "user_token"],
    credentials: CREDENTIALS,
    envelope: &ENVELOPE,
    errors: &[&errors::DIRECTORY, &errors::COMMON],
    body: BodyKind::Json { content_type: "application/json" },
    ..Operation::PLAIN
};

/// Adds a contact to the directory.
pub static DIRECTORY_CREATE: Operation = Operation {
    id: "directory.create",
    method: Method::POST,
    path: "/api/v2/Directory/create",
    safety: Safety::Unsafe,
    auth: &["session", "user_token"],
    credentials: CREDENTIALS,
    envelope: &ENVELOPE,
    errors: &[&errors::DIRECTORY, &errors::COMMON],
    body: BodyKind::Json { content_type: "application/json" },
    ..Operation::PLAIN
};

/// Gets a contact's data from the directory.
pub static DIRECTORY_GET_INFO: Operation = Operation {
    id: "directory.get_info",
    method: Method::POST,
    path: "/api/v2/Directory/getInfo",
    safety: Safety::ReadOnly,
    auth: &["session", "user_token"],
    credentials: CREDENTIALS,
    envelope: &ENVELOPE,
    errors: &[&errors::DIRECTORY, &errors::COMMON],
    body: BodyKind::Json { content_type: "application/json" },
    ..Operation::PLAIN
};

/// Removes a contact's sticky agent, everywhere or for a caller line.
pub static DIRECTORY_REMOVE_STICKY: Operation = Operation {
    id: "directory.remove_sticky",
    method: Method::POST,
    path: "/api/v2/Directory/removeSticky",
    safety: Safety::Idempotent,
    auth: &["session", "user_token"],
    credentials: CREDENTIALS,
    envelope: &ENVELOPE,
    errors: &[&errors::DIRECTORY, &errors::COMMON],
    body: BodyKind::Json { content_type: "application/json" },
    ..Operation::PLAIN
};

/// Finds a contact and returns selected fields.
pub static DIRECTORY_SEARCH: Operation = Operation {
    id: "directory.search",
    method: Method::POST,
    path: "/api/v2/Directory/search",
    safety: Safety::ReadOnly,
    auth: &["session", "user_token"],
    credentials: CREDENTIALS,
    envelope: &ENVELOPE,
    errors: &[&errors::DIRECTORY, &errors::COMMON],
    body: BodyKind::Json { content_type: "application/json" },
    ..Operation::PLAIN
};

/// Removes a contact's account manager.
pub static DIRECTORY_UNSET_ACCOUNT_MANAGER: Operation = Operation {
    id: "directory.unset_account_manager",
    method: Method::POST,
    path: "/api/v2/Directory/unsetAm",
    safety: Safety::Idempotent,
    auth: &["session", "user_token"],
    credentials: CREDENTIALS,
    envelope: &ENVELOPE,
    errors: &[&errors::DIRECTORY, &errors::COMMON],
    body: BodyKind::Json { content_type: "application/json" },
    ..Operation::PLAIN
};

/// Updates a contact in the directory. Omitted fields keep their values.
pub static DIRECTORY_UPDATE: Operation = Operation {
    id: "directory.update",
    method: Method::POST,
    path: "/api/v2/Directory/update",
    safety: Safety::Idempotent,
    auth: &["session", "user_token"],
    credentials: CREDENTIALS,
    envelope: &MARKED_ENVELOPE,
    errors: &[&errors::DIRECTORY, &errors::COMMON],
    body: BodyKind::Json { content_type: "application/json" },
    shape: json::shape_of::<DirectoryUpdated>,
    ..Operation::PLAIN
};

/// Creates a group of agents.
pub static GROUP_ADD: Operation = Operation {
    id: "group.add",
    method: Method::POST,
    path: "/api/v2/Group/add",
    safety: Safety::Unsafe,
    auth: &["session", "user_token"],
    credentials: CREDENTIALS,
    envelope: &ENVELOPE,
    errors: &[&errors::GROUP, &errors::COMMON],
    body: BodyKind::Json { content_type: "application/json" },
    shape: json::shape_of::<GroupAdded>,
    ..Operation::PLAIN
};

/// Permanently deletes a group of agents and its links to agents.
pub static GROUP_DELETE: Operation = Operation {
    id: "group.delete",
    method: Method::POST,
    path: "/api/v2/Group/delete",
    safety: Safety::Idempotent,
    auth: &["session", "user_token"],
    credentials: CREDENTIALS,
    envelope: &ENVELOPE,
    errors: &[&errors::GROUP, &errors::COMMON],
    body: BodyKind::Json { content_type: "application/json" },
    shape: json::shape_of::<GroupChanged>,
    ..Operation::PLAIN
};

/// Lists the groups of agents.
pub static GROUP_LIST: Operation = Operation {
    id: "group.list",
    method: Method::POST,
    path: "/api/v2/Group/list",
    safety: Safety::ReadOnly,
    auth: &["session", "user_token"],
    credentials: CREDENTIALS,
    envelope: &ENVELOPE,
    errors: &[&errors::GROUP, &errors::COMMON],
    body: BodyKind::Json { content_type: "application/json" },
    shape: json::shape_of::<AgentGroups>,
    ..Operation::PLAIN
};

/// Changes the name or the status of a group of agents.
pub static GROUP_UPDATE: Operation = Operation {
    id: "group.update",
    method: Method::POST,
    path: "/api/v2/Group/update",
    safety: Safety::Idempotent,
    auth: &["session", "user_token"],
    credentials: CREDENTIALS,
    envelope: &ENVELOPE,
    errors: &[&errors::GROUP, &errors::COMMON],
    body: BodyKind::Json { content_type: "application/json" },
    shape: json::shape_of::<GroupChanged>,
    ..Operation::PLAIN
};

/// Lets two numbers call each other through a masked number.
pub static MASKING_SET: Operation = Operation {
    id: "masking.set",
    method: Method::POST,
    path: "/api/v2/Masking/set",
    safety: Safety::Unsafe,
    auth: &["session", "user_token"],
    credentials: CREDENTIALS,
    envelope: &ENVELOPE,
    errors: &[&errors::MASKING, &errors::COMMON],
    body: BodyKind::Json { content_type: "application/json" },
    ..Operation::PLAIN
};

/// Removes a number's mask, now or after some minutes.
pub static MASKING_UNSET: Operation = Operation {
    id: "masking.unset",
    method: Method::POST,
    path: "/api/v2/Masking/unset",
    safety: Safety::Unsafe,
    auth: &["session", "user_token"],
    credentials: CREDENTIALS,
    envelope: &ENVELOPE,
    errors: &[&errors::MASKING, &errors::COMMON],
    body: BodyKind::Json { content_type: "application/json" },
    ..Operation::PLAIN
};

/// Every operation of this API, ordered by id.
pub static OPERATIONS: &[&Operation] = &[
    &CALL_REPORT_CHANGE_TITLE,
    &CALL_REPORT_DETAIL,
    &CALL_REPORT_LIST,
    &CALL_REPORT_MASK_LIST,
    &CALL_REPORT_REPORT_COUNT,
    &DIRECTORY_BLACKLIST,
    &DIRECTORY_CREATE,
    &DIRECTORY_GET_INFO,
    &DIRECTORY_REMOVE_STICKY,
    &DIRECTORY_SEARCH,
    &DIRECTORY_UNSET_ACCOUNT_MANAGER,
    &DIRECTORY_UPDATE,
    &GROUP_ADD,
    &GROUP_DELETE,
    &GROUP_LIST,
    &GROUP_UPDATE,
    &MASKING_SET,
    &MASKING_UNSET,
];
