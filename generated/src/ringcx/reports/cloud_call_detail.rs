// @generated from spec/ringcx/reports/cloud_call_detail.yaml by `cargo xtask generate`. Do not edit.

//! Generates the cloud call detail report and streams its rows.

use callspec_runtime::generated::{Basis, Cell, CellError, Cells, Check, Members, WireRequest, codec, json};
use callspec_runtime::generated::serde::{Serialize, Serializer};
use callspec_runtime::{Extra, Json, Labelled, Operation, Place, Request, Row, RowRequest, Violations, civil, json_row};
use super::super::{formats, operations};

/// Generates the cloud call detail report and streams its rows.
///
/// `POST /api/v1/admin/accounts/{accountId}/reportsStreaming`, read-only.
///
/// There is one row for each cloud-routed call. Limits, the longest time span, and how old a call
/// may be are not documented.
///
/// Choose cloud profiles or cloud destinations. Pass the ids of the groups and of the profiles or
/// destinations in them; `reports.input_controls` lists both. To get all groups, pass every group
/// id, including null.
///
/// Times in the rows have minutes only. The page does not say which time zone they are in. The
/// document's sample has no header row; the same sample in the vendor's repository has one. Both
/// forms are read.
///
/// - `reportCriteria.startTimestamp` should not be later than `reportCriteria.endTimestamp`.
///
/// Unclear in the documents: see `docs/ringcx/reports.cloud_call_detail.md`, `deprecated` and
/// `response`.
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
    /// All arguments are required.
    ///
    /// - `account_id`: The account's id, from `accounts.list`. Wire name: `accountId`.
    /// - `report_criteria`: What the report covers. Wire name: `reportCriteria`.
    pub fn new(account_id: impl Into<String>, report_criteria: CloudCallDetailCriteria) -> Self {
        Self { account_id: account_id.into(), report_criteria, extra: Extra::default() }
    }

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

impl Request for ReportsCloudCallDetail {
    type Output = ();
    fn operation() -> &'static Operation { &operations::REPORTS_CLOUD_CALL_DETAIL }

    fn check(&self, check: &mut Check) {
        check.within("reportCriteria", |check| self.report_criteria.check(check));
        check.ordered(
            ("reportCriteria.startTimestamp", &self.report_criteria.start_timestamp),
            ("reportCriteria.endTimestamp", &self.report_criteria.end_timestamp),
            false,
            Basis::warning("ringcx-call-detail:70-71"),
        );
    }

    fn encode(&self, wire: &mut WireRequest) {
        wire.path("accountId", &self.account_id);
        wire.body_constant("delimiter", r#""COMMA""#);
        wire.body_constant("reportType", r#""CASPER_REPORT""#);
        wire.body_constant("reportTypeName", r#""Cloud_Call_Detail_Download""#);
        wire.body("reportCriteria", &self.report_criteria);
        wire.set_by(&[
            ("accountId", "account_id"),
            ("delimiter", ""),
            ("reportType", ""),
            ("reportTypeName", ""),
            ("reportCriteria", "report_criteria"),
        ]);
        wire.extra_beside(
            &self.extra,
            &[
                "delimiter",
                "reportCriteria.cloudDestinationGroupIds",
                "reportCriteria.cloudDestinationIds",
                "reportCriteria.cloudProfileGroupIds",
                "reportCriteria.cloudProfileIds",
                "reportCriteria.returnType",
            ],
            &[],
        );
    }
}

impl RowRequest for ReportsCloudCallDetail { type Row = CloudCallDetailRow; }

/// What a cloud call detail report covers.
/// Unclear in the documents: see `docs/ringcx/reports.cloud_call_detail.md`, `CloudCallDetailCriteria`.
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
    /// All arguments are required.
    ///
    /// - `account_ids`: The accounts to report on. How they relate to the account in the path is not
    ///   documented. Wire name: `accountIds`. Unclear in the documents: see
    ///   `docs/ringcx/reports.cloud_call_detail.md`, `CloudCallDetailCriteria.accountIds`.
    /// - `group_by`: Whether the report is by cloud profile or by cloud destination, and which ones it
    ///   covers.
    /// - `start_timestamp`: The start of the time span. Wire name: `startTimestamp`. Written as `%Y-%m-%d
    ///   %H:%M:%S` or `%Y-%m-%d %H:%M:%S%.4f`. Unclear in the documents: see
    ///   `docs/ringcx/reports.cloud_call_detail.md`, `CloudCallDetailCriteria.startTimestamp`.
    /// - `end_timestamp`: The end of the time span. Wire name: `endTimestamp`. Written as `%Y-%m-%d
    ///   %H:%M:%S` or `%Y-%m-%d %H:%M:%S%.4f`. Unclear in the documents: see
    ///   `docs/ringcx/reports.cloud_call_detail.md`, `CloudCallDetailCriteria.endTimestamp`.
    /// - `timezone_name`: A time zone. What it applies to is not documented. Wire name: `timezoneName`.
    ///   An IANA time zone name. Unclear in the documents: see
    ///   `docs/ringcx/reports.cloud_call_detail.md`, `CloudCallDetailCriteria.timezoneName`.
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
        check.timezone("timezoneName", &self.timezone_name, Basis::refusing("ringcx-call-detail:23"));
    }
}

impl Serialize for CloudCallDetailCriteria {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut members = Members::new(serializer)?;
        members.required("accountIds", &self.account_ids)?;
        self.group_by.members(&mut members)?;
        members.member_as::<codec::DateTime<formats::YearMonthDayHourMinuteSecondOrOther>>(
            "endTimestamp",
            &self.end_timestamp,
        )?;
        members.member_as::<codec::DateTime<formats::YearMonthDayHourMinuteSecondOrOther>>(
            "startTimestamp",
            &self.start_timestamp,
        )?;
        members.required("timezoneName", &self.timezone_name)?;
        members.constant("criteriaType", r#""CASPER_CRITERIA""#)?;
        members.constant("reportName", r#""Cloud_Call_Detail_Download""#)?;
        members.constant("returnType", r#""CSV""#)?;
        members.constant("schedule", r#"{"repeatOption":"ONCE"}"#)?;
        members.end()
    }
}

/// Whether the report is by cloud profile or by cloud destination, and which ones it covers.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GroupBy {
    /// By cloud profile.
    #[non_exhaustive]
    Profile {
        /// The ids of the profile groups. For all groups, pass every value, including null. Wire name:
        /// `cloudProfileGroupIds`.
        cloud_profile_group_ids: Vec<Option<i64>>,
        /// The ids of the profiles in those groups. Wire name: `cloudProfileIds`.
        /// Unclear in the documents: see `docs/ringcx/reports.cloud_call_detail.md`,
        /// `CloudCallDetailCriteria.cloudProfileIds`.
        cloud_profile_ids: Vec<i64>,
    },
    /// By cloud destination.
    #[non_exhaustive]
    Destination {
        /// The ids of the destination groups. For all groups, pass every value, including null. Wire name:
        /// `cloudDestinationGroupIds`.
        /// Unclear in the documents: see `docs/ringcx/reports.cloud_call_detail.md`,
        /// `CloudCallDetailCriteria.cloudDestinationGroupIds`.
        cloud_destination_group_ids: Vec<Option<i64>>,
        /// The ids of the destinations in those groups. Wire name: `cloudDestinationIds`.
        /// Unclear in the documents: see `docs/ringcx/reports.cloud_call_detail.md`,
        /// `CloudCallDetailCriteria.cloudDestinationIds`.
        cloud_destination_ids: Vec<i64>,
    },
}

impl GroupBy {
    /// By cloud profile.
    ///
    /// - `cloud_profile_group_ids`: The ids of the profile groups. For all groups, pass every value,
    ///   including null.
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

    /// By cloud destination.
    ///
    /// - `cloud_destination_group_ids`: The ids of the destination groups. For all groups, pass every
    ///   value, including null.
    /// - `cloud_destination_ids`: The ids of the destinations in those groups.
    pub fn destination(
        cloud_destination_group_ids: impl IntoIterator<Item = Option<i64>>,
        cloud_destination_ids: impl IntoIterator<Item = i64>,
    ) -> Self {
        Self::Destination {
            cloud_destination_group_ids: cloud_destination_group_ids.into_iter().collect(),
            cloud_destination_ids: cloud_destination_ids.into_iter().collect(),
        }
    }

    fn members<S: Serializer>(&self, members: &mut Members<S>) -> Result<(), S::Error> {
        match self {
            Self::Profile { cloud_profile_group_ids, cloud_profile_ids } => {
                members.constant("groupBy", r#""PROFILE""#)?;
                members.constant("cloudDestinationGroupIds", "[]")?;
                members.constant("cloudDestinationIds", "[]")?;
                members.required("cloudProfileGroupIds", cloud_profile_group_ids)?;
                members.required("cloudProfileIds", cloud_profile_ids)?;
            }
            Self::Destination { cloud_destination_group_ids, cloud_destination_ids } => {
                members.constant("groupBy", r#""DESTINATION""#)?;
                members.required("cloudDestinationGroupIds", cloud_destination_group_ids)?;
                members.required("cloudDestinationIds", cloud_destination_ids)?;
                members.constant("cloudProfileGroupIds", "[]")?;
                members.constant("cloudProfileIds", "[]")?;
            }
        }
        Ok(())
    }
}

/// A cloud-routed call. The page only lists the columns; what they mean is read from their names
/// and the sample. By their names, the `media_` columns describe an advertisement. Any cell may be
/// empty; an empty cell is `None`.
///
/// Source: `ringcx-call-detail:77-79, ringcx-call-detail:118` (observed).
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct CloudCallDetailRow {
    /// The cloud profile's id.
    pub cloud_profile_id: Option<i64>,
    /// The cloud profile's name.
    pub profile_name: Option<String>,
    /// The call's id. A leading `'` is removed.
    /// Unclear in the documents: see `docs/ringcx/reports.cloud_call_detail.md`, `CloudCallDetailRow.uii`.
    pub uii: Option<String>,
    /// The caller's number. Personal data; `Debug` hides it.
    pub ani: Option<String>,
    /// The number called. Personal data; `Debug` hides it.
    pub dnis: Option<String>,
    /// An external id of an outbound call.
    pub outbound_externid: Option<String>,
    /// ISCI code of the advertisement.
    pub media_isci: Option<String>,
    /// Network of the advertisement.
    pub media_network: Option<String>,
    /// Market of the advertisement. A header may also call it `smedia_market`.
    /// Unclear in the documents: see `docs/ringcx/reports.cloud_call_detail.md`, `CloudCallDetailRow.media_market`.
    ///
    /// Source: `ringcx-call-detail-full` (reported).
    pub media_market: Option<String>,
    /// Code of the advertisement.
    pub media_code: Option<String>,
    /// Format of the advertisement.
    pub media_format: Option<String>,
    /// Version of the advertisement.
    pub media_version: Option<String>,
    /// Length of the advertisement. The unit is not documented.
    pub media_length: Option<i64>,
    /// When the call entered the queue. Written as `%-m/%-d/%y %-I:%M %p`.
    pub enqueue_time: Option<civil::DateTime>,
    /// When the call left the queue. Written as `%-m/%-d/%y %-I:%M %p`.
    pub dequeue_time: Option<civil::DateTime>,
    /// Time in the queue. The unit is not documented, and is probably seconds.
    /// Unclear in the documents: see `docs/ringcx/reports.cloud_call_detail.md`, `CloudCallDetailRow.queue_time`.
    pub queue_time: Option<i64>,
    /// State of the call. Surrounding spaces are removed.
    /// Unclear in the documents: see `docs/ringcx/reports.cloud_call_detail.md`, `CloudCallDetailRow.call_state`.
    pub call_state: Option<String>,
    /// Whether the caller's line is mobile. The sample shows only `No`.
    pub is_cellular: Option<bool>,
    /// Number of attempts to take the call from the queue.
    /// Unclear in the documents: see `docs/ringcx/reports.cloud_call_detail.md`,
    /// `CloudCallDetailRow.dequeue_attempts`.
    pub dequeue_attempts: Option<i64>,
    /// How the call ended, such as `CONNECTED`.
    pub call_result: Option<String>,
    /// Duration of the inbound call. In the sample it is queue time plus connected time.
    pub inbound_duration: Option<i64>,
    /// URL of the recording. Personal data; `Debug` hides it.
    pub recording_url: Option<String>,
    /// The id of what the call was connected to.
    pub connected_id: Option<i64>,
    /// The name of what the call was connected to. Personal data; `Debug` hides it.
    pub connected_name: Option<String>,
    /// The number the call was connected to. Personal data; `Debug` hides it.
    /// Unclear in the documents: see `docs/ringcx/reports.cloud_call_detail.md`,
    /// `CloudCallDetailRow.connected_route`.
    pub connected_route: Option<String>,
    /// Duration of the connection. The unit is not documented, and is probably seconds.
    pub connected_duration: Option<i64>,
    /// The id of the first attempt's destination.
    pub attempt_1_id: Option<i64>,
    /// The name of the destination of the first attempt. Personal data; `Debug` hides it.
    pub attempt_1_name: Option<String>,
    /// The number of the first attempt. Personal data; `Debug` hides it.
    pub attempt_1_route: Option<String>,
    /// How the first attempt ended. The number in brackets is probably seconds.
    pub attempt_1_disp: Option<Labelled>,
    /// The id of the second attempt's destination.
    pub attempt_2_id: Option<i64>,
    /// The name of the destination of the second attempt. Personal data; `Debug` hides it.
    pub attempt_2_name: Option<String>,
    /// The number of the second attempt. Personal data; `Debug` hides it.
    pub attempt_2_route: Option<String>,
    /// How the second attempt ended. The number in brackets is probably seconds.
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

    const OTHER_NAMES: &'static [(&'static str, &'static str)] = &[("smedia_market", "media_market")];

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
            enqueue_time: cells.datetime::<formats::MonthDayYearHourMinuteHalfDay>(13, Cell::PLAIN)?,
            dequeue_time: cells.datetime::<formats::MonthDayYearHourMinuteHalfDay>(14, Cell::PLAIN)?,
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

impl json::Members for CloudCallDetailRow {
    fn view(&self, visit: &mut dyn json::Visit) {
        visit.members(&[
            json::optional("cloud_profile_id", &self.cloud_profile_id),
            json::optional("profile_name", &self.profile_name),
            json::optional("uii", &self.uii),
            json::optional("ani", &self.ani).personal(),
            json::optional("dnis", &self.dnis).personal(),
            json::optional("outbound_externid", &self.outbound_externid),
            json::optional("media_isci", &self.media_isci),
            json::optional("media_network", &self.media_network),
            json::optional("media_market", &self.media_market),
            json::optional("media_code", &self.media_code),
            json::optional("media_format", &self.media_format),
            json::optional("media_version", &self.media_version),
            json::optional("media_length", &self.media_length),
            json::optional("enqueue_time", &json::written::<
                Option<codec::DateTime<formats::MonthDayYearHourMinuteHalfDay>>,
            >(&self.enqueue_time)),
            json::optional("dequeue_time", &json::written::<
                Option<codec::DateTime<formats::MonthDayYearHourMinuteHalfDay>>,
            >(&self.dequeue_time)),
            json::optional("queue_time", &self.queue_time),
            json::optional("call_state", &self.call_state),
            json::optional("is_cellular", &json::written::<Option<codec::Boolean<formats::WordsYesOrNo>>>(
                &self.is_cellular),
            ),
            json::optional("dequeue_attempts", &self.dequeue_attempts),
            json::optional("call_result", &self.call_result),
            json::optional("inbound_duration", &self.inbound_duration),
            json::optional("recording_url", &self.recording_url).personal(),
            json::optional("connected_id", &self.connected_id),
            json::optional("connected_name", &self.connected_name).personal(),
            json::optional("connected_route", &self.connected_route).personal(),
            json::optional("connected_duration", &self.connected_duration),
            json::optional("attempt_1_id", &self.attempt_1_id),
            json::optional("attempt_1_name", &self.attempt_1_name).personal(),
            json::optional("attempt_1_route", &self.attempt_1_route).personal(),
            json::optional("attempt_1_disp", &self.attempt_1_disp),
            json::optional("attempt_2_id", &self.attempt_2_id),
            json::optional("attempt_2_name", &self.attempt_2_name).personal(),
            json::optional("attempt_2_route", &self.attempt_2_route).personal(),
            json::optional("attempt_2_disp", &self.attempt_2_disp),
        ]);
    }
}

json_row!(CloudCallDetailRow);
