// @generated from spec/deepcall/group/add.yaml by `cargo xtask generate`. Do not edit.

//! The cases of group.add.

use callspec::deepcall::{Auth, DeepcallClient, GroupAdd};
use super::super::stage::{Expected, Failure, Played, Scene};

/// Every case as a scene.
pub fn scenes() -> Vec<Scene> {
    Vec::from([
        Scene {
            api: "deepcall",
            operation: "group.add",
            case: "a new group",
            demo: true,
            expect_fail: None,
            expected: Expected::Same(r#"{"status":"success","groupId":28,"code":200}"#),
            warnings: &[],
            play: |address| Box::pin(case_1(address)),
        },
        Scene {
            api: "deepcall",
            operation: "group.add",
            case: "no name",
            demo: false,
            expect_fail: None,
            expected: Expected::Error { kind: "vendor", code: Some("group_name_missing") },
            warnings: &[],
            play: |address| Box::pin(case_2(address)),
        },
    ])
}

/// a new group
async fn case_1(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = GroupAdd::new("Support");
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.group_add(&request).await).warned(warnings))
}

/// no name
async fn case_2(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = GroupAdd::new("");
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.group_add(&request).await).warned(warnings))
}
