//! The memory of this process: clients and vendors together.

use std::fmt;

use tokio::time::Instant;

/// How far memory may grow after the first quarter of a run.
const GROWTH: f64 = 1.25;

/// The resident memory, in kibibytes; `None` if the system does not report it.
#[derive(Debug)]
pub struct Memory {
    warm: Option<u64>,
    highest: Option<u64>,
}

/// Measures until the end: the memory after a quarter of the time, and the most from then on.
pub async fn measure(end: Instant) -> Memory {
    let length = end.saturating_duration_since(Instant::now());
    tokio::time::sleep(length / 4).await;
    let warm = resident();
    let mut highest = warm;
    while Instant::now() < end {
        tokio::time::sleep(length / 60).await;
        highest = highest.max(resident());
    }
    Memory { warm, highest }
}

impl Memory {
    pub fn is_flat(&self) -> bool {
        match (self.warm, self.highest) {
            (Some(warm), Some(highest)) => highest as f64 <= warm as f64 * GROWTH,
            _ => true,
        }
    }
}

impl fmt::Display for Memory {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.warm, self.highest) {
            (Some(warm), Some(highest)) => {
                write!(
                    formatter,
                    "memory: {} MiB after a quarter, {} MiB at most afterwards",
                    warm / 1024,
                    highest / 1024
                )
            }
            _ => formatter.write_str("memory: SKIPPED, this system does not report it"),
        }
    }
}

fn resident() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    line.split_whitespace().next()?.parse().ok()
}
