// @generated from spec/callcap/conversations/edit_invoice.yaml by `cargo xtask generate`. Do not edit.

//! The cases of conversations.edit_invoice.

use callspec::callcap::{Auth, CallcapClient, ConversationsEditInvoice};
use super::super::stage::{Expected, Failure, Played, Scene};

/// Every case as a scene.
pub fn scenes() -> Vec<Scene> {
    Vec::from([
        Scene {
            api: "callcap",
            operation: "conversations.edit_invoice",
            case: "an invoice number",
            demo: true,
            expect_fail: None,
            expected: Expected::Same(r#"{"status":"success"}"#),
            warnings: &[],
            play: |address| Box::pin(case_1(address)),
        },
        Scene {
            api: "callcap",
            operation: "conversations.edit_invoice",
            case: "none any more",
            demo: false,
            expect_fail: None,
            expected: Expected::Same(r#"{"status":"success"}"#),
            warnings: &[],
            play: |address| Box::pin(case_2(address)),
        },
        Scene {
            api: "callcap",
            operation: "conversations.edit_invoice",
            case: "a number that the vendor would cut",
            demo: false,
            expect_fail: None,
            expected: Expected::Value(r#"{"status":"success"}"#),
            warnings: &[("invoiceNumber", "length")],
            play: |address| Box::pin(case_3(address)),
        },
    ])
}

/// an invoice number
async fn case_1(address: String) -> Result<Played, Failure> {
    let client = CallcapClient::builder(Auth::api_key("example-key")).base_url(&address).build()?;
    let request = ConversationsEditInvoice::new(
        "987654_23_11_19_2012_17:07:29_12",
        Some("INV-2026-000000001-A".to_string()),
    );
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.conversations_edit_invoice(&request).await).warned(warnings))
}

/// none any more
async fn case_2(address: String) -> Result<Played, Failure> {
    let client = CallcapClient::builder(Auth::api_key("example-key")).base_url(&address).build()?;
    let request = ConversationsEditInvoice::new("987654_23_11_19_2012_17:07:29_12", None);
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.conversations_edit_invoice(&request).await).warned(warnings))
}

/// a number that the vendor would cut
async fn case_3(address: String) -> Result<Played, Failure> {
    let client = CallcapClient::builder(Auth::api_key("example-key")).base_url(&address).build()?;
    let request = ConversationsEditInvoice::new(
        "987654_23_11_19_2012_17:07:29_12",
        Some("INV-2026-000000001-AB".to_string()),
    );
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.conversations_edit_invoice(&request).await).warned(warnings))
}
