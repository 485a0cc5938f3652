// @generated from spec/callcap/api.yaml by `cargo xtask generate`. Do not edit.

//! Callcap: Callcap's call tracking, with recorded phone calls (version 2), conversations and
//! numbers (version 3).
//!
//! - `calls_get`: Gets one phone call by its id.
//! - `calls_search`: Searches phone calls, one page at a time.
//! - `conversations_edit_invoice`: Sets or resets the invoice number of a conversation.
//! - `conversations_edit_revenue`: Sets or resets the revenue of a conversation.
//! - `numbers_search`: Searches phone numbers that are available for purchase.
//!
//! Unclear in the documents: see `docs/callcap/README.md`, `auth`.
//!
//! Source: `callcap-calls:5-7, callcap-getting-started`.

mod auth;
mod calls;
mod client;
mod conversations;
mod errors;
mod formats;
mod numbers;
mod types;

pub mod operations;
pub mod servers;

#[cfg(feature = "wire")]
pub mod wire;

pub use auth::Auth;
pub use client::{CallcapClient, Call, Pager};
pub use errors::{Error, ErrorCode};
pub use calls::get::CallsGet;
pub use calls::search::{
    CallsSearch, SearchRange, RangePreset, DayOfWeek, CallAction, CallFeature, ConversationType, CallsuranceMajor,
    CallsaverStatus, EvaluationStatus, CallDirection, CallOrder, CallDetail,
};
pub use conversations::edit_invoice::ConversationsEditInvoice;
pub use conversations::edit_revenue::ConversationsEditRevenue;
pub use numbers::search::{NumbersSearch, NumberCountry};
pub use types::{
    CallPage, Pagination, SearchEcho, PhoneCall, ImportDetails, Sentiment, Caller, Demographics, Callsurance, Verdict,
    MinorVerdict, Csr, ChangeRequest, OriginalVerdict, Requester, Callsaver, CallsaverReason, CallsaverUser, Webmatch,
    Visitor, Device, Software, Summary, Scorecard, ScorecardResult, ScorecardAnswer, AnswerEntry, Accounts, Corporate,
    AccountUnit, Campaign, ConversationChanged,
};

const _: () = callspec_runtime::generated::assert_contract(7);
