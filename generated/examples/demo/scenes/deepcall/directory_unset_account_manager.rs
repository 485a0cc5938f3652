// @generated from spec/deepcall/directory/unset_account_manager.yaml by `cargo xtask generate`. Do not edit.

//! The cases of directory.unset_account_manager.

use callspec::deepcall::{Auth, DeepcallClient, DirectoryUnsetAccountManager};
use super::super::stage::{Expected, Failure, Played, Scene};

/// Every case as a scene.
pub fn scenes() -> Vec<Scene> {
    Vec::from([
        Scene {
            api: "deepcall",
            operation: "directory.unset_account_manager",
            case: "no account manager any more",
            demo: true,
            expect_fail: None,
            expected: Expected::Same(r#"{"status":"success","code":200}"#),
            warnings: &[],
            play: |address| Box::pin(case_1(address)),
        },
        Scene {
            api: "deepcall",
            operation: "directory.unset_account_manager",
            case: "it cannot be handled",
            demo: false,
            expect_fail: None,
            expected: Expected::Error { kind: "vendor", code: Some("directory_account_manager_error") },
            warnings: &[],
            play: |address| Box::pin(case_2(address)),
        },
    ])
}

/// no account manager any more
async fn case_1(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = DirectoryUnsetAccountManager::new("12025550123");
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.directory_unset_account_manager(&request).await).warned(warnings))
}

/// it cannot be handled
async fn case_2(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = DirectoryUnsetAccountManager::new("12025550199");
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.directory_unset_account_manager(&request).await).warned(warnings))
}
