//! Pages with cursors and totals, through a generated client against a mock vendor: no captured API has them yet.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that fails here should fail loudly")]

use std::path::Path;
use std::sync::Arc;

use callspec_codegen::source::Sources;
use callspec_invented::cases::pages::folio::{Auth, FolioClient, LeavesAfter, LeavesCount, LeavesFollow};
use callspec_mock::Mock;
use callspec_runtime::{Ended, PagerState};
use futures_util::{StreamExt, TryStreamExt};

fn mock() -> Mock {
    let specs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../cases/emitted/pages");
    let model = callspec_codegen::load(&Sources::read(&specs).unwrap()).unwrap_or_else(|problems| panic!("{problems}"));
    Mock::start(Arc::new(model), "folio", 0).unwrap()
}

fn client(mock: &Mock) -> FolioClient {
    FolioClient::builder(Auth::key("example-key")).base_url(mock.base_url()).build().unwrap()
}

/// The mock answers only the requests that the case expects, so the cursor is in the right place and form.
#[tokio::test]
async fn a_cursor_stated_by_the_page() {
    let mock = mock();
    let mut leaves = client(&mock).leaves_follow_items(&LeavesFollow::new().limit(2));
    let mut ids = Vec::new();
    let mut states = Vec::new();
    while let Some(leaf) = leaves.try_next().await.unwrap() {
        ids.push(leaf.id.clone().unwrap());
        states.push(serde_json::to_string(&leaves.state()).unwrap());
    }
    assert_eq!(ids, ["a", "b", "c"]);
    // The second page is empty but not the last: it has a cursor.
    assert_eq!((leaves.pages_read(), leaves.ended()), (3, Some(Ended::Complete)));

    let state: PagerState = serde_json::from_str(&states[2]).unwrap();
    let rest = client(&mock).leaves_follow_items(&LeavesFollow::new().limit(2)).resume(&state);
    let ids: Vec<_> = rest.map_ok(|leaf| leaf.into_value().id.unwrap()).try_collect().await.unwrap();
    assert_eq!(ids, ["c"]);
}

/// The cursor is a list, and its numbers keep their digits.
#[tokio::test]
async fn a_cursor_taken_from_the_last_item() {
    let mock = mock();
    let leaves = client(&mock).leaves_after_items(&LeavesAfter::new());
    let words: Vec<_> = leaves.map_ok(|leaf| leaf.into_value().word.unwrap()).try_collect().await.unwrap();
    assert_eq!(words, ["once", "upon", "time"]);
}

#[tokio::test]
async fn a_total_ends_the_pages() {
    let mock = mock();
    let mut leaves = client(&mock).leaves_count_items(&LeavesCount::new());
    let ids: Vec<_> = leaves.by_ref().map_ok(|leaf| leaf.into_value().id.unwrap()).try_collect().await.unwrap();
    assert_eq!((ids, leaves.pages_read()), (vec![1, 2, 3], 2));
}
