//! A list survives its items: a page and a stream hand out each item as a result, with its JSON.
#![allow(clippy::unwrap_used, reason = "the helpers are tests too")]

mod support;

use callspec_runtime::generated::*;
use callspec_runtime::*;
use futures_util::{StreamExt, TryStreamExt};
use support::list_server::{ByLast, ByNext, ListServer, Things};
use support::*;

#[derive(Clone, Default)]
struct Part {
    size: i64,
}

object!(Part { size });

/// An answer with one list somewhere inside.
#[derive(Default)]
struct Parcel {
    sender: Option<i64>,
    data: Option<Data>,
}

#[derive(Default)]
struct Data {
    parts: Option<Vec<Part>>,
}

object!(Parcel { sender, data });
object!(Data { parts });

impl Listed for Parcel {
    type Item = Part;
    const LIST: &'static str = "data.parts";
}

/// An answer that must have its list.
#[derive(Default)]
struct Crate {
    parts: Vec<Part>,
}

object!(Crate { parts });

impl Listed for Crate {
    type Item = Part;
    const LIST: &'static str = "parts";
}

macro_rules! gets {
    ($($request:ident: $output:ty;)*) => {$(
        #[derive(Clone, Debug)]
        struct $request;

        impl $request {
            fn apply_rules(&self, _: &mut Check) {}
            fn write(&self, _: &mut WireRequest) {}
        }

        request!($request, $output, Operation { shape: json::shape_of::<$output>, ..OPERATION });
    )*};
}

gets! {
    GetParcel: Parcel;
    GetCrate: Crate;
    GetParts: Vec<Part>;
    GetMaybe: Option<Vec<Part>>;
}

/// The page of one answer.
async fn page<R>(request: R, body: &str) -> Result<Response<Page<R::Output, Code>>, Error<Code>>
where
    R: Request<Output: Listed>,
{
    let server = Server::start(vec![json(body)]).await;
    client(&server.url, key()).call(&request).page().await
}

/// Each size, or the path of the error.
fn sizes<A: Listed<Item = Part>>(page: &Page<A, Code>) -> Vec<Result<i64, String>> {
    let size = |item: &Result<Item<Part>, Error<Code>>| match item {
        Ok(item) => Ok(item.size),
        Err(error) => Err(error.decode_path().unwrap().to_owned()),
    };
    page.items().iter().map(size).collect()
}

#[tokio::test]
async fn wherever_the_list_is() {
    let bad = |path: &str| Err(path.to_owned());
    let found =
        page(GetParcel, r#"{"sender":7,"new":[1],"data":{"parts":[{"size":1},{"size":"x"},{"size":3}]}}"#).await;
    let response = found.unwrap();
    assert_eq!((response.status().as_u16(), response.attempts()), (200, 1));
    let found = response.into_value();
    assert_eq!(sizes(&found), [Ok(1), bad("data.parts[1].size"), Ok(3)]);
    let head = found.head().unwrap();
    assert_eq!((head.sender, head.data.as_ref().unwrap().parts.as_ref().unwrap().len()), (Some(7), 0));
    assert_eq!((found.number(), found.meta().unwrap().status().as_u16()), (None, 200));
    let (head, items) = found.into_parts();
    assert_eq!((head.unwrap().sender, items.len()), (Some(7), 3));

    let found = page(GetParts, r#"[{"size":"x"},[2],{"size":3}]"#).await.unwrap().into_value();
    assert_eq!(sizes(&found), [bad("[0].size"), bad("[1]"), Ok(3)]);
    assert!(found.head().unwrap().is_empty());
    let found = page(GetMaybe, "\u{feff}[{\"size\":1}]").await.unwrap().into_value();
    assert_eq!(sizes(&found), [Ok(1)]);
    assert_eq!(found.into_items()[0].as_ref().unwrap().json(), r#"{"size":1}"#);
}

#[tokio::test]
async fn the_head_may_be_bad_and_the_items_good() {
    let found = page(GetParcel, r#"{"sender":"x","data":{"parts":[{"size":1}]}}"#).await.unwrap().into_value();
    assert_eq!(found.head().unwrap_err().decode_path(), Some("sender"));
    assert_eq!(sizes(&found), [Ok(1)]);
    // A member that comes twice is refused as by the call itself.
    let twice = r#"{"sender":1,"sender":2,"data":{"parts":[{"size":1}]}}"#;
    assert_eq!(page(GetParcel, twice).await.unwrap().value().head().unwrap_err().decode_path(), Some("sender"));
    let twice = r#"{"data":{"parts":[{"size":1}],"parts":[]}}"#;
    assert_eq!(page(GetParcel, twice).await.unwrap_err().decode_path(), Some("data.parts"));
}

#[tokio::test]
async fn a_list_that_is_not_there() {
    // The type says that it may be missing: then it is, and the head says so.
    for body in [r#"{"sender":1}"#, r#"{"sender":1,"data":null}"#] {
        let found = page(GetParcel, body).await.unwrap().into_value();
        assert!(found.items().is_empty() && found.head().unwrap().data.is_none(), "{body}");
    }
    assert!(page(GetMaybe, "null").await.unwrap().into_value().head().unwrap().is_none());
    // Otherwise the call fails as it does without `page`.
    for body in ["{}", r#"{"parts":null}"#, r#"{"part":[{"size":1}]}"#] {
        let error = page(GetCrate, body).await.unwrap_err();
        assert_eq!((error.kind(), error.body()), (ErrorKind::Decode, Some(body.as_bytes())), "{body}");
    }
    for body in [r#"{"parts":{}}"#, r#"{"parts":""}"#, r#"{"parts":[1"#, "{"] {
        assert_eq!(page(GetCrate, body).await.unwrap_err().kind(), ErrorKind::Decode, "{body}");
    }
    let refused = page(GetCrate, r#"{"status":"error","code":1014,"parts":[]}"#).await.unwrap_err();
    assert_eq!(refused.code(), Some(Code::InvalidToken));
    // A list of many pages must be there, unless the page says 0.
    let server = Server::start(vec![json("{}"), json(r#"{"pages":{"last":0}}"#)]).await;
    let client = client(&server.url, key());
    let error = client.call::<_, Code>(&ByLast::default()).page().await.unwrap_err();
    assert_eq!((error.kind(), error.decode_path()), (ErrorKind::Paging, Some("data.things")));
    assert_eq!(error.page_number(), Some(1));
    assert!(client.call::<_, Code>(&ByLast::default()).page().await.unwrap().value().items().is_empty());
}

#[tokio::test]
async fn drift_and_strict_clients_hold_for_a_page() {
    let body = || json(r#"{"data":{"parts":[{"size":1,"new":2},{"size":"x"}]}}"#);
    let server = Server::start(vec![body(), body(), body()]).await;
    let lax = client(&server.url, key());
    let response = lax.call::<_, Code>(&GetParcel).with_drift().page().await.unwrap();
    assert_eq!(response.drift().unwrap().deviations().len(), 2);
    assert_eq!(sizes(response.value()).len(), 2);
    assert!(lax.call::<_, Code>(&GetParcel).page().await.unwrap().drift().is_none());
    let builder: ClientBuilder<Client> = ClientBuilder::new(&*server.url, key());
    let strict = builder.strict(true).retry(RetryPolicy::never()).build().unwrap();
    let error = strict.call::<_, Code>(&GetParcel).page().await.unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Drift, 1));
    assert_eq!(error.drift().unwrap().deviations().len(), 2);
}

#[tokio::test]
async fn a_bad_item_keeps_all_of_its_bytes() {
    let wide = "x".repeat(100_000);
    let item = format!(r#"{{"size":"{wide}"}}"#);
    let body = format!(r#"[{{"size":1}},{item}]"#);
    let found = page(GetParts, &body).await.unwrap().into_value();
    let error = found.items()[1].as_ref().unwrap_err();
    assert_eq!(error.body(), Some(item.as_bytes()));
    assert!(!error.ends_stream() && !error.to_string().contains("xxx"));
    // And so does the call that fails as a whole.
    let server = Server::start(vec![json(&body), json(&format!("[{item}"))]).await;
    let client = client(&server.url, key());
    let error = client.call::<_, Code>(&GetParts).await.unwrap_err();
    assert_eq!((error.decode_path(), error.body()), (Some("[1].size"), Some(body.as_bytes())));
    let error = client.call::<_, Code>(&GetParts).await.unwrap_err();
    assert_eq!(error.body().unwrap().len(), item.len() + 1);
    assert!(error.ends_stream());
}

#[tokio::test]
async fn an_item_of_a_stream_says_its_page_and_keeps_its_json() {
    let page = |items: &str| json(&format!(r#"{{"data":{{"things":[{items}]}},"pages":{{"last":3}}}}"#));
    let answers = vec![
        page(r#"{"size":1,"new":"kept"},{"size":2}"#),
        page(r#"{"size":3},{"size":"x","new":7}"#),
        answer("500 Oops", "", ""),
    ];
    let server = Server::start(answers).await;
    let mut things: Pager<Things, Code> = client(&server.url, key()).items(&ByLast::default());
    let mut seen = Vec::new();
    let last = loop {
        match things.next().await.unwrap() {
            Ok(thing) => seen.push(thing.json().to_owned()),
            Err(error) if error.ends_stream() => break error,
            Err(error) => {
                assert_eq!((error.page_number(), error.decode_path()), (Some(2), Some("data.things[1].size")));
                let told = error.to_string();
                assert!(told.contains("page 2: data.things[1].size: expected an integer"), "{told}");
                seen.push(String::from_utf8(error.body().unwrap().to_vec()).unwrap());
            }
        }
    };
    assert_eq!((last.kind(), last.page_number()), (ErrorKind::Http, Some(3)));
    assert!(things.next().await.is_none());
    assert_eq!(seen, [r#"{"size":1,"new":"kept"}"#, r#"{"size":2}"#, r#"{"size":3}"#, r#"{"size":"x","new":7}"#]);

    // Behind a cursor the pages of the stream are counted.
    let page = |next: &str| json(&format!(r#"{{"data":{{"things":[{{"size":{next}}}]}},"pages":{{"next":{next}}}}}"#));
    let server = Server::start(vec![page("1"), page("\"x\"")]).await;
    let things: Pager<Things, Code> = client(&server.url, key()).items(&ByNext::default());
    let seen: Vec<_> = things.take(2).collect().await;
    assert_eq!(seen[1].as_ref().unwrap_err().page_number(), Some(2));
}

#[tokio::test]
async fn pages_have_heads_and_say_where_to_go_on() {
    let server = ListServer::with([5, 4, 3, 2, 1]).await;
    let client = client(&server.url, key());
    let list = || client.items::<_, Code>(&ByLast::default());
    let mut pages = list().pages();
    let mut states = Vec::new();
    while let Some(page) = pages.try_next().await.unwrap() {
        let last = page.head().unwrap().pages.as_ref().and_then(|pages| pages.get("last")).map(|last| last.to_string());
        assert_eq!((page.number(), last.as_deref()), (Some(states.len() as i64 + 1), Some("3")));
        states.push(page.state_after().clone());
    }
    // No request is repeated, and none is made for the head.
    assert_eq!(server.queries(), ["", "page=2", "page=3"]);
    let at = |state: &PagerState| (state.page(), state.items_before(), state.is_at_end());
    assert_eq!(
        states.iter().map(at).collect::<Vec<_>>(),
        [(Some(2), Some(2), false), (Some(3), Some(4), false), (None, Some(5), true)]
    );
    let rest = |state: PagerState| list().resume(&state).map(|thing| thing.unwrap().size).collect::<Vec<_>>();
    assert_eq!(rest(states[0].clone()).await, [3, 2, 1]);
    assert_eq!(rest(states[1].clone()).await, [1]);
    assert!(rest(states[2].clone()).await.is_empty());

    // A page of a call leads on as well.
    let first = client.call::<_, Code>(&ByLast::default()).page().await.unwrap().into_value();
    assert_eq!(rest(first.state_after().clone()).await, [3, 2, 1]);

    // Where a limit cuts a page, the page comes again.
    let mut pages = list().max_items(3).pages();
    let mut last = None;
    while let Some(page) = pages.try_next().await.unwrap() {
        last = Some(page.state_after().clone());
    }
    assert_eq!(rest(last.unwrap()).await, [3, 2, 1]);
}

#[tokio::test]
async fn a_page_that_does_not_lead_on_is_not_passed_over() {
    let silent = || json(r#"{"data":{"things":[{"size":1},{"size":2}]}}"#);
    let server = Server::start(vec![silent(), silent(), silent()]).await;
    let client = client(&server.url, key());
    let mut pages = client.items::<_, Code>(&ByLast::default()).pages();
    let page = pages.try_next().await.unwrap().unwrap();
    assert_eq!((page.state_after().page(), page.state_after().is_at_end()), (Some(1), false));
    assert_eq!(pages.try_next().await.unwrap_err().kind(), ErrorKind::Paging);
    // A limit that is reached with it does not make it the end.
    let mut things = client.items::<_, Code>(&ByLast::default()).max_items(2);
    assert_eq!(things.by_ref().filter(|thing| std::future::ready(thing.is_ok())).count().await, 2);
    assert_eq!(things.ended(), Some(Ended::ItemLimit));
}
