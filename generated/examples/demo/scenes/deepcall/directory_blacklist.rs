// @generated from spec/deepcall/directory/blacklist.yaml by `cargo xtask generate`. Do not edit.

//! The cases of directory.blacklist.

use callspec::deepcall::{Auth, DeepcallClient, DirectoryBlacklist, ResetFlag};
use super::super::stage::{Expected, Failure, Played, Scene};

/// Every case as a scene.
pub fn scenes() -> Vec<Scene> {
    Vec::from([
        Scene {
            api: "deepcall",
            operation: "directory.blacklist",
            case: "blocked on one number",
            demo: true,
            expect_fail: None,
            expected: Expected::Same(r#"{"status":"success","code":200}"#),
            warnings: &[],
            play: |address| Box::pin(case_1(address)),
        },
        Scene {
            api: "deepcall",
            operation: "directory.blacklist",
            case: "the block is lifted",
            demo: false,
            expect_fail: None,
            expected: Expected::Same(r#"{"status":"success","code":200}"#),
            warnings: &[],
            play: |address| Box::pin(case_2(address)),
        },
        Scene {
            api: "deepcall",
            operation: "directory.blacklist",
            case: "the do-not-call list cannot be handled",
            demo: false,
            expect_fail: None,
            expected: Expected::Error { kind: "vendor", code: Some("directory_dnc_error") },
            warnings: &[],
            play: |address| Box::pin(case_3(address)),
        },
    ])
}

/// blocked on one number
async fn case_1(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = DirectoryBlacklist::new("12025550123").did(["12025550100"]).reset(ResetFlag::Integer(1));
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.directory_blacklist(&request).await).warned(warnings))
}

/// the block is lifted
async fn case_2(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = DirectoryBlacklist::new("12025550123").did(Vec::<String>::new());
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.directory_blacklist(&request).await).warned(warnings))
}

/// the do-not-call list cannot be handled
async fn case_3(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = DirectoryBlacklist::new("12025550199");
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.directory_blacklist(&request).await).warned(warnings))
}
