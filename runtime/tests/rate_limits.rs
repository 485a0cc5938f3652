//! Rate limits: several windows at once, counted by a parameter, shared by clones; waiting, failing, pauses.
#![allow(clippy::unwrap_used, reason = "the helpers are tests too")]

mod support;

use std::time::Duration;

use callspec_runtime::generated::*;
use callspec_runtime::*;
use support::token_server::*;
use support::{Code, answer, json};
use tokio::time::{Instant, sleep};

static NARROW: RateLimit = RateLimit { name: "narrow", windows: &[RateWindow::new(3, 60), RateWindow::new(5, 900)] };
static SHARED: RateLimit = RateLimit { name: "shared", windows: &[RateWindow::new(2, 10)] };

/// Counted by the account in its path, in two windows.
#[derive(Clone, Debug)]
struct Report(&'static str);

impl Report {
    fn apply_rules(&self, _: &mut Check) {}
    fn write(&self, wire: &mut WireRequest) {
        wire.path("account", self.0);
    }
}

request!(
    Report,
    Json,
    Operation {
        id: "reports.get",
        path: "/reports/{account}",
        rate_limits: &[RateScope { limit: &NARROW, key: Some(Parameter { place: Place::Path, name: "account" }) }],
        ..support::OPERATION
    }
);

/// Shares a limit with [`Second`].
#[derive(Clone, Debug)]
struct First;

impl First {
    fn apply_rules(&self, _: &mut Check) {}
    fn write(&self, _: &mut WireRequest) {}
}

request!(
    First,
    Json,
    Operation {
        id: "things.first",
        path: "/first",
        rate_limits: &[RateScope { limit: &SHARED, key: None }],
        ..support::OPERATION
    }
);

#[derive(Clone, Debug)]
struct Second;

impl Second {
    fn apply_rules(&self, _: &mut Check) {}
    fn write(&self, _: &mut WireRequest) {}
}

request!(
    Second,
    Json,
    Operation {
        id: "things.second",
        path: "/second",
        rate_limits: &[RateScope { limit: &SHARED, key: None }],
        ..support::OPERATION
    }
);

/// Has no limit.
#[derive(Clone, Debug)]
struct Free;

impl Free {
    fn apply_rules(&self, _: &mut Check) {}
    fn write(&self, _: &mut WireRequest) {}
}

request!(Free, Json, Operation { id: "things.free", path: "/free", ..support::OPERATION });

async fn willing() -> TokenServer {
    TokenServer::start(|_, _| Reply::at_once(json("{}"))).await
}

type Spawned = tokio::task::JoinHandle<Result<Response<Json>, Error<Code>>>;

fn spawn<R: Request<Output = Json>>(client: &Client, request: &R) -> Spawned {
    tokio::spawn(client.call::<_, Code>(request).timeout(Duration::from_secs(3600)).into_future())
}

async fn all(calls: Vec<Spawned>) {
    for call in calls {
        call.await.unwrap().unwrap();
    }
}

#[tokio::test(start_paused = true)]
async fn every_window_holds_for_every_key() {
    let server = willing().await;
    let client = builder(&server, plain("KEY-0001")).build().unwrap();
    let start = Instant::now();
    let calls = ["1", "1", "1", "2", "1", "1", "1", "2"].map(|account| spawn(&client.clone(), &Report(account)));
    all(calls.into()).await;
    // Three in any minute, five in any quarter of an hour.
    assert_eq!(server.times("/reports/1", start), [0, 0, 0, 60, 60, 900]);
    assert_eq!(server.times("/reports/2", start), [0, 0]);
}

#[tokio::test(start_paused = true)]
async fn operations_share_a_limit_and_windows_slide() {
    let server = willing().await;
    let client = builder(&server, plain("KEY-0001")).build().unwrap();
    let start = Instant::now();
    all(vec![spawn(&client, &First)]).await;
    sleep(Duration::from_secs(7)).await;
    all(vec![spawn(&client, &Second), spawn(&client, &First), spawn(&client, &Second)]).await;
    assert_eq!(server.times("GET", start), [0, 7, 10, 17]);
    all((0..50).map(|_| spawn(&client, &Free)).collect()).await;
    assert_eq!(server.times("/free", start), [17; 50]);
}

#[tokio::test(start_paused = true)]
async fn who_does_not_want_to_wait_is_told_how_long_it_would_be() {
    let server = willing().await;
    let client = builder(&server, plain("KEY-0001")).rate_limiting(RateLimiting::Fail).build().unwrap();
    all(vec![spawn(&client, &First), spawn(&client, &First)]).await;
    sleep(Duration::from_secs(4)).await;
    let error = client.call::<_, Code>(&First).await.unwrap_err();
    assert_eq!((error.kind(), error.class()), (ErrorKind::RateLimited, Class::Throttled));
    assert_eq!(error.retry_after(), Some(Duration::from_secs(6)));
    assert!(!error.may_have_been_delivered());
    assert_eq!(
        error.to_string(),
        "things.first: rate_limited error: the vendor's rate limit allows the next call in 6 s"
    );
    sleep(Duration::from_secs(6)).await;
    client.call::<_, Code>(&First).await.unwrap();
    assert_eq!(server.count("GET"), 3);
}

#[tokio::test(start_paused = true)]
async fn a_wait_beyond_the_calls_time_fails_at_once() {
    let server = willing().await;
    let client = builder(&server, plain("KEY-0001")).build().unwrap();
    all(vec![spawn(&client, &First), spawn(&client, &First)]).await;
    let before = Instant::now();
    let error = client.call::<_, Code>(&First).timeout(Duration::from_secs(9)).await.unwrap_err();
    assert_eq!((error.kind(), before.elapsed()), (ErrorKind::RateLimited, Duration::ZERO));
    assert!(error.to_string().ends_with("allows the next call in 10 s, which is longer than the time left"), "{error}");
    client.call::<_, Code>(&First).timeout(Duration::from_secs(11)).await.unwrap();
    assert_eq!(before.elapsed().as_secs(), 10);
}

#[tokio::test(start_paused = true)]
async fn who_stops_waiting_gives_the_turn_back() {
    let server = willing().await;
    let client = builder(&server, plain("KEY-0001")).build().unwrap();
    let start = Instant::now();
    all(vec![spawn(&client, &First), spawn(&client, &First)]).await;
    let waiting: Vec<_> = (0..10).map(|_| spawn(&client, &First)).collect();
    sleep(Duration::from_secs(1)).await;
    waiting.iter().for_each(Spawned::abort);
    sleep(Duration::from_secs(1)).await;
    all(vec![spawn(&client, &First), spawn(&client, &First)]).await;
    assert_eq!(server.times("GET", start), [0, 0, 10, 10]);
}

#[tokio::test(start_paused = true)]
async fn off_minds_nothing() {
    let server = willing().await;
    let client = builder(&server, plain("KEY-0001")).rate_limiting(RateLimiting::Off).build().unwrap();
    let start = Instant::now();
    all((0..20).map(|_| spawn(&client, &First)).collect()).await;
    assert_eq!(server.times("GET", start), [0; 20]);
}

/// The first calls of `/first` and of `/free` are throttled for thirty seconds.
async fn throttling() -> TokenServer {
    TokenServer::start(|request, number| match number {
        1 if !request.contains("/second") => Reply::at_once(answer("429 Too Many Requests", "retry-after: 30\r\n", "")),
        _ => Reply::at_once(json("{}")),
    })
    .await
}

#[tokio::test(start_paused = true)]
async fn a_429_pauses_all_calls_of_its_scope() {
    let server = throttling().await;
    let client = builder(&server, plain("KEY-0001")).build().unwrap();
    let start = Instant::now();
    let refused = spawn(&client, &First);
    sleep(Duration::from_secs(1)).await;
    let calls = vec![refused, spawn(&client.clone(), &First), spawn(&client, &Second), spawn(&client, &Free)];
    all(calls).await;
    // The refused call, its repetition and those after it, two in any ten seconds.
    assert_eq!(server.times("/first", start).first(), Some(&0));
    let mut scope = [server.times("/first", start), server.times("/second", start)].concat();
    scope.sort_unstable();
    assert_eq!(scope, [0, 30, 30, 40]);
    // Another scope, of an operation without a limit, is refused and paused by itself.
    assert_eq!(server.times("/free", start), [1, 31]);
}

#[tokio::test(start_paused = true)]
async fn a_pause_finds_those_who_wait_already() {
    let server = TokenServer::start(|request, number| match number {
        2 if request.contains("/first") => Reply::after(5, answer("429 Too Many Requests", "retry-after: 60\r\n", "")),
        _ => Reply::at_once(json("{}")),
    })
    .await;
    let client = builder(&server, plain("KEY-0001")).retry(RetryPolicy::never()).build().unwrap();
    let start = Instant::now();
    let calls: Vec<_> = (0..3).map(|_| spawn(&client, &First)).collect();
    let mut failed = 0;
    for call in calls {
        failed += usize::from(call.await.unwrap().is_err());
    }
    // The third had a turn at 10 s. At 5 s the vendor asked for a pause of a minute.
    assert_eq!((failed, server.times("GET", start)), (1, vec![0, 0, 65]));
}

#[tokio::test(start_paused = true)]
async fn a_429_without_a_time_pauses_nobody() {
    let server = TokenServer::start(|request, number| match number {
        1 if request.contains("/free") => Reply::at_once(answer("429 Too Many Requests", "", "")),
        _ => Reply::at_once(json("{}")),
    })
    .await;
    let client = builder(&server, plain("KEY-0001")).retry(RetryPolicy::never()).build().unwrap();
    let before = Instant::now();
    let error = client.call::<_, Code>(&Free).await.unwrap_err();
    assert_eq!((error.class(), error.retry_after()), (Class::Throttled, None));
    client.call::<_, Code>(&Free).await.unwrap();
    assert_eq!(before.elapsed().as_secs(), 0);
}

#[tokio::test(start_paused = true)]
async fn no_pause_is_for_ever() {
    let server = TokenServer::start(|_, number| match number {
        1 => Reply::at_once(answer("429 Too Many Requests", "retry-after: 99999999999\r\n", "")),
        _ => Reply::at_once(json("{}")),
    })
    .await;
    let client = builder(&server, plain("KEY-0001")).build().unwrap();
    client.call::<_, Code>(&Free).await.unwrap_err();
    let error = client.call::<_, Code>(&Free).await.unwrap_err();
    assert_eq!((error.kind(), error.retry_after().unwrap().as_secs()), (ErrorKind::RateLimited, 3600));
    sleep(Duration::from_secs(3601)).await;
    client.call::<_, Code>(&Free).await.unwrap();
}
