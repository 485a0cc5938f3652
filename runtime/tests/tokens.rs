//! Tokens: one renewal for any number of calls, early, in a task of its own.
#![allow(clippy::unwrap_used, reason = "the helpers are tests too")]

mod support;

use std::sync::{Arc, Mutex};
use std::time::Duration;

use callspec_runtime::*;
use support::token_server::*;
use support::{Code, json};
use tokio::time::{Instant, advance, sleep};

#[tokio::test(start_paused = true)]
async fn a_hundred_calls_ask_for_one_token() {
    let server = TokenServer::start(calls_ok).await;
    let client = client(&server, exchanged("KEY-0001"));
    let calls: Vec<_> = (0..100).map(|_| tokio::spawn(client.call::<_, Code>(&Get).into_future())).collect();
    for call in calls {
        call.await.unwrap().unwrap();
    }
    let exchange = &server.requests(EXCHANGE)[..];
    assert_eq!(exchange.len(), 1);
    assert!(exchange[0].starts_with("POST /login/exchange?refreshable=true HTTP/1.1"), "{}", exchange[0]);
    assert!(exchange[0].ends_with("\r\n\r\nkey=KEY-0001&kind=Bearer"), "{}", exchange[0]);
    assert_eq!(
        server.requests(CALL).iter().filter(|call| call.contains("authorization: Bearer TOKEN-1\r\n")).count(),
        100
    );

    // All of them find it expired, and have one refresh between them.
    advance(Duration::from_secs(301)).await;
    let calls: Vec<_> = (0..100).map(|_| tokio::spawn(client.call::<_, Code>(&Get).into_future())).collect();
    for call in calls {
        call.await.unwrap().unwrap();
    }
    assert_eq!((server.count(EXCHANGE), server.count(REFRESH)), (1, 1));
    assert!(server.requests(REFRESH)[0].ends_with("\r\n\r\n{\"refresh\":\"REFRESH-1\",\"again\":true}"));
    assert_eq!(server.count("authorization: Bearer TOKEN-101\r\n"), 100);
}

#[tokio::test(start_paused = true)]
async fn a_caller_who_goes_away_loses_no_rotated_token() {
    let server = TokenServer::start(calls_ok).await;
    let rotated = Arc::new(Mutex::new(Vec::new()));
    let kept = rotated.clone();
    let listener = move |secret: &Secret| kept.lock().unwrap().push(secret.expose().to_owned());
    let client = builder(&server, exchanged("KEY-0001")).on_rotate(listener).build().unwrap();
    get(&client).await.unwrap();
    advance(Duration::from_secs(301)).await;

    let call = tokio::spawn(client.call::<_, Code>(&Get).into_future());
    while server.count(REFRESH) == 0 {
        tokio::task::yield_now().await;
    }
    call.abort();
    assert!(call.await.unwrap_err().is_cancelled());
    assert_eq!(server.count("Bearer TOKEN-101"), 0);
    sleep(Duration::from_secs(2)).await;

    assert_eq!(*rotated.lock().unwrap(), ["REFRESH-1", "REFRESH-101"]);
    get(&client).await.unwrap();
    assert_eq!((server.count(EXCHANGE), server.count(REFRESH), server.count("Bearer TOKEN-101")), (1, 1, 1));
}

#[tokio::test(start_paused = true)]
async fn the_old_token_serves_while_the_next_is_had() {
    let server = TokenServer::start(calls_ok).await;
    let client = client(&server, exchanged("KEY-0001"));
    let start = Instant::now();
    get(&client).await.unwrap();
    // It was asked for at 0 s and lives 300 s: the next one is due from 270 s on.
    advance(Duration::from_secs(268)).await;
    get(&client).await.unwrap();
    assert_eq!(server.count(REFRESH), 0);
    advance(Duration::from_secs(3)).await;
    let before = Instant::now();
    get(&client).await.unwrap();
    assert!(before.elapsed() < Duration::from_secs(1), "it waited for the refresh");
    assert_eq!(server.count("Bearer TOKEN-1\r\n"), 3);
    sleep(Duration::from_secs(2)).await;
    get(&client).await.unwrap();
    assert_eq!(server.times(REFRESH, start).len(), 1);
    assert_eq!(server.count("Bearer TOKEN-101\r\n"), 1);
}

#[tokio::test(start_paused = true)]
async fn a_short_life_is_renewed_a_fifth_early() {
    let short = |request: &str, number| match request {
        _ if request.starts_with(EXCHANGE) => {
            Reply::at_once(json(&format!(r#"{{"token":"TOKEN-{number}","seconds":"10"}}"#)))
        }
        _ => Reply::at_once(json("{}")),
    };
    let server = TokenServer::start(short).await;
    let client = client(&server, exchanged("KEY-0001"));
    get(&client).await.unwrap();
    advance(Duration::from_millis(7900)).await;
    get(&client).await.unwrap();
    sleep(Duration::from_millis(1)).await;
    assert_eq!(server.count(EXCHANGE), 1);
    advance(Duration::from_millis(200)).await;
    get(&client).await.unwrap();
    sleep(Duration::from_millis(1)).await;
    assert_eq!(server.count(EXCHANGE), 2);
}

#[tokio::test(start_paused = true)]
async fn a_refresh_token_that_does_not_rotate_serves_on() {
    let lasting = |request: &str, number| match request {
        _ if request.starts_with(REFRESH) => Reply::at_once(json(r#"{"token":"TOKEN-9"}"#)),
        _ => calls_ok(request, number),
    };
    let server = TokenServer::start(lasting).await;
    let client = client(&server, Exchanged { key: "KEY-0001".into(), token: Some("lasting") });
    for _ in 0..3 {
        get(&client).await.unwrap();
        advance(Duration::from_secs(301)).await;
    }
    assert_eq!((server.count(EXCHANGE), server.count("x-refresh: Refresh REFRESH-1\r\n")), (1, 2));
}

#[tokio::test(start_paused = true)]
async fn a_kept_refresh_token_comes_before_the_credentials() {
    let server = TokenServer::start(calls_ok).await;
    let client = builder(&server, exchanged("KEY-0001")).refresh_token("KEPT-0001").build().unwrap();
    get(&client).await.unwrap();
    assert_eq!((server.count(EXCHANGE), server.count("{\"refresh\":\"KEPT-0001\",\"again\":true}")), (0, 1));
}

#[tokio::test(start_paused = true)]
async fn a_call_does_not_wait_longer_than_it_may() {
    let slow = |request: &str, number| match request {
        _ if request.starts_with(EXCHANGE) => Reply::after(20, issued(number)),
        _ => Reply::at_once(json("{}")),
    };
    let server = TokenServer::start(slow).await;
    let client = client(&server, exchanged("KEY-0001"));
    let call = client.call::<_, Code>(&Get).timeout(Duration::from_secs(5));
    let error = call.await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Timeout);
    assert!(!error.may_have_been_delivered());
    // The exchange went on: the next call finds its token.
    sleep(Duration::from_secs(20)).await;
    get(&client).await.unwrap();
    assert_eq!((server.count(EXCHANGE), server.count(CALL)), (1, 1));
}

#[tokio::test(start_paused = true)]
async fn a_callback_that_panics_loses_no_token() {
    let server = TokenServer::start(calls_ok).await;
    let builder = builder(&server, exchanged("KEY-0001")).on_rotate(|_| panic!("no disk"));
    let client = builder.build().unwrap();
    get(&client).await.unwrap();
    get(&client).await.unwrap();
    assert_eq!((server.count(EXCHANGE), server.count(CALL)), (1, 2));
}

#[tokio::test]
async fn token_requests_go_to_the_host_or_where_they_are_told() {
    let server = TokenServer::start(calls_ok).await;
    let client = builder(&server, exchanged("KEY-0001")).base_url(format!("{}/voice", server.url)).build().unwrap();
    get(&client).await.unwrap();
    assert_eq!((server.count(EXCHANGE), server.count("GET /voice/v1/things")), (1, 1));

    let elsewhere = TokenServer::start(|_, number| Reply::at_once(issued(number))).await;
    let client = builder(&server, exchanged("KEY-0001")).token_url(format!("{}/id", elsewhere.url)).build().unwrap();
    get(&client).await.unwrap();
    assert_eq!((server.count(EXCHANGE), elsewhere.count("POST /id/login/exchange")), (1, 1));

    let refused = |change: fn(ClientBuilder<Client>) -> ClientBuilder<Client>| {
        change(builder(&server, plain("KEY-0001"))).build().unwrap_err().to_string()
    };
    for message in [
        refused(|builder| builder.token_url("https://example.com")),
        refused(|builder| builder.refresh_token("KEPT-0001")),
        refused(|builder| builder.on_rotate(|_| ())),
    ] {
        assert!(message.contains("exchanged for tokens") && !message.contains("KEPT"), "{message}");
    }
    assert!(builder(&server, exchanged("KEY-0001")).token_url("http://example.com").build().is_err());
}

#[test]
fn a_runtime_that_ends_takes_its_renewal_along_and_no_more() {
    let runtime = || tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let server_runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    // The first exchange takes a minute, and nobody waits that long.
    let server = server_runtime.block_on(TokenServer::start(|request, number| match request {
        _ if request.starts_with(EXCHANGE) && number == 1 => Reply::after(60, issued(number)),
        _ if request.starts_with(EXCHANGE) => Reply::at_once(issued(number)),
        _ => Reply::at_once(json("{}")),
    }));
    let client = client(&server, exchanged("KEY-0001"));
    let first = runtime();
    let call = client.call::<_, Code>(&Get).timeout(Duration::from_millis(300));
    let error = first.block_on(call.into_future()).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Timeout);
    drop(first);
    runtime().block_on(get(&client)).unwrap();
    assert_eq!((server.count(EXCHANGE), server.count("Bearer TOKEN-2")), (2, 1));
}

#[tokio::test(start_paused = true)]
async fn a_byte_order_mark_before_a_token_blocks_nobody() {
    let marked = |request: &str, number: usize| match request {
        _ if request.starts_with(EXCHANGE) => {
            Reply::at_once(json(&format!("\u{feff}{{\"token\":\"TOKEN-{number}\"}}")))
        }
        _ => Reply::at_once(json("{}")),
    };
    let server = TokenServer::start(marked).await;
    get(&client(&server, exchanged("KEY-0001"))).await.unwrap();
    assert_eq!((server.count(EXCHANGE), server.count("Bearer TOKEN-1\r\n")), (1, 1));
}
