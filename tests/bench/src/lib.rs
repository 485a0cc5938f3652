//! What is measured: calls, pages and rows through the generated clients, and the same work written by hand on the same
//! crates.

mod by_hand;
pub mod server;
mod text;
pub mod work;
