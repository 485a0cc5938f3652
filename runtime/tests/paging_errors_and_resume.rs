//! What a stream of pages does when a page fails, when it is to stop, and when it is taken up again.
#![allow(clippy::unwrap_used, reason = "the helpers are tests too")]

mod support;

use std::time::Duration;

use callspec_runtime::*;
use futures_util::{StreamExt, TryStreamExt};
use support::list_server::{ByLast, ByLastKeyed, ByNext, ByTotal, ListServer, Thing, Things};
use support::*;

type ThingPager = Pager<Things, Code>;
type Setting = (&'static str, fn(ThingPager) -> ThingPager);

async fn sizes(pager: &mut ThingPager) -> Vec<Result<i64, ErrorKind>> {
    pager.map(|thing| thing.map(|thing| thing.size).map_err(|error| error.kind())).collect().await
}

#[tokio::test]
async fn a_failed_page_loses_nothing_and_is_asked_for_again() {
    let server = ListServer::with([5, 4, 3, 2, 1]).await;
    let mut pager: ThingPager = client(&server.url, key()).items(&ByLast::default());
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
    let mut pager: ThingPager = client(&server.url, key()).items(&ByNext::default());
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
    let mut pager: ThingPager = client.items(&request);
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
        let things: Vec<Item<Thing>> = client.items::<_, Code>(&request).resume(&state).try_collect().await.unwrap();
        assert_eq!(things.len(), left, "{written}");
        assert_eq!(server.queries().get(before).map(String::as_str), page, "{written}");
    }
}

#[tokio::test]
async fn a_state_of_a_cursor_and_of_a_total() {
    let server = ListServer::with([5, 4, 3, 2, 1]).await;
    let client = client(&server.url, key());
    let mut pager: ThingPager = client.items(&ByNext::default());
    pager.by_ref().take(3).collect::<Vec<_>>().await;
    let written = serde_json::to_string(&pager.state()).unwrap();
    assert!(!format!("{:?}", pager.state()).contains('4'), "a cursor may be personal data");
    let state = serde_json::from_str(&written).unwrap();
    assert_eq!(sizes(&mut client.items(&ByNext::default()).resume(&state)).await, [Ok(3), Ok(2), Ok(1)]);

    // The number of items before is in the state, so a total still ends the stream without another request.
    let mut pager: ThingPager = client.items(&ByTotal::default());
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
    let mut pager: ThingPager = client.items(&ByLast::default());
    pager.next().await.unwrap().unwrap();
    let state = pager.state();
    let sent = server.queries().len();

    let other = ByLast { name: Some("bob"), ..ByLast::default() };
    let mut refused: ThingPager = client.items(&other).resume(&state);
    let error = refused.next().await.unwrap().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Invalid);
    assert!(!error.may_have_been_delivered());
    assert!(error.to_string().contains("resume: is a state of another request: only the page may differ"), "{error}");
    refused.retry_page();
    assert_eq!(sizes(&mut refused).await, [Err(ErrorKind::Invalid)]);

    let mut refused: ThingPager = client.items(&ByTotal::default()).resume(&state);
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
            let mut pager: ThingPager = client(&server.url, key()).items(&ByLast::default()).resume(&state);
            assert_eq!(sizes(&mut pager).await, [Err(ErrorKind::Invalid)]);
        }
    }

    // The number behind the largest one does not exist.
    let page = r#"{"status":"success","data":{"things":[{"size":1}]},"pages":{"total":99}}"#;
    let server = Server::start(vec![json(page)]).await;
    let client = client(&server.url, key());
    let written = serde_json::to_string(&client.items::<_, Code>(&ByTotal::default()).state()).unwrap();
    let far = written.replace("{\"number\":1}", "{\"number\":9223372036854775807}");
    let mut pager: ThingPager = client.items(&ByTotal::default()).resume(&serde_json::from_str(&far).unwrap());
    assert_eq!(sizes(&mut pager).await, [Ok(1)]);
    assert_eq!(server.targets(), ["GET /v1/things?page=9223372036854775807"]);
}

#[tokio::test]
async fn a_limit_of_the_caller_is_told() {
    let server = ListServer::with([5, 4, 3, 2, 1]).await;
    let client = client(&server.url, key());
    let list = || -> ThingPager { client.items(&ByLast::default()) };
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
    let mut pager: ThingPager = client(&server.url, key()).items(&ByLast::default());
    pager.next().await.unwrap().unwrap();
    let mut pages = pager.pages();
    let sizes = |page: Page<Things, Code>| -> Vec<_> {
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
        let mut pager: ThingPager = client.items(&ByLast::default());
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

#[tokio::test]
async fn a_state_of_version_1_is_read() {
    let server = ListServer::with([6, 5, 4, 3, 2, 1]).await;
    let client = client(&server.url, key());
    let list = || -> ThingPager { client.items(&ByLastKeyed::default()) };
    let mut pager = list();
    pager.by_ref().take(3).collect::<Vec<_>>().await;
    let now: serde_json::Value = serde_json::to_value(pager.state()).unwrap();
    assert_eq!((&now["version"], &now["said"]), (&2.into(), &3.into()));
    // What version 1 wrote: the hashes of the keys 6 and 5, by the published algorithm.
    let before = format!(
        r#"{{"operation":"things.keyed","request":{},"page":{{"number":2}},"before":2,"seen":["{}","{}"]}}"#,
        now["request"], "088094cd50ab1be95aa07330556dda02", "088094c550ab1be95aa0733055688ccd"
    );
    let state: PagerState = serde_json::from_str(&before).unwrap();
    assert_eq!((state.page(), state.items_before(), state.is_at_end()), (Some(2), Some(2), false));
    // It does not know what the items said: they come again, which is told, rather than being lost.
    server.put_in_front([7]);
    let mut again = list().resume(&state);
    let seen: Vec<_> =
        again.by_ref().map(|thing| thing.unwrap()).map(|thing| (thing.size, thing.is_repeated())).collect().await;
    assert_eq!(seen, [(5, true), (4, false), (3, false), (2, false), (1, false)]);
    // The state of now knows, and leaves it out.
    let state: PagerState = serde_json::from_value(now.clone()).unwrap();
    let seen: Vec<_> = list().resume(&state).map(|thing| thing.unwrap().size).collect().await;
    assert_eq!(seen, [4, 3, 2, 1]);

    let with = |name: &str, value: serde_json::Value| {
        let mut changed = now.clone();
        changed[name] = value;
        serde_json::from_value::<PagerState>(changed).map(drop).map_err(|error| error.to_string())
    };
    let newer = with("version", 3.into()).unwrap_err();
    assert_eq!(newer, "a state of version 3; this program reads versions up to 2");
    assert!(with("version", 0.into()).is_err() && with("version", "2".into()).is_err());
    assert_eq!(with("seen", serde_json::json!(["x"])).unwrap_err(), "expected hexadecimal numbers in `seen`");
}

#[tokio::test]
async fn a_state_keeps_what_pages_said() {
    let page =
        |things: &str, last: u8| json(&format!(r#"{{"data":{{"things":[{things}]}},"pages":{{"last":{last}}}}}"#));
    let server = Server::start(vec![page(r#"{"size":1}"#, 10), page("", 0), page("", 1)]).await;
    let client = client(&server.url, key());
    let mut pages = client.items::<_, Code>(&ByLast::default()).max_pages(1).pages();
    let after = pages.try_next().await.unwrap().unwrap().state_after().clone();
    for _ in 0..2 {
        let mut resumed: ThingPager = client.items(&ByLast::default()).resume(&after);
        assert_eq!(sizes(&mut resumed).await, [Err(ErrorKind::Paging)]);
        assert!(!resumed.state().is_at_end());
    }
}

#[tokio::test]
async fn a_progress_bar_ends_where_the_list_does() {
    let server = ListServer::with((1..=23).rev()).await;
    let client = client(&server.url, key());
    let request = ByLast { show: Some(5), ..ByLast::default() };
    let (mut state, mut done): (Option<PagerState>, u64) = (None, 0);
    // One page each time, as a program does that may be stopped at any time.
    while state.as_ref().is_none_or(|state| !state.is_at_end()) {
        let pager: ThingPager = client.items(&request);
        let pager = match &state {
            Some(state) => pager.resume(state),
            None => pager,
        };
        assert_eq!(state.as_ref().map_or(Some(0), PagerState::items_before), Some(done));
        let page = pager.pages().try_next().await.unwrap().unwrap();
        done += page.items().len() as u64;
        state = Some(page.state_after().clone());
    }
    assert_eq!((done, state.unwrap().items_before()), (23, Some(23)));
    assert_eq!(server.queries().len(), 5);
}
