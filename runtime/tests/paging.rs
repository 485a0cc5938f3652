//! Items across pages that a script answers: how pages are asked for, how they end, and what goes wrong.
#![allow(clippy::unwrap_used, reason = "the helpers are tests too")]

mod support;

use callspec_runtime::generated::*;
use callspec_runtime::*;
use futures_util::StreamExt;
use support::*;

#[derive(Default, PartialEq)]
struct Thing {
    size: i64,
}

object!(Thing { size });

/// An answer with a page of things.
#[derive(Default)]
struct Things {
    pages: Option<Json>,
}

object!(Things { pages });

impl Listed for Things {
    type Item = Thing;
    const LIST: &'static str = "data.things";
}

/// An answer whose member `data` is the list.
#[derive(Default)]
struct Data {
    data: Option<Vec<Thing>>,
}

object!(Data { data });

impl Listed for Data {
    type Item = Thing;
    const LIST: &'static str = "data";
}

/// Numbered pages from 1, that end as given.
const fn numbered(end: PageEnd) -> Paging {
    Paging {
        by: PagedBy::Number { page: Parameter { place: Place::Query, name: "page" }, first: 1, end },
        size: Some(Parameter { place: Place::Query, name: "show" }),
        default_size: Some(2),
        item_key: None,
        stable: false,
    }
}

macro_rules! paged {
    ($($request:ident: $paging:expr, $limits:expr;)*) => {$(
        #[derive(Clone, Debug, Default)]
        struct $request {
            page: Option<i64>,
            show: Option<i64>,
        }

        impl $request {
            fn apply_rules(&self, _: &mut Check) {}
            fn write(&self, wire: &mut WireRequest) {
                wire.query("page", &self.page);
                wire.query("show", &self.show);
            }
        }

        request!($request, Things, Operation {
            id: "things.list",
            limits: $limits,
            paging: Some($paging),
            ..OPERATION
        });

        impl Paged for $request {}
    )*};
}

paged! {
    ByLast: numbered(PageEnd::LastPage("pages.last")), Limits::DEFAULT;
    ByEmpty: numbered(PageEnd::EmptyPage), Limits::DEFAULT.with_pages(5);
    ByShort: numbered(PageEnd::ShortPage), Limits::DEFAULT;
}

#[derive(Clone, Debug)]
struct InBody;

impl InBody {
    fn apply_rules(&self, _: &mut Check) {}
    fn write(&self, wire: &mut WireRequest) {
        wire.body_optional("page", &None::<i64>);
        wire.body("mask", "m");
    }
}

request!(
    InBody,
    Data,
    Operation {
        method: Method::POST,
        auth: &["session"],
        body: BodyKind::Json { content_type: "application/json" },
        paging: Some(Paging {
            by: PagedBy::Number {
                page: Parameter { place: Place::Body, name: "page" },
                first: 0,
                end: PageEnd::EmptyPage,
            },
            size: None,
            default_size: None,
            item_key: None,
            stable: false,
        }),
        ..OPERATION
    }
);

impl Paged for InBody {}

fn page(items: &[&str], last: &str) -> Vec<u8> {
    let items = items.join(",");
    json(&format!(r#"{{"status":"success","data":{{"things":[{items}]}},"pages":{{"last":{last}}}}}"#))
}

fn sized(sizes: &[i64]) -> Vec<u8> {
    let items: Vec<_> = sizes.iter().map(|size| format!(r#"{{"size":{size}}}"#)).collect();
    let items: Vec<_> = items.iter().map(String::as_str).collect();
    page(&items, "3")
}

/// Each item, or the kind and place of its error.
async fn items<R>(request: R, answers: Vec<Vec<u8>>) -> (Vec<Result<i64, String>>, Server)
where
    R: Paged<Output: Listed<Item = Thing>>,
{
    let server = Server::start(answers).await;
    let auth = match R::operation().auth {
        ["session"] => Auth::Session(Secret::from("s")),
        _ => key(),
    };
    let mut pager: Pager<R::Output, Code> = client(&server.url, auth).items(&request);
    assert_eq!((server.connections(), pager.pages_read()), (0, 0));
    let mut seen = Vec::new();
    while let Some(item) = pager.next().await {
        seen.push(
            item.map(|thing| thing.size)
                .map_err(|error| format!("{} {}", error.kind(), error.decode_path().unwrap_or("-"))),
        );
    }
    assert!(pager.next().await.is_none());
    (seen, server)
}

#[tokio::test]
async fn three_pages_and_a_bad_item() {
    let bad = page(&[r#"{"size":3}"#, r#"{"size":"MARKER"}"#, r#"{"size":5}"#], "\"3\"");
    let answers = vec![sized(&[1, 2]), bad, sized(&[6])];
    let request = ByLast { show: Some(2), ..ByLast::default() };
    let (seen, server) = items(request, answers).await;
    let wrong = Err("decode data.things[1].size".to_owned());
    assert_eq!(seen, [Ok(1), Ok(2), Ok(3), wrong, Ok(5), Ok(6)]);
    // The first request goes as built; later ones carry the page in its captured place.
    assert_eq!(
        server.targets(),
        ["GET /v1/things?show=2", "GET /v1/things?page=2&show=2", "GET /v1/things?page=3&show=2"]
    );
    assert_eq!(server.connections(), 1);
}

#[tokio::test]
async fn a_page_can_be_begun_with() {
    let request = ByLast { page: Some(2), ..ByLast::default() };
    let (seen, server) = items(request, vec![sized(&[1]), sized(&[2])]).await;
    assert_eq!(seen, [Ok(1), Ok(2)]);
    assert_eq!(server.targets(), ["GET /v1/things?page=2", "GET /v1/things?page=3"]);
}

#[tokio::test]
async fn the_page_number_in_a_body() {
    let page = |items: &str| json(&format!(r#"{{"data":{items}}}"#));
    let answers = vec![page(r#"[{"size":1}]"#), page(r#"[{"size":2}]"#), page("[]")];
    let (seen, server) = items(InBody, answers).await;
    assert_eq!(seen, [Ok(1), Ok(2)]);
    assert_eq!(server.body(0), r#"{"session":"s","mask":"m"}"#);
    assert_eq!(server.body(2), r#"{"session":"s","page":2,"mask":"m"}"#);
}

#[tokio::test]
async fn how_pages_end() {
    let (seen, server) = items(ByShort::default(), vec![sized(&[1, 2]), sized(&[3])]).await;
    assert_eq!((seen.len(), server.requests().len()), (3, 2));
    let show = ByShort { show: Some(3), page: None };
    let (seen, server) = items(show, vec![sized(&[1, 2])]).await;
    assert_eq!((seen.len(), server.requests().len()), (2, 1));
    let (seen, server) = items(ByEmpty::default(), vec![sized(&[1]), sized(&[])]).await;
    assert_eq!((seen.len(), server.requests().len()), (1, 2));
    let (seen, _) = items(ByLast::default(), vec![page(&[], "1")]).await;
    assert_eq!(seen, []);
    for without in [r#"{"pages":{"last":0}}"#, r#"{"pages":{"last":"0"},"data":{"things":null}}"#] {
        let (seen, _) = items(ByLast::default(), vec![json(without)]).await;
        assert_eq!(seen, [], "{without}");
    }
}

#[tokio::test]
async fn what_does_not_end_is_an_error() {
    let paging = |place: &str| Err(format!("paging {place}"));
    let (seen, _) = items(ByEmpty::default(), vec![sized(&[1, 2]), sized(&[1, 2])]).await;
    assert_eq!(seen, [Ok(1), Ok(2), paging("-")]);

    let answers = (1..10).map(|size| sized(&[size])).collect();
    let (seen, server) = items(ByEmpty::default(), answers).await;
    assert_eq!((seen.len(), &seen[5]), (6, &paging("-")));
    assert_eq!(server.requests().len(), 5);

    // However few they are: the page before has just these items.
    let one = || sized(&[1]);
    let (seen, server) = items(ByEmpty::default(), vec![one(), one(), sized(&[])]).await;
    assert_eq!((seen, server.requests().len()), (vec![Ok(1), paging("-")], 2));
    // A page before that one may equal it by chance, unless it is full.
    let (seen, _) = items(ByEmpty::default(), vec![one(), sized(&[2]), one(), sized(&[])]).await;
    assert_eq!(seen, [Ok(1), Ok(2), Ok(1)]);
    let (seen, _) = items(ByEmpty { show: Some(1), page: None }, vec![one(), one()]).await;
    assert_eq!(seen, [Ok(1), paging("-")]);

    // An empty page is no end where the page itself says that more follows.
    let (seen, _) = items(ByLast::default(), vec![sized(&[1, 2]), sized(&[])]).await;
    assert_eq!(seen, [Ok(1), Ok(2), paging("pages.last")]);

    let silent = page(&[r#"{"size":1}"#], "null");
    let (seen, _) = items(ByLast::default(), vec![silent]).await;
    assert_eq!(seen, [Ok(1), paging("pages.last")]);
}

#[tokio::test]
async fn pages_are_judged_before_they_are_read() {
    let error = json(r#"{"status":"error","code":1014,"data":{"things":[]}}"#);
    let (seen, _) = items(ByLast::default(), vec![sized(&[1]), error]).await;
    assert_eq!(seen, [Ok(1), Err("vendor -".to_owned())]);
    let other = json(r#"{"data":{"things":{}}}"#);
    let (seen, _) = items(ByLast::default(), vec![other]).await;
    assert_eq!(seen, [Err("decode data.things".to_owned())]);
    let (seen, _) = items(ByLast::default(), vec![json("<html>")]).await;
    assert_eq!(seen, [Err("unexpected -".to_owned())]);
}

#[tokio::test]
async fn pages_that_go_in_a_circle() {
    let pages = |sizes: &[&[i64]]| sizes.iter().map(|sizes| sized(sizes)).collect::<Vec<_>>();
    // A, B, A, B: told when A comes again, though it is not the page before.
    let (seen, server) = items(ByEmpty::default(), pages(&[&[1, 2], &[3, 4], &[1, 2], &[3, 4]])).await;
    assert_eq!(seen, [Ok(1), Ok(2), Ok(3), Ok(4), Err("paging -".to_owned())]);
    assert_eq!(server.requests().len(), 3);

    let server = Server::start(pages(&[&[1, 2], &[3, 4], &[1, 2]])).await;
    let pager: Pager<Things, Code> = client(&server.url, key()).items(&ByEmpty::default());
    let seen: Vec<_> = pager.collect().await;
    let error = seen[4].as_ref().unwrap_err().to_string();
    assert_eq!(error, "things.list: paging error: page 3 of this stream repeats page 1, item for item (HTTP 200)");
}

#[tokio::test]
async fn pages_take_headers_and_limits() {
    let server = Server::start(vec![sized(&[1, 2]), sized(&[3])]).await;
    let limits = Limits::DEFAULT.with_pages(1);
    let raised: Client = ClientBuilder::new(&*server.url, key()).limits(limits).build().unwrap();
    let things: Pager<Things, Code> = raised.items(&ByEmpty::default()).header("x-mine", "pages");
    let seen: Vec<_> = things.collect().await;
    assert_eq!(seen.len(), 3);
    assert_eq!(seen[2].as_ref().unwrap_err().kind(), ErrorKind::Paging);
    assert!(server.requests()[0].contains("x-mine: pages"));
    let refused: Pager<Things, Code> = raised.items(&ByEmpty::default()).header("accept", "x");
    let seen: Vec<_> = refused.collect().await;
    assert_eq!(seen[0].as_ref().unwrap_err().kind(), ErrorKind::Invalid);
}
