//! What a consumer relies on: clients can be shared, calls can be spawned, streams own their request, an invalid request
//! is never sent.

use std::io::{BufRead, BufReader, Write};
use std::sync::mpsc;

use callspec::callcap::{self, Auth, CallAction, CallcapClient, CallsGet, CallsSearch, SearchRange};
use callspec::runtime::civil::date;
use futures_util::TryStreamExt;
use proptest::prelude::*;
use tokio::net::TcpListener;

fn shared<T: Clone + Send + Sync + 'static>() {}
fn spawned<T: Send + Unpin + 'static>(value: T) -> T {
    value
}

fn client(address: &str) -> CallcapClient {
    CallcapClient::builder(Auth::api_key("example-key")).base_url(address).build().unwrap()
}

#[test]
fn clients_can_be_shared_and_calls_spawned() {
    shared::<CallcapClient>();
    shared::<callspec::deepcall::DeepcallClient>();
    shared::<callspec::ringcx::RingcxClient>();
    let client = client("https://calls.example");
    let request = CallsSearch::new();
    let _ = spawned(client.calls_search(&request));
    let _ = spawned(client.calls_search_items(&request));
    drop(spawned(client.calls_search(&request).into_future()));
    spawned::<Option<callcap::Error>>(None);
}

#[tokio::test]
async fn a_broken_rule_is_refused_before_any_traffic() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let client = client(&format!("http://{}", listener.local_addr().unwrap()));
    let request = CallsSearch::new().show(5000).call_id("a").search_action([CallAction::Answered]);
    let error = client.calls_search(&request).await.unwrap_err();
    let rules: Vec<String> = error
        .violations()
        .iter()
        .map(|violation| format!("{} {}", violation.field(), violation.rule().as_str()))
        .collect();
    assert_eq!(rules, ["show range", "call_id only"]);
    let mut items = client.calls_search_items(&request);
    assert!(items.try_next().await.is_err());
    let waited = tokio::time::timeout(std::time::Duration::from_millis(50), listener.accept()).await;
    assert!(waited.is_err(), "something was sent");
}

#[test]
fn dates_of_a_range_must_be_in_order() {
    let preset = CallsSearch::new().search_range(SearchRange::dates(date(2026, 11, 1), date(2026, 11, 20)));
    assert!(preset.validate().is_empty());
    let backwards = CallsSearch::new().search_range(SearchRange::dates(date(2026, 11, 20), date(2026, 11, 1)));
    let violations = backwards.validate();
    assert_eq!(violations.iter().map(|violation| violation.rule().as_str()).collect::<Vec<_>>(), ["ordered"]);
}

#[test]
fn nothing_secret_or_personal_is_printed() {
    let auth = Auth::api_key("MARKER-KEY");
    let client = CallcapClient::new(auth.clone()).unwrap();
    let request = CallsSearch::new().search_caller_id("316-555-0100").search_term("MARKER-TERM");
    let printed = format!("{auth:?} {client:?} {client:#?} {request:?} {:?}", client.calls_search(&request));
    assert!(!printed.contains("MARKER") && !printed.contains("555-0100"), "{printed}");
}

/// A server that answers every connection with an empty page and reports the request line.
fn request_lines() -> (String, mpsc::Receiver<String>) {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let (sender, lines) = mpsc::channel();
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let mut head = String::new();
            let mut reader = BufReader::new(stream.try_clone().unwrap());
            while !head.ends_with("\r\n\r\n") && reader.read_line(&mut head).unwrap() > 0 {}
            let body = r#"{"status":"success","call":[]}"#;
            let answer =
                format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}", body.len());
            stream.write_all(answer.as_bytes()).unwrap();
            if sender.send(head.lines().next().unwrap_or_default().to_string()).is_err() {
                return;
            }
        }
    });
    (address, lines)
}

#[test]
fn a_path_parameter_never_changes_the_path() {
    let (address, lines) = request_lines();
    let client = client(&address);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let dots =
        prop_oneof![Just(String::new()), Just(".".to_string()), Just("..".to_string()), Just("../..".to_string())];
    proptest!(ProptestConfig::with_cases(200), |(call_id in prop_oneof![1 => dots, 4 => any::<String>(), 1 => "[./%?#\\\\]*"])| {
        let answer = runtime.block_on(client.calls_get(&CallsGet::new(call_id.clone())).into_future());
        if matches!(call_id.as_str(), "" | "." | "..") {
            let error = answer.unwrap_err();
            prop_assert_eq!(error.violations().iter().next().map(|violation| violation.rule().as_str()), Some("path_segment"));
        } else {
            prop_assert!(answer.is_ok());
            let line = lines.recv().unwrap();
            let path = line.strip_prefix("GET /v2/get/calls/").and_then(|rest| rest.strip_suffix("/ HTTP/1.1"));
            prop_assert!(path.is_some_and(|path| !path.is_empty() && !path.contains(['/', '?', '#', '\\', ' '])), "{}", line);
        }
    });
}

#[tokio::test(start_paused = true)]
async fn a_consumers_test_can_play_the_vendor() {
    use callspec::runtime::http::StatusCode;
    use callspec::runtime::testing::{Exchange, Replay, Scripted};
    use callspec::runtime::{Delivery, TransportError};

    let page = |number: u8| {
        let body = format!(
            r#"{{"status":"success","pagination":{{"page":{number},"last_page":2}},"call":[{{"call_id":"c{number}"}}]}}"#
        );
        Exchange::json("calls.search", StatusCode::OK, body).when(format!("page={number}"))
    };
    let first = page(1);
    let replay = Replay::new([first, page(2)]);
    let builder = CallcapClient::builder(Auth::api_key("example-key")).transport(replay);
    let calls: Vec<_> =
        builder.build().unwrap().calls_search_items(&CallsSearch::new().page(1)).try_collect().await.unwrap();
    assert_eq!(calls.iter().filter_map(|call| call.call_id.as_deref()).collect::<Vec<_>>(), ["c1", "c2"]);

    let lost = TransportError::new(Delivery::Ambiguous, "the connection was lost");
    let vendor = Scripted::new().fails(lost).json(StatusCode::UNAUTHORIZED, r#"{"status":"unauthorized"}"#);
    let builder = CallcapClient::builder(Auth::api_key("example-key")).transport(vendor.clone());
    let error = builder.build().unwrap().calls_get(&CallsGet::new("c1")).await.unwrap_err();
    assert_eq!((error.attempts(), error.class(), vendor.sent().len()), (2, callspec::runtime::Class::Auth, 2));
}
