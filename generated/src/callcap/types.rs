// @generated from spec/callcap/api.yaml by `cargo xtask generate`. Do not edit.

//! The types that several operations share.

use callspec_runtime::generated::{codec, json};
use callspec_runtime::{Decimal, Json, Kind, civil, json_object, json_union};
use super::formats;

/// A page of phone calls.
/// Unclear in the documents: see `docs/callcap/types.md`, `CallPage`.
///
/// Source: `callcap-calls:128, callcap-calls:129-133`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CallPage {
    /// The position of this page among all pages.
    pub pagination: Option<Pagination>,
    /// Always `success`.
    /// Unclear in the documents: see `docs/callcap/types.md`, `CallPage.status`.
    pub status: String,
    /// How the vendor understood the query.
    /// Unclear in the documents: see `docs/callcap/types.md`, `CallPage.search`.
    pub search: Option<SearchEcho>,
    /// The calls. A list, although the name is singular.
    /// Unclear in the documents: see `docs/callcap/types.md`, `CallPage.call`.
    pub call: Option<Vec<PhoneCall>>,
}

json_object!(CallPage {
    pagination: json::field("pagination"),
    status: json::field("status").always(),
    search: json::field("search"),
    call: json::field("call"),
});

impl callspec_runtime::Listed for CallPage {
    type Item = PhoneCall;
    const LIST: &'static str = "call";
}

/// The position of a page among all pages.
///
/// Source: `callcap-calls:128-130` (observed).
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Pagination {
    /// The number of this page, starting at 1.
    pub page: Option<i64>,
    /// The number of the last page.
    pub last_page: Option<i64>,
    /// Calls on this page.
    pub records_returned: Option<i64>,
    /// Calls requested per page.
    pub show: Option<i64>,
    /// Calls on all pages.
    pub total_records: Option<i64>,
}

json_object!(Pagination {
    page: json::field("page"),
    last_page: json::field("last_page"),
    records_returned: json::field("records_returned"),
    show: json::field("show"),
    total_records: json::field("total_records"),
});

/// How the vendor understood the query.
///
/// Source: `callcap-calls:131-132`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct SearchEcho {
    /// The time zone of every time in the response. An IANA time zone name.
    pub timezone: Option<String>,
}

json_object!(SearchEcho { timezone: json::field("timezone") });

/// A phone call. The requested level of detail determines which parts are present.
///
/// Source: `callcap-calls:128` (observed).
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct PhoneCall {
    /// The call's id. It contains colons.
    /// Unclear in the documents: see `docs/callcap/types.md`, `PhoneCall.call_id`.
    pub call_id: Option<String>,
    /// URL of the recording. Personal data; `Debug` hides it.
    pub recording: Option<String>,
    /// The outcome of the call, such as `Answer`. The values differ from those of the filter.
    /// Unclear in the documents: see `docs/callcap/types.md`, `PhoneCall.action`.
    pub action: Option<String>,
    /// When the call began. `None` if absent or an empty string. Written as `%Y-%m-%d %H:%M:%S`.
    pub start_datetime: Option<civil::DateTime>,
    /// When the call's data last changed. `None` if absent or an empty string. Written as `%Y-%m-%d
    /// %H:%M:%S`.
    pub last_modified: Option<civil::DateTime>,
    /// When the call ended. `None` if absent or an empty string. Written as `%Y-%m-%d %H:%M:%S`.
    pub end_datetime: Option<civil::DateTime>,
    /// The keys the caller pressed. Personal data; `Debug` hides it.
    pub dtmf: Option<String>,
    /// Where an imported call came from.
    pub import: Option<ImportDetails>,
    /// Sentiment Suite signals.
    pub sentiment: Option<Sentiment>,
    /// Duration in seconds. `None` if absent or an empty string.
    /// Unclear in the documents: see `docs/callcap/types.md`, `PhoneCall.duration`.
    pub duration: Option<i64>,
    /// Number of rings. `None` if absent or an empty string.
    pub rings: Option<i64>,
    /// The revenue entered for the call. `None` if absent or an empty string.
    pub revenue: Option<Decimal>,
    /// Notes about the call. Personal data; `Debug` hides it.
    pub notes: Option<String>,
    /// The caller.
    pub caller: Option<Caller>,
    /// Demographics. Every part of it is empty in the sample.
    pub demographics: Option<Demographics>,
    /// Callsurance data.
    pub callsurance: Option<Callsurance>,
    /// How a negative call was worked through Callsaver.
    pub callsaver: Option<Callsaver>,
    /// The website visit that the call was matched to.
    pub webmatch: Option<Webmatch>,
    /// Summaries of the call.
    pub summaries: Option<Vec<Summary>>,
    /// Scorecards completed for the call.
    pub scorecards: Option<Vec<Scorecard>>,
    /// The accounts the call belongs to.
    pub accounts: Option<Accounts>,
}

json_object!(PhoneCall {
    call_id: json::field("call_id"),
    recording: json::field("recording").personal(),
    action: json::field("action"),
    start_datetime: json::field("start_datetime").coded::<
        codec::EmptyAsNone<codec::DateTime<formats::YearMonthDayHourMinuteSecond>>,
    >(),
    last_modified: json::field("last_modified").coded::<
        codec::EmptyAsNone<codec::DateTime<formats::YearMonthDayHourMinuteSecond>>,
    >(),
    end_datetime: json::field("end_datetime").coded::<
        codec::EmptyAsNone<codec::DateTime<formats::YearMonthDayHourMinuteSecond>>,
    >(),
    dtmf: json::field("dtmf").personal(),
    import: json::field("import"),
    sentiment: json::field("sentiment"),
    duration: json::field("duration").coded::<codec::EmptyAsNone<codec::Same<i64>>>(),
    rings: json::field("rings").coded::<codec::EmptyAsNone<codec::Same<i64>>>(),
    revenue: json::field("revenue").coded::<codec::EmptyAsNone<codec::Same<Decimal>>>(),
    notes: json::field("notes").personal(),
    caller: json::field("caller"),
    demographics: json::field("demographics"),
    callsurance: json::field("callsurance"),
    callsaver: json::field("callsaver"),
    webmatch: json::field("webmatch"),
    summaries: json::field("summaries"),
    scorecards: json::field("scorecards"),
    accounts: json::field("accounts"),
});

/// Where an imported call came from.
///
/// Source: `callcap-calls:128` (observed).
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ImportDetails {
    /// The call's id in the system it came from.
    pub reference_id: Option<String>,
}

json_object!(ImportDetails { reference_id: json::field("reference_id") });

/// Signals of the Sentiment Suite. What they mean is read from their names.
///
/// Source: `callcap-calls:125, callcap-calls:128` (observed).
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Sentiment {
    /// Why the caller was frustrated. Personal data; `Debug` hides it.
    pub frustrated_reason: Option<String>,
    /// The kind of concern.
    pub concern_class: Option<String>,
    /// The overall sentiment, such as `Neutral`.
    pub sentiment: Option<String>,
    /// Whether the caller was frustrated.
    pub frustrated: Option<bool>,
    /// The reason for `view`. Personal data; `Debug` hides it.
    pub view_reason: Option<String>,
    /// The caller's view, such as `Neutral`. What it is a view of is not documented.
    pub view: Option<String>,
    /// Whether the caller was satisfied.
    pub satisfied: Option<bool>,
}

json_object!(Sentiment {
    frustrated_reason: json::field("frustrated_reason").personal(),
    concern_class: json::field("concern_class"),
    sentiment: json::field("sentiment"),
    frustrated: json::field("frustrated"),
    view_reason: json::field("view_reason").personal(),
    view: json::field("view"),
    satisfied: json::field("satisfied"),
});

/// The caller.
///
/// Source: `callcap-calls:120, callcap-calls:128` (observed).
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Caller {
    /// City. Personal data; `Debug` hides it.
    pub city: Option<String>,
    /// A class, such as `Residential`.
    pub class: Option<String>,
    /// State.
    pub state: Option<String>,
    /// Name. Personal data; `Debug` hides it.
    pub name: Option<String>,
    /// Street address. The sample has `NF`, which is not explained. Personal data; `Debug` hides it.
    pub address: Option<String>,
    /// Postal code. Personal data; `Debug` hides it.
    pub zip: Option<String>,
    /// Phone number. Personal data; `Debug` hides it.
    pub caller_id: Option<String>,
}

json_object!(Caller {
    city: json::field("city").personal(),
    class: json::field("class"),
    state: json::field("state"),
    name: json::field("name").personal(),
    address: json::field("address").personal(),
    zip: json::field("zip").personal(),
    caller_id: json::field("caller_id").personal(),
});

/// Demographics. Every member is empty in the sample.
///
/// Source: `callcap-calls:118, callcap-calls:128` (observed).
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Demographics {
    /// The person. Its members are not documented. Personal data; `Debug` hides it.
    pub person: Option<Json>,
    /// Demographic data. Its members are not documented. Personal data; `Debug` hides it.
    pub demographics: Option<Json>,
    /// The property. Its members are not documented. Personal data; `Debug` hides it.
    pub property: Option<Json>,
    /// Addresses. Their structure is not documented. Personal data; `Debug` hides it.
    pub addresses: Option<Vec<Json>>,
    /// E-mail addresses. Their structure is not documented. Personal data; `Debug` hides it.
    pub emails: Option<Vec<Json>>,
    /// Vehicles. Their structure is not documented. Personal data; `Debug` hides it.
    pub vehicles: Option<Vec<Json>>,
}

json_object!(Demographics {
    person: json::field("person").personal(),
    demographics: json::field("demographics").personal(),
    property: json::field("property").personal(),
    addresses: json::field("addresses").personal(),
    emails: json::field("emails").personal(),
    vehicles: json::field("vehicles").personal(),
});

/// Callsurance data.
///
/// Source: `callcap-calls:118, callcap-calls:128` (observed).
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Callsurance {
    /// The Callsurance major, such as `Positive`.
    pub major: Option<Verdict>,
    /// The Callsurance minor.
    pub minor: Option<MinorVerdict>,
    /// The CSR (call taker).
    pub csr: Option<Csr>,
    /// A change request.
    pub change_request: Option<ChangeRequest>,
}

json_object!(Callsurance {
    major: json::field("major"),
    minor: json::field("minor"),
    csr: json::field("csr"),
    change_request: json::field("change_request"),
});

/// A label and its id.
///
/// Source: `callcap-calls:128` (observed).
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Verdict {
    /// The label.
    pub label: Option<String>,
    /// The id. `None` if absent or an empty string.
    pub id: Option<i64>,
}

json_object!(Verdict {
    label: json::field("label"),
    id: json::field("id").coded::<codec::EmptyAsNone<codec::Same<i64>>>(),
});

/// A Callsurance minor.
///
/// Source: `callcap-calls:128` (observed).
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct MinorVerdict {
    /// The label.
    pub label: Option<String>,
    /// The id. `None` if absent or an empty string.
    pub id: Option<i64>,
    /// A machine-readable name. Present in change requests only.
    /// Unclear in the documents: see `docs/callcap/types.md`, `MinorVerdict.tag`.
    pub tag: Option<String>,
}

json_object!(MinorVerdict {
    label: json::field("label"),
    id: json::field("id").coded::<codec::EmptyAsNone<codec::Same<i64>>>(),
    tag: json::field("tag"),
});

/// A call taker.
///
/// Source: `callcap-calls:79, callcap-calls:128` (observed).
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Csr {
    /// The call taker's id. The sample has 0 for an administrator. `None` if absent or an empty string.
    pub id: Option<i64>,
    /// The call taker's name. Personal data; `Debug` hides it.
    pub name: Option<String>,
}

json_object!(Csr {
    id: json::field("id").coded::<codec::EmptyAsNone<codec::Same<i64>>>(),
    name: json::field("name").personal(),
});

/// A change request. What its members mean is read from their names.
///
/// Source: `callcap-calls:128` (observed).
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ChangeRequest {
    /// The status of the request, such as `Approved`.
    /// Unclear in the documents: see `docs/callcap/types.md`, `ChangeRequest.status`.
    pub status: Option<String>,
    /// A Callsurance major.
    pub major: Option<Verdict>,
    /// The CSR.
    pub csr: Option<Csr>,
    /// What was there before the change.
    pub original: Option<OriginalVerdict>,
    /// A customer.
    pub customer: Option<Requester>,
    /// A Callsurance minor.
    pub minor: Option<MinorVerdict>,
    /// The inaccuracy, such as `Callsurance Analyst Mistake`.
    pub inaccuracy: Option<String>,
}

json_object!(ChangeRequest {
    status: json::field("status"),
    major: json::field("major"),
    csr: json::field("csr"),
    original: json::field("original"),
    customer: json::field("customer"),
    minor: json::field("minor"),
    inaccuracy: json::field("inaccuracy"),
});

/// What was there before a change.
///
/// Source: `callcap-calls:128` (observed).
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct OriginalVerdict {
    /// The CSR.
    pub csr: Option<Csr>,
    /// The Callsurance major.
    pub major: Option<Verdict>,
    /// The Callsurance minor.
    pub minor: Option<MinorVerdict>,
}

json_object!(OriginalVerdict { csr: json::field("csr"), major: json::field("major"), minor: json::field("minor") });

/// The customer in a change request.
///
/// Source: `callcap-calls:128` (observed).
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Requester {
    /// E-mail address. Personal data; `Debug` hides it.
    pub email: Option<String>,
    /// Name. Personal data; `Debug` hides it.
    pub name: Option<String>,
}

json_object!(Requester { email: json::field("email").personal(), name: json::field("name").personal() });

/// How a negative call was worked through Callsaver.
///
/// Source: `callcap-calls:60, callcap-calls:128` (observed).
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Callsaver {
    /// A time. What happened then is not documented. `None` if absent or an empty string. Written as
    /// `%Y-%m-%d %H:%M:%S`.
    pub date: Option<civil::DateTime>,
    /// The outcome, such as `Lost`.
    /// Unclear in the documents: see `docs/callcap/types.md`, `Callsaver.outcome`.
    pub outcome: Option<Verdict>,
    /// The reason for the outcome.
    pub reason: Option<CallsaverReason>,
    /// A user.
    pub user: Option<CallsaverUser>,
}

json_object!(Callsaver {
    date: json::field("date").coded::<codec::EmptyAsNone<codec::DateTime<formats::YearMonthDayHourMinuteSecond>>>(),
    outcome: json::field("outcome"),
    reason: json::field("reason"),
    user: json::field("user"),
});

/// A reason.
///
/// Source: `callcap-calls:128` (observed).
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CallsaverReason {
    /// The reason in words.
    pub label: Option<String>,
    /// The id. `None` if absent or an empty string.
    pub id: Option<i64>,
    /// A flag that is true in the sample.
    pub opportunity: Option<bool>,
}

json_object!(CallsaverReason {
    label: json::field("label"),
    id: json::field("id").coded::<codec::EmptyAsNone<codec::Same<i64>>>(),
    opportunity: json::field("opportunity"),
});

/// A user of Callsaver.
///
/// Source: `callcap-calls:128` (observed).
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CallsaverUser {
    /// Last name. Personal data; `Debug` hides it.
    pub lastname: Option<String>,
    /// First name. Personal data; `Debug` hides it.
    pub firstname: Option<String>,
    /// E-mail address. Personal data; `Debug` hides it.
    pub email: Option<String>,
}

json_object!(CallsaverUser {
    lastname: json::field("lastname").personal(),
    firstname: json::field("firstname").personal(),
    email: json::field("email").personal(),
});

/// The website visit that a call was matched to.
///
/// Source: `callcap-calls:61, callcap-calls:119, callcap-calls:128` (observed).
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Webmatch {
    /// Ad group.
    pub ad_group: Option<String>,
    /// Id of the ad.
    pub creative_id: Option<String>,
    /// The visitor's search terms. Personal data; `Debug` hides it.
    pub search: Option<String>,
    /// Id of the keyword.
    pub keyword_id: Option<String>,
    /// Where the ad was placed.
    pub ad_placement: Option<String>,
    /// The page the visitor came from. Personal data; `Debug` hides it.
    pub referrer: Option<String>,
    /// Kind of visit, such as `organic`.
    pub traffic_type: Option<String>,
    /// The page of the call.
    pub call_page: Option<String>,
    /// The visitor's device and software.
    pub visitor: Option<Visitor>,
}

json_object!(Webmatch {
    ad_group: json::field("ad_group"),
    creative_id: json::field("creative_id"),
    search: json::field("search").personal(),
    keyword_id: json::field("keyword_id"),
    ad_placement: json::field("ad_placement"),
    referrer: json::field("referrer").personal(),
    traffic_type: json::field("traffic_type"),
    call_page: json::field("call_page"),
    visitor: json::field("visitor"),
});

/// The device and software of a website visitor.
///
/// Source: `callcap-calls:128` (observed).
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Visitor {
    /// The device.
    pub device: Option<Device>,
    /// The operating system.
    pub os: Option<Software>,
    /// The browser.
    pub browser: Option<Software>,
}

json_object!(Visitor { device: json::field("device"), os: json::field("os"), browser: json::field("browser") });

/// A visitor's device.
///
/// Source: `callcap-calls:128` (observed).
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Device {
    /// The kind of device, such as `mobile`. Wire name: `type`.
    pub kind: Option<String>,
}

json_object!(Device { kind: json::field("type") });

/// A program and its version.
///
/// Source: `callcap-calls:128` (observed).
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Software {
    /// The program's name.
    pub name: Option<String>,
    /// The program's version.
    pub version: Option<String>,
}

json_object!(Software { name: json::field("name"), version: json::field("version") });

/// A summary of a call.
///
/// Source: `callcap-calls:124, callcap-calls:128` (observed).
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Summary {
    /// The focus of the summary, such as `Outcome Focused`. Wire name: `type`.
    pub kind: Option<String>,
    /// The text of the summary. Personal data; `Debug` hides it.
    pub text: Option<String>,
}

json_object!(Summary { kind: json::field("type"), text: json::field("text").personal() });

/// A scorecard completed for a call.
///
/// Source: `callcap-calls:122, callcap-calls:128` (observed).
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Scorecard {
    /// The scorecard's name.
    pub name: Option<String>,
    /// The questions and their answers.
    pub results: Option<Vec<ScorecardResult>>,
}

json_object!(Scorecard { name: json::field("name"), results: json::field("results") });

/// A scorecard question and its answers.
///
/// Source: `callcap-calls:128` (observed).
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ScorecardResult {
    /// The question.
    pub question: Option<String>,
    /// The answers.
    pub answers: Option<Vec<ScorecardAnswer>>,
}

json_object!(ScorecardResult { question: json::field("question"), answers: json::field("answers") });

/// An answer and its points.
///
/// Source: `callcap-calls:128` (observed).
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ScorecardAnswer {
    /// The answer.
    /// Unclear in the documents: see `docs/callcap/types.md`, `ScorecardAnswer.entry`.
    pub entry: Option<AnswerEntry>,
    /// Points awarded. `None` if absent or an empty string.
    pub value: Option<Decimal>,
    /// Maximum points. `None` if absent or an empty string.
    pub max_value: Option<Decimal>,
    /// Minimum points. `None` if absent or an empty string.
    pub min_value: Option<Decimal>,
}

json_object!(ScorecardAnswer {
    entry: json::field("entry"),
    value: json::field("value").coded::<codec::EmptyAsNone<codec::Same<Decimal>>>(),
    max_value: json::field("max_value").coded::<codec::EmptyAsNone<codec::Same<Decimal>>>(),
    min_value: json::field("min_value").coded::<codec::EmptyAsNone<codec::Same<Decimal>>>(),
});

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

impl json::Union for AnswerEntry {
    const EXPECTED: &'static str = "a boolean or a string";
    const SHAPES: &'static [fn() -> json::Shape] = &[json::shape_of::<bool>, json::shape_of::<String>];

    fn read(reader: &mut json::Reader<'_>) -> Result<Self, json::Stop> {
        match reader.kind() {
            Kind::Boolean => reader.value().map(Self::Boolean),
            Kind::String => reader.value().map(Self::Text),
            _ => reader.value().map(Self::Unknown),
        }
    }

    fn value(&self) -> &dyn json::View {
        match self {
            Self::Boolean(value) => value,
            Self::Text(value) => value,
            Self::Unknown(value) => value,
        }
    }
}

json_union!(AnswerEntry);

/// The accounts a call belongs to, from the top level down to the campaign.
///
/// Source: `callcap-calls:121, callcap-calls:128` (observed).
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Accounts {
    /// The top-level account.
    pub corporate: Option<Corporate>,
    /// The second-level account.
    pub division: Option<AccountUnit>,
    /// The third-level account.
    pub location: Option<AccountUnit>,
    /// The campaign.
    pub campaign: Option<Campaign>,
}

json_object!(Accounts {
    corporate: json::field("corporate"),
    division: json::field("division"),
    location: json::field("location"),
    campaign: json::field("campaign"),
});

/// A top-level account.
/// Unclear in the documents: see `docs/callcap/types.md`, `Corporate`.
///
/// Source: `callcap-calls:14, callcap-calls:128` (observed).
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Corporate {
    /// The id. `None` if absent or an empty string.
    pub id: Option<i64>,
    /// The account's name.
    pub name: Option<String>,
}

json_object!(Corporate {
    id: json::field("id").coded::<codec::EmptyAsNone<codec::Same<i64>>>(),
    name: json::field("name"),
});

/// A division or a location.
///
/// Source: `callcap-calls:15-16, callcap-calls:128` (observed).
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct AccountUnit {
    /// The external id.
    pub external_id: Option<String>,
    /// The id. `None` if absent or an empty string.
    pub id: Option<i64>,
    /// The division's or location's name.
    pub name: Option<String>,
    /// A label, the same for both in the sample.
    pub corporate_label: Option<String>,
}

json_object!(AccountUnit {
    external_id: json::field("external_id"),
    id: json::field("id").coded::<codec::EmptyAsNone<codec::Same<i64>>>(),
    name: json::field("name"),
    corporate_label: json::field("corporate_label"),
});

/// A campaign and its phone numbers.
///
/// Source: `callcap-calls:121, callcap-calls:128` (observed).
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Campaign {
    /// The id. `None` if absent or an empty string.
    pub id: Option<i64>,
    /// The tracking number.
    pub callcap_number: Option<String>,
    /// The number the caller dialed.
    pub dialed_number: Option<String>,
    /// The number the call was connected to. Personal data; `Debug` hides it.
    pub destination_number: Option<String>,
    /// An option of a voice menu. `None` if absent or an empty string.
    pub ivr_option: Option<i64>,
    /// The medium, such as `Website`.
    pub medium: Option<String>,
    /// The campaign's name.
    pub name: Option<String>,
    /// A memo about the line. Wire name: `line-memo`.
    /// Unclear in the documents: see `docs/callcap/types.md`, `Campaign.line-memo`.
    pub line_memo: Option<String>,
    /// The default revenue value. `None` if absent or an empty string.
    /// Unclear in the documents: see `docs/callcap/types.md`, `Campaign.default_revenue_value`.
    pub default_revenue_value: Option<Decimal>,
    /// The kind of medium, such as `Collateral`.
    pub medium_type: Option<String>,
    /// Final cost per piece. `None` if absent or an empty string.
    pub cost_per_piece_final: Option<Decimal>,
    /// Another memo about the line.
    pub addtl_line_memo: Option<String>,
    /// Estimated cost per piece. `None` if absent or an empty string.
    pub cost_per_piece_est: Option<Decimal>,
    /// Brand.
    pub brand: Option<String>,
    /// Service line.
    pub service_line: Option<String>,
    /// The target.
    pub target: Option<String>,
    /// The offer.
    pub offer: Option<String>,
    /// Direction of the campaign's calls, such as `inbound`.
    pub direction: Option<String>,
}

json_object!(Campaign {
    id: json::field("id").coded::<codec::EmptyAsNone<codec::Same<i64>>>(),
    callcap_number: json::field("callcap_number"),
    dialed_number: json::field("dialed_number"),
    destination_number: json::field("destination_number").personal(),
    ivr_option: json::field("ivr_option").coded::<codec::EmptyAsNone<codec::Same<i64>>>(),
    medium: json::field("medium"),
    name: json::field("name"),
    line_memo: json::field("line-memo"),
    default_revenue_value: json::field("default_revenue_value").coded::<codec::EmptyAsNone<codec::Same<Decimal>>>(),
    medium_type: json::field("medium_type"),
    cost_per_piece_final: json::field("cost_per_piece_final").coded::<codec::EmptyAsNone<codec::Same<Decimal>>>(),
    addtl_line_memo: json::field("addtl_line_memo"),
    cost_per_piece_est: json::field("cost_per_piece_est").coded::<codec::EmptyAsNone<codec::Same<Decimal>>>(),
    brand: json::field("brand"),
    service_line: json::field("service_line"),
    target: json::field("target"),
    offer: json::field("offer"),
    direction: json::field("direction"),
});

/// The response to a change of a conversation. Only `status` is documented.
///
/// Source: `callcap-getting-started` (reported).
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ConversationChanged {
    /// Always `success`.
    pub status: String,
}

json_object!(ConversationChanged { status: json::field("status").always() });
