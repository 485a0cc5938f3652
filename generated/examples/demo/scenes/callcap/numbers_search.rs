// @generated from spec/callcap/numbers/search.yaml by `cargo xtask generate`. Do not edit.

//! The cases of numbers.search.

use callspec::callcap::{Auth, CallcapClient, NumberCountry, NumbersSearch};
use super::super::stage::{Expected, Failure, Played, Scene};

/// Every case as a scene.
pub fn scenes() -> Vec<Scene> {
    Vec::from([
        Scene {
            api: "callcap",
            operation: "numbers.search",
            case: "local numbers of an area",
            demo: true,
            expect_fail: None,
            expected: Expected::Same(r#"{"status":"success"}"#),
            warnings: &[],
            play: |address| Box::pin(case_1(address)),
        },
        Scene {
            api: "callcap",
            operation: "numbers.search",
            case: "a word on the keypad, for an account",
            demo: false,
            expect_fail: None,
            expected: Expected::Same(r#"{"status":"success"}"#),
            warnings: &[],
            play: |address| Box::pin(case_2(address)),
        },
        Scene {
            api: "callcap",
            operation: "numbers.search",
            case: "for a location and for an account",
            demo: false,
            expect_fail: None,
            expected: Expected::Value(r#"{"status":"success"}"#),
            warnings: &[("locationID", "at_most_one_of")],
            play: |address| Box::pin(case_3(address)),
        },
        Scene {
            api: "callcap",
            operation: "numbers.search",
            case: "reserved numbers of nowhere",
            demo: false,
            expect_fail: None,
            expected: Expected::Value(r#"{"status":"success"}"#),
            warnings: &[("showReservedPool", "when")],
            play: |address| Box::pin(case_4(address)),
        },
        Scene {
            api: "callcap",
            operation: "numbers.search",
            case: "without reserved numbers, no place is needed",
            demo: false,
            expect_fail: None,
            expected: Expected::Value(r#"{"status":"success"}"#),
            warnings: &[],
            play: |address| Box::pin(case_5(address)),
        },
    ])
}

/// local numbers of an area
async fn case_1(address: String) -> Result<Played, Failure> {
    let client = CallcapClient::builder(Auth::api_key("example-key")).base_url(&address).build()?;
    let request = NumbersSearch::new()
        .area_code("316")
        .location_id("L-3")
        .show_reserved_pool(true)
        .show_local(true)
        .country(NumberCountry::UnitedStates);
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.numbers_search(&request).await).warned(warnings))
}

/// a word on the keypad, for an account
async fn case_2(address: String) -> Result<Played, Failure> {
    let client = CallcapClient::builder(Auth::api_key("example-key")).base_url(&address).build()?;
    let request = NumbersSearch::new().account("D-100").vanity_text("PIPE*");
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.numbers_search(&request).await).warned(warnings))
}

/// for a location and for an account
async fn case_3(address: String) -> Result<Played, Failure> {
    let client = CallcapClient::builder(Auth::api_key("example-key")).base_url(&address).build()?;
    let request = NumbersSearch::new().location_id("L-3").account("D-100");
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.numbers_search(&request).await).warned(warnings))
}

/// reserved numbers of nowhere
async fn case_4(address: String) -> Result<Played, Failure> {
    let client = CallcapClient::builder(Auth::api_key("example-key")).base_url(&address).build()?;
    let request = NumbersSearch::new().show_reserved_pool(true);
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.numbers_search(&request).await).warned(warnings))
}

/// without reserved numbers, no place is needed
async fn case_5(address: String) -> Result<Played, Failure> {
    let client = CallcapClient::builder(Auth::api_key("example-key")).base_url(&address).build()?;
    let request = NumbersSearch::new().area_code("316").show_reserved_pool(false);
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.numbers_search(&request).await).warned(warnings))
}
