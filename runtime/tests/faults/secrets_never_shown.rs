//! A planted secret is looked for wherever something is shown: every line of the matrix, every
//! place that carries a credential.

use callspec_runtime::{HttpSettings, HttpTransport, Secret};

use super::matrix;
use super::play::play;
use super::recorder::{LOGGED, TOLD, record, taken};
use super::script::{PERSONAL, SECRET};
use crate::support::Auth;

#[tokio::test(start_paused = true)]
async fn neither_credentials_nor_personal_data_are_shown_anywhere() {
    record();
    let transport = HttpTransport::new(&HttpSettings::default()).unwrap();
    for auth in [Auth::Key, Auth::Query, Auth::Session] {
        let auth = auth(Secret::from(SECRET));
        let mut carried = 0;
        for row in &matrix::table() {
            let played = play(row, auth.clone(), &transport).await;
            let own = format!("{auth:?} {transport:?} {}", played.shown);
            assert_clean(row.name, "what was asked, and its error", &own);
            assert_clean(row.name, "tracing", &taken(&TOLD));
            assert_clean(row.name, "log", &taken(&LOGGED));
            let secret_twice = |request: &String| request.matches(SECRET).count() == 2;
            carried += played.requests.iter().filter(|request| secret_twice(request)).count();
            assert!(played.requests.iter().all(secret_twice), "{}: the credential and the header", row.name);
        }
        assert!(carried > 100, "only {carried} requests carried the secret");
    }
}

fn assert_clean(row: &str, place: &str, shown: &str) {
    let lower = shown.to_lowercase();
    for marker in [SECRET, PERSONAL] {
        assert!(!lower.contains(marker), "{row}: {marker} in {place}: {shown}");
    }
    assert!(place == "log" || shown.contains("things."), "{row}: nothing is shown in {place}");
}

#[test]
fn the_recorder_sees_what_it_is_to_see() {
    record();
    let span = tracing::debug_span!(target: "here", "span", of_span = "a", later = tracing::field::Empty);
    span.record("later", "b");
    tracing::trace!(target: "here", of_event = ?Some("c"), "{}", "d");
    assert_eq!(
        taken(&TOLD),
        "\nhere span span of_span=\"a\"\nrecord later=\"b\"\nhere event message=d of_event=Some(\"c\")"
    );
    log::trace!("{}", "e");
    assert_eq!(taken(&LOGGED), "e\n");
}
