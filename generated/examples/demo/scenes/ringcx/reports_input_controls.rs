// @generated from spec/ringcx/reports/input_controls.yaml by `cargo xtask generate`. Do not edit.

//! The cases of reports.input_controls.

use callspec::ringcx::{Auth, CloudProduct, ReportsInputControls, RingcxClient};
use super::super::stage::{Expected, Failure, Played, Scene};

/// Every case as a scene.
pub fn scenes() -> Vec<Scene> {
    Vec::from([
        Scene {
            api: "ringcx",
            operation: "reports.input_controls",
            case: "cloud profiles",
            demo: true,
            expect_fail: None,
            expected: Expected::Same(concat!(
                r#"[{"accountId":15300001,"product":"CLOUD_PROFILE","groupId":111,"#,
                r#""groupName":"Example Profiles","filters":[],"children":[{"accountId":15300001,"#,
                r#""groupId":111,"groupName":"Example Profiles","objId":1111,"objectName":"DTE"},"#,
                r#"{"accountId":15300001,"groupId":111,"groupName":"Example Profiles","objId":2222,"#,
                r#""objectName":"IT TFN"}]},{"accountId":15300001,"product":"CLOUD_PROFILE","groupId":null,"#,
                r#""groupName":"No group","filters":[],"children":[{"accountId":15300001,"groupId":null,"#,
                r#""groupName":"No group","objId":3333,"objectName":"DTE"}]}]"#
            )),
            warnings: &[],
            play: |address| Box::pin(case_1(address)),
        },
        Scene {
            api: "ringcx",
            operation: "reports.input_controls",
            case: "cloud destinations of two accounts",
            demo: false,
            expect_fail: None,
            expected: Expected::Value("[]"),
            warnings: &[],
            play: |address| Box::pin(case_2(address)),
        },
        Scene {
            api: "ringcx",
            operation: "reports.input_controls",
            case: "an expired token",
            demo: false,
            expect_fail: None,
            expected: Expected::Error { kind: "vendor", code: Some("token_expired") },
            warnings: &[],
            play: |address| Box::pin(case_3(address)),
        },
    ])
}

/// cloud profiles
async fn case_1(address: String) -> Result<Played, Failure> {
    let client = RingcxClient::builder(Auth::access_token("example-access-token")).base_url(&address).build()?;
    let request = ReportsInputControls::new("15300001", 987654, ["15300001"], CloudProduct::CloudProfile);
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.reports_input_controls(&request).await).warned(warnings))
}

/// cloud destinations of two accounts
async fn case_2(address: String) -> Result<Played, Failure> {
    let client = RingcxClient::builder(Auth::api_token("example-api-token")).base_url(&address).build()?;
    let request = ReportsInputControls::new(
        "15300001",
        987654,
        ["13670001", "15300001"],
        CloudProduct::CloudDestination,
    );
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.reports_input_controls(&request).await).warned(warnings))
}

/// an expired token
async fn case_3(address: String) -> Result<Played, Failure> {
    let client = RingcxClient::builder(Auth::access_token("example-access-token")).base_url(&address).build()?;
    let request = ReportsInputControls::new("15300009", 987654, ["15300009"], CloudProduct::CloudProfile);
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.reports_input_controls(&request).await).warned(warnings))
}
