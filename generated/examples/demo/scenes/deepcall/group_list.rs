// @generated from spec/deepcall/group/list.yaml by `cargo xtask generate`. Do not edit.

//! The cases of group.list.

use callspec::deepcall::{Auth, DeepcallClient, GroupId, GroupList};
use super::super::stage::{Expected, Failure, Played, Scene};

/// Every case as a scene.
pub fn scenes() -> Vec<Scene> {
    Vec::from([
        Scene {
            api: "deepcall",
            operation: "group.list",
            case: "groups by name",
            demo: true,
            expect_fail: None,
            expected: Expected::Value(r#"{"status":"success","code":200}"#),
            warnings: &[],
            play: |address| Box::pin(case_1(address)),
        },
        Scene {
            api: "deepcall",
            operation: "group.list",
            case: "one group",
            demo: false,
            expect_fail: None,
            expected: Expected::Value(r#"{"status":"success"}"#),
            warnings: &[],
            play: |address| Box::pin(case_2(address)),
        },
        Scene {
            api: "deepcall",
            operation: "group.list",
            case: "the permission is missing",
            demo: false,
            expect_fail: None,
            expected: Expected::Error { kind: "vendor", code: Some("permission_denied") },
            warnings: &[],
            play: |address| Box::pin(case_3(address)),
        },
    ])
}

/// groups by name
async fn case_1(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = GroupList::new().forward(true).name("support");
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.group_list(&request).await).warned(warnings))
}

/// one group
async fn case_2(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(
            Auth::user_token("example-user", "example-token"),
        )
        .base_url(&address)
        .build()?;
    let request = GroupList::new().quick(true).groupid(GroupId::Text("28".to_string()));
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.group_list(&request).await).warned(warnings))
}

/// the permission is missing
async fn case_3(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = GroupList::new().forward(false);
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.group_list(&request).await).warned(warnings))
}
