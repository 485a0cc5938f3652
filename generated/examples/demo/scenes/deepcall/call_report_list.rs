// @generated from spec/deepcall/call_report/list.yaml by `cargo xtask generate`. Do not edit.

//! The cases of call_report.list.

use callspec::runtime::{civil, Json};
use callspec::deepcall::{Auth, CallListFilter, CallReportList, DeepcallClient};
use super::super::stage::{Expected, Failure, Played, Scene};

/// Every case as a scene.
pub fn scenes() -> Vec<Scene> {
    Vec::from([
        Scene {
            api: "deepcall",
            operation: "call_report.list",
            case: "an empty list is a page, not an error",
            demo: true,
            expect_fail: None,
            expected: Expected::Same(
                r#"{"columnArr":{"1":"Caller Number","2":"Time"},"hideSectionArr":[],"data":[],"cnt":0}"#,
            ),
            warnings: &[],
            play: |address| Box::pin(case_1(address)),
        },
        Scene {
            api: "deepcall",
            operation: "call_report.list",
            case: "pages until one is empty",
            demo: false,
            expect_fail: None,
            expected: Expected::Value(r#"[{"row":1}]"#),
            warnings: &[],
            play: |address| Box::pin(case_2(address)),
        },
        Scene {
            api: "deepcall",
            operation: "call_report.list",
            case: "a latest time before the earliest",
            demo: false,
            expect_fail: None,
            expected: Expected::Value(r#"{"cnt":0,"data":[]}"#),
            warnings: &[("filter.dtGte", "ordered")],
            play: |address| Box::pin(case_3(address)),
        },
        Scene {
            api: "deepcall",
            operation: "call_report.list",
            case: "an error code inside HTTP 200",
            demo: false,
            expect_fail: None,
            expected: Expected::Error { kind: "vendor", code: Some("something_went_wrong") },
            warnings: &[],
            play: |address| Box::pin(case_4(address)),
        },
    ])
}

/// an empty list is a page, not an error
async fn case_1(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = CallReportList::new()
        .filter(
            CallListFilter::new()
                .dur(Json::parse("{}")?)
                .c_num("12025550123")
                .dt_gte(civil::date(2025, 11, 22).at(0, 0, 0, 0))
                .dt_lte(civil::date(2025, 11, 22).at(23, 59, 59, 0)),
        )
        .sz(100)
        .s_aftr(Vec::<Json>::new())
        .page(0);
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.call_report_list(&request).await).warned(warnings))
}

/// pages until one is empty
async fn case_2(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(
            Auth::user_token("example-user", "example-token"),
        )
        .base_url(&address)
        .build()?;
    let request = CallReportList::new().sz(1);
    let warnings = Played::warnings(&request.validate());
    Ok(Played::items(client.call_report_list_items(&request)).await.warned(warnings))
}

/// a latest time before the earliest
async fn case_3(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = CallReportList::new().filter(
        CallListFilter::new()
            .dt_gte(civil::date(2025, 11, 23).at(0, 0, 0, 0))
            .dt_lte(civil::date(2025, 11, 22).at(23, 59, 59, 0)),
    );
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.call_report_list(&request).await).warned(warnings))
}

/// an error code inside HTTP 200
async fn case_4(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = CallReportList::new().sz(7);
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.call_report_list(&request).await).warned(warnings))
}
