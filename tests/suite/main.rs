//! Tests of the whole.

mod consumer;
mod counts;
mod drift;
mod house;
mod mending;
mod repository;
mod scenes_on_mocks;
mod wire;

/// The emitted scenes: every case, as the demo plays it.
#[path = "../../generated/examples/demo/scenes/mod.rs"]
mod scenes;
