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

impl json::Object for CallPage {
    const NAME: &'static str = "CallPage";

    fn read(&mut self, reader: &mut json::Reader<'_>) -> json::Reading {
        reader.members(&mut [
            ("pagination", &mut self.pagination),
            ("status", &mut self.status),
            ("search", &mut self.search),
            ("call", &mut self.call),
        ])
    }

    fn view(&self, visit: &mut dyn json::Visit) {
        visit.members(&[
            json::optional("pagination", &self.pagination),
            json::always("status", &self.status),
            json::optional("search", &self.search),
            json::optional("call", &self.call),
        ]);
    }
}

json_object!(CallPage);

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

impl json::Object for Pagination {
    const NAME: &'static str = "Pagination";

    fn read(&mut self, reader: &mut json::Reader<'_>) -> json::Reading {
        reader.members(&mut [
            ("page", &mut self.page),
            ("last_page", &mut self.last_page),
            ("records_returned", &mut self.records_returned),
            ("show", &mut self.show),
            ("total_records", &mut self.total_records),
        ])
    }

    fn view(&self, visit: &mut dyn json::Visit) {
        visit.members(&[
            json::optional("page", &self.page),
            json::optional("last_page", &self.last_page),
            json::optional("records_returned", &self.records_returned),
            json::optional("show", &self.show),
            json::optional("total_records", &self.total_records),
        ]);
    }
}

json_object!(Pagination);

/// How the vendor understood the query.
///
/// Source: `callcap-calls:131-132`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct SearchEcho {
    /// The time zone of every time in the response. An IANA time zone name.
    pub timezone: Option<String>,
}

impl json::Object for SearchEcho {
    const NAME: &'static str = "SearchEcho";

    fn read(&mut self, reader: &mut json::Reader<'_>) -> json::Reading {
        reader.members(&mut [("timezone", &mut self.timezone)])
    }

    fn view(&self, visit: &mut dyn json::Visit) { visit.members(&[json::optional("timezone", &self.timezone)]); }
}

json_object!(SearchEcho);

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
    /// When the call began. Written as `%Y-%m-%d %H:%M:%S`.
    pub start_datetime: Option<civil::DateTime>,
    /// When the call's data last changed. Written as `%Y-%m-%d %H:%M:%S`.
    pub last_modified: Option<civil::DateTime>,
    /// When the call ended. Written as `%Y-%m-%d %H:%M:%S`.
    pub end_datetime: Option<civil::DateTime>,
    /// The keys the caller pressed. Personal data; `Debug` hides it.
    pub dtmf: Option<String>,
    /// Where an imported call came from.
    pub import: Option<ImportDetails>,
    /// The caller's sentiment.
    pub sentiment: Option<Sentiment>,
    /// Duration in seconds.
    /// Unclear in the documents: see `docs/callcap/types.md`, `PhoneCall.duration`.
    pub duration: Option<i64>,
    /// Number of rings.
    pub rings: Option<i64>,
    /// The revenue entered for the call.
    pub revenue: Option<Decimal>,
    /// Notes about the call. Personal data; `Debug` hides it.
    pub notes: Option<String>,
    /// The caller.
    pub caller: Option<Caller>,
    /// What is known about the caller's household.
    pub demographics: Option<Demographics>,
    /// How analysts rated the call.
    pub callsurance: Option<Callsurance>,
    /// The follow-up on a lost call.
    pub callsaver: Option<Callsaver>,
    /// The website visit that led to the call.
    pub webmatch: Option<Webmatch>,
    /// Summaries of the call.
    pub summaries: Option<Vec<Summary>>,
    /// Scorecards completed for the call.
    pub scorecards: Option<Vec<Scorecard>>,
    /// The accounts the call belongs to.
    pub accounts: Option<Accounts>,
}

impl json::Object for PhoneCall {
    const NAME: &'static str = "PhoneCall";

    fn read(&mut self, reader: &mut json::Reader<'_>) -> json::Reading {
        reader.members(&mut [
            ("call_id", &mut self.call_id),
            ("recording", &mut self.recording),
            ("action", &mut self.action),
            ("start_datetime", &mut json::coded::<
                Option<codec::DateTime<formats::YearMonthDayHourMinuteSecond>>,
            >(&mut self.start_datetime)),
            ("last_modified", &mut json::coded::<
                Option<codec::DateTime<formats::YearMonthDayHourMinuteSecond>>,
            >(&mut self.last_modified)),
            ("end_datetime", &mut json::coded::<
                Option<codec::DateTime<formats::YearMonthDayHourMinuteSecond>>,
            >(&mut self.end_datetime)),
            ("dtmf", &mut self.dtmf),
            ("import", &mut self.import),
            ("sentiment", &mut self.sentiment),
            ("duration", &mut self.duration),
            ("rings", &mut self.rings),
            ("revenue", &mut self.revenue),
            ("notes", &mut self.notes),
            ("caller", &mut self.caller),
            ("demographics", &mut self.demographics),
            ("callsurance", &mut self.callsurance),
            ("callsaver", &mut self.callsaver),
            ("webmatch", &mut self.webmatch),
            ("summaries", &mut self.summaries),
            ("scorecards", &mut self.scorecards),
            ("accounts", &mut self.accounts),
        ])
    }

    fn view(&self, visit: &mut dyn json::Visit) {
        visit.members(&[
            json::optional("call_id", &self.call_id),
            json::optional("recording", &self.recording).personal(),
            json::optional("action", &self.action),
            json::optional("start_datetime", &json::written::<
                Option<codec::DateTime<formats::YearMonthDayHourMinuteSecond>>,
            >(&self.start_datetime)),
            json::optional("last_modified", &json::written::<
                Option<codec::DateTime<formats::YearMonthDayHourMinuteSecond>>,
            >(&self.last_modified)),
            json::optional("end_datetime", &json::written::<
                Option<codec::DateTime<formats::YearMonthDayHourMinuteSecond>>,
            >(&self.end_datetime)),
            json::optional("dtmf", &self.dtmf).personal(),
            json::optional("import", &self.import),
            json::optional("sentiment", &self.sentiment),
            json::optional("duration", &self.duration),
            json::optional("rings", &self.rings),
            json::optional("revenue", &self.revenue),
            json::optional("notes", &self.notes).personal(),
            json::optional("caller", &self.caller),
            json::optional("demographics", &self.demographics),
            json::optional("callsurance", &self.callsurance),
            json::optional("callsaver", &self.callsaver),
            json::optional("webmatch", &self.webmatch),
            json::optional("summaries", &self.summaries),
            json::optional("scorecards", &self.scorecards),
            json::optional("accounts", &self.accounts),
        ]);
    }
}

json_object!(PhoneCall);

/// Where an imported call came from.
///
/// Source: `callcap-calls:128` (observed).
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ImportDetails {
    /// The call's id in the system it came from.
    pub reference_id: Option<String>,
}

impl json::Object for ImportDetails {
    const NAME: &'static str = "ImportDetails";

    fn read(&mut self, reader: &mut json::Reader<'_>) -> json::Reading {
        reader.members(&mut [("reference_id", &mut self.reference_id)])
    }

    fn view(&self, visit: &mut dyn json::Visit) {
        visit.members(&[json::optional("reference_id", &self.reference_id)]);
    }
}

json_object!(ImportDetails);

/// The caller's sentiment, according to the vendor's Sentiment Suite.
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

impl json::Object for Sentiment {
    const NAME: &'static str = "Sentiment";

    fn read(&mut self, reader: &mut json::Reader<'_>) -> json::Reading {
        reader.members(&mut [
            ("frustrated_reason", &mut self.frustrated_reason),
            ("concern_class", &mut self.concern_class),
            ("sentiment", &mut self.sentiment),
            ("frustrated", &mut self.frustrated),
            ("view_reason", &mut self.view_reason),
            ("view", &mut self.view),
            ("satisfied", &mut self.satisfied),
        ])
    }

    fn view(&self, visit: &mut dyn json::Visit) {
        visit.members(&[
            json::optional("frustrated_reason", &self.frustrated_reason).personal(),
            json::optional("concern_class", &self.concern_class),
            json::optional("sentiment", &self.sentiment),
            json::optional("frustrated", &self.frustrated),
            json::optional("view_reason", &self.view_reason).personal(),
            json::optional("view", &self.view),
            json::optional("satisfied", &self.satisfied),
        ]);
    }
}

json_object!(Sentiment);

/// The caller.
///
/// Source: `callcap-calls:120, callcap-calls:128` (observed).
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Caller {
    /// City. Personal data; `Debug` hides it.
    pub city: Option<String>,
    /// Kind of line, such as `Residential`.
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

impl json::Object for Caller {
    const NAME: &'static str = "Caller";

    fn read(&mut self, reader: &mut json::Reader<'_>) -> json::Reading {
        reader.members(&mut [
            ("city", &mut self.city),
            ("class", &mut self.class),
            ("state", &mut self.state),
            ("name", &mut self.name),
            ("address", &mut self.address),
            ("zip", &mut self.zip),
            ("caller_id", &mut self.caller_id),
        ])
    }

    fn view(&self, visit: &mut dyn json::Visit) {
        visit.members(&[
            json::optional("city", &self.city).personal(),
            json::optional("class", &self.class),
            json::optional("state", &self.state),
            json::optional("name", &self.name).personal(),
            json::optional("address", &self.address).personal(),
            json::optional("zip", &self.zip).personal(),
            json::optional("caller_id", &self.caller_id).personal(),
        ]);
    }
}

json_object!(Caller);

/// What is known about the caller's household. Every member is empty in the sample.
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

impl json::Object for Demographics {
    const NAME: &'static str = "Demographics";

    fn read(&mut self, reader: &mut json::Reader<'_>) -> json::Reading {
        reader.members(&mut [
            ("person", &mut self.person),
            ("demographics", &mut self.demographics),
            ("property", &mut self.property),
            ("addresses", &mut self.addresses),
            ("emails", &mut self.emails),
            ("vehicles", &mut self.vehicles),
        ])
    }

    fn view(&self, visit: &mut dyn json::Visit) {
        visit.members(&[
            json::optional("person", &self.person).personal(),
            json::optional("demographics", &self.demographics).personal(),
            json::optional("property", &self.property).personal(),
            json::optional("addresses", &self.addresses).personal(),
            json::optional("emails", &self.emails).personal(),
            json::optional("vehicles", &self.vehicles).personal(),
        ]);
    }
}

json_object!(Demographics);

/// How analysts rated the call.
///
/// Source: `callcap-calls:118, callcap-calls:128` (observed).
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Callsurance {
    /// The main rating, such as `Positive`.
    pub major: Option<Verdict>,
    /// The minor rating.
    pub minor: Option<MinorVerdict>,
    /// Who took the call.
    pub csr: Option<Csr>,
    /// A request to change the rating.
    pub change_request: Option<ChangeRequest>,
}

impl json::Object for Callsurance {
    const NAME: &'static str = "Callsurance";

    fn read(&mut self, reader: &mut json::Reader<'_>) -> json::Reading {
        reader.members(&mut [
            ("major", &mut self.major),
            ("minor", &mut self.minor),
            ("csr", &mut self.csr),
            ("change_request", &mut self.change_request),
        ])
    }

    fn view(&self, visit: &mut dyn json::Visit) {
        visit.members(&[
            json::optional("major", &self.major),
            json::optional("minor", &self.minor),
            json::optional("csr", &self.csr),
            json::optional("change_request", &self.change_request),
        ]);
    }
}

json_object!(Callsurance);

/// A rating and its id.
///
/// Source: `callcap-calls:128` (observed).
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Verdict {
    /// The rating in words.
    pub label: Option<String>,
    /// The id.
    pub id: Option<i64>,
}

impl json::Object for Verdict {
    const NAME: &'static str = "Verdict";

    fn read(&mut self, reader: &mut json::Reader<'_>) -> json::Reading {
        reader.members(&mut [("label", &mut self.label), ("id", &mut self.id)])
    }

    fn view(&self, visit: &mut dyn json::Visit) {
        visit.members(&[json::optional("label", &self.label), json::optional("id", &self.id)]);
    }
}

json_object!(Verdict);

/// A minor rating and its id.
///
/// Source: `callcap-calls:128` (observed).
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct MinorVerdict {
    /// The rating in words.
    pub label: Option<String>,
    /// The id.
    pub id: Option<i64>,
    /// A machine-readable name. Present in change requests only.
    /// Unclear in the documents: see `docs/callcap/types.md`, `MinorVerdict.tag`.
    pub tag: Option<String>,
}

impl json::Object for MinorVerdict {
    const NAME: &'static str = "MinorVerdict";

    fn read(&mut self, reader: &mut json::Reader<'_>) -> json::Reading {
        reader.members(&mut [("label", &mut self.label), ("id", &mut self.id), ("tag", &mut self.tag)])
    }

    fn view(&self, visit: &mut dyn json::Visit) {
        visit.members(&[
            json::optional("label", &self.label),
            json::optional("id", &self.id),
            json::optional("tag", &self.tag),
        ]);
    }
}

json_object!(MinorVerdict);

/// A call taker.
///
/// Source: `callcap-calls:79, callcap-calls:128` (observed).
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Csr {
    /// The call taker's id. The sample has 0 for an administrator.
    pub id: Option<i64>,
    /// The call taker's name. Personal data; `Debug` hides it.
    pub name: Option<String>,
}

impl json::Object for Csr {
    const NAME: &'static str = "Csr";

    fn read(&mut self, reader: &mut json::Reader<'_>) -> json::Reading {
        reader.members(&mut [("id", &mut self.id), ("name", &mut self.name)])
    }

    fn view(&self, visit: &mut dyn json::Visit) {
        visit.members(&[json::optional("id", &self.id), json::optional("name", &self.name).personal()]);
    }
}

json_object!(Csr);

/// A request to change a call's rating, and its outcome.
///
/// Source: `callcap-calls:128` (observed).
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ChangeRequest {
    /// The status of the request, such as `Approved`.
    /// Unclear in the documents: see `docs/callcap/types.md`, `ChangeRequest.status`.
    pub status: Option<String>,
    /// The requested main rating.
    pub major: Option<Verdict>,
    /// Who took the call.
    pub csr: Option<Csr>,
    /// The rating before the change.
    pub original: Option<OriginalVerdict>,
    /// Who requested the change.
    pub customer: Option<Requester>,
    /// The requested minor rating.
    pub minor: Option<MinorVerdict>,
    /// Who made the mistake in the rating, such as `Callsurance Analyst Mistake`.
    pub inaccuracy: Option<String>,
}

impl json::Object for ChangeRequest {
    const NAME: &'static str = "ChangeRequest";

    fn read(&mut self, reader: &mut json::Reader<'_>) -> json::Reading {
        reader.members(&mut [
            ("status", &mut self.status),
            ("major", &mut self.major),
            ("csr", &mut self.csr),
            ("original", &mut self.original),
            ("customer", &mut self.customer),
            ("minor", &mut self.minor),
            ("inaccuracy", &mut self.inaccuracy),
        ])
    }

    fn view(&self, visit: &mut dyn json::Visit) {
        visit.members(&[
            json::optional("status", &self.status),
            json::optional("major", &self.major),
            json::optional("csr", &self.csr),
            json::optional("original", &self.original),
            json::optional("customer", &self.customer),
            json::optional("minor", &self.minor),
            json::optional("inaccuracy", &self.inaccuracy),
        ]);
    }
}

json_object!(ChangeRequest);

/// A call's rating before a change.
///
/// Source: `callcap-calls:128` (observed).
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct OriginalVerdict {
    /// Who took the call.
    pub csr: Option<Csr>,
    /// The main rating.
    pub major: Option<Verdict>,
    /// The minor rating.
    pub minor: Option<MinorVerdict>,
}

impl json::Object for OriginalVerdict {
    const NAME: &'static str = "OriginalVerdict";

    fn read(&mut self, reader: &mut json::Reader<'_>) -> json::Reading {
        reader.members(&mut [("csr", &mut self.csr), ("major", &mut self.major), ("minor", &mut self.minor)])
    }

    fn view(&self, visit: &mut dyn json::Visit) {
        visit.members(&[
            json::optional("csr", &self.csr),
            json::optional("major", &self.major),
            json::optional("minor", &self.minor),
        ]);
    }
}

json_object!(OriginalVerdict);

/// Who requested a change.
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

impl json::Object for Requester {
    const NAME: &'static str = "Requester";

    fn read(&mut self, reader: &mut json::Reader<'_>) -> json::Reading {
        reader.members(&mut [("email", &mut self.email), ("name", &mut self.name)])
    }

    fn view(&self, visit: &mut dyn json::Visit) {
        visit.members(&[
            json::optional("email", &self.email).personal(),
            json::optional("name", &self.name).personal(),
        ]);
    }
}

json_object!(Requester);

/// The follow-up on a lost call.
///
/// Source: `callcap-calls:60, callcap-calls:128` (observed).
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Callsaver {
    /// When the follow-up took place. Written as `%Y-%m-%d %H:%M:%S`.
    pub date: Option<civil::DateTime>,
    /// The outcome, such as `Lost`.
    /// Unclear in the documents: see `docs/callcap/types.md`, `Callsaver.outcome`.
    pub outcome: Option<Verdict>,
    /// The reason for the outcome.
    pub reason: Option<CallsaverReason>,
    /// Who followed up.
    pub user: Option<CallsaverUser>,
}

impl json::Object for Callsaver {
    const NAME: &'static str = "Callsaver";

    fn read(&mut self, reader: &mut json::Reader<'_>) -> json::Reading {
        reader.members(&mut [
            ("date", &mut json::coded::<
                Option<codec::DateTime<formats::YearMonthDayHourMinuteSecond>>,
            >(&mut self.date)),
            ("outcome", &mut self.outcome),
            ("reason", &mut self.reason),
            ("user", &mut self.user),
        ])
    }

    fn view(&self, visit: &mut dyn json::Visit) {
        visit.members(&[
            json::optional("date", &json::written::<
                Option<codec::DateTime<formats::YearMonthDayHourMinuteSecond>>,
            >(&self.date)),
            json::optional("outcome", &self.outcome),
            json::optional("reason", &self.reason),
            json::optional("user", &self.user),
        ]);
    }
}

json_object!(Callsaver);

/// Why a lost call was or was not saved.
///
/// Source: `callcap-calls:128` (observed).
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CallsaverReason {
    /// The reason in words.
    pub label: Option<String>,
    /// The id.
    pub id: Option<i64>,
    /// Whether there was a sales opportunity.
    pub opportunity: Option<bool>,
}

impl json::Object for CallsaverReason {
    const NAME: &'static str = "CallsaverReason";

    fn read(&mut self, reader: &mut json::Reader<'_>) -> json::Reading {
        reader.members(&mut [("label", &mut self.label), ("id", &mut self.id), ("opportunity", &mut self.opportunity)])
    }

    fn view(&self, visit: &mut dyn json::Visit) {
        visit.members(&[
            json::optional("label", &self.label),
            json::optional("id", &self.id),
            json::optional("opportunity", &self.opportunity),
        ]);
    }
}

json_object!(CallsaverReason);

/// Who followed up on a lost call.
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

impl json::Object for CallsaverUser {
    const NAME: &'static str = "CallsaverUser";

    fn read(&mut self, reader: &mut json::Reader<'_>) -> json::Reading {
        reader.members(&mut [
            ("lastname", &mut self.lastname),
            ("firstname", &mut self.firstname),
            ("email", &mut self.email),
        ])
    }

    fn view(&self, visit: &mut dyn json::Visit) {
        visit.members(&[
            json::optional("lastname", &self.lastname).personal(),
            json::optional("firstname", &self.firstname).personal(),
            json::optional("email", &self.email).personal(),
        ]);
    }
}

json_object!(CallsaverUser);

/// The website visit that led to a call.
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
    /// The page that displayed the number.
    pub call_page: Option<String>,
    /// The visitor's device and software.
    pub visitor: Option<Visitor>,
}

impl json::Object for Webmatch {
    const NAME: &'static str = "Webmatch";

    fn read(&mut self, reader: &mut json::Reader<'_>) -> json::Reading {
        reader.members(&mut [
            ("ad_group", &mut self.ad_group),
            ("creative_id", &mut self.creative_id),
            ("search", &mut self.search),
            ("keyword_id", &mut self.keyword_id),
            ("ad_placement", &mut self.ad_placement),
            ("referrer", &mut self.referrer),
            ("traffic_type", &mut self.traffic_type),
            ("call_page", &mut self.call_page),
            ("visitor", &mut self.visitor),
        ])
    }

    fn view(&self, visit: &mut dyn json::Visit) {
        visit.members(&[
            json::optional("ad_group", &self.ad_group),
            json::optional("creative_id", &self.creative_id),
            json::optional("search", &self.search).personal(),
            json::optional("keyword_id", &self.keyword_id),
            json::optional("ad_placement", &self.ad_placement),
            json::optional("referrer", &self.referrer).personal(),
            json::optional("traffic_type", &self.traffic_type),
            json::optional("call_page", &self.call_page),
            json::optional("visitor", &self.visitor),
        ]);
    }
}

json_object!(Webmatch);

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

impl json::Object for Visitor {
    const NAME: &'static str = "Visitor";

    fn read(&mut self, reader: &mut json::Reader<'_>) -> json::Reading {
        reader.members(&mut [("device", &mut self.device), ("os", &mut self.os), ("browser", &mut self.browser)])
    }

    fn view(&self, visit: &mut dyn json::Visit) {
        visit.members(&[
            json::optional("device", &self.device),
            json::optional("os", &self.os),
            json::optional("browser", &self.browser),
        ]);
    }
}

json_object!(Visitor);

/// A visitor's device.
///
/// Source: `callcap-calls:128` (observed).
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Device {
    /// The kind of device, such as `mobile`. Wire name: `type`.
    pub kind: Option<String>,
}

impl json::Object for Device {
    const NAME: &'static str = "Device";

    fn read(&mut self, reader: &mut json::Reader<'_>) -> json::Reading {
        reader.members(&mut [("type", &mut self.kind)])
    }

    fn view(&self, visit: &mut dyn json::Visit) { visit.members(&[json::optional("type", &self.kind)]); }
}

json_object!(Device);

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

impl json::Object for Software {
    const NAME: &'static str = "Software";

    fn read(&mut self, reader: &mut json::Reader<'_>) -> json::Reading {
        reader.members(&mut [("name", &mut self.name), ("version", &mut self.version)])
    }

    fn view(&self, visit: &mut dyn json::Visit) {
        visit.members(&[json::optional("name", &self.name), json::optional("version", &self.version)]);
    }
}

json_object!(Software);

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

impl json::Object for Summary {
    const NAME: &'static str = "Summary";

    fn read(&mut self, reader: &mut json::Reader<'_>) -> json::Reading {
        reader.members(&mut [("type", &mut self.kind), ("text", &mut self.text)])
    }

    fn view(&self, visit: &mut dyn json::Visit) {
        visit.members(&[json::optional("type", &self.kind), json::optional("text", &self.text).personal()]);
    }
}

json_object!(Summary);

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

impl json::Object for Scorecard {
    const NAME: &'static str = "Scorecard";

    fn read(&mut self, reader: &mut json::Reader<'_>) -> json::Reading {
        reader.members(&mut [("name", &mut self.name), ("results", &mut self.results)])
    }

    fn view(&self, visit: &mut dyn json::Visit) {
        visit.members(&[json::optional("name", &self.name), json::optional("results", &self.results)]);
    }
}

json_object!(Scorecard);

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

impl json::Object for ScorecardResult {
    const NAME: &'static str = "ScorecardResult";

    fn read(&mut self, reader: &mut json::Reader<'_>) -> json::Reading {
        reader.members(&mut [("question", &mut self.question), ("answers", &mut self.answers)])
    }

    fn view(&self, visit: &mut dyn json::Visit) {
        visit.members(&[json::optional("question", &self.question), json::optional("answers", &self.answers)]);
    }
}

json_object!(ScorecardResult);

/// An answer and its points.
///
/// Source: `callcap-calls:128` (observed).
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ScorecardAnswer {
    /// The answer.
    /// Unclear in the documents: see `docs/callcap/types.md`, `ScorecardAnswer.entry`.
    pub entry: Option<AnswerEntry>,
    /// Points awarded.
    pub value: Option<Decimal>,
    /// Maximum points.
    pub max_value: Option<Decimal>,
    /// Minimum points.
    pub min_value: Option<Decimal>,
}

impl json::Object for ScorecardAnswer {
    const NAME: &'static str = "ScorecardAnswer";

    fn read(&mut self, reader: &mut json::Reader<'_>) -> json::Reading {
        reader.members(&mut [
            ("entry", &mut self.entry),
            ("value", &mut self.value),
            ("max_value", &mut self.max_value),
            ("min_value", &mut self.min_value),
        ])
    }

    fn view(&self, visit: &mut dyn json::Visit) {
        visit.members(&[
            json::optional("entry", &self.entry),
            json::optional("value", &self.value),
            json::optional("max_value", &self.max_value),
            json::optional("min_value", &self.min_value),
        ]);
    }
}

json_object!(ScorecardAnswer);

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

impl json::Object for Accounts {
    const NAME: &'static str = "Accounts";

    fn read(&mut self, reader: &mut json::Reader<'_>) -> json::Reading {
        reader.members(&mut [
            ("corporate", &mut self.corporate),
            ("division", &mut self.division),
            ("location", &mut self.location),
            ("campaign", &mut self.campaign),
        ])
    }

    fn view(&self, visit: &mut dyn json::Visit) {
        visit.members(&[
            json::optional("corporate", &self.corporate),
            json::optional("division", &self.division),
            json::optional("location", &self.location),
            json::optional("campaign", &self.campaign),
        ]);
    }
}

json_object!(Accounts);

/// A top-level account.
/// Unclear in the documents: see `docs/callcap/types.md`, `Corporate`.
///
/// Source: `callcap-calls:14, callcap-calls:128` (observed).
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Corporate {
    /// The id.
    pub id: Option<i64>,
    /// The account's name.
    pub name: Option<String>,
}

impl json::Object for Corporate {
    const NAME: &'static str = "Corporate";

    fn read(&mut self, reader: &mut json::Reader<'_>) -> json::Reading {
        reader.members(&mut [("id", &mut self.id), ("name", &mut self.name)])
    }

    fn view(&self, visit: &mut dyn json::Visit) {
        visit.members(&[json::optional("id", &self.id), json::optional("name", &self.name)]);
    }
}

json_object!(Corporate);

/// A division or a location.
///
/// Source: `callcap-calls:15-16, callcap-calls:128` (observed).
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct AccountUnit {
    /// The id assigned by the account holder.
    pub external_id: Option<String>,
    /// The id.
    pub id: Option<i64>,
    /// The division's or location's name.
    pub name: Option<String>,
    /// The top-level account's label for it.
    pub corporate_label: Option<String>,
}

impl json::Object for AccountUnit {
    const NAME: &'static str = "AccountUnit";

    fn read(&mut self, reader: &mut json::Reader<'_>) -> json::Reading {
        reader.members(&mut [
            ("external_id", &mut self.external_id),
            ("id", &mut self.id),
            ("name", &mut self.name),
            ("corporate_label", &mut self.corporate_label),
        ])
    }

    fn view(&self, visit: &mut dyn json::Visit) {
        visit.members(&[
            json::optional("external_id", &self.external_id),
            json::optional("id", &self.id),
            json::optional("name", &self.name),
            json::optional("corporate_label", &self.corporate_label),
        ]);
    }
}

json_object!(AccountUnit);

/// A campaign and its phone numbers.
///
/// Source: `callcap-calls:121, callcap-calls:128` (observed).
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Campaign {
    /// The id.
    pub id: Option<i64>,
    /// The tracking number.
    pub callcap_number: Option<String>,
    /// The number the caller dialed.
    pub dialed_number: Option<String>,
    /// The number the call was connected to. Personal data; `Debug` hides it.
    pub destination_number: Option<String>,
    /// The menu option the caller chose.
    pub ivr_option: Option<i64>,
    /// The medium, such as `Website`.
    pub medium: Option<String>,
    /// The campaign's name.
    pub name: Option<String>,
    /// A memo about the line. Wire name: `line-memo`.
    /// Unclear in the documents: see `docs/callcap/types.md`, `Campaign.line-memo`.
    pub line_memo: Option<String>,
    /// The revenue assumed when none is entered. `None` if absent or an empty string.
    /// Unclear in the documents: see `docs/callcap/types.md`, `Campaign.default_revenue_value`.
    pub default_revenue_value: Option<Decimal>,
    /// The kind of medium, such as `Collateral`.
    pub medium_type: Option<String>,
    /// Final cost per piece.
    pub cost_per_piece_final: Option<Decimal>,
    /// Another memo about the line.
    pub addtl_line_memo: Option<String>,
    /// Estimated cost per piece.
    pub cost_per_piece_est: Option<Decimal>,
    /// Brand.
    pub brand: Option<String>,
    /// Service line.
    pub service_line: Option<String>,
    /// The target audience.
    pub target: Option<String>,
    /// The offer.
    pub offer: Option<String>,
    /// Direction of the campaign's calls, such as `inbound`.
    pub direction: Option<String>,
}

impl json::Object for Campaign {
    const NAME: &'static str = "Campaign";

    fn read(&mut self, reader: &mut json::Reader<'_>) -> json::Reading {
        reader.members(&mut [
            ("id", &mut self.id),
            ("callcap_number", &mut self.callcap_number),
            ("dialed_number", &mut self.dialed_number),
            ("destination_number", &mut self.destination_number),
            ("ivr_option", &mut self.ivr_option),
            ("medium", &mut self.medium),
            ("name", &mut self.name),
            ("line-memo", &mut self.line_memo),
            ("default_revenue_value", &mut json::coded::<codec::EmptyAsNone<codec::Same<Decimal>>>(
                &mut self.default_revenue_value),
            ),
            ("medium_type", &mut self.medium_type),
            ("cost_per_piece_final", &mut self.cost_per_piece_final),
            ("addtl_line_memo", &mut self.addtl_line_memo),
            ("cost_per_piece_est", &mut self.cost_per_piece_est),
            ("brand", &mut self.brand),
            ("service_line", &mut self.service_line),
            ("target", &mut self.target),
            ("offer", &mut self.offer),
            ("direction", &mut self.direction),
        ])
    }

    fn view(&self, visit: &mut dyn json::Visit) {
        visit.members(&[
            json::optional("id", &self.id),
            json::optional("callcap_number", &self.callcap_number),
            json::optional("dialed_number", &self.dialed_number),
            json::optional("destination_number", &self.destination_number).personal(),
            json::optional("ivr_option", &self.ivr_option),
            json::optional("medium", &self.medium),
            json::optional("name", &self.name),
            json::optional("line-memo", &self.line_memo),
            json::optional("default_revenue_value", &json::written::<codec::EmptyAsNone<codec::Same<Decimal>>>(
                &self.default_revenue_value),
            ),
            json::optional("medium_type", &self.medium_type),
            json::optional("cost_per_piece_final", &self.cost_per_piece_final),
            json::optional("addtl_line_memo", &self.addtl_line_memo),
            json::optional("cost_per_piece_est", &self.cost_per_piece_est),
            json::optional("brand", &self.brand),
            json::optional("service_line", &self.service_line),
            json::optional("target", &self.target),
            json::optional("offer", &self.offer),
            json::optional("direction", &self.direction),
        ]);
    }
}

json_object!(Campaign);

/// The response to a change of a conversation. Only `status` is documented.
///
/// Source: `callcap-getting-started` (reported).
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ConversationChanged {
    /// Always `success`.
    pub status: String,
}

impl json::Object for ConversationChanged {
    const NAME: &'static str = "ConversationChanged";

    fn read(&mut self, reader: &mut json::Reader<'_>) -> json::Reading {
        reader.members(&mut [("status", &mut self.status)])
    }

    fn view(&self, visit: &mut dyn json::Visit) { visit.members(&[json::always("status", &self.status)]); }
}

json_object!(ConversationChanged);
