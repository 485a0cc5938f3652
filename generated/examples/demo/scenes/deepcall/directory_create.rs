// @generated from spec/deepcall/directory/create.yaml by `cargo xtask generate`. Do not edit.

//! The cases of directory.create.

use callspec::deepcall::{Auth, ContactInfo, ContactState, DeepcallClient, DirectoryCreate};
use super::super::stage::{Expected, Failure, Played, Scene};

/// Every case as a scene.
pub fn scenes() -> Vec<Scene> {
    Vec::from([
        Scene {
            api: "deepcall",
            operation: "directory.create",
            case: "a new contact",
            demo: true,
            expect_fail: None,
            expected: Expected::Same(r#"{"status":"success","code":200}"#),
            warnings: &[],
            play: |address| Box::pin(case_1(address)),
        },
        Scene {
            api: "deepcall",
            operation: "directory.create",
            case: "it could not be made",
            demo: false,
            expect_fail: None,
            expected: Expected::Error { kind: "vendor", code: Some("directory_create_failed") },
            warnings: &[],
            play: |address| Box::pin(case_2(address)),
        },
    ])
}

/// a new contact
async fn case_1(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = DirectoryCreate::new("12025550123")
        .contactinfo(ContactInfo::new().company("Example Ltd"))
        .other(ContactState::new().vip(true));
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.directory_create(&request).await).warned(warnings))
}

/// it could not be made
async fn case_2(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = DirectoryCreate::new("12025550199");
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.directory_create(&request).await).warned(warnings))
}
