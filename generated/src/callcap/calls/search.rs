// @generated from spec/callcap/calls/search.yaml by `cargo xtask generate`. Do not edit.

//! Finds phone calls, page by page.

use std::fmt;
use callspec_runtime::{
    Basis, Check, Extra, Hidden, Json, ListStyle, Operation, Paged, Place, Request,
    Violations, WireRequest, Written, civil, codec,
};
use callspec_runtime::serde::{Serialize, Serializer};
use super::super::{CallPage, PhoneCall, formats, operations};

/// Finds phone calls, page by page.
///
/// `GET /v2/get/calls/`, read-only.
///
/// Without any parameter it answers with the newest calls that the login may see.
///
/// Times of the query and of the answer are in `search_timezone`, or in the login's own zone.
///
/// - `search_startdate` should not be greater than `search_enddate`.
/// - `search_last_modified_start` should not be greater than `search_last_modified_end`.
/// - `search_duration_min` should not be greater than `search_duration_max`.
/// - `call_id` must stand alone: nothing else may be given with it.
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
    /// Nothing set yet: every field is left to the vendor.
    pub fn new() -> Self {
        Self::default()
    }

    /// Only calls of this top-level account.
    ///
    /// Source: `callcap-calls:14`.
    pub fn corporate_id(mut self, corporate_id: i64) -> Self {
        self.corporate_id = Some(corporate_id);
        self
    }

    /// Only calls of these second-level accounts.
    ///
    /// Source: `callcap-calls:15`.
    pub fn division_id(mut self, division_id: impl IntoIterator<Item = i64>) -> Self {
        self.division_id = Some(division_id.into_iter().collect());
        self
    }

    /// Only calls of these third-level accounts.
    ///
    /// Source: `callcap-calls:16`.
    pub fn location_id(mut self, location_id: impl IntoIterator<Item = i64>) -> Self {
        self.location_id = Some(location_id.into_iter().collect());
        self
    }

    /// Only calls of these campaigns.
    ///
    /// Source: `callcap-calls:17`.
    pub fn campaign_id(mut self, campaign_id: impl IntoIterator<Item = i64>) -> Self {
        self.campaign_id = Some(campaign_id.into_iter().collect());
        self
    }

    /// The time span to search, as a preset or as dates. The vendor assumes dates, which have defaults
    /// of their own.
    ///
    /// Source: `callcap-calls:18-19`.
    pub fn search_range(mut self, search_range: SearchRange) -> Self {
        self.search_range = Some(search_range);
        self
    }

    /// Only calls changed at this time or later.
    ///
    /// Written as `%Y-%m-%d %H:%M`.
    ///
    /// Source: `callcap-calls:38`.
    pub fn search_last_modified_start(
        mut self,
        search_last_modified_start: civil::DateTime,
    ) -> Self {
        self.search_last_modified_start = Some(search_last_modified_start);
        self
    }

    /// Only calls changed at this time or earlier.
    ///
    /// Written as `%Y-%m-%d %H:%M`.
    ///
    /// Source: `callcap-calls:39`.
    pub fn search_last_modified_end(
        mut self,
        search_last_modified_end: civil::DateTime,
    ) -> Self {
        self.search_last_modified_end = Some(search_last_modified_end);
        self
    }

    /// Only calls on these days of the week.
    ///
    /// Source: `callcap-calls:40`.
    pub fn search_daysofweek(
        mut self,
        search_daysofweek: impl IntoIterator<Item = DayOfWeek>,
    ) -> Self {
        self.search_daysofweek = Some(search_daysofweek.into_iter().collect());
        self
    }

    /// The time zone of the query and of the answer. The vendor assumes the login's own, which begins
    /// as US/Central.
    ///
    /// Must be the name of an IANA time zone.
    ///
    /// Source: `callcap-calls:41`.
    pub fn search_timezone(mut self, search_timezone: impl Into<String>) -> Self {
        self.search_timezone = Some(search_timezone.into());
        self
    }

    /// Only calls of at least so many seconds.
    ///
    /// Left out, the vendor takes `0`.
    ///
    /// Source: `callcap-calls:51`.
    pub fn search_duration_min(mut self, search_duration_min: i64) -> Self {
        self.search_duration_min = Some(search_duration_min);
        self
    }

    /// Only calls of at most so many seconds. 600 or more means that there is no maximum.
    ///
    /// Source: `callcap-calls:52`.
    pub fn search_duration_max(mut self, search_duration_max: i64) -> Self {
        self.search_duration_max = Some(search_duration_max);
        self
    }

    /// Only calls that went so.
    ///
    /// Source: `callcap-calls:53`.
    pub fn search_action(
        mut self,
        search_action: impl IntoIterator<Item = CallAction>,
    ) -> Self {
        self.search_action = Some(search_action.into_iter().collect());
        self
    }

    /// Only calls with these features.
    ///
    /// Source: `callcap-calls:58`.
    pub fn search_feature(
        mut self,
        search_feature: impl IntoIterator<Item = CallFeature>,
    ) -> Self {
        self.search_feature = Some(search_feature.into_iter().collect());
        self
    }

    /// Calls, text conversations, or both. What a text conversation says is not part of this API.
    ///
    /// Left out, the vendor takes `all`.
    ///
    /// Source: `callcap-calls:65-68`.
    pub fn conversation_type(mut self, conversation_type: ConversationType) -> Self {
        self.conversation_type = Some(conversation_type);
        self
    }

    /// Only calls of these mediums, by id.
    ///
    /// Source: `callcap-calls:71`.
    pub fn search_medium(
        mut self,
        search_medium: impl IntoIterator<Item = i64>,
    ) -> Self {
        self.search_medium = Some(search_medium.into_iter().collect());
        self
    }

    /// Only calls that analysts judged so.
    ///
    /// Source: `callcap-calls:72`.
    pub fn search_major(
        mut self,
        search_major: impl IntoIterator<Item = CallsuranceMajor>,
    ) -> Self {
        self.search_major = Some(search_major.into_iter().collect());
        self
    }

    /// Only calls taken by these people, by id.
    ///
    /// Source: `callcap-calls:79`.
    pub fn search_csr(mut self, search_csr: impl IntoIterator<Item = i64>) -> Self {
        self.search_csr = Some(search_csr.into_iter().collect());
        self
    }

    /// Only calls that Callsaver saved, or did not.
    ///
    /// Source: `callcap-calls:80`.
    pub fn search_callsaver_status(
        mut self,
        search_callsaver_status: impl IntoIterator<Item = CallsaverStatus>,
    ) -> Self {
        self.search_callsaver_status = Some(
            search_callsaver_status.into_iter().collect(),
        );
        self
    }

    /// Only calls whose request for another judgment stands so.
    ///
    /// Source: `callcap-calls:84-87`.
    pub fn search_evaluation_change_status(
        mut self,
        search_evaluation_change_status: EvaluationStatus,
    ) -> Self {
        self.search_evaluation_change_status = Some(search_evaluation_change_status);
        self
    }

    /// Only calls with revenue entered, or only those without.
    ///
    /// Source: `callcap-calls:89-91`.
    pub fn search_revenue_entered(mut self, search_revenue_entered: bool) -> Self {
        self.search_revenue_entered = Some(search_revenue_entered);
        self
    }

    /// Text to look for in campaign names, phone numbers, notes and more; the vendor may change where
    /// it looks.
    ///
    /// Source: `callcap-calls:93-94`.
    pub fn search_term(mut self, search_term: impl Into<String>) -> Self {
        self.search_term = Some(search_term.into());
        self
    }

    /// The caller's phone number or a part of it; punctuation is ignored.
    ///
    /// Source: `callcap-calls:95`.
    pub fn search_caller_id(mut self, search_caller_id: impl Into<String>) -> Self {
        self.search_caller_id = Some(search_caller_id.into());
        self
    }

    /// The number that the call was connected to or a part of it; punctuation is ignored.
    ///
    /// Source: `callcap-calls:96`.
    pub fn search_destination(mut self, search_destination: impl Into<String>) -> Self {
        self.search_destination = Some(search_destination.into());
        self
    }

    /// An id from another system, mostly of imported calls.
    ///
    /// Source: `callcap-calls:97`.
    pub fn search_reference_id(
        mut self,
        search_reference_id: impl Into<String>,
    ) -> Self {
        self.search_reference_id = Some(search_reference_id.into());
        self
    }

    /// Only calls in this direction. All directions when left out.
    ///
    /// Source: `callcap-calls:98-101`.
    pub fn search_direction(mut self, search_direction: CallDirection) -> Self {
        self.search_direction = Some(search_direction);
        self
    }

    /// Only calls of the location that the account holder gave this id.
    ///
    /// Source: `callcap-calls:103`.
    pub fn search_location_external_id(
        mut self,
        search_location_external_id: impl Into<String>,
    ) -> Self {
        self.search_location_external_id = Some(search_location_external_id.into());
        self
    }

    /// Only calls of the division that the account holder gave this id.
    ///
    /// Source: `callcap-calls:104`.
    pub fn search_division_external_id(
        mut self,
        search_division_external_id: impl Into<String>,
    ) -> Self {
        self.search_division_external_id = Some(search_division_external_id.into());
        self
    }

    /// One call by its id; no other parameter may stand beside it.
    ///
    /// Source: `callcap-calls:105`.
    pub fn call_id(mut self, call_id: impl Into<String>) -> Self {
        self.call_id = Some(call_id.into());
        self
    }

    /// The order of the calls.
    ///
    /// Left out, the vendor takes `newest`.
    ///
    /// Source: `callcap-calls:106`.
    pub fn order(mut self, order: CallOrder) -> Self {
        self.order = Some(order);
        self
    }

    /// The page, counted from 1.
    ///
    /// Left out, the vendor takes `1`. Must be 1 or more. Breaking this only warns: it is not
    /// documented, or contested.
    ///
    /// Source: `callcap-calls:114`.
    pub fn page(mut self, page: i64) -> Self {
        self.page = Some(page);
        self
    }

    /// Calls per page.
    ///
    /// Left out, the vendor takes `50`. Must be 1 to 1000.
    ///
    /// Source: `callcap-calls:115`.
    pub fn show(mut self, show: i64) -> Self {
        self.show = Some(show);
        self
    }

    /// Which parts of each call to answer with. The basic data is always there.
    ///
    /// Left out, the vendor takes `["all"]`.
    ///
    /// Source: `callcap-calls:116`.
    pub fn detail(mut self, detail: impl IntoIterator<Item = CallDetail>) -> Self {
        self.detail = Some(detail.into_iter().collect());
        self
    }

    /// Sends something that the documents do not mention. Nothing checks it; a name that the spec captures, or
    /// that carries a credential, is refused.
    pub fn extra(
        mut self,
        place: Place,
        name: impl Into<String>,
        value: impl Into<Json>,
    ) -> Self {
        self.extra.add(place, name, value);
        self
    }

    /// Every rule that this request breaks, those that only warn included. A client asks the same before it
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

/// The time span to search, as a preset or as dates. The vendor assumes dates, which have defaults
/// of their own.
///
/// Source: `callcap-calls:18-19`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum SearchRange {
    /// A preset time span.
    ///
    /// Source: `callcap-calls:18`.
    #[non_exhaustive]
    Preset {
        /// The preset.
        ///
        /// Source: `callcap-calls:18`.
        search_range: RangePreset,
    },
    /// From one day to another.
    ///
    /// Source: `callcap-calls:19`.
    #[non_exhaustive]
    Dates {
        /// The first day. The vendor assumes some day in the past.
        ///
        /// Source: `callcap-calls:36`.
        search_startdate: Option<civil::Date>,
        /// The last day. The vendor assumes today.
        ///
        /// Source: `callcap-calls:37`.
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

    /// From one day to another.
    ///
    /// - `search_startdate`: The first day. The vendor assumes some day in the past. `None` leaves it to
    ///   the vendor.
    /// - `search_enddate`: The last day. The vendor assumes today. `None` leaves it to the vendor.
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
///
/// Source: `callcap-calls:18`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RangePreset {
    /// `today` Today.
    ///
    /// Source: `callcap-calls:20`.
    Today,
    /// `yesterday` Yesterday.
    ///
    /// Source: `callcap-calls:21`.
    Yesterday,
    /// `week` This week from its Sunday on.
    ///
    /// Source: `callcap-calls:22`.
    ThisWeek,
    /// `last7days` The last seven days.
    ///
    /// Source: `callcap-calls:23`.
    Last7Days,
    /// `monthtodate` This month until now.
    ///
    /// Source: `callcap-calls:24`.
    MonthToDate,
    /// `lastmonth` Last month.
    ///
    /// Source: `callcap-calls:25`.
    LastMonth,
    /// `last30days` The last thirty days.
    ///
    /// Source: `callcap-calls:26`.
    Last30Days,
    /// `last3months` The last three months.
    ///
    /// Source: `callcap-calls:27`.
    Last3Months,
    /// `last6months` The last six months.
    ///
    /// Source: `callcap-calls:28`.
    Last6Months,
    /// `yeartodate` This year until now.
    ///
    /// Source: `callcap-calls:29`.
    YearToDate,
    /// `last1minutes` The last minute.
    ///
    /// Source: `callcap-calls:30`.
    Last1Minute,
    /// `last5minutes` The last five minutes.
    ///
    /// Source: `callcap-calls:31`.
    Last5Minutes,
    /// `last10minutes` The last ten minutes.
    ///
    /// Source: `callcap-calls:32`.
    Last10Minutes,
    /// `last30minutes` The last thirty minutes.
    ///
    /// Source: `callcap-calls:33`.
    Last30Minutes,
    /// `last60minutes` The last sixty minutes.
    ///
    /// Source: `callcap-calls:34`.
    Last60Minutes,
}

impl RangePreset {
    /// The word as the vendor spells it.
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

/// A day of the week, counted from Sunday as 1.
///
/// Source: `callcap-calls:40`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DayOfWeek {
    /// `1` Sunday.
    ///
    /// Source: `callcap-calls:40`.
    Sunday,
    /// `2` Monday.
    ///
    /// Source: `callcap-calls:40`.
    Monday,
    /// `3` Tuesday.
    ///
    /// Source: `callcap-calls:40`.
    Tuesday,
    /// `4` Wednesday.
    ///
    /// Source: `callcap-calls:40`.
    Wednesday,
    /// `5` Thursday.
    ///
    /// Source: `callcap-calls:40`.
    Thursday,
    /// `6` Friday.
    ///
    /// Source: `callcap-calls:40`.
    Friday,
    /// `7` Saturday.
    ///
    /// Source: `callcap-calls:40`.
    Saturday,
}

impl DayOfWeek {
    /// The word as the vendor spells it.
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

/// How a call went.
///
/// Source: `callcap-calls:53`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CallAction {
    /// `ans` Somebody answered.
    ///
    /// Source: `callcap-calls:54`.
    Answered,
    /// `missed` The caller hung up before, or the line was busy.
    ///
    /// Source: `callcap-calls:55`.
    Missed,
    /// `blocked` The number is on the account's block list.
    ///
    /// Source: `callcap-calls:56`.
    Blocked,
    /// `inprogress` It is still going on.
    ///
    /// Source: `callcap-calls:57`.
    InProgress,
}

impl CallAction {
    /// The word as the vendor spells it.
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
///
/// Source: `callcap-calls:58`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CallFeature {
    /// `outbound` It went out.
    ///
    /// Source: `callcap-calls:59`.
    Outbound,
    /// `callsaver` It was lost and then worked on with Callsaver.
    ///
    /// Source: `callcap-calls:60`.
    Callsaver,
    /// `webmatch` It was matched to a visitor of a website.
    ///
    /// Source: `callcap-calls:61`.
    Webmatch,
    /// `callconnect` It began with a click on a website.
    ///
    /// Source: `callcap-calls:62`.
    Callconnect,
    /// `callsurance` Analysts of Callsurance worked on it.
    ///
    /// Source: `callcap-calls:63`.
    Callsurance,
}

impl CallFeature {
    /// The word as the vendor spells it.
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
    /// `all` Calls and texts.
    ///
    /// Source: `callcap-calls:66`.
    All,
    /// `call` Calls.
    ///
    /// Source: `callcap-calls:67`.
    Call,
    /// `text` Texts.
    ///
    /// Source: `callcap-calls:68`.
    Text,
}

impl ConversationType {
    /// The word as the vendor spells it.
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

/// The main judgment of Callsurance's analysts.
///
/// Source: `callcap-calls:72`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CallsuranceMajor {
    /// `1` Positive.
    ///
    /// Source: `callcap-calls:73`.
    Positive,
    /// `2` Negative.
    ///
    /// Source: `callcap-calls:74`.
    Negative,
    /// `3` Neutral.
    ///
    /// Source: `callcap-calls:75`.
    Neutral,
    /// `4` Not judged because a filter names the caller.
    ///
    /// Source: `callcap-calls:76`.
    Filtered,
    /// `0` Not judged yet, or never to be.
    ///
    /// Source: `callcap-calls:77`.
    Unworked,
}

impl CallsuranceMajor {
    /// The word as the vendor spells it.
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
    /// `1` It was saved.
    ///
    /// Source: `callcap-calls:81`.
    Saved,
    /// `2` It was not saved.
    ///
    /// Source: `callcap-calls:82`.
    NotSaved,
}

impl CallsaverStatus {
    /// The word as the vendor spells it.
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

/// How a request for another judgment stands.
///
/// Source: `callcap-calls:84`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EvaluationStatus {
    /// `approved` It was granted.
    ///
    /// Source: `callcap-calls:85`.
    Approved,
    /// `denied` It was refused.
    ///
    /// Source: `callcap-calls:86`.
    Denied,
    /// `pending` It is not decided yet.
    ///
    /// Source: `callcap-calls:87`.
    Pending,
}

impl EvaluationStatus {
    /// The word as the vendor spells it.
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
    /// `inbound` It came in.
    ///
    /// Source: `callcap-calls:99`.
    Inbound,
    /// `outbound` It went out.
    ///
    /// Source: `callcap-calls:100`.
    Outbound,
    /// `internal` It stayed inside.
    ///
    /// Source: `callcap-calls:101`.
    Internal,
}

impl CallDirection {
    /// The word as the vendor spells it.
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

/// An order of calls.
///
/// Source: `callcap-calls:106`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CallOrder {
    /// `newest` The newest first.
    ///
    /// Source: `callcap-calls:107`.
    Newest,
    /// `oldest` The oldest first.
    ///
    /// Source: `callcap-calls:108`.
    Oldest,
    /// `account` By the names of the account's levels, from the top down to the campaign.
    ///
    /// Source: `callcap-calls:109`.
    Account,
    /// `callerid` By the caller's number.
    ///
    /// Source: `callcap-calls:110`.
    CallerId,
    /// `callername` By the caller's name.
    ///
    /// Source: `callcap-calls:111`.
    CallerName,
    /// `callsurance` By the judgment of the analysts, the main one first.
    ///
    /// Source: `callcap-calls:112`.
    Callsurance,
}

impl CallOrder {
    /// The word as the vendor spells it.
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
///
/// Source: `callcap-calls:116`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CallDetail {
    /// `all` Everything but notes, demographics, scorecards, imports and summaries.
    ///
    /// Source: `callcap-calls:117`.
    All,
    /// `notes` Notes. Only when named.
    ///
    /// Source: `callcap-calls:118`.
    Notes,
    /// `demographics` Demographics. Only when named and switched on for the account.
    ///
    /// Source: `callcap-calls:118`.
    Demographics,
    /// `callsurance` Judgments by analysts.
    ///
    /// Source: `callcap-calls:118`.
    Callsurance,
    /// `webmatch` Website visits.
    ///
    /// Source: `callcap-calls:119`.
    Webmatch,
    /// `caller` Who called.
    ///
    /// Source: `callcap-calls:120`.
    Caller,
    /// `accounts` Accounts and campaign.
    ///
    /// Source: `callcap-calls:121`.
    Accounts,
    /// `scorecards` Scorecards. Only when named.
    ///
    /// Source: `callcap-calls:122`.
    Scorecards,
    /// `import` Ids of imported calls. Only when named.
    ///
    /// Source: `callcap-calls:123`.
    Import,
    /// `summaries` Summaries. Only when named.
    ///
    /// Source: `callcap-calls:124`.
    Summaries,
    /// `sentiment` How the caller felt.
    ///
    /// Source: `callcap-calls:125`.
    Sentiment,
}

impl CallDetail {
    /// The word as the vendor spells it.
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
