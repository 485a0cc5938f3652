//! The rules of ARCHITECTURE.md that no compiler checks.

mod rooms;
mod rules;
mod rust_version;
mod security;
