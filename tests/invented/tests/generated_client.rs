//! The client that `build.rs` generates, called against a mock vendor that interprets the same specs.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that fails here should fail loudly")]

use std::path::Path;
use std::sync::Arc;

use callspec_codegen::source::Sources;
use callspec_invented::parcel::{Auth, ErrorCode, ParcelClient, ParcelsBook, ParcelsTrack, Shelf, Speed, When};
use callspec_mock::Mock;
use callspec_runtime::WireForm;
use callspec_runtime::civil::date;

fn mock() -> Mock {
    let sources = Sources::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("spec")).unwrap();
    let model = callspec_codegen::load(&sources).unwrap_or_else(|diagnostics| panic!("{diagnostics}"));
    Mock::start(Arc::new(model), "parcel", 0).unwrap()
}

#[tokio::test]
async fn a_trail_is_decoded() {
    let mock = mock();
    let client = ParcelClient::builder(Auth::visitor("example-pass")).base_url(mock.base_url()).build().unwrap();
    let request = ParcelsTrack::new("A/1 b").depth(2).tag(["sea", "air"]).accept_language("en");
    let trail = client.parcels_track(&request).await.unwrap().into_value();
    assert_eq!(trail.places.len(), 2);
    assert_eq!(trail.places[0].shelf, Some(Shelf::Integer(7)));
    assert_eq!(trail.places[1].shelf, Some(Shelf::Text("top".to_string())));
    assert_eq!(trail.places[0].since, Some(date(2026, 11, 1).at(8, 30, 0, 0)));
    assert_eq!(trail.state.as_ref().map(|state| state.as_str()), Some("on_fire"));
    assert!(!format!("{trail:?}").contains("Nobody"));
}

#[tokio::test]
async fn a_form_is_sent_and_its_price_keeps_its_digits() {
    let mock = mock();
    let client = ParcelClient::builder(Auth::account("example-account-key")).base_url(mock.base_url()).build().unwrap();
    let request = ParcelsBook::new(Speed::NextDay).when(When::day(date(2026, 12, 3), true));
    let booking = client.parcels_book(&request).await.unwrap().into_value();
    assert_eq!(booking.price.unwrap().as_str(), "8.5000");

    let full = client.parcels_book(&ParcelsBook::new(Speed::Slow).when(When::today(9))).await.unwrap_err();
    assert_eq!(full.code(), Some(ErrorCode::Full));
}

#[test]
fn an_unreadable_choice_has_no_violations_of_members_that_were_not_sent() {
    let found = |body: &str| -> Vec<String> {
        let violations = ParcelsBook::from_wire(&WireForm::new().body_text(body)).unwrap_err();
        violations.iter().map(|violation| format!("{} {}", violation.field(), violation.rule())).collect()
    };
    assert_eq!(found("speed=slow&source=api&morning=yes&before=3"), ["when choice"]);
    assert_eq!(found("speed=slow&source=api&before=25"), ["before range"]);
    assert_eq!(found("speed=slow&source=api&morning=yes"), ["when choice"]);
}
