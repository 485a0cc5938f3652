// @generated from spec/ringcx/reports/cloud_call_detail.yaml by `cargo xtask generate`. Do not edit.

//! The cases of reports.cloud_call_detail.

use callspec::runtime::civil;
use callspec::ringcx::{Auth, CloudCallDetailCriteria, GroupBy, ReportsCloudCallDetail, RingcxClient};
use super::super::stage::{Expected, Failure, Played, Scene};

/// Every case as a scene.
pub fn scenes() -> Vec<Scene> {
    Vec::from([
        Scene {
            api: "ringcx",
            operation: "reports.cloud_call_detail",
            case: "the document's rows, without a header",
            demo: true,
            expect_fail: None,
            expected: Expected::Value(concat!(
                r#"[{"cloud_profile_id":1111,"profile_name":"DTE","uii":"202004250912250132110000003150","#,
                r#""ani":"2312866364","dnis":"8889918278","media_length":0,"enqueue_time":"4/20/20 6:12 AM","#,
                r#""dequeue_time":"4/20/20 6:12 AM","queue_time":5,"call_state":"COMPLETE","is_cellular":"No","#,
                r#""dequeue_attempts":2,"call_result":"CONNECTED","inbound_duration":24,"connected_id":4546,"#,
                r#""connected_name":"DTE","connected_route":"5854987200","connected_duration":19,"#,
                r#""attempt_1_id":4546,"attempt_1_name":"DTE","attempt_1_route":"5854987282","#,
                r#""attempt_1_disp":"ANSWER(5)"},{"cloud_profile_id":2222,"#,
                r#""uii":"202004251035200132150000009531","enqueue_time":"4/20/20 7:35 AM","#,
                r#""inbound_duration":53,"attempt_1_disp":"ANSWER(4)"},{"cloud_profile_id":3333,"#,
                r#""uii":"202004251101260132100000073341","enqueue_time":"4/20/20 8:01 AM","#,
                r#""inbound_duration":301,"attempt_1_disp":"ANSWER(4)"}]"#
            )),
            warnings: &[],
            play: |address| Box::pin(case_1(address)),
        },
        Scene {
            api: "ringcx",
            operation: "reports.cloud_call_detail",
            case: "the same rows below a header",
            demo: false,
            expect_fail: None,
            expected: Expected::Value(concat!(
                r#"[{"cloud_profile_id":1111,"call_state":"COMPLETE","is_cellular":"No","#,
                r#""attempt_1_disp":"ANSWER(5)"},{"cloud_profile_id":2222,"call_state":"COMPLETE","#,
                r#""is_cellular":"No","attempt_1_disp":"ANSWER(4)"},{"cloud_profile_id":3333,"#,
                r#""call_state":"COMPLETE","is_cellular":"No","attempt_1_disp":"ANSWER(4)"}]"#
            )),
            warnings: &[],
            play: |address| Box::pin(case_2(address)),
        },
        Scene {
            api: "ringcx",
            operation: "reports.cloud_call_detail",
            case: "by destinations, a header and no rows",
            demo: false,
            expect_fail: None,
            expected: Expected::Value("[]"),
            warnings: &[],
            play: |address| Box::pin(case_3(address)),
        },
        Scene {
            api: "ringcx",
            operation: "reports.cloud_call_detail",
            case: "an expired token",
            demo: false,
            expect_fail: None,
            expected: Expected::Error { kind: "vendor", code: Some("token_expired") },
            warnings: &[],
            play: |address| Box::pin(case_4(address)),
        },
        Scene {
            api: "ringcx",
            operation: "reports.cloud_call_detail",
            case: "a JSON error where CSV is expected",
            demo: false,
            expect_fail: None,
            expected: Expected::Error { kind: "vendor", code: Some("access_denied") },
            warnings: &[],
            play: |address| Box::pin(case_5(address)),
        },
        Scene {
            api: "ringcx",
            operation: "reports.cloud_call_detail",
            case: "an end before the start",
            demo: false,
            expect_fail: None,
            expected: Expected::Value("[]"),
            warnings: &[("reportCriteria.startTimestamp", "ordered")],
            play: |address| Box::pin(case_6(address)),
        },
        Scene {
            api: "ringcx",
            operation: "reports.cloud_call_detail",
            case: "a time zone that nobody knows",
            demo: false,
            expect_fail: None,
            expected: Expected::Violations(&[("reportCriteria.timezoneName", "timezone")]),
            warnings: &[],
            play: |address| Box::pin(case_7(address)),
        },
    ])
}

/// the document's rows, without a header
#[expect(deprecated, reason = "the demo calls every operation")]
async fn case_1(address: String) -> Result<Played, Failure> {
    let client = RingcxClient::builder(Auth::access_token("example-access-token")).base_url(&address).build()?;
    let request = ReportsCloudCallDetail::new("15300001", CloudCallDetailCriteria::new(
        ["13670001", "15300001"],
        GroupBy::profile([Some(111), None], [1111, 2222, 3333, 4444]),
        civil::date(2020, 4, 19).at(12, 0, 0, 0),
        civil::date(2020, 5, 19).at(23, 59, 59, 0),
        "US/Arizona",
    ));
    let warnings = Played::warnings(&request.validate());
    Ok(Played::rows(client.reports_cloud_call_detail(&request)).await.warned(warnings))
}

/// the same rows below a header
#[expect(deprecated, reason = "the demo calls every operation")]
async fn case_2(address: String) -> Result<Played, Failure> {
    let client = RingcxClient::builder(Auth::access_token("example-access-token")).base_url(&address).build()?;
    let request = ReportsCloudCallDetail::new("13670001", CloudCallDetailCriteria::new(
        ["13670001"],
        GroupBy::profile([Some(111)], [1111, 2222, 3333]),
        civil::date(2020, 4, 19).at(12, 0, 0, 0),
        civil::date(2020, 5, 19).at(23, 59, 59, 0),
        "US/Arizona",
    ));
    let warnings = Played::warnings(&request.validate());
    Ok(Played::rows(client.reports_cloud_call_detail(&request)).await.warned(warnings))
}

/// by destinations, a header and no rows
#[expect(deprecated, reason = "the demo calls every operation")]
async fn case_3(address: String) -> Result<Played, Failure> {
    let client = RingcxClient::builder(Auth::api_token("example-api-token")).base_url(&address).build()?;
    let request = ReportsCloudCallDetail::new("15300001", CloudCallDetailCriteria::new(
        ["15300001"],
        GroupBy::destination([None, Some(222)], [5555]),
        civil::date(2020, 4, 21).at(0, 0, 0, 0),
        civil::date(2020, 4, 22).at(0, 0, 0, 0),
        "US/Pacific",
    ));
    let warnings = Played::warnings(&request.validate());
    Ok(Played::rows(client.reports_cloud_call_detail(&request)).await.warned(warnings))
}

/// an expired token
#[expect(deprecated, reason = "the demo calls every operation")]
async fn case_4(address: String) -> Result<Played, Failure> {
    let client = RingcxClient::builder(Auth::access_token("example-access-token")).base_url(&address).build()?;
    let request = ReportsCloudCallDetail::new("15300009", CloudCallDetailCriteria::new(
        ["15300009"],
        GroupBy::profile([Some(111)], [1111]),
        civil::date(2020, 4, 19).at(12, 0, 0, 0),
        civil::date(2020, 5, 19).at(23, 59, 59, 0),
        "US/Arizona",
    ));
    let warnings = Played::warnings(&request.validate());
    Ok(Played::rows(client.reports_cloud_call_detail(&request)).await.warned(warnings))
}

/// a JSON error where CSV is expected
#[expect(deprecated, reason = "the demo calls every operation")]
async fn case_5(address: String) -> Result<Played, Failure> {
    let client = RingcxClient::builder(Auth::access_token("example-access-token")).base_url(&address).build()?;
    let request = ReportsCloudCallDetail::new("15300008", CloudCallDetailCriteria::new(
        ["15300008"],
        GroupBy::profile([Some(111)], [1111]),
        civil::date(2020, 4, 19).at(12, 0, 0, 0),
        civil::date(2020, 5, 19).at(23, 59, 59, 0),
        "US/Arizona",
    ));
    let warnings = Played::warnings(&request.validate());
    Ok(Played::rows(client.reports_cloud_call_detail(&request)).await.warned(warnings))
}

/// an end before the start
#[expect(deprecated, reason = "the demo calls every operation")]
async fn case_6(address: String) -> Result<Played, Failure> {
    let client = RingcxClient::builder(Auth::api_token("example-api-token")).base_url(&address).build()?;
    let request = ReportsCloudCallDetail::new("15300007", CloudCallDetailCriteria::new(
        ["15300007"],
        GroupBy::profile([Some(111)], [1111]),
        civil::date(2020, 5, 19).at(23, 59, 59, 0),
        civil::date(2020, 4, 19).at(12, 0, 0, 0),
        "US/Arizona",
    ));
    let warnings = Played::warnings(&request.validate());
    Ok(Played::rows(client.reports_cloud_call_detail(&request)).await.warned(warnings))
}

/// a time zone that nobody knows
#[expect(deprecated, reason = "the demo calls every operation")]
async fn case_7(address: String) -> Result<Played, Failure> {
    let client = RingcxClient::builder(Auth::api_token("example-api-token")).base_url(&address).build()?;
    let request = ReportsCloudCallDetail::new("15300007", CloudCallDetailCriteria::new(
        ["15300007"],
        GroupBy::profile([Some(111)], [1111]),
        civil::date(2020, 4, 19).at(12, 0, 0, 0),
        civil::date(2020, 5, 19).at(23, 59, 59, 0),
        "US/Phoenix",
    ));
    let warnings = Played::warnings(&request.validate());
    Ok(Played::rows(client.reports_cloud_call_detail(&request)).await.warned(warnings))
}
