// @generated from spec/callcap/api.yaml by `cargo xtask generate`. Do not edit.

//! Operations by their id, with requests in their wire form.

use callspec_runtime::{Violations, WireForm, dispatch, reading};
use super::{CallcapClient, CallsGet, CallsSearch, ErrorCode};

mod calls_get;
mod calls_search;

/// A call by operation id: await it.
pub type Dispatched = dispatch::Dispatched<ErrorCode>;

/// Calls the operation with this id. The decoded value comes back as JSON, rows as a list.
pub fn call(client: &CallcapClient, operation: &str, wire: &WireForm) -> Dispatched {
    match operation {
        "calls.get" => {
            dispatch::value(wire, |request: &CallsGet| client.calls_get(request))
        }
        "calls.search" => {
            dispatch::value(wire, |request: &CallsSearch| client.calls_search(request))
        }
        _ => dispatch::unknown(operation),
    }
}

/// Everything that is wrong with a request of the operation with this id, warnings included; nothing when there
/// is no such operation.
pub fn judge(operation: &str, wire: &WireForm) -> Option<Violations> {
    let violations = match operation {
        "calls.get" => reading::judge::<CallsGet>(wire),
        "calls.search" => reading::judge::<CallsSearch>(wire),
        _ => return None,
    };
    Some(violations)
}
