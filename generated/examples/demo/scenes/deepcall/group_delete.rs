// @generated from spec/deepcall/group/delete.yaml by `cargo xtask generate`. Do not edit.

//! The cases of group.delete.

use callspec::deepcall::{Auth, DeepcallClient, GroupDelete, GroupId};
use super::super::stage::{Expected, Failure, Played, Scene};

/// Every case as a scene.
pub fn scenes() -> Vec<Scene> {
    Vec::from([
        Scene {
            api: "deepcall",
            operation: "group.delete",
            case: "a group is deleted",
            demo: true,
            expect_fail: None,
            expected: Expected::Same(r#"{"status":"success","message":"Group deleted","code":200}"#),
            warnings: &[],
            play: |address| Box::pin(case_1(address)),
        },
        Scene {
            api: "deepcall",
            operation: "group.delete",
            case: "no id",
            demo: false,
            expect_fail: None,
            expected: Expected::Error { kind: "vendor", code: Some("group_id_missing") },
            warnings: &[],
            play: |address| Box::pin(case_2(address)),
        },
    ])
}

/// a group is deleted
async fn case_1(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = GroupDelete::new(GroupId::Text("28".to_string()));
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.group_delete(&request).await).warned(warnings))
}

/// no id
async fn case_2(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = GroupDelete::new(GroupId::Text("".to_string()));
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.group_delete(&request).await).warned(warnings))
}
