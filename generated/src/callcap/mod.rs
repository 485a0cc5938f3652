// @generated from spec/callcap/api.yaml by `cargo xtask generate`. Do not edit.

//! Callcap: Callcap's call tracking, version 2. It finds recorded phone calls and tells what is
//! known about each.
//!
//! - `calls_get`: Gets one phone call by its id.
//! - `calls_search`: Finds phone calls, page by page.
//!
//! Source: `callcap-calls:5-7, callcap-getting-started`.

mod auth;
mod calls;
mod client;
mod errors;
mod formats;
mod shapes;
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
    CallsSearch, SearchRange, RangePreset, DayOfWeek, CallAction, CallFeature,
    ConversationType, CallsuranceMajor, CallsaverStatus, EvaluationStatus, CallDirection,
    CallOrder, CallDetail,
};
pub use types::{
    CallPage, Pagination, SearchEcho, PhoneCall, ImportDetails, Sentiment, Caller,
    Demographics, Callsurance, Verdict, MinorVerdict, Csr, ChangeRequest,
    OriginalVerdict, Requester, Callsaver, CallsaverReason, CallsaverUser, Webmatch,
    Visitor, Device, Software, Summary, Scorecard, ScorecardResult, ScorecardAnswer,
    AnswerEntry, Accounts, Corporate, AccountUnit, Campaign,
};

const _: () = callspec_runtime::assert_contract(4);
