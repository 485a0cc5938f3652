// @generated from spec/callcap/api.yaml by `cargo xtask generate`. Do not edit.

//! Operations by their id, with requests in their wire form.

use callspec_runtime::generated::{dispatch, reading};
use callspec_runtime::{Violations, WireForm};
use super::{
    CallcapClient, CallsGet, CallsSearch, ConversationsEditInvoice, ConversationsEditRevenue, ErrorCode, NumbersSearch,
};

mod calls_get;
mod calls_search;
mod conversations_edit_invoice;
mod conversations_edit_revenue;
mod numbers_search;

/// A call by operation id that is sent when awaited.
pub type Dispatched = callspec_runtime::Dispatched<ErrorCode>;

/// Calls an operation by its id. Returns the decoded value as JSON, rows as a list.
pub fn call(client: &CallcapClient, operation: &str, wire: &WireForm) -> Dispatched {
    match operation {
        "calls.get" => dispatch::value(wire, |request: &CallsGet| client.calls_get(request)),
        "calls.search" => dispatch::value(wire, |request: &CallsSearch| client.calls_search(request)),
        "conversations.edit_invoice" => {
            dispatch::value(wire, |request: &ConversationsEditInvoice| client.conversations_edit_invoice(request))
        }
        "conversations.edit_revenue" => {
            dispatch::value(wire, |request: &ConversationsEditRevenue| client.conversations_edit_revenue(request))
        }
        "numbers.search" => dispatch::value(wire, |request: &NumbersSearch| client.numbers_search(request)),
        _ => dispatch::unknown(operation),
    }
}

/// Every violation in a request of the operation with this id, including those that only warn; `None` if there
/// is no such operation.
pub fn validate(operation: &str, wire: &WireForm) -> Option<Violations> {
    let violations = match operation {
        "calls.get" => reading::validate::<CallsGet>(wire),
        "calls.search" => reading::validate::<CallsSearch>(wire),
        "conversations.edit_invoice" => reading::validate::<ConversationsEditInvoice>(wire),
        "conversations.edit_revenue" => reading::validate::<ConversationsEditRevenue>(wire),
        "numbers.search" => reading::validate::<NumbersSearch>(wire),
        _ => return None,
    };
    Some(violations)
}
