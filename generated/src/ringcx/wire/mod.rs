// @generated from spec/ringcx/api.yaml by `cargo xtask generate`. Do not edit.

//! Operations by their id, with requests in their wire form.

use callspec_runtime::generated::{dispatch, reading};
use callspec_runtime::{Violations, WireForm};
use super::{AccountsList, ErrorCode, ReportsCloudCallDetail, ReportsInputControls, RingcxClient, UsersList};

mod accounts_list;
mod reports_cloud_call_detail;
mod reports_input_controls;
mod users_list;

/// A call by operation id that is sent when awaited.
pub type Dispatched = callspec_runtime::Dispatched<ErrorCode>;

/// Calls an operation by its id. Returns the decoded value as JSON, rows as a list.
#[expect(deprecated, reason = "deprecated operations can be called as well")]
pub fn call(client: &RingcxClient, operation: &str, wire: &WireForm) -> Dispatched {
    match operation {
        "accounts.list" => dispatch::value(wire, |request: &AccountsList| client.accounts_list(request)),
        "reports.cloud_call_detail" => {
            dispatch::rows(wire, |request: &ReportsCloudCallDetail| client.reports_cloud_call_detail(request))
        }
        "reports.input_controls" => {
            dispatch::value(wire, |request: &ReportsInputControls| client.reports_input_controls(request))
        }
        "users.list" => dispatch::value(wire, |request: &UsersList| client.users_list(request)),
        _ => dispatch::unknown(operation),
    }
}

/// Every violation in a request of the operation with this id, including those that only warn; `None` if there
/// is no such operation.
pub fn validate(operation: &str, wire: &WireForm) -> Option<Violations> {
    let violations = match operation {
        "accounts.list" => reading::validate::<AccountsList>(wire),
        "reports.cloud_call_detail" => reading::validate::<ReportsCloudCallDetail>(wire),
        "reports.input_controls" => reading::validate::<ReportsInputControls>(wire),
        "users.list" => reading::validate::<UsersList>(wire),
        _ => return None,
    };
    Some(violations)
}
