//! The same work as a careful programmer writes it for one vendor: the same crates, the same types, no callspec.

use std::error::Error;
use std::time::Duration;

use csv_core::{ReadRecordResult, Reader};
use jiff::civil;
use reqwest::header::{ACCEPT, CONTENT_TYPE, HeaderMap, HeaderValue, USER_AGENT};
use serde::{Deserialize, Deserializer, Serialize};
use tokio::io::{AsyncRead, AsyncReadExt};

/// The credentials that both sides send.
pub(crate) const USER: &str = "user-0001";
pub(crate) const TOKEN: &str = "token-0001";

/// Makes small calls.
pub(crate) struct Caller {
    client: reqwest::Client,
    url: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ChangeTitle<'a> {
    user_id: &'a str,
    token: &'a str,
    request_id: &'a str,
    title: &'a str,
}

/// The answer.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct TitleChanged {
    pub(crate) code: Option<i64>,
    status: Option<String>,
    message: Option<String>,
    response: Option<bool>,
}

impl Caller {
    pub(crate) fn new(url: &str) -> Result<Self, Box<dyn Error>> {
        let mut headers = HeaderMap::new();
        headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
        headers.insert(USER_AGENT, HeaderValue::from_static("by-hand/1.0"));
        let client = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .timeout(Duration::from_secs(30))
            .no_proxy()
            .default_headers(headers)
            .build()?;
        Ok(Self { client, url: format!("{url}/api/v2/CallReport/changeTitle") })
    }

    /// Makes a call.
    pub(crate) async fn change_title(&self, request_id: &str, title: &str) -> Result<TitleChanged, Box<dyn Error>> {
        let body = serde_json::to_vec(&ChangeTitle { user_id: USER, token: TOKEN, request_id, title })?;
        let request = self.client.post(&self.url).header(CONTENT_TYPE, "application/json").body(body);
        let response = request.send().await?.error_for_status()?;
        let changed: TitleChanged = serde_json::from_slice(&response.bytes().await?)?;
        match changed.status.as_deref() {
            Some("success") => Ok(changed),
            _ => Err("the vendor reports no success".into()),
        }
    }
}

/// A page of phone calls, with the members that the text has.
#[derive(Debug, Deserialize)]
#[expect(dead_code, reason = "read like the others, and looked at by nobody")]
pub(crate) struct CallPage {
    pagination: Option<Pagination>,
    status: String,
    search: Option<Search>,
    pub(crate) call: Option<Vec<PhoneCall>>,
}

#[derive(Debug, Deserialize)]
#[expect(dead_code, reason = "read like the others, and looked at by nobody")]
struct Pagination {
    page: Option<i64>,
    last_page: Option<i64>,
    records_returned: Option<i64>,
    show: Option<i64>,
    total_records: Option<i64>,
}

#[derive(Debug, Deserialize)]
#[expect(dead_code, reason = "read like the others, and looked at by nobody")]
struct Search {
    timezone: Option<String>,
}

#[derive(Debug, Deserialize)]
#[expect(dead_code, reason = "read like the others, and looked at by nobody")]
pub(crate) struct PhoneCall {
    call_id: Option<String>,
    recording: Option<String>,
    action: Option<String>,
    #[serde(default, deserialize_with = "time_or_empty")]
    start_datetime: Option<civil::DateTime>,
    #[serde(default, deserialize_with = "time_or_empty")]
    last_modified: Option<civil::DateTime>,
    #[serde(default, deserialize_with = "time_or_empty")]
    end_datetime: Option<civil::DateTime>,
    dtmf: Option<String>,
    pub(crate) duration: Option<i64>,
    rings: Option<i64>,
    notes: Option<String>,
    caller: Option<CallingParty>,
}

#[derive(Debug, Deserialize)]
#[expect(dead_code, reason = "read like the others, and looked at by nobody")]
struct CallingParty {
    city: Option<String>,
    class: Option<String>,
    state: Option<String>,
    name: Option<String>,
    address: Option<String>,
    zip: Option<String>,
    caller_id: Option<String>,
}

fn time_or_empty<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<civil::DateTime>, D::Error> {
    let text = <&str>::deserialize(deserializer)?;
    if text.is_empty() {
        return Ok(None);
    }
    civil::DateTime::strptime("%Y-%m-%d %H:%M:%S", text).map(Some).map_err(serde::de::Error::custom)
}

/// A row of the report.
#[derive(Debug)]
#[expect(dead_code, reason = "read like the others, and looked at by nobody")]
pub(crate) struct CallRow {
    cloud_profile_id: Option<i64>,
    profile_name: Option<String>,
    uii: Option<String>,
    ani: Option<String>,
    dnis: Option<String>,
    outbound_externid: Option<String>,
    media_isci: Option<String>,
    media_network: Option<String>,
    media_market: Option<String>,
    media_code: Option<String>,
    media_format: Option<String>,
    media_version: Option<String>,
    media_length: Option<i64>,
    enqueue_time: Option<civil::DateTime>,
    dequeue_time: Option<civil::DateTime>,
    queue_time: Option<i64>,
    call_state: Option<String>,
    is_cellular: Option<bool>,
    dequeue_attempts: Option<i64>,
    call_result: Option<String>,
    pub(crate) inbound_duration: Option<i64>,
    recording_url: Option<String>,
    connected_id: Option<i64>,
    connected_name: Option<String>,
    connected_route: Option<String>,
    connected_duration: Option<i64>,
    attempt_1_id: Option<i64>,
    attempt_1_name: Option<String>,
    attempt_1_route: Option<String>,
    attempt_1_disp: Option<Labelled>,
    attempt_2_id: Option<i64>,
    attempt_2_name: Option<String>,
    attempt_2_route: Option<String>,
    attempt_2_disp: Option<Labelled>,
}

/// Such as `ANSWER(5)`.
#[derive(Debug)]
#[expect(dead_code, reason = "read like the others, and looked at by nobody")]
struct Labelled {
    label: String,
    number: Option<i64>,
}

/// How many columns the report has.
const COLUMNS: usize = 34;

/// The most bytes of a row.
const LONGEST: usize = 1 << 20;

/// Reads a report row by row, in constant memory.
pub(crate) async fn rows(
    mut report: impl AsyncRead + Unpin,
    mut each: impl FnMut(CallRow),
) -> Result<(), Box<dyn Error>> {
    let mut reader = Reader::new();
    let mut input = vec![0; 16 << 10];
    let (mut text, mut ends) = (vec![0; 4 << 10], vec![0; 64]);
    let (mut text_len, mut ends_len) = (0, 0);
    let mut is_header = true;
    loop {
        let length = report.read(&mut input).await?;
        let mut piece = &input[..length];
        loop {
            let (result, read, written, ended) =
                reader.read_record(piece, &mut text[text_len..], &mut ends[ends_len..]);
            piece = &piece[read..];
            text_len += written;
            ends_len += ended;
            match result {
                ReadRecordResult::InputEmpty => break,
                ReadRecordResult::OutputFull if text.len() < LONGEST => text.resize(text.len() * 2, 0),
                ReadRecordResult::OutputFull | ReadRecordResult::OutputEndsFull => {
                    return Err("a row is too long".into());
                }
                ReadRecordResult::Record => {
                    let cells = Cells { text: std::str::from_utf8(&text[..text_len])?, ends: &ends[..ends_len] };
                    match std::mem::take(&mut is_header) {
                        true if cells.get(0) == "cloud_profile_id" && ends_len == COLUMNS => {}
                        true => return Err("the header is another one".into()),
                        false => each(row(&cells)?),
                    }
                    (text_len, ends_len) = (0, 0);
                }
                ReadRecordResult::End => return Ok(()),
            }
        }
    }
}

struct Cells<'a> {
    text: &'a str,
    ends: &'a [usize],
}

impl<'a> Cells<'a> {
    fn get(&self, column: usize) -> &'a str {
        let start = if column == 0 { 0 } else { self.ends[column - 1] };
        &self.text[start..self.ends[column]]
    }

    fn text(&self, column: usize) -> Option<String> {
        let cell = self.get(column);
        (!cell.is_empty()).then(|| cell.to_owned())
    }

    fn integer(&self, column: usize) -> Result<Option<i64>, Box<dyn Error>> {
        let cell = self.get(column);
        if cell.is_empty() { Ok(None) } else { Ok(Some(cell.parse()?)) }
    }

    fn time(&self, column: usize) -> Result<Option<civil::DateTime>, Box<dyn Error>> {
        let cell = self.get(column);
        if cell.is_empty() { Ok(None) } else { Ok(Some(civil::DateTime::strptime("%m/%d/%y %I:%M %p", cell)?)) }
    }

    fn labelled(&self, column: usize) -> Option<Labelled> {
        let cell = self.get(column);
        if cell.is_empty() {
            return None;
        }
        let parts = cell.strip_suffix(')').and_then(|cell| cell.rsplit_once('('));
        let read = parts.and_then(|(label, number)| Some((label, number.parse().ok()?)));
        Some(match read {
            Some((label, number)) => Labelled { label: label.to_owned(), number: Some(number) },
            None => Labelled { label: cell.to_owned(), number: None },
        })
    }
}

fn row(cells: &Cells<'_>) -> Result<CallRow, Box<dyn Error>> {
    if cells.ends.len() != COLUMNS {
        return Err("a row has another number of cells".into());
    }
    let uii = cells.get(2).trim_start_matches('\'');
    let state = cells.get(16).trim();
    Ok(CallRow {
        cloud_profile_id: cells.integer(0)?,
        profile_name: cells.text(1),
        uii: (!uii.is_empty()).then(|| uii.to_owned()),
        ani: cells.text(3),
        dnis: cells.text(4),
        outbound_externid: cells.text(5),
        media_isci: cells.text(6),
        media_network: cells.text(7),
        media_market: cells.text(8),
        media_code: cells.text(9),
        media_format: cells.text(10),
        media_version: cells.text(11),
        media_length: cells.integer(12)?,
        enqueue_time: cells.time(13)?,
        dequeue_time: cells.time(14)?,
        queue_time: cells.integer(15)?,
        call_state: (!state.is_empty()).then(|| state.to_owned()),
        is_cellular: match cells.get(17) {
            "" => None,
            "Yes" => Some(true),
            "No" => Some(false),
            _ => return Err("neither Yes nor No".into()),
        },
        dequeue_attempts: cells.integer(18)?,
        call_result: cells.text(19),
        inbound_duration: cells.integer(20)?,
        recording_url: cells.text(21),
        connected_id: cells.integer(22)?,
        connected_name: cells.text(23),
        connected_route: cells.text(24),
        connected_duration: cells.integer(25)?,
        attempt_1_id: cells.integer(26)?,
        attempt_1_name: cells.text(27),
        attempt_1_route: cells.text(28),
        attempt_1_disp: cells.labelled(29),
        attempt_2_id: cells.integer(30)?,
        attempt_2_name: cells.text(31),
        attempt_2_route: cells.text(32),
        attempt_2_disp: cells.labelled(33),
    })
}
