// @generated from spec/deepcall/masking/set.yaml by `cargo xtask generate`. Do not edit.

//! The cases of masking.set.

use callspec::deepcall::{Auth, DeepcallClient, MaskingSet};
use super::super::stage::{Expected, Failure, Played, Scene};

/// Every case as a scene.
pub fn scenes() -> Vec<Scene> {
    Vec::from([
        Scene {
            api: "deepcall",
            operation: "masking.set",
            case: "two numbers, for an hour",
            demo: true,
            expect_fail: None,
            expected: Expected::Same(r#"{"status":"success","code":200}"#),
            warnings: &[],
            play: |address| Box::pin(case_1(address)),
        },
        Scene {
            api: "deepcall",
            operation: "masking.set",
            case: "the same number twice",
            demo: false,
            expect_fail: None,
            expected: Expected::Error { kind: "vendor", code: Some("masking_same_numbers") },
            warnings: &[],
            play: |address| Box::pin(case_2(address)),
        },
    ])
}

/// two numbers, for an hour
async fn case_1(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = MaskingSet::new("12025550123", "12025550124").event_id("visit-1").expiry_duration(60);
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.masking_set(&request).await).warned(warnings))
}

/// the same number twice
async fn case_2(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = MaskingSet::new("12025550123", "12025550123");
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.masking_set(&request).await).warned(warnings))
}
