//! Drift reports: the answers of the cases hold only captured members, and a change at the vendor is reported.

use std::sync::{Arc, Mutex};

use callspec::callcap::{self, CallcapClient, CallsGet, CallsSearch};
use callspec::deepcall::{
    self, CallReportChangeTitle, CallReportList, CallReportMaskList, DeepcallClient, DirectoryUpdate,
};
use callspec::ringcx::{
    self, AccountsList, CloudCallDetailCriteria, CloudProduct, GroupBy, ReportsCloudCallDetail, ReportsInputControls,
    RingcxClient, UsersList,
};
use callspec::runtime::civil::date;
use callspec::runtime::{Client, ClientBuilder, DriftReport, ErrorKind};
use callspec_codegen::model::{Expectation, Model};
use futures_util::StreamExt;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

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

/// The bodies of an operation's cases that are a success.
fn successes(model: &Model, api: &str, operation: &str) -> Vec<Vec<u8>> {
    let cases = &model.api(api).unwrap().operation(operation).unwrap().cases;
    let played = cases.iter().filter(|case| case.expect_fail.is_none());
    let good = played.filter(|case| matches!(case.expect, Expectation::RoundTrip | Expectation::Value(_)));
    let answers = good.flat_map(|case| &case.exchanges).map(|exchange| &exchange.response);
    answers.filter(|answer| answer.status == 200).map(|answer| answer.body.clone()).collect()
}

/// Collects the drift reports of a client.
#[derive(Clone, Default)]
struct DriftLog(Arc<Mutex<Vec<String>>>);

impl DriftLog {
    fn client<T: From<Client>>(&self, builder: ClientBuilder<T>, address: &str) -> T {
        let log = self.0.clone();
        let listener =
            move |report: &DriftReport| log.lock().unwrap().push(format!("{}: {report}", report.operation()));
        builder.base_url(address).on_drift(listener).build().unwrap()
    }
}

macro_rules! play {
    ($model:ident, $log:ident, $compared:ident: $($api:ident $operation:literal $client:ident($auth:expr).$method:ident($request:expr);)*) => {$(
        let bodies = successes(&$model, stringify!($api), $operation);
        let (count, address) = (bodies.len(), serve(bodies).await);
        let client = $log.client($client::builder($auth), &address);
        for _ in 0..count {
            let answer = client.$method(&$request).unchecked().await.unwrap();
            assert!(answer.drift().is_some());
            $compared += 1;
        }
        assert!(count > 0, "no case of {}", $operation);
    )*};
}

#[tokio::test]
#[expect(deprecated, reason = "a deprecated operation answers like any other")]
async fn the_cases_hold_captured_members_only() {
    let (model, log, mut compared) = (checkout::model(), DriftLog::default(), 0);
    let session = || deepcall::Auth::session("ssid");
    let token = || ringcx::Auth::access_token("token");
    play! { model, log, compared:
        callcap "calls.get" CallcapClient(callcap::Auth::api_key("key")).calls_get(CallsGet::new("a"));
        callcap "calls.search" CallcapClient(callcap::Auth::api_key("key")).calls_search(CallsSearch::new());
        deepcall "call_report.list" DeepcallClient(session()).call_report_list(CallReportList::new());
        deepcall "call_report.mask_list" DeepcallClient(session()).call_report_mask_list(CallReportMaskList::new());
        deepcall "call_report.change_title" DeepcallClient(session())
            .call_report_change_title(CallReportChangeTitle::new("a", "b"));
        deepcall "directory.update" DeepcallClient(session()).directory_update(DirectoryUpdate::new("12025550123"));
        ringcx "accounts.list" RingcxClient(token()).accounts_list(AccountsList::new());
        ringcx "users.list" RingcxClient(token()).users_list(UsersList::new());
        ringcx "reports.input_controls" RingcxClient(token())
            .reports_input_controls(ReportsInputControls::new("1", 1, ["1"], CloudProduct::CloudProfile));
    }
    let bodies = successes(&model, "ringcx", "reports.cloud_call_detail");
    let (count, address) = (bodies.len(), serve(bodies).await);
    let client = log.client(RingcxClient::builder(token()), &address);
    let criteria = CloudCallDetailCriteria::new(
        ["1"],
        GroupBy::profile([None], [1]),
        date(2026, 11, 2).at(0, 0, 0, 0),
        date(2026, 11, 1).at(0, 0, 0, 0),
        "UTC",
    );
    for _ in 0..count {
        let rows = client.reports_cloud_call_detail(&ReportsCloudCallDetail::new("1", criteria.clone()));
        rows.unchecked().collect::<Vec<_>>().await;
        compared += 1;
    }
    assert!(compared >= 15, "{compared}");
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
