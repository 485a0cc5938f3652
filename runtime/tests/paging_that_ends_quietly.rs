//! No stream of pages ends quietly: what a vendor leaves out, takes back or repeats is an error.
#![allow(clippy::unwrap_used, reason = "the helpers are tests too")]

mod support;

use std::slice::from_ref;

use callspec_runtime::*;
use futures_util::StreamExt;
use support::list_server::{ByEmpty, ByLast, ByLastKeyed, ByNext, ByTotal, FromZero, ListServer, Things};
use support::*;

/// A page with these things and these words about all pages.
fn page(things: &[i64], pages: &str) -> String {
    let things: Vec<String> = things.iter().map(|thing| format!(r#"{{"size":{thing}}}"#)).collect();
    format!(r#"{{"status":"success","data":{{"things":[{}]}},"pages":{pages}}}"#, things.join(","))
}

/// The sizes, how the stream ended, the kind and place of the last error, and the number of requests.
async fn read<R: Paged<Output = Things>>(request: R, pages: &[String]) -> (Vec<i64>, Ended, String, usize) {
    let server = Server::start(pages.iter().map(|page| json(page)).collect()).await;
    let mut things: Pager<Things, Code> = client(&server.url, key()).items(&request);
    let (mut sizes, mut told) = (Vec::new(), String::new());
    while let Some(thing) = things.next().await {
        match thing {
            Ok(thing) => sizes.push(thing.size),
            Err(error) => {
                assert!(error.ends_stream());
                told = format!("{} {}", error.kind(), error.decode_path().unwrap_or("-"));
            }
        }
    }
    (sizes, things.ended().unwrap(), told, server.requests().len())
}

#[tokio::test]
async fn below_what_a_page_said() {
    let first = || vec![page(&[1, 2], r#"{"last":10,"total":20}"#), page(&[3, 4], r#"{"last":10,"total":20}"#)];
    let ends = [
        page(&[], r#"{"last":10}"#),
        page(&[], r#"{"last":0,"total":0}"#),
        page(&[], r#"{"last":2,"total":4}"#),
        page(&[], r#"{"last":null}"#),
        page(&[], "null"),
        r#"{"status":"success","pages":{"last":0,"total":0}}"#.to_owned(),
        r#"{"status":"success","pages":{"last":null}}"#.to_owned(),
        r#"{"status":"success"}"#.to_owned(),
        r#"{"status":"success","data":null,"pages":{"last":10}}"#.to_owned(),
        r#"{"status":"success","data":{"things":null},"pages":{"last":10}}"#.to_owned(),
        "{}".to_owned(),
    ];
    for end in ends {
        let pages = [first(), vec![end.clone()]].concat();
        let (sizes, ended, told, requests) = read(ByLast::default(), &pages).await;
        assert_eq!((sizes, ended, requests), (vec![1, 2, 3, 4], Ended::Failed, 3), "{end}");
        assert!(["paging pages.last", "paging data.things"].contains(&told.as_str()), "{end}: {told}");
        let (sizes, ended, told, _) = read(ByTotal::default(), &pages).await;
        assert_eq!((sizes, ended), (vec![1, 2, 3, 4], Ended::Failed), "{end}");
        assert!(["paging pages.total", "paging data.things"].contains(&told.as_str()), "{end}: {told}");
    }
    // A page with items that names an earlier end does not end the stream either.
    for (pages, last) in [
        (first(), page(&[5], r#"{"last":3}"#)),
        (first(), page(&[5], r#"{"last":"3"}"#)),
        (first(), page(&[5], r#"{"last":3.0}"#)),
    ] {
        let pages = [pages, vec![last, page(&[], r#"{"last":3}"#)]].concat();
        let (sizes, ended, told, requests) = read(ByLast::default(), &pages).await;
        assert_eq!((sizes, ended, requests), (vec![1, 2, 3, 4, 5], Ended::Failed, 4));
        assert_eq!(told, "paging pages.last");
    }
    // It says that there is nothing, and has something.
    let (sizes, ended, told, _) = read(ByLast::default(), &[page(&[1], r#"{"last":0}"#)]).await;
    assert_eq!((sizes, ended, told.as_str()), (vec![1], Ended::Failed, "paging pages.last"));
}

#[tokio::test]
async fn without_the_list() {
    let renamed = [
        r#"{"status":"success","data":{"thing":[{"size":1}]},"pages":{"last":1,"total":1}}"#,
        r#"{"status":"success","Data":{"Things":[{"size":1}]},"Pages":{"Last":1}}"#,
        r#"{"status":"success","data":null,"pages":{"last":1,"total":1}}"#,
        r#"{"status":"success","data":[],"pages":{"last":1,"total":1}}"#,
        r#"{"status":"success"}"#,
        "{}",
        "[]",
    ];
    for body in renamed.map(str::to_owned) {
        let expected = || (Vec::new(), Ended::Failed, "paging data.things".to_owned(), 1);
        assert_eq!(read(ByLast::default(), from_ref(&body)).await, expected(), "{body}");
        assert_eq!(read(ByTotal::default(), from_ref(&body)).await, expected(), "{body}");
        assert_eq!(read(ByEmpty::default(), from_ref(&body)).await, expected(), "{body}");
        assert_eq!(read(ByNext::default(), from_ref(&body)).await, expected(), "{body}");
    }
    // The error keeps what came.
    let server = Server::start(vec![json(renamed[0])]).await;
    let mut things: Pager<Things, Code> = client(&server.url, key()).items(&ByLast::default());
    let error = things.next().await.unwrap().unwrap_err();
    assert_eq!((error.body(), error.page_number()), (Some(renamed[0].as_bytes()), Some(1)));
    // A page that says 0 needs none.
    for body in [r#"{"pages":{"last":0,"total":0}}"#, r#"{"data":null,"pages":{"last":"0","total":"0"}}"#] {
        assert_eq!(read(ByLast::default(), &[body.to_owned()]).await.1, Ended::Complete);
        assert_eq!(read(ByTotal::default(), &[body.to_owned()]).await.1, Ended::Complete);
    }
}

#[tokio::test]
async fn a_list_that_shrinks_while_it_is_read() {
    let server = ListServer::with([6, 5, 4, 3, 2, 1]).await;
    let mut things: Pager<Things, Code> = client(&server.url, key()).items(&ByTotal::default());
    let mut seen = Vec::new();
    let mut told = None;
    while let Some(thing) = things.next().await {
        match thing {
            Ok(thing) => seen.push(thing.size),
            Err(error) => told = error.decode_path().map(str::to_owned),
        }
        if seen.len() == 2 {
            server.take_away(6);
        }
    }
    // 4 moved up to a page that was read: the total tells that one of six is missing.
    assert_eq!((seen, told.as_deref()), (vec![6, 5, 3, 2, 1], Some("pages.total")));
    // The last page moved, and the page behind it is asked for: it is empty, and no page said more.
    let server = ListServer::with([5, 4, 3, 2, 1]).await;
    let mut things: Pager<Things, Code> = client(&server.url, key()).items(&ByLast::default());
    let mut seen = Vec::new();
    while let Some(thing) = things.next().await {
        seen.push(thing.unwrap().size);
        if seen.len() == 2 {
            server.take_away(1);
        }
    }
    assert_eq!((seen, things.ended()), (vec![5, 4, 3, 2], Some(Ended::Complete)));
    assert_eq!(server.queries(), ["", "page=2", "page=3"]);
}

#[tokio::test]
async fn a_vendor_that_ignores_the_page() {
    let three = || vec![page(&[1, 2, 3], "{}"); 5];
    let expected = (vec![1, 2, 3], Ended::Failed, "paging -".to_owned(), 2);
    let request = ByEmpty { show: Some(50), ..ByEmpty::default() };
    assert_eq!(read(request, &three()).await, expected);
    let said = vec![page(&[1, 2, 3], r#"{"last":4,"total":12}"#); 5];
    assert_eq!(read(ByLast::default(), &said).await, expected);
    assert_eq!(read(ByTotal::default(), &said).await, expected);
    let cursors: Vec<_> = (0..5).map(|next| page(&[1, 2, 3], &format!(r#"{{"next":{next}}}"#))).collect();
    assert_eq!(read(ByNext::default(), &cursors).await, expected);
}

/// A page of one item whose address is signed anew says something else each time, and holds the same.
#[tokio::test]
async fn a_vendor_that_ignores_the_page_of_a_single_item() {
    let page = |size: &str, signed: usize| {
        format!(
            r#"{{"status":"success","data":{{"things":[{{"size":{size},"url":"x?s={signed}"}}]}},"pages":{{"last":3}}}}"#
        )
    };
    let same: Vec<_> = (0..5).map(|signed| page("7", signed)).collect();
    let expected = (vec![7], Ended::Failed, "paging -".to_owned(), 2);
    assert_eq!(read(ByLastKeyed::default(), &same).await, expected);
    // Without a key nobody knows.
    let unkeyed = read(ByLast::default(), &same).await;
    assert_eq!((unkeyed.0, unkeyed.1), (vec![7, 7, 7], Ended::Complete));
    let server = Server::start(same.iter().map(|page| json(page)).collect()).await;
    let things: Pager<Things, Code> = client(&server.url, key()).items(&ByLastKeyed::default());
    let last = things.collect::<Vec<_>>().await.pop().unwrap().unwrap_err().to_string();
    assert!(last.contains("page 2 of this stream has only the item that the page before it has, by its key"), "{last}");
    assert!(last.contains("the vendor ignores the page number"), "{last}");
    // Other keys, and those of pages that are not in a row, are no repetition.
    let others = [page("7", 1), page("8", 2), page("7", 3)];
    assert_eq!(read(ByLastKeyed::default(), &others).await.1, Ended::Complete);
}

#[tokio::test]
async fn a_vendor_that_counts_from_1_where_the_spec_says_0() {
    // The first page goes out as it was built, and the vendor takes page 1 for it.
    let pages = [page(&[1, 2], "{}"), page(&[1, 2], "{}"), page(&[3], "{}"), page(&[], "{}")];
    let (sizes, ended, told, requests) = read(FromZero::default(), &pages).await;
    assert_eq!((sizes, ended, told.as_str(), requests), (vec![1, 2], Ended::Failed, "paging -", 2));
    let server = Server::start(pages.iter().map(|page| json(page)).collect()).await;
    let things: Pager<Things, Code> = client(&server.url, key()).items(&FromZero::default());
    let last = things.collect::<Vec<_>>().await.pop().unwrap().unwrap_err().to_string();
    assert!(last.contains("repeats the page before it, byte for byte"), "{last}");
    assert!(last.contains("the vendor ignores the page number, or counts from another one"), "{last}");
    assert_eq!(server.targets(), ["GET /v1/things", "GET /v1/things?page=1"]);
}
