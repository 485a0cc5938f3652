//! What goes on the wire, byte for byte.
#![allow(clippy::unwrap_used, reason = "the helpers are tests too")]

mod support;

use callspec_runtime::generated::*;
use callspec_runtime::*;
use proptest::prelude::*;
use support::*;

const BASIS: Basis = Basis { source: "document:1", refuses: true };
const DOUBTFUL: Basis = Basis { source: "document:2", refuses: false };

#[derive(Clone, Debug, Default)]
struct GetThing {
    id: Option<String>,
    show: Option<i64>,
    words: Option<Vec<String>>,
    numbers: Vec<i64>,
    header: Option<String>,
    doubtful: Option<i64>,
    extra: Extra,
}

impl GetThing {
    fn apply_rules(&self, check: &mut Check) {
        check.range("show", &self.show, 1..=1000, BASIS);
        check.range("doubtful", &self.doubtful, 1.., DOUBTFUL);
    }

    fn write(&self, wire: &mut WireRequest) {
        wire.path("id", &self.id);
        wire.query("show", &self.show);
        wire.query_list("words", &self.words, ListStyle::Comma);
        wire.query_list("numbers", &self.numbers, ListStyle::Repeated);
        wire.header("X-Thing", &self.header);
        wire.extra(&self.extra);
    }
}

request!(GetThing, Json, Operation { path: "/v1/things/{id}/parts", ..OPERATION });

#[derive(Clone, Debug, Default)]
struct PutThing {
    title: Option<String>,
    size: Option<Decimal>,
    extra: Extra,
}

impl PutThing {
    fn apply_rules(&self, _: &mut Check) {}

    fn write(&self, wire: &mut WireRequest) {
        wire.body("title", &self.title);
        wire.body_optional("size", &self.size);
        wire.body_constant("kind", "\"THING\"");
        wire.extra(&self.extra);
    }
}

request!(
    PutThing,
    Json,
    Operation {
        method: Method::POST,
        auth: &["session"],
        body: BodyKind::Json { content_type: "application/json;charset=UTF-8" },
        ..OPERATION
    }
);

#[derive(Clone, Debug)]
struct PutForm(PutThing);

impl PutForm {
    fn apply_rules(&self, _: &mut Check) {}

    fn write(&self, wire: &mut WireRequest) {
        self.0.write(wire);
    }
}

request!(
    PutForm,
    Json,
    Operation { method: Method::PUT, auth: &["session", "query"], body: BodyKind::Form, ..OPERATION }
);

fn thing(id: &str) -> GetThing {
    GetThing { id: Some(id.to_owned()), ..GetThing::default() }
}

fn rules(error: &Error<Code>) -> Vec<(&str, &str)> {
    let violations = error.violations().iter();
    violations.map(|violation| (violation.field(), violation.rule().as_str())).collect()
}

#[tokio::test]
async fn path_query_and_headers() {
    let server = Server::start(vec![json("{}")]).await;
    let mut request = GetThing {
        show: Some(10),
        words: Some(vec!["a,b".into(), "c d".into(), "é".into()]),
        numbers: vec![1, 2],
        header: Some("x y".into()),
        ..thing("a/b ?#%2e")
    };
    request.extra.add(Place::Query, "new one", "1+1");
    request.extra.add(Place::Header, "x-new", true);
    let client = client(&format!("{}/prefix/", server.url), key());
    let call: Call<Json, Code> = client.call(&request).header("x-call", "here");
    call.await.unwrap();
    assert_eq!(
        server.targets(),
        ["GET /prefix/v1/things/a%2Fb%20%3F%23%252e/parts\
          ?show=10&words=a%2Cb,c%20d,%C3%A9&numbers=1&numbers=2&new%20one=1%2B1"]
    );
    let seen = server.requests()[0].to_lowercase();
    for line in [
        "x-thing: x y",
        "x-new: true",
        "x-call: here",
        "accept: application/json",
        "user-agent: callspec/",
        "authorization: bearer planted-secret",
    ] {
        assert!(seen.contains(line), "{line} in {seen}");
    }
    assert!(!seen.contains("content-length") && !seen.contains("referer"), "{seen}");
}

#[tokio::test]
async fn bodies_begin_with_the_credentials() {
    let server = Server::start(vec![json("{}"), json("{}"), json("{}")]).await;
    let session = || Auth::Session(Secret::from("s\"&"));
    let mut request =
        PutThing { title: Some("t=1 é".into()), size: Some("8.0000".parse().unwrap()), extra: Extra::new() };
    request.extra.add(Place::Body, "more", vec![1, 2]);
    let sent = client(&server.url, session()).call::<_, Code>(&request);
    sent.await.unwrap();
    assert_eq!(server.body(0), r#"{"session":"s\"&","title":"t=1 é","size":8.0000,"kind":"THING","more":[1,2]}"#);
    assert!(server.requests()[0].contains("content-type: application/json;charset=UTF-8\r\n"));

    request.extra = Extra::new();
    let sent = client(&server.url, session()).call::<_, Code>(&PutForm(request.clone()));
    sent.await.unwrap();
    assert_eq!(server.body(1), "session=s%22%26&title=t%3D1%20%C3%A9&size=8.0000&kind=THING");

    let query = Auth::Query(Secret::from("k&"));
    request.title = None;
    let sent = client(&server.url, query).call::<_, Code>(&PutForm(request));
    sent.await.unwrap();
    assert_eq!(server.targets()[2], "PUT /v1/things?api_key=k%26");
    assert_eq!(server.body(2), "size=8.0000&kind=THING");
}

#[tokio::test]
async fn violations_come_before_any_connection() {
    let server = Server::start(vec![]).await;
    let client = client(&server.url, key());
    let mut request = GetThing { show: Some(5000), header: Some("a\r\nb: c".into()), ..thing("..") };
    request.extra.add(Place::Query, "show", 1);
    request.extra.add(Place::Header, "Authorization", "x");
    request.extra.add(Place::Header, "content-length", 1);
    request.extra.add(Place::Body, "x", 1);
    request.extra.add(Place::Path, "x", 1);
    let call: Call<Json, Code> = client.call(&request);
    let error = call.await.unwrap_err();
    assert_eq!(
        rules(&error),
        [
            ("id", "path_segment"),
            ("X-Thing", "encode"),
            ("show", "extra"),
            ("Authorization", "extra"),
            ("content-length", "extra"),
            ("x", "extra"),
            ("x", "extra"),
            ("show", "range"),
        ]
    );
    assert_eq!(error.kind(), ErrorKind::Invalid);
    assert_eq!(error.attempts(), 0);
    assert!(!error.may_have_been_delivered());
    assert!(!format!("{error}").contains("5000"), "{error}");

    // The wrong credentials, and credentials that no header carries.
    let call = client.call::<_, Code>(&PutThing::default());
    assert_eq!(rules(&call.await.unwrap_err()), [("auth", "auth")]);
    let newline = ClientBuilder::<Client>::new(&*server.url, Auth::Key("a\nb".into()));
    let error = newline.build().unwrap_err().to_string();
    assert!(error.contains("authorization") && !error.contains("a\nb"), "{error}");
    for name in ["Host", "Accept", "Content-Type", "Authorization", "X-Thing"] {
        let call = client.call::<_, Code>(&thing("1"));
        let error = call.header(name, "other").await.unwrap_err();
        assert_eq!(rules(&error), [(name, "extra")]);
    }
    assert_eq!(server.connections(), 0);
}

/// A name that the caller took from elsewhere forges no line of a log, moves no cursor and fills no disk.
#[tokio::test]
async fn a_name_from_the_caller_is_quoted_and_cut() {
    let server = Server::start(vec![]).await;
    let held = client(&server.url, key());
    let forged = "x\r\n2026-11-27 INFO all is well \u{1b}[2J\u{202e}";
    let long = "x".repeat(1 << 20);
    for name in [forged, &long] {
        let of_call = held.call::<_, Code>(&thing("1")).header(name, "\n").await.unwrap_err();
        let builder = ClientBuilder::<Client>::new(&*server.url, key()).header(name, "\n");
        let of_builder = builder.build().unwrap_err().to_string();
        let mut request = PutThing::default();
        request.extra.add(Place::Header, name, "\n");
        request.extra.add(Place::Path, name, 1);
        let of_extra = validate(&request);
        let call = format!("{of_call} {of_call:?} {:?}", of_call.violations());
        for shown in [call, of_builder, format!("{of_extra}"), format!("{of_extra:?}")] {
            assert!(shown.len() < 2000 && shown.matches("x").count() > 0, "{}", shown.len());
            let hostile = |character: char| character != '\n' && character.is_control() || character == '\u{202e}';
            assert!(!shown.contains(hostile) && !shown.contains("\n2026"), "{shown}");
        }
        // Programs get the name as it was given.
        assert_eq!(of_call.violations().iter().next().unwrap().field(), name);
    }
    assert_eq!(server.connections(), 0);
}

#[tokio::test]
async fn credentials_of_every_scheme_are_refused_beside_the_one_held() {
    let server = Server::start(vec![]).await;
    let mut request = PutForm(PutThing::default());
    request.0.extra.add(Place::Body, "session", "other");
    request.0.extra.add(Place::Query, "api_key", "other");
    request.0.extra.add(Place::Header, "AUTHORIZATION", "other");
    assert!(validate(&request).refuses());
    for auth in [Auth::Session("held".into()), Auth::Query("held".into())] {
        let error = client(&server.url, auth).call::<_, Code>(&request).unchecked().await.unwrap_err();
        assert_eq!(rules(&error), [("session", "extra"), ("api_key", "extra"), ("AUTHORIZATION", "extra")]);
    }
    assert_eq!(server.connections(), 0);
}

#[tokio::test]
async fn names_may_be_added_more_than_once_where_the_place_allows_it() {
    let server = Server::start(vec![json("{}")]).await;
    let held = client(&server.url, key());
    let mut request = thing("1");
    for value in ["a", "b"] {
        request.extra.add(Place::Query, "more", value);
        request.extra.add(Place::Header, "x-more", value);
    }
    let call = held.call::<_, Code>(&request).header("x-call", "1").header("X-Call", "2");
    call.await.unwrap();
    assert_eq!(server.targets(), ["GET /v1/things/1/parts?more=a&more=b"]);
    let seen = server.requests()[0].to_lowercase();
    for line in ["x-more: a", "x-more: b", "x-call: 1", "x-call: 2"] {
        assert!(seen.contains(line), "{line} in {seen}");
    }
    let mut twice = PutThing::default();
    twice.extra.add(Place::Body, "more", 1);
    twice.extra.add(Place::Body, "more", 2);
    let found = validate(&twice).to_string();
    assert_eq!(found, "more: is added twice: a JSON object has each member once");
}

#[derive(Clone, Debug, Default)]
struct Unchosen(Extra);

impl Unchosen {
    fn apply_rules(&self, _: &mut Check) {}

    fn write(&self, wire: &mut WireRequest) {
        wire.unset(Place::Query, &["from", "to"]);
        wire.unset(Place::Header, &["x-range"]);
        wire.set_by(&[("x-range", "range")]);
        wire.extra(&self.0);
    }
}

request!(Unchosen, Json, OPERATION);

#[tokio::test]
async fn names_of_what_was_not_chosen_are_captured_too() {
    let mut request = Unchosen::default();
    request.0.add(Place::Query, "to", 1);
    request.0.add(Place::Header, "X-Range", 1);
    let found = validate(&request).to_string();
    assert_eq!(
        found,
        "to: is a documented parameter: set it with `to`\nX-Range: is a documented parameter: set it with `range`"
    );
    let server = Server::start(vec![json("{}")]).await;
    client(&server.url, key()).call::<_, Code>(&Unchosen::default()).await.unwrap();
    assert_eq!(server.targets(), ["GET /v1/things"]);
}

struct Minutes;

impl codec::DateTimeFormat for Minutes {
    const PATTERN: &'static str = "%Y-%m-%d %H:%M";
}

#[derive(Clone, Debug)]
struct At(civil::DateTime);

impl At {
    fn apply_rules(&self, _: &mut Check) {}

    fn write(&self, wire: &mut WireRequest) {
        wire.query("at", &codec::Written::<codec::DateTime<Minutes>>::of(&self.0));
    }
}

request!(At, Json, OPERATION);

#[test]
fn seconds_are_not_dropped_in_silence() {
    assert!(!validate(&At(civil::date(2020, 4, 20).at(6, 12, 0, 0))).refuses());
    let found = validate(&At(civil::date(2020, 4, 20).at(6, 12, 3, 0)));
    let rules: Vec<_> = found.iter().map(|violation| (violation.field(), violation.rule())).collect();
    assert_eq!(rules, [("at", RuleName::Date)]);
}

#[tokio::test]
async fn rules_can_be_passed_over_and_doubtful_ones_only_warn() {
    let server = Server::start(vec![json("{}"), json("{}")]).await;
    let client = client(&server.url, key());
    let mut request = thing("1");
    request.show = Some(5000);
    client.call::<_, Code>(&request).unchecked().await.unwrap();
    let call = client.call::<_, Code>(&thing("..")).unchecked();
    assert_eq!(rules(&call.await.unwrap_err()), [("id", "path_segment")]);

    let mut request = thing("1");
    request.doubtful = Some(0);
    client.call::<_, Code>(&request).await.unwrap();
    let violations = validate(&request);
    assert!(!violations.refuses());
    assert_eq!(violations.warnings().count(), 1);
    assert_eq!(violations.to_string(), "doubtful: must be at least 1 (document:2)");
    assert_eq!(server.requests().len(), 2);
}

/// Keeps the address of the last request and answers with an empty object.
struct Keep(std::sync::Arc<std::sync::Mutex<Option<http::Uri>>>);

impl Transport for Keep {
    fn send(&self, request: TransportRequest) -> TransportFuture {
        *self.0.lock().unwrap() = Some(request.uri);
        Box::pin(async { Ok(http::Response::new(Body::from("{}"))) })
    }
}

fn address(id: &str) -> Result<reqwest::Url, Error<Code>> {
    let kept = std::sync::Arc::default();
    let client: Client = ClientBuilder::new("https://example.com/base", key())
        .transport(Keep(std::sync::Arc::clone(&kept)))
        .build()
        .unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(client.call(&thing(id)).into_future())?;
    let uri = kept.lock().unwrap().take().unwrap();
    Ok(reqwest::Url::parse(&uri.to_string()).unwrap())
}

use std::future::IntoFuture;

proptest! {
    #[test]
    fn no_value_changes_the_segments(id in prop_oneof![".*", "[./%2eE\\\\?#;@: \t\n\r]{0,8}"]) {
        let refused = matches!(id.as_str(), "" | "." | "..");
        match address(&id) {
            Err(error) => {
                prop_assert!(refused);
                prop_assert_eq!(rules(&error), [("id", "path_segment")]);
            }
            Ok(url) => {
                prop_assert!(!refused);
                prop_assert_eq!(url.host_str(), Some("example.com"));
                prop_assert_eq!(url.query(), None);
                prop_assert_eq!(url.fragment(), None);
                let segments: Vec<_> = url.path_segments().unwrap().collect();
                prop_assert_eq!(segments.len(), 5);
                let decoded = percent_encoding::percent_decode_str(segments[3]).decode_utf8().unwrap();
                prop_assert_eq!(decoded, id);
                prop_assert_eq!((segments[0], segments[1], segments[2], segments[4]), ("base", "v1", "things", "parts"));
            }
        }
    }
}
