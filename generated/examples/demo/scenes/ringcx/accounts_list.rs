// @generated from spec/ringcx/accounts/list.yaml by `cargo xtask generate`. Do not edit.

//! The cases of accounts.list.

use callspec::ringcx::{AccountsList, Auth, RingcxClient};
use super::super::stage::{Expected, Failure, Played, Scene};

/// Every case as a scene.
pub fn scenes() -> Vec<Scene> {
    Vec::from([
        Scene {
            api: "ringcx",
            operation: "accounts.list",
            case: "two accounts",
            demo: true,
            expect_fail: None,
            expected: Expected::Same(concat!(
                r#"[{"accountId":"15300001","accountName":"Example Sales","mainAccountId":"13670001"},"#,
                r#"{"accountId":"15300002","accountName":"Example Support","mainAccountId":"13670001"}]"#
            )),
            warnings: &[],
            play: |address| Box::pin(case_1(address)),
        },
        Scene {
            api: "ringcx",
            operation: "accounts.list",
            case: "two accounts, for a token that is exchanged",
            demo: true,
            expect_fail: None,
            expected: Expected::Same(concat!(
                r#"[{"accountId":"15300001","accountName":"Example Sales","mainAccountId":"13670001"},"#,
                r#"{"accountId":"15300002","accountName":"Example Support","mainAccountId":"13670001"}]"#
            )),
            warnings: &[],
            play: |address| Box::pin(case_2(address)),
        },
        Scene {
            api: "ringcx",
            operation: "accounts.list",
            case: "an expired token",
            demo: false,
            expect_fail: None,
            expected: Expected::Error { kind: "vendor", code: Some("token_expired") },
            warnings: &[],
            play: |address| Box::pin(case_3(address)),
        },
    ])
}

/// two accounts
async fn case_1(address: String) -> Result<Played, Failure> {
    let client = RingcxClient::builder(Auth::access_token("example-access-token")).base_url(&address).build()?;
    let request = AccountsList::new();
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.accounts_list(&request).await).warned(warnings))
}

/// two accounts, for a token that is exchanged
async fn case_2(address: String) -> Result<Played, Failure> {
    let client = RingcxClient::builder(
            Auth::ringcentral_token("example-ringcentral-token"),
        )
        .base_url(&address)
        .build()?;
    let request = AccountsList::new();
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.accounts_list(&request).await).warned(warnings))
}

/// an expired token
async fn case_3(address: String) -> Result<Played, Failure> {
    let client = RingcxClient::builder(Auth::api_token("example-api-token")).base_url(&address).build()?;
    let request = AccountsList::new();
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.accounts_list(&request).await).warned(warnings))
}
