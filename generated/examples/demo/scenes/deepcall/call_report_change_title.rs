// @generated from spec/deepcall/call_report/change_title.yaml by `cargo xtask generate`. Do not edit.

//! The cases of call_report.change_title.

use callspec::deepcall::{Auth, CallReportChangeTitle, DeepcallClient};
use super::super::stage::{Expected, Failure, Played, Scene};

/// Every case as a scene.
pub fn scenes() -> Vec<Scene> {
    Vec::from([
        Scene {
            api: "deepcall",
            operation: "call_report.change_title",
            case: "the documented answer",
            demo: true,
            expect_fail: None,
            expected: Expected::Same(r#"{"code":200,"status":"success","message":"Title updated successfully"}"#),
            warnings: &[],
            play: |address| Box::pin(case_1(address)),
        },
        Scene {
            api: "deepcall",
            operation: "call_report.change_title",
            case: "the recorded answer",
            demo: true,
            expect_fail: None,
            expected: Expected::Same(concat!(
                r#"{"status":"success","data":{"acknowledged":true,"modifiedCount":1,"upsertedId":null,"#,
                r#""upsertedCount":0,"matchedCount":1},"response":true}"#
            )),
            warnings: &[],
            play: |address| Box::pin(case_2(address)),
        },
        Scene {
            api: "deepcall",
            operation: "call_report.change_title",
            case: "with a user id and its token",
            demo: false,
            expect_fail: None,
            expected: Expected::Value(r#"{"code":200}"#),
            warnings: &[],
            play: |address| Box::pin(case_3(address)),
        },
        Scene {
            api: "deepcall",
            operation: "call_report.change_title",
            case: "a bad token inside HTTP 200",
            demo: true,
            expect_fail: None,
            expected: Expected::Error { kind: "vendor", code: Some("invalid_token") },
            warnings: &[],
            play: |address| Box::pin(case_4(address)),
        },
        Scene {
            api: "deepcall",
            operation: "call_report.change_title",
            case: "an error inside HTTP 403",
            demo: false,
            expect_fail: None,
            expected: Expected::Error { kind: "vendor", code: Some("permission_denied") },
            warnings: &[],
            play: |address| Box::pin(case_5(address)),
        },
        Scene {
            api: "deepcall",
            operation: "call_report.change_title",
            case: "a code that no table lists",
            demo: false,
            expect_fail: None,
            expected: Expected::Error { kind: "vendor", code: None },
            warnings: &[],
            play: |address| Box::pin(case_6(address)),
        },
        Scene {
            api: "deepcall",
            operation: "call_report.change_title",
            case: "an HTML page where JSON is expected",
            demo: false,
            expect_fail: None,
            expected: Expected::Error { kind: "unexpected", code: None },
            warnings: &[],
            play: |address| Box::pin(case_7(address)),
        },
        Scene {
            api: "deepcall",
            operation: "call_report.change_title",
            case: "a member of another type than the recorded one",
            demo: false,
            expect_fail: None,
            expected: Expected::Error { kind: "decode", code: None },
            warnings: &[],
            play: |address| Box::pin(case_8(address)),
        },
    ])
}

/// the documented answer
async fn case_1(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = CallReportChangeTitle::new("req_123456", "November 2025 Campaign Report - Final");
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.call_report_change_title(&request).await).warned(warnings))
}

/// the recorded answer
async fn case_2(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = CallReportChangeTitle::new("6922d5c18d3f4a0012ab34cd", "November 2025 Campaign Report - Final");
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.call_report_change_title(&request).await).warned(warnings))
}

/// with a user id and its token
async fn case_3(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(
            Auth::user_token("example-user", "example-token"),
        )
        .base_url(&address)
        .build()?;
    let request = CallReportChangeTitle::new("req_789012", "Agent Performance Analysis - Q4 2025");
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.call_report_change_title(&request).await).warned(warnings))
}

/// a bad token inside HTTP 200
async fn case_4(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(
            Auth::user_token("example-user", "example-token"),
        )
        .base_url(&address)
        .build()?;
    let request = CallReportChangeTitle::new("req_000401", "Never set");
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.call_report_change_title(&request).await).warned(warnings))
}

/// an error inside HTTP 403
async fn case_5(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = CallReportChangeTitle::new("req_000403", "Never set");
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.call_report_change_title(&request).await).warned(warnings))
}

/// a code that no table lists
async fn case_6(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = CallReportChangeTitle::new("req_009999", "Never set");
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.call_report_change_title(&request).await).warned(warnings))
}

/// an HTML page where JSON is expected
async fn case_7(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = CallReportChangeTitle::new("req_000502", "Never set");
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.call_report_change_title(&request).await).warned(warnings))
}

/// a member of another type than the recorded one
async fn case_8(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = CallReportChangeTitle::new("req_000666", "Never set");
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.call_report_change_title(&request).await).warned(warnings))
}
