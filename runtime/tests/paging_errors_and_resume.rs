//! What a stream of pages does when a page fails, when it is to stop, and when it is taken up again.
#![allow(clippy::unwrap_used, reason = "the helpers are tests too")]

mod support;

use std::time::Duration;

use callspec_runtime::*;
use futures_util::{StreamExt, TryStreamExt};
use support::list_server::{ByLast, ByNext, ByTotal, ListServer, Thing};
use support::*;

type Things = Pager<Thing, Code>;
type Setting = (&'static str, fn(Things) -> Things);

async fn sizes(pager: &mut Things) -> Vec<Result<i64, ErrorKind>> {
    pager.map(|thing| thing.map(|thing| thing.size).map_err(|error| error.kind())).collect().await
}

#[tokio::test]
async fn a_failed_page_loses_nothing_and_is_asked_for_again() {
    let server = ListServer::with([5, 4, 3, 2, 1]).await;
    let mut pager: Things = client(&server.url, key()).items(&ByLast::default());
    assert_eq!(pager.next().await.unwrap().unwrap().size, 5);
    server.fail(2);
    assert_eq!(sizes(&mut pager).await, [Ok(4), Err(ErrorKind::Http)]);
    // The stream is at its end until it is told to go on: who passes over errors does not ask for ever.
    assert_eq!(pager.ended(), Some(Ended::Failed));
    assert!(pager.next().await.is_none());
    assert_eq!(server.queries(), ["", "page=2"]);
    pager.retry_page();
    assert_eq!(sizes(&mut pager).await, [Err(ErrorKind::Http)]);
    pager.retry_page();
    assert_eq!(sizes(&mut pager).await, [Ok(3), Ok(2), Ok(1)]);
    assert_eq!(pager.ended(), Some(Ended::Complete));
    assert_eq!(server.queries(), ["", "page=2", "page=2", "page=2", "page=3"]);
    pager.retry_page();
    assert!(pager.next().await.is_none());
}

#[tokio::test]
async fn a_cursor_that_failed_is_asked_for_again() {
    let server = ListServer::with([3, 2, 1]).await;
    let mut pager: Things = client(&server.url, key()).items(&ByNext::default());
    pager.next().await.unwrap().unwrap();
    server.fail(1);
    assert_eq!(sizes(&mut pager).await, [Ok(2), Err(ErrorKind::Http)]);
    pager.retry_page();
    assert_eq!(sizes(&mut pager).await, [Ok(1)]);
    assert_eq!(server.queries(), ["", "after=2", "after=2"]);
}

#[tokio::test]
async fn a_state_stands_at_the_page_until_it_is_dealt_with() {
    let server = ListServer::with([5, 4, 3, 2, 1]).await;
    let client = client(&server.url, key());
    let request = ByLast { name: Some("ann"), ..ByLast::default() };
    let mut pager: Things = client.items(&request);
    let mut from_each = vec![pager.state()];
    while pager.try_next().await.unwrap().is_some() {
        from_each.push(pager.state());
    }
    from_each.push(pager.state());
    let (first, second, third) = (Some("page=1&name=ann"), Some("page=2&name=ann"), Some("page=3&name=ann"));
    let pages = [first, first, first, second, second, third, None];
    let lefts = [5, 5, 5, 3, 3, 1, 0];
    for ((state, page), left) in from_each.iter().zip(pages).zip(lefts) {
        let written = serde_json::to_string(state).unwrap();
        assert!(!written.contains(SECRET) && !written.contains("ann"), "{written}");
        assert!(!format!("{state:?}").contains("ann"));
        let state: PagerState = serde_json::from_str(&written).unwrap();
        assert_eq!(state.is_at_end(), page.is_none());
        let before = server.queries().len();
        let things: Vec<Thing> = client.items::<_, Code>(&request).resume(&state).try_collect().await.unwrap();
        assert_eq!(things.len(), left, "{written}");
        assert_eq!(server.queries().get(before).map(String::as_str), page, "{written}");
    }
}

#[tokio::test]
async fn a_state_of_a_cursor_and_of_a_total() {
    let server = ListServer::with([5, 4, 3, 2, 1]).await;
    let client = client(&server.url, key());
    let mut pager: Things = client.items(&ByNext::default());
    pager.by_ref().take(3).collect::<Vec<_>>().await;
    let written = serde_json::to_string(&pager.state()).unwrap();
    assert!(!format!("{:?}", pager.state()).contains('4'), "a cursor may be personal data");
    let state = serde_json::from_str(&written).unwrap();
    assert_eq!(sizes(&mut client.items(&ByNext::default()).resume(&state)).await, [Ok(3), Ok(2), Ok(1)]);

    // The number of items before is in the state, so a total still ends the stream without another request.
    let mut pager: Things = client.items(&ByTotal::default());
    pager.by_ref().take(3).collect::<Vec<_>>().await;
    let state = pager.state();
    let before = server.queries().len();
    assert_eq!(sizes(&mut client.items(&ByTotal::default()).resume(&state)).await, [Ok(3), Ok(2), Ok(1)]);
    assert_eq!(server.queries()[before..], ["page=2", "page=3"]);
}

#[tokio::test]
async fn a_state_of_another_request_is_refused() {
    let server = ListServer::with([3, 2, 1]).await;
    let client = client(&server.url, key());
    let mut pager: Things = client.items(&ByLast::default());
    pager.next().await.unwrap().unwrap();
    let state = pager.state();
    let sent = server.queries().len();

    let other = ByLast { name: Some("bob"), ..ByLast::default() };
    let mut refused: Things = client.items(&other).resume(&state);
    let error = refused.next().await.unwrap().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Invalid);
    assert!(!error.may_have_been_delivered());
    assert!(error.to_string().contains("resume: is a state of another request: only the page may differ"), "{error}");
    refused.retry_page();
    assert_eq!(sizes(&mut refused).await, [Err(ErrorKind::Invalid)]);

    let mut refused: Things = client.items(&ByTotal::default()).resume(&state);
    let error = refused.next().await.unwrap().unwrap_err();
    assert!(error.to_string().contains("is a state of \"things.list\", and this is things.total"), "{error}");
    assert_eq!(server.queries().len(), sent);

    // The page alone may differ: the state says which one it is.
    let elsewhere = ByLast { page: Some(7), ..ByLast::default() };
    assert_eq!(sizes(&mut client.items(&elsewhere).resume(&state)).await, [Ok(3), Ok(2), Ok(1)]);
}

#[tokio::test]
async fn a_state_from_elsewhere_is_no_panic() {
    let server = ListServer::with([1]).await;
    let state = client(&server.url, key()).items::<_, Code>(&ByLast::default()).state();
    let written = serde_json::to_string(&state).unwrap();
    for (from, to) in [("number", "elsewhere"), ("things.list", ""), ("seen", "sean")] {
        let changed = written.replace(from, to);
        assert_ne!(changed, written);
        if let Ok(state) = serde_json::from_str::<PagerState>(&changed) {
            let mut pager: Things = client(&server.url, key()).items(&ByLast::default()).resume(&state);
            assert_eq!(sizes(&mut pager).await, [Err(ErrorKind::Invalid)]);
        }
    }

    // The number behind the largest one does not exist.
    let page = r#"{"status":"success","data":{"things":[{"size":1}]},"pages":{"total":99}}"#;
    let server = Server::start(vec![json(page)]).await;
    let client = client(&server.url, key());
    let written = serde_json::to_string(&client.items::<_, Code>(&ByTotal::default()).state()).unwrap();
    let far = written.replace("{\"number\":1}", "{\"number\":9223372036854775807}");
    let mut pager: Things = client.items(&ByTotal::default()).resume(&serde_json::from_str(&far).unwrap());
    assert_eq!(sizes(&mut pager).await, [Ok(1)]);
    assert_eq!(server.targets(), ["GET /v1/things?page=9223372036854775807"]);
}

#[tokio::test]
async fn a_limit_of_the_caller_is_told() {
    let server = ListServer::with([5, 4, 3, 2, 1]).await;
    let client = client(&server.url, key());
    let list = || -> Things { client.items(&ByLast::default()) };
    for (mut pager, items, requests, ended) in [
        (list().max_items(0), 0, 0, Ended::ItemLimit),
        (list().max_items(2), 2, 1, Ended::ItemLimit),
        (list().max_items(3), 3, 2, Ended::ItemLimit),
        // Five is all there is, and the last page says so.
        (list().max_items(5), 5, 3, Ended::Complete),
        (list().max_items(9), 5, 3, Ended::Complete),
        (list().max_pages(0), 0, 0, Ended::PageLimit),
        (list().max_pages(2), 4, 2, Ended::PageLimit),
        (list().max_pages(3), 5, 3, Ended::Complete),
        (list().max_pages(1).max_items(9), 2, 1, Ended::PageLimit),
    ] {
        let before = server.queries().len();
        assert_eq!(pager.ended(), None);
        assert_eq!(sizes(&mut pager).await.len(), items);
        assert_eq!((pager.ended(), server.queries().len() - before), (Some(ended), requests));
        assert!(pager.next().await.is_none());
    }
    // What a limit left is read by going on from the state.
    let mut pager = list().max_pages(2);
    sizes(&mut pager).await;
    assert_eq!(sizes(&mut list().resume(&pager.state())).await, [Ok(3), Ok(2), Ok(1)]);
}

#[tokio::test]
async fn a_stream_of_pages() {
    let bad = r#"{"status":"success","data":{"things":[{"size":1},{"size":"x"}]},"pages":{"last":2}}"#;
    let good = r#"{"status":"success","data":{"things":[{"size":3}]},"pages":{"last":2}}"#;
    let server = Server::start(vec![json(bad), json(good)]).await;
    let mut pages = client(&server.url, key()).items::<_, Code>(&ByLast::default()).pages();
    let first = pages.try_next().await.unwrap().unwrap();
    assert_eq!(first.meta().unwrap().status(), 200);
    assert_eq!(first.items()[0].as_ref().unwrap().size, 1);
    assert_eq!(first.items()[1].as_ref().unwrap_err().decode_path(), Some("data.things[1].size"));
    assert!(!pages.state().is_at_end());
    assert_eq!(pages.try_next().await.unwrap().unwrap().into_items().len(), 1);
    assert_eq!(pages.ended(), None);
    assert!(pages.next().await.is_none());
    assert_eq!((pages.ended(), pages.state().is_at_end()), (Some(Ended::Complete), true));
}

#[tokio::test]
async fn pages_of_a_stream_that_was_begun_and_that_fails() {
    let server = ListServer::with([5, 4, 3, 2, 1]).await;
    let mut pager: Things = client(&server.url, key()).items(&ByLast::default());
    pager.next().await.unwrap().unwrap();
    let mut pages = pager.pages();
    let sizes = |page: Page<Thing, Code>| -> Vec<_> {
        page.into_items().into_iter().map(|thing| thing.unwrap().size).collect()
    };
    // What is left of the page that was begun.
    assert_eq!(sizes(pages.try_next().await.unwrap().unwrap()), [4]);
    server.fail(1);
    assert!(pages.try_next().await.is_err());
    assert!(pages.next().await.is_none());
    pages.retry_page();
    assert_eq!(sizes(pages.try_next().await.unwrap().unwrap()), [3, 2]);

    let mut pages = client(&server.url, key()).items::<_, Code>(&ByLast::default()).max_items(3).pages();
    assert_eq!(sizes(pages.try_next().await.unwrap().unwrap()), [5, 4]);
    assert_eq!(sizes(pages.try_next().await.unwrap().unwrap()), [3]);
    assert!(pages.next().await.is_none());
    assert_eq!(pages.ended(), Some(Ended::ItemLimit));
}

#[tokio::test]
async fn settings_come_before_the_first_poll() {
    let server = ListServer::with([5, 4, 3, 2, 1]).await;
    let client = client(&server.url, key());
    let settings: [Setting; 6] = [
        ("header", |pager| pager.header("x-mine", "late")),
        ("timeout", |pager| pager.timeout(Duration::from_secs(1))),
        ("unchecked", Pager::unchecked),
        ("max_pages", |pager| pager.max_pages(1)),
        ("max_items", |pager| pager.max_items(1)),
        ("retry", |pager| pager.retry(RetryPolicy::never())),
    ];
    for (name, set) in settings {
        let mut pager: Things = client.items(&ByLast::default());
        pager.next().await.unwrap().unwrap();
        let before = server.queries().len();
        let mut pager = set(pager);
        // What was received is handed out; nothing more is sent.
        assert_eq!(pager.next().await.unwrap().unwrap().size, 4);
        let error = pager.next().await.unwrap().unwrap_err();
        let expected = format!("{name}: was set after the stream was first polled: configure it before");
        assert!(error.to_string().contains(&expected), "{error}");
        assert_eq!(server.queries().len(), before);
    }
}
