//! Tokens that are refused, and those that are not had: replays, what all who wait are told, back-off, limits.
#![allow(clippy::unwrap_used, reason = "the helpers are tests too")]

mod support;

use std::time::Duration;

use callspec_runtime::generated::*;
use callspec_runtime::*;
use support::token_server::*;
use support::{Code, answer, json};
use tokio::time::{Instant, advance, sleep};

/// Something that must not be done twice.
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

#[tokio::test(start_paused = true)]
async fn a_failed_early_refresh_disturbs_nobody() {
    let failing = |request: &str, number| match request {
        _ if request.starts_with(EXCHANGE) => Reply::at_once(issued(number)),
        _ if request.starts_with(REFRESH) => Reply::at_once(answer("503 Service Unavailable", "", "")),
        _ => Reply::at_once(json("{}")),
    };
    let server = TokenServer::start(failing).await;
    let client = client(&server, exchanged("KEY-0001"));
    get(&client).await.unwrap();
    advance(Duration::from_secs(271)).await;
    for _ in 0..10 {
        get(&client).await.unwrap();
        sleep(Duration::from_millis(50)).await;
    }
    assert_eq!(server.count(REFRESH), 1, "the back-off was not kept");
    sleep(Duration::from_secs(1)).await;
    get(&client).await.unwrap();
    sleep(Duration::from_millis(50)).await;
    assert_eq!(server.count(REFRESH), 2);
}

#[tokio::test(start_paused = true)]
async fn a_refused_call_is_sent_once_more_whatever_its_safety() {
    let refusing = |request: &str, number| match request {
        _ if request.contains("Bearer TOKEN-1\r\n") => Reply::at_once(expired()),
        _ => calls_ok(request, number),
    };
    let server = TokenServer::start(refusing).await;
    let client = client(&server, exchanged("KEY-0001"));
    let response = client.call::<_, Code>(&Make).await.unwrap();
    assert_eq!(response.attempts(), 2);
    assert_eq!((server.count(EXCHANGE), server.count(REFRESH), server.count("POST /v1/things")), (1, 1, 2));
    get(&client).await.unwrap();
    assert_eq!((server.count(EXCHANGE), server.count(REFRESH)), (1, 1));
}

#[tokio::test(start_paused = true)]
async fn a_second_refusal_is_an_error() {
    let refusing = |request: &str, number| match request {
        _ if request.contains(CALL) => Reply::at_once(expired()),
        _ => calls_ok(request, number),
    };
    let server = TokenServer::start(refusing).await;
    let error = get(&client(&server, exchanged("KEY-0001"))).await.unwrap_err();
    assert_eq!((error.kind(), error.class(), error.code()), (ErrorKind::Vendor, Class::Auth, Some(Code::Expired)));
    assert_eq!((error.attempts(), server.count(CALL)), (2, 2));
    assert_eq!((server.count(EXCHANGE), server.count(REFRESH)), (1, 1));
}

#[tokio::test(start_paused = true)]
async fn calls_refused_together_have_one_refresh() {
    let refusing = |request: &str, number| match request {
        _ if request.contains("Bearer TOKEN-1\r\n") => Reply::after(1, expired()),
        _ => calls_ok(request, number),
    };
    let server = TokenServer::start(refusing).await;
    let client = client(&server, exchanged("KEY-0001"));
    let calls: Vec<_> = (0..20).map(|_| tokio::spawn(client.call::<_, Code>(&Get).into_future())).collect();
    for call in calls {
        call.await.unwrap().unwrap();
    }
    assert_eq!((server.count(EXCHANGE), server.count(REFRESH)), (1, 1));
}

#[tokio::test(start_paused = true)]
async fn all_who_wait_are_told_that_the_exchange_was_refused() {
    let refusing = |request: &str, _| match request {
        _ if request.starts_with(EXCHANGE) => {
            Reply::after(1, json(r#"{"status":"error","code":1014,"message":"no KEY-0001"}"#))
        }
        _ => Reply::at_once(json("{}")),
    };
    let server = TokenServer::start(refusing).await;
    let client = client(&server, exchanged("KEY-0001"));
    let start = Instant::now();
    let calls: Vec<_> = (0..10).map(|_| tokio::spawn(client.call::<_, Code>(&Get).into_future())).collect();
    for call in calls {
        let error = call.await.unwrap().unwrap_err();
        assert_eq!((error.kind(), error.class()), (ErrorKind::Credentials, Class::Auth));
        assert_eq!((error.code(), error.remedy()), (Some(Code::InvalidToken), Some("log in again")));
        assert!(!error.may_have_been_delivered());
        assert_eq!(
            error.to_string(),
            "things.get: credentials error: no token was issued: auth.key.exchange failed with auth error (HTTP 200), code 1014; log in again"
        );
    }
    // For a second nothing is tried.
    let error = get(&client).await.unwrap_err();
    assert!(error.to_string().contains("the next attempt is not due yet"), "{error}");
    assert!(error.retry_after().unwrap() <= Duration::from_secs(1));
    assert_eq!((server.count(EXCHANGE), server.count(CALL)), (1, 0));
    // Then for two, and so on.
    for _ in 0..40 {
        get(&client).await.unwrap_err();
        sleep(Duration::from_millis(250)).await;
    }
    assert_eq!(server.times(EXCHANGE, start), [0, 2, 5, 10]);
}

#[tokio::test(start_paused = true)]
async fn a_refusal_without_a_row_has_a_remedy_too() {
    let refusing = |_: &str, _| Reply::at_once(answer("403 Forbidden", "retry-after: 7\r\n", "no"));
    let server = TokenServer::start(refusing).await;
    let client = client(&server, exchanged("KEY-0001"));
    let error = get(&client).await.unwrap_err();
    assert_eq!((error.class(), error.code()), (Class::Permission, None));
    assert_eq!(error.remedy(), Some("check the credentials: the vendor issues no token for them"));
    sleep(Duration::from_secs(6)).await;
    get(&client).await.unwrap_err();
    assert_eq!(server.count(EXCHANGE), 1, "the vendor asked to wait for seven seconds");
    sleep(Duration::from_secs(2)).await;
    get(&client).await.unwrap_err();
    assert_eq!(server.count(EXCHANGE), 2);
}

#[tokio::test(start_paused = true)]
async fn a_token_endpoint_that_is_down_for_a_moment_costs_a_moment() {
    let recovering = |request: &str, number| match request {
        _ if request.starts_with(EXCHANGE) && number == 1 => Reply::at_once(answer("503 Service Unavailable", "", "")),
        _ => calls_ok(request, number),
    };
    let server = TokenServer::start(recovering).await;
    let response = get(&client(&server, exchanged("KEY-0001"))).await.unwrap();
    assert_eq!((response.attempts(), server.count(EXCHANGE), server.count(CALL)), (2, 2, 1));
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
    let server = TokenServer::start(mortal).await;
    let client = client(&server, exchanged("KEY-0001"));
    let start = Instant::now();
    for _ in 0..7 {
        get(&client).await.unwrap();
        sleep(Duration::from_secs(2)).await;
    }
    assert_eq!(server.times(EXCHANGE, start), [0, 2, 4, 6, 8, 60, 62]);

    let client = builder(&server, exchanged("KEY-0001")).rate_limiting(RateLimiting::Fail).build().unwrap();
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
    let server = TokenServer::start(refusing).await;
    let client = client(&server, exchanged("KEY-0001"));
    get(&client).await.unwrap();
    advance(Duration::from_secs(301)).await;
    get(&client).await.unwrap();
    assert_eq!((server.count(EXCHANGE), server.count(REFRESH)), (2, 1));
}
