// @generated from spec/deepcall/directory/update.yaml by `cargo xtask generate`. Do not edit.

//! The cases of directory.update.

use callspec::runtime::{civil, Json};
use callspec::deepcall::{Auth, ContactInfo, ContactState, DeepcallClient, DialingStatus, DirectoryUpdate};
use super::super::stage::{Expected, Failure, Played, Scene};

/// Every case as a scene.
pub fn scenes() -> Vec<Scene> {
    Vec::from([
        Scene {
            api: "deepcall",
            operation: "directory.update",
            case: "the recorded answer",
            demo: true,
            expect_fail: None,
            expected: Expected::Same(r#"{"message":"Directory successfully updated","status":"success","code":200}"#),
            warnings: &[],
            play: |address| Box::pin(case_1(address)),
        },
        Scene {
            api: "deepcall",
            operation: "directory.update",
            case: "every documented member and two custom fields",
            demo: false,
            expect_fail: None,
            expected: Expected::Value(r#"{"status":"success"}"#),
            warnings: &[],
            play: |address| Box::pin(case_2(address)),
        },
        Scene {
            api: "deepcall",
            operation: "directory.update",
            case: "an error code of the whole API",
            demo: false,
            expect_fail: None,
            expected: Expected::Error { kind: "vendor", code: Some("invalid_contact_number") },
            warnings: &[],
            play: |address| Box::pin(case_3(address)),
        },
        Scene {
            api: "deepcall",
            operation: "directory.update",
            case: "a digit in a name",
            demo: false,
            expect_fail: None,
            expected: Expected::Violations(&[("contactinfo.name", "characters")]),
            warnings: &[],
            play: |address| Box::pin(case_4(address)),
        },
        Scene {
            api: "deepcall",
            operation: "directory.update",
            case: "a negative number of calls",
            demo: false,
            expect_fail: None,
            expected: Expected::Violations(&[("other.totalcalls", "range")]),
            warnings: &[],
            play: |address| Box::pin(case_5(address)),
        },
        Scene {
            api: "deepcall",
            operation: "directory.update",
            case: "a negative source",
            demo: false,
            expect_fail: None,
            expected: Expected::Violations(&[("other.source", "range")]),
            warnings: &[],
            play: |address| Box::pin(case_6(address)),
        },
        Scene {
            api: "deepcall",
            operation: "directory.update",
            case: "an e-mail address without a domain",
            demo: false,
            expect_fail: None,
            expected: Expected::Violations(&[("contactinfo.email", "email")]),
            warnings: &[],
            play: |address| Box::pin(case_7(address)),
        },
        Scene {
            api: "deepcall",
            operation: "directory.update",
            case: "a name of letters with marks",
            demo: false,
            expect_fail: None,
            expected: Expected::Value(r#"{"status":"success"}"#),
            warnings: &[],
            play: |address| Box::pin(case_8(address)),
        },
    ])
}

/// the recorded answer
async fn case_1(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = DirectoryUpdate::new("12025550123")
        .contactinfo(ContactInfo::new().name("Sunil Singh"))
        .other(ContactState::new().ibd_code(DialingStatus::Integer(3)).obd_code(DialingStatus::Integer(4)));
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.directory_update(&request).await).warned(warnings))
}

/// every documented member and two custom fields
async fn case_2(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(
            Auth::user_token("example-user", "example-token"),
        )
        .base_url(&address)
        .build()?;
    let request = DirectoryUpdate::new("12025550124")
        .contactinfo(
            ContactInfo::new()
                .name("Sunil K. Singh")
                .email("sunil@example.com")
                .dob(civil::date(1990, 11, 5))
                .address("1 Example Street")
                .company("Example Ltd")
                .designation("Manager")
                .custom_field_1("gold")
                .custom_field_2("north")
                .member("favourite_colour", Json::parse(r#""green""#)?)
                .member("shoe_size", Json::parse("43")?),
        )
        .other(
            ContactState::new()
                .updatetime(civil::date(2025, 11, 20))
                .lastcalltime(civil::date(2025, 11, 19))
                .totalcalls(12)
                .source(1)
                .vip(true)
                .blacklist(false)
                .obd(DialingStatus::Text("4".to_string()))
                .ibd(DialingStatus::Text("3".to_string()))
                .pc(DialingStatus::Integer(1))
                .ctc(DialingStatus::Text("0".to_string()))
                .member("loyalty_points", Json::parse("250")?),
        );
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.directory_update(&request).await).warned(warnings))
}

/// an error code of the whole API
async fn case_3(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = DirectoryUpdate::new("12025550199").contactinfo(ContactInfo::new().company("Example Ltd"));
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.directory_update(&request).await).warned(warnings))
}

/// a digit in a name
async fn case_4(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = DirectoryUpdate::new("12025550123").contactinfo(ContactInfo::new().name("Sunil Singh 2"));
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.directory_update(&request).await).warned(warnings))
}

/// a negative number of calls
async fn case_5(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = DirectoryUpdate::new("12025550123").other(ContactState::new().totalcalls(-1));
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.directory_update(&request).await).warned(warnings))
}

/// a negative source
async fn case_6(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = DirectoryUpdate::new("12025550123").other(ContactState::new().source(-1));
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.directory_update(&request).await).warned(warnings))
}

/// an e-mail address without a domain
async fn case_7(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = DirectoryUpdate::new("12025550123").contactinfo(ContactInfo::new().email("sunil"));
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.directory_update(&request).await).warned(warnings))
}

/// a name of letters with marks
async fn case_8(address: String) -> Result<Played, Failure> {
    let client = DeepcallClient::builder(Auth::session("example-session")).base_url(&address).build()?;
    let request = DirectoryUpdate::new("12025550123").contactinfo(ContactInfo::new().name("विक\u{94d}रम"));
    let warnings = Played::warnings(&request.validate());
    Ok(Played::call(client.directory_update(&request).await).warned(warnings))
}
