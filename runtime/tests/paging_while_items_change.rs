//! Items that arrive and vanish while pages are read: what is promised is what the order allows.
#![allow(clippy::unwrap_used, reason = "the helpers are tests too")]

mod support;

use callspec_runtime::*;
use futures_util::{StreamExt, TryStreamExt};
use support::list_server::{ByLast, ByLastItem, ByLastKeyed, ByNext, ByTotal, ListServer, Stable, Thing};
use support::*;

/// Reads all items; `change` is called behind the second item, when the first page is dealt with.
async fn read<R: Paged<Item = Thing>>(
    server: &ListServer,
    request: &R,
    change: impl FnOnce(&ListServer),
) -> (Vec<i64>, usize) {
    let mut pager: Pager<Thing, Code> = client(&server.url, key()).items(request);
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
    let mut pager: Pager<Thing, Code> = client(&server.url, key()).items(&request);
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
    let mut pager: Pager<Thing, Code> = client(&server.url, key()).items(&ByLastKeyed::default());
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
    let mut pager: Pager<Thing, Code> = client.items(&ByLastKeyed::default());
    let first: Vec<_> = pager.by_ref().take(3).map(|thing| thing.unwrap().size).collect().await;
    let state = pager.state();
    drop(pager);
    server.put_in_front([7, 8]);
    let again: Pager<Thing, Code> = client.items(&ByLastKeyed::default()).resume(&state);
    let second: Vec<_> = again.map(|thing| thing.unwrap().size).collect().await;
    // The page of the third item comes once more, and holds the items of the page before now.
    assert_eq!((first, second), (vec![6, 5, 4], vec![4, 3, 2, 1]));
}
