// @generated from spec/callcap/api.yaml by `cargo xtask generate`. Do not edit.

//! The types that several operations share.

use std::fmt;
use callspec_runtime::{Decimal, Hidden, Json, Kind, civil, codec, union};
use callspec_runtime::serde::{Deserialize, Deserializer, Serialize, Serializer};
use super::formats;

/// A page of phone calls.
///
/// Source: `callcap-calls:128, callcap-calls:129-133`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(crate = "callspec_runtime::serde")]
#[non_exhaustive]
pub struct CallPage {
    /// Where this page stands.
    ///
    /// Source: `callcap-calls:129-130`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pagination: Option<Pagination>,
    /// The word success.
    ///
    /// Source: `callcap-calls:130-131`.
    pub status: String,
    /// How the query was understood.
    ///
    /// Source: `callcap-calls:131-132`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub search: Option<SearchEcho>,
    /// The calls. The name is singular, the value a list.
    ///
    /// Source: `callcap-calls:132-133`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call: Option<Vec<PhoneCall>>,
}

/// Where a page stands among all pages.
///
/// Source: `callcap-calls:128-130` (observed).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(crate = "callspec_runtime::serde")]
#[non_exhaustive]
pub struct Pagination {
    /// This page, counted from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page: Option<i64>,
    /// The number of the last page.
    ///
    /// Source: `callcap-calls:114, callcap-calls:128` (observed).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_page: Option<i64>,
    /// Calls on this page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub records_returned: Option<i64>,
    /// Calls asked for per page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub show: Option<i64>,
    /// Calls on all pages.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_records: Option<i64>,
}

/// How the query was understood.
///
/// Source: `callcap-calls:131-132`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(crate = "callspec_runtime::serde")]
#[non_exhaustive]
pub struct SearchEcho {
    /// The time zone of every time in the answer.
    ///
    /// Source: `callcap-calls:41, callcap-calls:132`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timezone: Option<String>,
}

/// A phone call. Which parts are there depends on the level of detail asked for.
///
/// Source: `callcap-calls:128` (observed).
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(crate = "callspec_runtime::serde")]
#[non_exhaustive]
pub struct PhoneCall {
    /// The call's id. It contains colons.
    ///
    /// Source: `callcap-calls:105, callcap-calls:128` (observed).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_id: Option<String>,
    /// Address of the recording.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recording: Option<String>,
    /// How the call went, such as Answer. The words differ from those of the filter.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub action: Option<String>,
    /// When it began.
    ///
    /// Written as `%Y-%m-%d %H:%M:%S`.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        with = "codec::As::<Option<codec::DateTime<formats::YearMonthDayHourMinuteSecond>>>"
    )]
    pub start_datetime: Option<civil::DateTime>,
    /// When its data last changed.
    ///
    /// Written as `%Y-%m-%d %H:%M:%S`.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        with = "codec::As::<Option<codec::DateTime<formats::YearMonthDayHourMinuteSecond>>>"
    )]
    pub last_modified: Option<civil::DateTime>,
    /// When it ended.
    ///
    /// Written as `%Y-%m-%d %H:%M:%S`.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        with = "codec::As::<Option<codec::DateTime<formats::YearMonthDayHourMinuteSecond>>>"
    )]
    pub end_datetime: Option<civil::DateTime>,
    /// The keys that the caller pressed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dtmf: Option<String>,
    /// Where an imported call came from.
    ///
    /// Source: `callcap-calls:123, callcap-calls:128` (observed).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub import: Option<ImportDetails>,
    /// How the caller felt.
    ///
    /// Source: `callcap-calls:125, callcap-calls:128` (observed).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sentiment: Option<Sentiment>,
    /// Seconds.
    ///
    /// Source: `callcap-calls:51, callcap-calls:128` (observed).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duration: Option<i64>,
    /// How often it rang.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rings: Option<i64>,
    /// The revenue entered for the call.
    ///
    /// Source: `callcap-calls:89, callcap-calls:128` (observed).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revenue: Option<Decimal>,
    /// Notes about the call.
    ///
    /// Source: `callcap-calls:118, callcap-calls:128` (observed).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notes: Option<String>,
    /// Who called.
    ///
    /// Source: `callcap-calls:120, callcap-calls:128` (observed).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub caller: Option<Caller>,
    /// What is known about the caller's household.
    ///
    /// Source: `callcap-calls:118, callcap-calls:128` (observed).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub demographics: Option<Demographics>,
    /// How analysts judged the call.
    ///
    /// Source: `callcap-calls:118, callcap-calls:128` (observed).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub callsurance: Option<Callsurance>,
    /// How a lost call was worked on again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub callsaver: Option<Callsaver>,
    /// The website visit that led to the call.
    ///
    /// Source: `callcap-calls:119, callcap-calls:128` (observed).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub webmatch: Option<Webmatch>,
    /// Summaries of the call.
    ///
    /// Source: `callcap-calls:124, callcap-calls:128` (observed).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summaries: Option<Vec<Summary>>,
    /// Scorecards filled in for the call.
    ///
    /// Source: `callcap-calls:122, callcap-calls:128` (observed).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scorecards: Option<Vec<Scorecard>>,
    /// Whose call it was.
    ///
    /// Source: `callcap-calls:121, callcap-calls:128` (observed).
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
#[serde(crate = "callspec_runtime::serde")]
#[non_exhaustive]
pub struct ImportDetails {
    /// Its id in the system it came from.
    ///
    /// Source: `callcap-calls:123, callcap-calls:128` (observed).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference_id: Option<String>,
}

/// How the caller felt, as the vendor's Sentiment Suite sees it.
///
/// Source: `callcap-calls:125, callcap-calls:128` (observed).
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(crate = "callspec_runtime::serde")]
#[non_exhaustive]
pub struct Sentiment {
    /// Why the caller was frustrated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub frustrated_reason: Option<String>,
    /// What kind of concern there was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub concern_class: Option<String>,
    /// The overall feeling, such as Neutral.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sentiment: Option<String>,
    /// Whether the caller was frustrated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub frustrated: Option<bool>,
    /// Why the view is what it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub view_reason: Option<String>,
    /// The caller's view, such as Neutral.
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

/// Who called.
///
/// Source: `callcap-calls:120, callcap-calls:128` (observed).
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(crate = "callspec_runtime::serde")]
#[non_exhaustive]
pub struct Caller {
    /// City.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub city: Option<String>,
    /// Kind of line, such as Residential.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub class: Option<String>,
    /// State.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
    /// Name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Street address; the sample has NF, which nothing explains.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// Postal code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zip: Option<String>,
    /// Phone number.
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

/// What is known about the caller's household. All its parts are empty in the sample.
///
/// Source: `callcap-calls:118, callcap-calls:128` (observed).
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(crate = "callspec_runtime::serde")]
#[non_exhaustive]
pub struct Demographics {
    /// The person; members not documented.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        with = "codec::As::<codec::Present<codec::Same<Json>>>"
    )]
    pub person: Option<Json>,
    /// Demographic data; members not documented.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        with = "codec::As::<codec::Present<codec::Same<Json>>>"
    )]
    pub demographics: Option<Json>,
    /// The property; members not documented.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        with = "codec::As::<codec::Present<codec::Same<Json>>>"
    )]
    pub property: Option<Json>,
    /// Addresses; shape not documented.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub addresses: Option<Vec<Json>>,
    /// E-mail addresses; shape not documented.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub emails: Option<Vec<Json>>,
    /// Vehicles; shape not documented.
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

/// How analysts judged the call.
///
/// Source: `callcap-calls:118, callcap-calls:128` (observed).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(crate = "callspec_runtime::serde")]
#[non_exhaustive]
pub struct Callsurance {
    /// The main judgment, such as Positive.
    ///
    /// Source: `callcap-calls:72, callcap-calls:128` (observed).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub major: Option<Verdict>,
    /// The finer judgment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minor: Option<MinorVerdict>,
    /// Who took the call.
    ///
    /// Source: `callcap-calls:79, callcap-calls:128` (observed).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub csr: Option<Csr>,
    /// A request to judge the call otherwise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub change_request: Option<ChangeRequest>,
}

/// A judgment with its id.
///
/// Source: `callcap-calls:128` (observed).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(crate = "callspec_runtime::serde")]
#[non_exhaustive]
pub struct Verdict {
    /// The judgment in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// Its id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<i64>,
}

/// A finer judgment with its id.
///
/// Source: `callcap-calls:128` (observed).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(crate = "callspec_runtime::serde")]
#[non_exhaustive]
pub struct MinorVerdict {
    /// The judgment in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// Its id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<i64>,
    /// A word for programs; in change requests only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tag: Option<String>,
}

/// Somebody who takes calls.
///
/// Source: `callcap-calls:79, callcap-calls:128` (observed).
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(crate = "callspec_runtime::serde")]
#[non_exhaustive]
pub struct Csr {
    /// The person's id; 0 in the sample for an administrator.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<i64>,
    /// The person's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

impl fmt::Debug for Csr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Csr").field("id", &self.id).field("name", &Hidden).finish()
    }
}

/// A request to judge a call otherwise, and what became of it.
///
/// Source: `callcap-calls:128` (observed).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(crate = "callspec_runtime::serde")]
#[non_exhaustive]
pub struct ChangeRequest {
    /// What became of it, such as Approved.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// The main judgment asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub major: Option<Verdict>,
    /// Who took the call.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub csr: Option<Csr>,
    /// The judgment before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub original: Option<OriginalVerdict>,
    /// Who asked for the change.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub customer: Option<Requester>,
    /// The finer judgment asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minor: Option<MinorVerdict>,
    /// Whose mistake it was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub inaccuracy: Option<String>,
}

/// How a call was judged before a change.
///
/// Source: `callcap-calls:128` (observed).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(crate = "callspec_runtime::serde")]
#[non_exhaustive]
pub struct OriginalVerdict {
    /// Who took the call.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub csr: Option<Csr>,
    /// The main judgment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub major: Option<Verdict>,
    /// The finer judgment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minor: Option<MinorVerdict>,
}

/// Who asked for a change.
///
/// Source: `callcap-calls:128` (observed).
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(crate = "callspec_runtime::serde")]
#[non_exhaustive]
pub struct Requester {
    /// E-mail address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Name.
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

/// How a lost call was worked on again.
///
/// Source: `callcap-calls:60, callcap-calls:128` (observed).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(crate = "callspec_runtime::serde")]
#[non_exhaustive]
pub struct Callsaver {
    /// When that was.
    ///
    /// Written as `%Y-%m-%d %H:%M:%S`.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        with = "codec::As::<Option<codec::DateTime<formats::YearMonthDayHourMinuteSecond>>>"
    )]
    pub date: Option<civil::DateTime>,
    /// What came of it, such as Lost.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Verdict>,
    /// Why.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<CallsaverReason>,
    /// Who did it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user: Option<CallsaverUser>,
}

/// Why a lost call was saved or not.
///
/// Source: `callcap-calls:128` (observed).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(crate = "callspec_runtime::serde")]
#[non_exhaustive]
pub struct CallsaverReason {
    /// The reason in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// Its id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<i64>,
    /// Whether there was something to sell.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opportunity: Option<bool>,
}

/// Who worked on a lost call.
///
/// Source: `callcap-calls:128` (observed).
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(crate = "callspec_runtime::serde")]
#[non_exhaustive]
pub struct CallsaverUser {
    /// Last name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lastname: Option<String>,
    /// First name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub firstname: Option<String>,
    /// E-mail address.
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
#[serde(crate = "callspec_runtime::serde")]
#[non_exhaustive]
pub struct Webmatch {
    /// Ad group.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ad_group: Option<String>,
    /// Id of the ad.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub creative_id: Option<String>,
    /// What the visitor searched for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub search: Option<String>,
    /// Id of the keyword.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub keyword_id: Option<String>,
    /// Where the ad stood.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ad_placement: Option<String>,
    /// The page the visitor came from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub referrer: Option<String>,
    /// Kind of visit, such as organic.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub traffic_type: Option<String>,
    /// The page that showed the number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_page: Option<String>,
    /// What the visitor used.
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

/// What a website visitor used.
///
/// Source: `callcap-calls:128` (observed).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(crate = "callspec_runtime::serde")]
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
#[serde(crate = "callspec_runtime::serde")]
#[non_exhaustive]
pub struct Device {
    /// Its kind, such as mobile.
    ///
    /// On the wire: `type`.
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
}

/// A program and its version.
///
/// Source: `callcap-calls:128` (observed).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(crate = "callspec_runtime::serde")]
#[non_exhaustive]
pub struct Software {
    /// The program's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Its version.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
}

/// A summary of a call.
///
/// Source: `callcap-calls:124, callcap-calls:128` (observed).
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(crate = "callspec_runtime::serde")]
#[non_exhaustive]
pub struct Summary {
    /// What it looks at, such as Outcome Focused.
    ///
    /// On the wire: `type`.
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// Its text.
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

/// A scorecard filled in for a call.
///
/// Source: `callcap-calls:122, callcap-calls:128` (observed).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(crate = "callspec_runtime::serde")]
#[non_exhaustive]
pub struct Scorecard {
    /// The scorecard's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Its questions with their answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub results: Option<Vec<ScorecardResult>>,
}

/// A question of a scorecard with its answers.
///
/// Source: `callcap-calls:128` (observed).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(crate = "callspec_runtime::serde")]
#[non_exhaustive]
pub struct ScorecardResult {
    /// The question.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub question: Option<String>,
    /// The answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answers: Option<Vec<ScorecardAnswer>>,
}

/// An answer with its points.
///
/// Source: `callcap-calls:128` (observed).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(crate = "callspec_runtime::serde")]
#[non_exhaustive]
pub struct ScorecardAnswer {
    /// The answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entry: Option<AnswerEntry>,
    /// Points given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<Decimal>,
    /// Most points possible.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_value: Option<Decimal>,
    /// Least points possible.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min_value: Option<Decimal>,
}

/// The answer to a question of a scorecard: true or false, or some words.
///
/// Source: `callcap-calls:128` (observed).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum AnswerEntry {
    /// A truth value.
    Boolean(bool),
    /// Text.
    Text(String),
    /// Another kind of JSON value, as it came.
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

/// Whose call it was, from the top account down to the campaign.
///
/// Source: `callcap-calls:121, callcap-calls:128` (observed).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(crate = "callspec_runtime::serde")]
#[non_exhaustive]
pub struct Accounts {
    /// The top-level account.
    ///
    /// Source: `callcap-calls:14, callcap-calls:128` (observed).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub corporate: Option<Corporate>,
    /// The second-level account.
    ///
    /// Source: `callcap-calls:15, callcap-calls:128` (observed).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub division: Option<AccountUnit>,
    /// The third-level account.
    ///
    /// Source: `callcap-calls:16, callcap-calls:128` (observed).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub location: Option<AccountUnit>,
    /// The campaign.
    ///
    /// Source: `callcap-calls:17, callcap-calls:128` (observed).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub campaign: Option<Campaign>,
}

/// A top-level account.
///
/// Source: `callcap-calls:14, callcap-calls:128` (observed).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(crate = "callspec_runtime::serde")]
#[non_exhaustive]
pub struct Corporate {
    /// Its id.
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
#[serde(crate = "callspec_runtime::serde")]
#[non_exhaustive]
pub struct AccountUnit {
    /// The account holder's own id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub external_id: Option<String>,
    /// Its id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<i64>,
    /// The division's or location's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What the top-level account calls it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub corporate_label: Option<String>,
}

/// A campaign with its phone numbers.
///
/// Source: `callcap-calls:121, callcap-calls:128` (observed).
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(crate = "callspec_runtime::serde")]
#[non_exhaustive]
pub struct Campaign {
    /// Its id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<i64>,
    /// The tracking number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub callcap_number: Option<String>,
    /// The number that the caller dialed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dialed_number: Option<String>,
    /// The number that the call was connected to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub destination_number: Option<String>,
    /// The menu option taken.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ivr_option: Option<i64>,
    /// The medium, such as Website.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub medium: Option<String>,
    /// The campaign's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// A memo about the line.
    ///
    /// On the wire: `line-memo`.
    #[serde(rename = "line-memo", skip_serializing_if = "Option::is_none")]
    pub line_memo: Option<String>,
    /// The revenue assumed when none is entered. Empty text stands for none.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        with = "codec::As::<codec::EmptyAsNone<codec::Same<Decimal>>>"
    )]
    pub default_revenue_value: Option<Decimal>,
    /// The kind of medium, such as Collateral.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub medium_type: Option<String>,
    /// Cost of a piece in the end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cost_per_piece_final: Option<Decimal>,
    /// Another memo about the line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub addtl_line_memo: Option<String>,
    /// Estimated cost of a piece.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cost_per_piece_est: Option<Decimal>,
    /// Brand.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub brand: Option<String>,
    /// Line of service.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub service_line: Option<String>,
    /// Whom it addresses.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<String>,
    /// What it offers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub offer: Option<String>,
    /// Direction of its calls, such as inbound.
    ///
    /// Source: `callcap-calls:98, callcap-calls:128` (observed).
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

/// The conversation was changed. Only the word of success is documented.
///
/// Source: `callcap-getting-started` (reported).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(crate = "callspec_runtime::serde")]
#[non_exhaustive]
pub struct ConversationChanged {
    /// The word success.
    pub status: String,
}
