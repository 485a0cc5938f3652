//! Tests of the whole.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that fails here should fail loudly"
)]

mod caller;
mod consumer;
mod counts;
mod deviations;
mod dispatched;
mod drift;
mod evidence;
mod expect_fail;
mod house;
mod loopback;
mod malformed;
mod mending;
mod recorded;
mod repository;
mod retried;
mod rooms;
mod samples;
mod scenes_on_mocks;
mod schema;
mod security;
mod splits;
mod taken;
mod tokens_on_mocks;
mod two_interpreters;
mod wire;

/// The emitted scenes: every case, as the demo plays it.
#[rustfmt::skip] // printed by the generator
#[path = "../../generated/examples/demo/scenes/mod.rs"]
mod scenes;
