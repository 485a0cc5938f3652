// @generated from spec/callcap/api.yaml by `cargo xtask generate`. Do not edit.

//! The types that several operations share.

use callspec_runtime::generated::{codec, union};
use callspec_runtime::generated::serde::{Deserialize, Deserializer, Serialize, Serializer};
use callspec_runtime::{Decimal, Json, Kind, civil, hiding_debug};
use super::formats;

/// A page of phone calls.
/// The documents disagree here: see `types`, `CallPage`.
///
/// Source: `callcap-calls:128, callcap-calls:129-133`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(crate = "callspec_runtime::generated::serde")]
#[non_exhaustive]
pub struct CallPage {
    /// The position of this page among all pages.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pagination: Option<Pagination>,
    /// The word `success`.
    /// The documents disagree here: see `types`, `CallPage.status`.
    pub status: String,
    /// How the vendor understood the query.
    /// The documents disagree here: see `types`, `CallPage.search`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub search: Option<SearchEcho>,
    /// The calls. A list, although the name is singular.
    /// The documents disagree here: see `types`, `CallPage.call`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call: Option<Vec<PhoneCall>>,
}

/// The position of a page among all pages.
///
/// Source: `callcap-calls:128-130` (observed).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(crate = "callspec_runtime::generated::serde")]
#[non_exhaustive]
pub struct Pagination {
    /// The number of this page, starting at 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page: Option<i64>,
    /// The number of the last page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_page: Option<i64>,
    /// Calls on this page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub records_returned: Option<i64>,
    /// Calls requested per page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub show: Option<i64>,
    /// Calls on all pages.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_records: Option<i64>,
}

/// How the vendor understood the query.
///
/// Source: `callcap-calls:131-132`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(crate = "callspec_runtime::generated::serde")]
#[non_exhaustive]
pub struct SearchEcho {
    /// The time zone of every time in the response. An IANA time zone name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timezone: Option<String>,
}

/// A phone call. The requested level of detail determines which parts are present.
///
/// Source: `callcap-calls:128` (observed).
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(crate = "callspec_runtime::generated::serde")]
#[non_exhaustive]
pub struct PhoneCall {
    /// The call's id. It contains colons.
    /// The documents disagree here: see `types`, `PhoneCall.call_id`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_id: Option<String>,
    /// URL of the recording. Personal data; `Debug` hides it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recording: Option<String>,
    /// The outcome of the call, such as `Answer`. The values differ from those of the filter.
    /// The documents disagree here: see `types`, `PhoneCall.action`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub action: Option<String>,
    /// When the call began. Written as `%Y-%m-%d %H:%M:%S`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[serde(with = "codec::As::<Option<codec::DateTime<formats::YearMonthDayHourMinuteSecond>>>")]
    pub start_datetime: Option<civil::DateTime>,
    /// When the call's data last changed. Written as `%Y-%m-%d %H:%M:%S`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[serde(with = "codec::As::<Option<codec::DateTime<formats::YearMonthDayHourMinuteSecond>>>")]
    pub last_modified: Option<civil::DateTime>,
    /// When the call ended. Written as `%Y-%m-%d %H:%M:%S`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[serde(with = "codec::As::<Option<codec::DateTime<formats::YearMonthDayHourMinuteSecond>>>")]
    pub end_datetime: Option<civil::DateTime>,
    /// The keys the caller pressed. Personal data; `Debug` hides it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dtmf: Option<String>,
    /// Where an imported call came from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub import: Option<ImportDetails>,
    /// The caller's sentiment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sentiment: Option<Sentiment>,
    /// Duration in seconds.
    /// The documents disagree here: see `types`, `PhoneCall.duration`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duration: Option<i64>,
    /// Number of rings.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rings: Option<i64>,
    /// The revenue entered for the call.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revenue: Option<Decimal>,
    /// Notes about the call. Personal data; `Debug` hides it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notes: Option<String>,
    /// The caller.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub caller: Option<Caller>,
    /// What is known about the caller's household.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub demographics: Option<Demographics>,
    /// How analysts rated the call.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub callsurance: Option<Callsurance>,
    /// The follow-up on a lost call.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub callsaver: Option<Callsaver>,
    /// The website visit that led to the call.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub webmatch: Option<Webmatch>,
    /// Summaries of the call.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summaries: Option<Vec<Summary>>,
    /// Scorecards completed for the call.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scorecards: Option<Vec<Scorecard>>,
    /// The accounts the call belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accounts: Option<Accounts>,
}

hiding_debug!(PhoneCall {
    call_id, recording: hidden, action, start_datetime, last_modified, end_datetime, dtmf: hidden, import, sentiment,
    duration, rings, revenue, notes: hidden, caller, demographics, callsurance, callsaver, webmatch, summaries,
    scorecards, accounts,
});

/// Where an imported call came from.
///
/// Source: `callcap-calls:128` (observed).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(crate = "callspec_runtime::generated::serde")]
#[non_exhaustive]
pub struct ImportDetails {
    /// The call's id in the system it came from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference_id: Option<String>,
}

/// The caller's sentiment, according to the vendor's Sentiment Suite.
///
/// Source: `callcap-calls:125, callcap-calls:128` (observed).
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(crate = "callspec_runtime::generated::serde")]
#[non_exhaustive]
pub struct Sentiment {
    /// Why the caller was frustrated. Personal data; `Debug` hides it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub frustrated_reason: Option<String>,
    /// The kind of concern.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub concern_class: Option<String>,
    /// The overall sentiment, such as `Neutral`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sentiment: Option<String>,
    /// Whether the caller was frustrated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub frustrated: Option<bool>,
    /// The reason for the view. Personal data; `Debug` hides it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub view_reason: Option<String>,
    /// The caller's view, such as `Neutral`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub view: Option<String>,
    /// Whether the caller was satisfied.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub satisfied: Option<bool>,
}

hiding_debug!(Sentiment {
    frustrated_reason: hidden, concern_class, sentiment, frustrated, view_reason: hidden, view, satisfied,
});

/// The caller.
///
/// Source: `callcap-calls:120, callcap-calls:128` (observed).
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(crate = "callspec_runtime::generated::serde")]
#[non_exhaustive]
pub struct Caller {
    /// City. Personal data; `Debug` hides it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub city: Option<String>,
    /// Kind of line, such as `Residential`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub class: Option<String>,
    /// State.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
    /// Name. Personal data; `Debug` hides it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Street address. The sample has `NF`, which is not explained. Personal data; `Debug` hides it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// Postal code. Personal data; `Debug` hides it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zip: Option<String>,
    /// Phone number. Personal data; `Debug` hides it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub caller_id: Option<String>,
}

hiding_debug!(Caller { city: hidden, class, state, name: hidden, address: hidden, zip: hidden, caller_id: hidden });

/// What is known about the caller's household. Every member is empty in the sample.
///
/// Source: `callcap-calls:118, callcap-calls:128` (observed).
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(crate = "callspec_runtime::generated::serde")]
#[non_exhaustive]
pub struct Demographics {
    /// The person. Its members are not documented. Personal data; `Debug` hides it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[serde(with = "codec::As::<codec::Present<codec::Same<Json>>>")]
    pub person: Option<Json>,
    /// Demographic data. Its members are not documented. Personal data; `Debug` hides it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[serde(with = "codec::As::<codec::Present<codec::Same<Json>>>")]
    pub demographics: Option<Json>,
    /// The property. Its members are not documented. Personal data; `Debug` hides it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[serde(with = "codec::As::<codec::Present<codec::Same<Json>>>")]
    pub property: Option<Json>,
    /// Addresses. Their structure is not documented. Personal data; `Debug` hides it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub addresses: Option<Vec<Json>>,
    /// E-mail addresses. Their structure is not documented. Personal data; `Debug` hides it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub emails: Option<Vec<Json>>,
    /// Vehicles. Their structure is not documented. Personal data; `Debug` hides it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vehicles: Option<Vec<Json>>,
}

hiding_debug!(Demographics {
    person: hidden, demographics: hidden, property: hidden, addresses: hidden, emails: hidden, vehicles: hidden,
});

/// How analysts rated the call.
///
/// Source: `callcap-calls:118, callcap-calls:128` (observed).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(crate = "callspec_runtime::generated::serde")]
#[non_exhaustive]
pub struct Callsurance {
    /// The main rating, such as `Positive`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub major: Option<Verdict>,
    /// The minor rating.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minor: Option<MinorVerdict>,
    /// Who took the call.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub csr: Option<Csr>,
    /// A request to change the rating.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub change_request: Option<ChangeRequest>,
}

/// A rating and its id.
///
/// Source: `callcap-calls:128` (observed).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(crate = "callspec_runtime::generated::serde")]
#[non_exhaustive]
pub struct Verdict {
    /// The rating in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// The id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<i64>,
}

/// A minor rating and its id.
///
/// Source: `callcap-calls:128` (observed).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(crate = "callspec_runtime::generated::serde")]
#[non_exhaustive]
pub struct MinorVerdict {
    /// The rating in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// The id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<i64>,
    /// A machine-readable name. Present in change requests only.
    /// The documents disagree here: see `types`, `MinorVerdict.tag`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tag: Option<String>,
}

/// A call taker.
///
/// Source: `callcap-calls:79, callcap-calls:128` (observed).
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(crate = "callspec_runtime::generated::serde")]
#[non_exhaustive]
pub struct Csr {
    /// The call taker's id. The sample has 0 for an administrator.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<i64>,
    /// The call taker's name. Personal data; `Debug` hides it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

hiding_debug!(Csr { id, name: hidden });

/// A request to change a call's rating, and its outcome.
///
/// Source: `callcap-calls:128` (observed).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(crate = "callspec_runtime::generated::serde")]
#[non_exhaustive]
pub struct ChangeRequest {
    /// The status of the request, such as `Approved`.
    /// The documents disagree here: see `types`, `ChangeRequest.status`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// The requested main rating.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub major: Option<Verdict>,
    /// Who took the call.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub csr: Option<Csr>,
    /// The rating before the change.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub original: Option<OriginalVerdict>,
    /// Who requested the change.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub customer: Option<Requester>,
    /// The requested minor rating.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minor: Option<MinorVerdict>,
    /// Whose mistake it was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub inaccuracy: Option<String>,
}

/// A call's rating before a change.
///
/// Source: `callcap-calls:128` (observed).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(crate = "callspec_runtime::generated::serde")]
#[non_exhaustive]
pub struct OriginalVerdict {
    /// Who took the call.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub csr: Option<Csr>,
    /// The main rating.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub major: Option<Verdict>,
    /// The minor rating.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minor: Option<MinorVerdict>,
}

/// Who requested a change.
///
/// Source: `callcap-calls:128` (observed).
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(crate = "callspec_runtime::generated::serde")]
#[non_exhaustive]
pub struct Requester {
    /// E-mail address. Personal data; `Debug` hides it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Name. Personal data; `Debug` hides it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

hiding_debug!(Requester { email: hidden, name: hidden });

/// The follow-up on a lost call.
///
/// Source: `callcap-calls:60, callcap-calls:128` (observed).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(crate = "callspec_runtime::generated::serde")]
#[non_exhaustive]
pub struct Callsaver {
    /// When the follow-up took place. Written as `%Y-%m-%d %H:%M:%S`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[serde(with = "codec::As::<Option<codec::DateTime<formats::YearMonthDayHourMinuteSecond>>>")]
    pub date: Option<civil::DateTime>,
    /// The outcome, such as `Lost`.
    /// The documents disagree here: see `types`, `Callsaver.outcome`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Verdict>,
    /// The reason for the outcome.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<CallsaverReason>,
    /// Who followed up.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user: Option<CallsaverUser>,
}

/// Why a lost call was or was not saved.
///
/// Source: `callcap-calls:128` (observed).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(crate = "callspec_runtime::generated::serde")]
#[non_exhaustive]
pub struct CallsaverReason {
    /// The reason in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// The id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<i64>,
    /// Whether there was a sales opportunity.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opportunity: Option<bool>,
}

/// Who followed up on a lost call.
///
/// Source: `callcap-calls:128` (observed).
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(crate = "callspec_runtime::generated::serde")]
#[non_exhaustive]
pub struct CallsaverUser {
    /// Last name. Personal data; `Debug` hides it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lastname: Option<String>,
    /// First name. Personal data; `Debug` hides it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub firstname: Option<String>,
    /// E-mail address. Personal data; `Debug` hides it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
}

hiding_debug!(CallsaverUser { lastname: hidden, firstname: hidden, email: hidden });

/// The website visit that led to a call.
///
/// Source: `callcap-calls:61, callcap-calls:119, callcap-calls:128` (observed).
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(crate = "callspec_runtime::generated::serde")]
#[non_exhaustive]
pub struct Webmatch {
    /// Ad group.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ad_group: Option<String>,
    /// Id of the ad.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub creative_id: Option<String>,
    /// The visitor's search terms. Personal data; `Debug` hides it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub search: Option<String>,
    /// Id of the keyword.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub keyword_id: Option<String>,
    /// Where the ad was placed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ad_placement: Option<String>,
    /// The page the visitor came from. Personal data; `Debug` hides it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub referrer: Option<String>,
    /// Kind of visit, such as `organic`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub traffic_type: Option<String>,
    /// The page that displayed the number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_page: Option<String>,
    /// The visitor's device and software.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub visitor: Option<Visitor>,
}

hiding_debug!(Webmatch {
    ad_group, creative_id, search: hidden, keyword_id, ad_placement, referrer: hidden, traffic_type, call_page, visitor,
});

/// The device and software of a website visitor.
///
/// Source: `callcap-calls:128` (observed).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(crate = "callspec_runtime::generated::serde")]
#[non_exhaustive]
pub struct Visitor {
    /// The device.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub device: Option<Device>,
    /// The operating system.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub os: Option<Software>,
    /// The browser.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub browser: Option<Software>,
}

/// A visitor's device.
///
/// Source: `callcap-calls:128` (observed).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(crate = "callspec_runtime::generated::serde")]
#[non_exhaustive]
pub struct Device {
    /// The kind of device, such as `mobile`. Wire name: `type`.
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
}

/// A program and its version.
///
/// Source: `callcap-calls:128` (observed).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(crate = "callspec_runtime::generated::serde")]
#[non_exhaustive]
pub struct Software {
    /// The program's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The program's version.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
}

/// A summary of a call.
///
/// Source: `callcap-calls:124, callcap-calls:128` (observed).
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(crate = "callspec_runtime::generated::serde")]
#[non_exhaustive]
pub struct Summary {
    /// The focus of the summary, such as `Outcome Focused`. Wire name: `type`.
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// The text of the summary. Personal data; `Debug` hides it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

hiding_debug!(Summary { kind, text: hidden });

/// A scorecard completed for a call.
///
/// Source: `callcap-calls:122, callcap-calls:128` (observed).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(crate = "callspec_runtime::generated::serde")]
#[non_exhaustive]
pub struct Scorecard {
    /// The scorecard's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The questions and their answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub results: Option<Vec<ScorecardResult>>,
}

/// A scorecard question and its answers.
///
/// Source: `callcap-calls:128` (observed).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(crate = "callspec_runtime::generated::serde")]
#[non_exhaustive]
pub struct ScorecardResult {
    /// The question.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub question: Option<String>,
    /// The answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answers: Option<Vec<ScorecardAnswer>>,
}

/// An answer and its points.
///
/// Source: `callcap-calls:128` (observed).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(crate = "callspec_runtime::generated::serde")]
#[non_exhaustive]
pub struct ScorecardAnswer {
    /// The answer.
    /// The documents disagree here: see `types`, `ScorecardAnswer.entry`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entry: Option<AnswerEntry>,
    /// Points awarded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<Decimal>,
    /// Maximum points.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_value: Option<Decimal>,
    /// Minimum points.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min_value: Option<Decimal>,
}

/// The answer to a scorecard question: true, false, or text.
///
/// Source: `callcap-calls:128` (observed).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum AnswerEntry {
    /// A boolean.
    Boolean(bool),
    /// A string.
    Text(String),
    /// Another kind of JSON value, unchanged.
    Unknown(Json),
}

impl Serialize for AnswerEntry {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Boolean(value) => value.serialize(serializer),
            Self::Text(value) => value.serialize(serializer),
            Self::Unknown(value) => value.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for AnswerEntry {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = union::raw(deserializer)?;
        match Kind::of(&raw) {
            Kind::Boolean => union::read(&raw).map(Self::Boolean),
            Kind::String => union::read(&raw).map(Self::Text),
            _ => union::read(&raw).map(Self::Unknown),
        }
    }
}

/// The accounts a call belongs to, from the top level down to the campaign.
///
/// Source: `callcap-calls:121, callcap-calls:128` (observed).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(crate = "callspec_runtime::generated::serde")]
#[non_exhaustive]
pub struct Accounts {
    /// The top-level account.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub corporate: Option<Corporate>,
    /// The second-level account.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub division: Option<AccountUnit>,
    /// The third-level account.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub location: Option<AccountUnit>,
    /// The campaign.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub campaign: Option<Campaign>,
}

/// A top-level account.
/// The documents disagree here: see `types`, `Corporate`.
///
/// Source: `callcap-calls:14, callcap-calls:128` (observed).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(crate = "callspec_runtime::generated::serde")]
#[non_exhaustive]
pub struct Corporate {
    /// The id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<i64>,
    /// The account's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// A division or a location.
///
/// Source: `callcap-calls:15-16, callcap-calls:128` (observed).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(crate = "callspec_runtime::generated::serde")]
#[non_exhaustive]
pub struct AccountUnit {
    /// The id assigned by the account holder.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub external_id: Option<String>,
    /// The id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<i64>,
    /// The division's or location's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The top-level account's label for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub corporate_label: Option<String>,
}

/// A campaign and its phone numbers.
///
/// Source: `callcap-calls:121, callcap-calls:128` (observed).
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(crate = "callspec_runtime::generated::serde")]
#[non_exhaustive]
pub struct Campaign {
    /// The id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<i64>,
    /// The tracking number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub callcap_number: Option<String>,
    /// The number the caller dialed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dialed_number: Option<String>,
    /// The number the call was connected to. Personal data; `Debug` hides it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub destination_number: Option<String>,
    /// The menu option the caller chose.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ivr_option: Option<i64>,
    /// The medium, such as `Website`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub medium: Option<String>,
    /// The campaign's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// A memo about the line. Wire name: `line-memo`.
    /// The documents disagree here: see `types`, `Campaign.line-memo`.
    #[serde(rename = "line-memo", skip_serializing_if = "Option::is_none")]
    pub line_memo: Option<String>,
    /// The revenue assumed when none is entered. `None` if absent or an empty string.
    /// The documents disagree here: see `types`, `Campaign.default_revenue_value`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[serde(with = "codec::As::<codec::EmptyAsNone<codec::Same<Decimal>>>")]
    pub default_revenue_value: Option<Decimal>,
    /// The kind of medium, such as `Collateral`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub medium_type: Option<String>,
    /// Final cost per piece.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cost_per_piece_final: Option<Decimal>,
    /// Another memo about the line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub addtl_line_memo: Option<String>,
    /// Estimated cost per piece.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cost_per_piece_est: Option<Decimal>,
    /// Brand.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub brand: Option<String>,
    /// Service line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub service_line: Option<String>,
    /// The target audience.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<String>,
    /// The offer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub offer: Option<String>,
    /// Direction of the campaign's calls, such as `inbound`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub direction: Option<String>,
}

hiding_debug!(Campaign {
    id, callcap_number, dialed_number, destination_number: hidden, ivr_option, medium, name, line_memo,
    default_revenue_value, medium_type, cost_per_piece_final, addtl_line_memo, cost_per_piece_est, brand, service_line,
    target, offer, direction,
});

/// The conversation was changed. Only the word `success` is documented.
///
/// Source: `callcap-getting-started` (reported).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(crate = "callspec_runtime::generated::serde")]
#[non_exhaustive]
pub struct ConversationChanged {
    /// The word `success`.
    pub status: String,
}
