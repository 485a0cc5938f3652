//! Turns captured API specs (YAML) into typed Rust clients, validators and reference docs.

pub mod model;

pub mod emit;
pub mod names;
