//! Drift reports: the answers of the cases hold only captured members, and a change at the vendor is reported.

use std::sync::{Arc, Mutex};

use callspec::callcap::{self, CallcapClient, CallsSearch};
use callspec::runtime::{
    Client, ClientBuilder, Drift, DriftKind, DriftReport, ErrorKind, Transport, TransportFuture, TransportRequest, http,
};
use callspec_codegen::model::{Case, CaseResponse, Expectation, Operation};
use futures_util::StreamExt;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

use crate::support::call_by_id::{Caller, wire_form};
use crate::support::checkout;

/// The address of a server that answers each connection with the next body.
async fn serve(bodies: Vec<Vec<u8>>) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move {
        for body in bodies {
            let (mut socket, _) = listener.accept().await.unwrap();
            let mut request = [0; 1 << 16];
            let _ = socket.read(&mut request).await.unwrap();
            let head = format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\nConnection: close\r\n\r\n", body.len());
            socket.write_all(&[head.as_bytes(), &body].concat()).await.unwrap();
        }
    });
    address
}

/// Collects the drift reports of a client.
#[derive(Clone, Default)]
struct DriftLog(Arc<Mutex<Vec<String>>>);

impl DriftLog {
    fn client<T: From<Client>>(&self, builder: ClientBuilder<T>, address: &str) -> T {
        builder.base_url(address).on_drift(self.listener()).build().unwrap()
    }

    /// Notes everything but words that no document lists: a case may show one.
    fn of_members(&self) -> impl Fn(&DriftReport) + Send + Sync + 'static {
        let log = self.0.clone();
        move |report| {
            let of_members = |drift: &&Drift| !matches!(drift.kind(), DriftKind::UnknownWord { .. });
            let found = report.deviations().iter().filter(of_members);
            log.lock().unwrap().extend(found.map(|drift| format!("{}: {drift:?}", report.operation())));
        }
    }

    fn listener(&self) -> impl Fn(&DriftReport) + Send + Sync + 'static {
        let log = self.0.clone();
        move |report| log.lock().unwrap().push(format!("{}: {report}", report.operation()))
    }
}

/// A transport that answers with this body.
struct Answer(Vec<u8>);

impl Transport for Answer {
    fn send(&self, _: TransportRequest) -> TransportFuture {
        let answer = http::Response::new(String::from_utf8(self.0.clone()).expect("text").into());
        Box::pin(async move { Ok(answer) })
    }
}

/// The bodies of an operation's cases that are a success, each with its case.
fn successes(operation: &Operation) -> impl Iterator<Item = (&Case, &CaseResponse)> {
    let played = operation.cases.iter().filter(|case| case.expect_fail.is_none());
    let good = played.filter(|case| matches!(case.expect, Expectation::RoundTrip | Expectation::Value(_)));
    let answers = good.flat_map(|case| case.exchanges.iter().map(move |exchange| (case, &exchange.response)));
    answers.filter(|(_, answer)| answer.status == 200)
}

#[tokio::test]
async fn the_cases_hold_captured_members_only() {
    let log = DriftLog::default();
    for api in &checkout::model().apis {
        for operation in &api.operations {
            let mut compared = 0;
            for (case, answer) in successes(operation) {
                let answer = Answer(answer.body.clone());
                let caller = Caller::watched(api, &case.request.auth, answer, log.of_members());
                let called = caller.call(&operation.id, &wire_form(api, operation, case)).await;
                assert!(called.is_ok(), "{}: {}: {called:?}", operation.id, case.name);
                compared += 1;
            }
            assert!(compared > 0, "no case of {}", operation.id);
        }
    }
    assert_eq!(*log.0.lock().unwrap(), Vec::<String>::new());
}

const CHANGED: &str = r#"{"status":"success","pagination":{"page":1,"last_page":1},"call":[
    {"call_id":"a"},
    {"call_id":"b","caller":{"phone":"MARKER"},"duration":3},
    {"call_id":"c","accounts":{"campaign":{"line-memo":7}},"sentiment":{"satisfied":"MARKER"}}
]}"#;
const REPORT: &str = "call[1].caller.phone: undocumented; call[2].accounts.campaign.line-memo: expected a string, found a number; \
    call[2].sentiment.satisfied: expected true or false, found a string";

#[tokio::test]
async fn a_change_at_the_vendor_is_reported() {
    let address = serve(vec![CHANGED.into(), CHANGED.into()]).await;
    let log = DriftLog::default();
    let client = log.client(CallcapClient::builder(callcap::Auth::api_key("key")), &address);
    let items: Vec<_> = client.calls_search_items(&CallsSearch::new()).collect().await;
    assert_eq!(items.iter().map(Result::is_ok).collect::<Vec<_>>(), [true, true, false]);
    assert_eq!(*log.0.lock().unwrap(), [format!("calls.search: {REPORT}")]);

    let strict = CallcapClient::builder(callcap::Auth::api_key("key")).base_url(address).strict(true).build().unwrap();
    let error = strict.calls_search(&CallsSearch::new()).await.unwrap_err();
    assert_eq!((error.kind(), error.drift().unwrap().to_string()), (ErrorKind::Drift, REPORT.to_string()));
    assert!(!format!("{error} {error:?}").contains("MARKER"));
}
