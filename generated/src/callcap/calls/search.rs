// @generated from spec/callcap/calls/search.yaml by `cargo xtask generate`. Do not edit.

//! Searches phone calls, one page at a time.

use callspec_runtime::generated::{Basis, Check, Contested, ListStyle, Personal, WireRequest, codec, has_items, list};
use callspec_runtime::{Extra, Json, Operation, Paged, Place, Request, Violations, civil, words};
use super::super::{CallPage, formats, operations};

/// Searches phone calls, one page at a time.
///
/// `GET /v2/get/calls/`, read-only.
///
/// Only calls that the login can access are returned. The content of text conversations comes from
/// another API, NEXTms.
///
/// Times in the request and the response are in `search_timezone`, or else in the login's own time
/// zone.
///
/// - `search_startdate` must be earlier than `search_enddate`. With equal values, a violation only
///   warns.
/// - `search_last_modified_start` should not be later than `search_last_modified_end`.
/// - `search_duration_min` must be less than `search_duration_max`. With equal values or a
///   `search_duration_max` of 600 or more, a violation only warns.
/// - If `call_id` is given, no other parameter may be set.
///
/// Source: `callcap-calls:1-133`.
#[derive(Clone, Debug, Default, PartialEq)]
#[must_use = "a request does nothing until a client sends it"]
pub struct CallsSearch {
    pub(crate) corporate_id: Option<i64>,
    pub(crate) division_id: Option<Vec<i64>>,
    pub(crate) location_id: Option<Vec<i64>>,
    pub(crate) campaign_id: Option<Vec<i64>>,
    pub(crate) search_range: Option<SearchRange>,
    pub(crate) search_last_modified_start: Option<civil::DateTime>,
    pub(crate) search_last_modified_end: Option<civil::DateTime>,
    pub(crate) search_daysofweek: Option<Vec<DayOfWeek>>,
    pub(crate) search_timezone: Option<String>,
    pub(crate) search_duration_min: Option<i64>,
    pub(crate) search_duration_max: Option<i64>,
    pub(crate) search_action: Option<Vec<CallAction>>,
    pub(crate) search_feature: Option<Vec<CallFeature>>,
    pub(crate) conversation_type: Option<ConversationType>,
    pub(crate) search_medium: Option<Vec<i64>>,
    pub(crate) search_major: Option<Vec<CallsuranceMajor>>,
    pub(crate) search_csr: Option<Vec<i64>>,
    pub(crate) search_callsaver_status: Option<Vec<CallsaverStatus>>,
    pub(crate) search_evaluation_change_status: Option<EvaluationStatus>,
    pub(crate) search_revenue_entered: Option<bool>,
    pub(crate) search_term: Personal<Option<String>>,
    pub(crate) search_caller_id: Personal<Option<String>>,
    pub(crate) search_destination: Personal<Option<String>>,
    pub(crate) search_reference_id: Option<String>,
    pub(crate) search_direction: Option<CallDirection>,
    pub(crate) search_location_external_id: Option<String>,
    pub(crate) search_division_external_id: Option<String>,
    pub(crate) call_id: Option<String>,
    pub(crate) order: Option<CallOrder>,
    pub(crate) page: Option<i64>,
    pub(crate) show: Option<i64>,
    pub(crate) detail: Option<Vec<CallDetail>>,
    pub(crate) extra: Extra,
}

impl CallsSearch {
    /// Creates a request without any parameters.
    pub fn new() -> Self { Self::default() }
    /// Filter by one top-level (Corporate) account.
    pub fn corporate_id(mut self, value: i64) -> Self { self.corporate_id = Some(value); self }
    /// Filter by second-level (Division) accounts.
    /// Unclear in the documents: see `docs/callcap/calls.search.md`, `division_id`.
    pub fn division_id(mut self, value: impl IntoIterator<Item = i64>) -> Self { self.division_id = list(value); self }
    /// Filter by third-level (Location) accounts.
    /// Unclear in the documents: see `docs/callcap/calls.search.md`, `location_id`.
    pub fn location_id(mut self, value: impl IntoIterator<Item = i64>) -> Self { self.location_id = list(value); self }
    /// Filter by campaigns.
    /// Unclear in the documents: see `docs/callcap/calls.search.md`, `campaign_id`.
    pub fn campaign_id(mut self, value: impl IntoIterator<Item = i64>) -> Self { self.campaign_id = list(value); self }
    /// The time span to search: a preset or dates. The default is dates, each with its own default.
    pub fn search_range(mut self, value: SearchRange) -> Self { self.search_range = Some(value); self }

    /// The earliest time of the last modification. Written as `%Y-%m-%d %H:%M` or a date alone,
    /// `%Y-%m-%d`, which means 00:00:00.
    /// Unclear in the documents: see `docs/callcap/calls.search.md`, `search_last_modified_start`.
    pub fn search_last_modified_start(mut self, value: civil::DateTime) -> Self {
        self.search_last_modified_start = Some(value);
        self
    }

    /// The latest time of the last modification. Written as `%Y-%m-%d %H:%M` or a date alone,
    /// `%Y-%m-%d`, which means 23:59:59.
    /// Unclear in the documents: see `docs/callcap/calls.search.md`, `search_last_modified_end`.
    pub fn search_last_modified_end(mut self, value: civil::DateTime) -> Self {
        self.search_last_modified_end = Some(value);
        self
    }

    /// Filter by days of the week.
    /// Unclear in the documents: see `docs/callcap/calls.search.md`, `search_daysofweek`.
    pub fn search_daysofweek(mut self, value: impl IntoIterator<Item = DayOfWeek>) -> Self {
        self.search_daysofweek = list(value);
        self
    }

    /// The time zone of the request and the response. The default is the login's own, which is
    /// US/Central unless it was changed. An IANA time zone name.
    /// Unclear in the documents: see `docs/callcap/calls.search.md`, `search_timezone`.
    pub fn search_timezone(mut self, value: impl Into<String>) -> Self {
        self.search_timezone = Some(value.into());
        self
    }

    /// Minimum call duration, in seconds. Defaults to `0`.
    /// Unclear in the documents: see `docs/callcap/calls.search.md`, `search_duration_min`.
    pub fn search_duration_min(mut self, value: i64) -> Self { self.search_duration_min = Some(value); self }
    /// Maximum call duration, in seconds. 600 or more returns all calls, with no maximum.
    /// Unclear in the documents: see `docs/callcap/calls.search.md`, `search_duration_min`.
    pub fn search_duration_max(mut self, value: i64) -> Self { self.search_duration_max = Some(value); self }

    /// Filter by action, which is the result of a call.
    pub fn search_action(mut self, value: impl IntoIterator<Item = CallAction>) -> Self {
        self.search_action = list(value);
        self
    }

    /// Filter by call features.
    pub fn search_feature(mut self, value: impl IntoIterator<Item = CallFeature>) -> Self {
        self.search_feature = list(value);
        self
    }

    /// Calls, text conversations, or both. Defaults to `all`.
    pub fn conversation_type(mut self, value: ConversationType) -> Self { self.conversation_type = Some(value); self }

    /// Filter by the mediatype ids of the account's own campaign mediums.
    /// Unclear in the documents: see `docs/callcap/calls.search.md`, `search_medium`.
    pub fn search_medium(mut self, value: impl IntoIterator<Item = i64>) -> Self {
        self.search_medium = list(value);
        self
    }

    /// Filter by Callsurance major.
    pub fn search_major(mut self, value: impl IntoIterator<Item = CallsuranceMajor>) -> Self {
        self.search_major = list(value);
        self
    }

    /// Filter by CSR (call taker) ids.
    /// Unclear in the documents: see `docs/callcap/calls.search.md`, `search_csr`.
    pub fn search_csr(mut self, value: impl IntoIterator<Item = i64>) -> Self { self.search_csr = list(value); self }

    /// Filter by Callsaver status.
    pub fn search_callsaver_status(mut self, value: impl IntoIterator<Item = CallsaverStatus>) -> Self {
        self.search_callsaver_status = list(value);
        self
    }

    /// Filter by evaluation change status.
    /// Unclear in the documents: see `docs/callcap/calls.search.md`, `search_evaluation_change_status`.
    pub fn search_evaluation_change_status(mut self, value: EvaluationStatus) -> Self {
        self.search_evaluation_change_status = Some(value);
        self
    }

    /// Filter by whether revenue was entered.
    pub fn search_revenue_entered(mut self, value: bool) -> Self { self.search_revenue_entered = Some(value); self }

    /// Text to search for in campaign names, phone numbers, notes and more. Which fields are searched
    /// may change. Personal data; `Debug` hides it.
    pub fn search_term(mut self, value: impl Into<String>) -> Self {
        self.search_term = Personal(Some(value.into()));
        self
    }

    /// The caller's phone number, or part of it. Formatting is ignored. Personal data; `Debug` hides
    /// it.
    pub fn search_caller_id(mut self, value: impl Into<String>) -> Self {
        self.search_caller_id = Personal(Some(value.into()));
        self
    }

    /// The number the call was connected to, or part of it. Formatting is ignored. Personal data;
    /// `Debug` hides it.
    /// Unclear in the documents: see `docs/callcap/calls.search.md`, `search_destination`.
    pub fn search_destination(mut self, value: impl Into<String>) -> Self {
        self.search_destination = Personal(Some(value.into()));
        self
    }

    /// An external reference id, typically of an imported call.
    pub fn search_reference_id(mut self, value: impl Into<String>) -> Self {
        self.search_reference_id = Some(value.into());
        self
    }

    /// Filter by call direction. The default on the page, `all`, is none of the accepted words.
    /// Unclear in the documents: see `docs/callcap/calls.search.md`, `search_direction`.
    pub fn search_direction(mut self, value: CallDirection) -> Self { self.search_direction = Some(value); self }

    /// Filter by the external id of a location, which is alphanumeric.
    /// Unclear in the documents: see `docs/callcap/calls.search.md`, `search_location_external_id`.
    pub fn search_location_external_id(mut self, value: impl Into<String>) -> Self {
        self.search_location_external_id = Some(value.into());
        self
    }

    /// Filter by the external id of a division, which is alphanumeric.
    /// Unclear in the documents: see `docs/callcap/calls.search.md`, `search_division_external_id`.
    pub fn search_division_external_id(mut self, value: impl Into<String>) -> Self {
        self.search_division_external_id = Some(value.into());
        self
    }

    /// The id of a single call, as the only parameter. Only calls that the login can access are
    /// returned.
    pub fn call_id(mut self, value: impl Into<String>) -> Self { self.call_id = Some(value.into()); self }
    /// The order of the calls. Defaults to `newest`.
    pub fn order(mut self, value: CallOrder) -> Self { self.order = Some(value); self }
    /// The page number, at most the `last_page` of the response. Defaults to `1`. At least 1.
    /// Unclear in the documents: see `docs/callcap/calls.search.md`, `page`.
    pub fn page(mut self, value: i64) -> Self { self.page = Some(value); self }
    /// Calls per page. Defaults to `50`. Between 1 and 1000.
    pub fn show(mut self, value: i64) -> Self { self.show = Some(value); self }

    /// Which parts of each call to return. The basic data is always included. Defaults to `all`. An
    /// empty list is sent as `detail=`.
    /// Unclear in the documents: see `docs/callcap/calls.search.md`, `detail`.
    pub fn detail(mut self, value: impl IntoIterator<Item = CallDetail>) -> Self { self.detail = list(value); self }

    /// Adds a parameter or member that the documents do not mention. It is not validated; a documented name,
    /// or one that carries a credential, is refused. In a JSON body, dots lead into objects: `filter.agent`.
    pub fn extra(mut self, place: Place, name: impl Into<String>, value: impl Into<Json>) -> Self {
        self.extra.add(place, name, value);
        self
    }

    /// Every violation in this request, including those that only warn. A client runs the same check before it
    /// sends anything.
    pub fn validate(&self) -> Violations { callspec_runtime::validate(self) }
}

impl Request for CallsSearch {
    type Output = CallPage;
    fn operation() -> &'static Operation { &operations::CALLS_SEARCH }

    fn check(&self, check: &mut Check) {
        check.timezone("search_timezone", &self.search_timezone, Basis::refusing("callcap-calls:41"));
        check.range("page", &self.page, 1.., Basis::refusing("callcap-calls:114"));
        check.range("show", &self.show, 1..=1000, Basis::refusing("callcap-calls:115"));
        let low = match &self.search_range {
            Some(SearchRange::Dates { search_startdate, .. }) => search_startdate.as_ref(),
            _ => None,
        };
        let high = match &self.search_range {
            Some(SearchRange::Dates { search_enddate, .. }) => search_enddate.as_ref(),
            _ => None,
        };
        check.ordered_in_part(
            ("search_startdate", &low),
            ("search_enddate", &high),
            true,
            Contested { equal: true, from: None },
            Basis::refusing("callcap-calls:36-37"),
        );
        check.ordered(
            ("search_last_modified_start", &self.search_last_modified_start),
            ("search_last_modified_end", &self.search_last_modified_end),
            false,
            Basis::warning("callcap-calls:38-39"),
        );
        check.ordered_in_part(
            ("search_duration_min", &self.search_duration_min),
            ("search_duration_max", &self.search_duration_max),
            true,
            Contested { equal: true, from: Some(600) },
            Basis::refusing("callcap-calls:51-52"),
        );
        check.only("call_id", self.call_id.is_some(), Basis::refusing("callcap-calls:105"), &[
            ("corporate_id", self.corporate_id.is_some()),
            ("division_id", has_items(&self.division_id)),
            ("location_id", has_items(&self.location_id)),
            ("campaign_id", has_items(&self.campaign_id)),
            ("search_range", self.search_range.is_some()),
            ("search_last_modified_start", self.search_last_modified_start.is_some()),
            ("search_last_modified_end", self.search_last_modified_end.is_some()),
            ("search_daysofweek", has_items(&self.search_daysofweek)),
            ("search_timezone", self.search_timezone.is_some()),
            ("search_duration_min", self.search_duration_min.is_some()),
            ("search_duration_max", self.search_duration_max.is_some()),
            ("search_action", has_items(&self.search_action)),
            ("search_feature", has_items(&self.search_feature)),
            ("conversation_type", self.conversation_type.is_some()),
            ("search_medium", has_items(&self.search_medium)),
            ("search_major", has_items(&self.search_major)),
            ("search_csr", has_items(&self.search_csr)),
            ("search_callsaver_status", has_items(&self.search_callsaver_status)),
            ("search_evaluation_change_status", self.search_evaluation_change_status.is_some()),
            ("search_revenue_entered", self.search_revenue_entered.is_some()),
            ("search_term", self.search_term.is_some()),
            ("search_caller_id", self.search_caller_id.is_some()),
            ("search_destination", self.search_destination.is_some()),
            ("search_reference_id", self.search_reference_id.is_some()),
            ("search_direction", self.search_direction.is_some()),
            ("search_location_external_id", self.search_location_external_id.is_some()),
            ("search_division_external_id", self.search_division_external_id.is_some()),
            ("order", self.order.is_some()),
            ("page", self.page.is_some()),
            ("show", self.show.is_some()),
            ("detail", self.detail.is_some()),
        ]);
    }

    fn encode(&self, wire: &mut WireRequest) {
        wire.query("corporate_id", &self.corporate_id);
        wire.query_list("division_id", &self.division_id, ListStyle::Comma);
        wire.query_list("location_id", &self.location_id, ListStyle::Comma);
        wire.query_list("campaign_id", &self.campaign_id, ListStyle::Comma);
        if let Some(search_range) = &self.search_range {
            search_range.encode(wire);
        } else {
            wire.unset(Place::Query, &["search_range", "search_startdate", "search_enddate"]);
        }
        wire.query_as::<codec::DateTime<formats::YearMonthDayHourMinuteOrDayStart>>(
            "search_last_modified_start",
            &self.search_last_modified_start,
        );
        wire.query_as::<codec::DateTime<formats::YearMonthDayHourMinuteOrDayEnd>>(
            "search_last_modified_end",
            &self.search_last_modified_end,
        );
        wire.query_list("search_daysofweek", &self.search_daysofweek, ListStyle::Comma);
        wire.query("search_timezone", &self.search_timezone);
        wire.query("search_duration_min", &self.search_duration_min);
        wire.query("search_duration_max", &self.search_duration_max);
        wire.query_list("search_action", &self.search_action, ListStyle::Comma);
        wire.query_list("search_feature", &self.search_feature, ListStyle::Comma);
        wire.query("conversation_type", &self.conversation_type);
        wire.query_list("search_medium", &self.search_medium, ListStyle::Comma);
        wire.query_list("search_major", &self.search_major, ListStyle::Comma);
        wire.query_list("search_csr", &self.search_csr, ListStyle::Comma);
        wire.query_list("search_callsaver_status", &self.search_callsaver_status, ListStyle::Comma);
        wire.query("search_evaluation_change_status", &self.search_evaluation_change_status);
        wire.query_as::<codec::Boolean<formats::Words1Or0>>("search_revenue_entered", &self.search_revenue_entered);
        wire.query("search_term", &self.search_term);
        wire.query("search_caller_id", &self.search_caller_id);
        wire.query("search_destination", &self.search_destination);
        wire.query("search_reference_id", &self.search_reference_id);
        wire.query("search_direction", &self.search_direction);
        wire.query("search_location_external_id", &self.search_location_external_id);
        wire.query("search_division_external_id", &self.search_division_external_id);
        wire.query("call_id", &self.call_id);
        wire.query("order", &self.order);
        wire.query("page", &self.page);
        wire.query("show", &self.show);
        wire.query_list("detail", &self.detail, ListStyle::CommaOr(""));
        wire.set_by(&[("search_startdate", "search_range"), ("search_enddate", "search_range")]);
        wire.extra_beside(&self.extra, &[], &["search_range", "search_startdate", "search_enddate"]);
    }
}

impl Paged for CallsSearch {}

/// The time span to search: a preset or dates. The default is dates, each with its own default.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum SearchRange {
    /// A preset time span.
    #[non_exhaustive]
    Preset {
        /// The preset.
        search_range: RangePreset,
    },
    /// A range of dates.
    #[non_exhaustive]
    Dates {
        /// The first day. The default is one date in the past; which one is not documented. Written as
        /// `%Y-%m-%d`.
        /// Unclear in the documents: see `docs/callcap/calls.search.md`, `search_startdate`.
        search_startdate: Option<civil::Date>,
        /// The last day. The default is today. Written as `%Y-%m-%d`.
        /// Unclear in the documents: see `docs/callcap/calls.search.md`, `search_enddate` and `search_startdate`.
        search_enddate: Option<civil::Date>,
    },
}

impl SearchRange {
    /// A preset time span.
    ///
    /// - `search_range`: The preset.
    pub fn preset(search_range: RangePreset) -> Self { Self::Preset { search_range } }

    /// A range of dates.
    ///
    /// - `search_startdate` (optional): The first day. The default is one date in the past; which one is
    ///   not documented.
    /// - `search_enddate` (optional): The last day. The default is today.
    pub fn dates(
        search_startdate: impl Into<Option<civil::Date>>,
        search_enddate: impl Into<Option<civil::Date>>,
    ) -> Self {
        Self::Dates { search_startdate: search_startdate.into(), search_enddate: search_enddate.into() }
    }

    fn encode(&self, wire: &mut WireRequest) {
        match self {
            Self::Preset { search_range } => {
                wire.query("search_range", search_range);
                wire.unset(Place::Query, &["search_startdate", "search_enddate"]);
            }
            Self::Dates { search_startdate, search_enddate } => {
                wire.query("search_range", "custom");
                wire.query_as::<codec::Date<formats::YearMonthDay>>("search_startdate", search_startdate);
                wire.query_as::<codec::Date<formats::YearMonthDay>>("search_enddate", search_enddate);
            }
        }
    }
}

words! {
    /// A preset time span.
    /// Unclear in the documents: see `docs/callcap/calls.search.md`, `RangePreset`.
    ///
    /// Source: `callcap-calls:18`.
    pub enum RangePreset {
        /// `today`: Today.
        Today = "today",
        /// `yesterday`: Yesterday.
        Yesterday = "yesterday",
        /// `week`: The current week, starting on Sunday.
        ThisWeek = "week",
        /// `last7days`: The last seven days.
        Last7Days = "last7days",
        /// `monthtodate`: The current month to date.
        MonthToDate = "monthtodate",
        /// `lastmonth`: Last month.
        LastMonth = "lastmonth",
        /// `last30days`: The last thirty days.
        Last30Days = "last30days",
        /// `last3months`: The last three months.
        Last3Months = "last3months",
        /// `last6months`: The last six months.
        Last6Months = "last6months",
        /// `yeartodate`: The current year to date.
        YearToDate = "yeartodate",
        /// `last1minutes`: The last minute.
        Last1Minute = "last1minutes",
        /// `last5minutes`: The last five minutes.
        Last5Minutes = "last5minutes",
        /// `last10minutes`: The last ten minutes.
        Last10Minutes = "last10minutes",
        /// `last30minutes`: The last thirty minutes.
        Last30Minutes = "last30minutes",
        /// `last60minutes`: The last sixty minutes.
        Last60Minutes = "last60minutes",
    }
}

words! {
    /// A day of the week, numbered from Sunday as 1.
    ///
    /// Source: `callcap-calls:40`.
    pub enum DayOfWeek {
        /// `1`: Sunday.
        Sunday = "1",
        /// `2`: Monday.
        Monday = "2",
        /// `3`: Tuesday.
        Tuesday = "3",
        /// `4`: Wednesday.
        Wednesday = "4",
        /// `5`: Thursday.
        Thursday = "5",
        /// `6`: Friday.
        Friday = "6",
        /// `7`: Saturday.
        Saturday = "7",
    }
}

words! {
    /// The action of a call, which is its result.
    ///
    /// Source: `callcap-calls:53`.
    pub enum CallAction {
        /// `ans`: The call was answered.
        Answered = "ans",
        /// `missed`: Not answered, because of a hangup or a busy signal.
        Missed = "missed",
        /// `blocked`: From a number on the blacklist.
        Blocked = "blocked",
        /// `inprogress`: On the line now and not ended yet.
        InProgress = "inprogress",
    }
}

words! {
    /// A feature of a call.
    /// Unclear in the documents: see `docs/callcap/calls.search.md`, `CallFeature`.
    ///
    /// Source: `callcap-calls:58`.
    pub enum CallFeature {
        /// `outbound`: An outbound call.
        Outbound = "outbound",
        /// `callsaver`: A negative call that was worked through Callsaver.
        Callsaver = "callsaver",
        /// `webmatch`: Matched to a website visitor.
        Webmatch = "webmatch",
        /// `callconnect`: Started by a Click-to-Call event.
        Callconnect = "callconnect",
        /// `callsurance`: Worked by Callsurance call analysts.
        Callsurance = "callsurance",
    }
}

words! {
    /// A kind of conversation.
    ///
    /// Source: `callcap-calls:65`.
    pub enum ConversationType {
        /// `all`: Calls and text conversations.
        All = "all",
        /// `call`: Calls.
        Call = "call",
        /// `text`: Text conversations.
        Text = "text",
    }
}

words! {
    /// A Callsurance major.
    ///
    /// Source: `callcap-calls:72`.
    pub enum CallsuranceMajor {
        /// `1`: Positive calls.
        Positive = "1",
        /// `2`: Negative calls.
        Negative = "2",
        /// `3`: Neutral calls.
        Neutral = "3",
        /// `4`: Filtered calls, not worked because the caller is on the Callsurance filter.
        Filtered = "4",
        /// `0`: Not worked by an analyst yet, or from a campaign with Callsurance turned off.
        Unworked = "0",
    }
}

words! {
    /// A Callsaver status.
    ///
    /// Source: `callcap-calls:80`.
    pub enum CallsaverStatus {
        /// `1`: The call was saved.
        Saved = "1",
        /// `2`: The call was not saved.
        NotSaved = "2",
    }
}

words! {
    /// An evaluation change status.
    ///
    /// Source: `callcap-calls:84`.
    pub enum EvaluationStatus {
        /// `approved`: Approved.
        Approved = "approved",
        /// `denied`: Denied.
        Denied = "denied",
        /// `pending`: Pending.
        Pending = "pending",
    }
}

words! {
    /// The direction of a call.
    ///
    /// Source: `callcap-calls:98`.
    pub enum CallDirection {
        /// `inbound`: Inbound.
        Inbound = "inbound",
        /// `outbound`: Outbound.
        Outbound = "outbound",
        /// `internal`: Internal.
        Internal = "internal",
    }
}

words! {
    /// A sort order for calls.
    ///
    /// Source: `callcap-calls:106`.
    pub enum CallOrder {
        /// `newest`: Newest first.
        Newest = "newest",
        /// `oldest`: Oldest first.
        Oldest = "oldest",
        /// `account`: By corporate name, then by division, location and campaign name.
        Account = "account",
        /// `callerid`: By the caller's phone number.
        CallerId = "callerid",
        /// `callername`: By the caller's name.
        CallerName = "callername",
        /// `callsurance`: By Callsurance major, then by Callsurance minor.
        Callsurance = "callsurance",
    }
}

words! {
    /// A part of a call's data.
    /// Unclear in the documents: see `docs/callcap/calls.search.md`, `CallDetail`.
    ///
    /// Source: `callcap-calls:116`.
    pub enum CallDetail {
        /// `all`: Everything except call notes, demographics and scorecards.
        All = "all",
        /// `notes`: Call notes. Only when requested.
        Notes = "notes",
        /// `demographics`: Demographics. Only when requested and enabled for the account.
        Demographics = "demographics",
        /// `callsurance`: Callsurance data: major, minor and CSR.
        Callsurance = "callsurance",
        /// `webmatch`: Webmatch data.
        Webmatch = "webmatch",
        /// `caller`: The captured caller information.
        Caller = "caller",
        /// `accounts`: Corporate, division, location and campaign, with the campaign's phone number and
        /// destination.
        Accounts = "accounts",
        /// `scorecards`: Scorecards. Only when requested.
        Scorecards = "scorecards",
        /// `import`: The imported reference id. Only when requested.
        Import = "import",
        /// `summaries`: The call summaries. Only when requested.
        Summaries = "summaries",
        /// `sentiment`: Sentiment Suite signals.
        Sentiment = "sentiment",
    }
}
