//! One bad call of a thousand costs itself only, in a page and in a stream.

use callspec::callcap::{Auth, CallPage, CallcapClient, CallsSearch, Error, PhoneCall};
use callspec::runtime::{ErrorKind, Item};
use futures_util::StreamExt;

use crate::support::loopback::{Loopback, http_answer};

const BAD: usize = 500;

/// A call with a member that no document names.
fn call(number: usize) -> String {
    let duration = if number == BAD { "\"MARKER\"" } else { "570" };
    let caller = r#"{"city":"Wichita","state":"KS","zip":"67202","caller_id":"316-555-3333"}"#;
    let note = "x".repeat(200);
    format!(
        r#"{{"call_id":"c{number}","caller":{caller},"duration":{duration},"start_datetime":"2020-09-01 09:07:15","new":"{note}"}}"#
    )
}

fn body() -> String {
    let calls: Vec<String> = (0..1000).map(call).collect();
    let pagination = r#"{"page":1,"last_page":1,"records_returned":1000,"show":1000,"total_records":1000}"#;
    format!(r#"{{"pagination":{pagination},"status":"success","call":[{}]}}"#, calls.join(","))
}

fn client(server: &Loopback) -> CallcapClient {
    CallcapClient::builder(Auth::api_key("example-key")).base_url(server.address()).build().unwrap()
}

/// 999 values in their order with all that the vendor said, and one error with its place and its bytes.
fn holds_all_but_one(items: &[Result<Item<PhoneCall>, Error>]) {
    assert_eq!((items.len(), items.iter().filter(|item| item.is_ok()).count()), (1000, 999));
    for (number, item) in items.iter().enumerate() {
        match item {
            Ok(item) => {
                assert_eq!(item.call_id.as_deref(), Some(&*format!("c{number}")));
                assert_eq!((item.duration, item.json()), (Some(570), &*call(number)));
            }
            Err(error) => {
                assert_eq!((number, error.kind(), error.ends_stream()), (BAD, ErrorKind::Decode, false));
                assert_eq!((error.decode_path(), error.page_number()), (Some("call[500].duration"), Some(1)));
                assert_eq!(error.body(), Some(call(BAD).as_bytes()));
                assert!(!format!("{error} {error:?}").contains("MARKER"));
            }
        }
    }
}

#[tokio::test]
async fn a_page_of_a_thousand_calls_survives_one() {
    let server =
        Loopback::answering(http_answer(200, &[("content-type", "application/json")], body().as_bytes())).await;
    let page = client(&server).calls_search(&CallsSearch::new().show(1000)).page().await.unwrap().into_value();
    holds_all_but_one(page.items());
    let head: &CallPage = page.head().unwrap();
    assert_eq!(head.pagination.as_ref().and_then(|pagination| pagination.total_records), Some(1000));
    assert!(head.call.as_ref().is_none_or(Vec::is_empty) && page.state_after().is_at_end());
    // The call itself is all or nothing, and its error keeps all of the body.
    let error = client(&server).calls_search(&CallsSearch::new()).await.unwrap_err();
    assert_eq!((error.decode_path(), error.body()), (Some("call[500].duration"), Some(body().as_bytes())));
}

#[tokio::test]
async fn a_stream_of_a_thousand_calls_survives_one() {
    let server =
        Loopback::answering(http_answer(200, &[("content-type", "application/json")], body().as_bytes())).await;
    let items: Vec<_> = client(&server).calls_search_items(&CallsSearch::new()).collect().await;
    holds_all_but_one(&items);
    let pages = client(&server).calls_search_items(&CallsSearch::new()).pages();
    let pages: Vec<_> = pages.map(Result::unwrap).collect().await;
    holds_all_but_one(pages[0].items());
    assert_eq!(pages.len(), 1);
}
