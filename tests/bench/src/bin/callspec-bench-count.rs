//! Counts allocations: `WORK SIDE TIMES URL` prints how many doing the work once takes.

use std::error::Error;

use callspec_bench::work::{Job, Side, Work};
use clap::Parser;

/// Does one side of one work so many times.
#[derive(Debug, Parser)]
struct Arguments {
    work: Work,
    side: Side,
    times: u32,
    url: String,
}

fn main() -> Result<(), Box<dyn Error>> {
    let Arguments { work, side, times, url } = Arguments::parse();
    let mut job = work.job(side, 1, &url)?;
    job(times.into())?;
    let mut least = f64::INFINITY;
    for _ in 0..5 {
        let once = counted(&mut job, times)?;
        let twice = counted(&mut job, times * 2)?;
        least = least.min((twice - once) / f64::from(times));
    }
    println!("{least}");
    Ok(())
}

#[expect(clippy::cast_precision_loss, reason = "a figure to be read")]
fn counted(job: &mut Job, times: u32) -> Result<f64, Box<dyn Error>> {
    let mut result = Ok(());
    let counted = allocation_counter::measure(|| result = job(times.into())).count_total;
    result.map(|()| counted as f64)
}
