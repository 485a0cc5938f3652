//! `expect_fail`: a case that is marked so must fail, and one that passes fails the run.

use std::sync::Arc;

use callspec_mock::Mock;

use crate::scenes::{scenes, stage::Expected, stage::Scene};
use crate::support::checkout;

const REASON: &str = "the count is not what it should be";

/// A scene that passes, marked as one that is known to fail.
fn marked(case: &str) -> Scene {
    let scene = scenes().into_iter().find(|scene| scene.operation == "call_report.mask_list" && scene.case == case);
    Scene { expect_fail: Some(REASON), ..scene.unwrap() }
}

async fn run(scene: &Scene) -> Result<String, String> {
    let mock = Mock::start(Arc::new(checkout::model()), "deepcall", 0).unwrap();
    scene.run(mock.base_url().to_string()).await
}

#[tokio::test]
async fn a_marked_case_that_passes_fails_the_run() {
    let why = run(&marked("an empty list is a page, not an error")).await.unwrap_err();
    assert_eq!(why, format!("passes now, so take its `expect_fail` away ({REASON})"));
}

#[tokio::test]
async fn a_marked_case_that_fails_passes_the_run() {
    let scene = marked("an empty list is a page, not an error");
    let scene = Scene { expected: Expected::Value(r#"{"cnt":1}"#), ..scene };
    let line = run(&scene).await.unwrap();
    assert_eq!(line, format!("fails as expected ({REASON}): $.cnt: expected 1, got 0"));
    let unmarked = Scene { expect_fail: None, ..scene };
    assert_eq!(run(&unmarked).await.unwrap_err(), "$.cnt: expected 1, got 0");
}

#[tokio::test]
async fn an_error_in_place_of_a_value_counts_as_a_failure() {
    let scene = Scene { expected: Expected::Value("{}"), ..marked("an error code inside HTTP 200") };
    assert!(run(&scene).await.unwrap().starts_with("fails as expected"));
}

#[tokio::test]
async fn a_case_that_cannot_be_played_does_not_count_as_a_failure() {
    let scene = marked("an empty list is a page, not an error");
    assert!(scene.run("not an address".to_string()).await.is_err());
}
