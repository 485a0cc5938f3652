// @generated from spec/ringcx/reports/cloud_call_detail.yaml by `cargo xtask generate`. Do not edit.

//! Makes the cloud call detail report and streams its rows.

use std::fmt;
use callspec_runtime::{
    Basis, Cell, CellError, Cells, Check, Extra, Hidden, Json, Labelled, Members,
    Operation, Place, Request, Row, RowRequest, Violations, WireRequest, Written, civil,
    codec,
};
use callspec_runtime::serde::{Serialize, Serializer};
use super::super::{formats, operations};

/// Makes the cloud call detail report and streams its rows.
///
/// `POST /api/v1/admin/accounts/{accountId}/reportsStreaming`, read-only.
///
/// One row for each call that was routed in the cloud. The report is made while the answer is being
/// sent; nothing is documented about limits, the longest time span, or how old a call may be.
///
/// Choose profiles or destinations and give the ids of both their groups and themselves;
/// `reports.input_controls` lists them. To take all groups, give every group id and null.
///
/// The times of the rows have minutes only and are in the time zone of the request. The sample of
/// the document has no header row; the same sample in the vendor's repository has one. Both are
/// read.
///
/// - `reportCriteria.startTimestamp` should not be greater than `reportCriteria.endTimestamp`.
///
/// Source: `ringcx-call-detail:1-120`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a request does nothing until a client sends it"]
pub struct ReportsCloudCallDetail {
    pub(crate) account_id: String,
    pub(crate) report_criteria: CloudCallDetailCriteria,
    pub(crate) extra: Extra,
}

impl ReportsCloudCallDetail {
    /// What is required; the setters add the rest.
    ///
    /// - `account_id`: The account, from the list of accounts.
    /// - `report_criteria`: What the report covers.
    pub fn new(
        account_id: impl Into<String>,
        report_criteria: CloudCallDetailCriteria,
    ) -> Self {
        Self {
            account_id: account_id.into(),
            report_criteria,
            extra: Extra::default(),
        }
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

impl Request for ReportsCloudCallDetail {
    type Output = ();

    fn operation() -> &'static Operation {
        &operations::REPORTS_CLOUD_CALL_DETAIL
    }

    fn check(&self, check: &mut Check) {
        check.within("reportCriteria", |check| self.report_criteria.check(check));
        check
            .ordered(
                (
                    "reportCriteria.startTimestamp",
                    Some(&self.report_criteria.start_timestamp),
                ),
                (
                    "reportCriteria.endTimestamp",
                    Some(&self.report_criteria.end_timestamp),
                ),
                false,
                &Basis::warning("ringcx-call-detail:70-71"),
            );
    }

    fn encode(&self, wire: &mut WireRequest) {
        wire.path("accountId", &self.account_id);
        wire.body_constant("delimiter", "\"COMMA\"");
        wire.body_constant("reportType", "\"CASPER_REPORT\"");
        wire.body_constant("reportTypeName", "\"Cloud_Call_Detail_Download\"");
        wire.body("reportCriteria", &self.report_criteria);
        wire.extra(&self.extra);
    }
}

impl RowRequest for ReportsCloudCallDetail {
    type Row = CloudCallDetailRow;
}

/// What a cloud call detail report covers.
///
/// Source: `ringcx-call-detail:15-19`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "it does nothing until it is put into a request"]
pub struct CloudCallDetailCriteria {
    pub(crate) account_ids: Vec<String>,
    pub(crate) group_by: GroupBy,
    pub(crate) start_timestamp: civil::DateTime,
    pub(crate) end_timestamp: civil::DateTime,
    pub(crate) timezone_name: String,
}

impl CloudCallDetailCriteria {
    /// What is required; the setters add the rest.
    ///
    /// - `account_ids`: The accounts to report on. How they relate to the account of the path is not
    ///   documented.
    /// - `group_by`: Whether the report goes by cloud profiles or by cloud destinations, and which of
    ///   them.
    /// - `start_timestamp`: The start of the time span, in the time zone of the request.
    /// - `end_timestamp`: The end of the time span, in the time zone of the request.
    /// - `timezone_name`: The time zone of the time span and of the rows.
    pub fn new(
        account_ids: impl IntoIterator<Item = impl Into<String>>,
        group_by: GroupBy,
        start_timestamp: civil::DateTime,
        end_timestamp: civil::DateTime,
        timezone_name: impl Into<String>,
    ) -> Self {
        Self {
            account_ids: account_ids.into_iter().map(Into::into).collect(),
            group_by,
            start_timestamp,
            end_timestamp,
            timezone_name: timezone_name.into(),
        }
    }

    pub(crate) fn check(&self, check: &mut Check) {
        check
            .timezone(
                "timezoneName",
                Some(self.timezone_name.as_str()),
                &Basis::refusing("ringcx-call-detail:23"),
            );
    }
}

impl Serialize for CloudCallDetailCriteria {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut members = Members::new(serializer)?;
        members.required("accountIds", &self.account_ids)?;
        self.group_by.members(&mut members)?;
        members
            .required(
                "endTimestamp",
                &Written::<
                    codec::DateTime<formats::YearMonthDayHourMinuteSecond>,
                >::of(&self.end_timestamp),
            )?;
        members
            .required(
                "startTimestamp",
                &Written::<
                    codec::DateTime<formats::YearMonthDayHourMinuteSecond>,
                >::of(&self.start_timestamp),
            )?;
        members.required("timezoneName", &self.timezone_name)?;
        members.constant("criteriaType", "\"CASPER_CRITERIA\"")?;
        members.constant("reportName", "\"Cloud_Call_Detail_Download\"")?;
        members.constant("returnType", "\"CSV\"")?;
        members.constant("schedule", "{\"repeatOption\":\"ONCE\"}")?;
        members.end()
    }
}

/// Whether the report goes by cloud profiles or by cloud destinations, and which of them.
///
/// Source: `ringcx-call-detail:16`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GroupBy {
    /// By cloud profiles.
    ///
    /// Source: `ringcx-call-detail:16-18`.
    #[non_exhaustive]
    Profile {
        /// The ids of the profile groups; null stands for profiles in no group.
        ///
        /// Source: `ringcx-call-detail:17`.
        cloud_profile_group_ids: Vec<Option<i64>>,
        /// The ids of the profiles in those groups.
        ///
        /// Source: `ringcx-call-detail:18`.
        cloud_profile_ids: Vec<i64>,
    },
    /// By cloud destinations.
    ///
    /// Source: `ringcx-call-detail:16, ringcx-call-detail:19-20`.
    #[non_exhaustive]
    Destination {
        /// The ids of the destination groups; null stands for destinations in no group.
        ///
        /// Source: `ringcx-call-detail:19`.
        cloud_destination_group_ids: Vec<Option<i64>>,
        /// The ids of the destinations in those groups.
        ///
        /// Source: `ringcx-call-detail:20`.
        cloud_destination_ids: Vec<i64>,
    },
}

impl GroupBy {
    /// By cloud profiles.
    ///
    /// - `cloud_profile_group_ids`: The ids of the profile groups; null stands for profiles in no group.
    /// - `cloud_profile_ids`: The ids of the profiles in those groups.
    pub fn profile(
        cloud_profile_group_ids: impl IntoIterator<Item = Option<i64>>,
        cloud_profile_ids: impl IntoIterator<Item = i64>,
    ) -> Self {
        Self::Profile {
            cloud_profile_group_ids: cloud_profile_group_ids.into_iter().collect(),
            cloud_profile_ids: cloud_profile_ids.into_iter().collect(),
        }
    }

    /// By cloud destinations.
    ///
    /// - `cloud_destination_group_ids`: The ids of the destination groups; null stands for destinations
    ///   in no group.
    /// - `cloud_destination_ids`: The ids of the destinations in those groups.
    pub fn destination(
        cloud_destination_group_ids: impl IntoIterator<Item = Option<i64>>,
        cloud_destination_ids: impl IntoIterator<Item = i64>,
    ) -> Self {
        Self::Destination {
            cloud_destination_group_ids: cloud_destination_group_ids
                .into_iter()
                .collect(),
            cloud_destination_ids: cloud_destination_ids.into_iter().collect(),
        }
    }

    fn members<S: Serializer>(&self, members: &mut Members<S>) -> Result<(), S::Error> {
        match self {
            Self::Profile { cloud_profile_group_ids, cloud_profile_ids } => {
                members.constant("groupBy", "\"PROFILE\"")?;
                members.constant("cloudDestinationGroupIds", "[]")?;
                members.constant("cloudDestinationIds", "[]")?;
                members.required("cloudProfileGroupIds", cloud_profile_group_ids)?;
                members.required("cloudProfileIds", cloud_profile_ids)?;
            }
            Self::Destination { cloud_destination_group_ids, cloud_destination_ids } => {
                members.constant("groupBy", "\"DESTINATION\"")?;
                members
                    .required("cloudDestinationGroupIds", cloud_destination_group_ids)?;
                members.required("cloudDestinationIds", cloud_destination_ids)?;
                members.constant("cloudProfileGroupIds", "[]")?;
                members.constant("cloudProfileIds", "[]")?;
            }
        }
        Ok(())
    }
}

/// A call that was routed in the cloud.
///
/// Every cell may be empty; an empty cell is `None`.
///
/// Source: `ringcx-call-detail:77-79, ringcx-call-detail:118`.
#[derive(Clone, PartialEq, Serialize)]
#[serde(crate = "callspec_runtime::serde")]
#[non_exhaustive]
pub struct CloudCallDetailRow {
    /// The cloud profile; one of the ids that the request asked for.
    ///
    /// Source: `ringcx-call-detail:79`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cloud_profile_id: Option<i64>,
    /// The cloud profile's name.
    ///
    /// Source: `ringcx-call-detail:80`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub profile_name: Option<String>,
    /// The call's id. An apostrophe in front keeps spreadsheets from reading it as a number.
    ///
    /// Source: `ringcx-call-detail:81, ringcx-call-detail:118`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub uii: Option<String>,
    /// The caller's number.
    ///
    /// Source: `ringcx-call-detail:82`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ani: Option<String>,
    /// The number that was called.
    ///
    /// Source: `ringcx-call-detail:83`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dnis: Option<String>,
    /// An outside id of an outbound call.
    ///
    /// Source: `ringcx-call-detail:84`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outbound_externid: Option<String>,
    /// Advertising code of the medium.
    ///
    /// Source: `ringcx-call-detail:85`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub media_isci: Option<String>,
    /// Network of the medium.
    ///
    /// Source: `ringcx-call-detail:86`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub media_network: Option<String>,
    /// Market of the medium. The list of the page spells it smedia\_market.
    ///
    /// Source: `ringcx-call-detail-full` (reported).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub media_market: Option<String>,
    /// Code of the medium.
    ///
    /// Source: `ringcx-call-detail:88`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub media_code: Option<String>,
    /// Format of the medium.
    ///
    /// Source: `ringcx-call-detail:89`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub media_format: Option<String>,
    /// Version of the medium.
    ///
    /// Source: `ringcx-call-detail:90`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub media_version: Option<String>,
    /// Length of the medium.
    ///
    /// Source: `ringcx-call-detail:91`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub media_length: Option<i64>,
    /// When the call entered the queue, in the time zone of the request.
    ///
    /// Written as `%-m/%-d/%y %-I:%M %p`.
    ///
    /// Source: `ringcx-call-detail:92, ringcx-call-detail:118`.
    #[serde(
        skip_serializing_if = "Option::is_none",
        with = "codec::As::<Option<codec::DateTime<formats::MonthDayYearHourMinuteHalfDay>>>"
    )]
    pub enqueue_time: Option<civil::DateTime>,
    /// When the call left the queue, in the time zone of the request.
    ///
    /// Written as `%-m/%-d/%y %-I:%M %p`.
    ///
    /// Source: `ringcx-call-detail:93, ringcx-call-detail:118`.
    #[serde(
        skip_serializing_if = "Option::is_none",
        with = "codec::As::<Option<codec::DateTime<formats::MonthDayYearHourMinuteHalfDay>>>"
    )]
    pub dequeue_time: Option<civil::DateTime>,
    /// Seconds in the queue.
    ///
    /// Source: `ringcx-call-detail:94`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub queue_time: Option<i64>,
    /// State of the call; spaces pad it to twenty characters.
    ///
    /// Source: `ringcx-call-detail:95`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_state: Option<String>,
    /// Whether the caller's line is a mobile one. The sample shows no more than No.
    ///
    /// Source: `ringcx-call-detail:96` (inferred).
    #[serde(
        skip_serializing_if = "Option::is_none",
        with = "codec::As::<Option<codec::Boolean<formats::WordsYesOrNo>>>"
    )]
    pub is_cellular: Option<bool>,
    /// How often the call was offered to a destination.
    ///
    /// Source: `ringcx-call-detail:97`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dequeue_attempts: Option<i64>,
    /// How the call ended, such as CONNECTED.
    ///
    /// Source: `ringcx-call-detail:98`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_result: Option<String>,
    /// Seconds of the inbound call; in the sample it is queue time plus connected time.
    ///
    /// Source: `ringcx-call-detail:99`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub inbound_duration: Option<i64>,
    /// Address of the recording.
    ///
    /// Source: `ringcx-call-detail:100`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recording_url: Option<String>,
    /// The destination that answered.
    ///
    /// Source: `ringcx-call-detail:101`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub connected_id: Option<i64>,
    /// The name of the destination that answered.
    ///
    /// Source: `ringcx-call-detail:102`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub connected_name: Option<String>,
    /// The number that the call was connected to.
    ///
    /// Source: `ringcx-call-detail:103`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub connected_route: Option<String>,
    /// Seconds of the connection.
    ///
    /// Source: `ringcx-call-detail:104`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub connected_duration: Option<i64>,
    /// The destination of the first attempt.
    ///
    /// Source: `ringcx-call-detail:105`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attempt_1_id: Option<i64>,
    /// The name of the destination of the first attempt.
    ///
    /// Source: `ringcx-call-detail:106`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attempt_1_name: Option<String>,
    /// The number of the first attempt.
    ///
    /// Source: `ringcx-call-detail:107`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attempt_1_route: Option<String>,
    /// How the first attempt ended; the number in brackets is probably seconds.
    ///
    /// Source: `ringcx-call-detail:108, ringcx-call-detail:118`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attempt_1_disp: Option<Labelled>,
    /// The destination of the second attempt.
    ///
    /// Source: `ringcx-call-detail:109`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attempt_2_id: Option<i64>,
    /// The name of the destination of the second attempt.
    ///
    /// Source: `ringcx-call-detail:110`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attempt_2_name: Option<String>,
    /// The number of the second attempt.
    ///
    /// Source: `ringcx-call-detail:111`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attempt_2_route: Option<String>,
    /// How the second attempt ended; the number in brackets is probably seconds.
    ///
    /// Source: `ringcx-call-detail:112, ringcx-call-detail:118`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attempt_2_disp: Option<Labelled>,
}

impl Row for CloudCallDetailRow {
    const COLUMNS: &'static [&'static str] = &[
        "cloud_profile_id",
        "profile_name",
        "uii",
        "ani",
        "dnis",
        "outbound_externid",
        "media_isci",
        "media_network",
        "media_market",
        "media_code",
        "media_format",
        "media_version",
        "media_length",
        "enqueue_time",
        "dequeue_time",
        "queue_time",
        "call_state",
        "is_cellular",
        "dequeue_attempts",
        "call_result",
        "inbound_duration",
        "recording_url",
        "connected_id",
        "connected_name",
        "connected_route",
        "connected_duration",
        "attempt_1_id",
        "attempt_1_name",
        "attempt_1_route",
        "attempt_1_disp",
        "attempt_2_id",
        "attempt_2_name",
        "attempt_2_route",
        "attempt_2_disp",
    ];

    fn read(cells: &Cells<'_>) -> Result<Self, CellError> {
        Ok(Self {
            cloud_profile_id: cells.integer(0, Cell::PLAIN)?,
            profile_name: cells.text(1, Cell::PLAIN)?,
            uii: cells.text(2, Cell::PLAIN.guarded('\''))?,
            ani: cells.text(3, Cell::PLAIN)?,
            dnis: cells.text(4, Cell::PLAIN)?,
            outbound_externid: cells.text(5, Cell::PLAIN)?,
            media_isci: cells.text(6, Cell::PLAIN)?,
            media_network: cells.text(7, Cell::PLAIN)?,
            media_market: cells.text(8, Cell::PLAIN)?,
            media_code: cells.text(9, Cell::PLAIN)?,
            media_format: cells.text(10, Cell::PLAIN)?,
            media_version: cells.text(11, Cell::PLAIN)?,
            media_length: cells.integer(12, Cell::PLAIN)?,
            enqueue_time: cells
                .datetime::<formats::MonthDayYearHourMinuteHalfDay>(13, Cell::PLAIN)?,
            dequeue_time: cells
                .datetime::<formats::MonthDayYearHourMinuteHalfDay>(14, Cell::PLAIN)?,
            queue_time: cells.integer(15, Cell::PLAIN)?,
            call_state: cells.text(16, Cell::PLAIN.trimmed())?,
            is_cellular: cells.boolean::<formats::WordsYesOrNo>(17, Cell::PLAIN)?,
            dequeue_attempts: cells.integer(18, Cell::PLAIN)?,
            call_result: cells.text(19, Cell::PLAIN)?,
            inbound_duration: cells.integer(20, Cell::PLAIN)?,
            recording_url: cells.text(21, Cell::PLAIN)?,
            connected_id: cells.integer(22, Cell::PLAIN)?,
            connected_name: cells.text(23, Cell::PLAIN)?,
            connected_route: cells.text(24, Cell::PLAIN)?,
            connected_duration: cells.integer(25, Cell::PLAIN)?,
            attempt_1_id: cells.integer(26, Cell::PLAIN)?,
            attempt_1_name: cells.text(27, Cell::PLAIN)?,
            attempt_1_route: cells.text(28, Cell::PLAIN)?,
            attempt_1_disp: cells.labelled(29, Cell::PLAIN)?,
            attempt_2_id: cells.integer(30, Cell::PLAIN)?,
            attempt_2_name: cells.text(31, Cell::PLAIN)?,
            attempt_2_route: cells.text(32, Cell::PLAIN)?,
            attempt_2_disp: cells.labelled(33, Cell::PLAIN)?,
        })
    }
}

impl fmt::Debug for CloudCallDetailRow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CloudCallDetailRow")
            .field("cloud_profile_id", &self.cloud_profile_id)
            .field("profile_name", &self.profile_name)
            .field("uii", &self.uii)
            .field("ani", &Hidden)
            .field("dnis", &Hidden)
            .field("outbound_externid", &self.outbound_externid)
            .field("media_isci", &self.media_isci)
            .field("media_network", &self.media_network)
            .field("media_market", &self.media_market)
            .field("media_code", &self.media_code)
            .field("media_format", &self.media_format)
            .field("media_version", &self.media_version)
            .field("media_length", &self.media_length)
            .field("enqueue_time", &self.enqueue_time)
            .field("dequeue_time", &self.dequeue_time)
            .field("queue_time", &self.queue_time)
            .field("call_state", &self.call_state)
            .field("is_cellular", &self.is_cellular)
            .field("dequeue_attempts", &self.dequeue_attempts)
            .field("call_result", &self.call_result)
            .field("inbound_duration", &self.inbound_duration)
            .field("recording_url", &Hidden)
            .field("connected_id", &self.connected_id)
            .field("connected_name", &self.connected_name)
            .field("connected_route", &Hidden)
            .field("connected_duration", &self.connected_duration)
            .field("attempt_1_id", &self.attempt_1_id)
            .field("attempt_1_name", &self.attempt_1_name)
            .field("attempt_1_route", &Hidden)
            .field("attempt_1_disp", &self.attempt_1_disp)
            .field("attempt_2_id", &self.attempt_2_id)
            .field("attempt_2_name", &self.attempt_2_name)
            .field("attempt_2_route", &Hidden)
            .field("attempt_2_disp", &self.attempt_2_disp)
            .finish()
    }
}
