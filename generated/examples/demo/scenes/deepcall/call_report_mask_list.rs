// @generated from spec/deepcall/call_report/mask_list.yaml by `cargo xtask generate`. Do not edit.

//! The cases of call_report.mask_list.

use callspec::runtime::{civil, Json};
use callspec::deepcall::{Auth, CallFilter, CallReportMaskList, DeepcallClient};
use super::super::stage::{Expected, Failure, Played, Scene};

/// Every case as a scene.
pub fn scenes() -> Vec<Scene> {
    Vec::from([
        Scene {
            api: "deepcall",
            operation: "call_report.mask_list",
            case: "an empty list is a page, not an error",
            demo: true,
            expect_fail: None,
            expected: Expected::Same(concat!(
                r#"{"columnArr":{"1":"Caller Number","2":"Time","3":"DID Number","4":"Campaign","5":"Agents","#,
                r#""6":"Master Agent","7":"Call Duration","8":"Customer Duration","9":"Total Talk Duration","#,
                r#""10":"Agent on Call Duration","11":"Amount","12":"Rec.","13":"Status","14":"Details","#,
                r#""15":"Forward","16":"DTMF"},"hideSectionArr":[],"data":[],"cnt":0}"#
            )),
            warnings: &[],
            play: |address| Box::pin(case_1(address)),
        },
        Scene {
            api: "deepcall",
            operation: "call_report.mask_list",
            case: "the request of the code samples",
            demo: false,
            expect_fail: None,
            expected: Expected::Same(concat!(
                r#"{"columnArr":{"1":"Caller Number","2":"Time","3":"DID Number","4":"Campaign","5":"Agents","#,
                r#""6":"Master Agent","7":"Call Duration","8":"Customer Duration","9":"Total Talk Duration","#,
                r#""10":"Agent on Call Duration","11":"Amount","12":"Rec.","13":"Status","14":"Details","#,
                r#""15":"Forward","16":"DTMF"},"hideSectionArr":[],"data":[],"cnt":0}"#
            )),
            warnings: &[],
            play: |address| Box::pin(case_2(address)),
        },
        Scene {
            api: "deepcall",
            operation: "call_report.mask_list",
            case: "by both parties, with a user id and its token",
            demo: false,
            expect_fail: None,
            expected: Expected::Value(r#"{"cnt":0,"data":[]}"#),
            warnings: &[],
            play: |address| Box::pin(case_3(address)),
        },
        Scene {
            api: "deepcall",
            operation: "call_report.mask_list",
            case: "pages until one is empty",
            demo: false,
            expect_fail: None,
            expected: Expected::Value(r#"[{"row":1},{"row":2},{"row":3}]"#),
            warnings: &[],
            play: |address| Box::pin(case_4(address)),
        },
        Scene {
            api: "deepcall",
            operation: "call_report.mask_list",
            case: "a latest time before the earliest",
            demo: false,
            expect_fail: None,
            expected: Expected::Value(r#"{"cnt":0,"data":[]}"#),
            warnings: &[("filter.dtGte", "ordered")],
            play: |address| Box::pin(case_5(address)),
        },
        Scene {
            api: "deepcall",
            operation: "call_report.mask_list",
            case: "an error code inside HTTP 200",
            demo: false,
            expect_fail: None,
            expected: Expected::Error { kind: "vendor", code: Some("database_unavailable") },
            warnings: &[],
            play: |address| Box::pin(case_6(address)),
        },
        Scene {
            api: "deepcall",
            operation: "call_report.mask_list",
            case: "an HTML page where JSON is expected",
            demo: false,
            expect_fail: None,
            expected: Expected::Error { kind: "unexpected", code: None },
            warnings: &[],
            play: |address| Box::pin(case_7(address)),
        },
    ])
}

/// an empty list is a page, not an error
async fn case_1(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = CallReportMaskList::new()
        .filter(
            CallFilter::new()
                .mask("mask_12345")
                .dt_gte(civil::date(2025, 11, 20).at(0, 0, 0, 0))
                .dt_lte(civil::date(2025, 11, 23).at(23, 59, 59, 0)),
        )
        .sz(100)
        .page(0);
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.call_report_mask_list(&request).await).warned(warnings))
}

/// the request of the code samples
async fn case_2(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = CallReportMaskList::new()
        .filter(
            CallFilter::new()
                .dur(Json::parse("{}")?)
                .c_num("12025550123")
                .dt_gte(civil::date(2025, 11, 22).at(0, 0, 0, 0))
                .dt_lte(civil::date(2025, 11, 22).at(23, 59, 59, 0)),
        )
        .sz(100)
        .s_aftr(Vec::<Json>::new())
        .page(0);
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.call_report_mask_list(&request).await).warned(warnings))
}

/// by both parties, with a user id and its token
async fn case_3(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(
            Auth::user_token("example-user", "example-token"),
        )
        .base_url(&address)
        .build()?;
    let request = CallReportMaskList::new()
        .filter(
            CallFilter::new()
                .frm("12025550101")
                .to("12025550102")
                .dt_gte(civil::date(2025, 11, 20).at(0, 0, 0, 0))
                .dt_lte(civil::date(2025, 11, 23).at(23, 59, 59, 0)),
        )
        .sz(100)
        .page(0);
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.call_report_mask_list(&request).await).warned(warnings))
}

/// pages until one is empty
async fn case_4(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = CallReportMaskList::new().filter(CallFilter::new().mask("mask_67890")).sz(2);
    let warnings = Played::warnings(&request.validate());
    Ok(Played::items(client.call_report_mask_list_items(&request)).await.warned(warnings))
}

/// a latest time before the earliest
async fn case_5(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = CallReportMaskList::new().filter(
        CallFilter::new()
            .dt_gte(civil::date(2025, 11, 23).at(0, 0, 0, 0))
            .dt_lte(civil::date(2025, 11, 22).at(23, 59, 59, 0)),
    );
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.call_report_mask_list(&request).await).warned(warnings))
}

/// an error code inside HTTP 200
async fn case_6(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = CallReportMaskList::new().filter(CallFilter::new().mask("mask_00000")).sz(100);
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.call_report_mask_list(&request).await).warned(warnings))
}

/// an HTML page where JSON is expected
async fn case_7(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = CallReportMaskList::new().filter(CallFilter::new().mask("mask_00502"));
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.call_report_mask_list(&request).await).warned(warnings))
}
