//! Recorded answers: the bytes are the vendor's own, and decoding and encoding them again changes nothing.

use std::collections::BTreeSet;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use callspec::deepcall::{Auth, CallReportChangeTitle, CallReportMaskList, DeepcallClient, DirectoryUpdate};
use callspec_codegen::model::CaseResponse;
use sha1::{Digest, Sha1};

use crate::support::checkout;
use crate::support::loopback::{Loopback, http_answer};

fn header<'a>(response: &'a CaseResponse, wanted: &str) -> Option<&'a str> {
    let header = response.headers.iter().find(|(name, _)| name.eq_ignore_ascii_case(wanted));
    header.map(|(_, value)| value.as_str())
}

/// The ETag that the vendor's server computes: the length in hexadecimal, and the start of the SHA-1 in base64.
fn entity_tag(body: &[u8]) -> String {
    let hash = STANDARD.encode(Sha1::digest(body));
    format!("W/\"{:x}-{}\"", body.len(), &hash[..27])
}

/// Every recorded answer of the specs, once.
fn recorded() -> Vec<CaseResponse> {
    let model = checkout::model();
    let cases = model.apis.iter().flat_map(|api| &api.operations).flat_map(|operation| &operation.cases);
    let answers = cases.flat_map(|case| &case.exchanges).map(|exchange| exchange.response.clone());
    let mut seen = BTreeSet::new();
    answers.filter(|response| header(response, "etag").is_some() && seen.insert(response.body.clone())).collect()
}

#[test]
fn length_and_entity_tag_fit_the_bytes() {
    let recorded = recorded();
    assert_eq!(recorded.len(), 3);
    for response in recorded {
        assert_eq!(header(&response, "content-length"), Some(response.body.len().to_string().as_str()));
        assert_eq!(header(&response, "etag"), Some(entity_tag(&response.body).as_str()));
        let mut changed = response.body.clone();
        changed[1] ^= 1;
        assert_ne!(entity_tag(&response.body), entity_tag(&changed));
    }
}

/// Makes the call against a server that replays the recording, and encodes the decoded value again.
macro_rules! replayed {
    ($file:literal, $etag:literal, $method:ident($request:expr)) => {{
        let body = include_bytes!(concat!("../../../spec/deepcall/", $file));
        let headers = [("Content-Type", "application/json; charset=utf-8"), ("ETag", $etag)];
        let server = Loopback::answering(http_answer(200, &headers, body)).await;
        let client = DeepcallClient::builder(Auth::session("ssid")).base_url(server.address()).build().unwrap();
        let response = client.$method(&$request).await.unwrap();
        assert_eq!(response.headers()["etag"], entity_tag(body).as_str());
        (serde_json::to_string(response.value()).unwrap(), std::str::from_utf8(body).unwrap(), response.into_value())
    }};
}

#[tokio::test]
async fn a_changed_title_is_encoded_as_recorded() {
    let (encoded, recorded, _) = replayed!(
        "call_report/change_title-recorded.json",
        r#"W/"88-RajtaW45FP72hkXvVuhZ+DCWft8""#,
        call_report_change_title(CallReportChangeTitle::new("req_123456", "November 2025 Campaign Report - Final"))
    );
    assert_eq!(encoded, recorded);
}

#[tokio::test]
async fn an_updated_contact_is_encoded_as_recorded() {
    let (encoded, recorded, _) = replayed!(
        "directory/update-recorded.json",
        r#"W/"4a-gQI3LNaPco2fa3tiAZFJ8Qeen2o""#,
        directory_update(DirectoryUpdate::new("12025550123"))
    );
    assert_eq!(encoded, recorded);
}

/// The column labels are a map, which is kept sorted by name. The vendor writes them sorted by number, so this restores
/// that order.
#[tokio::test]
async fn a_page_of_calls_is_encoded_as_recorded() {
    let (encoded, recorded, page) = replayed!(
        "call_report/mask_list-recorded.json",
        r#"W/"14a-FoAEJBrob5gdqn6kHOb8nHlxL0o""#,
        call_report_mask_list(CallReportMaskList::new())
    );
    let labels = page.column_arr.unwrap();
    let mut by_number: Vec<(usize, &String)> =
        labels.iter().map(|(number, label)| (number.parse().unwrap(), label)).collect();
    by_number.sort();
    let by_number: Vec<String> = by_number.iter().map(|(number, label)| format!("\"{number}\":\"{label}\"")).collect();
    let kept = serde_json::to_string(&labels).unwrap();
    assert_eq!(encoded.replacen(&kept, &format!("{{{}}}", by_number.join(",")), 1), recorded);
}
