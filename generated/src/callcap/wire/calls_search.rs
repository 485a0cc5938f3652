// @generated from spec/callcap/calls/search.yaml by `cargo xtask generate`. Do not edit.

//! Reads `calls.search` from its wire form.

use callspec_runtime::generated::{ListStyle, Personal, codec, reading};
use callspec_runtime::{Extra, Violations, WireForm};
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
    fn read(form: &mut reading::FormReader) -> Self {
        Self {
            corporate_id: form.query().optional("corporate_id"),
            division_id: form.query().optional_list("division_id", ListStyle::Comma),
            location_id: form.query().optional_list("location_id", ListStyle::Comma),
            campaign_id: form.query().optional_list("campaign_id", ListStyle::Comma),
            search_range: form.query().optional_choice(),
            search_last_modified_start: form.query().optional_as::<codec::DateTime<formats::YearMonthDayHourMinute>>(
                "search_last_modified_start",
            ),
            search_last_modified_end: form.query().optional_as::<codec::DateTime<formats::YearMonthDayHourMinute>>(
                "search_last_modified_end",
            ),
            search_daysofweek: form.query().optional_list("search_daysofweek", ListStyle::Comma),
            search_timezone: form.query().optional("search_timezone"),
            search_duration_min: form.query().optional("search_duration_min"),
            search_duration_max: form.query().optional("search_duration_max"),
            search_action: form.query().optional_list("search_action", ListStyle::Comma),
            search_feature: form.query().optional_list("search_feature", ListStyle::Comma),
            conversation_type: form.query().optional("conversation_type"),
            search_medium: form.query().optional_list("search_medium", ListStyle::Comma),
            search_major: form.query().optional_list("search_major", ListStyle::Comma),
            search_csr: form.query().optional_list("search_csr", ListStyle::Comma),
            search_callsaver_status: form.query().optional_list("search_callsaver_status", ListStyle::Comma),
            search_evaluation_change_status: form.query().optional("search_evaluation_change_status"),
            search_revenue_entered: form.query().optional_as::<codec::Boolean<formats::Words1Or0>>(
                "search_revenue_entered",
            ),
            search_term: Personal(form.query().optional("search_term")),
            search_caller_id: Personal(form.query().optional("search_caller_id")),
            search_destination: Personal(form.query().optional("search_destination")),
            search_reference_id: form.query().optional("search_reference_id"),
            search_direction: form.query().optional("search_direction"),
            search_location_external_id: form.query().optional("search_location_external_id"),
            search_division_external_id: form.query().optional("search_division_external_id"),
            call_id: form.query().optional("call_id"),
            order: form.query().optional("order"),
            page: form.query().optional("page"),
            show: form.query().optional("show"),
            detail: form.query().optional_list("detail", ListStyle::Comma),
            extra: Extra::new(),
        }
    }
}

impl SearchRange {
    fn read_preset(members: &mut reading::Reader<'_>) -> Self {
        Self::Preset { search_range: members.required("search_range") }
    }

    fn read_dates(members: &mut reading::Reader<'_>) -> Self {
        members.constant("search_range", "custom");
        Self::Dates {
            search_startdate: members.optional_as::<codec::Date<formats::YearMonthDay>>("search_startdate"),
            search_enddate: members.optional_as::<codec::Date<formats::YearMonthDay>>("search_enddate"),
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

    fn placeholder(members: &mut reading::Reader<'_>) -> Self { Self::read_preset(members) }
}
