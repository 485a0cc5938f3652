//! Items that arrive and vanish while pages are read: what is promised is what the order allows.
#![allow(clippy::unwrap_used, reason = "the helpers are tests too")]

mod support;

use callspec_runtime::*;
use futures_util::{StreamExt, TryStreamExt};
use support::list_server::{ByLast, ByLastItem, ByLastKeyed, ByNext, ByTotal, ListServer, Named, Stable, Things};
use support::*;

/// Reads all items; `change` is called behind the second item, when the first page is dealt with.
async fn read<R: Paged<Output = Things>>(
    server: &ListServer,
    request: &R,
    change: impl FnOnce(&ListServer),
) -> (Vec<i64>, usize) {
    let mut pager: Pager<Things, Code> = client(&server.url, key()).items(request);
    let mut seen = Vec::new();
    let mut change = Some(change);
    while let Some(thing) = pager.try_next().await.unwrap() {
        seen.push(thing.size);
        if seen.len() == 2 {
            change.take().unwrap()(server);
        }
    }
    assert_eq!(pager.ended(), Some(Ended::Complete));
    (seen, pager.left_out())
}

#[tokio::test]
async fn what_arrives_in_front_repeats_items_unless_they_have_keys() {
    let arrive = |server: &ListServer| server.put_in_front([7, 8, 9]);
    let server = ListServer::with([6, 5, 4, 3, 2, 1]).await;
    let (seen, left_out) = read(&server, &ByLast::default(), arrive).await;
    assert_eq!((seen, left_out), (vec![6, 5, 7, 6, 5, 4, 3, 2, 1], 0));

    let server = ListServer::with([6, 5, 4, 3, 2, 1]).await;
    let (seen, left_out) = read(&server, &ByLastKeyed::default(), arrive).await;
    assert_eq!((seen, left_out), (vec![6, 5, 7, 4, 3, 2, 1], 2));
    assert_eq!(server.queries(), ["", "page=2", "page=3", "page=4", "page=5"]);
}

#[tokio::test]
async fn a_page_of_nothing_but_known_items_is_passed_over() {
    let server = ListServer::with((1..=8).rev()).await;
    let request = ByLastKeyed { show: Some(3), ..ByLastKeyed::default() };
    let mut pager: Pager<Things, Code> = client(&server.url, key()).items(&request);
    let mut seen = Vec::new();
    while let Some(thing) = pager.try_next().await.unwrap() {
        seen.push(thing.size);
        if thing.size == 3 {
            server.put_in_front([9, 10, 11, 12]);
        }
    }
    // The third page holds 6, 5 and 4; the fourth one 3, 2 and 1.
    assert_eq!((seen, pager.left_out(), pager.pages_read()), ((1..=8).rev().collect(), 4, 4));
}

#[tokio::test]
async fn as_many_as_a_page_holds_look_like_a_circle() {
    let server = ListServer::with([4, 3, 2, 1]).await;
    let mut pager: Pager<Things, Code> = client(&server.url, key()).items(&ByLastKeyed::default());
    pager.by_ref().take(2).collect::<Vec<_>>().await;
    server.put_in_front([5, 6]);
    let error = pager.try_next().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Paging);
    // Nothing is lost by it: once the list has moved on, the same page is another one.
    server.put_in_front([7]);
    pager.retry_page();
    let rest: Vec<_> = pager.map(|thing| thing.unwrap().size).collect().await;
    assert_eq!(rest, [5, 2, 1]);
}

#[tokio::test]
async fn what_vanishes_hides_an_item_from_numbered_pages() {
    for vanish in [6, 5] {
        let server = ListServer::with([6, 5, 4, 3, 2, 1]).await;
        let (seen, _) = read(&server, &ByLastKeyed::default(), |server| server.take_away(vanish)).await;
        // Nobody can promise more: this is why only cursors are said to skip nothing.
        assert_eq!(seen, [6, 5, 3, 2, 1]);
    }
}

#[tokio::test]
async fn a_cursor_skips_nothing_that_is_there_all_the_time() {
    let change = |server: &ListServer| {
        server.put_in_front([8, 9]);
        server.take_away(6);
        server.take_away(5);
        server.take_away(2);
    };
    let server = ListServer::with([7, 6, 5, 4, 3, 2, 1]).await;
    let (seen, _) = read(&server, &ByNext::default(), change).await;
    assert_eq!(seen, [7, 6, 4, 3, 1]);
    assert_eq!(server.queries(), ["", "after=6", "after=3"]);

    let server = ListServer::with([7, 6, 5, 4, 3, 2, 1]).await;
    let (seen, _) = read(&server, &ByLastItem::default(), change).await;
    assert_eq!(seen, [7, 6, 4, 3, 1]);
    // Without a word of the vendor's the page behind the last one is asked for, and empty.
    assert_eq!(server.queries(), ["", "after=6", "after=3", "after=1"]);
}

#[tokio::test]
async fn in_a_stable_order_what_arrives_is_seen_last() {
    let server = ListServer::with([6, 5, 4, 3]).await;
    let (seen, left_out) = read(&server, &Stable::default(), |server| server.put_last(1)).await;
    assert_eq!((seen, left_out), (vec![6, 5, 4, 3, 1], 0));
}

#[tokio::test]
async fn a_total_ends_without_another_request() {
    let server = ListServer::with([4, 3, 2, 1]).await;
    let (seen, _) = read(&server, &ByTotal::default(), |_| {}).await;
    assert_eq!((seen, server.queries().len()), (vec![4, 3, 2, 1], 2));

    // It grows with what arrives.
    let server = ListServer::with([4, 3, 2, 1]).await;
    let (seen, _) = read(&server, &ByTotal::default(), |server| server.put_in_front([5])).await;
    assert_eq!((seen, server.queries().len()), (vec![4, 3, 3, 2, 1], 3));

    // Begun further on, nobody knows how many came before: the empty page ends it.
    let server = ListServer::with([4, 3, 2, 1]).await;
    let (seen, _) = read(&server, &ByTotal { page: Some(2), ..ByTotal::default() }, |_| {}).await;
    assert_eq!((seen, server.queries()), (vec![2, 1], vec!["page=2".to_owned(), "page=3".to_owned()]));
}

#[tokio::test]
async fn a_resumed_stream_knows_what_came_before() {
    let server = ListServer::with([6, 5, 4, 3, 2, 1]).await;
    let client = client(&server.url, key());
    let mut pager: Pager<Things, Code> = client.items(&ByLastKeyed::default());
    let first: Vec<_> = pager.by_ref().take(3).map(|thing| thing.unwrap().size).collect().await;
    let state = pager.state();
    drop(pager);
    server.put_in_front([7, 8]);
    let again: Pager<Things, Code> = client.items(&ByLastKeyed::default()).resume(&state);
    let second: Vec<_> = again.map(|thing| thing.unwrap().size).collect().await;
    // The page of the third item comes once more, and holds the items of the page before now.
    assert_eq!((first, second), (vec![6, 5, 4], vec![4, 3, 2, 1]));
}

/// The items of pages that a script answers: each size, and whether its key came before.
async fn named(pages: &[&[&str]]) -> (Vec<(i64, bool)>, Pager<Things, Code>) {
    let last = pages.len();
    let page =
        |items: &&[&str]| json(&format!(r#"{{"data":{{"things":[{}]}},"pages":{{"last":{last}}}}}"#, items.join(",")));
    let server = Server::start(pages.iter().map(page).collect()).await;
    let mut pager: Pager<Things, Code> = client(&server.url, key()).items(&Named::default());
    let mut seen = Vec::new();
    while let Some(thing) = pager.try_next().await.unwrap() {
        seen.push((thing.size, thing.is_repeated()));
    }
    assert_eq!(pager.ended(), Some(Ended::Complete));
    (seen, pager)
}

#[tokio::test]
async fn a_placeholder_is_no_key() {
    for id in [r#""""#, "null", r#""  ""#, "[]", "{}", r#""0""#, "0", r#""N/A""#, r#""\u0020""#, "-1", "false"] {
        let item = |size: i64| format!(r#"{{"size":{size},"id":{id}}}"#);
        let items: Vec<String> = (1..=6).map(item).collect();
        let items: Vec<&str> = items.iter().map(String::as_str).collect();
        // What is empty is no key at all; of a word, nobody can tell that it stands for none.
        let is_empty = id.trim_matches('"').trim().is_empty() || ["null", "[]", "{}", r#""\u0020""#].contains(&id);
        // Several calls a page, each with the placeholder; then one call a page, where a key that stays is a repeated page.
        for size in if is_empty { 1..=3 } else { 2..=3 } {
            let pages: Vec<_> = items.chunks(size).collect();
            let (seen, pager) = named(&pages).await;
            let sizes: Vec<i64> = seen.iter().map(|(size, _)| *size).collect();
            assert_eq!((sizes, pager.left_out()), ((1..=6).collect(), 0), "{id}");
            assert_eq!(pager.repeated() == 0, is_empty, "{id}");
        }
    }
}

#[tokio::test]
async fn an_item_is_left_out_only_if_all_of_it_is_equal() {
    let first = [r#"{"size":1,"id":"a"}"#, r#"{"size":2,"id":"b"}"#];
    // The call b goes on while pages are read: it comes twice, and that is told.
    let (seen, pager) = named(&[&first, &[r#"{"size":20,"id":"b"}"#, r#"{"size":3,"id":"c"}"#]]).await;
    assert_eq!(seen, [(1, false), (2, false), (20, true), (3, false)]);
    assert_eq!((pager.left_out(), pager.repeated()), (0, 1));
    // Unchanged, it comes once.
    let (seen, pager) = named(&[&first, &[first[1], r#"{"size":3,"id":"c"}"#]]).await;
    assert_eq!(seen, [(1, false), (2, false), (3, false)]);
    assert_eq!((pager.left_out(), pager.repeated()), (1, 0));
    // The legs of a transfer share an id; on one page nothing is told, since nothing came before.
    let legs = [r#"{"size":1,"id":"a"}"#, r#"{"size":2,"id":"a"}"#, r#"{"size":3,"id":"a"}"#, r#"{"size":4,"id":"a"}"#];
    let (seen, _) = named(&[&legs[..2], &legs[2..]]).await;
    assert_eq!(seen, [(1, false), (2, false), (3, true), (4, true)]);
    // An item that changed is known as it is now.
    let changed = r#"{"size":9,"id":"a"}"#;
    let (seen, pager) = named(&[&legs[..1], &[changed, legs[1]], &[changed, r#"{"size":5,"id":"e"}"#]]).await;
    assert_eq!(seen.iter().map(|(size, _)| *size).collect::<Vec<_>>(), [1, 9, 2, 5]);
    assert_eq!(pager.left_out(), 1);
}
