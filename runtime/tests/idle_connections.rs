//! How long connections are used again, under a clock that stands still.
#![allow(clippy::unwrap_used, reason = "the helpers are tests too")]

mod support;

use std::time::Duration;

use callspec_runtime::generated::*;
use callspec_runtime::*;
use support::*;
use tokio::time::sleep;

#[derive(Clone, Debug)]
struct Read;

impl Read {
    fn apply_rules(&self, _: &mut Check) {}
    fn write(&self, _: &mut WireRequest) {}
}

request!(Read, Json, OPERATION);

#[derive(Clone, Debug)]
struct Make;

impl Make {
    fn apply_rules(&self, _: &mut Check) {}
    fn write(&self, _: &mut WireRequest) {}
}

request!(Make, Json, Operation { id: "things.make", method: Method::POST, safety: Safety::Unsafe, ..OPERATION });

type Setting = fn(ClientBuilder<Client>) -> ClientBuilder<Client>;

/// How many connections four requests need, with a pause after each.
async fn connections<R: Request>(request: &R, pause: f64, setting: Setting) -> usize {
    let server = Server::start(vec![json("{}"); 4]).await;
    let client = setting(ClientBuilder::new(&*server.url, key())).build().unwrap();
    for _ in 0..4 {
        client.call::<_, Code>(request).await.unwrap();
        sleep(Duration::from_secs_f64(pause)).await;
    }
    server.connections()
}

#[tokio::test(start_paused = true)]
async fn what_must_not_be_sent_twice_uses_no_old_connection() {
    let plain: Setting = |builder| builder;
    assert_eq!(connections(&Read, 14.0, plain).await, 1);
    assert_eq!(connections(&Read, 16.0, plain).await, 4);
    assert_eq!(connections(&Make, 1.5, plain).await, 1);
    assert_eq!(connections(&Make, 2.5, plain).await, 4);
}

#[tokio::test(start_paused = true)]
async fn the_idle_time_is_a_setting() {
    let four: Setting = |builder| builder.pool_idle(Duration::from_secs(4));
    assert_eq!(connections(&Read, 3.5, four).await, 1);
    assert_eq!(connections(&Read, 4.5, four).await, 4);
    let long: Setting = |builder| builder.pool_idle(Duration::from_secs(60));
    assert_eq!(connections(&Read, 59.0, long).await, 1);
    assert_eq!(connections(&Make, 2.5, long).await, 4);
    let short: Setting = |builder| builder.pool_idle(Duration::from_secs(1));
    assert_eq!(connections(&Make, 1.5, short).await, 4);
    let none: Setting = |builder| builder.pool_idle(Duration::ZERO);
    assert_eq!((connections(&Read, 0.0, none).await, connections(&Make, 0.0, none).await), (4, 4));
}
