// @generated from spec/callcap/calls/search.yaml by `cargo xtask generate`. Do not edit.

//! Searches phone calls, one page at a time.

use std::fmt;
use callspec_runtime::generated::{
    Basis, Check, Hidden, ListStyle, WireRequest, Written, codec,
};
use callspec_runtime::generated::serde::{Serialize, Serializer};
use callspec_runtime::{Extra, Json, Operation, Paged, Place, Request, Violations, civil};
use super::super::{CallPage, PhoneCall, formats, operations};

/// Searches phone calls, one page at a time.
///
/// `GET /v2/get/calls/`, read-only.
///
/// Without any parameters, it returns the newest calls the login may see.
///
/// Times in the request and the response are in `search_timezone`, or else in the login's own time
/// zone.
///
/// - `search_startdate` should not be greater than `search_enddate`.
/// - `search_last_modified_start` should not be greater than `search_last_modified_end`.
/// - `search_duration_min` should not be greater than `search_duration_max`.
/// - If `call_id` is given, nothing else may be given.
///
/// Source: `callcap-calls:1-133`.
#[derive(Clone, Default, PartialEq)]
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
    pub(crate) search_term: Option<String>,
    pub(crate) search_caller_id: Option<String>,
    pub(crate) search_destination: Option<String>,
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
    /// Starts with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Filter by top-level account.
    pub fn corporate_id(mut self, corporate_id: i64) -> Self {
        self.corporate_id = Some(corporate_id);
        self
    }

    /// Filter by second-level accounts.
    /// The documents disagree here: see `calls.search`, `division_id`.
    pub fn division_id(mut self, division_id: impl IntoIterator<Item = i64>) -> Self {
        self.division_id = Some(division_id.into_iter().collect());
        self
    }

    /// Filter by third-level accounts.
    /// The documents disagree here: see `calls.search`, `location_id`.
    pub fn location_id(mut self, location_id: impl IntoIterator<Item = i64>) -> Self {
        self.location_id = Some(location_id.into_iter().collect());
        self
    }

    /// Filter by campaigns.
    /// The documents disagree here: see `calls.search`, `campaign_id`.
    pub fn campaign_id(mut self, campaign_id: impl IntoIterator<Item = i64>) -> Self {
        self.campaign_id = Some(campaign_id.into_iter().collect());
        self
    }

    /// The time span to search, as a preset or as dates. If omitted, the vendor uses dates, which have
    /// their own defaults.
    pub fn search_range(mut self, search_range: SearchRange) -> Self {
        self.search_range = Some(search_range);
        self
    }

    /// Only calls last modified at or after this time. Written as `%Y-%m-%d %H:%M`.
    /// The documents disagree here: see `calls.search`, `search_last_modified_start`.
    pub fn search_last_modified_start(
        mut self,
        search_last_modified_start: civil::DateTime,
    ) -> Self {
        self.search_last_modified_start = Some(search_last_modified_start);
        self
    }

    /// Only calls last modified at or before this time. Written as `%Y-%m-%d %H:%M`.
    /// The documents disagree here: see `calls.search`, `search_last_modified_end`.
    pub fn search_last_modified_end(
        mut self,
        search_last_modified_end: civil::DateTime,
    ) -> Self {
        self.search_last_modified_end = Some(search_last_modified_end);
        self
    }

    /// Filter by days of the week.
    /// The documents disagree here: see `calls.search`, `search_daysofweek`.
    pub fn search_daysofweek(
        mut self,
        search_daysofweek: impl IntoIterator<Item = DayOfWeek>,
    ) -> Self {
        self.search_daysofweek = Some(search_daysofweek.into_iter().collect());
        self
    }

    /// The time zone of the request and the response. If omitted, the vendor uses the login's own,
    /// which is initially US/Central. An IANA time zone name.
    /// The documents disagree here: see `calls.search`, `search_timezone`.
    pub fn search_timezone(mut self, search_timezone: impl Into<String>) -> Self {
        self.search_timezone = Some(search_timezone.into());
        self
    }

    /// Minimum call duration, in seconds. Defaults to `0`.
    /// The documents disagree here: see `calls.search`, `search_duration_min`.
    pub fn search_duration_min(mut self, search_duration_min: i64) -> Self {
        self.search_duration_min = Some(search_duration_min);
        self
    }

    /// Maximum call duration, in seconds. 600 or more means no maximum.
    /// The documents disagree here: see `calls.search`, `search_duration_min`.
    pub fn search_duration_max(mut self, search_duration_max: i64) -> Self {
        self.search_duration_max = Some(search_duration_max);
        self
    }

    /// Filter by call outcome.
    pub fn search_action(
        mut self,
        search_action: impl IntoIterator<Item = CallAction>,
    ) -> Self {
        self.search_action = Some(search_action.into_iter().collect());
        self
    }

    /// Filter by call features.
    pub fn search_feature(
        mut self,
        search_feature: impl IntoIterator<Item = CallFeature>,
    ) -> Self {
        self.search_feature = Some(search_feature.into_iter().collect());
        self
    }

    /// Calls, text conversations, or both. This API does not return the content of text conversations.
    /// Defaults to `all`.
    pub fn conversation_type(mut self, conversation_type: ConversationType) -> Self {
        self.conversation_type = Some(conversation_type);
        self
    }

    /// Filter by medium ids.
    /// The documents disagree here: see `calls.search`, `search_medium`.
    pub fn search_medium(
        mut self,
        search_medium: impl IntoIterator<Item = i64>,
    ) -> Self {
        self.search_medium = Some(search_medium.into_iter().collect());
        self
    }

    /// Filter by the analysts' main rating.
    pub fn search_major(
        mut self,
        search_major: impl IntoIterator<Item = CallsuranceMajor>,
    ) -> Self {
        self.search_major = Some(search_major.into_iter().collect());
        self
    }

    /// Filter by call taker ids.
    /// The documents disagree here: see `calls.search`, `search_csr`.
    pub fn search_csr(mut self, search_csr: impl IntoIterator<Item = i64>) -> Self {
        self.search_csr = Some(search_csr.into_iter().collect());
        self
    }

    /// Filter by whether Callsaver saved the call.
    pub fn search_callsaver_status(
        mut self,
        search_callsaver_status: impl IntoIterator<Item = CallsaverStatus>,
    ) -> Self {
        self.search_callsaver_status = Some(
            search_callsaver_status.into_iter().collect(),
        );
        self
    }

    /// Filter by the status of the call's evaluation change request.
    /// The documents disagree here: see `calls.search`, `search_evaluation_change_status`.
    pub fn search_evaluation_change_status(
        mut self,
        search_evaluation_change_status: EvaluationStatus,
    ) -> Self {
        self.search_evaluation_change_status = Some(search_evaluation_change_status);
        self
    }

    /// Filter by whether revenue was entered.
    pub fn search_revenue_entered(mut self, search_revenue_entered: bool) -> Self {
        self.search_revenue_entered = Some(search_revenue_entered);
        self
    }

    /// Text to search for in campaign names, phone numbers, notes and more. The vendor may change which
    /// fields it searches. Personal data; `Debug` hides it.
    pub fn search_term(mut self, search_term: impl Into<String>) -> Self {
        self.search_term = Some(search_term.into());
        self
    }

    /// The caller's phone number, or part of it. Punctuation is ignored. Personal data; `Debug` hides
    /// it.
    pub fn search_caller_id(mut self, search_caller_id: impl Into<String>) -> Self {
        self.search_caller_id = Some(search_caller_id.into());
        self
    }

    /// The number the call was connected to, or part of it. Punctuation is ignored. Personal data;
    /// `Debug` hides it.
    /// The documents disagree here: see `calls.search`, `search_destination`.
    pub fn search_destination(mut self, search_destination: impl Into<String>) -> Self {
        self.search_destination = Some(search_destination.into());
        self
    }

    /// An id from another system, typically of an imported call.
    pub fn search_reference_id(
        mut self,
        search_reference_id: impl Into<String>,
    ) -> Self {
        self.search_reference_id = Some(search_reference_id.into());
        self
    }

    /// Filter by call direction. If omitted, all directions match.
    /// The documents disagree here: see `calls.search`, `search_direction`.
    pub fn search_direction(mut self, search_direction: CallDirection) -> Self {
        self.search_direction = Some(search_direction);
        self
    }

    /// Filter by the id that the account holder gave a location.
    /// The documents disagree here: see `calls.search`, `search_location_external_id`.
    pub fn search_location_external_id(
        mut self,
        search_location_external_id: impl Into<String>,
    ) -> Self {
        self.search_location_external_id = Some(search_location_external_id.into());
        self
    }

    /// Filter by the id that the account holder gave a division.
    /// The documents disagree here: see `calls.search`, `search_division_external_id`.
    pub fn search_division_external_id(
        mut self,
        search_division_external_id: impl Into<String>,
    ) -> Self {
        self.search_division_external_id = Some(search_division_external_id.into());
        self
    }

    /// The id of a single call. No other parameter may be given with it.
    pub fn call_id(mut self, call_id: impl Into<String>) -> Self {
        self.call_id = Some(call_id.into());
        self
    }

    /// The order of the calls. Defaults to `newest`.
    pub fn order(mut self, order: CallOrder) -> Self {
        self.order = Some(order);
        self
    }

    /// The page number, starting at 1. Defaults to `1`. At least 1. A violation only warns.
    /// The documents disagree here: see `calls.search`, `page`.
    pub fn page(mut self, page: i64) -> Self {
        self.page = Some(page);
        self
    }

    /// Calls per page. Defaults to `50`. Between 1 and 1000.
    pub fn show(mut self, show: i64) -> Self {
        self.show = Some(show);
        self
    }

    /// Which parts of each call to return. The basic data is always included. Defaults to `all`.
    /// The documents disagree here: see `calls.search`, `detail`.
    pub fn detail(mut self, detail: impl IntoIterator<Item = CallDetail>) -> Self {
        self.detail = Some(detail.into_iter().collect());
        self
    }

    /// Adds a parameter or member that the documents do not mention. It is not validated; a name that the spec
    /// captures, or that carries a credential, is refused.
    pub fn extra(
        mut self,
        place: Place,
        name: impl Into<String>,
        value: impl Into<Json>,
    ) -> Self {
        self.extra.add(place, name, value);
        self
    }

    /// Every violation in this request, including those that only warn. A client runs the same check before it
    /// sends anything.
    pub fn validate(&self) -> Violations {
        callspec_runtime::validate(self)
    }
}

impl Request for CallsSearch {
    type Output = CallPage;

    fn operation() -> &'static Operation {
        &operations::CALLS_SEARCH
    }

    fn check(&self, check: &mut Check) {
        check
            .timezone(
                "search_timezone",
                self.search_timezone.as_deref(),
                &Basis::refusing("callcap-calls:41"),
            );
        check
            .range(
                "page",
                self.page.as_ref(),
                Some(1),
                None,
                &Basis::warning("callcap-calls:114"),
            );
        check
            .range(
                "show",
                self.show.as_ref(),
                Some(1),
                Some(1000),
                &Basis::refusing("callcap-calls:115"),
            );
        check
            .ordered(
                (
                    "search_startdate",
                    self
                        .search_range
                        .as_ref()
                        .and_then(|choice| match choice {
                            SearchRange::Dates { search_startdate, .. } => {
                                search_startdate.as_ref()
                            }
                            _ => None,
                        }),
                ),
                (
                    "search_enddate",
                    self
                        .search_range
                        .as_ref()
                        .and_then(|choice| match choice {
                            SearchRange::Dates { search_enddate, .. } => {
                                search_enddate.as_ref()
                            }
                            _ => None,
                        }),
                ),
                false,
                &Basis::warning("callcap-calls:36-37"),
            );
        check
            .ordered(
                ("search_last_modified_start", self.search_last_modified_start.as_ref()),
                ("search_last_modified_end", self.search_last_modified_end.as_ref()),
                false,
                &Basis::warning("callcap-calls:38-39"),
            );
        check
            .ordered(
                ("search_duration_min", self.search_duration_min.as_ref()),
                ("search_duration_max", self.search_duration_max.as_ref()),
                false,
                &Basis::warning("callcap-calls:51-52"),
            );
        check
            .only(
                "call_id",
                self.call_id.is_some(),
                &[
                    ("corporate_id", self.corporate_id.is_some()),
                    (
                        "division_id",
                        self.division_id.as_ref().is_some_and(|list| !list.is_empty()),
                    ),
                    (
                        "location_id",
                        self.location_id.as_ref().is_some_and(|list| !list.is_empty()),
                    ),
                    (
                        "campaign_id",
                        self.campaign_id.as_ref().is_some_and(|list| !list.is_empty()),
                    ),
                    ("search_range", self.search_range.is_some()),
                    (
                        "search_last_modified_start",
                        self.search_last_modified_start.is_some(),
                    ),
                    (
                        "search_last_modified_end",
                        self.search_last_modified_end.is_some(),
                    ),
                    (
                        "search_daysofweek",
                        self
                            .search_daysofweek
                            .as_ref()
                            .is_some_and(|list| !list.is_empty()),
                    ),
                    ("search_timezone", self.search_timezone.is_some()),
                    ("search_duration_min", self.search_duration_min.is_some()),
                    ("search_duration_max", self.search_duration_max.is_some()),
                    (
                        "search_action",
                        self.search_action.as_ref().is_some_and(|list| !list.is_empty()),
                    ),
                    (
                        "search_feature",
                        self.search_feature.as_ref().is_some_and(|list| !list.is_empty()),
                    ),
                    ("conversation_type", self.conversation_type.is_some()),
                    (
                        "search_medium",
                        self.search_medium.as_ref().is_some_and(|list| !list.is_empty()),
                    ),
                    (
                        "search_major",
                        self.search_major.as_ref().is_some_and(|list| !list.is_empty()),
                    ),
                    (
                        "search_csr",
                        self.search_csr.as_ref().is_some_and(|list| !list.is_empty()),
                    ),
                    (
                        "search_callsaver_status",
                        self
                            .search_callsaver_status
                            .as_ref()
                            .is_some_and(|list| !list.is_empty()),
                    ),
                    (
                        "search_evaluation_change_status",
                        self.search_evaluation_change_status.is_some(),
                    ),
                    ("search_revenue_entered", self.search_revenue_entered.is_some()),
                    ("search_term", self.search_term.is_some()),
                    ("search_caller_id", self.search_caller_id.is_some()),
                    ("search_destination", self.search_destination.is_some()),
                    ("search_reference_id", self.search_reference_id.is_some()),
                    ("search_direction", self.search_direction.is_some()),
                    (
                        "search_location_external_id",
                        self.search_location_external_id.is_some(),
                    ),
                    (
                        "search_division_external_id",
                        self.search_division_external_id.is_some(),
                    ),
                    ("order", self.order.is_some()),
                    ("page", self.page.is_some()),
                    ("show", self.show.is_some()),
                    ("detail", self.detail.as_ref().is_some_and(|list| !list.is_empty())),
                ],
                &Basis::refusing("callcap-calls:105"),
            );
    }

    fn encode(&self, wire: &mut WireRequest) {
        wire.query("corporate_id", &self.corporate_id);
        wire.query_list("division_id", &self.division_id, ListStyle::Comma);
        wire.query_list("location_id", &self.location_id, ListStyle::Comma);
        wire.query_list("campaign_id", &self.campaign_id, ListStyle::Comma);
        if let Some(search_range) = &self.search_range {
            search_range.encode(wire);
        } else {
            wire.unset(
                Place::Query,
                &["search_range", "search_startdate", "search_enddate"],
            );
        }
        wire.query(
            "search_last_modified_start",
            &self
                .search_last_modified_start
                .as_ref()
                .map(Written::<codec::DateTime<formats::YearMonthDayHourMinute>>::of),
        );
        wire.query(
            "search_last_modified_end",
            &self
                .search_last_modified_end
                .as_ref()
                .map(Written::<codec::DateTime<formats::YearMonthDayHourMinute>>::of),
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
        wire.query_list(
            "search_callsaver_status",
            &self.search_callsaver_status,
            ListStyle::Comma,
        );
        wire.query(
            "search_evaluation_change_status",
            &self.search_evaluation_change_status,
        );
        wire.query(
            "search_revenue_entered",
            &self
                .search_revenue_entered
                .as_ref()
                .map(Written::<codec::Boolean<formats::Words1Or0>>::of),
        );
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
        wire.query_list("detail", &self.detail, ListStyle::Comma);
        wire.extra(&self.extra);
    }
}

impl Paged for CallsSearch {
    type Item = PhoneCall;
}

impl fmt::Debug for CallsSearch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CallsSearch")
            .field("corporate_id", &self.corporate_id)
            .field("division_id", &self.division_id)
            .field("location_id", &self.location_id)
            .field("campaign_id", &self.campaign_id)
            .field("search_range", &self.search_range)
            .field("search_last_modified_start", &self.search_last_modified_start)
            .field("search_last_modified_end", &self.search_last_modified_end)
            .field("search_daysofweek", &self.search_daysofweek)
            .field("search_timezone", &self.search_timezone)
            .field("search_duration_min", &self.search_duration_min)
            .field("search_duration_max", &self.search_duration_max)
            .field("search_action", &self.search_action)
            .field("search_feature", &self.search_feature)
            .field("conversation_type", &self.conversation_type)
            .field("search_medium", &self.search_medium)
            .field("search_major", &self.search_major)
            .field("search_csr", &self.search_csr)
            .field("search_callsaver_status", &self.search_callsaver_status)
            .field(
                "search_evaluation_change_status",
                &self.search_evaluation_change_status,
            )
            .field("search_revenue_entered", &self.search_revenue_entered)
            .field("search_term", &Hidden)
            .field("search_caller_id", &Hidden)
            .field("search_destination", &Hidden)
            .field("search_reference_id", &self.search_reference_id)
            .field("search_direction", &self.search_direction)
            .field("search_location_external_id", &self.search_location_external_id)
            .field("search_division_external_id", &self.search_division_external_id)
            .field("call_id", &self.call_id)
            .field("order", &self.order)
            .field("page", &self.page)
            .field("show", &self.show)
            .field("detail", &self.detail)
            .field("extra", &self.extra)
            .finish()
    }
}

/// The time span to search, as a preset or as dates. If omitted, the vendor uses dates, which have
/// their own defaults.
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
        /// The first day. If omitted, the vendor uses some day in the past. Written as `%Y-%m-%d`.
        /// The documents disagree here: see `calls.search`, `search_startdate`.
        search_startdate: Option<civil::Date>,
        /// The last day. If omitted, the vendor uses today. Written as `%Y-%m-%d`.
        /// The documents disagree here: see `calls.search`, `search_enddate` and `search_startdate`.
        search_enddate: Option<civil::Date>,
    },
}

impl SearchRange {
    /// A preset time span.
    ///
    /// - `search_range`: The preset.
    pub fn preset(search_range: RangePreset) -> Self {
        Self::Preset { search_range }
    }

    /// A range of dates.
    ///
    /// - `search_startdate`: The first day. If omitted, the vendor uses some day in the past. Optional.
    /// - `search_enddate`: The last day. If omitted, the vendor uses today. Optional.
    pub fn dates(
        search_startdate: impl Into<Option<civil::Date>>,
        search_enddate: impl Into<Option<civil::Date>>,
    ) -> Self {
        Self::Dates {
            search_startdate: search_startdate.into(),
            search_enddate: search_enddate.into(),
        }
    }

    fn encode(&self, wire: &mut WireRequest) {
        match self {
            Self::Preset { search_range } => {
                wire.query("search_range", search_range);
                wire.unset(Place::Query, &["search_startdate", "search_enddate"]);
            }
            Self::Dates { search_startdate, search_enddate } => {
                wire.query("search_range", "custom");
                wire.query(
                    "search_startdate",
                    &search_startdate
                        .as_ref()
                        .map(Written::<codec::Date<formats::YearMonthDay>>::of),
                );
                wire.query(
                    "search_enddate",
                    &search_enddate
                        .as_ref()
                        .map(Written::<codec::Date<formats::YearMonthDay>>::of),
                );
            }
        }
    }
}

/// A preset time span.
/// The documents disagree here: see `calls.search`, `RangePreset`.
///
/// Source: `callcap-calls:18`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RangePreset {
    /// `today`: Today.
    Today,
    /// `yesterday`: Yesterday.
    Yesterday,
    /// `week`: The current week, starting on Sunday.
    ThisWeek,
    /// `last7days`: The last seven days.
    Last7Days,
    /// `monthtodate`: The current month to date.
    MonthToDate,
    /// `lastmonth`: Last month.
    LastMonth,
    /// `last30days`: The last thirty days.
    Last30Days,
    /// `last3months`: The last three months.
    Last3Months,
    /// `last6months`: The last six months.
    Last6Months,
    /// `yeartodate`: The current year to date.
    YearToDate,
    /// `last1minutes`: The last minute.
    Last1Minute,
    /// `last5minutes`: The last five minutes.
    Last5Minutes,
    /// `last10minutes`: The last ten minutes.
    Last10Minutes,
    /// `last30minutes`: The last thirty minutes.
    Last30Minutes,
    /// `last60minutes`: The last sixty minutes.
    Last60Minutes,
}

impl RangePreset {
    /// The value as it is sent.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Today => "today",
            Self::Yesterday => "yesterday",
            Self::ThisWeek => "week",
            Self::Last7Days => "last7days",
            Self::MonthToDate => "monthtodate",
            Self::LastMonth => "lastmonth",
            Self::Last30Days => "last30days",
            Self::Last3Months => "last3months",
            Self::Last6Months => "last6months",
            Self::YearToDate => "yeartodate",
            Self::Last1Minute => "last1minutes",
            Self::Last5Minutes => "last5minutes",
            Self::Last10Minutes => "last10minutes",
            Self::Last30Minutes => "last30minutes",
            Self::Last60Minutes => "last60minutes",
        }
    }
}

impl fmt::Display for RangePreset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for RangePreset {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// A day of the week, numbered from Sunday as 1.
///
/// Source: `callcap-calls:40`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DayOfWeek {
    /// `1`: Sunday.
    Sunday,
    /// `2`: Monday.
    Monday,
    /// `3`: Tuesday.
    Tuesday,
    /// `4`: Wednesday.
    Wednesday,
    /// `5`: Thursday.
    Thursday,
    /// `6`: Friday.
    Friday,
    /// `7`: Saturday.
    Saturday,
}

impl DayOfWeek {
    /// The value as it is sent.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Sunday => "1",
            Self::Monday => "2",
            Self::Tuesday => "3",
            Self::Wednesday => "4",
            Self::Thursday => "5",
            Self::Friday => "6",
            Self::Saturday => "7",
        }
    }
}

impl fmt::Display for DayOfWeek {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for DayOfWeek {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// The outcome of a call.
///
/// Source: `callcap-calls:53`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CallAction {
    /// `ans`: The call was answered.
    Answered,
    /// `missed`: The caller hung up first, or the line was busy.
    Missed,
    /// `blocked`: The caller's number is on the account's block list.
    Blocked,
    /// `inprogress`: The call is still in progress.
    InProgress,
}

impl CallAction {
    /// The value as it is sent.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Answered => "ans",
            Self::Missed => "missed",
            Self::Blocked => "blocked",
            Self::InProgress => "inprogress",
        }
    }
}

impl fmt::Display for CallAction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for CallAction {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// A feature of a call.
/// The documents disagree here: see `calls.search`, `CallFeature`.
///
/// Source: `callcap-calls:58`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CallFeature {
    /// `outbound`: Outbound.
    Outbound,
    /// `callsaver`: A lost call that was then worked through Callsaver.
    Callsaver,
    /// `webmatch`: Matched to a website visitor.
    Webmatch,
    /// `callconnect`: Started by a click on a website.
    Callconnect,
    /// `callsurance`: Worked on by Callsurance analysts.
    Callsurance,
}

impl CallFeature {
    /// The value as it is sent.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Outbound => "outbound",
            Self::Callsaver => "callsaver",
            Self::Webmatch => "webmatch",
            Self::Callconnect => "callconnect",
            Self::Callsurance => "callsurance",
        }
    }
}

impl fmt::Display for CallFeature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for CallFeature {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// A kind of conversation.
///
/// Source: `callcap-calls:65`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ConversationType {
    /// `all`: Calls and text conversations.
    All,
    /// `call`: Calls.
    Call,
    /// `text`: Text conversations.
    Text,
}

impl ConversationType {
    /// The value as it is sent.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Call => "call",
            Self::Text => "text",
        }
    }
}

impl fmt::Display for ConversationType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for ConversationType {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// The main rating by Callsurance's analysts.
///
/// Source: `callcap-calls:72`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CallsuranceMajor {
    /// `1`: Positive.
    Positive,
    /// `2`: Negative.
    Negative,
    /// `3`: Neutral.
    Neutral,
    /// `4`: Not rated, because the caller is on a filter.
    Filtered,
    /// `0`: Not rated yet, or never to be rated.
    Unworked,
}

impl CallsuranceMajor {
    /// The value as it is sent.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Positive => "1",
            Self::Negative => "2",
            Self::Neutral => "3",
            Self::Filtered => "4",
            Self::Unworked => "0",
        }
    }
}

impl fmt::Display for CallsuranceMajor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for CallsuranceMajor {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// Whether Callsaver saved a call.
///
/// Source: `callcap-calls:80`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CallsaverStatus {
    /// `1`: The call was saved.
    Saved,
    /// `2`: The call was not saved.
    NotSaved,
}

impl CallsaverStatus {
    /// The value as it is sent.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Saved => "1",
            Self::NotSaved => "2",
        }
    }
}

impl fmt::Display for CallsaverStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for CallsaverStatus {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// The status of an evaluation change request.
///
/// Source: `callcap-calls:84`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EvaluationStatus {
    /// `approved`: Approved.
    Approved,
    /// `denied`: Denied.
    Denied,
    /// `pending`: Not decided yet.
    Pending,
}

impl EvaluationStatus {
    /// The value as it is sent.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Approved => "approved",
            Self::Denied => "denied",
            Self::Pending => "pending",
        }
    }
}

impl fmt::Display for EvaluationStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for EvaluationStatus {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// The direction of a call.
///
/// Source: `callcap-calls:98`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CallDirection {
    /// `inbound`: Inbound.
    Inbound,
    /// `outbound`: Outbound.
    Outbound,
    /// `internal`: Internal.
    Internal,
}

impl CallDirection {
    /// The value as it is sent.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Inbound => "inbound",
            Self::Outbound => "outbound",
            Self::Internal => "internal",
        }
    }
}

impl fmt::Display for CallDirection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for CallDirection {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// A sort order for calls.
///
/// Source: `callcap-calls:106`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CallOrder {
    /// `newest`: Newest first.
    Newest,
    /// `oldest`: Oldest first.
    Oldest,
    /// `account`: By account name at each level, from the top down to the campaign.
    Account,
    /// `callerid`: By the caller's number.
    CallerId,
    /// `callername`: By the caller's name.
    CallerName,
    /// `callsurance`: By the analysts' ratings, the main one first.
    Callsurance,
}

impl CallOrder {
    /// The value as it is sent.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Newest => "newest",
            Self::Oldest => "oldest",
            Self::Account => "account",
            Self::CallerId => "callerid",
            Self::CallerName => "callername",
            Self::Callsurance => "callsurance",
        }
    }
}

impl fmt::Display for CallOrder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for CallOrder {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// A part of a call's data.
/// The documents disagree here: see `calls.search`, `CallDetail`.
///
/// Source: `callcap-calls:116`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CallDetail {
    /// `all`: Everything except notes, demographics, scorecards, imports and summaries.
    All,
    /// `notes`: Notes. Only when requested.
    Notes,
    /// `demographics`: Demographics. Only when requested and enabled for the account.
    Demographics,
    /// `callsurance`: Analysts' ratings.
    Callsurance,
    /// `webmatch`: Website visits.
    Webmatch,
    /// `caller`: The caller.
    Caller,
    /// `accounts`: Accounts and campaign.
    Accounts,
    /// `scorecards`: Scorecards. Only when requested.
    Scorecards,
    /// `import`: Ids of imported calls. Only when requested.
    Import,
    /// `summaries`: Summaries. Only when requested.
    Summaries,
    /// `sentiment`: The caller's sentiment.
    Sentiment,
}

impl CallDetail {
    /// The value as it is sent.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Notes => "notes",
            Self::Demographics => "demographics",
            Self::Callsurance => "callsurance",
            Self::Webmatch => "webmatch",
            Self::Caller => "caller",
            Self::Accounts => "accounts",
            Self::Scorecards => "scorecards",
            Self::Import => "import",
            Self::Summaries => "summaries",
            Self::Sentiment => "sentiment",
        }
    }
}

impl fmt::Display for CallDetail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for CallDetail {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
