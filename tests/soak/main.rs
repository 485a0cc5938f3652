//! A load test: for a minute, thousands of concurrent calls to vendors that fail at random. Nothing may be lost or done
//! twice, and memory must not grow. `cargo xtask soak` runs it.

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

/// Calls vendors that fail at random, and checks the guarantees against what the vendors did.
#[derive(Debug, Parser)]
struct Arguments {
    /// How long, in seconds
    #[arg(long, default_value_t = 60, value_parser = clap::value_parser!(u64).range(4..=86_400))]
    seconds: u64,
    /// How many callers run at once
    #[arg(long, default_value_t = 2_000, value_parser = clap::value_parser!(u32).range(1..=20_000))]
    callers: u32,
    /// The seed of the faults and of the jitter
    #[arg(long, default_value_t = 1)]
    seed: u64,
}

#[tokio::main]
async fn main() -> Result<ExitCode, Box<dyn std::error::Error>> {
    let arguments = Arguments::parse();
    let (ledger, tally) = (Arc::new(Ledger::default()), Arc::new(Tally::default()));
    // Five lifetimes in every run: tokens expire while calls are under way.
    let lifetime = Duration::from_secs(arguments.seconds) / 5;
    let vendor = Vendor::start(arguments.seed, lifetime, ledger.clone()).await?;
    let callers = Arc::new(Callers::new(&vendor.url, arguments.seed, ledger.clone(), tally.clone())?);
    let started = Instant::now();
    let end = started + Duration::from_secs(arguments.seconds);
    let mut running = JoinSet::new();
    for number in 0..arguments.callers {
        running.spawn(callers.clone().call_until(end, number));
    }
    let memory = memory::measure(end).await;
    while let Some(ended) = running.join_next().await {
        if let Err(panic) = ended {
            tally.violated(format!("a caller panicked: {panic}"));
        }
    }
    let elapsed = started.elapsed();
    ledger.check_tokens(&tally);
    println!("{} callers for {:.1} s, seed {}\n", arguments.callers, elapsed.as_secs_f64(), arguments.seed);
    println!("{tally}\n{ledger}\n{memory}");
    let held = tally.guarantees_held() && memory.is_flat();
    println!("\n{}", if held { "every guarantee held" } else { "NOT every guarantee held" });
    Ok(if held { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
