//! The outcomes of the calls, and every guarantee that was violated.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// Only the first of many are printed.
const SHOWN: usize = 20;

/// The outcomes of the calls.
#[derive(Debug, Default)]
pub struct Tally {
    inner: Mutex<Counts>,
}

#[derive(Debug, Default)]
struct Counts {
    operations: BTreeMap<&'static str, Operation>,
    violations: Vec<String>,
}

#[derive(Debug, Default)]
struct Operation {
    ok: u64,
    /// Errors by their kind.
    errors: BTreeMap<String, u64>,
    /// How many calls took less than two to the power of the index, in milliseconds.
    times: [u64; 24],
}

impl Tally {
    fn counts(&self) -> MutexGuard<'_, Counts> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A call has ended.
    pub fn ended(&self, operation: &'static str, outcome: Result<(), String>, elapsed: Duration) {
        let mut counts = self.counts();
        let counted = counts.operations.entry(operation).or_default();
        match outcome {
            Ok(()) => counted.ok += 1,
            Err(kind) => *counted.errors.entry(kind).or_default() += 1,
        }
        let milliseconds = elapsed.as_millis().max(1);
        let slot = usize::try_from(milliseconds.ilog2()).unwrap_or(usize::MAX).min(counted.times.len() - 1);
        counted.times[slot] += 1;
    }

    /// A guarantee was violated.
    pub fn violated(&self, what: String) {
        self.counts().violations.push(what);
    }

    /// Whether every operation succeeded at least once and no guarantee was violated.
    pub fn guarantees_held(&self) -> bool {
        let counts = self.counts();
        let every_operation_works = counts.operations.values().all(|operation| operation.ok > 0);
        counts.violations.is_empty() && !counts.operations.is_empty() && every_operation_works
    }
}

impl Operation {
    /// The milliseconds below which this share of the calls stayed.
    fn quantile(&self, share: f64) -> u64 {
        let all: u64 = self.times.iter().sum();
        let mut seen = 0;
        let slot = self.times.iter().position(|count| {
            seen += count;
            seen as f64 >= all as f64 * share
        });
        2 << slot.unwrap_or_default()
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let counts = self.counts();
        writeln!(formatter, "{:32} {:>8} {:>9} {:>9}  errors", "operation", "ok", "50% <ms", "99% <ms")?;
        for (name, operation) in &counts.operations {
            let errors: Vec<String> = operation.errors.iter().map(|(kind, count)| format!("{kind} {count}")).collect();
            let ok = operation.ok;
            let (half, most) = (operation.quantile(0.5), operation.quantile(0.99));
            writeln!(formatter, "{name:32} {ok:>8} {half:>9} {most:>9}  {}", errors.join(", "))?;
        }
        for violation in counts.violations.iter().take(SHOWN) {
            writeln!(formatter, "VIOLATED: {violation}")?;
        }
        match counts.violations.len().checked_sub(SHOWN) {
            None | Some(0) => Ok(()),
            Some(more) => writeln!(formatter, "VIOLATED: {more} more"),
        }
    }
}
