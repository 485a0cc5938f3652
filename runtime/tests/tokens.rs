//! Tokens: one renewal for any number of calls, early, in a task of its own, within its own limit, and replays.
#![allow(clippy::unwrap_used, reason = "the helpers are tests too")]

mod support;

use std::sync::{Arc, Mutex};
use std::time::Duration;

use callspec_runtime::*;
use support::desk::*;
use support::{Code, answer, json};
use tokio::time::{Instant, advance, sleep};

#[derive(Clone, Debug, Default)]
struct Get;

impl Get {
    fn apply_rules(&self, _: &mut Check) {}
    fn write(&self, _: &mut WireRequest) {}
}

request!(Get, Json, support::OPERATION);

/// The same as something that must not be done twice.
#[derive(Clone, Debug, Default)]
struct Make;

impl Make {
    fn apply_rules(&self, _: &mut Check) {}
    fn write(&self, _: &mut WireRequest) {}
}

request!(
    Make,
    Json,
    Operation {
        id: "things.make",
        method: Method::POST,
        safety: Safety::Unsafe,
        body: BodyKind::Json { content_type: "application/json" },
        ..support::OPERATION
    }
);

type Answered = Result<Response<Json>, Error<Code>>;

async fn get(client: &Client) -> Answered {
    client.call::<_, Code>(&Get).await
}

fn builder(desk: &Desk, auth: Exchanged) -> ClientBuilder<Client> {
    ClientBuilder::new(&desk.url, auth)
}

fn client(desk: &Desk, auth: Exchanged) -> Client {
    builder(desk, auth).build().unwrap()
}

fn calls_ok(request: &str, number: usize) -> Reply {
    match request {
        _ if request.starts_with(EXCHANGE) => Reply::after(1, issued(number)),
        _ if request.starts_with(REFRESH) => Reply::after(1, issued(100 + number)),
        _ => Reply::at_once(json("{}")),
    }
}

#[tokio::test(start_paused = true)]
async fn a_hundred_calls_ask_for_one_token() {
    let desk = Desk::start(calls_ok).await;
    let client = client(&desk, exchanged("KEY-0001"));
    let calls: Vec<_> = (0..100).map(|_| tokio::spawn(client.call::<_, Code>(&Get).into_future())).collect();
    for call in calls {
        call.await.unwrap().unwrap();
    }
    let exchange = &desk.requests(EXCHANGE)[..];
    assert_eq!(exchange.len(), 1);
    assert!(exchange[0].starts_with("POST /login/exchange?refreshable=true HTTP/1.1"), "{}", exchange[0]);
    assert!(exchange[0].ends_with("\r\n\r\nkey=KEY-0001&kind=Bearer"), "{}", exchange[0]);
    assert_eq!(
        desk.requests(CALL).iter().filter(|call| call.contains("authorization: Bearer TOKEN-1\r\n")).count(),
        100
    );

    // All of them find it expired, and have one refresh between them.
    advance(Duration::from_secs(301)).await;
    let calls: Vec<_> = (0..100).map(|_| tokio::spawn(client.call::<_, Code>(&Get).into_future())).collect();
    for call in calls {
        call.await.unwrap().unwrap();
    }
    assert_eq!((desk.count(EXCHANGE), desk.count(REFRESH)), (1, 1));
    assert!(desk.requests(REFRESH)[0].ends_with("\r\n\r\n{\"refresh\":\"REFRESH-1\",\"again\":true}"));
    assert_eq!(desk.count("authorization: Bearer TOKEN-101\r\n"), 100);
}

#[tokio::test(start_paused = true)]
async fn a_caller_who_goes_away_loses_no_rotated_token() {
    let desk = Desk::start(calls_ok).await;
    let rotated = Arc::new(Mutex::new(Vec::new()));
    let kept = rotated.clone();
    let listener = move |secret: &Secret| kept.lock().unwrap().push(secret.expose().to_owned());
    let client = builder(&desk, exchanged("KEY-0001")).on_rotate(listener).build().unwrap();
    get(&client).await.unwrap();
    advance(Duration::from_secs(301)).await;

    let call = tokio::spawn(client.call::<_, Code>(&Get).into_future());
    while desk.count(REFRESH) == 0 {
        tokio::task::yield_now().await;
    }
    call.abort();
    assert!(call.await.unwrap_err().is_cancelled());
    assert_eq!(desk.count("Bearer TOKEN-101"), 0);
    sleep(Duration::from_secs(2)).await;

    assert_eq!(*rotated.lock().unwrap(), ["REFRESH-1", "REFRESH-101"]);
    get(&client).await.unwrap();
    assert_eq!((desk.count(EXCHANGE), desk.count(REFRESH), desk.count("Bearer TOKEN-101")), (1, 1, 1));
}

#[tokio::test(start_paused = true)]
async fn the_old_token_serves_while_the_next_is_had() {
    let desk = Desk::start(calls_ok).await;
    let client = client(&desk, exchanged("KEY-0001"));
    let start = Instant::now();
    get(&client).await.unwrap();
    // It was asked for at 0 s and lives 300 s: the next one is due from 270 s on.
    advance(Duration::from_secs(268)).await;
    get(&client).await.unwrap();
    assert_eq!(desk.count(REFRESH), 0);
    advance(Duration::from_secs(3)).await;
    let before = Instant::now();
    get(&client).await.unwrap();
    assert!(before.elapsed() < Duration::from_secs(1), "it waited for the refresh");
    assert_eq!(desk.count("Bearer TOKEN-1\r\n"), 3);
    sleep(Duration::from_secs(2)).await;
    get(&client).await.unwrap();
    assert_eq!(desk.times(REFRESH, start).len(), 1);
    assert_eq!(desk.count("Bearer TOKEN-101\r\n"), 1);
}

#[tokio::test(start_paused = true)]
async fn a_short_life_is_renewed_a_fifth_early() {
    let short = |request: &str, number| match request {
        _ if request.starts_with(EXCHANGE) => {
            Reply::at_once(json(&format!(r#"{{"token":"TOKEN-{number}","seconds":"10"}}"#)))
        }
        _ => Reply::at_once(json("{}")),
    };
    let desk = Desk::start(short).await;
    let client = client(&desk, exchanged("KEY-0001"));
    get(&client).await.unwrap();
    advance(Duration::from_millis(7900)).await;
    get(&client).await.unwrap();
    sleep(Duration::from_millis(1)).await;
    assert_eq!(desk.count(EXCHANGE), 1);
    advance(Duration::from_millis(200)).await;
    get(&client).await.unwrap();
    sleep(Duration::from_millis(1)).await;
    assert_eq!(desk.count(EXCHANGE), 2);
}

#[tokio::test(start_paused = true)]
async fn a_failed_early_refresh_disturbs_nobody() {
    let failing = |request: &str, number| match request {
        _ if request.starts_with(EXCHANGE) => Reply::at_once(issued(number)),
        _ if request.starts_with(REFRESH) => Reply::at_once(answer("503 Service Unavailable", "", "")),
        _ => Reply::at_once(json("{}")),
    };
    let desk = Desk::start(failing).await;
    let client = client(&desk, exchanged("KEY-0001"));
    get(&client).await.unwrap();
    advance(Duration::from_secs(271)).await;
    for _ in 0..10 {
        get(&client).await.unwrap();
        sleep(Duration::from_millis(50)).await;
    }
    assert_eq!(desk.count(REFRESH), 1, "the back-off was not kept");
    sleep(Duration::from_secs(1)).await;
    get(&client).await.unwrap();
    sleep(Duration::from_millis(50)).await;
    assert_eq!(desk.count(REFRESH), 2);
}

#[tokio::test(start_paused = true)]
async fn a_refused_call_is_sent_once_more_whatever_its_safety() {
    let refusing = |request: &str, number| match request {
        _ if request.contains("Bearer TOKEN-1\r\n") => Reply::at_once(expired()),
        _ => calls_ok(request, number),
    };
    let desk = Desk::start(refusing).await;
    let client = client(&desk, exchanged("KEY-0001"));
    let response = client.call::<_, Code>(&Make).await.unwrap();
    assert_eq!(response.attempts(), 2);
    assert_eq!((desk.count(EXCHANGE), desk.count(REFRESH), desk.count("POST /v1/things")), (1, 1, 2));
    get(&client).await.unwrap();
    assert_eq!((desk.count(EXCHANGE), desk.count(REFRESH)), (1, 1));
}

#[tokio::test(start_paused = true)]
async fn a_second_refusal_is_an_error() {
    let refusing = |request: &str, number| match request {
        _ if request.contains(CALL) => Reply::at_once(expired()),
        _ => calls_ok(request, number),
    };
    let desk = Desk::start(refusing).await;
    let error = get(&client(&desk, exchanged("KEY-0001"))).await.unwrap_err();
    assert_eq!((error.kind(), error.class(), error.code()), (ErrorKind::Vendor, Class::Auth, Some(Code::Expired)));
    assert_eq!((error.attempts(), desk.count(CALL)), (2, 2));
    assert_eq!((desk.count(EXCHANGE), desk.count(REFRESH)), (1, 1));
}

#[tokio::test(start_paused = true)]
async fn calls_refused_together_have_one_refresh() {
    let refusing = |request: &str, number| match request {
        _ if request.contains("Bearer TOKEN-1\r\n") => Reply::after(1, expired()),
        _ => calls_ok(request, number),
    };
    let desk = Desk::start(refusing).await;
    let client = client(&desk, exchanged("KEY-0001"));
    let calls: Vec<_> = (0..20).map(|_| tokio::spawn(client.call::<_, Code>(&Get).into_future())).collect();
    for call in calls {
        call.await.unwrap().unwrap();
    }
    assert_eq!((desk.count(EXCHANGE), desk.count(REFRESH)), (1, 1));
}

#[tokio::test(start_paused = true)]
async fn all_who_wait_are_told_that_the_exchange_was_refused() {
    let refusing = |request: &str, _| match request {
        _ if request.starts_with(EXCHANGE) => {
            Reply::after(1, json(r#"{"status":"error","code":1014,"message":"no KEY-0001"}"#))
        }
        _ => Reply::at_once(json("{}")),
    };
    let desk = Desk::start(refusing).await;
    let client = client(&desk, exchanged("KEY-0001"));
    let start = Instant::now();
    let calls: Vec<_> = (0..10).map(|_| tokio::spawn(client.call::<_, Code>(&Get).into_future())).collect();
    for call in calls {
        let error = call.await.unwrap().unwrap_err();
        assert_eq!((error.kind(), error.class()), (ErrorKind::Credentials, Class::Auth));
        assert_eq!((error.code(), error.remedy()), (Some(Code::InvalidToken), Some("log in again")));
        assert!(!error.may_have_been_delivered());
        assert_eq!(
            error.to_string(),
            "things.get: credentials error: no token could be had, auth.key.exchange failed with auth error (HTTP 200), code 1014; log in again"
        );
    }
    // For a second nothing is tried.
    let error = get(&client).await.unwrap_err();
    assert!(error.to_string().contains("is not tried again yet"), "{error}");
    assert!(error.retry_after().unwrap() <= Duration::from_secs(1));
    assert_eq!((desk.count(EXCHANGE), desk.count(CALL)), (1, 0));
    // Then for two, and so on.
    for _ in 0..40 {
        get(&client).await.unwrap_err();
        sleep(Duration::from_millis(250)).await;
    }
    assert_eq!(desk.times(EXCHANGE, start), [0, 2, 5, 10]);
}

#[tokio::test(start_paused = true)]
async fn a_refusal_without_a_row_has_a_remedy_too() {
    let refusing = |_: &str, _| Reply::at_once(answer("403 Forbidden", "retry-after: 7\r\n", "no"));
    let desk = Desk::start(refusing).await;
    let client = client(&desk, exchanged("KEY-0001"));
    let error = get(&client).await.unwrap_err();
    assert_eq!((error.class(), error.code()), (Class::Permission, None));
    assert_eq!(error.remedy(), Some("give credentials that the vendor exchanges for a token"));
    sleep(Duration::from_secs(6)).await;
    get(&client).await.unwrap_err();
    assert_eq!(desk.count(EXCHANGE), 1, "the vendor asked to wait for seven seconds");
    sleep(Duration::from_secs(2)).await;
    get(&client).await.unwrap_err();
    assert_eq!(desk.count(EXCHANGE), 2);
}

#[tokio::test(start_paused = true)]
async fn a_token_endpoint_that_is_down_for_a_moment_costs_a_moment() {
    let recovering = |request: &str, number| match request {
        _ if request.starts_with(EXCHANGE) && number == 1 => Reply::at_once(answer("503 Service Unavailable", "", "")),
        _ => calls_ok(request, number),
    };
    let desk = Desk::start(recovering).await;
    let response = get(&client(&desk, exchanged("KEY-0001"))).await.unwrap();
    assert_eq!((response.attempts(), desk.count(EXCHANGE), desk.count(CALL)), (2, 2, 1));
}

#[tokio::test(start_paused = true)]
async fn exchanges_keep_to_their_own_limit() {
    // No token lives, and there are no refresh tokens: each call exchanges.
    let mortal = |request: &str, number| match request {
        _ if request.starts_with(EXCHANGE) => {
            Reply::at_once(json(&format!(r#"{{"token":"TOKEN-{number}","seconds":1}}"#)))
        }
        _ => Reply::at_once(json("{}")),
    };
    let desk = Desk::start(mortal).await;
    let client = client(&desk, exchanged("KEY-0001"));
    let start = Instant::now();
    for _ in 0..7 {
        get(&client).await.unwrap();
        sleep(Duration::from_secs(2)).await;
    }
    assert_eq!(desk.times(EXCHANGE, start), [0, 2, 4, 6, 8, 60, 62]);

    let client = builder(&desk, exchanged("KEY-0001")).rate_limiting(RateLimiting::Fail).build().unwrap();
    for _ in 0..5 {
        get(&client).await.unwrap();
        sleep(Duration::from_secs(2)).await;
    }
    let error = get(&client).await.unwrap_err();
    assert_eq!((error.kind(), error.class()), (ErrorKind::RateLimited, Class::Throttled));
    assert_eq!(error.retry_after().unwrap().as_secs(), 50);
}

#[tokio::test(start_paused = true)]
async fn a_refused_refresh_token_makes_room_for_an_exchange() {
    let refusing = |request: &str, number| match request {
        _ if request.starts_with(REFRESH) => Reply::at_once(answer("400 Bad Request", "", "used up")),
        _ => calls_ok(request, number),
    };
    let desk = Desk::start(refusing).await;
    let client = client(&desk, exchanged("KEY-0001"));
    get(&client).await.unwrap();
    advance(Duration::from_secs(301)).await;
    get(&client).await.unwrap();
    assert_eq!((desk.count(EXCHANGE), desk.count(REFRESH)), (2, 1));
}

#[tokio::test(start_paused = true)]
async fn a_refresh_token_that_does_not_rotate_serves_on() {
    let lasting = |request: &str, number| match request {
        _ if request.starts_with(REFRESH) => Reply::at_once(json(r#"{"token":"TOKEN-9"}"#)),
        _ => calls_ok(request, number),
    };
    let desk = Desk::start(lasting).await;
    let client = client(&desk, Exchanged { key: "KEY-0001".into(), token: Some("lasting") });
    for _ in 0..3 {
        get(&client).await.unwrap();
        advance(Duration::from_secs(301)).await;
    }
    assert_eq!((desk.count(EXCHANGE), desk.count("x-refresh: Refresh REFRESH-1\r\n")), (1, 2));
}

#[tokio::test(start_paused = true)]
async fn a_kept_refresh_token_comes_before_the_credentials() {
    let desk = Desk::start(calls_ok).await;
    let client = builder(&desk, exchanged("KEY-0001")).refresh_token("KEPT-0001").build().unwrap();
    get(&client).await.unwrap();
    assert_eq!((desk.count(EXCHANGE), desk.count("{\"refresh\":\"KEPT-0001\",\"again\":true}")), (0, 1));
}

#[tokio::test(start_paused = true)]
async fn a_call_does_not_wait_longer_than_it_may() {
    let slow = |request: &str, number| match request {
        _ if request.starts_with(EXCHANGE) => Reply::after(20, issued(number)),
        _ => Reply::at_once(json("{}")),
    };
    let desk = Desk::start(slow).await;
    let client = client(&desk, exchanged("KEY-0001"));
    let call = client.call::<_, Code>(&Get).timeout(Duration::from_secs(5));
    let error = call.await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Timeout);
    assert!(!error.may_have_been_delivered());
    // The exchange went on: the next call finds its token.
    sleep(Duration::from_secs(20)).await;
    get(&client).await.unwrap();
    assert_eq!((desk.count(EXCHANGE), desk.count(CALL)), (1, 1));
}

#[tokio::test(start_paused = true)]
async fn a_callback_that_panics_loses_no_token() {
    let desk = Desk::start(calls_ok).await;
    let builder = builder(&desk, exchanged("KEY-0001")).on_rotate(|_| panic!("no disk"));
    let client = builder.build().unwrap();
    get(&client).await.unwrap();
    get(&client).await.unwrap();
    assert_eq!((desk.count(EXCHANGE), desk.count(CALL)), (1, 2));
}

#[tokio::test]
async fn token_requests_go_to_the_host_or_where_they_are_told() {
    let desk = Desk::start(calls_ok).await;
    let client = builder(&desk, exchanged("KEY-0001")).base_url(format!("{}/voice", desk.url)).build().unwrap();
    get(&client).await.unwrap();
    assert_eq!((desk.count(EXCHANGE), desk.count("GET /voice/v1/things")), (1, 1));

    let elsewhere = Desk::start(|_, number| Reply::at_once(issued(number))).await;
    let client = builder(&desk, exchanged("KEY-0001")).token_url(format!("{}/id", elsewhere.url)).build().unwrap();
    get(&client).await.unwrap();
    assert_eq!((desk.count(EXCHANGE), elsewhere.count("POST /id/login/exchange")), (1, 1));

    let refused = |change: fn(ClientBuilder<Client>) -> ClientBuilder<Client>| {
        change(builder(&desk, plain("KEY-0001"))).build().unwrap_err().to_string()
    };
    for message in [
        refused(|builder| builder.token_url("https://example.com")),
        refused(|builder| builder.refresh_token("KEPT-0001")),
        refused(|builder| builder.on_rotate(|_| ())),
    ] {
        assert!(message.contains("exchanged for tokens") && !message.contains("KEPT"), "{message}");
    }
    assert!(builder(&desk, exchanged("KEY-0001")).token_url("http://example.com").build().is_err());
}
