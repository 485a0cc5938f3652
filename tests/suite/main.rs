//! Tests of the whole.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that fails here should fail loudly"
)]

mod answers;
mod architecture;
mod cases;
mod client;
mod generated;
mod specs;
mod support;
mod two_interpreters;
mod wire;

/// The emitted scenes: every case, as the demo plays it.
#[rustfmt::skip] // printed by the generator
#[path = "../../generated/examples/demo/scenes/mod.rs"]
mod scenes;
