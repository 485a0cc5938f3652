// @generated from spec/callcap/conversations/edit_revenue.yaml by `cargo xtask generate`. Do not edit.

//! The cases of conversations.edit_revenue.

use callspec::callcap::{Auth, CallcapClient, ConversationsEditRevenue};
use super::super::stage::{Expected, Failure, Played, Scene};

/// Every case as a scene.
pub fn scenes() -> Vec<Scene> {
    Vec::from([
        Scene {
            api: "callcap",
            operation: "conversations.edit_revenue",
            case: "a revenue",
            demo: true,
            expect_fail: None,
            expected: Expected::Same(r#"{"status":"success"}"#),
            warnings: &[],
            play: |address| Box::pin(case_1(address)),
        },
        Scene {
            api: "callcap",
            operation: "conversations.edit_revenue",
            case: "none any more",
            demo: false,
            expect_fail: None,
            expected: Expected::Same(r#"{"status":"success"}"#),
            warnings: &[],
            play: |address| Box::pin(case_2(address)),
        },
        Scene {
            api: "callcap",
            operation: "conversations.edit_revenue",
            case: "a bad key",
            demo: false,
            expect_fail: None,
            expected: Expected::Error { kind: "vendor", code: Some("unauthorized") },
            warnings: &[],
            play: |address| Box::pin(case_3(address)),
        },
    ])
}

/// a revenue
async fn case_1(address: String) -> Result<Played, Failure> {
    let client = CallcapClient::builder(Auth::api_key("example-key")).base_url(&address).build()?;
    let request = ConversationsEditRevenue::new("987654_23_11_19_2012_17:07:29_12", Some("149.50".parse()?));
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.conversations_edit_revenue(&request).await).warned(warnings))
}

/// none any more
async fn case_2(address: String) -> Result<Played, Failure> {
    let client = CallcapClient::builder(Auth::api_key("example-key")).base_url(&address).build()?;
    let request = ConversationsEditRevenue::new("987654_23_11_19_2012_17:07:29_12", None);
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.conversations_edit_revenue(&request).await).warned(warnings))
}

/// a bad key
async fn case_3(address: String) -> Result<Played, Failure> {
    let client = CallcapClient::builder(Auth::api_key("example-key")).base_url(&address).build()?;
    let request = ConversationsEditRevenue::new("none", Some("1".parse()?));
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.conversations_edit_revenue(&request).await).warned(warnings))
}
