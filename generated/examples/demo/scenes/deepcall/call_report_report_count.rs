// @generated from spec/deepcall/call_report/report_count.yaml by `cargo xtask generate`. Do not edit.

//! The cases of call_report.report_count.

use callspec::runtime::civil;
use callspec::deepcall::{Auth, CallListFilter, CallReportReportCount, DeepcallClient};
use super::super::stage::{Expected, Failure, Played, Scene};

/// Every case as a scene.
pub fn scenes() -> Vec<Scene> {
    Vec::from([
        Scene {
            api: "deepcall",
            operation: "call_report.report_count",
            case: "a count",
            demo: true,
            expect_fail: None,
            expected: Expected::Same(r#"{"cnt":0}"#),
            warnings: &[],
            play: |address| Box::pin(case_1(address)),
        },
        Scene {
            api: "deepcall",
            operation: "call_report.report_count",
            case: "the database is away",
            demo: false,
            expect_fail: None,
            expected: Expected::Error { kind: "vendor", code: Some("database_unavailable") },
            warnings: &[],
            play: |address| Box::pin(case_2(address)),
        },
    ])
}

/// a count
async fn case_1(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = CallReportReportCount::new().filter(
        CallListFilter::new()
            .dt_gte(civil::date(2025, 11, 22).at(0, 0, 0, 0))
            .dt_lte(civil::date(2025, 11, 22).at(23, 59, 59, 0)),
    );
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.call_report_report_count(&request).await).warned(warnings))
}

/// the database is away
async fn case_2(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = CallReportReportCount::new();
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.call_report_report_count(&request).await).warned(warnings))
}
