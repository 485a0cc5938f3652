//! What holds of every type: what is shown, what can cross threads, what is refused when building.
#![allow(clippy::unwrap_used, reason = "the helpers are tests too")]

mod support;

use callspec_runtime::generated::*;
use callspec_runtime::*;
use support::*;

const _: () = assert_contract(CONTRACT_VERSION);

#[derive(Clone, Debug, Default)]
struct Get {
    extra: Extra,
}

impl Get {
    fn apply_rules(&self, _: &mut Check) {}
    fn write(&self, wire: &mut WireRequest) {
        wire.extra(&self.extra);
    }
}

request!(Get, Vec<Json>, Operation { auth: &["key", "query"], ..OPERATION });

impl Paged for Get {}

struct Empty;

impl Row for Empty {
    const COLUMNS: &'static [&'static str] = &[];

    fn read(_: &Cells<'_>) -> Result<Self, CellError> {
        Ok(Self)
    }
}

impl RowRequest for Get {
    type Row = Empty;
}

#[test]
fn types_cross_threads_and_borrow_nothing() {
    fn shared<T: Send + Sync + Unpin + 'static>() {}
    fn sent<T: Send + Unpin + 'static>() {}
    shared::<Client>();
    shared::<ClientBuilder<Client>>();
    shared::<Error<Code>>();
    shared::<Response<Json>>();
    shared::<Secret>();
    shared::<SecretSource>();
    shared::<Renewable>();
    shared::<Violations>();
    shared::<Timeouts>();
    shared::<Meta>();
    shared::<Call<Json, Code>>();
    sent::<<Call<Json, Code> as IntoFuture>::IntoFuture>();
    sent::<Pager<Vec<Json>, Code>>();
    sent::<Pages<Vec<Json>, Code>>();
    shared::<PagerState>();
    sent::<Page<Vec<Json>, Code>>();
    shared::<Item<Json>>();
    sent::<Rows<Empty, Code>>();
    sent::<Body>();
}

/// Answers everything with the debug form of what it was asked, to see whether it shows a secret.
struct Echo;

impl Transport for Echo {
    fn send(&self, request: TransportRequest) -> TransportFuture {
        let shown = format!("{request:?} {request:#?} {:?}", request.headers);
        Box::pin(async move { Ok(http::Response::new(Body::from(shown))) })
    }
}

#[tokio::test]
async fn credentials_are_shown_nowhere() {
    for auth in [key(), Auth::Query(Secret::from(SECRET))] {
        let builder = ClientBuilder::<Client>::new("https://example.com", auth.clone())
            .header("x-private", SECRET)
            .transport(Echo);
        let mut shown = format!("{builder:?} {auth:?} {:?}", auth.credentials());
        let client = builder.build().unwrap();
        let mut request = Get::default();
        request.extra.add(Place::Query, "extra", SECRET);
        shown += &format!("{client:?} {client:#?} {request:?}");
        shown += &format!("{:?}", client.call::<_, Code>(&request));
        shown += &format!("{:?}", client.items::<_, Code>(&request));
        shown += &format!("{:?}", client.rows::<_, Code>(&request));
        let error = client.call::<_, Code>(&request).await.unwrap_err();
        shown += &format!("{error} {error:?} {error:#?}");
        shown += std::str::from_utf8(error.body().unwrap()).unwrap();
        assert!(!shown.contains(SECRET), "{shown}");
        assert!(shown.contains("Secret(…)"));
    }
}

#[test]
fn what_a_client_cannot_be_built_with() {
    let build = |url: &str| ClientBuilder::<Client>::new(url, key()).build();
    let error = build("http://example.com").unwrap_err();
    assert!(error.to_string().contains("loopback"), "{error}");
    assert!(build("nonsense").is_err());
    let with = |name: &str, value: &str| {
        let builder = ClientBuilder::<Client>::new("https://example.com", key());
        builder.header(name, value).build()
    };
    for (name, value) in [
        ("Authorization", "x"),
        ("X-Other-Scheme", "x"),
        ("accept", "x"),
        ("host", "x"),
        ("a b", "x"),
        ("x-a", "MARKER\r\nb"),
    ] {
        let error = with(name, value).unwrap_err().to_string();
        assert!(!error.contains("MARKER"), "{error}");
    }
    assert!(with("x-a", "b").is_ok());
    let builder = ClientBuilder::<Client>::new("https://example.com", key());
    assert!(builder.user_agent("a\nb").build().is_err());
}

#[test]
fn a_runtime_without_timers_is_an_error_and_no_panic() {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let builder = ClientBuilder::<Client>::new("http://127.0.0.1:1", key());
    let call = builder.build().unwrap().call::<_, Code>(&Get::default());
    let error = runtime.block_on(call.into_future()).unwrap_err();
    assert!(error.to_string().contains("enable_time"), "{error}");
    assert!(!error.may_have_been_delivered());

    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
    let builder = ClientBuilder::<Client>::new("http://127.0.0.1:1", key());
    let call = builder.build().unwrap().call::<_, Code>(&Get::default());
    let error = runtime.block_on(call.into_future()).unwrap_err();
    assert!(error.to_string().contains("enable_io"), "{error}");
}

#[test]
fn without_a_runtime_there_is_an_error_and_no_panic() {
    use std::task::{Context, Poll, Waker};
    let builder = ClientBuilder::<Client>::new("http://127.0.0.1:1", key());
    let call = builder.build().unwrap().call::<_, Code>(&Get::default());
    let mut future = call.into_future();
    let mut context = Context::from_waker(Waker::noop());
    let Poll::Ready(Err(error)) = future.as_mut().poll(&mut context) else {
        panic!("it should have failed at once");
    };
    assert!(error.to_string().contains("Tokio"), "{error}");
    assert!(!error.may_have_been_delivered());
}
