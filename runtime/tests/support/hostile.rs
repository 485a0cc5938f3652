//! What must hold whatever bytes come from outside: each function takes any bytes and panics when something does not.
//!
//! `tests/fuzz` runs them under a fuzzer, `hostile_bytes.rs` under proptest and over what the fuzzer found.

use std::cell::RefCell;
use std::time::Duration;

use bytes::Bytes;
use callspec_runtime::generated::codec::{DateFormat, DateTimeFormat};
use callspec_runtime::generated::*;
use callspec_runtime::http::header::{DATE, RETRY_AFTER};
use callspec_runtime::http::{HeaderValue, Response, StatusCode};
use callspec_runtime::testing::Scripted;
use callspec_runtime::*;
use futures_util::StreamExt;

use crate::request;
use crate::support::{Code, OPERATION, key};

/// An answer with any status and any body: it is a success only if nothing speaks against it.
pub fn envelope(data: &[u8]) {
    let Some(([high, low], body)) = data.split_first_chunk() else { return };
    let number = 100 + (u16::from(*high) << 8 | u16::from(*low)) % 500;
    let mut answer = Response::new(Bytes::copy_from_slice(body));
    *answer.status_mut() = StatusCode::from_u16(number).unwrap();
    let never = RetryPolicy::never();
    match wait(client(Scripted::new().answer(answer)).call::<_, Code>(&Get).retry(never).into_future()) {
        Ok(response) => {
            assert!((200..300).contains(&number), "{number} is no success");
            let start = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body).trim_ascii_start();
            assert!(start.first().is_some_and(|byte| *byte != b'<'), "no content, or a page, is no success");
            // A number may be too large for a `Value`; it is JSON all the same.
            if let Ok(value) = serde_json::from_str::<serde_json::Value>(&response.value().to_string()) {
                assert_ne!(value.get("status").and_then(|status| status.as_str()), Some("error"));
            }
        }
        Err(error) => {
            let shown = format!("{error} {error:?}");
            assert!(!shown.contains("PERSONAL DATA"), "{shown}");
            assert!(shown.len() < 1500 && !shown.contains(char::is_control), "{shown}");
            assert!(body.starts_with(error.body().unwrap()));
            assert_eq!(error.status().map(|status| status.as_u16()), Some(number));
        }
    }
}

/// Any `Retry-After`, and behind a line end any `Date`: a number is so many seconds, and no wait is shortened.
pub fn retry_after(data: &[u8]) {
    let mut parts = data.splitn(2, |byte| *byte == b'\n');
    let mut answer = Response::new(Bytes::from_static(b"{}"));
    *answer.status_mut() = StatusCode::SERVICE_UNAVAILABLE;
    for name in [RETRY_AFTER, DATE] {
        if let Some(value) = parts.next().and_then(|text| HeaderValue::from_bytes(text).ok()) {
            answer.headers_mut().insert(name, value);
        }
    }
    let sent = answer.headers().get(RETRY_AFTER).map(|value| value.as_bytes().trim_ascii().to_vec());
    let vendor = Scripted::new().answer(answer.clone()).answer(answer);
    let limit = Duration::from_secs(120);
    let client = client(vendor.clone());
    let (error, took) = wait(async {
        let started = tokio::time::Instant::now();
        let call = client.call::<_, Code>(&Get).timeout(limit).retry(RetryPolicy::default().with_attempts(2));
        (call.await.unwrap_err(), started.elapsed())
    });
    let asked = error.retry_after();
    let text = String::from_utf8_lossy(&sent.unwrap_or_default()).into_owned();
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if let (true, Ok(seconds)) = (digits, text.parse()) {
        assert_eq!(asked, Some(Duration::from_secs(seconds)));
    }
    let waited = vendor.sent().len() > 1;
    assert_eq!(waited, asked.is_none_or(|asked| asked < limit), "{asked:?}");
    assert!(!waited || took >= asked.unwrap_or_default(), "{took:?} for {asked:?}");
}

macro_rules! forms {
    ($($read:ident: $($name:ident $pattern:literal)*;)*) => {$($(
        struct $name;
        impl $read for $name {
            const PATTERN: &'static str = $pattern;
        }
    )*)*};
}

forms! {
    DateFormat: Iso "%Y-%m-%d" Indian "%d-%m-%Y";
    DateTimeFormat: Minutes "%Y-%m-%d %H:%M" Sql "%Y-%m-%d %H:%M:%S" Fraction "%Y-%m-%d %H:%M:%S%.4f" American "%-m/%-d/%y %-I:%M %p";
}

/// Any text as a day or a time, in every written form: what is read is written the same.
pub fn dates(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    for (read, write) in [(Iso::read as fn(&str) -> _, Iso::write as fn(_) -> _), (Indian::read, Indian::write)] {
        let day: Option<civil::Date> = read(text);
        assert_eq!(day.map(write), day.map(|_| Some(text.to_owned())));
    }
    same_time::<Minutes>(text);
    same_time::<Sql>(text);
    same_time::<American>(text);
    if let Some(time) = Fraction::read(text) {
        // The fraction may be left out; it is written.
        assert_eq!(Fraction::read(&Fraction::write(time).unwrap()), Some(time));
    }
}

fn same_time<F: DateTimeFormat>(text: &str) {
    let time = F::read(text);
    assert_eq!(time.map(F::write), time.map(|_| Some(text.to_owned())));
}

/// Any bytes as rows: cut into any pieces they are the same rows, the same errors and the same end.
pub fn rows(data: &[u8]) {
    let Some((size, body)) = data.split_first() else { return };
    let whole = read_rows(body, body.len().max(1));
    assert_eq!(read_rows(body, usize::from(*size % 16) + 1), whole);
    assert!(whole.len() <= body.len() + 1);
}

fn read_rows(body: &[u8], size: usize) -> Vec<Result<TwoCells, String>> {
    let pieces = Pieces { body: Bytes::copy_from_slice(body), size };
    wait(client(pieces).rows::<_, Code>(&Table).map(|row| row.map_err(|error| error.to_string())).collect())
}

/// Answers with these bytes, so many at a time.
struct Pieces {
    body: Bytes,
    size: usize,
}

impl Transport for Pieces {
    fn send(&self, _: TransportRequest) -> TransportFuture {
        let pieces: Vec<_> = self.body.chunks(self.size).map(|piece| Ok(Bytes::copy_from_slice(piece))).collect();
        Box::pin(async { Ok(Response::new(Body::stream(futures_util::stream::iter(pieces)))) })
    }
}

#[derive(Clone)]
struct Get;

#[derive(Clone)]
struct Table;

macro_rules! nothing_to_say {
    ($($request:ident)*) => {$(
        impl $request {
            fn apply_rules(&self, _: &mut Check) {}
            fn write(&self, _: &mut WireRequest) {}
        }
    )*};
}

nothing_to_say! { Get Table }

request!(Get, Json, OPERATION);
request!(
    Table,
    Json,
    Operation { response: ResponseKind::Csv, limits: Limits::DEFAULT.with_record(64).with_columns(8), ..OPERATION }
);

impl RowRequest for Table {
    type Row = TwoCells;
}

#[derive(Debug, PartialEq)]
struct TwoCells(Option<i64>, Option<String>);

impl Row for TwoCells {
    const COLUMNS: &'static [&'static str] = &["id", "name"];

    fn read(cells: &Cells<'_>) -> Result<Self, CellError> {
        Ok(Self(cells.integer(0, Cell::PLAIN)?, cells.text(1, Cell::PLAIN)?))
    }
}

fn client(transport: impl Transport) -> Client {
    ClientBuilder::new("https://vendor.example", key()).transport(transport).seed(1).build().unwrap()
}

/// Waits under a paused clock.
fn wait<T>(future: impl Future<Output = T>) -> T {
    thread_local! {
        static RUNTIME: RefCell<tokio::runtime::Runtime> = RefCell::new(
            tokio::runtime::Builder::new_current_thread().enable_time().start_paused(true).build().unwrap(),
        );
    }
    RUNTIME.with_borrow(|runtime| runtime.block_on(future))
}
