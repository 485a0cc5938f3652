// @generated from spec/deepcall/directory/search.yaml by `cargo xtask generate`. Do not edit.

//! The cases of directory.search.

use callspec::deepcall::{Auth, DeepcallClient, DirectorySearch};
use super::super::stage::{Expected, Failure, Played, Scene};

/// Every case as a scene.
pub fn scenes() -> Vec<Scene> {
    Vec::from([
        Scene {
            api: "deepcall",
            operation: "directory.search",
            case: "two fields of a contact",
            demo: true,
            expect_fail: None,
            expected: Expected::Same(r#"{"status":"success","code":200}"#),
            warnings: &[],
            play: |address| Box::pin(case_1(address)),
        },
        Scene {
            api: "deepcall",
            operation: "directory.search",
            case: "a number of a wrong form",
            demo: false,
            expect_fail: None,
            expected: Expected::Error { kind: "vendor", code: Some("invalid_contact_number") },
            warnings: &[],
            play: |address| Box::pin(case_2(address)),
        },
    ])
}

/// two fields of a contact
async fn case_1(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = DirectorySearch::new("12025550123", "contactinfo,other");
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.directory_search(&request).await).warned(warnings))
}

/// a number of a wrong form
async fn case_2(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = DirectorySearch::new("12025550199", "all");
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.directory_search(&request).await).warned(warnings))
}
