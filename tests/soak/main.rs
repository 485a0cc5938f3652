//! Thousands of calls at once against vendors that fail at random, for a minute: nothing may be lost, nothing done
//! twice, and memory stays flat. `cargo xtask soak` runs it.

mod callers;
mod faults;
mod ledger;
mod memory;
mod tally;
mod tokens;
mod vendor;

use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use clap::Parser;
use tokio::task::JoinSet;
use tokio::time::Instant;

use callers::Callers;
use ledger::Ledger;
use tally::Tally;
use vendor::Vendor;

/// Calls vendors that fail at random, and holds what was promised against what was done.
#[derive(Debug, Parser)]
struct Arguments {
    /// How long, in seconds
    #[arg(long, default_value_t = 60, value_parser = clap::value_parser!(u64).range(4..=86_400))]
    seconds: u64,
    /// How many calls are made at once
    #[arg(long, default_value_t = 2_000, value_parser = clap::value_parser!(u32).range(1..=20_000))]
    callers: u32,
    /// What the faults and the jitter are drawn from
    #[arg(long, default_value_t = 1)]
    seed: u64,
}

#[tokio::main]
async fn main() -> Result<ExitCode, Box<dyn std::error::Error>> {
    let arguments = Arguments::parse();
    let (ledger, tally) = (Arc::new(Ledger::default()), Arc::new(Tally::default()));
    // Five lives in every run: tokens expire while calls are on their way.
    let life = Duration::from_secs(arguments.seconds) / 5;
    let vendor = Vendor::start(arguments.seed, life, ledger.clone()).await?;
    let callers = Arc::new(Callers::new(&vendor.url, arguments.seed, ledger.clone(), tally.clone())?);
    let started = Instant::now();
    let end = started + Duration::from_secs(arguments.seconds);
    let mut running = JoinSet::new();
    for number in 0..arguments.callers {
        running.spawn(callers.clone().call_until(end, number));
    }
    let memory = memory::watch(end).await;
    while let Some(ended) = running.join_next().await {
        if let Err(panic) = ended {
            tally.broken(format!("a caller ended: {panic}"));
        }
    }
    let elapsed = started.elapsed();
    ledger.check_tokens(&tally);
    println!("{} callers for {:.1} s, seed {}\n", arguments.callers, elapsed.as_secs_f64(), arguments.seed);
    println!("{tally}\n{ledger}\n{memory}");
    let is_kept = tally.is_kept() && memory.is_flat();
    println!("\n{}", if is_kept { "every promise was kept" } else { "NOT every promise was kept" });
    Ok(if is_kept { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
