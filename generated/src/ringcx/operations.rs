// @generated from spec/ringcx/api.yaml by `cargo xtask generate`. Do not edit.

//! What the runtime knows of each operation: one row of data per operation.

use callspec_runtime::generated::{BodyKind, Envelope, Marker, Method, Parameter, RateScope, ResponseKind, json};
use callspec_runtime::{Operation, Place, Safety};
use super::{Account, InputControlGroup, User, errors, rate_limits};

/// How a response signals success or failure.
///
/// Source: `ringcx-active-calls, ringcx-admin-users` (reported).
pub static ENVELOPE: Envelope = Envelope {
    error: Some(Marker { member: "errorCode", equals: None }),
    success: None,
    success_required: false,
    code: Some("errorCode"),
    message: Some("generalMessage"),
};

/// Where the auth schemes put credentials.
pub static CREDENTIALS: &[Parameter] = &[
    Parameter { place: Place::Header, name: "authorization" },
    Parameter { place: Place::Header, name: "x-auth-token" },
];

/// Lists the accounts the token gives access to.
pub static ACCOUNTS_LIST: Operation = Operation {
    id: "accounts.list",
    method: Method::GET,
    path: "/api/v1/admin/accounts",
    safety: Safety::ReadOnly,
    auth: &["access_token", "ringcentral_token", "api_token"],
    credentials: CREDENTIALS,
    envelope: &ENVELOPE,
    errors: &[&errors::COMMON],
    shape: json::shape_of::<Vec<Account>>,
    ..Operation::PLAIN
};

/// Generates the cloud call detail report and streams its rows.
pub static REPORTS_CLOUD_CALL_DETAIL: Operation = Operation {
    id: "reports.cloud_call_detail",
    method: Method::POST,
    path: "/api/v1/admin/accounts/{accountId}/reportsStreaming",
    safety: Safety::ReadOnly,
    auth: &["access_token", "ringcentral_token", "api_token"],
    credentials: CREDENTIALS,
    envelope: &ENVELOPE,
    errors: &[&errors::COMMON],
    body: BodyKind::Json { content_type: "application/json;charset=UTF-8" },
    response: ResponseKind::Csv,
    ..Operation::PLAIN
};

/// Lists an account's cloud profile or destination groups and what belongs to each.
pub static REPORTS_INPUT_CONTROLS: Operation = Operation {
    id: "reports.input_controls",
    method: Method::GET,
    path: "/api/v1/admin/accounts/{accountId}/users/{userId}/reports/inputControls",
    safety: Safety::ReadOnly,
    auth: &["access_token", "ringcentral_token", "api_token"],
    credentials: CREDENTIALS,
    envelope: &ENVELOPE,
    errors: &[&errors::COMMON],
    shape: json::shape_of::<Vec<InputControlGroup>>,
    ..Operation::PLAIN
};

/// Lists the users of the system.
pub static USERS_LIST: Operation = Operation {
    id: "users.list",
    method: Method::GET,
    path: "/api/v1/admin/users",
    safety: Safety::ReadOnly,
    auth: &["access_token", "ringcentral_token", "api_token"],
    credentials: CREDENTIALS,
    envelope: &ENVELOPE,
    errors: &[&errors::COMMON],
    shape: json::shape_of::<Vec<User>>,
    rate_limits: &[RateScope { limit: &rate_limits::STANDARD, key: None }],
    ..Operation::PLAIN
};

/// Every operation of this API, ordered by id.
pub static OPERATIONS: &[&Operation] = &[
    &ACCOUNTS_LIST,
    &REPORTS_CLOUD_CALL_DETAIL,
    &REPORTS_INPUT_CONTROLS,
    &USERS_LIST,
];
