//! What calls, pages and rows cost, against the same work written by hand on the same crates. `cargo xtask bench` runs it.

mod figures;
mod measure;
mod report;

use std::error::Error;

use callspec_bench::server::{self, Server};
use callspec_bench::work::{Side, Work};
use clap::{Parser, Subcommand};

use measure::{Effort, peak_memory};

/// Measures calls, pages and rows against the same work written by hand.
#[derive(Debug, Parser)]
struct Arguments {
    /// Fewer rounds: figures that scatter more
    #[arg(long)]
    quick: bool,
    /// Print JSON
    #[arg(long)]
    json: bool,
    #[command(subcommand)]
    part: Option<Part>,
}

/// The processes that a run starts.
#[derive(Debug, Subcommand)]
enum Part {
    /// Answers every request, and prints its address first
    #[command(hide = true)]
    Serve,
    /// Does one side of one work alone, and prints the peak of its memory, in KiB
    #[command(hide = true)]
    Alone { work: Work, side: Side, times: u64, url: String },
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments = Arguments::parse();
    match arguments.part {
        Some(Part::Serve) => server::serve(),
        Some(Part::Alone { work, side, times, url }) => {
            work.job(side, 1, &url)?(times)?;
            println!("{}", peak_memory().map_or_else(|| "unknown".to_owned(), |peak| peak.to_string()));
            Ok(())
        }
        None => {
            let server = Server::start()?;
            let effort = if arguments.quick { Effort::QUICK } else { Effort::FULL };
            let mut figures = Vec::new();
            for work in Work::ALL {
                figures.extend(measure::all(work, &server.url, effort)?);
            }
            report::print(&figures, arguments.json);
            Ok(())
        }
    }
}
