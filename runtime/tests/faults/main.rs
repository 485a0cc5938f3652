//! What happens when the vendor misbehaves: a loopback server that follows a script, and a paused clock.
//!
//! Server and client run in one runtime of one thread. Its clock moves only when both of them wait, and then to the
//! next timer: minutes pass at once and no wait is ever cut short.
#![allow(clippy::unwrap_used, reason = "the helpers are tests too")]

#[path = "../support/mod.rs"]
mod support;

mod matrix;
mod observed;
mod operations;
mod play;
mod recorder;
mod retry_waits;
mod script;
mod secrets_never_shown;
mod server;

use callspec_runtime::{HttpSettings, HttpTransport, Secret};
use support::Auth;

#[tokio::test(start_paused = true)]
async fn the_matrix_holds() {
    let mut wrong = Vec::new();
    let table = matrix::table();
    let transport = HttpTransport::new(&HttpSettings::default()).unwrap();
    for row in &table {
        let played = play::play(row, Auth::Key(Secret::from(script::SECRET)), &transport).await;
        let expected: Vec<_> = row.expected.split_whitespace().collect();
        if played.line != expected.join(" ") {
            wrong.push(format!("{}\n  expected {}\n  and got  {}", row.name, expected.join(" "), played.line));
        }
    }
    assert!(wrong.is_empty(), "{} of {} lines:\n{}", wrong.len(), table.len(), wrong.join("\n"));
    assert!(table.len() >= 40);
}
