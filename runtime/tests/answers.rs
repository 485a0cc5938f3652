//! How answers are judged and decoded.
#![allow(clippy::unwrap_used, reason = "the helpers are tests too")]

mod support;

use std::error::Error as _;
use std::time::Duration;

use callspec_runtime::generated::*;
use callspec_runtime::*;
use support::*;

#[derive(Default, PartialEq)]
struct Thing {
    parts: Vec<Part>,
}

object!(Thing { parts });

#[derive(Default, PartialEq)]
struct Part {
    size: Option<i64>,
}

object!(Part { size });

#[derive(Clone, Debug)]
struct GetThing;

#[derive(Clone, Debug)]
struct Strict;

#[derive(Clone, Debug)]
struct Small;

macro_rules! plain {
    ($($request:ty => $operation:expr),*) => {$(
        impl $request {
            fn apply_rules(&self, _: &mut Check) {}
            fn write(&self, _: &mut WireRequest) {}
        }
        request!($request, Thing, $operation);
    )*};
}

static REQUIRED: Envelope = Envelope {
    error: None,
    success: Some(Marker { member: "status", equals: Some("success") }),
    success_required: true,
    code: None,
    message: Some("message"),
};

plain! {
    GetThing => OPERATION,
    Strict => Operation { envelope: &REQUIRED, ..OPERATION },
    Small => Operation { limits: Limits::DEFAULT.with_response(1000), ..OPERATION }
}

const GOOD: &str = r#"{"parts":[{"size":1}]}"#;

async fn get<R: Request<Output = Thing>>(request: R, answer: Vec<u8>) -> Result<Response<Thing>, Error<Code>> {
    let server = Server::start(vec![answer]).await;
    let result = client(&server.url, key()).call(&request).await;
    assert_eq!((server.connections(), server.requests().len()), (1, 1));
    result
}

async fn fails(status: &str, body: &str) -> Error<Code> {
    get(GetThing, answer(status, "", body)).await.unwrap_err()
}

#[tokio::test]
async fn successes() {
    for body in [
        GOOD,
        r#"{"status":"success","parts":[]}"#,
        r#"{"status" : "success", "code": 1014, "parts":[]}"#,
        "\u{feff} {\"parts\":[]}",
    ] {
        let response = get(GetThing, json(body)).await.unwrap();
        assert_eq!(response.status(), 200);
        assert_eq!(response.attempts(), 1);
    }
    let response = get(GetThing, answer("201 Created", "X-Request-Id: r1\r\n", GOOD)).await;
    let response = response.unwrap();
    assert_eq!(response.request_id(), Some("r1"));
    assert_eq!(response.value().parts, [Part { size: Some(1) }]);
    get(Strict, json(r#"{"parts":[],"status":"success"}"#)).await.unwrap();
}

/// Nothing says what the value of such an operation is. Words may be an error that nobody has described.
#[tokio::test]
async fn a_body_of_plain_words_is_never_a_json_value() {
    for body in ["it works", "Token was refused", "\"Token was refused\"", " \"\" ", "'{}'", "TRUE", "undefined"] {
        let server = Server::start(vec![json(body)]).await;
        let error = client(&server.url, key()).call::<_, Code>(&support::token_server::Get).await.unwrap_err();
        assert_eq!((error.kind(), error.body()), (ErrorKind::Decode, Some(body.as_bytes())), "{body}");
    }
    for body in ["{}", "[\"it works\"]", "0", "true", "null"] {
        let server = Server::start(vec![json(body)]).await;
        let response = client(&server.url, key()).call::<_, Code>(&support::token_server::Get).await.unwrap();
        assert_eq!(response.value().to_string(), body);
    }
}

#[tokio::test]
async fn a_marker_counts_where_it_stands_last_in_a_large_body() {
    let parts = vec![r#"{"size":1}"#; 1 << 20].join(",");
    let body = |marker: &str| json(&format!(r#"{{"parts":[{parts}],{marker}}}"#));
    let response = get(Strict, body(r#""status":"success""#)).await.unwrap();
    assert_eq!(response.value().parts.len(), 1 << 20);
    let error = get(GetThing, body(r#""code":1014,"status":"error""#)).await.unwrap_err();
    assert_eq!((error.kind(), error.code()), (ErrorKind::Vendor, Some(Code::InvalidToken)));
    let error = get(Strict, body(r#""status":"perhaps""#)).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Unexpected);
    let many = r#""message":"x","#.repeat(1 << 20) + r#""status":"success""#;
    let error = get(Strict, body(&many)).await.unwrap_err();
    assert_eq!((error.kind(), error.code()), (ErrorKind::Unexpected, None));
    let broken = body(r#""status":"error","code":1014,"parts":"#);
    assert_eq!(get(GetThing, broken).await.unwrap_err().code(), Some(Code::InvalidToken));
}

#[tokio::test]
async fn every_failure_has_its_kind_and_class() {
    let html = "<!doctype html><html>";
    let error = r#"{"status":"error","code":1014,"message":"Bad"}"#;
    let string = r#"{"message":"Bad","code":"1014","other":{"status":"success"},"status":"error"}"#;
    let table = [
        ("200 OK", html, ErrorKind::Unexpected, Class::Unknown),
        ("200 OK", "", ErrorKind::Unexpected, Class::Unknown),
        ("200 OK", " \n", ErrorKind::Unexpected, Class::Unknown),
        ("204 No Content", "", ErrorKind::Unexpected, Class::Unknown),
        ("200 OK", r#"{"status":"maybe","parts":[]}"#, ErrorKind::Unexpected, Class::Unknown),
        ("200 OK", r#"{"parts":[{"size""#, ErrorKind::Decode, Class::Permanent),
        ("200 OK", "[]", ErrorKind::Decode, Class::Permanent),
        ("200 OK", "it works", ErrorKind::Decode, Class::Permanent),
        ("200 OK", "{}", ErrorKind::Decode, Class::Permanent),
        ("200 OK", error, ErrorKind::Vendor, Class::Auth),
        ("200 OK", string, ErrorKind::Vendor, Class::Auth),
        ("500 Oops", error, ErrorKind::Vendor, Class::Auth),
        ("500 Oops", r#"{"code":1014}"#, ErrorKind::Vendor, Class::Auth),
        ("200 OK", r#"{"status":"error","code":1501}"#, ErrorKind::Vendor, Class::Permanent),
        ("200 OK", r#"{"status":"error","code":9}"#, ErrorKind::Vendor, Class::Unknown),
        ("429 Slow", r#"{"status":"error","code":9}"#, ErrorKind::Vendor, Class::Throttled),
        ("401 No", "Token is expired", ErrorKind::Vendor, Class::Auth),
        ("401 No", "{\"message\":\"Token is expired now\"}", ErrorKind::Vendor, Class::Auth),
        ("410 Gone", "", ErrorKind::Vendor, Class::NotFound),
        ("400 Bad", "", ErrorKind::Http, Class::Validation),
        ("401 No", "", ErrorKind::Http, Class::Auth),
        ("403 No", "Token is expired", ErrorKind::Http, Class::Permission),
        ("404 None", html, ErrorKind::Http, Class::NotFound),
        ("408 Late", "", ErrorKind::Http, Class::Transient),
        ("418 Tea", "", ErrorKind::Http, Class::Permanent),
        ("422 Bad", "", ErrorKind::Http, Class::Validation),
        ("429 Slow", "", ErrorKind::Http, Class::Throttled),
        ("500 Oops", GOOD, ErrorKind::Http, Class::Transient),
        ("503 Busy", r#"{"status":"success"}"#, ErrorKind::Http, Class::Transient),
        ("302 There", GOOD, ErrorKind::Redirect, Class::Permanent),
    ];
    for (status, body, kind, class) in table {
        let error = fails(status, body).await;
        assert_eq!((error.kind(), error.class()), (kind, class), "{status} {body}: {error}");
        assert_eq!(error.status().unwrap().as_str(), &status[..3]);
        assert!(error.may_have_been_delivered());
        assert_eq!(error.attempts(), 1);
        assert_eq!(error.body().unwrap(), body.as_bytes());
    }
    let missing = get(Strict, json(GOOD)).await.unwrap_err();
    assert_eq!(missing.kind(), ErrorKind::Unexpected);
    let other = get(Strict, json(r#"{"status":"unauthorized","message":"m"}"#)).await.unwrap_err();
    assert_eq!(other.kind(), ErrorKind::Unexpected);
    assert_eq!(other.vendor_message(), Some("m"));
    let list = get(Strict, json("[]")).await.unwrap_err();
    assert_eq!(list.kind(), ErrorKind::Unexpected);
}

#[tokio::test]
async fn a_known_code_is_found_though_the_marker_has_an_unknown_value() {
    let error = fails("200 OK", r#"{"status":"fail","code":1014,"message":"m"}"#).await;
    assert_eq!((error.kind(), error.code()), (ErrorKind::Vendor, Some(Code::InvalidToken)));
    let error = fails("200 OK", r#"{"status":"fail","code":77}"#).await;
    assert_eq!(error.kind(), ErrorKind::Unexpected);
}

#[tokio::test]
async fn what_the_vendor_says_is_kept_and_not_shown() {
    let body = r#"{"status":"error","code":"77 PLANTED-SECRET","message":"MARKER PLANTED-SECRET"}"#;
    for status in ["200 OK", "418 Teapot"] {
        let error = fails(status, body).await;
        assert_eq!(error.vendor_message(), Some("MARKER …"));
        assert_eq!(error.vendor_code(), Some("77 …"));
        assert!(!format!("{error} {error:?}").contains("MARKER"), "{error}");
    }
    // A credential that is cut in two where the message ends.
    let long = format!(r#"{{"status":"error","code":7,"message":"{}PLANTED-SECRET"}}"#, "x".repeat(495));
    let error = fails("200 OK", &long).await;
    assert!(!error.vendor_message().unwrap().contains("PLANT"));
}

#[tokio::test]
async fn codes_are_typed_and_errors_say_what_helps() {
    let error = fails("200 OK", r#"{"status":"error","code":1014,"message":"x"}"#).await;
    assert_eq!(error.code(), Some(Code::InvalidToken));
    assert_eq!(error.vendor_code(), Some("1014"));
    assert_eq!(
        error.to_string(),
        "things.get: auth error 1014, documented as \"Invalid token\" (HTTP 200); log in again"
    );
    let error = fails("401 No", "Token is expired").await;
    assert_eq!(error.code(), Some(Code::Expired));
    assert_eq!(error.remedy(), Some("fetch another one"));
    let error = fails("200 OK", r#"{"status":"error","code":"X9","message":"said PLANTED-SECRET"}"#).await;
    assert!(matches!(error.code(), Some(Code::Unknown(code)) if code.as_str() == "X9"));
    assert_eq!(error.to_string(), "things.get: unknown error X9 (HTTP 200)");
    let busy = answer("503 Busy", "retry-after: 7\r\nrequest-id: q\r\n", "");
    let error = get(GetThing, busy).await.unwrap_err();
    assert_eq!(error.retry_after(), Some(Duration::from_secs(7)));
    assert_eq!(error.to_string(), "things.get: transient error (HTTP 503) [request q]");
}

/// What a proxy, a firewall or a login page sends is told from what the vendor sends, whatever the status.
#[tokio::test]
async fn a_response_in_another_form_is_named() {
    let page = "<!DOCTYPE html><p>MARKER</p>";
    for (status, begins) in [
        ("200 OK", "unexpected error: "),
        ("400 Bad", "validation error: "),
        ("502 Bad", "transient error: "),
        ("504 Late", "transient error: "),
    ] {
        let error = fails(status, page).await.to_string();
        let said =
            format!("things.get: {begins}the response is a page of HTML: a proxy or a firewall may have sent it");
        assert!(error.starts_with(&said), "{error}");
        assert!(!error.contains("MARKER"), "{error}");
    }
    let error = fails("200 OK", r#"done({"parts":[]});"#).await;
    assert_eq!(error.kind(), ErrorKind::Decode);
    assert!(error.to_string().contains("JSONP"), "{error}");
    for (status, said) in
        [("200 OK", "encoded with br, which is not read"), ("502 Bad", "a content encoding that is not read")]
    {
        let packed = answer(status, "content-encoding: br\r\n", "\u{b}\u{2}MARKER");
        let error = get(GetThing, packed).await.unwrap_err().to_string();
        assert_eq!(error.matches("not read").count(), 1, "{error}");
        assert!(error.contains(said), "{error}");
    }
}

#[tokio::test]
async fn a_redirect_from_http_to_https_says_what_to_change() {
    let redirect = answer("308 There", "location: HTTPS://vendor.example/things?MARKER\r\n", "");
    let error = get(GetThing, redirect).await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "things.get: redirect error: the vendor redirects from http to https, which is not followed (HTTP 308); \
         give the client a base URL with https"
    );
}

#[derive(Clone, Debug)]
struct Coded;

static CODE_IS_MARKER: Envelope = Envelope {
    error: None,
    success: Some(Marker { member: "code", equals: Some("success") }),
    success_required: false,
    code: Some("code"),
    message: Some("message"),
};

static CODE_BESIDE_MARKER: Envelope =
    Envelope { success: Some(Marker { member: "status", equals: Some("success") }), ..CODE_IS_MARKER };

#[derive(Clone, Debug)]
struct CodedBeside;

plain! {
    Coded => Operation { envelope: &CODE_IS_MARKER, ..OPERATION },
    CodedBeside => Operation { envelope: &CODE_BESIDE_MARKER, ..OPERATION }
}

#[tokio::test]
async fn the_word_of_success_is_no_code_of_an_error() {
    for body in [r#"{"status":"error","code":"success"}"#, r#"{"status":"error","code":"SUCCESS"}"#] {
        let of_marker = get(Coded, answer("500 Oops", "", body)).await.unwrap_err();
        let beside = get(CodedBeside, answer("500 Oops", "", body)).await.unwrap_err();
        for error in [of_marker, beside] {
            assert!(!format!("{error} {error:?}").to_ascii_lowercase().contains("success"), "{error:?}");
            assert_eq!(error.vendor_code(), None);
        }
    }
}

#[tokio::test]
async fn a_407_that_arrives_is_not_tried_again() {
    let error = get(GetThing, answer("407 Proxy Authentication Required", "", "")).await.unwrap_err();
    assert_eq!((error.class(), error.attempts()), (Class::Permanent, 1));
}

#[tokio::test]
async fn decode_failures_say_where_and_never_what() {
    let error = fails("200 OK", r#"{"parts":[{},{"size":"MARKER"}]}"#).await;
    assert_eq!(error.kind(), ErrorKind::Decode);
    assert_eq!(error.decode_path(), Some("parts[1].size"));
    assert_eq!(error.to_string(), "things.get: decode error: parts[1].size: expected an integer (HTTP 200)");
    assert!(!format!("{error:?}").contains("MARKER"));
    assert!(std::str::from_utf8(error.body().unwrap()).unwrap().contains("MARKER"));
}

#[tokio::test]
async fn redirects_are_not_followed_and_only_the_host_is_named() {
    let other = Server::start(vec![json(GOOD)]).await;
    for status in ["301 A", "302 B", "303 C", "307 D", "308 E"] {
        let location = format!("location: {}/?token=MARKER\r\n", other.url);
        let error = get(GetThing, answer(status, &location, "")).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Redirect);
        let shown = format!("{error} {error:?}");
        assert!(shown.contains("127.0.0.1") && !shown.contains("MARKER"), "{shown}");
    }
    assert_eq!(other.connections(), 0);
}

#[tokio::test]
async fn an_answer_has_a_limit() {
    let large = format!(r#"{{"parts":[{}]}}"#, " ".repeat(2000));
    let error = get(Small, json(&large)).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::TooLarge);
    assert_eq!(error.status().unwrap(), 200);
    // 2,015 bytes of JSON in 45 bytes of gzip: the limit counts what comes out.
    let packed = hex(GZIP);
    assert!(packed.len() < 100);
    let head = format!("HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: {}\r\n\r\n", packed.len());
    let packed = [head.into_bytes(), packed].concat();
    let error = get(Small, packed.clone()).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::TooLarge);
    get(GetThing, packed).await.unwrap();
}

const GZIP: &str = "1f8b0800000000000203ab562a482c2a2956b28a561805a360148c8251300a46c19007b1b500f6887d78dc070000";

fn hex(text: &str) -> Vec<u8> {
    let digit = |index| u8::from_str_radix(&text[index..index + 2], 16).unwrap();
    (0..text.len()).step_by(2).map(digit).collect()
}

#[tokio::test]
async fn a_cut_body_is_an_error() {
    let short = b"HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: 100\r\n\r\n{\"parts\":[]}".to_vec();
    let open =
        b"HTTP/1.1 200 OK\r\nconnection: close\r\ntransfer-encoding: chunked\r\n\r\nc\r\n{\"parts\":[]}\r\n".to_vec();
    for cut in [short, open] {
        let error = get(GetThing, cut).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Transport, "{error}");
        assert_eq!(error.class(), Class::Transient);
        assert_eq!(error.status().unwrap(), 200);
    }
    let error = get(GetThing, b"nonsense".to_vec()).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Transport);
    assert!(error.may_have_been_delivered());
}

#[tokio::test]
async fn a_refused_connection_was_not_delivered() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/MARKER", listener.local_addr().unwrap());
    drop(listener);
    let error = client(&url, key()).call::<_, Code>(&GetThing).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Transport);
    assert!(!error.may_have_been_delivered());
    assert_eq!(error.attempts(), 1);
    let mut shown = format!("{error} {error:?}");
    let mut cause = error.source();
    while let Some(one) = cause {
        shown += &format!(" {one} {one:?}");
        cause = one.source();
    }
    assert!(!shown.contains("MARKER"), "{shown}");
}

#[tokio::test]
async fn time_runs_out_by_name() {
    let short = Duration::from_millis(50);
    let stalled = b"HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{".to_vec();
    for (timeouts, answer, what) in [
        (Timeouts::default().with_response_head(short), b"HTTP/1.1 200 OK".to_vec(), "did not begin"),
        (Timeouts::default().with_idle(short), stalled.clone(), "stalled"),
        (Timeouts::default().with_operation(short), stalled, "too long"),
    ] {
        let server = Server::start(vec![answer]).await;
        let builder = ClientBuilder::<Client>::new(&*server.url, key()).retry(RetryPolicy::never()).timeouts(timeouts);
        let call = builder.build().unwrap().call::<_, Code>(&GetThing);
        let error = call.await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Timeout);
        assert!(error.to_string().contains(what), "{error}");
        // The head that came is kept.
        assert_eq!(error.status().is_some(), what != "did not begin");
        assert_eq!(error.attempts(), 1);
        assert!(error.may_have_been_delivered());
    }
}

/// A message in front of the JSON, or in its place, is told from JSON that is damaged; half a character is named.
#[tokio::test]
async fn what_stands_in_the_place_of_json_is_named() {
    for (body, says) in [
        ("Session expired MARKER", "the response does not begin with JSON but with another text"),
        ("Notice: Undefined MARKER in /x on line 3\n{\"id\":7}", "the response does not begin with JSON"),
        (r#"{"parts":[{"size":"\ud83d MARKER"}]}"#, "expected both halves of a surrogate pair at line 1, column"),
        (r#"{"parts":[{"size":"\udc00 MARKER"}]}"#, "expected both halves of a surrogate pair"),
        (r#"{"parts":[{"size":"\u00zz"}]}"#, "expected well-formed JSON"),
    ] {
        let error = fails("200 OK", body).await;
        assert_eq!(error.kind(), ErrorKind::Decode, "{error}");
        assert!(error.to_string().contains(says) && !error.to_string().contains("MARKER"), "{error}");
    }
}
