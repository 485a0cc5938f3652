// @generated from spec/deepcall/group/update.yaml by `cargo xtask generate`. Do not edit.

//! The cases of group.update.

use callspec::deepcall::{Auth, DeepcallClient, GroupId, GroupUpdate};
use super::super::stage::{Expected, Failure, Played, Scene};

/// Every case as a scene.
pub fn scenes() -> Vec<Scene> {
    Vec::from([
        Scene {
            api: "deepcall",
            operation: "group.update",
            case: "another name",
            demo: true,
            expect_fail: None,
            expected: Expected::Same(r#"{"status":"success","message":"Group updated","code":200}"#),
            warnings: &[],
            play: |address| Box::pin(case_1(address)),
        },
        Scene {
            api: "deepcall",
            operation: "group.update",
            case: "a group that is not there",
            demo: false,
            expect_fail: None,
            expected: Expected::Error { kind: "vendor", code: Some("group_not_found") },
            warnings: &[],
            play: |address| Box::pin(case_2(address)),
        },
    ])
}

/// another name
async fn case_1(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = GroupUpdate::new(GroupId::Text("28".to_string()), "Second line").status(1);
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.group_update(&request).await).warned(warnings))
}

/// a group that is not there
async fn case_2(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(
            Auth::user_token("example-user", "example-token"),
        )
        .base_url(&address)
        .build()?;
    let request = GroupUpdate::new(GroupId::Text("0".to_string()), "Nobody");
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.group_update(&request).await).warned(warnings))
}
