// @generated from spec/deepcall/directory/remove_sticky.yaml by `cargo xtask generate`. Do not edit.

//! The cases of directory.remove_sticky.

use callspec::deepcall::{Auth, DeepcallClient, DirectoryRemoveSticky, Scope};
use super::super::stage::{Expected, Failure, Played, Scene};

/// Every case as a scene.
pub fn scenes() -> Vec<Scene> {
    Vec::from([
        Scene {
            api: "deepcall",
            operation: "directory.remove_sticky",
            case: "everywhere",
            demo: true,
            expect_fail: None,
            expected: Expected::Same(r#"{"status":"success","code":200}"#),
            warnings: &[],
            play: |address| Box::pin(case_1(address)),
        },
        Scene {
            api: "deepcall",
            operation: "directory.remove_sticky",
            case: "for a caller line and a group",
            demo: false,
            expect_fail: None,
            expected: Expected::Same(r#"{"status":"success","code":200}"#),
            warnings: &[],
            play: |address| Box::pin(case_2(address)),
        },
        Scene {
            api: "deepcall",
            operation: "directory.remove_sticky",
            case: "an agent of another group",
            demo: false,
            expect_fail: None,
            expected: Expected::Error { kind: "vendor", code: Some("directory_agent_not_in_group") },
            warnings: &[],
            play: |address| Box::pin(case_3(address)),
        },
    ])
}

/// everywhere
async fn case_1(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = DirectoryRemoveSticky::new("12025550123", Scope::all());
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.directory_remove_sticky(&request).await).warned(warnings))
}

/// for a caller line and a group
async fn case_2(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = DirectoryRemoveSticky::new(
            "12025550123",
            Scope::cli_group("12025550100".to_string(), "28"),
        )
        .agent_id("7");
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.directory_remove_sticky(&request).await).warned(warnings))
}

/// an agent of another group
async fn case_3(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = DirectoryRemoveSticky::new(
            "12025550123",
            Scope::cli("12025550100".to_string()),
        )
        .agent_id("8");
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.directory_remove_sticky(&request).await).warned(warnings))
}
