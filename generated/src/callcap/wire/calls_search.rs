// @generated from spec/callcap/calls/search.yaml by `cargo xtask generate`. Do not edit.

//! Reads `calls.search` from its wire form.

use callspec_runtime::generated::{ListStyle, codec, reading};
use callspec_runtime::{Extra, Violations, WireForm};
use super::super::{
    CallAction, CallDetail, CallDirection, CallFeature, CallOrder, CallsSearch,
    CallsaverStatus, CallsuranceMajor, ConversationType, DayOfWeek, EvaluationStatus,
    RangePreset, SearchRange, formats,
};

impl CallsSearch {
    /// Reads the request from its wire form, or says everything that is wrong with it.
    pub fn from_wire(wire: &WireForm) -> Result<Self, Violations> {
        reading::from_wire(wire)
    }
}

impl reading::FromWire for CallsSearch {
    fn read(form: &mut reading::FormReader) -> Self {
        Self {
            corporate_id: form.query().optional::<i64>("corporate_id"),
            division_id: form
                .query()
                .optional_list::<i64>("division_id", ListStyle::Comma),
            location_id: form
                .query()
                .optional_list::<i64>("location_id", ListStyle::Comma),
            campaign_id: form
                .query()
                .optional_list::<i64>("campaign_id", ListStyle::Comma),
            search_range: form.query().optional_choice::<SearchRange>(),
            search_last_modified_start: form
                .query()
                .optional::<
                    codec::DateTime<formats::YearMonthDayHourMinute>,
                >("search_last_modified_start"),
            search_last_modified_end: form
                .query()
                .optional::<
                    codec::DateTime<formats::YearMonthDayHourMinute>,
                >("search_last_modified_end"),
            search_daysofweek: form
                .query()
                .optional_list::<DayOfWeek>("search_daysofweek", ListStyle::Comma),
            search_timezone: form.query().optional::<String>("search_timezone"),
            search_duration_min: form.query().optional::<i64>("search_duration_min"),
            search_duration_max: form.query().optional::<i64>("search_duration_max"),
            search_action: form
                .query()
                .optional_list::<CallAction>("search_action", ListStyle::Comma),
            search_feature: form
                .query()
                .optional_list::<CallFeature>("search_feature", ListStyle::Comma),
            conversation_type: form
                .query()
                .optional::<ConversationType>("conversation_type"),
            search_medium: form
                .query()
                .optional_list::<i64>("search_medium", ListStyle::Comma),
            search_major: form
                .query()
                .optional_list::<CallsuranceMajor>("search_major", ListStyle::Comma),
            search_csr: form
                .query()
                .optional_list::<i64>("search_csr", ListStyle::Comma),
            search_callsaver_status: form
                .query()
                .optional_list::<
                    CallsaverStatus,
                >("search_callsaver_status", ListStyle::Comma),
            search_evaluation_change_status: form
                .query()
                .optional::<EvaluationStatus>("search_evaluation_change_status"),
            search_revenue_entered: form
                .query()
                .optional::<
                    codec::Boolean<formats::Words1Or0>,
                >("search_revenue_entered"),
            search_term: form.query().optional::<String>("search_term"),
            search_caller_id: form.query().optional::<String>("search_caller_id"),
            search_destination: form.query().optional::<String>("search_destination"),
            search_reference_id: form.query().optional::<String>("search_reference_id"),
            search_direction: form.query().optional::<CallDirection>("search_direction"),
            search_location_external_id: form
                .query()
                .optional::<String>("search_location_external_id"),
            search_division_external_id: form
                .query()
                .optional::<String>("search_division_external_id"),
            call_id: form.query().optional::<String>("call_id"),
            order: form.query().optional::<CallOrder>("order"),
            page: form.query().optional::<i64>("page"),
            show: form.query().optional::<i64>("show"),
            detail: form.query().optional_list::<CallDetail>("detail", ListStyle::Comma),
            extra: Extra::new(),
        }
    }
}

impl SearchRange {
    fn read_preset(members: &mut reading::Reader<'_>) -> Self {
        Self::Preset {
            search_range: members.required::<RangePreset>("search_range"),
        }
    }

    fn read_dates(members: &mut reading::Reader<'_>) -> Self {
        members.constant("search_range", "custom");
        Self::Dates {
            search_startdate: members
                .optional::<codec::Date<formats::YearMonthDay>>("search_startdate"),
            search_enddate: members
                .optional::<codec::Date<formats::YearMonthDay>>("search_enddate"),
        }
    }
}

impl reading::ReadChoice for SearchRange {
    const NAME: &'static str = "search_range";

    const OPTIONS: &'static [reading::ChoiceOption<Self>] = &[
        reading::ChoiceOption {
            members: &["search_range"],
            required: &["search_range"],
            constants: &[],
            read: Self::read_preset,
        },
        reading::ChoiceOption {
            members: &["search_range", "search_startdate", "search_enddate"],
            required: &[],
            constants: &[("search_range", "custom")],
            read: Self::read_dates,
        },
    ];

    fn placeholder(members: &mut reading::Reader<'_>) -> Self {
        Self::read_preset(members)
    }
}

impl reading::ReadWire for RangePreset {
    type Value = Self;

    fn read(value: &mut reading::ValueReader<'_>) -> Option<Self> {
        value
            .word(|word| match word {
                "today" => Some(Self::Today),
                "yesterday" => Some(Self::Yesterday),
                "week" => Some(Self::ThisWeek),
                "last7days" => Some(Self::Last7Days),
                "monthtodate" => Some(Self::MonthToDate),
                "lastmonth" => Some(Self::LastMonth),
                "last30days" => Some(Self::Last30Days),
                "last3months" => Some(Self::Last3Months),
                "last6months" => Some(Self::Last6Months),
                "yeartodate" => Some(Self::YearToDate),
                "last1minutes" => Some(Self::Last1Minute),
                "last5minutes" => Some(Self::Last5Minutes),
                "last10minutes" => Some(Self::Last10Minutes),
                "last30minutes" => Some(Self::Last30Minutes),
                "last60minutes" => Some(Self::Last60Minutes),
                _ => None,
            })
    }

    fn placeholder() -> Self {
        Self::Today
    }
}

impl reading::ReadWire for DayOfWeek {
    type Value = Self;

    fn read(value: &mut reading::ValueReader<'_>) -> Option<Self> {
        value
            .word(|word| match word {
                "1" => Some(Self::Sunday),
                "2" => Some(Self::Monday),
                "3" => Some(Self::Tuesday),
                "4" => Some(Self::Wednesday),
                "5" => Some(Self::Thursday),
                "6" => Some(Self::Friday),
                "7" => Some(Self::Saturday),
                _ => None,
            })
    }

    fn placeholder() -> Self {
        Self::Sunday
    }
}

impl reading::ReadWire for CallAction {
    type Value = Self;

    fn read(value: &mut reading::ValueReader<'_>) -> Option<Self> {
        value
            .word(|word| match word {
                "ans" => Some(Self::Answered),
                "missed" => Some(Self::Missed),
                "blocked" => Some(Self::Blocked),
                "inprogress" => Some(Self::InProgress),
                _ => None,
            })
    }

    fn placeholder() -> Self {
        Self::Answered
    }
}

impl reading::ReadWire for CallFeature {
    type Value = Self;

    fn read(value: &mut reading::ValueReader<'_>) -> Option<Self> {
        value
            .word(|word| match word {
                "outbound" => Some(Self::Outbound),
                "callsaver" => Some(Self::Callsaver),
                "webmatch" => Some(Self::Webmatch),
                "callconnect" => Some(Self::Callconnect),
                "callsurance" => Some(Self::Callsurance),
                _ => None,
            })
    }

    fn placeholder() -> Self {
        Self::Outbound
    }
}

impl reading::ReadWire for ConversationType {
    type Value = Self;

    fn read(value: &mut reading::ValueReader<'_>) -> Option<Self> {
        value
            .word(|word| match word {
                "all" => Some(Self::All),
                "call" => Some(Self::Call),
                "text" => Some(Self::Text),
                _ => None,
            })
    }

    fn placeholder() -> Self {
        Self::All
    }
}

impl reading::ReadWire for CallsuranceMajor {
    type Value = Self;

    fn read(value: &mut reading::ValueReader<'_>) -> Option<Self> {
        value
            .word(|word| match word {
                "1" => Some(Self::Positive),
                "2" => Some(Self::Negative),
                "3" => Some(Self::Neutral),
                "4" => Some(Self::Filtered),
                "0" => Some(Self::Unworked),
                _ => None,
            })
    }

    fn placeholder() -> Self {
        Self::Positive
    }
}

impl reading::ReadWire for CallsaverStatus {
    type Value = Self;

    fn read(value: &mut reading::ValueReader<'_>) -> Option<Self> {
        value
            .word(|word| match word {
                "1" => Some(Self::Saved),
                "2" => Some(Self::NotSaved),
                _ => None,
            })
    }

    fn placeholder() -> Self {
        Self::Saved
    }
}

impl reading::ReadWire for EvaluationStatus {
    type Value = Self;

    fn read(value: &mut reading::ValueReader<'_>) -> Option<Self> {
        value
            .word(|word| match word {
                "approved" => Some(Self::Approved),
                "denied" => Some(Self::Denied),
                "pending" => Some(Self::Pending),
                _ => None,
            })
    }

    fn placeholder() -> Self {
        Self::Approved
    }
}

impl reading::ReadWire for CallDirection {
    type Value = Self;

    fn read(value: &mut reading::ValueReader<'_>) -> Option<Self> {
        value
            .word(|word| match word {
                "inbound" => Some(Self::Inbound),
                "outbound" => Some(Self::Outbound),
                "internal" => Some(Self::Internal),
                _ => None,
            })
    }

    fn placeholder() -> Self {
        Self::Inbound
    }
}

impl reading::ReadWire for CallOrder {
    type Value = Self;

    fn read(value: &mut reading::ValueReader<'_>) -> Option<Self> {
        value
            .word(|word| match word {
                "newest" => Some(Self::Newest),
                "oldest" => Some(Self::Oldest),
                "account" => Some(Self::Account),
                "callerid" => Some(Self::CallerId),
                "callername" => Some(Self::CallerName),
                "callsurance" => Some(Self::Callsurance),
                _ => None,
            })
    }

    fn placeholder() -> Self {
        Self::Newest
    }
}

impl reading::ReadWire for CallDetail {
    type Value = Self;

    fn read(value: &mut reading::ValueReader<'_>) -> Option<Self> {
        value
            .word(|word| match word {
                "all" => Some(Self::All),
                "notes" => Some(Self::Notes),
                "demographics" => Some(Self::Demographics),
                "callsurance" => Some(Self::Callsurance),
                "webmatch" => Some(Self::Webmatch),
                "caller" => Some(Self::Caller),
                "accounts" => Some(Self::Accounts),
                "scorecards" => Some(Self::Scorecards),
                "import" => Some(Self::Import),
                "summaries" => Some(Self::Summaries),
                "sentiment" => Some(Self::Sentiment),
                _ => None,
            })
    }

    fn placeholder() -> Self {
        Self::All
    }
}
