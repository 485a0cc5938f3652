// @generated from spec/ringcx/users/list.yaml by `cargo xtask generate`. Do not edit.

//! The cases of users.list.

use callspec::ringcx::{Auth, RingcxClient, UsersList};
use super::super::stage::{Expected, Failure, Played, Scene};

/// Every case as a scene.
pub fn scenes() -> Vec<Scene> {
    Vec::from([
        Scene {
            api: "ringcx",
            operation: "users.list",
            case: "an administrator with one below",
            demo: true,
            expect_fail: None,
            expected: Expected::Same(concat!(
                r#"[{"userId":987654,"userName":"alex.admin@example.com","firstName":"Alex","#,
                r#""lastName":"Admin","enabled":true,"rootUser":true,"roles":["USER","MANAGE_USERS"],"#,
                r#""regionalSettings":{"timezoneName":"America/Denver"},"children":[{"userId":987655,"#,
                r#""userName":"robin.reports@example.com","firstName":"Robin","lastName":"Reports","#,
                r#""enabled":true,"rootUser":false,"roles":["USER"],"children":[]}]}]"#
            )),
            warnings: &[],
            play: |address| Box::pin(case_1(address)),
        },
        Scene {
            api: "ringcx",
            operation: "users.list",
            case: "a user without the right to list users",
            demo: false,
            expect_fail: None,
            expected: Expected::Error { kind: "vendor", code: Some("access_denied") },
            warnings: &[],
            play: |address| Box::pin(case_2(address)),
        },
        Scene {
            api: "ringcx",
            operation: "users.list",
            case: "an HTML page where JSON is expected",
            demo: false,
            expect_fail: None,
            expected: Expected::Error { kind: "unexpected", code: None },
            warnings: &[],
            play: |address| Box::pin(case_3(address)),
        },
    ])
}

/// an administrator with one below
async fn case_1(address: String) -> Result<Played, Failure> {
    let client = RingcxClient::builder(Auth::access_token("example-access-token")).base_url(&address).build()?;
    let request = UsersList::new().active_only(true).flatten(false);
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.users_list(&request).await).warned(warnings))
}

/// a user without the right to list users
async fn case_2(address: String) -> Result<Played, Failure> {
    let client = RingcxClient::builder(Auth::access_token("example-access-token")).base_url(&address).build()?;
    let request = UsersList::new().flatten(true);
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.users_list(&request).await).warned(warnings))
}

/// an HTML page where JSON is expected
async fn case_3(address: String) -> Result<Played, Failure> {
    let client = RingcxClient::builder(Auth::access_token("example-access-token")).base_url(&address).build()?;
    let request = UsersList::new();
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.users_list(&request).await).warned(warnings))
}
