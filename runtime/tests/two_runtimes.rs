//! One client for two Tokio runtimes, of which one is idle: it is not shut down, and nothing runs on it.
#![allow(clippy::unwrap_used, reason = "the helpers are tests too")]

mod support;

use std::sync::LazyLock;
use std::time::Duration;

use callspec_runtime::generated::*;
use callspec_runtime::*;
use support::token_server::*;
use support::{Code, Server, client, json, key};
use tokio::runtime::{Builder, Runtime};

#[derive(Clone, Debug)]
struct Make;

impl Make {
    fn apply_rules(&self, _: &mut Check) {}
    fn write(&self, _: &mut WireRequest) {}
}

request!(
    Make,
    Json,
    Operation { id: "things.make", method: Method::POST, safety: Safety::Unsafe, ..support::OPERATION }
);

fn runtime() -> Runtime {
    Builder::new_current_thread().enable_all().build().unwrap()
}

/// Its own runtime has a thread that runs it.
static VENDOR: LazyLock<(Runtime, Server)> = LazyLock::new(|| {
    let runtime = Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    let server = runtime.block_on(Server::start(vec![json("{}"); 100]));
    (runtime, server)
});

static CLIENT: LazyLock<Client> = LazyLock::new(|| client(&VENDOR.1.url, key()));

/// A static client, as programs have it.
#[test]
fn a_connection_of_an_idle_runtime_is_not_used() {
    let call = || CLIENT.call::<_, Code>(&Get).timeout(Duration::from_secs(20)).into_future();
    let make = || CLIENT.call::<_, Code>(&Make).timeout(Duration::from_secs(20)).into_future();
    let idle = runtime();
    idle.block_on(call()).unwrap();
    idle.block_on(make()).unwrap();
    let before = VENDOR.1.connections();
    let other = runtime();
    for _ in 0..2 {
        other.block_on(call()).unwrap();
        other.block_on(make()).unwrap();
    }
    // Two more, one for each kind; and those of the first runtime are still its own.
    assert_eq!(VENDOR.1.connections(), before + 2);
    idle.block_on(call()).unwrap();
    assert_eq!(VENDOR.1.connections(), before + 2);
    // A runtime that is gone leaves nothing behind, however many there are.
    drop(other);
    for _ in 0..3 {
        runtime().block_on(call()).unwrap();
    }
    assert_eq!(VENDOR.1.connections(), before + 5);
}

/// The server and the second runtime share a clock that stands still, and the first one never gets to its answer.
#[test]
fn a_renewal_on_an_idle_runtime_is_taken_over() {
    let second = Builder::new_current_thread().enable_all().start_paused(true).build().unwrap();
    let server = second.block_on(TokenServer::start(calls_ok));
    let client = builder(&server, exchanged("KEY-0001")).build().unwrap();
    let idle = runtime();
    let call = client.call::<_, Code>(&Get).timeout(Duration::from_millis(50));
    assert_eq!(idle.block_on(call.into_future()).unwrap_err().kind(), ErrorKind::Timeout);
    second.block_on(async {
        let started = tokio::time::Instant::now();
        let calls: Vec<_> = (0..5).map(|_| tokio::spawn(client.call::<_, Code>(&Get).into_future())).collect();
        for call in calls {
            call.await.unwrap().unwrap();
        }
        // Six seconds of silence, and one for the exchange: not the two minutes of a call.
        assert!(started.elapsed() < Duration::from_secs(10), "{:?}", started.elapsed());
        let once = server.count("Bearer TOKEN-1\r\n").max(server.count("Bearer TOKEN-2\r\n"));
        assert_eq!(once, 5, "all who waited have the same token");
    });
    // Once the first runtime runs again, its own answer is too old to count.
    idle.block_on(async { tokio::time::sleep(Duration::from_millis(50)).await });
    second.block_on(get(&client)).unwrap();
    let exchanges = server.count(EXCHANGE);
    assert!(exchanges <= 2, "{exchanges}");
}

/// A renewal that takes its time on a runtime that runs is waited for.
#[tokio::test(start_paused = true)]
async fn a_slow_renewal_is_not_taken_over() {
    let slow = |request: &str, number| match request {
        _ if request.starts_with(EXCHANGE) => Reply::after(50, issued(number)),
        _ => Reply::at_once(json("{}")),
    };
    let server = TokenServer::start(slow).await;
    let client = builder(&server, exchanged("KEY-0001")).build().unwrap();
    let calls: Vec<_> = (0..20).map(|_| tokio::spawn(client.call::<_, Code>(&Get).into_future())).collect();
    // A clock that leaps is no sign of silence.
    tokio::time::sleep(Duration::from_secs(1)).await;
    tokio::time::advance(Duration::from_secs(20)).await;
    for call in calls {
        call.await.unwrap().unwrap();
    }
    assert_eq!(server.count(EXCHANGE), 1);
}

/// What an idle runtime got late still counts if the one that took over got nothing: a refresh token may be used up.
#[test]
fn a_late_token_counts_if_nobody_got_another() {
    let once = |request: &str, number| match request {
        _ if request.starts_with(EXCHANGE) && number > 1 => Reply::at_once(expired()),
        _ => calls_ok(request, number),
    };
    let second = Builder::new_current_thread().enable_all().start_paused(true).build().unwrap();
    let server = second.block_on(TokenServer::start(once));
    let client = builder(&server, exchanged("KEY-0001")).build().unwrap();
    let idle = runtime();
    let call = client.call::<_, Code>(&Get).timeout(Duration::from_secs(1));
    assert_eq!(idle.block_on(call.into_future()).unwrap_err().kind(), ErrorKind::Timeout);
    assert_eq!(second.block_on(get(&client)).unwrap_err().kind(), ErrorKind::Credentials);
    idle.block_on(async { tokio::time::sleep(Duration::from_millis(200)).await });
    second.block_on(get(&client)).unwrap();
    assert_eq!((server.count("Bearer TOKEN-1\r\n"), server.count(EXCHANGE)), (1, 2));
}
