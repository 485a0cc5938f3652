// @generated from spec/deepcall/masking/unset.yaml by `cargo xtask generate`. Do not edit.

//! The cases of masking.unset.

use callspec::deepcall::{Auth, DeepcallClient, MaskingUnset};
use super::super::stage::{Expected, Failure, Played, Scene};

/// Every case as a scene.
pub fn scenes() -> Vec<Scene> {
    Vec::from([
        Scene {
            api: "deepcall",
            operation: "masking.unset",
            case: "a mask ends at once",
            demo: true,
            expect_fail: None,
            expected: Expected::Same(r#"{"status":"success","code":200}"#),
            warnings: &[],
            play: |address| Box::pin(case_1(address)),
        },
        Scene {
            api: "deepcall",
            operation: "masking.unset",
            case: "nothing says which",
            demo: false,
            expect_fail: None,
            expected: Expected::Error { kind: "vendor", code: Some("invalid_parameters") },
            warnings: &[("m1", "at_least_one_of")],
            play: |address| Box::pin(case_2(address)),
        },
    ])
}

/// a mask ends at once
async fn case_1(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = MaskingUnset::new().mask("12025550100").expiry_duration(-1);
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.masking_unset(&request).await).warned(warnings))
}

/// nothing says which
async fn case_2(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = MaskingUnset::new().expiry_duration(-1);
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.masking_unset(&request).await).warned(warnings))
}
