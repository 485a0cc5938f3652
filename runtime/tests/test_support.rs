//! What a consumer tests with: a script, recorded exchanges, a clock in hand.
#![cfg(feature = "test-support")]
#![allow(clippy::unwrap_used, reason = "the helpers are tests too")]

mod support;

use std::time::{Duration, SystemTime};

use bytes::Bytes;
use callspec_runtime::generated::*;
use callspec_runtime::http::StatusCode;
use callspec_runtime::http::header::{CONTENT_LENGTH, RETRY_AFTER};
use callspec_runtime::testing::*;
use callspec_runtime::*;
use support::*;
use tokio::time::Instant;

#[derive(Clone, Debug, Default)]
struct Get {
    page: Option<i64>,
}

impl Get {
    fn apply_rules(&self, _: &mut Check) {}
    fn write(&self, wire: &mut WireRequest) {
        wire.query("page", &self.page);
    }
}

request!(Get, Json, OPERATION);

fn client(transport: impl Transport) -> Client {
    ClientBuilder::new("https://vendor.example", key()).transport(transport).build().unwrap()
}

#[tokio::test(start_paused = true)]
async fn a_script_is_followed_step_by_step() {
    let lost = TransportError::new(Delivery::Ambiguous, "lost");
    let vendor = Scripted::new().fails(lost).json(StatusCode::OK, "{}").never();
    let client = client(vendor.clone());
    let response = client.call::<_, Code>(&Get::default()).await.unwrap();
    assert_eq!(response.attempts(), 2);
    assert_eq!(response.headers()["content-type"], "application/json");
    // What is never answered is tried again; behind the last step there is nothing.
    let error = client.call::<_, Code>(&Get { page: Some(7) }).await.unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Transport, 2));
    assert!(error.to_string().contains("the script has no more steps"), "{error}");
    assert!(error.may_have_been_delivered());
    assert_eq!((vendor.left(), vendor.sent().len()), (0, 4));
    assert_eq!(vendor.sent()[3].uri, "https://vendor.example/v1/things?page=7");
    assert!(!format!("{vendor:?} {:?}", vendor.sent()).contains(SECRET));
}

/// The built-in transport notices by itself; one of a consumer's own need not.
#[tokio::test]
async fn an_answer_shorter_than_its_length_is_cut_whatever_the_transport_says() {
    let mut short = http::Response::new(Bytes::from_static(b"{}"));
    short.headers_mut().insert(CONTENT_LENGTH, 3.into());
    let call = client(Scripted::new().answer(short)).call::<_, Code>(&Get::default()).retry(RetryPolicy::never());
    let error = call.await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Transport);
    assert!(error.to_string().contains("the body was cut short"), "{error}");
}

#[tokio::test]
async fn recorded_exchanges_are_found_by_what_is_asked() {
    let page =
        |number: u8, body: &str| Exchange::json("things.get", StatusCode::OK, body).when(format!("page={number}"));
    let replay = Replay::new([page(2, "[2]"), page(1, "[1]"), Exchange::json("others.get", StatusCode::OK, "[3]")]);
    assert!(!format!("{replay:?}").contains("[2]"));
    let client = client(replay);
    for (page, expected) in [(1, "[1]"), (2, "[2]"), (2, "[2]")] {
        let response = client.call::<_, Code>(&Get { page: Some(page) }).await.unwrap();
        assert_eq!(response.value().to_string(), expected);
    }
    let error = client.call::<_, Code>(&Get::default()).await.unwrap_err();
    assert!(error.to_string().contains("no recorded exchange matches"), "{error}");
    assert_eq!(error.attempts(), 1);
}

#[tokio::test(start_paused = true)]
async fn the_time_of_day_moves_with_tokios_clock() {
    let start = SystemTime::UNIX_EPOCH + Duration::from_secs(784_111_747);
    let clock = ManualClock::new(start);
    let mut busy = http::Response::new(Bytes::new());
    *busy.status_mut() = StatusCode::SERVICE_UNAVAILABLE;
    busy.headers_mut().insert(RETRY_AFTER, "Sun, 06 Nov 1994 08:49:37 GMT".parse().unwrap());
    let vendor = Scripted::new().answer(busy).json(StatusCode::OK, "{}");
    let client = ClientBuilder::<Client>::new("https://vendor.example", key()).transport(vendor).clock(clock);
    tokio::time::advance(Duration::from_secs(10)).await;
    let started = Instant::now();
    client.build().unwrap().call::<_, Code>(&Get::default()).await.unwrap();
    assert_eq!(started.elapsed(), Duration::from_secs(20));
    assert_eq!(clock.now(), start + Duration::from_secs(30));
}
