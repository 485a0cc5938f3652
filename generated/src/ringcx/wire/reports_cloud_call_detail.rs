// @generated from spec/ringcx/reports/cloud_call_detail.yaml by `cargo xtask generate`. Do not edit.

//! Reads `reports.cloud_call_detail` from its wire form.

use callspec_runtime::generated::{Basis, codec, reading};
use callspec_runtime::{Violations, WireForm};
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
    const SOURCE: &'static str = "ringcx-call-detail:1-120";

    fn read(form: &mut reading::FormReader) -> Self {
        form.body().constant("delimiter", r#""COMMA""#, Basis::warning("ringcx-call-detail-full"));
        form.body().constant("reportType", r#""CASPER_REPORT""#, Basis::refusing("ringcx-call-detail:13"));
        form.body().constant(
            "reportTypeName",
            r#""Cloud_Call_Detail_Download""#,
            Basis::refusing("ringcx-call-detail:14"),
        );
        Self {
            account_id: form.path().required("accountId", "ringcx-call-detail:38, ringcx-call-detail:64"),
            report_criteria: form.body().required("reportCriteria", "ringcx-call-detail:15-16"),
            extra: form.extra(),
        }
    }
}

impl reading::ReadMembers for CloudCallDetailCriteria {
    const SOURCE: &'static str = "ringcx-call-detail:15-19";

    fn read(members: &mut reading::Reader<'_>) -> Self {
        members.constant("criteriaType", r#""CASPER_CRITERIA""#, Basis::refusing("ringcx-call-detail:24"));
        members.constant("reportName", r#""Cloud_Call_Detail_Download""#, Basis::refusing("ringcx-call-detail:25"));
        members.constant("returnType", r#""CSV""#, Basis::warning("ringcx-call-detail:26"));
        members.constant("schedule", r#"{"repeatOption":"ONCE"}"#, Basis::refusing("ringcx-call-detail:27"));
        Self {
            account_ids: members.required("accountIds", "ringcx-call-detail:15"),
            group_by: members.required_choice(Basis::refusing("ringcx-call-detail:16")),
            end_timestamp: members.required_as::<codec::DateTime<formats::YearMonthDayHourMinuteSecondOrOther>>(
                "endTimestamp",
                "ringcx-call-detail:22, ringcx-call-detail:70",
            ),
            start_timestamp: members.required_as::<codec::DateTime<formats::YearMonthDayHourMinuteSecondOrOther>>(
                "startTimestamp",
                "ringcx-call-detail:21, ringcx-call-detail:71",
            ),
            timezone_name: members.required("timezoneName", "ringcx-call-detail:23"),
        }
    }
}

impl GroupBy {
    fn read_profile(members: &mut reading::Reader<'_>) -> Self {
        members.constant("groupBy", r#""PROFILE""#, Basis::refusing("ringcx-call-detail:16"));
        members.constant("cloudDestinationGroupIds", "[]", Basis::warning("ringcx-call-detail-full"));
        members.constant("cloudDestinationIds", "[]", Basis::warning("ringcx-call-detail-full"));
        Self::Profile {
            cloud_profile_group_ids: members.required("cloudProfileGroupIds", "ringcx-call-detail:17"),
            cloud_profile_ids: members.required("cloudProfileIds", "ringcx-call-detail:18"),
        }
    }

    fn read_destination(members: &mut reading::Reader<'_>) -> Self {
        members.constant("groupBy", r#""DESTINATION""#, Basis::refusing("ringcx-call-detail:16"));
        members.constant("cloudProfileGroupIds", "[]", Basis::warning("ringcx-call-detail-full"));
        members.constant("cloudProfileIds", "[]", Basis::warning("ringcx-call-detail-full"));
        Self::Destination {
            cloud_destination_group_ids: members.required("cloudDestinationGroupIds", "ringcx-call-detail:19"),
            cloud_destination_ids: members.required("cloudDestinationIds", "ringcx-call-detail:20"),
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
            constants: &[reading::DecidingConstant { name: "groupBy", value: r#""PROFILE""#, is_default: false }],
            constant_count: 3,
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
            constants: &[reading::DecidingConstant { name: "groupBy", value: r#""DESTINATION""#, is_default: false }],
            constant_count: 3,
            read: Self::read_destination,
        },
    ];

    fn placeholder(members: &mut reading::Reader<'_>) -> Self { Self::read_profile(members) }
}
