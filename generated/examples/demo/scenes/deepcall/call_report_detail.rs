// @generated from spec/deepcall/call_report/detail.yaml by `cargo xtask generate`. Do not edit.

//! The cases of call_report.detail.

use callspec::deepcall::{Auth, CallReportDetail, DeepcallClient};
use super::super::stage::{Expected, Failure, Played, Scene};

/// Every case as a scene.
pub fn scenes() -> Vec<Scene> {
    Vec::from([
        Scene {
            api: "deepcall",
            operation: "call_report.detail",
            case: "a recording",
            demo: true,
            expect_fail: None,
            expected: Expected::Same(
                r##"{"data":{"rcrdAr":[{"ndId":"#3","rcrd":"example*mp3*user*2025*11*22*example.mp3"}]}}"##,
            ),
            warnings: &[],
            play: |address| Box::pin(case_1(address)),
        },
        Scene {
            api: "deepcall",
            operation: "call_report.detail",
            case: "the token has expired",
            demo: false,
            expect_fail: None,
            expected: Expected::Error { kind: "vendor", code: Some("invalid_token") },
            warnings: &[],
            play: |address| Box::pin(case_2(address)),
        },
    ])
}

/// a recording
async fn case_1(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = CallReportDetail::new("call-0001").r_type(["rcrd"]);
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.call_report_detail(&request).await).warned(warnings))
}

/// the token has expired
async fn case_2(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(
            Auth::user_token("example-user", "example-token"),
        )
        .base_url(&address)
        .build()?;
    let request = CallReportDetail::new("call-0002");
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.call_report_detail(&request).await).warned(warnings))
}
