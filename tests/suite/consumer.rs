//! What a consumer relies on: clients are shared, calls are spawned, streams own their request, a wrong request never
//! leaves.

use callspec::callcap::{self, Auth, CallAction, CallcapClient, CallsGet, CallsSearch, SearchRange};
use callspec::runtime::civil::date;
use futures_util::TryStreamExt;
use proptest::prelude::*;
use tokio::net::TcpListener;

fn shared<T: Clone + Send + Sync + 'static>() {}
fn spawned<T: Send + Unpin + 'static>(value: T) -> T {
    value
}

fn client(address: &str) -> CallcapClient {
    CallcapClient::builder(Auth::api_key("example-key")).base_url(address).build().unwrap()
}

#[test]
fn clients_are_shared_and_calls_are_spawned() {
    shared::<CallcapClient>();
    shared::<callspec::deepcall::DeepcallClient>();
    shared::<callspec::ringcx::RingcxClient>();
    let client = client("https://calls.example");
    let request = CallsSearch::new();
    spawned(client.calls_search(&request));
    spawned(client.calls_search_items(&request));
    spawned(client.calls_search(&request).into_future());
    spawned::<Option<callcap::Error>>(None);
}

#[tokio::test]
async fn a_broken_rule_is_refused_before_any_traffic() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let client = client(&format!("http://{}", listener.local_addr().unwrap()));
    let request = CallsSearch::new().show(5000).call_id("a").search_action([CallAction::Answered]);
    let error = client.calls_search(&request).await.unwrap_err();
    let rules: Vec<String> =
        error.violations().iter().map(|violation| format!("{} {}", violation.field(), violation.rule().as_str())).collect();
    assert_eq!(rules, ["show range", "call_id only"]);
    let mut items = client.calls_search_items(&request);
    assert!(items.try_next().await.is_err());
    let waited = tokio::time::timeout(std::time::Duration::from_millis(50), listener.accept()).await;
    assert!(waited.is_err(), "something was sent");
}

#[test]
fn the_choice_writes_its_own_members() {
    let preset = CallsSearch::new().search_range(SearchRange::dates(date(2026, 11, 1), date(2026, 11, 20)));
    assert!(preset.validate().is_empty());
    let backwards = CallsSearch::new().search_range(SearchRange::dates(date(2026, 11, 20), date(2026, 11, 1)));
    let violations = backwards.validate();
    assert_eq!(violations.iter().map(|violation| violation.rule().as_str()).collect::<Vec<_>>(), ["ordered"]);
}

#[test]
fn nothing_secret_or_personal_is_printed() {
    let auth = Auth::api_key("MARKER-KEY");
    let client = CallcapClient::new(auth.clone()).unwrap();
    let request = CallsSearch::new().search_caller_id("316-555-0100").search_term("MARKER-TERM");
    let printed = format!("{auth:?} {client:?} {client:#?} {request:?} {:?}", client.calls_search(&request));
    assert!(!printed.contains("MARKER") && !printed.contains("555-0100"), "{printed}");
}

proptest! {
    #[test]
    fn a_path_parameter_never_changes_the_path(call_id in ".*") {
        let request = CallsGet::new(call_id.clone());
        let mut wire = callspec::runtime::WireRequest::of(&request);
        match wire.path_and_query() {
            Err(_) => prop_assert!(matches!(call_id.as_str(), "" | "." | "..")),
            Ok(path) => {
                prop_assert_eq!(path.split('/').count(), "/v2/get/calls/x/".split('/').count());
                prop_assert!(path.starts_with("/v2/get/calls/") && path.ends_with('/') && !path.contains(['?', '#', '\\']));
            }
        }
    }
}
