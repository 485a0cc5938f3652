// @generated from spec/callcap/calls/get.yaml by `cargo xtask generate`. Do not edit.

//! The cases of calls.get.

use callspec::callcap::{Auth, CallcapClient, CallsGet};
use super::super::stage::{Expected, Failure, Played, Scene};

/// Every case as a scene.
pub fn scenes() -> Vec<Scene> {
    Vec::from([
        Scene {
            api: "callcap",
            operation: "calls.get",
            case: "one call",
            demo: true,
            expect_fail: None,
            expected: Expected::Same(concat!(
                r#"{"pagination":{"page":1,"last_page":1,"records_returned":1,"show":50,"total_records":1},"#,
                r#""status":"success","search":{"timezone":"US/Central"},"#,
                r#""call":[{"call_id":"987654_23_11_19_2012_17:07:29_12","action":"Answer","#,
                r#""start_datetime":"2020-09-01 09:07:15","last_modified":"2021-11-01 19:10:46","#,
                r#""end_datetime":"2020-09-01 09:47:15","duration":570,"rings":4,"revenue":0,"#,
                r#""caller":{"city":"Wichita","state":"KS","zip":"67202","caller_id":"316-555-3333"}}]}"#
            )),
            warnings: &[],
            play: |address| Box::pin(case_1(address)),
        },
        Scene {
            api: "callcap",
            operation: "calls.get",
            case: "a key that is not valid",
            demo: false,
            expect_fail: None,
            expected: Expected::Error { kind: "vendor", code: Some("unauthorized") },
            warnings: &[],
            play: |address| Box::pin(case_2(address)),
        },
        Scene {
            api: "callcap",
            operation: "calls.get",
            case: "an HTML page where JSON is expected",
            demo: false,
            expect_fail: None,
            expected: Expected::Error { kind: "unexpected", code: None },
            warnings: &[],
            play: |address| Box::pin(case_3(address)),
        },
    ])
}

/// one call
async fn case_1(address: String) -> Result<Played, Failure> {
    let client = CallcapClient::builder(Auth::api_key("example-key")).base_url(&address).build()?;
    let request = CallsGet::new("987654_23_11_19_2012_17:07:29_12");
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.calls_get(&request).await).warned(warnings))
}

/// a key that is not valid
async fn case_2(address: String) -> Result<Played, Failure> {
    let client = CallcapClient::builder(Auth::api_key("example-key")).base_url(&address).build()?;
    let request = CallsGet::new("987654_23_11_19_2012_17:07:29_99");
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.calls_get(&request).await).warned(warnings))
}

/// an HTML page where JSON is expected
async fn case_3(address: String) -> Result<Played, Failure> {
    let client = CallcapClient::builder(Auth::api_key("example-key")).base_url(&address).build()?;
    let request = CallsGet::new("987654_23_11_19_2012_17:07:29_50");
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.calls_get(&request).await).warned(warnings))
}
