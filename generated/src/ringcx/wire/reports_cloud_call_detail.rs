// @generated from spec/ringcx/reports/cloud_call_detail.yaml by `cargo xtask generate`. Do not edit.

//! Reads `reports.cloud_call_detail` from its wire form.

use callspec_runtime::generated::{codec, reading};
use callspec_runtime::{Extra, Violations, WireForm};
use super::super::{CloudCallDetailCriteria, GroupBy, ReportsCloudCallDetail, formats};

impl ReportsCloudCallDetail {
    /// Reads the request from its wire form.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the wire form.
    pub fn from_wire(wire: &WireForm) -> Result<Self, Violations> { reading::from_wire(wire) }
}

impl reading::FromWire for ReportsCloudCallDetail {
    fn read(form: &mut reading::FormReader) -> Self {
        form.body().constant("delimiter", r#""COMMA""#);
        form.body().constant("reportType", r#""CASPER_REPORT""#);
        form.body().constant("reportTypeName", r#""Cloud_Call_Detail_Download""#);
        Self {
            account_id: form.path().required("accountId"),
            report_criteria: form.body().required("reportCriteria"),
            extra: Extra::new(),
        }
    }
}

impl reading::ReadMembers for CloudCallDetailCriteria {
    fn read(members: &mut reading::Reader<'_>) -> Self {
        members.constant("criteriaType", r#""CASPER_CRITERIA""#);
        members.constant("reportName", r#""Cloud_Call_Detail_Download""#);
        members.constant("returnType", r#""CSV""#);
        members.constant("schedule", r#"{"repeatOption":"ONCE"}"#);
        Self {
            account_ids: members.required("accountIds"),
            group_by: members.required_choice(),
            end_timestamp: members.required_as::<codec::DateTime<formats::YearMonthDayHourMinuteSecond>>(
                "endTimestamp",
            ),
            start_timestamp: members.required_as::<codec::DateTime<formats::YearMonthDayHourMinuteSecond>>(
                "startTimestamp",
            ),
            timezone_name: members.required("timezoneName"),
        }
    }
}

impl GroupBy {
    fn read_profile(members: &mut reading::Reader<'_>) -> Self {
        members.constant("groupBy", r#""PROFILE""#);
        members.constant("cloudDestinationGroupIds", "[]");
        members.constant("cloudDestinationIds", "[]");
        Self::Profile {
            cloud_profile_group_ids: members.required("cloudProfileGroupIds"),
            cloud_profile_ids: members.required("cloudProfileIds"),
        }
    }

    fn read_destination(members: &mut reading::Reader<'_>) -> Self {
        members.constant("groupBy", r#""DESTINATION""#);
        members.constant("cloudProfileGroupIds", "[]");
        members.constant("cloudProfileIds", "[]");
        Self::Destination {
            cloud_destination_group_ids: members.required("cloudDestinationGroupIds"),
            cloud_destination_ids: members.required("cloudDestinationIds"),
        }
    }
}

impl reading::ReadChoice for GroupBy {
    const NAME: &'static str = "group_by";

    const OPTIONS: &'static [reading::ChoiceOption<Self>] = &[
        reading::ChoiceOption {
            members: &[
                "groupBy",
                "cloudDestinationGroupIds",
                "cloudDestinationIds",
                "cloudProfileGroupIds",
                "cloudProfileIds",
            ],
            required: &["cloudProfileGroupIds", "cloudProfileIds"],
            constants: &[
                ("groupBy", r#""PROFILE""#),
                ("cloudDestinationGroupIds", "[]"),
                ("cloudDestinationIds", "[]"),
            ],
            read: Self::read_profile,
        },
        reading::ChoiceOption {
            members: &[
                "groupBy",
                "cloudDestinationGroupIds",
                "cloudDestinationIds",
                "cloudProfileGroupIds",
                "cloudProfileIds",
            ],
            required: &["cloudDestinationGroupIds", "cloudDestinationIds"],
            constants: &[("groupBy", r#""DESTINATION""#), ("cloudProfileGroupIds", "[]"), ("cloudProfileIds", "[]")],
            read: Self::read_destination,
        },
    ];

    fn placeholder(members: &mut reading::Reader<'_>) -> Self { Self::read_profile(members) }
}
