//! Tests of the whole.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that fails here should fail loudly"
)]

mod consumer;
mod counts;
mod deviations;
mod dispatched;
mod drift;
mod evidence;
mod house;
mod mending;
mod repository;
mod retried;
mod scenes_on_mocks;
mod taken;
mod tokens_on_mocks;
mod two_interpreters;
mod wire;

/// The emitted scenes: every case, as the demo plays it.
#[rustfmt::skip] // printed by the generator
#[path = "../../generated/examples/demo/scenes/mod.rs"]
mod scenes;
