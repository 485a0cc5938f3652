// @generated from spec/deepcall/directory/get_info.yaml by `cargo xtask generate`. Do not edit.

//! The cases of directory.get_info.

use callspec::deepcall::{Auth, DeepcallClient, DirectoryGetInfo};
use super::super::stage::{Expected, Failure, Played, Scene};

/// Every case as a scene.
pub fn scenes() -> Vec<Scene> {
    Vec::from([
        Scene {
            api: "deepcall",
            operation: "directory.get_info",
            case: "everything about a contact",
            demo: true,
            expect_fail: None,
            expected: Expected::Same(r#"{"status":"success","code":200}"#),
            warnings: &[],
            play: |address| Box::pin(case_1(address)),
        },
        Scene {
            api: "deepcall",
            operation: "directory.get_info",
            case: "a number that is not there",
            demo: false,
            expect_fail: None,
            expected: Expected::Error { kind: "vendor", code: Some("no_data_found") },
            warnings: &[],
            play: |address| Box::pin(case_2(address)),
        },
    ])
}

/// everything about a contact
async fn case_1(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = DirectoryGetInfo::new("12025550123").field("all");
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.directory_get_info(&request).await).warned(warnings))
}

/// a number that is not there
async fn case_2(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = DirectoryGetInfo::new("12025550199");
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.directory_get_info(&request).await).warned(warnings))
}
