// @generated from spec/callcap/api.yaml by `cargo xtask generate`. Do not edit.

//! The types that several operations share.

use std::fmt;
use callspec_runtime::generated::{Hidden, codec, union};
use callspec_runtime::generated::serde::{
    Deserialize, Deserializer, Serialize, Serializer,
};
use callspec_runtime::{Decimal, Json, Kind, civil};
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
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        with = "codec::As::<Option<codec::DateTime<formats::YearMonthDayHourMinuteSecond>>>"
    )]
    pub start_datetime: Option<civil::DateTime>,
    /// When the call's data last changed. Written as `%Y-%m-%d %H:%M:%S`.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        with = "codec::As::<Option<codec::DateTime<formats::YearMonthDayHourMinuteSecond>>>"
    )]
    pub last_modified: Option<civil::DateTime>,
    /// When the call ended. Written as `%Y-%m-%d %H:%M:%S`.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        with = "codec::As::<Option<codec::DateTime<formats::YearMonthDayHourMinuteSecond>>>"
    )]
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

impl fmt::Debug for PhoneCall {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PhoneCall")
            .field("call_id", &self.call_id)
            .field("recording", &Hidden)
            .field("action", &self.action)
            .field("start_datetime", &self.start_datetime)
            .field("last_modified", &self.last_modified)
            .field("end_datetime", &self.end_datetime)
            .field("dtmf", &Hidden)
            .field("import", &self.import)
            .field("sentiment", &self.sentiment)
            .field("duration", &self.duration)
            .field("rings", &self.rings)
            .field("revenue", &self.revenue)
            .field("notes", &Hidden)
            .field("caller", &self.caller)
            .field("demographics", &self.demographics)
            .field("callsurance", &self.callsurance)
            .field("callsaver", &self.callsaver)
            .field("webmatch", &self.webmatch)
            .field("summaries", &self.summaries)
            .field("scorecards", &self.scorecards)
            .field("accounts", &self.accounts)
            .finish()
    }
}

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

impl fmt::Debug for Sentiment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sentiment")
            .field("frustrated_reason", &Hidden)
            .field("concern_class", &self.concern_class)
            .field("sentiment", &self.sentiment)
            .field("frustrated", &self.frustrated)
            .field("view_reason", &Hidden)
            .field("view", &self.view)
            .field("satisfied", &self.satisfied)
            .finish()
    }
}

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

impl fmt::Debug for Caller {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Caller")
            .field("city", &Hidden)
            .field("class", &self.class)
            .field("state", &self.state)
            .field("name", &Hidden)
            .field("address", &Hidden)
            .field("zip", &Hidden)
            .field("caller_id", &Hidden)
            .finish()
    }
}

/// What is known about the caller's household. Every member is empty in the sample.
///
/// Source: `callcap-calls:118, callcap-calls:128` (observed).
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(crate = "callspec_runtime::generated::serde")]
#[non_exhaustive]
pub struct Demographics {
    /// The person. Its members are not documented. Personal data; `Debug` hides it.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        with = "codec::As::<codec::Present<codec::Same<Json>>>"
    )]
    pub person: Option<Json>,
    /// Demographic data. Its members are not documented. Personal data; `Debug` hides it.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        with = "codec::As::<codec::Present<codec::Same<Json>>>"
    )]
    pub demographics: Option<Json>,
    /// The property. Its members are not documented. Personal data; `Debug` hides it.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        with = "codec::As::<codec::Present<codec::Same<Json>>>"
    )]
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

impl fmt::Debug for Demographics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Demographics")
            .field("person", &Hidden)
            .field("demographics", &Hidden)
            .field("property", &Hidden)
            .field("addresses", &Hidden)
            .field("emails", &Hidden)
            .field("vehicles", &Hidden)
            .finish()
    }
}

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

impl fmt::Debug for Csr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Csr").field("id", &self.id).field("name", &Hidden).finish()
    }
}

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

impl fmt::Debug for Requester {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Requester")
            .field("email", &Hidden)
            .field("name", &Hidden)
            .finish()
    }
}

/// The follow-up on a lost call.
///
/// Source: `callcap-calls:60, callcap-calls:128` (observed).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(crate = "callspec_runtime::generated::serde")]
#[non_exhaustive]
pub struct Callsaver {
    /// When the follow-up took place. Written as `%Y-%m-%d %H:%M:%S`.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        with = "codec::As::<Option<codec::DateTime<formats::YearMonthDayHourMinuteSecond>>>"
    )]
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

impl fmt::Debug for CallsaverUser {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CallsaverUser")
            .field("lastname", &Hidden)
            .field("firstname", &Hidden)
            .field("email", &Hidden)
            .finish()
    }
}

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

impl fmt::Debug for Webmatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Webmatch")
            .field("ad_group", &self.ad_group)
            .field("creative_id", &self.creative_id)
            .field("search", &Hidden)
            .field("keyword_id", &self.keyword_id)
            .field("ad_placement", &self.ad_placement)
            .field("referrer", &Hidden)
            .field("traffic_type", &self.traffic_type)
            .field("call_page", &self.call_page)
            .field("visitor", &self.visitor)
            .finish()
    }
}

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

impl fmt::Debug for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Summary")
            .field("kind", &self.kind)
            .field("text", &Hidden)
            .finish()
    }
}

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
    /// The revenue assumed when none is entered. An empty string means none.
    /// The documents disagree here: see `types`, `Campaign.default_revenue_value`.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        with = "codec::As::<codec::EmptyAsNone<codec::Same<Decimal>>>"
    )]
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

impl fmt::Debug for Campaign {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Campaign")
            .field("id", &self.id)
            .field("callcap_number", &self.callcap_number)
            .field("dialed_number", &self.dialed_number)
            .field("destination_number", &Hidden)
            .field("ivr_option", &self.ivr_option)
            .field("medium", &self.medium)
            .field("name", &self.name)
            .field("line_memo", &self.line_memo)
            .field("default_revenue_value", &self.default_revenue_value)
            .field("medium_type", &self.medium_type)
            .field("cost_per_piece_final", &self.cost_per_piece_final)
            .field("addtl_line_memo", &self.addtl_line_memo)
            .field("cost_per_piece_est", &self.cost_per_piece_est)
            .field("brand", &self.brand)
            .field("service_line", &self.service_line)
            .field("target", &self.target)
            .field("offer", &self.offer)
            .field("direction", &self.direction)
            .finish()
    }
}

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
