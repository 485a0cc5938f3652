//! The sample requests of the documents, typed by hand: a client that is called with the same values sends the same JSON.
//! Placeholders of the documents (`{{ssid}}`) are passed as they are.

use callspec::deepcall::{
    Auth, CallFilter, CallReportChangeTitle, CallReportMaskList, ContactInfo, ContactState, DeepcallClient,
    DirectoryUpdate,
};
use callspec::ringcx::{self, CloudCallDetailCriteria, GroupBy, ReportsCloudCallDetail, RingcxClient};
use callspec::runtime::Json;
use callspec::runtime::civil::date;
use futures_util::StreamExt;
use serde_json::Value;

use crate::support::loopback::{Loopback, http_answer};

fn session() -> Auth {
    Auth::session("{{ssid}}")
}

fn user_token() -> Auth {
    Auth::user_token("{{userid}}", "{{token}}")
}

/// The body of the one request that a call sends, as JSON. The answer does not matter.
macro_rules! sent {
    ($auth:expr, $method:ident($request:expr)) => {{
        let server = Loopback::answering(http_answer(200, &[], br#"{"status":"error","code":0}"#)).await;
        let client = DeepcallClient::builder($auth).base_url(server.address()).build().unwrap();
        let _ = client.$method(&$request).await;
        body(&server)
    }};
}

fn body(server: &Loopback) -> Value {
    let bodies = server.bodies();
    assert_eq!(bodies.len(), 1, "{bodies:?}");
    serde_json::from_str(&bodies[0]).unwrap()
}

fn typed(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

#[tokio::test]
async fn titles_are_changed_as_in_the_document() {
    // deepcall-change-title:59-63
    let title = "November 2025 Campaign Report - Final";
    let request = CallReportChangeTitle::new("req_123456", title);
    let sample =
        r#"{ "ssid": "{{ssid}}", "requestId": "req_123456", "title": "November 2025 Campaign Report - Final" }"#;
    assert_eq!(sent!(session(), call_report_change_title(request)), typed(sample));
    // deepcall-change-title:66-71
    let request = CallReportChangeTitle::new("req_789012", "Agent Performance Analysis - Q4 2025");
    let sample = r#"{ "userId": "{{userid}}", "token": "{{token}}", "requestId": "req_789012",
        "title": "Agent Performance Analysis - Q4 2025" }"#;
    assert_eq!(sent!(user_token(), call_report_change_title(request)), typed(sample));
    // deepcall-change-title:82, and every other code sample of the page
    let request = CallReportChangeTitle::new("{{objectid}}", title);
    let sample = r#"{"ssid": "{{ssid}}","requestId": "{{objectid}}","title": "November 2025 Campaign Report - Final"}"#;
    assert_eq!(sent!(session(), call_report_change_title(request)), typed(sample));
}

#[tokio::test]
async fn masked_calls_are_listed_as_in_the_document() {
    let (first, last) = (date(2025, 11, 20).at(0, 0, 0, 0), date(2025, 11, 23).at(23, 59, 59, 0));
    // deepcall-masklist:60-69
    let filter = CallFilter::new().mask("mask_12345").dt_gte(first).dt_lte(last);
    let request = CallReportMaskList::new().filter(filter).sz(100).page(0);
    let sample = r#"{ "ssid": "{{ssid}}", "filter": { "mask": "mask_12345", "dtGte": "2025-11-20 00:00:00",
        "dtLte": "2025-11-23 23:59:59" }, "sz": 100, "page": 0 }"#;
    assert_eq!(sent!(session(), call_report_mask_list(request)), typed(sample));
    // deepcall-masklist:71-82
    let filter = CallFilter::new().frm("{{mobile}}").to("{{mobile}}").dt_gte(first).dt_lte(last);
    let request = CallReportMaskList::new().filter(filter).sz(100).page(0);
    let sample = r#"{ "userId": "{{userid}}", "token": "{{token}}", "filter": { "frm": "{{mobile}}", "to": "{{mobile}}",
        "dtGte": "2025-11-20 00:00:00", "dtLte": "2025-11-23 23:59:59" }, "sz": 100, "page": 0 }"#;
    assert_eq!(sent!(user_token(), call_report_mask_list(request)), typed(sample));
    // deepcall-masklist:87, and every other code sample of the page
    let (first, last) = (date(2025, 11, 22).at(0, 0, 0, 0), date(2025, 11, 22).at(23, 59, 59, 0));
    let filter = CallFilter::new().dur(Json::parse("{}").unwrap()).c_num("{{mobile}}").dt_gte(first).dt_lte(last);
    let request = CallReportMaskList::new().filter(filter).sz(100).s_aftr(Vec::<Json>::new()).page(0);
    let sample = r#"{"ssid": "{{ssid}}","filter": {"dur": {},"cNum": "{{mobile}}","dtGte": "2025-11-22 00:00:00",
        "dtLte": "2025-11-22 23:59:59"},"sz": 100,"sAftr": [],"page": 0}"#;
    assert_eq!(sent!(session(), call_report_mask_list(request)), typed(sample));
}

#[tokio::test]
async fn a_contact_is_updated_as_in_the_document() {
    // deepcall-directory-update:90, and every other code sample of the page
    let request = DirectoryUpdate::new("{{callernumber}}")
        .contactinfo(ContactInfo::new().name("Sunil Singh"))
        .other(ContactState::new().ibd_code(3).obd_code(4));
    let sample = r#"{"ssid":"{{ssid}}","contact":"{{callernumber}}","contactinfo":{"name":"Sunil Singh"},
        "other":{"IBD":3,"OBD":4}}"#;
    assert_eq!(sent!(session(), directory_update(request)), typed(sample));
}

/// Only two lines of the example are left on the captured page; the constants of the table are checked beside them.
#[tokio::test]
#[expect(deprecated, reason = "the captured document is about this operation")]
async fn a_report_is_asked_for_as_in_the_document() {
    let criteria = CloudCallDetailCriteria::new(
        ["{accountId}"],
        GroupBy::profile([None], [1111]),
        date(2020, 4, 19).at(12, 0, 0, 0),
        date(2020, 5, 19).at(23, 59, 59, 0),
        "US/Pacific",
    );
    let server = Loopback::answering(http_answer(200, &[], b"")).await;
    let auth = ringcx::Auth::access_token("<myAccessToken>");
    let client = RingcxClient::builder(auth).base_url(server.address()).build().unwrap();
    let request = ReportsCloudCallDetail::new("accountId", criteria);
    client.reports_cloud_call_detail(&request).collect::<Vec<_>>().await;
    let body = body(&server);
    // ringcx-call-detail:70-71
    let lines = r#"{ "endTimestamp":"2020-05-19 23:59:59", "startTimestamp":"2020-04-19 12:00:00" }"#;
    for (name, value) in typed(lines).as_object().unwrap() {
        assert_eq!(body["reportCriteria"][name], *value);
    }
    // ringcx-call-detail:13-14 and 24-27
    assert_eq!(
        (&body["reportType"], &body["reportTypeName"]),
        (&typed("\"CASPER_REPORT\""), &typed("\"Cloud_Call_Detail_Download\""))
    );
    let fixed = r#"{ "criteriaType": "CASPER_CRITERIA", "reportName": "Cloud_Call_Detail_Download", "returnType": "CSV",
        "schedule": {"repeatOption":"ONCE"} }"#;
    for (name, value) in typed(fixed).as_object().unwrap() {
        assert_eq!(body["reportCriteria"][name], *value);
    }
}
