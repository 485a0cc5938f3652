// @generated from spec/callcap/calls/search.yaml by `cargo xtask generate`. Do not edit.

//! Reads `calls.search` from its wire form.

use callspec_runtime::generated::{Basis, ListStyle, Personal, codec, reading};
use callspec_runtime::{Violations, WireForm};
use super::super::{CallsSearch, SearchRange, formats};

impl CallsSearch {
    /// Reads the request from its wire form.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the wire form.
    pub fn from_wire(wire: &WireForm) -> Result<Self, Violations> { reading::from_wire(wire) }
}

impl reading::FromWire for CallsSearch {
    const SOURCE: &'static str = "callcap-calls:1-133";

    fn read(form: &mut reading::FormReader) -> Self {
        Self {
            corporate_id: form.query().optional("corporate_id", "callcap-calls:14"),
            division_id: form.query().optional_list("division_id", ListStyle::Comma, "callcap-calls:15"),
            location_id: form.query().optional_list("location_id", ListStyle::Comma, "callcap-calls:16"),
            campaign_id: form.query().optional_list("campaign_id", ListStyle::Comma, "callcap-calls:17"),
            search_range: form.query().optional_choice(Basis::warning("callcap-calls:18-19")),
            search_last_modified_start: form
                .query()
                .optional_as::<codec::DateTime<formats::YearMonthDayHourMinuteOrDayStart>>(
                    "search_last_modified_start",
                    "callcap-calls:38",
                ),
            search_last_modified_end: form
                .query()
                .optional_as::<codec::DateTime<formats::YearMonthDayHourMinuteOrDayEnd>>(
                    "search_last_modified_end",
                    "callcap-calls:39",
                ),
            search_daysofweek: form.query().optional_list("search_daysofweek", ListStyle::Comma, "callcap-calls:40"),
            search_timezone: form.query().optional("search_timezone", "callcap-calls:41"),
            search_duration_min: form.query().optional("search_duration_min", "callcap-calls:51"),
            search_duration_max: form.query().optional("search_duration_max", "callcap-calls:52"),
            search_action: form.query().optional_list("search_action", ListStyle::Comma, "callcap-calls:53"),
            search_feature: form.query().optional_list("search_feature", ListStyle::Comma, "callcap-calls:58"),
            conversation_type: form.query().optional("conversation_type", "callcap-calls:65-68"),
            search_medium: form.query().optional_list("search_medium", ListStyle::Comma, "callcap-calls:71"),
            search_major: form.query().optional_list("search_major", ListStyle::Comma, "callcap-calls:72"),
            search_csr: form.query().optional_list("search_csr", ListStyle::Comma, "callcap-calls:79"),
            search_callsaver_status: form.query().optional_list(
                "search_callsaver_status",
                ListStyle::Comma,
                "callcap-calls:80",
            ),
            search_evaluation_change_status: form.query().optional(
                "search_evaluation_change_status",
                "callcap-calls:84-87",
            ),
            search_revenue_entered: form.query().optional_as::<codec::Boolean<formats::Words1Or0>>(
                "search_revenue_entered",
                "callcap-calls:89-91",
            ),
            search_term: Personal(form.query().optional("search_term", "callcap-calls:93-94")),
            search_caller_id: Personal(form.query().optional("search_caller_id", "callcap-calls:95")),
            search_destination: Personal(form.query().optional("search_destination", "callcap-calls:96")),
            search_reference_id: form.query().optional("search_reference_id", "callcap-calls:97"),
            search_direction: form.query().optional("search_direction", "callcap-calls:98-101"),
            search_location_external_id: form.query().optional("search_location_external_id", "callcap-calls:103"),
            search_division_external_id: form.query().optional("search_division_external_id", "callcap-calls:104"),
            call_id: form.query().optional("call_id", "callcap-calls:105"),
            order: form.query().optional("order", "callcap-calls:106"),
            page: form.query().optional("page", "callcap-calls:114"),
            show: form.query().optional("show", "callcap-calls:115"),
            detail: form.query().optional_list("detail", ListStyle::CommaOr(""), "callcap-calls:116"),
            extra: form.extra(),
        }
    }
}

impl SearchRange {
    fn read_preset(members: &mut reading::Reader<'_>) -> Self {
        Self::Preset { search_range: members.required("search_range", "callcap-calls:18") }
    }

    fn read_dates(members: &mut reading::Reader<'_>) -> Self {
        members.default_constant("search_range", "custom", Basis::refusing("callcap-calls:18-19"));
        Self::Dates {
            search_startdate: members.optional_as::<codec::Date<formats::YearMonthDay>>(
                "search_startdate",
                "callcap-calls:36",
            ),
            search_enddate: members.optional_as::<codec::Date<formats::YearMonthDay>>(
                "search_enddate",
                "callcap-calls:37",
            ),
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
            constant_count: 0,
            read: Self::read_preset,
        },
        reading::ChoiceOption {
            members: &["search_range", "search_startdate", "search_enddate"],
            required: &[],
            constants: &[reading::DecidingConstant { name: "search_range", value: "custom", is_default: true }],
            constant_count: 1,
            read: Self::read_dates,
        },
    ];

    fn placeholder(members: &mut reading::Reader<'_>) -> Self { Self::read_preset(members) }
}
