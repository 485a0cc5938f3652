// @generated from spec/callcap/api.yaml by `cargo xtask generate`. Do not edit.

//! What the runtime knows of each operation: one row of data per operation.

use callspec_runtime::generated::{BodyKind, Envelope, Marker, Method, PageEnd, PagedBy, Paging, Parameter, json};
use callspec_runtime::{Operation, Place, Safety};
use super::{CallPage, ConversationChanged, errors};

/// How a response signals success or failure.
///
/// Source: `callcap-calls:130-131, callcap-getting-started`.
pub static ENVELOPE: Envelope = Envelope {
    error: None,
    success: Some(Marker { member: "status", equals: Some("success") }),
    success_required: true,
    code: Some("status"),
    message: Some("message"),
};

/// Where the auth schemes put credentials.
pub static CREDENTIALS: &[Parameter] = &[Parameter { place: Place::Header, name: "authorization" }];

/// Gets one phone call by its id.
pub static CALLS_GET: Operation = Operation {
    id: "calls.get",
    method: Method::GET,
    path: "/v2/get/calls/{call_id}/",
    safety: Safety::ReadOnly,
    auth: &["api_key"],
    credentials: CREDENTIALS,
    envelope: &ENVELOPE,
    errors: &[&errors::COMMON],
    shape: json::shape_of::<CallPage>,
    ..Operation::PLAIN
};

/// Searches phone calls, one page at a time.
pub static CALLS_SEARCH: Operation = Operation {
    id: "calls.search",
    method: Method::GET,
    path: "/v2/get/calls/",
    safety: Safety::ReadOnly,
    auth: &["api_key"],
    credentials: CREDENTIALS,
    envelope: &ENVELOPE,
    errors: &[&errors::COMMON],
    shape: json::shape_of::<CallPage>,
    paging: Some(Paging {
        by: PagedBy::Number {
            page: Parameter { place: Place::Query, name: "page" },
            first: 1,
            end: PageEnd::LastPage("pagination.last_page"),
        },
        size: Some(Parameter { place: Place::Query, name: "show" }),
        default_size: Some(50),
        item_key: Some("call_id"),
        stable: false,
    }),
    ..Operation::PLAIN
};

/// Sets or resets the invoice number of a conversation.
pub static CONVERSATIONS_EDIT_INVOICE: Operation = Operation {
    id: "conversations.edit_invoice",
    method: Method::POST,
    path: "/v3/conversations/editInvoice/",
    safety: Safety::Idempotent,
    auth: &["api_key"],
    credentials: CREDENTIALS,
    envelope: &ENVELOPE,
    errors: &[&errors::COMMON],
    body: BodyKind::Json { content_type: "application/json" },
    shape: json::shape_of::<ConversationChanged>,
    ..Operation::PLAIN
};

/// Sets or resets the revenue of a conversation.
pub static CONVERSATIONS_EDIT_REVENUE: Operation = Operation {
    id: "conversations.edit_revenue",
    method: Method::POST,
    path: "/v3/conversations/editRevenue/",
    safety: Safety::Idempotent,
    auth: &["api_key"],
    credentials: CREDENTIALS,
    envelope: &ENVELOPE,
    errors: &[&errors::COMMON],
    body: BodyKind::Json { content_type: "application/json" },
    shape: json::shape_of::<ConversationChanged>,
    ..Operation::PLAIN
};

/// Searches phone numbers that are available for purchase.
pub static NUMBERS_SEARCH: Operation = Operation {
    id: "numbers.search",
    method: Method::GET,
    path: "/v3/numbers/",
    safety: Safety::ReadOnly,
    auth: &["api_key"],
    credentials: CREDENTIALS,
    envelope: &ENVELOPE,
    errors: &[&errors::COMMON],
    ..Operation::PLAIN
};

/// Every operation of this API, ordered by id.
pub static OPERATIONS: &[&Operation] = &[
    &CALLS_GET,
    &CALLS_SEARCH,
    &CONVERSATIONS_EDIT_INVOICE,
    &CONVERSATIONS_EDIT_REVENUE,
    &NUMBERS_SEARCH,
];
